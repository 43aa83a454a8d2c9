import { createHmac, createPublicKey } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { identityNumbers } from "../../test/identityNumbers.ts";
import { type IdentityProvider, newKey, startIdentityProvider, type Twist } from "../../test/identityProvider.ts";
import { newBrowser, type Stop } from "../../test/signInBrowser.ts";
import { baseUrl, redirectUri, type SignInTown, signInTown } from "../../test/signInTown.ts";

// Whatever a provider, or somebody between it and us, answers that is not in order: nobody is signed in, a page says so,
// and no claim is in the log.
let it: SignInTown;
let provider: IdentityProvider;
const secret = "a-secret-of-the-test";
const loa3 = "http://id.elegnamnden.se/loa/1.0/loa3";
const now = () => Math.floor(Date.now() / 1000);

beforeAll(async () => {
  provider = await startIdentityProvider({ id: "samlad", secret, redirectUri });
  it = await signInTown([
    {
      key: "idp",
      title: { sv: "Inloggning", en: "Sign-in" },
      for: "both",
      issuer: provider.issuer,
      clientId: "samlad",
      clientSecret: secret,
      vocabulary: "inera",
      levels: { "urn:test:weak": 2 },
    },
  ]);
});
beforeEach(() => {
  provider.twistsIdToken(null);
  provider.isAway(null);
  provider.refuses(null);
  provider.says(claims(), { acr: loa3 });
  it.log.clear();
});
afterAll(async () => {
  await it.server.close();
  await provider.close();
});

const claims = () => ({
  employeeHsaId: [it.town.anna.hsaId],
  personalIdentityNumber: [identityNumbers.personnummer[0].value],
  surname: ["Hemligsson"],
});
const signIn = (path = "/sign-in?returnTo=/api/v1/session") => newBrowser(it.server, baseUrl).go(path);
const sessions = async () => (await it.server.sql`select 1 from session`).length;

/** Nothing signed in, a page of ours, and a log without anything the provider said. */
async function expectRefused(stop: Stop, status: number, title: string) {
  expect(stop).toMatchObject({ status, signedIn: false });
  expect(stop.text).toContain(title);
  expect(await sessions()).toBe(0);
  expectCleanLog();
}

function expectCleanLog() {
  const said = claims();
  for (const secretText of [...said.employeeHsaId, ...said.personalIdentityNumber, ...said.surname, secret, "eyJ"])
    expect(it.log.text()).not.toContain(secretText);
}

const notTrusted = "Vi kunde inte lita på svaret";

test("an answer that is in order signs one in: the others here differ from it in one thing", async () => {
  const stop = await signIn();
  expect(stop.status).toBe(200);
  expect(JSON.parse(stop.text).user.name).toBe("Anna Assistent");
  expectCleanLog();
  await it.server.sql`delete from session`;
});

