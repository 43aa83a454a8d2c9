// Sign-in as it is where Samlad runs: two identity providers that are other processes, reached over HTTP alone. One speaks
// as Inera's does, to staff; one as those of Sweden Connect, to individuals. To both Samlad proves itself by a private key.
import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type ForkedProvider, forkProvider } from "../../test/forkedProvider.ts";
import { newBrowser, type Stop } from "../../test/signInBrowser.ts";
import { baseUrl, type SignInTown, signInTown } from "../../test/signInTown.ts";
import { eriksNumber } from "../../test/sipTown.ts";

let it: SignInTown;
let siths: ForkedProvider;
let eid: ForkedProvider;
const folder = mkdtempSync(join(tmpdir(), "samlad-providers-"));
const oidcSe = "https://id.oidc.se/claim";
const sambi3 = "http://id.sambi.se/loa/loa3";
const loa3 = "http://id.elegnamnden.se/loa/1.0/loa3";
const extract = "/api/v1/my/register-extract.json";

beforeAll(async () => {
  [siths, eid] = await Promise.all([
    forkProvider("inera", clientWithKey("https://sip.example.org"), {
      anna: { acr: sambi3, claims: asInera("SE2120000142-A001", "Anna", "Assistent") },
      // Staff at two units, of which one is chosen at the provider.
      bo: {
        acr: sambi3,
        claims: { ...asInera("SE2120000142-A002", "Bo", "Byter"), healthCareUnitHsaId: ["SE2321000016-U001"] },
      },
      unsure: { acr: "http://id.sambi.se/loa/loa2", claims: asInera("SE2120000142-A001", "Anna", "Assistent") },
    }),
    forkProvider("swedenConnect", clientWithKey("https://sip.example.org/own"), {
      erik: {
        acr: loa3,
        claims: { [`${oidcSe}/personalIdentityNumber`]: eriksNumber, name: "Erik Enskild", given_name: "Erik" },
      },
    }),
  ]);
  it = await signInTown([
    entry("siths", "staff", siths.issuer, { clientId: "https://sip.example.org", vocabulary: "inera" }),
    entry("eid", "person", eid.issuer, { clientId: "https://sip.example.org/own", vocabulary: "swedenConnect" }),
    // The same machine under a name that is not the one it gives itself.
    entry("astray", "staff", siths.issuer.replace("127.0.0.1", "localhost"), {
      clientId: "https://sip.example.org",
      vocabulary: "inera",
    }),
  ]);
});
beforeEach(() => it.log.clear());
afterAll(async () => {
  await Promise.all([it?.server.close(), siths?.kill(), eid?.kill()]);
  rmSync(folder, { recursive: true });
});

/** A client as the provider knows it: its key is made here, and the private half is a file that the settings name. */
function clientWithKey(id: string) {
  const keyFile = keyFileOf(id);
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  writeFileSync(keyFile, privateKey.export({ type: "pkcs8", format: "pem" }));
  return { id, origin: baseUrl, keyFile, keyId: "ours" };
}
function keyFileOf(id: string) {
  return join(folder, `${id.split("/").length}.pem`);
}
function entry(key: string, for_: string, issuer: string, more: { clientId: string; vocabulary: string }) {
  const title = { sv: `Logga in med ${key}`, en: `Sign in with ${key}` };
  return { key, title, for: for_, issuer, privateKeyFile: keyFileOf(more.clientId), privateKeyId: "ours", ...more };
}
/** A claim set of Inera's IdP, with all it holds besides what is needed here: everything in arrays. */
function asInera(hsaId: string, givenName: string, surname: string): Record<string, unknown> {
  const one = (name: string, value: string) => [name, [value]];
  return Object.fromEntries([
    one("employeeHsaId", hsaId),
    one("givenName", givenName),
    one("surname", surname),
    one("levelOfAssurance", sambi3),
    one("commissionPurpose", "Vård och behandling"),
    one("systemRole", "SIP;Samordnare"),
  ]);
}

