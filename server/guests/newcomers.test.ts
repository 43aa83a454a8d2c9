// Somebody whom Samlad has never heard of comes by a link, with an e-ID of a provider outside demo mode; and what is left of it
// in the log, and how many may be tried.
import { Writable } from "node:stream";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { identityNumbers } from "../../test/identityNumbers.ts";
import { type IdentityProvider, startIdentityProvider } from "../../test/identityProvider.ts";
import { type TestServer, testServer } from "../../test/server.ts";
import { newBrowser } from "../../test/signInBrowser.ts";
import { buildSipTown, type SipTown } from "../../test/sipTown.ts";
import { forgetPersons } from "../retention/forgetPersons.ts";

const baseUrl = "http://localhost:39023";
const oidcClientSecret = "a-secret-of-the-test";
const number = identityNumbers.personnummer[4].value;
const logged: string[] = [];
let provider: IdentityProvider;
let server: TestServer;
let town: SipTown;
let klara: ReturnType<typeof newBrowser>;
let sipId: string;
let partyId: string;

beforeAll(async () => {
  const redirectUri = `${baseUrl}/sign-in/callback`;
  provider = await startIdentityProvider({ id: "samlad", secret: oidcClientSecret, redirectUri });
  const stream = new Writable({
    write(chunk, _encoding, done) {
      logged.push(String(chunk));
      done();
    },
  });
  server = await testServer({
    config: { demo: false, baseUrl, oidcIssuer: provider.issuer, oidcClientSecret, limitSignIns: 60 },
    log: pino({ level: "trace" }, stream),
  });
  town = await buildSipTown(server);
  const vera = await signedIn({ employeeHsaId: town.vera.hsaId });
  const mona = await signedIn({ employeeHsaId: town.mona.hsaId });
  klara = await signedIn({ employeeHsaId: town.klara.hsaId });
  sipId = crypto.randomUUID();
  const give = async (who: typeof klara, command: string, input: object) => {
    const answer = await who.post(`/api/v1/sips/${sipId}/${command}`, { commandId: crypto.randomUUID(), input });
    if (answer.status !== 200) throw new Error(`${command}: ${answer.text}`);
    return answer.json;
  };
  await give(vera, "raise-need", {
    personalIdentityNumber: town.erik.personalIdentityNumber,
    personName: town.erik.name,
    unitId: town.homeCare.id,
    what: "Ramlar",
  });
  await give(mona, "start-sip", { coordinatorId: town.klara.id });
  await give(klara, "give-information", { how: "spoken" });
  await give(klara, "decide-plan-consent", { answer: "yes" });
  partyId = (await give(klara, "add-party", { kind: "other", name: "Läraren" })).view.parties[0].id;
  await give(klara, "set-consent-scope", { cells: [{ recipient: `party:${partyId}`, area: "plan", allowed: true }] });
});
afterAll(async () => {
  await server.close();
  await provider.close();
});

async function signedIn(claims: Record<string, unknown>) {
  const browser = newBrowser(server, baseUrl);
  provider.says(claims);
  expect((await browser.go("/sign-in?returnTo=/api/v1/session")).status).toBe(200);
  return browser;
}

async function invite(more: object = {}) {
  const body = { partyId, until: "2026-11-28", ...more };
  const { status, text, json } = await klara.post(`/api/v1/sips/${sipId}/guests`, body);
  expect(status, text).toBe(200);
  return { secret: (json.link as string).split("#")[1]!, linkId: json.linkId as string };
}

async function come(secret: string, claims: Record<string, unknown>) {
  const browser = newBrowser(server, baseUrl);
  await browser.post("/sign-in/invitation", { secret, language: "en" });
  provider.says(claims);
  return browser.go("/sign-in?returnTo=/inbjudan", (url) => url.pathname.startsWith("/my/"));
}

const tomas = { personalIdentityNumber: number, givenName: "Tomas", surname: "Torn" };
const known = () => server.sql`select name from person where personal_identity_number = ${number}`;

