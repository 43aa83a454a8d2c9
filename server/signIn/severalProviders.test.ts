import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type IdentityProvider, startIdentityProvider } from "../../test/identityProvider.ts";
import { newBrowser } from "../../test/signInBrowser.ts";
import { baseUrl, redirectUri, type SignInTown, signInTown } from "../../test/signInTown.ts";

// Two providers side by side: one like Inera's, for staff, with a secret; one like those of Sweden Connect, for
// individuals, with private_key_jwt and signed UserInfo.
let it: SignInTown;
let siths: IdentityProvider;
let eid: IdentityProvider;
const secret = "a-secret-of-the-test";
const folder = mkdtempSync(join(tmpdir(), "samlad-sign-in-"));
const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const number = "https://id.oidc.se/claim/personalIdentityNumber";
const sambi3 = "http://id.sambi.se/loa/loa3";
const loa3 = "http://id.elegnamnden.se/loa/1.0/loa3";

beforeAll(async () => {
  writeFileSync(join(folder, "eid.pem"), privateKey.export({ type: "pkcs8", format: "pem" }));
  siths = await startIdentityProvider({ id: "samlad", secret, redirectUri });
  eid = await startIdentityProvider({
    id: "https://sip.example.org",
    redirectUri,
    publicKey,
    userInfoSignedBy: "PS256",
  });
  it = await signInTown([
    {
      key: "siths",
      title: { sv: "SITHS eID", en: "SITHS eID at work" },
      for: "staff",
      issuer: siths.issuer,
      clientId: "samlad",
      clientSecret: secret,
      vocabulary: "inera",
    },
    {
      key: "eid",
      title: { sv: "BankID eller Freja", en: "BankID or Freja" },
      for: "person",
      issuer: eid.issuer,
      clientId: "https://sip.example.org",
      privateKeyFile: join(folder, "eid.pem"),
      privateKeyId: "ours",
      privateKeyAlgorithm: "PS256",
      vocabulary: "swedenConnect",
      acrValues: loa3,
    },
  ]);
});
beforeEach(() => {
  for (const provider of [siths, eid]) {
    provider.twistsIdToken(null);
    provider.twistsUserInfo(null);
  }
  siths.says({ employeeHsaId: [it.town.anna.hsaId], levelOfAssurance: [sambi3] }, { acr: sambi3 });
  eid.says({ [number]: it.town.erik.personalIdentityNumber }, { inUserInfo: true, acr: loa3 });
});
afterAll(async () => {
  await it.server.close();
  await siths.close();
  await eid.close();
  rmSync(folder, { recursive: true });
});

const signIn = (path: string) => newBrowser(it.server, baseUrl).go(`${path}&returnTo=/api/v1/session`);
const userOf = async (path: string) => JSON.parse((await signIn(path)).text).user;

describe("choosing how to sign in", () => {
  test("a page names them, and each link leads to its own", async () => {
    const { status, text } = await newBrowser(it.server, baseUrl).go("/sign-in?returnTo=/my");
    expect(status).toBe(200);
    expect(text).toContain("Hur vill du logga in?");
    expect(text).toContain("För dig som arbetar med SIP");
    expect([...text.matchAll(/href="(\/sign-in\?[^"]+)"/g)].map((it) => it[1]?.replaceAll("&#38;", "&"))).toEqual([
      "/sign-in?provider=siths&returnTo=%2Fmy",
      "/sign-in?provider=eid&returnTo=%2Fmy",
    ]);
    expect(text).not.toMatch(/<script|<style|style=|onclick/);
  });

  test("in English for who reads English", async () => {
    const page = await it.server.visitor().get("/sign-in", { cookie: "samlad_language=en" });
    expect(page.text).toContain("How do you want to sign in?");
    expect(page.text).toContain("SITHS eID at work");
    expect(page.headers.get("cache-control")).toBe("no-store");
  });

  test("one that does not exist leads to the page, not elsewhere", async () => {
    for (const key of ["gone", "__proto__", "https://evil.example"]) {
      const stop = await newBrowser(it.server, baseUrl).go(`/sign-in?provider=${encodeURIComponent(key)}`);
      expect(stop.text).toContain("Hur vill du logga in?");
    }
  });

  test("what is asked of each: its own scopes, levels and language", async () => {
    await signIn("/sign-in?provider=eid");
    expect(Object.fromEntries(eid.asked())).toMatchObject({
      scope: "openid https://id.oidc.se/scope/naturalPersonInfo https://id.oidc.se/scope/naturalPersonNumber",
      acr_values: loa3,
      code_challenge_method: "S256",
      response_type: "code",
      ui_locales: "sv",
    });
    expect(eid.asked().get("state")?.length).toBeGreaterThanOrEqual(22);
    expect(eid.asked().has("login_hint")).toBe(false);
  });
});

