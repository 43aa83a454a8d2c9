import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestServer, testServer } from "../../test/server.ts";
import { buildTown, type Town } from "../../test/town.ts";
import { buildApp } from "../app.ts";
import { insertAssignment, insertPerson, insertStaff } from "../directory/directoryStore.ts";
import { createBuiltInProvider } from "./builtInProvider.ts";

let server: TestServer;
let town: Town;

beforeAll(async () => {
  server = await testServer();
  town = await buildTown(server.sql);
});

afterAll(() => server.close());

describe("signing in by hint, without a page", () => {
  test("a staff member with one assignment is in it", async () => {
    const anna = await server.signIn(town.anna.hsaId);
    const { status, json } = await anna.get("/api/v1/session");
    expect(status).toBe(200);
    expect(json).toMatchObject({
      user: { kind: "staff", id: town.anna.id, name: "Anna Assistent", title: "Sjuksköterska", hsaId: town.anna.hsaId },
      assignment: {
        id: town.annasAssignment.id,
        unitId: town.homeCare.id,
        unitName: "Hemtjänsten Söder",
        roles: ["staff"],
      },
      county: { id: town.county.id, name: "Mellanlän" },
      agreement: { key: "seven-phases" },
      demo: true,
    });
    expect(json.assignments).toHaveLength(1);
  });

  test("an individual signs in by the short name", async () => {
    const erik = await server.signIn("erik");
    expect((await erik.get("/api/v1/session")).json).toMatchObject({
      user: { kind: "person", id: town.erik.id, name: "Erik Enskild" },
      assignment: null,
      assignments: [],
    });
  });

  test("the cookie is for the server alone", async () => {
    const cookies = await cookiesOfSignIn(town.anna.hsaId);
    const session = cookies.find((it) => it.startsWith("samlad_session="));
    expect(session).toMatch(/; HttpOnly/);
    expect(session).toMatch(/; SameSite=Lax/);
    expect(session).toMatch(/; Path=\//);
    expect(session).not.toMatch(/; Secure/);
  });

  test("the token is stored nowhere, only its hash", async () => {
    const anna = await server.signIn(town.anna.hsaId);
    const token = /samlad_session=([^;]+)/.exec(anna.cookie())?.[1] ?? "";
    const [row] = await server.sql<{ all: string }[]>`select string_agg(session::text, ' ') as all from session`;
    expect(row?.all.length).toBeGreaterThan(0);
    expect(row?.all).not.toContain(token);
  });

  test("a browser that came by another name of the machine stays there", async () => {
    const port = new URL(server.url).port;
    const begun = await server.app.inject({ url: "/sign-in?as=erik", headers: { host: `min-dator:${port}` } });
    const provider = new URL(begun.headers.location as string);
    expect(provider.host).toBe(`min-dator:${port}`);
    expect(provider.searchParams.get("redirect_uri")).toBe(`http://min-dator:${port}/sign-in/callback`);
    const asked = await server.app.inject({
      url: provider.pathname + provider.search,
      headers: { host: provider.host },
    });
    expect(asked.statusCode).toBe(303);
    expect(asked.headers.location).toMatch(/^\/oidc\/choose\//);
  });
});

describe("the page of demo people", () => {
  test("lists everybody by what they do, and a choice signs in", async () => {
    const visitor = server.visitor();
    const page = await visitor.get("/sign-in?returnTo=/api/v1/session");
    expect(page.status).toBe(200);
    expect(page.text).toContain("Vem vill du vara?");
    for (const name of ["Erik Enskild", "Anna Assistent", "Bo Byter", "Cilla Kommun"])
      expect(page.text).toContain(name);
    const managers = page.text.slice(page.text.indexOf('id="managers"'), page.text.indexOf('id="staff"'));
    expect(managers).toContain("Bo Byter");
    expect(managers).not.toContain("Anna Assistent");
    const link = /href="(\/oidc\/choose\/[^"]+as=SE2120000142-A001)"/.exec(page.text)?.[1] ?? "";
    expect((await visitor.get(link)).json).toMatchObject({ user: { name: "Anna Assistent" } });
  });

  test("shows first those a newcomer should meet, and folds the many away", async () => {
    const inCounty = { countyId: town.county.id };
    for (let number = 10; number < 22; number++) {
      const one = await insertStaff(server.sql, {
        ...inCounty,
        name: `Medel ${number}`,
        hsaId: `SE2120000142-M0${number}`,
      });
      await insertAssignment(server.sql, {
        staffId: one.id,
        unitId: town.homeCare.id,
        roles: ["staff"],
        startsOn: "2026-01-01",
      });
    }
    await server.sql`update staff set demo_first = 2 where id = ${town.bo.id}`;
    await server.sql`update person set demo_first = 1 where id = ${town.erik.id}`;
    const { text } = await server.visitor().get("/sign-in");
    const first = text.slice(text.indexOf("Börja här"), text.indexOf('class="jump"'));
    expect([...first.matchAll(/<strong>([^<]+)/g)].map((it) => it[1])).toEqual(["Erik Enskild", "Bo Byter"]);
    expect(text).toMatch(/<details><summary>Visa fler \(7\)/);
    expect(text.match(/Medel \d\d/g)).toHaveLength(12);
  });

  test("holds no personal identity number, nothing inline, and may not be framed", async () => {
    const page = await server.visitor().get("/sign-in");
    expect(page.text).not.toMatch(/\d{8}-?\d{4}(?!\d)/);
    expect(page.text).not.toMatch(/<script|<style|style=|onclick/);
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(page.headers.get("content-security-policy")).not.toContain("unsafe");
    expect(page.headers.get("x-frame-options")).toBe("DENY");
    expect(page.headers.get("cache-control")).toBe("no-store");
  });

  test("escapes what people are called", async () => {
    const hint = "SE2120000142-X001";
    await server.sql`update staff set title = '<img src=x onerror=1>' where id = ${town.anna.id}`;
    const page = await server.visitor().get(`/sign-in?as=${hint}`);
    expect(page.text).not.toContain("<img");
    expect(page.text).toContain("&#60;img");
    await server.sql`update staff set title = 'Sjuksköterska' where id = ${town.anna.id}`;
  });

  test("an unknown hint signs nobody in, and shows whom one may choose", async () => {
    const visitor = server.visitor();
    const page = await visitor.get("/sign-in?as=nobody");
    expect(page.status).toBe(404);
    expect(page.text).toContain("Det finns ingen demoperson med det namnet");
    expect(page.text).toContain("Anna Assistent");
    expect(visitor.cookie()).not.toContain("samlad_session");
  });

  test("is in English for who has chosen English", async () => {
    const page = await server.visitor().get("/sign-in/callback", { cookie: "samlad_language=en" });
    expect(page.text).toContain('<html lang="en">');
    expect(page.text).toContain("Your sign-in was not completed");
  });
});