test("somebody unknown is not entered by a link that is another's, dead or made up, nor without a name", async () => {
  const { secret, linkId } = await invite({ personalIdentityNumber: identityNumbers.personnummer[5].value });
  expect(await come(secret, tomas)).toMatchObject({ status: 403, signedIn: false });
  await klara.post(`/api/v1/sips/${sipId}/withdraw-invitation`, { commandId: crypto.randomUUID(), input: { linkId } });
  expect((await come(secret, tomas)).text).toContain("The link cannot be used");
  expect((await come("a".repeat(43), tomas)).text).toContain("The link cannot be used");
  expect((await come((await invite()).secret, { personalIdentityNumber: number })).text).toContain(
    "not told who you are",
  );
  expect(await known()).toHaveLength(0);
});

test("somebody unknown is entered with the act, by the name of the e-ID, and let in when recognised", async () => {
  const { secret, linkId } = await invite();
  const waiting = await come(secret, tomas);
  expect(waiting).toMatchObject({ status: 200, signedIn: false });
  expect(waiting.text).toContain("you have accepted the invitation");
  expect(await known()).toEqual([{ name: "Tomas Torn" }]);
  const confirmed = await klara.post(`/api/v1/sips/${sipId}/confirm-guest`, {
    commandId: crypto.randomUUID(),
    input: { linkId },
  });
  expect(confirmed.status).toBe(200);
  const later = await signedIn(tomas);
  const list = await later.go("/api/v1/sips");
  expect(JSON.parse(list.text).sips).toMatchObject([{ id: sipId }]);
  // The link leads there too, and the address holds no secret.
  expect(await come(secret, tomas)).toMatchObject({ signedIn: true, url: new URL(`${baseUrl}/my/${sipId}`) });
  expect(logged.join("")).not.toContain(secret);
});

test("somebody who was turned away is forgotten with the SIP, as everybody else in it", async () => {
  const input = { kind: "other", name: "Vännen" };
  const give = (command: string, more: object) =>
    klara.post(`/api/v1/sips/${sipId}/${command}`, { commandId: crypto.randomUUID(), input: more });
  const friend = (await give("add-party", input)).json.view.parties.at(-1).id;
  await give("set-consent-scope", { cells: [{ recipient: `party:${friend}`, area: "plan", allowed: true }] });
  const { secret, linkId } = await invite({ partyId: friend });
  const other = identityNumbers.personnummer[6].value;
  await come(secret, { personalIdentityNumber: other, givenName: "Okänd", surname: "Olsson" });
  expect((await give("turn-away-guest", { linkId, reason: "Fel person" })).status).toBe(200);
  const named = () =>
    server.sql`select name from person where name = 'Okänd Olsson' or personal_identity_number = ${other}`;
  expect(await named()).toHaveLength(1);
  await server.sql`update sip set forgotten_on = '2056-01-01' where id = ${sipId}`;
  await forgetPersons(server.sql, "2056-01-01");
  expect(await named()).toHaveLength(0);
});

test("the page of an invitation says nothing about anybody, is the same for all, and takes no part in what it opens", async () => {
  const pages = await Promise.all(["/inbjudan", "/en/invitation"].map((path) => fetch(server.url + path)));
  for (const page of pages) {
    const text = await page.text();
    expect(page.status).toBe(200);
    expect(text).not.toMatch(/Erik|Läraren|Klara|Hemtjänsten|http-equiv|https?:/);
    expect(page.headers.get("referrer-policy")).toBe("no-referrer");
    expect(page.headers.get("cache-control")).toBe("no-store");
    expect(page.headers.get("set-cookie")).toBeNull();
  }
  const carried = await fetch(`${server.url}/sign-in/invitation`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ secret: "b".repeat(43), language: "sv" }),
  });
  expect(carried.headers.get("set-cookie")).toMatch(/Max-Age=1800; Path=\/sign-in; HttpOnly; SameSite=Lax/);
  const forged = await fetch(`${server.url}/sign-in/invitation`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: "https://elsewhere.example" },
    body: JSON.stringify({ secret: "b".repeat(43), language: "sv" }),
  });
  expect([forged.status, forged.headers.get("set-cookie")]).toEqual([403, null]);
});

test("whoever tries many is told to wait", async () => {
  const tries = [];
  for (let n = 0; n < 70; n++)
    tries.push(newBrowser(server, baseUrl).post("/sign-in/invitation", { secret: "c".repeat(43), language: "sv" }));
  expect((await Promise.all(tries)).map((it) => it.status)).toContain(429);
});