type Browser = ReturnType<typeof newBrowser>;
const open = () => newBrowser(it.server, baseUrl);
const linkOn = (page: Stop, words: string) => {
  const found = [...page.text.matchAll(/<a [^>]*href="([^"]+)"[^>]*>(.*?)<\/a>/gs)].find((link) =>
    link[2]?.includes(words),
  );
  if (!found) throw new Error(`No link ${words} on ${page.url.pathname}: ${page.text.slice(0, 300)}`);
  return new URL(found[1]!.replaceAll("&#38;", "&"), page.url).href;
};
/** Every step that a person takes: chooses the provider on our page, and oneself on the provider's. */
async function signIn(browser: Browser, provider: string, person: string, returnTo = "/api/v1/session") {
  const choice = await browser.go(`/sign-in?returnTo=${returnTo}`);
  const page = await browser.go(linkOn(choice, `Logga in med ${provider}`));
  expect(page.text).toContain("Legitimera dig");
  return browser.go(linkOn(page, person));
}
const sessionOf = async (browser: Browser) => {
  const answer = await fetch(`${it.server.url}/api/v1/session`, { headers: { cookie: browser.cookie() } });
  return { status: answer.status, json: (await answer.json()) as { user?: { name: string } } };
};
const nameIn = async (browser: Browser) => (await sessionOf(browser)).json.user?.name;
const signOut = async (browser: Browser) => {
  const headers = { cookie: browser.cookie() };
  const answer = await fetch(`${it.server.url}/api/v1/session/sign-out`, { method: "POST", headers });
  return ((await answer.json()) as { redirectTo: string }).redirectTo;
};