describe("an answer that does not fit is refused", () => {
  test("a state that nobody was given", async () => {
    const visitor = server.visitor();
    await visitor.get("/sign-in");
    const answer = await visitor.get("/sign-in/callback?code=abc&state=made-up");
    expect(answer.status).toBe(400);
    expect(answer.text).toContain("Inloggningen blev inte klar");
    expect(visitor.cookie()).not.toContain("samlad_session");
  });

  test("a code that is used a second time", async () => {
    const { callback, cookies } = await untilCallback(town.anna.hsaId);
    const once = await fetch(callback, { redirect: "manual", headers: { cookie: cookies } });
    expect(once.status).toBe(303);
    const twice = await fetch(callback, { redirect: "manual", headers: { cookie: cookies } });
    expect(twice.status).toBe(400);
    expect(twice.headers.getSetCookie()).toEqual([]);
  });

  test("an answer brought by another browser", async () => {
    const { callback } = await untilCallback(town.anna.hsaId);
    const stranger = server.visitor();
    await stranger.get("/sign-in");
    expect((await stranger.get(callback)).status).toBe(400);
    expect(stranger.cookie()).not.toContain("samlad_session");
  });

  test("a code of one sign-in under the state of another", async () => {
    const first = await untilCallback(town.anna.hsaId);
    const second = await untilCallback(town.bo.hsaId, first.cookies);
    const mixed = new URL(first.callback);
    mixed.searchParams.set("code", new URL(second.callback).searchParams.get("code") ?? "");
    const answer = await fetch(mixed, { redirect: "manual", headers: { cookie: second.cookies } });
    expect(answer.status).toBe(400);
  });

  test("an answer that comes too late", async () => {
    const { callback, cookies } = await untilCallback(town.anna.hsaId);
    server.clock.advance({ minutes: 61 });
    expect((await fetch(callback, { redirect: "manual", headers: { cookie: cookies } })).status).toBe(400);
  });

  test("a place to go afterwards that is not ours becomes the first page", async () => {
    for (const elsewhere of [
      "https://evil.example",
      "//evil.example",
      "/\\evil.example",
      "/%09/evil.example/..//x",
      "javascript:alert(1)",
    ]) {
      const { callback, cookies } = await untilCallback(town.anna.hsaId, "", elsewhere);
      const answer = await fetch(callback, { redirect: "manual", headers: { cookie: cookies } });
      const next = new URL(answer.headers.get("location") ?? "", server.url);
      expect(next.origin, elsewhere).toBe(server.url);
    }
  });

  test("the provider sends nobody to another address", async () => {
    const begun = await fetch(`${server.url}/sign-in`, { redirect: "manual" });
    const url = new URL(begun.headers.get("location") ?? "");
    url.searchParams.set("redirect_uri", "https://evil.example/sign-in/callback");
    const answer = await fetch(url, { redirect: "manual" });
    expect(answer.headers.get("location")).toBe("/sign-in/callback?error=invalid_redirect_uri");
  });
});

