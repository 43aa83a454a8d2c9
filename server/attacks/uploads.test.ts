// A file that is more than it says: taken by its content alone, and given back so that it can do nothing.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { samplePdf } from "../../test/sampleFiles.ts";
import { type TestServer, testServer, type Visitor } from "../../test/server.ts";
import { buildSipTown, type SipTown, signInAll, started } from "../../test/sipTown.ts";

let server: TestServer;
let town: SipTown;
let people: Awaited<ReturnType<typeof signInAll>>;
let sipId: string;
beforeAll(async () => {
  server = await testServer();
  town = await buildSipTown(server);
  people = await signInAll(server, town);
  sipId = await started(people, town);
});
afterAll(() => server.close());

async function upload(who: Visitor, bytes: Buffer | string, name: string, type = "application/pdf") {
  const form = new FormData();
  form.append("file", new Blob([new Uint8Array(Buffer.from(bytes as string))], { type }), name);
  return send(who, form);
}

async function send(who: Visitor, body: BodyInit, headers: Record<string, string> = {}) {
  const answer = await fetch(`${server.url}/api/v1/sips/${sipId}/attachments`, {
    method: "POST",
    body,
    headers: { cookie: who.cookie(), ...headers },
  });
  return { status: answer.status, json: JSON.parse(await answer.text()) };
}

const pdf = samplePdf().toString();

describe("is not taken", () => {
  test.each([
    ["a page", "<!doctype html><script>alert(1)</script>"],
    ["a page after white space", `\n\n${pdf}`],
    ["a picture that can hold programs", '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ["a picture with a page before it", Buffer.concat([Buffer.from("<html>"), Buffer.from("89504e470d0a1a0a", "hex")])],
    ["a program", Buffer.from("4d5a90000300000004000000", "hex")],
    ["an archive", Buffer.from("504b030414000000", "hex")],
    ["a picture of another kind", "GIF89a/*<svg/onload=alert(1)>*/=1"],
    ["nothing", ""],
    ["half a mark", "%PDF"],
  ])("%s, whatever it says it is", async (_, bytes) => {
    for (const type of ["application/pdf", "image/png", "text/html"]) {
      const { status, json } = await upload(people.klara, bytes, "samtycke.pdf", type);
      expect([type, status, json.code]).toEqual([type, 400, "attachment.notTaken"]);
    }
  });

  test("two files, or fields beside the file", async () => {
    const two = new FormData();
    for (const name of ["a.pdf", "b.pdf"]) two.append("file", new Blob([pdf]), name);
    const form = new FormData();
    form.append("name", "x");
    form.append("file", new Blob([pdf]), "a.pdf");
    const before = await people.klara.get(`/api/v1/sips/${sipId}/attachments`);
    for (const it of [form]) expect((await send(people.klara, it)).status).toBeGreaterThanOrEqual(400);
    const { status } = await send(people.klara, two);
    const after = await people.klara.get(`/api/v1/sips/${sipId}/attachments`);
    expect(after.json.attachments.length - before.json.attachments.length).toBe(status === 201 ? 1 : 0);
  });

  test("a form that is broken", async () => {
    for (const [type, body] of [
      ["multipart/form-data", "x"],
      ["multipart/form-data; boundary=", "--\r\n"],
      ["multipart/form-data; boundary=x", "--x"],
      ["multipart/form-data; boundary=x", '--x\r\ncontent-disposition: form-data; name="file"\r\n\r\n'],
      [
        "multipart/form-data; boundary=x",
        `--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n${pdf}`,
      ],
      [
        "multipart/form-data; boundary=x",
        `--x\r\ncontent-disposition: form-data; name="__proto__"; filename="a"\r\n\r\n${pdf}\r\n--x--`,
      ],
      [`multipart/form-data; boundary=${"x".repeat(5000)}`, "x"],
    ]) {
      const { status, json } = await send(people.klara, body!, { "content-type": type! });
      expect([type, body, status >= 400 && status < 500, typeof json.code]).toEqual([type, body, true, "string"]);
    }
  });
});

describe("a file that is two things at once", () => {
  // More of what is refused: server/attachments/inspect.test.ts.
  test("is refused when one sees that it is", async () => {
    for (const it of [
      "<html><script>fetch('/api/v1/session')</script></html>",
      "9 0 obj\n<< /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>\nendobj\n",
    ]) {
      const { status, json } = await upload(people.klara, samplePdf(it).toString(), "plan.pdf");
      expect([status, json.code]).toEqual([400, expect.stringMatching(/^attachment\.(twoThings|runs)$/)]);
    }
  });

  test("is given back only to be kept, as the one thing it was taken for, without a way to run", async () => {
    // Far from the beginning, where no browser and no reader looks for it.
    const mixed = samplePdf(`${" ".repeat(2000)}<script>fetch('/api/v1/session')</script>`).toString();
    const { status, json } = await upload(people.klara, mixed, "plan.html", "text/html");
    expect([status, json.mediaType, json.name]).toEqual([201, "application/pdf", "plan.html.pdf"]);
    const { headers, text } = await people.klara.get(`/api/v1/sips/${sipId}/attachments/${json.id}`);
    expect(text).toBe(mixed);
    expect(headers.get("content-type")).toBe("application/pdf");
    expect(headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''plan.html.pdf");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toMatch(/^sandbox; default-src 'none'/);
    expect(headers.get("content-security-policy")).not.toMatch(/allow-/);
    expect(headers.get("cache-control")).toBe("no-store");
  });
});

describe("its name", () => {
  test.each([
    ["../../etc/passwd", "passwd.pdf"],
    ["C:\\windows\\system32\\a.exe", "a.exe.pdf"],
    ["samtycke.PDF", "samtycke.PDF"],
    [".htaccess", "htaccess.pdf"],
    ["...", "bilaga.pdf"],
    [".pdf", "pdf.pdf"],
    ["fdp.\u202Etxt.exe", "fdp.txt.exe.pdf"],
    ["a\u200B\uFEFFb.pdf", "ab.pdf"],
    ["Åsas ja 🙂.pdf", "Åsas ja 🙂.pdf"],
    [`${"🙂".repeat(300)}.pdf`, null],
    ["a'; drop table attachment; --.pdf", "a'; drop table attachment; --.pdf"],
    ["<img src=x onerror=alert(1)>.pdf", "img src=x onerror=alert(1).pdf"],
    ["x\r\nset-cookie: a=b.pdf", null],
  ])("%j says what it is and leads nowhere", async (name, expected) => {
    const { status, json } = await upload(people.klara, pdf, name);
    expect(status).toBe(201);
    if (expected !== null) expect(json.name).toBe(expected);
    expect(json.name).toMatch(/^[^\p{Cc}\p{Cf}<>:"|?*\\/]{1,200}\.pdf$/iu);
    const answer = await people.klara.get(`/api/v1/sips/${sipId}/attachments/${json.id}`);
    expect([answer.status, answer.headers.has("set-cookie")]).toEqual([200, false]);
  });
});
