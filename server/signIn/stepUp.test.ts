import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type IdentityProvider, startIdentityProvider } from "../../test/identityProvider.ts";
import { type TestServer, testServer } from "../../test/server.ts";
import { newBrowser } from "../../test/signInBrowser.ts";
import { baseUrl, redirectUri, type SignInTown, signInTown } from "../../test/signInTown.ts";
import { buildTown, type Town } from "../../test/town.ts";
import { requireStepUp } from "./stepUp.ts";

const secret = "a-secret-of-the-test";
const loa = (level: number) => `http://id.sambi.se/loa/loa${level}`;
const serious = (app: TestServer["app"]) => {
  app.get("/api/v1/test/serious", { config: { stepUp: true } }, async () => ({ done: true }));
  app.get("/api/v1/test/most-serious", { config: { stepUp: { level: 4, minutes: 1 } } }, async () => ({ done: true }));
  app.get<{ Querystring: { sign?: string } }>("/api/v1/test/sometimes", async (request) => {
    if (request.query.sign) await requireStepUp(request);
    return { done: true };
  });
};

describe("what asks that one proves anew who one is", () => {
  let it: SignInTown;
  let idp: IdentityProvider;
  const seconds = () => Math.floor(Date.now() / 1000);

  beforeAll(async () => {
    idp = await startIdentityProvider({ id: "samlad", secret, redirectUri });
    it = await signInTown(
      [
        {
          key: "siths",
          title: { sv: "SITHS eID", en: "SITHS eID" },
          for: "staff",
          issuer: idp.issuer,
          clientId: "samlad",
          clientSecret: secret,
          vocabulary: "inera",
          minimumLevel: 2,
        },
      ],
      { routes: serious },
    );
  });
  beforeEach(() => {
    idp.twistsIdToken(null);
    idp.says({ employeeHsaId: [it.town.anna.hsaId] }, { acr: loa(3) });
  });
  afterEach(() => it.server.clock.set("2026-11-21T09:00:00Z"));
  afterAll(async () => {
    await it.server.close();
    await idp.close();
  });

  async function signedIn(level = 3) {
    idp.says({ employeeHsaId: [it.town.anna.hsaId] }, { acr: loa(level) });
    const browser = newBrowser(it.server, baseUrl);
    expect((await browser.go("/sign-in?returnTo=/api/v1/session")).status).toBe(200);
    return browser;
  }
  type Browser = Awaited<ReturnType<typeof signedIn>>;
  const ask = async (browser: Browser, path: string) => {
    const answer = await fetch(`${it.server.url}/api/v1/test/${path}`, { headers: { cookie: browser.cookie() } });
    return { status: answer.status, json: (await answer.json()) as Record<string, string> };
  };

  test("goes on at once for who has just signed in", async () => {
    const browser = await signedIn();
    expect((await ask(browser, "serious")).json).toEqual({ done: true });
    expect((await ask(browser, "sometimes?sign=1")).json).toEqual({ done: true });
  });

  test("tells where to go when it was long ago; there and back, and it goes on, in the same session", async () => {
    const browser = await signedIn();
    const former = browser.sessionCookie();
    const before = await it.server.sql`select public_id, assignment_id from session`;
    it.server.clock.advance({ minutes: 20 });
    const stopped = await ask(browser, "serious");
    expect(stopped).toMatchObject({ status: 401, json: { code: "session.stepUp", signIn: "/sign-in?stepUp=3" } });
    expect((await ask(browser, "sometimes")).status).toBe(200);
    expect((await ask(browser, "sometimes?sign=1")).json.code).toBe("session.stepUp");

    const back = await browser.go(`${stopped.json.signIn}&returnTo=/api/v1/test/serious`);
    expect(JSON.parse(back.text)).toEqual({ done: true });
    expect(Object.fromEntries(idp.asked())).toMatchObject({ prompt: "login", max_age: "0" });
    expect(idp.asked().get("acr_values")?.split(" ")).toContain(loa(3));
    expect(await it.server.sql`select public_id, assignment_id from session`).toEqual(before);
    expect(browser.sessionCookie()).not.toBe(former);
    const copy = await fetch(`${it.server.url}/api/v1/session`, { headers: { cookie: former } });
    expect(copy.status).toBe(401);
    await it.server.sql`delete from session`;
  });

  test("asks for a higher level when the sign-in was not sure enough", async () => {
    const browser = await signedIn(2);
    expect((await ask(browser, "serious")).json.code).toBe("session.stepUp");
    idp.says({ employeeHsaId: [it.town.anna.hsaId] }, { acr: loa(3) });
    expect((await browser.go("/sign-in?stepUp=3&returnTo=/api/v1/test/serious")).status).toBe(200);
    const more = await ask(browser, "most-serious");
    expect(more.json.signIn).toBe("/sign-in?stepUp=4");
    idp.says({ employeeHsaId: [it.town.anna.hsaId] }, { acr: loa(4) });
    expect((await browser.go("/sign-in?stepUp=4&returnTo=/api/v1/test/most-serious")).status).toBe(200);
  });

  test("is not fooled by a level that is still too low: the session stays as it was", async () => {
    const browser = await signedIn(2);
    const stop = await browser.go("/sign-in?stepUp=3&returnTo=/api/v1/session");
    expect(stop.status).toBe(403);
    expect(stop.text).toContain("Du behöver en säkrare inloggning");
    expect((await ask(browser, "serious")).json.code).toBe("session.stepUp");
    expect((await ask(browser, "sometimes")).status).toBe(200);
  });

  test("is not fooled by a proof that is older than the question, nor by none", async () => {
    const browser = await signedIn();
    it.server.clock.advance({ minutes: 20 });
    idp.twistsIdToken((said, sign) => sign({ ...said, auth_time: seconds() - 120 }));
    expect((await browser.go("/sign-in?stepUp=3&returnTo=/api/v1/session")).status).toBe(403);
    idp.twistsIdToken(({ auth_time: _when, ...said }, sign) => sign(said));
    expect((await browser.go("/sign-in?stepUp=3&returnTo=/api/v1/session")).status).toBe(403);
    expect((await ask(browser, "serious")).json.code).toBe("session.stepUp");
  });

  test("is not done by somebody else at the same screen: nothing changes", async () => {
    const browser = await signedIn();
    it.server.clock.advance({ minutes: 20 });
    idp.says({ employeeHsaId: [it.town.cilla.hsaId] }, { acr: loa(3) });
    const stop = await browser.go("/sign-in?stepUp=3&returnTo=/api/v1/session");
    expect(stop.status).toBe(403);
    expect(stop.text).toContain("Du är inloggad som någon annan");
    expect((await ask(browser, "serious")).json.code).toBe("session.stepUp");
    expect(JSON.parse((await browser.go("/api/v1/session")).text).user.name).toBe("Anna Assistent");
  });

  test.each([
    ["was left alone too long", { lastSeenAt: new Date("2026-11-21T07:00:00Z") }],
    ["has come to its end", { expiresAt: new Date("2026-11-21T08:59:00Z") }],
  ])("takes no session up again that %s meanwhile: another begins", async (_why, changed) => {
    const browser = await signedIn();
    const ids = async () =>
      (await it.server.sql<{ id: string }[]>`select public_id as id from session`).map((s) => s.id);
    await it.server.sql`delete from session where staff_id <> ${it.town.anna.id}`;
    const answer = await browser.untilAnswer("/sign-in?stepUp=3&returnTo=/api/v1/test/serious");
    const before = await ids();
    await it.server.sql`update session set ${it.server.sql(changed)}`;
    expect((await browser.go(answer.pathname + answer.search)).text).toBe('{"done":true}');
    const after = await ids();
    expect(after.filter((id) => !before.includes(id))).toHaveLength(1);
    await it.server.sql`delete from session`;
  });

  test("without a session is an ordinary sign-in that is sure enough", async () => {
    const browser = newBrowser(it.server, baseUrl);
    expect((await browser.go("/sign-in?stepUp=3&returnTo=/api/v1/test/serious")).status).toBe(200);
  });

  test("is no way round being signed in", async () => {
    expect((await it.server.visitor().get("/api/v1/test/serious")).json.code).toBe("session.missing");
  });

  test("a provider that does not say when leaves one to prove it anew", async () => {
    idp.twistsIdToken(({ auth_time: _when, ...said }, sign) => sign(said));
    const browser = await signedIn();
    expect((await ask(browser, "serious")).json.code).toBe("session.stepUp");
  });
});

describe("in the demo", () => {
  let server: TestServer;
  let town: Town;
  beforeAll(async () => {
    server = await testServer({ routes: serious });
    town = await buildTown(server.sql);
  });
  afterAll(() => server.close());

  test("everybody is at level 3, and proves it anew by choosing oneself once more", async () => {
    const anna = await server.signIn(town.anna.hsaId);
    expect((await anna.get("/api/v1/test/serious")).json).toEqual({ done: true });
    server.clock.advance({ minutes: 20 });
    expect((await anna.get("/api/v1/test/serious")).json.code).toBe("session.stepUp");
    const again = await anna.get(`/sign-in?stepUp=3&as=${town.anna.hsaId}&returnTo=/api/v1/test/serious`);
    expect(again.json).toEqual({ done: true });
    expect((await anna.get("/sign-in?stepUp=3&as=erik")).text).toContain("Du är inloggad som någon annan");
  });
});