describe("with identity providers that are other processes", () => {
  test("a staff member and an individual sign in side by side, each by the own provider", async () => {
    expect(new Set([siths.pid, eid.pid, process.pid]).size).toBe(3);
    const [atWork, atHome] = [open(), open()];
    const [anna, erik] = await Promise.all([signIn(atWork, "siths", "anna"), signIn(atHome, "eid", "erik")]);
    expect(JSON.parse(anna.text)).toMatchObject({ user: { kind: "staff", name: "Anna Assistent" }, demo: false });
    expect(JSON.parse(erik.text)).toMatchObject({ user: { kind: "person", name: "Erik Enskild" }, assignment: null });
    const rows = await it.server.sql`select provider, level, authenticated_at from session order by provider`;
    expect(rows).toMatchObject([
      { provider: "eid", level: 3 },
      { provider: "siths", level: 3 },
    ]);
    // Text in milliseconds is understood as well as a number of seconds.
    for (const { authenticatedAt } of rows)
      expect(Math.abs(authenticatedAt.getTime() - it.server.clock.now().getTime())).toBeLessThan(60_000);
  });

  test("was asked of them with PKCE, and proved by the private key", async () => {
    for (const provider of [siths, eid]) {
      const { authorizations, tokens } = await provider.seen();
      expect(authorizations.at(-1)).toMatchObject({ code_challenge_method: "S256", response_type: "code" });
      expect(tokens).toEqual([
        { status: 200, way: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer", verifier: true },
      ]);
    }
  });

  test("the unit that was chosen at the provider is chosen here", async () => {
    const { text } = await signIn(open(), "siths", "bo");
    expect(JSON.parse(text).assignment).toMatchObject({ unitName: "Vårdcentralen Ängen" });
  });

  test("one who is not surely enough known is told what to do", async () => {
    const stop = await signIn(open(), "siths", "unsure");
    expect(stop).toMatchObject({ status: 403, signedIn: false });
    expect(stop.text).toContain("Du behöver en säkrare inloggning");
  });

  test("who proves anew who one is does so on the provider's page, at the level and age that were asked for", async () => {
    const browser = open();
    await signIn(browser, "eid", "erik");
    const asked = () => fetch(`${it.server.url}${extract}`, { headers: { cookie: browser.cookie() } });
    expect((await asked()).status).toBe(200);
    it.server.clock.advance({ minutes: 20 });
    const { status, code, signIn: way } = { ...(await (await asked()).json()) };
    expect({ status, code }).toEqual({ status: 401, code: "session.stepUp" });

    const { pages } = await eid.seen();
    const page = await browser.go(`${way}&returnTo=${extract}`);
    expect(page.text).toContain("Legitimera dig");
    const after = await eid.seen();
    expect(after.pages).toBe(pages + 1);
    expect(after.authorizations.at(-1)).toMatchObject({ prompt: "login", max_age: "0" });
    expect(after.authorizations.at(-1)?.acr_values?.split(" ")).toContain(loa3);
    const done = await browser.go(linkOn(page, "erik"));
    expect(JSON.parse(done.text)).toMatchObject({ format: "samlad-register-extract", madeFor: { self: true } });
    it.server.clock.set("2026-11-21T09:00:00Z");
  });

  test("signing out ends the provider's session too: the next one at the screen is asked who they are", async () => {
    const browser = open();
    await signIn(browser, "siths", "anna");
    const known = await browser.go("/sign-in?provider=siths&returnTo=/api/v1/session");
    expect(JSON.parse(known.text).user.name).toBe("Anna Assistent");

    const away = await signOut(browser);
    // Inera's ID token holds name and HSA-id: it is not for an address, where histories and logs would keep it.
    expect(away).not.toContain("id_token_hint");
    const page = await browser.go(away);
    expect(page.url.origin).toBe(siths.issuer);
    expect((await sessionOf(browser)).status).toBe(401);
    const back = await browser.submit(page, { logout: "yes" }, (url) => url.pathname === "/signed-out");
    expect(back.url.href).toBe(`${baseUrl}/signed-out`);
    expect((await browser.go("/sign-in?provider=siths")).text).toContain("Legitimera dig");

    const atHome = open();
    await signIn(atHome, "eid", "erik");
    const bare = new URL(await signOut(atHome)).searchParams.get("id_token_hint") ?? "";
    const said = Buffer.from(bare.split(".")[1] ?? "", "base64url").toString();
    expect(said).toContain(eid.issuer);
    expect(said).not.toMatch(/Erik|id\.oidc\.se/);
  });
});

describe("a provider that is not what it should be", () => {
  const isAway = (stop: Stop) => {
    expect(stop).toMatchObject({ status: 502 });
    expect(stop.url.origin).toBe(baseUrl);
    expect(stop.text).toContain("Inloggningen svarar inte");
    expect(stop.text).toContain("Försök igen om en stund");
    expect(stop.text).toContain("Servicedesk, 010-123 45 67");
  };

  test("is not used when it calls itself by another name than the settings do, and the log says why", async () => {
    isAway(await open().go("/sign-in?provider=astray"));
    expect(it.log.text()).toContain('"provider":"astray"');
    expect(it.log.text()).toContain("another issuer");
  });

  test("and is gone in the middle of it all, takes nothing with it, and is used again when it is back", async () => {
    const [atWork, atHome, late] = [open(), open(), open()];
    await signIn(atWork, "siths", "anna");
    const answer = await late.go("/sign-in?provider=siths");
    const code = await late.go(linkOn(answer, "bo"), (url) => url.pathname === "/sign-in/callback");
    await siths.kill();

    // Between the provider and us: the code cannot be redeemed.
    isAway(await late.go(code.url.pathname + code.url.search));
    // Whoever comes now, and who shall prove anew who they are, is told so on our own page.
    isAway(await open().go("/sign-in?provider=siths"));
    isAway(await atWork.go("/sign-in?stepUp=3&returnTo=/api/v1/session"));
    expect(it.log.text()).toContain("an identity provider does not answer");
    expect(it.log.text()).not.toMatch(/Assistent|SE2120000142/);
    // Who is in stays in, and the other provider goes on.
    expect(await nameIn(atWork)).toBe("Anna Assistent");
    expect((await signIn(atHome, "eid", "erik")).status).toBe(200);

    await siths.restart();
    expect(JSON.parse((await signIn(late, "siths", "bo")).text).user.name).toBe("Bo Byter");
    // One can sign out here while it is gone, too.
    await siths.kill();
    await signOut(atWork);
    expect((await sessionOf(atWork)).status).toBe(401);
  });

  test("is found to be gone within a minute, also by those who have not tried since", async () => {
    await siths.restart();
    await signIn(open(), "siths", "anna");
    await siths.kill();
    const now = performance.now();
    vi.spyOn(performance, "now").mockReturnValue(now + 61_000);
    isAway(await open().go("/sign-in?provider=siths"));
    vi.restoreAllMocks();
  });
});