describe("a token that is not what it should be is refused", () => {
  const twists: [string, Twist, code: string][] = [
    ["signed by somebody else", (said, sign) => sign(said, { key: newKey() }), "ERR_JWS_SIGNATURE_VERIFICATION_FAILED"],
    [
      "signed by a key that the provider does not have",
      (said, sign) => sign(said, { key: newKey(), kid: "unheard-of" }),
      "ERR_JWKS_NO_MATCHING_KEY",
    ],
    ["with another content under the same signature", (said, _sign, as) => tampered(as, said), "SIGNATURE"],
    ["without a signature (alg none)", (said) => unsigned(said), "ERR_JOSE_ALG_NOT_ALLOWED"],
    [
      "signed with our shared secret",
      (said, sign) => sign(said, { key: new TextEncoder().encode(secret), alg: "HS256" }),
      "ERR_JOSE_ALG_NOT_ALLOWED",
    ],
    [
      "signed with the provider's public key as if it were a secret",
      async (said) => withPublicKeyAsSecret(said, await publicKeyOf()),
      "ERR_JOSE_ALG_NOT_ALLOWED",
    ],
    ["for another audience", (said, sign) => sign({ ...said, aud: "somebody-else" }), "claim aud"],
    [
      "for several, among which another is meant",
      (said, sign) => sign({ ...said, aud: ["samlad", "other"], azp: "other" }),
      "authorized party",
    ],
    [
      "for several without a word of which is meant",
      (said, sign) => sign({ ...said, aud: ["samlad", "other"] }),
      "authorized party",
    ],
    ["by another issuer", (said, sign) => sign({ ...said, iss: "https://idp.evil.example" }), "claim iss"],
    ["with another nonce", (said, sign) => sign({ ...said, nonce: "another" }), '"nonce"'],
    ["without a nonce", ({ nonce: _nonce, ...said }, sign) => sign(said), '"nonce"'],
    ["without a subject", ({ sub: _sub, ...said }, sign) => sign(said), "claim sub"],
    ["without an end", ({ exp: _exp, ...said }, sign) => sign(said), "claim exp"],
    [
      "from a clock that is too fast",
      (said, sign) => sign({ ...said, iat: now() + 90, exp: now() + 390 }),
      "claim iat",
    ],
    ["that will hold later", (said, sign) => sign({ ...said, nbf: now() + 90 }), "claim nbf"],
    ["proved in times to come", (said, sign) => sign({ ...said, auth_time: now() + 300 }), '"time"'],
    ["that is no token", () => "not-a-token", "ERR_J"],
  ];
  test.each(twists)("%s", async (_name, twist, code) => {
    provider.twistsIdToken(twist);
    await expectRefused(await signIn(), 403, notTrusted);
    expect(it.log.text()).toContain("a sign-in was refused");
    expect(it.log.text()).toContain(code);
  });

  test("expired, or made long ago", async () => {
    for (const times of [
      { iat: now() - 400, exp: now() - 100 },
      { iat: now() - 3600, exp: now() + 3600 },
    ]) {
      provider.twistsIdToken((said, sign) => sign({ ...said, ...times }));
      await expectRefused(await signIn(), 400, "Inloggningen blev inte klar");
    }
  });

  test("a token of an earlier sign-in", async () => {
    let first = "";
    provider.twistsIdToken((_said, _sign, as) => {
      first = as;
      return as;
    });
    expect((await signIn()).status).toBe(200);
    await it.server.sql`delete from session`;
    it.log.clear();
    provider.twistsIdToken(() => first);
    await expectRefused(await signIn(), 403, notTrusted);
  });
});

describe("clocks", () => {
  test("may differ by the tolerance, either way", async () => {
    for (const by of [25, -25]) {
      provider.twistsIdToken((said, sign) =>
        sign({ ...said, iat: now() + by, exp: now() + by + 20, auth_time: now() + by }),
      );
      expect((await signIn()).status, `${by} seconds`).toBe(200);
    }
    await it.server.sql`delete from session`;
  });
});

describe("keys", () => {
  test("that the provider changes between two sign-ins are fetched again, under a new name or the old one", async () => {
    expect((await signIn()).status).toBe(200);
    await provider.rotatesKeys("two");
    expect((await signIn()).status).toBe(200);
    await provider.rotatesKeys("two");
    expect((await signIn()).status).toBe(200);
    await it.server.sql`delete from session`;
  });

  test("that have been taken away sign nobody in any more", async () => {
    expect((await signIn()).status).toBe(200);
    let old = "";
    const kept = newKey();
    provider.twistsIdToken(async (said, sign) => {
      old = await sign(said, { key: kept, kid: "withdrawn" });
      return old;
    });
    await it.server.sql`delete from session`;
    await expectRefused(await signIn(), 403, notTrusted);
  });
});

describe("an answer that does not belong here is refused", () => {
  const again = "Inloggningen blev inte klar";

  test("a state that nobody was given, and one of another browser", async () => {
    const browser = newBrowser(it.server, baseUrl);
    const answer = await browser.untilAnswer();
    const stranger = newBrowser(it.server, baseUrl);
    await stranger.untilAnswer();
    await expectRefused(await stranger.go(answer.pathname + answer.search), 400, again);
    answer.searchParams.set("state", "made-up");
    await expectRefused(await browser.go(answer.pathname + answer.search), 400, again);
  });

  test("an answer that is brought twice", async () => {
    const browser = newBrowser(it.server, baseUrl);
    const answer = await browser.untilAnswer();
    expect((await browser.go(answer.pathname + answer.search)).status).toBe(200);
    await it.server.sql`delete from session`;
    it.log.clear();
    const twice = await browser.go(answer.pathname + answer.search);
    expect(twice.status).toBe(400);
    // It is ours to know: the provider is not asked whether the code was used.
    expect(it.log.text()).not.toContain("a sign-in was refused");
    expect(twice.text).toContain(again);
    expect(await sessions()).toBe(0);
  });

  test("a code that was used already, under a state of its own", async () => {
    const browser = newBrowser(it.server, baseUrl);
    const other = newBrowser(it.server, baseUrl);
    const first = await other.untilAnswer();
    const second = await browser.untilAnswer();
    expect((await other.go(first.pathname + first.search)).status).toBe(200);
    await it.server.sql`delete from session`;
    second.searchParams.set("code", first.searchParams.get("code") ?? "");
    expect((await browser.go(second.pathname + second.search)).status).toBe(400);
    expect(await sessions()).toBe(0);
  });

  test("a code that nobody gave", async () => {
    const browser = newBrowser(it.server, baseUrl);
    const answer = await browser.untilAnswer();
    answer.searchParams.set("code", "made-up");
    await expectRefused(await browser.go(answer.pathname + answer.search), 400, again);
  });

  test("an answer in another provider's name (iss)", async () => {
    const browser = newBrowser(it.server, baseUrl);
    const answer = await browser.untilAnswer();
    answer.searchParams.set("iss", "https://idp.evil.example");
    await expectRefused(await browser.go(answer.pathname + answer.search), 403, notTrusted);
  });

  test("an answer that comes too late", async () => {
    const browser = newBrowser(it.server, baseUrl);
    const answer = await browser.untilAnswer();
    it.server.clock.advance({ minutes: 61 });
    await expectRefused(await browser.go(answer.pathname + answer.search), 400, again);
  });
});

