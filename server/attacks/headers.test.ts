// What every answer carries, whatever the route and whoever asks: nothing inline, nothing kept, nothing framed.
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { everyRoute } from "../../test/everyRoute.ts";
import { type TestServer, testServer, type Visitor } from "../../test/server.ts";
import { buildSipTown, type SipTown, signInAll, summoned } from "../../test/sipTown.ts";
import { beginSession } from "../signIn/sessionStore.ts";

let server: TestServer;
let town: SipTown;
let people: Awaited<ReturnType<typeof signInAll>>;
let sipId: string;
beforeAll(async () => {
  server = await testServer();
  town = await buildSipTown(server);
  people = await signInAll(server, town);
  sipId = (await summoned(people, town)).sipId;
});
afterAll(() => server.close());

/** Only the head of the answer is waited for: the live stream has no end. */
async function headOf(path: string, method = "GET", headers: Record<string, string> = {}, body?: BodyInit) {
  const stop = new AbortController();
  const url = path.startsWith("http") ? path : `${server.url}${path}`;
  const answer = await fetch(url, { method, headers, body: body ?? null, redirect: "manual", signal: stop.signal });
  const isStream = /event-stream/.test(answer.headers.get("content-type") ?? "");
  const text = isStream ? "" : await answer.text();
  stop.abort();
  return { status: answer.status, headers: answer.headers, text };
}

const mayBeKept = /^(public, max-age=(300|3600|31536000)(, immutable)?|no-cache)$/;

/** What is wrong with an answer's headers. */
function faultsOf(path: string, { headers }: { headers: Headers }): string[] {
  const policy = headers.get("content-security-policy") ?? "";
  const kept = headers.get("cache-control") ?? "";
  // The client's program and its empty page, and the descriptions of the interface: the same for all.
  const isForAll = !/^\/(api|oidc|sign-in|health|metrics)/.test(path) || /\.(css|js|woff2)$|openapi\.json$/.test(path);
  return [
    !/default-src 'none'/.test(policy) && "what may be loaded",
    /unsafe|\*|https?:/.test(policy) && "something is let in",
    !/frame-ancestors 'none'/.test(policy) && "framing",
    // Neither of the two is covered by default-src.
    !/base-uri 'none'|^sandbox;/.test(policy) && "where addresses lead",
    !/form-action '(self|none)'|^sandbox;/.test(policy) && "where forms are sent",
    headers.get("x-frame-options") !== "DENY" && "framing, for old browsers",
    headers.get("x-content-type-options") !== "nosniff" && "sniffing",
    headers.get("referrer-policy") !== "no-referrer" && "referrer",
    headers.get("cross-origin-opener-policy") !== "same-origin" && "opener",
    headers.get("cross-origin-resource-policy") !== "same-origin" && "embedding",
    !/camera=\(\)/.test(headers.get("permissions-policy") ?? "") && "permissions",
    !/\bno-store\b/.test(kept) && !(isForAll && mayBeKept.test(kept)) && `kept: ${kept}`,
    headers.has("access-control-allow-origin") && "other sites may read it",
    headers.has("server") && "says what it is",
    headers.has("x-powered-by") && "says what it is",
  ].filter((it) => it !== false);
}

const who: [string, () => Visitor][] = [
  ["nobody", () => server.visitor()],
  ["staff of the unit", () => people.klara],
  ["staff of another unit", () => people.sofia],
  ["the person", () => people.erik],
];

describe.each(who)("every answer to %s", (_, visitor) => {
  test("carries the headers that keep texts from becoming programs and answers from being kept", async () => {
    const cookie = visitor().cookie();
    const faults: Record<string, string[]> = {};
    let asked = 0;
    for (const { method, path, route } of everyRoute(server.app, { id: sipId })) {
      if (route.includes("sign-out")) continue;
      const answer = await headOf(path, method, { ...(cookie ? { cookie } : {}) });
      const found = faultsOf(path, answer);
      if (found.length > 0) faults[`${route} → ${answer.status}`] = found;
      asked++;
    }
    expect(faults).toEqual({});
    expect(asked).toBeGreaterThan(100);
  });
});

