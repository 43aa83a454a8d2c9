import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { identityNumbers } from "../../test/identityNumbers.ts";
import { type IdentityProvider, startIdentityProvider } from "../../test/identityProvider.ts";
import { type TestServer, testServer } from "../../test/server.ts";
import { newBrowser } from "../../test/signInBrowser.ts";
import { buildTown, type Town } from "../../test/town.ts";

// Outside demo mode, with a real identity provider of somebody else's on another port.
let server: TestServer;
let provider: IdentityProvider;
let town: Town;
const baseUrl = "http://localhost:39017";
const secret = "a-secret-of-the-test";

beforeAll(async () => {
  provider = await startIdentityProvider({ id: "samlad", secret, redirectUri: `${baseUrl}/sign-in/callback` });
  server = await testServer({
    config: {
      demo: false,
      baseUrl,
      oidcIssuer: provider.issuer,
      oidcClientSecret: secret,
      signInContact: "Servicedesk, 010-123 45 67",
    },
  });
  town = await buildTown(server.sql);
});
beforeEach(() => provider.refuses(null));
afterAll(async () => {
  await server.close();
  await provider.close();
});

const signIn = (path = "/sign-in?returnTo=/api/v1/session") => newBrowser(server, baseUrl).go(path);

describe("what providers say is understood", () => {
  test("an HSA-id alone", async () => {
    provider.says({ employeeHsaId: town.anna.hsaId });
    const { status, text } = await signIn();
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ user: { kind: "staff", name: "Anna Assistent" }, demo: false });
  });

  test("an HSA-id in small letters", async () => {
    provider.says({ employeeHsaId: town.anna.hsaId.toLowerCase() });
    expect(JSON.parse((await signIn()).text).user).toMatchObject({ kind: "staff", name: "Anna Assistent" });
  });

  test("values in arrays, with the personal identity number too: staff are staff", async () => {
    provider.says({ employeeHsaId: [town.anna.hsaId], personalIdentityNumber: [town.erik.personalIdentityNumber] });
    expect(JSON.parse((await signIn()).text).user).toMatchObject({ kind: "staff" });
  });

  test("claims that stand in UserInfo only", async () => {
    provider.says({ employeeHsaId: town.anna.hsaId }, { inUserInfo: true });
    expect(JSON.parse((await signIn()).text).user).toMatchObject({ kind: "staff" });
  });

  test("an individual, with the number in ten or twelve digits", async () => {
    const number = town.erik.personalIdentityNumber ?? "";
    for (const written of [number, `${number.slice(2, 8)}-${number.slice(8)}`]) {
      provider.says({ personalIdentityNumber: written });
      expect(JSON.parse((await signIn()).text).user).toMatchObject({ kind: "person", name: "Erik Enskild" });
    }
  });

  test("a login hint is for the demo alone: it changes nothing here", async () => {
    provider.says({ personalIdentityNumber: town.erik.personalIdentityNumber });
    const { text } = await signIn(`/sign-in?as=${town.anna.hsaId}&returnTo=/api/v1/session`);
    expect(JSON.parse(text).user.name).toBe("Erik Enskild");
  });
});

describe("who cannot be let in gets a page that says what to do", () => {
  test("staff we do not know, with whom to turn to", async () => {
    provider.says({ employeeHsaId: "SE2120000142-ZZZZ" });
    const page = await signIn();
    expect(page).toMatchObject({ status: 403, signedIn: false });
    expect(page.text).toContain("Du finns inte i Samlad än");
    expect(page.text).toContain("Servicedesk, 010-123 45 67");
    expect(page.text).toContain("SE2120000142-ZZZZ");
  });

  test("an individual without a plan; the number is not shown", async () => {
    const unknown = identityNumbers.personnummer[0].value;
    provider.says({ personalIdentityNumber: unknown });
    const page = await signIn();
    expect(page).toMatchObject({ status: 403, signedIn: false });
    expect(page.text).toContain("Du har ingen plan här");
    expect(page.text).not.toContain(unknown.slice(2));
  });

  test("nobody in particular", async () => {
    for (const claims of [
      {},
      { employeeHsaId: [] },
      { employeeHsaId: "" },
      { personalIdentityNumber: "abc" },
      { personalIdentityNumber: 7 },
    ]) {
      provider.says(claims);
      expect(await signIn(), JSON.stringify(claims)).toMatchObject({ status: 403, signedIn: false });
    }
  });

  test("who changes their mind at the provider", async () => {
    provider.refuses("access_denied");
    const page = await signIn();
    expect(page).toMatchObject({ status: 403, signedIn: false });
    expect(page.text).toContain("Du loggades inte in");
  });
});

test("there is no built-in provider, and the discovered one alone is used", () => {
  expect(server.app.printRoutes({ commonPrefix: false })).not.toContain("oidc");
});

test("a provider that is away is told so, and works again when it is back", async () => {
  const away = await testServer({
    config: { demo: false, oidcIssuer: "http://127.0.0.1:9", oidcClientSecret: secret },
  });
  const page = await away.visitor().get("/sign-in");
  expect(page.status).toBe(502);
  expect(page.text).toContain("Inloggningen svarar inte");
  await away.close();
});

test("with https the cookies are sent over https only", async () => {
  const secure = await testServer({
    config: { demo: false, baseUrl: "https://sip.example.org", oidcIssuer: provider.issuer, oidcClientSecret: secret },
  });
  const answer = await fetch(`${secure.url}/sign-in`, { redirect: "manual" });
  expect(answer.headers.get("set-cookie")).toMatch(/; Secure/);
  expect(answer.headers.get("location")).toContain(encodeURIComponent("https://sip.example.org/sign-in/callback"));
  await secure.close();
});