describe("a level that is too low is refused with what to do", () => {
  test.each([
    ["level 2", "http://id.sambi.se/loa/loa2"],
    ["a level of ours that is too low", "urn:test:weak"],
    ["a name that nobody knows", "urn:somebody:very-strong"],
    ["no level at all", undefined],
  ])("%s", async (_name, acr) => {
    provider.twistsIdToken(({ acr: _acr, ...said }, sign) => sign(acr ? { ...said, acr } : said));
    const stop = await signIn();
    await expectRefused(stop, 403, "Du behöver en säkrare inloggning");
    expect(stop.text).toContain("SITHS");
    expect(stop.text).toContain("BankID");
  });

  test("a provider that contradicts itself is believed the least", async () => {
    provider.says({ ...claims(), levelOfAssurance: ["http://id.sambi.se/loa/loa2"] }, { acr: loa3 });
    await expectRefused(await signIn(), 403, "Du behöver en säkrare inloggning");
  });

  test("a provider that says itself that it cannot reach the level", async () => {
    provider.refuses("unmet_authentication_requirements");
    await expectRefused(await signIn(), 403, "Du behöver en säkrare inloggning");
  });
});

describe("a provider that is away", () => {
  test.each([
    ["altogether", "/"],
    ["when the code is to be redeemed", "/token"],
    ["when its keys are asked for", "/jwks"],
  ])("%s: a page says so, and all is well when it is back", async (_name, from) => {
    const fresh = await signInTown([
      {
        key: "idp",
        title: { sv: "Inloggning", en: "Sign-in" },
        for: "staff",
        issuer: provider.issuer,
        clientId: "samlad",
        clientSecret: secret,
        vocabulary: "inera",
      },
    ]);
    provider.isAway(from);
    const away = await newBrowser(fresh.server, baseUrl).go("/sign-in?returnTo=/api/v1/session");
    expect(away).toMatchObject({ status: 502, signedIn: false });
    expect(away.text).toContain("Inloggningen svarar inte");
    expect(away.text).toContain("Servicedesk, 010-123 45 67");
    expect(fresh.log.text()).toContain("does not answer");
    provider.isAway(null);
    const back = await newBrowser(fresh.server, baseUrl).go("/sign-in?returnTo=/api/v1/session");
    expect(back.status).toBe(200);
    await fresh.server.close();
  });

  test("that says itself that it cannot", async () => {
    provider.refuses("temporarily_unavailable");
    expect(await signIn()).toMatchObject({ status: 502, signedIn: false });
  });
});

function tampered(token: string, said: object): string {
  const [head, , signature] = token.split(".");
  const other = { ...said, employeeHsaId: ["SE2120000142-A002"] };
  return [head, Buffer.from(JSON.stringify(other)).toString("base64url"), signature].join(".");
}

function unsigned(said: object): string {
  return [{ alg: "none", typ: "JWT" }, said]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".")
    .concat(".");
}

async function publicKeyOf(): Promise<string> {
  const { keys } = (await (await fetch(`${provider.issuer}/jwks`)).json()) as { keys: [object] };
  return createPublicKey({ key: keys[0] as never, format: "jwk" }).export({ type: "spki", format: "pem" }) as string;
}

function withPublicKeyAsSecret(said: object, pem: string): string {
  const parts = [{ alg: "HS256", kid: "one" }, said].map((it) => Buffer.from(JSON.stringify(it)).toString("base64url"));
  return [...parts, createHmac("sha256", pem).update(parts.join(".")).digest("base64url")].join(".");
}