describe("the same is carried by", () => {
  test.each([
    ["an address that is nobody's", "/api/v1/nothing"],
    ["a page", "/sips/17/plan"],
    ["a file that is not there", "/assets/nothing.js"],
    ["a file outside the folder", "/assets/..%2f..%2fpackage.json"],
    ["an address that cannot be read", "/api/v1/%E5"],
    ["an address with a NUL", "/api/v1/%00"],
    ["a page of sign-in that refuses", "/sign-in/callback?state=x&code=y"],
    ["the identity provider's error", "/oidc/auth?client_id=evil"],
    ["the identity provider's choice that is not there", "/oidc/choose/x"],
    ["the figures", "/metrics"],
    ["the health", "/health/ready"],
  ])("%s", async (_, path) => {
    expect(faultsOf(path, await headOf(path))).toEqual([]);
  });

  test("the list of demo people", async () => {
    const answer = await server.visitor().get("/sign-in", { accept: "text/html" });
    expect([answer.status, faultsOf("/oidc/choose", answer)]).toEqual([200, []]);
    expect(answer.text).not.toMatch(/<script|style=| on\w+=/i);
  });

  test("a refused content type, a too large body, a method that is not there", async () => {
    const cookie = people.klara.cookie();
    const answers = [
      await headOf(`/api/v1/sips/${sipId}/close-sip`, "POST", { cookie, "content-type": "text/plain" }, "{}"),
      await headOf("/api/v1/sips/search", "POST", { cookie, "content-type": "application/json" }, "x".repeat(2e6)),
      await headOf("/api/v1/sips", "PATCH", { cookie }),
      await headOf("/api/v1/sips", "OPTIONS", { cookie, origin: "https://evil.example" }),
      await headOf("/", "PROPFIND"),
    ];
    expect(answers.map(({ status }) => status)).toEqual([415, 413, 404, 404, 404]);
    for (const answer of answers) expect(faultsOf("/api", answer)).toEqual([]);
  });

  test("the answer to what is not HTTP, which repeats nothing of it", async () => {
    const said = (text: string) =>
      new Promise<string>((done) => {
        const socket = connect(Number(new URL(server.url).port), "localhost", () => socket.write(text));
        let heard = "";
        socket.on("data", (part) => {
          heard += part;
        });
        socket.on("close", () => done(heard));
      });
    for (const [text, status] of [
      ["<script>alert(1)</script>\r\n\r\n", 400],
      [`GET / HTTP/1.1\r\nhost: x\r\nx-marker: ${"a".repeat(20_000)}\r\n\r\n`, 431],
      [
        "POST /api/v1/sips/search HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
        400,
      ],
    ] as const) {
      const answer = await said(text);
      const [head = "", body = ""] = answer.split("\r\n\r\n");
      const headers = new Headers(
        head
          .split("\r\n")
          .slice(1)
          .map((line) => line.split(/: (.*)/).slice(0, 2) as [string, string]),
      );
      expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      expect(faultsOf("/api", { headers })).toEqual([]);
      expect(JSON.parse(body)).toMatchObject({ status, code: "request.unreadable" });
      expect(answer).not.toMatch(/script>|aaaa/);
    }
  });
});

describe("reached by https", () => {
  test("every answer tells browsers to stay with https, and cookies go over https only", async () => {
    const secure = await testServer({ config: { baseUrl: "https://sip.example.org" } });
    for (const path of [
      "/",
      "/sign-in",
      "/api/v1/session",
      "/api/v1/%E5",
      "/health/live",
      "/oidc/auth",
      "/nothing.js",
    ]) {
      const { headers } = await headOf(`${secure.url}${path}`);
      expect([path, headers.get("strict-transport-security")]).toEqual([path, "max-age=31536000; includeSubDomains"]);
      for (const cookie of headers.getSetCookie())
        if (!cookie.startsWith("samlad_demo_idp")) expect(cookie).toMatch(/^__Host-[^;]+;.*Path=\/;.*; Secure/);
    }
    await secure.close();
  });

  test("a session counts only from a cookie that no other host can plant", async () => {
    const secure = await testServer({ config: { baseUrl: "https://sip.example.org" } });
    const { county, klara } = await buildSipTown(secure);
    const account = { kind: "staff" as const, id: klara.id, countyId: county.id };
    const { token } = await beginSession(secure.deps, account, { assignmentId: null, idToken: null });
    const asked = async (name: string) =>
      (await secure.visitor().get("/api/v1/session", { cookie: `${name}=${token}` })).status;
    expect([await asked("__Host-samlad_session"), await asked("samlad_session")]).toEqual([200, 401]);
    const out = await headOf(`${secure.url}/api/v1/session/sign-out`, "POST");
    const [cookie = ""] = out.headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-samlad_session=;.*Path=\/; .*HttpOnly; Secure; SameSite=Lax/);
    expect(cookie).not.toMatch(/Domain/i);
    await secure.close();
  });

  test("but not where there is no https to stay with", async () => {
    expect((await headOf("/")).headers.get("strict-transport-security")).toBeNull();
  });
});

test("a cookie is out of reach for scripts, for other sites, and says nothing", async () => {
  const cookies: string[] = [];
  let url = `${server.url}/sign-in?as=${town.klara.hsaId}`;
  const jar = new Map<string, string>();
  for (let step = 0; step < 10; step++) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const { status, headers } = await headOf(url, "GET", { cookie });
    for (const line of headers.getSetCookie()) {
      cookies.push(line);
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    if (status < 300 || status >= 400) break;
    url = new URL(headers.get("location") ?? "", url).href;
  }
  const session = cookies.filter((it) => it.startsWith("samlad_session="));
  expect(session).toHaveLength(1);
  for (const cookie of cookies) {
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).toMatch(/; SameSite=(Lax|Strict)/i);
    expect(cookie).not.toMatch(/; Domain=/i);
    expect(decodeURIComponent(cookie)).not.toMatch(/Klara|SE2120000142/);
  }
});
