// What every request meets, whatever its route.
import { Writable } from "node:stream";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestServer, testServer, type Visitor } from "../test/server.ts";
import { withoutDetail } from "./log.ts";

describe("every request", () => {
  let samlad: TestServer;
  let visitor: Visitor;
  let logged = "";
  const post = (body: unknown, headers?: Record<string, string>) =>
    visitor.send("POST", "/api/v1/echo/1", body, { "content-type": "application/json", ...headers });

  beforeAll(async () => {
    const sink = new Writable({
      write: (part, _, done) => {
        logged += part;
        done();
      },
    });
    samlad = await testServer({
      log: pino({ serializers: { err: withoutDetail } }, sink),
      routes: (app) => {
        app.post("/api/v1/echo/:id", { config: { public: true } }, async (request) => ({ body: request.body }));
        app.get("/api/v1/fail/:id", { config: { public: true } }, async () => {
          await samlad.sql`select ${"Astrid Hemlig"}::uuid`;
        });
        app.get("/api/v1/closed", async () => ({ open: true }));
      },
    });
    visitor = samlad.visitor();
  });
  afterAll(() => samlad.close());

  const problem = (answer: { status: number; headers: Headers; json: { code: string } }) => {
    expect(answer.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    return [answer.status, answer.json.code];
  };

  it("is answered with its content when it is in order", async () => {
    expect((await post({ text: "å ä ö 🙂", quoted: '\\u0000 "' })).json).toEqual({
      body: { text: "å ä ö 🙂", quoted: '\\u0000 "' },
    });
  });

  it("with content that cannot be read gets an answer of its own", async () => {
    expect(problem(await post('{"text": '))).toEqual([400, "request.notJson"]);
    expect(problem(await post(" "))).toEqual([400, "request.notJson"]);
    expect(problem(await post('{"__proto__": {"admin": true}}'))).toEqual([400, "request.notJson"]);
    expect(problem(await post(Buffer.from('{"text": "\xe5"}', "latin1")))).toEqual([400, "request.notUtf8"]);
    expect(problem(await post('{"text": "a\\u0000b"}'))).toEqual([400, "request.badCharacter"]);
    expect(problem(await post('{"deep": [{"a\\ud800": 1}]}'))).toEqual([400, "request.badCharacter"]);
    expect(problem(await visitor.get("/api/v1/a%00b"))).toEqual([400, "request.badCharacter"]);
    expect(problem(await visitor.get("/api/v1/%E5"))).toEqual([400, "request.unreadable"]);
  });

  it("of more levels than any form has is refused, before anything walks through it", async () => {
    const nested = (levels: number) => "[".repeat(levels) + "]".repeat(levels);
    expect((await post(nested(30))).status).toBe(200);
    for (const levels of [31, 10_000]) expect(problem(await post(nested(levels)))).toEqual([400, "request.unreadable"]);
  });

  it("of more than a megabyte is refused", async () => {
    expect(problem(await post({ text: "x".repeat(10 * 1024 * 1024) }))).toEqual([413, "request.tooLarge"]);
    expect((await post({ text: "x".repeat(1000 * 1024) })).status).toBe(200);
  });

  it("of another kind than JSON is refused, as a form on another site would send it", async () => {
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "text/plain; a=application/json"])
      expect(problem(await post("{}", { "content-type": type }))).toEqual([415, "request.mediaType"]);
    expect(problem(await post("{}", { "content-type": "multipart/form-data; boundary=x" }))).toEqual([
      415,
      "request.mediaType",
    ]);
  });

  it("that changes something and comes from another site is refused", async () => {
    const refused = [403, "request.otherOrigin"];
    expect(problem(await post({}, { origin: "https://evil.example" }))).toEqual(refused);
    expect(problem(await post({}, { origin: "null" }))).toEqual(refused);
    expect(problem(await post({}, { "sec-fetch-site": "cross-site" }))).toEqual(refused);
    expect(problem(await post({}, { "sec-fetch-site": "same-site" }))).toEqual(refused);
    expect((await post({}, { origin: samlad.url, "sec-fetch-site": "same-origin" })).status).toBe(200);
  });

  it("without a session gets 401, except to public routes", async () => {
    expect(problem(await visitor.get("/api/v1/closed"))).toEqual([401, "session.missing"]);
  });

  it("to an unknown address gets 404, in the reader's language", async () => {
    for (const path of ["/api/v1/nothing", "/api", "/fhir/nothing", "/assets/nothing.js"])
      expect([path, ...problem(await visitor.get(path, { accept: "application/json" }))]).toEqual(
        expect.arrayContaining([404]),
      );
    const detail = async (language: string) =>
      (await visitor.get("/api/v1/nothing", { "accept-language": language })).json.title;
    expect(await detail("")).toBe("Finns inte");
    expect(await detail("en-GB,en;q=0.9")).toBe("Not found");
    expect(await detail("sv,en;q=0.9")).toBe("Finns inte");
    expect(await detail("de, en;q=0.5, sv;q=0.7")).toBe("Finns inte");
  });

  it("that fails on our side gets a reference number and nothing about why", async () => {
    const answer = await visitor.get("/api/v1/fail/7d1f");
    expect(problem(answer)).toEqual([500, "server.failed"]);
    const reference = answer.json.instance.replace("urn:samlad:request:", "");
    expect(answer.json.detail).toContain(reference);
    expect(answer.text).not.toMatch(/uuid|Astrid|postgres|\.ts/i);
    const line = logged.split("\n").find((it) => it.includes(reference) && it.includes('"failed"'));
    expect(line).toContain('"code":"22P02"');
  });

  it("is logged by its route, without what the address or the content held", async () => {
    await visitor.get("/api/v1/fail/7d1f?query=Astrid");
    await post({ name: "Astrid" });
    expect(logged).toContain('"route":"/api/v1/fail/:id"');
    expect(logged).toContain('"route":"/api/v1/echo/:id"');
    expect(logged).not.toMatch(/Astrid|7d1f/);
  });

  it("is counted by route pattern", async () => {
    const { text, headers } = await visitor.get("/metrics");
    expect(headers.get("content-type")).toMatch(/^text\/plain/);
    expect(text).toMatch(
      /http_request_duration_seconds_count\{method="POST",route="\/api\/v1\/echo\/:id",status="200"\} [1-9]/,
    );
    expect(text).not.toMatch(/7d1f|Astrid/);
  });

  it("is answered with headers that keep a text from becoming a program, and an answer from being kept", async () => {
    const { headers } = await visitor.get("/api/v1/nothing");
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("strict-transport-security")).toBeNull();
  });

  it("is told to stay with https where Samlad is reached by https", async () => {
    const secure = await testServer({ config: { baseUrl: "https://sip.example.org" } });
    expect((await secure.visitor().get("/health/live")).headers.get("strict-transport-security")).toMatch(/max-age=/);
    await secure.close();
  });
});
