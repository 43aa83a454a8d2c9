import { once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { eicar, hasClamd, startClamd } from "../../test/clamd.ts";
import { samplePdf } from "../../test/sampleFiles.ts";
import { type ClamdAddress, isThere, scan } from "./clamd.ts";

const file = samplePdf();

// Says so in the list of tests when it is not installed: apt-get install clamav-daemon.
describe.skipIf(!hasClamd)("the real clamd (skipped where clamav-daemon is not installed)", () => {
  let clamd: Awaited<ReturnType<typeof startClamd>>;
  beforeAll(async () => {
    clamd = await startClamd();
  }, 40_000);
  afterAll(() => clamd?.stop());

  test("lets a paper pass, and finds EICAR in one", async () => {
    expect(await isThere(clamd.address)).toBe(true);
    expect(await scan(clamd.address, file)).toEqual({ is: "clean" });
    expect(await scan(clamd.address, samplePdf(eicar))).toEqual({ is: "found" });
    expect(await scan(clamd.address, Buffer.from(eicar))).toEqual({ is: "found" });
  });

  test("looks through as much as is taken, and says of more that it has not", async () => {
    expect(await scan(clamd.address, samplePdf(Buffer.alloc(10 * 1024 * 1024 - 1000, 0x20)))).toEqual({ is: "clean" });
    const more = await scan(clamd.address, Buffer.alloc(12 * 1024 * 1024));
    expect(more.is).toBe("away");
  });

  test("answers many at once", async () => {
    const files = Array.from({ length: 12 }, (_, index) => (index % 3 === 0 ? samplePdf(eicar) : file));
    const verdicts = await Promise.all(files.map((it) => scan(clamd.address, it)));
    expect(verdicts.map((it) => it.is)).toEqual(files.map((it) => (it === file ? "clean" : "found")));
  });
});

describe("a scanner that does not do as it should is taken to be away, never to have found nothing:", () => {
  const open: Server[] = [];
  afterEach(() => {
    for (const server of open.splice(0)) server.close();
  });

  /** A server that does something odd with each line, in its own way of speaking the protocol. */
  async function odd(speak: (line: Socket) => void): Promise<ClamdAddress> {
    const server = createServer((line) => {
      line.on("error", () => {});
      speak(line);
    }).listen(0, "127.0.0.1");
    open.push(server);
    await once(server, "listening");
    return { host: "127.0.0.1", port: (server.address() as { port: number }).port };
  }
  /** Answers when all of the file has come. */
  const answering = (text: string) => (line: Socket) => {
    let last: Buffer = Buffer.alloc(0);
    line.on("data", (data: Buffer) => {
      last = Buffer.concat([last, data]).subarray(-4);
      if (last.equals(Buffer.alloc(4))) line.end(text);
    });
  };

  test.each<[string, (line: Socket) => void]>([
    ["it never answers", () => {}],
    ["it takes nothing", (line) => line.pause()],
    ["it cuts the line at once", (line) => line.destroy()],
    ["it cuts the line when something comes", (line) => line.once("data", () => line.destroy())],
    ["it is cut off in the middle of its answer", answering("stream: O")],
    ["it ends its answer without the end", answering("stream: OK")],
    ["it answers with a fault", answering("INSTREAM size limit exceeded. ERROR\0")],
    ["it cannot look", answering("stream: Can't open file or directory ERROR\0")],
    ["it is another program", answering("HTTP/1.1 400 Bad Request\r\n\r\n\0")],
    ["it answers about another file", answering("/etc/passwd: OK\0")],
    ["it says both", answering("stream: OK but Eicar FOUND, I think\0")],
    ["it says nothing", answering("\0")],
    ["it never stops talking", (line) => line.once("data", () => line.write("x".repeat(100_000)))],
  ])("%s", async (_, speak) => {
    const verdict = await scan(await odd(speak), file, 300);
    expect(verdict.is).toBe("away");
  });

  test("it is not there, by TCP or by socket", async () => {
    const gone = await odd(() => {});
    await new Promise((done) => open.pop()?.close(done));
    expect(await scan(gone, file)).toEqual({ is: "away", why: "ECONNREFUSED" });
    expect(await scan({ path: "/nowhere/clamd.sock" }, file)).toEqual({ is: "away", why: "ENOENT" });
    expect(await isThere(gone)).toBe(false);
  });

  test("but one that is slow and answers is believed", async () => {
    const slow = await odd((line) => {
      const answer = answering("stream: OK\0");
      setTimeout(() => answer(line), 100);
    });
    expect(await scan(slow, Buffer.alloc(1024 * 1024), 5000)).toEqual({ is: "clean" });
    expect(await scan(await odd(answering("stream: Win.Test-1 FOUND\0")), file)).toEqual({ is: "found" });
  });
});
