// Asks a virus scanner that speaks ClamAV's protocol (clamd, the command INSTREAM) about one file, by TCP or a socket.
import { connect } from "node:net";

/** Where the scanner listens. */
export type ClamdAddress = { host: string; port: number } | { path: string };

/** `away`: there was no answer that can be believed, and `why` says so for the log; it never holds anything of the file. */
export type Verdict = { is: "clean" | "found" } | { is: "away"; why: string };

/** How long a file may take to be looked at, in milliseconds. */
const longest = 30_000;
const chunk = 64 * 1024;

/** Sends a file to the scanner. Only a whole and clear "OK" is clean; a fault of any kind is `away`, and nothing is thrown. */
export async function scan(address: ClamdAddress, bytes: Buffer, within = longest): Promise<Verdict> {
  const parts: Buffer[] = [Buffer.from("zINSTREAM\0")];
  for (let at = 0; at < bytes.length; at += chunk) {
    const part = bytes.subarray(at, at + chunk);
    parts.push(lengthOf(part.length), part);
  }
  const answer = await ask(address, [...parts, lengthOf(0)], within);
  if ("why" in answer) return { is: "away", why: answer.why };
  if (answer.text === "stream: OK") return { is: "clean" };
  if (/^stream: .+ FOUND$/.test(answer.text)) return { is: "found" };
  return { is: "away", why: `answered ${JSON.stringify(answer.text.slice(0, 100))}` };
}

/** True when the scanner answers at all. */
export async function isThere(address: ClamdAddress, within = 3000): Promise<boolean> {
  const answer = await ask(address, [Buffer.from("zPING\0")], within);
  return "text" in answer && answer.text === "PONG";
}

/** One command and its answer, which ends with a zero. */
function ask(address: ClamdAddress, parts: Buffer[], within: number): Promise<{ text: string } | { why: string }> {
  return new Promise((done) => {
    const socket = connect(address);
    let read = Buffer.alloc(0);
    let sent = 0;
    const end = (answer: { text: string } | { why: string }) => {
      clearTimeout(timer);
      socket.destroy();
      done(answer);
    };
    const timer = setTimeout(() => end({ why: `no answer within ${within} ms` }), within);
    // Not faster than it is taken.
    const send = () => {
      while (sent < parts.length) if (!socket.write(parts[sent++]!)) return;
    };
    socket.on("connect", send).on("drain", send);
    socket.on("data", (data: Buffer) => {
      read = Buffer.concat([read, data]);
      const ends = read.indexOf(0);
      if (ends >= 0) end({ text: read.toString("utf8", 0, ends).trim() });
      else if (read.length > 4096) end({ why: "answered without end" });
    });
    socket.on("close", () => end({ why: "the line was cut before the answer ended" }));
    socket.on("error", (error: Error & { code?: string }) => end({ why: error.code ?? "the line broke" }));
  });
}

function lengthOf(length: number): Buffer {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(length);
  return four;
}