describe("each signs in its own people", () => {
  test("staff, as Inera says it: arrays, auth_time in milliseconds as text", async () => {
    siths.twistsIdToken((said, sign) =>
      sign({ ...said, aud: ["https://sp.example.org", "samlad"], azp: "samlad", auth_time: `${Date.now()}` as never }),
    );
    expect(await userOf("/sign-in?provider=siths")).toMatchObject({ kind: "staff", name: "Anna Assistent" });
    const [row] = await it.server.sql`
      select provider, level, authenticated_at from session where staff_id = ${it.town.anna.id}`;
    expect(row).toMatchObject({ provider: "siths", level: 3 });
    expect(Math.abs(row?.authenticatedAt.getTime() - it.server.clock.now().getTime())).toBeLessThan(30_000);
  });

  test("an individual, by private_key_jwt and a UserInfo that is signed", async () => {
    expect(await userOf("/sign-in?provider=eid")).toMatchObject({ kind: "person", name: "Erik Enskild" });
  });

  test("a provider for individuals signs nobody in as staff, and one for staff no individual", async () => {
    eid.says({ employeeHsaId: it.town.anna.hsaId, [number]: it.town.erik.personalIdentityNumber }, { acr: loa3 });
    expect(await userOf("/sign-in?provider=eid")).toMatchObject({ kind: "person" });
    siths.says({ personalIdentityNumber: [it.town.erik.personalIdentityNumber] }, { acr: sambi3 });
    const stop = await signIn("/sign-in?provider=siths");
    expect(stop).toMatchObject({ status: 403, signedIn: false });
    expect(stop.text).toContain("Ditt HSA-id saknas");
  });

  test("an answer of one under the state of the other is refused", async () => {
    const browser = newBrowser(it.server, baseUrl);
    const fromSiths = await browser.untilAnswer("/sign-in?provider=siths");
    const fromEid = await browser.untilAnswer("/sign-in?provider=eid");
    fromEid.search = new URLSearchParams({
      ...Object.fromEntries(fromSiths.searchParams),
      state: fromEid.searchParams.get("state") ?? "",
    }).toString();
    expect(await browser.go(fromEid.pathname + fromEid.search)).toMatchObject({ status: 403, signedIn: false });
  });

  test("one proves anew who one is where one signed in, whatever provider the address names", async () => {
    const browser = newBrowser(it.server, baseUrl);
    await browser.go("/sign-in?provider=siths&returnTo=/api/v1/session");
    const stop = await browser.go("/sign-in?stepUp=3&provider=eid&returnTo=/api/v1/session");
    expect(siths.asked().get("prompt")).toBe("login");
    expect(JSON.parse(stop.text).user).toMatchObject({ name: "Anna Assistent" });
  });

  test("signing out ends the session at the one that signed in", async () => {
    for (const [key, provider] of [
      ["siths", siths],
      ["eid", eid],
    ] as const) {
      const browser = newBrowser(it.server, baseUrl);
      await browser.go(`/sign-in?provider=${key}&returnTo=/api/v1/session`);
      const answer = await fetch(`${it.server.url}/api/v1/session/sign-out`, {
        method: "POST",
        headers: { cookie: browser.cookie() },
      });
      expect(((await answer.json()) as { redirectTo: string }).redirectTo).toContain(`${provider.issuer}/session/end`);
    }
  });
});