describe("who cannot be let in is told whom to turn to", () => {
  test("a staff member who has left", async () => {
    const inCounty = { countyId: town.county.id };
    await insertStaff(server.sql, {
      ...inCounty,
      name: "Nils Borta",
      hsaId: "SE2120000142-N001",
      endedOn: "2026-11-01",
    });
    const visitor = server.visitor();
    const page = await visitor.get("/sign-in?as=SE2120000142-N001");
    expect(page.status).toBe(403);
    expect(page.text).toContain("lokala administratör");
    expect(page.text).toContain("SE2120000142-N001");
    expect(visitor.cookie()).not.toContain("samlad_session");
  });

  test("a staff member without any assignment today", async () => {
    await insertStaff(server.sql, { countyId: town.county.id, name: "Ny Ännu", hsaId: "SE2120000142-N002" });
    const page = await server.visitor().get("/sign-in?as=SE2120000142-N002");
    expect(page.status).toBe(403);
    expect(page.text).toContain("inget uppdrag som gäller i dag");
  });

  test("somebody the provider gives no number for", async () => {
    await insertPerson(server.sql, { countyId: town.county.id, name: "Utan Nummer", loginHint: "utan-nummer" });
    const page = await server.visitor().get("/sign-in?as=utan-nummer");
    expect(page.status).toBe(403);
    expect(page.text).toContain("Vi fick inte veta vem du är");
  });
});

test("a sign-in begun in one process is finished in another", async () => {
  const second = await buildApp(server.deps);
  await second.listen({ port: 0, host: "localhost" });
  try {
    const { callback, cookies } = await untilCallback(town.anna.hsaId);
    const address = second.server.address();
    const port = typeof address === "object" ? address?.port : 0;
    const elsewhere = callback.replace(/:\d+\/sign-in\/callback/, `:${port}/sign-in/callback`);
    const answer = await fetch(elsewhere, { redirect: "manual", headers: { cookie: cookies } });
    expect(answer.status).toBe(303);
    const session = answer.headers.getSetCookie().find((it) => it.startsWith("samlad_session=")) ?? "";
    const asked = await fetch(`${server.url}/api/v1/session`, { headers: { cookie: session.split(";")[0] ?? "" } });
    expect(asked.status).toBe(200);
  } finally {
    await second.close();
  }
});

describe("outside demo mode", () => {
  let real: TestServer;
  beforeAll(async () => {
    real = await testServer({ config: { demo: false } });
    await buildTown(real.sql);
  });
  afterAll(() => real.close());

  test("there is nothing under /oidc", async () => {
    for (const path of [
      "/oidc",
      "/oidc/auth",
      "/oidc/choose/abc",
      "/oidc/.well-known/openid-configuration",
      "/oidc/token",
    ])
      expect((await real.visitor().get(path)).status, path).toBe(404);
    expect(real.app.printRoutes({ commonPrefix: false })).not.toContain("oidc");
  });

  test("a hint signs nobody in; the page says what is missing", async () => {
    const visitor = real.visitor();
    const page = await visitor.get(`/sign-in?as=${town.anna.hsaId}`);
    expect(page.status).toBe(503);
    expect(page.text).toContain("OIDC_ISSUER");
    expect(visitor.cookie()).toBe("");
  });

  test("the built-in provider cannot even be made", () => {
    expect(() => createBuiltInProvider(real.deps)).toThrow(/demo mode only/);
  });
});

/** Goes through the sign-in up to the answer, and gives that instead of bringing it. */
async function untilCallback(hint: string, cookies = "", returnTo = "/api/v1/session") {
  const jar = new Map(
    cookies
      .split("; ")
      .filter(Boolean)
      .map((it) => [it.slice(0, it.indexOf("=")), it] as const),
  );
  let url = `${server.url}/sign-in?as=${hint}&returnTo=${encodeURIComponent(returnTo)}`;
  for (let step = 0; step < 10; step++) {
    const answer = await fetch(url, { redirect: "manual", headers: { cookie: [...jar.values()].join("; ") } });
    for (const line of answer.headers.getSetCookie())
      jar.set(line.slice(0, line.indexOf("=")), line.split(";")[0] ?? "");
    url = new URL(answer.headers.get("location") ?? "", url).href;
    if (new URL(url).pathname === "/sign-in/callback") return { callback: url, cookies: [...jar.values()].join("; ") };
  }
  throw new Error("The sign-in never came to its answer");
}

async function cookiesOfSignIn(hint: string): Promise<string[]> {
  const { callback, cookies } = await untilCallback(hint);
  return (await fetch(callback, { redirect: "manual", headers: { cookie: cookies } })).headers.getSetCookie();
}