describe("a UserInfo that must be signed is refused", () => {
  const refused = async () => {
    it.log.clear();
    const stop = await signIn("/sign-in?provider=eid");
    expect(stop).toMatchObject({ status: 403, signedIn: false });
    expect(stop.text).toContain("Vi kunde inte lita på svaret");
    expect(it.log.text()).not.toContain(it.town.erik.personalIdentityNumber);
  };

  test("signed by somebody else", async () => {
    const { privateKey: other } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    eid.twistsUserInfo((said, sign) => sign(said, { key: other }));
    await refused();
  });

  test("not signed at all, or by a shared secret", async () => {
    eid.twistsUserInfo((said) => JSON.stringify(said));
    await refused();
    eid.twistsUserInfo((said, sign) => sign(said, { key: new TextEncoder().encode(secret.repeat(2)), alg: "HS256" }));
    await refused();
  });

  test("about somebody else, for somebody else, or by somebody else", async () => {
    for (const other of [{ sub: "another" }, { aud: "another" }, { iss: "https://idp.evil.example" }]) {
      eid.twistsUserInfo((said, sign) => sign({ ...said, ...other }));
      await refused();
    }
  });

  test("that makes the sign-in surer than the ID token said: that alone tells how sure it is", async () => {
    eid.twistsIdToken((said, sign) => sign({ ...said, acr: loa3.replace("loa3", "loa2") }));
    eid.twistsUserInfo((said, sign) => sign({ ...said, acr: loa3 }));
    const stop = await signIn("/sign-in?provider=eid");
    expect(stop).toMatchObject({ status: 403, signedIn: false });
    expect(stop.text).toContain("Du behöver en säkrare inloggning");
  });

  test("in plain JSON, from one that has promised to sign", async () => {
    const plain = await startIdentityProvider({ id: "plain", secret, redirectUri });
    plain.says({ [number]: it.town.erik.personalIdentityNumber }, { inUserInfo: true, acr: loa3 });
    const one = {
      key: "plain",
      title: { sv: "Utan", en: "Without" },
      for: "person",
      issuer: plain.issuer,
      clientId: "plain",
      clientSecret: secret,
      vocabulary: "oidcSe",
    };
    const strict = await signInTown([one]);
    const stop = await newBrowser(strict.server, baseUrl).go("/sign-in?returnTo=/api/v1/session");
    expect(stop).toMatchObject({ status: 403, signedIn: false });
    expect(strict.log.text()).toContain("userinfo without signature");
    await strict.server.close();
    const lenient = await signInTown([{ ...one, signedUserInfo: "accepted" }]);
    plain.says({ [number]: lenient.town.erik.personalIdentityNumber }, { inUserInfo: true, acr: loa3 });
    const through = await newBrowser(lenient.server, baseUrl).go("/sign-in?returnTo=/api/v1/session");
    expect(through.status).toBe(200);
    await lenient.server.close();
    await plain.close();
  });
});

describe("the unit that was chosen at the provider", () => {
  const bo = (unit: string[]) => ({
    employeeHsaId: [it.town.bo.hsaId],
    healthCareUnitHsaId: unit,
    commissionHsaId: ["SE2321000016-C1"],
  });

  test("is chosen here too, when there is an assignment at it", async () => {
    siths.says(bo(["SE2321000016-U001"]), { acr: sambi3 });
    const { text } = await signIn("/sign-in?provider=siths");
    expect(JSON.parse(text).assignment).toMatchObject({ unitName: "Vårdcentralen Ängen" });
  });

  test("else one chooses: none, one where one does not work, or several", async () => {
    for (const unit of [[], ["SE2321000016-U999"], ["SE2321000016-U001", "SE2120000142-U001"]]) {
      siths.says(bo(unit), { acr: sambi3 });
      const stop = await newBrowser(it.server, baseUrl).go("/sign-in?provider=siths&returnTo=/work", (url) =>
        url.pathname.startsWith("/choose"),
      );
      expect(stop.url.pathname, unit.join()).toBe("/choose-assignment");
    }
  });
});
