import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type IdentityProvider, startIdentityProvider } from "../../test/identityProvider.ts";
import { newBrowser } from "../../test/signInBrowser.ts";
import { baseUrl, redirectUri, type SignInTown, signInTown } from "../../test/signInTown.ts";

let it: SignInTown;
let provider: IdentityProvider;

beforeAll(async () => {
  provider = await startIdentityProvider({ id: "samlad", secret: "a-secret-of-the-test", redirectUri });
  it = await signInTown([
    {
      key: "idp",
      title: { sv: "Inloggning", en: "Sign-in" },
      for: "both",
      issuer: provider.issuer,
      clientId: "samlad",
      clientSecret: "a-secret-of-the-test",
      vocabulary: "inera",
    },
  ]);
});
beforeEach(() => it.log.clear());
afterAll(async () => {
  await it.server.close();
  await provider.close();
});

const refusedWith = (error: string) => {
  provider.refuses(error);
  return newBrowser(it.server, baseUrl).go("/sign-in?returnTo=/api/v1/session");
};

describe("a provider that sends one back without an answer", () => {
  test.each(["access_denied", "login_required", "interaction_required"])(
    "because it was stopped there (%s): one may try again, and nobody need mend anything",
    async (error) => {
      const stop = await refusedWith(error);
      expect(stop).toMatchObject({ status: 403, signedIn: false });
      expect(stop.text).toContain("Du loggades inte in");
      expect(stop.text).not.toContain("Servicedesk");
      expect(it.log.text()).not.toMatch(/"level":"?(50|error)/);
    },
  );

  test.each(["invalid_scope", "unauthorized_client", "invalid_request", "unsupported_response_type"])(
    "because it does not take what Samlad asks (%s): the page says that it must be mended, and the log says what",
    async (error) => {
      const stop = await refusedWith(error);
      expect(stop).toMatchObject({ status: 502, signedIn: false });
      expect(stop.text).toContain("Inloggningen är inte rätt inställd");
      expect(stop.text).toContain("Tala om det för Servicedesk, 010-123 45 67.");
      expect(it.log.text()).toContain(`"code":"${error}"`);
      expect(it.log.text()).toMatch(/"level":"?(50|error)/);
    },
  );

  test("with words of its own: they reach neither page nor log", async () => {
    for (const error of ["erik_enskild_is_not_here", "__proto__", "toString"]) {
      it.log.clear();
      const stop = await refusedWith(error);
      expect(stop).toMatchObject({ status: 403, signedIn: false });
      expect(stop.text).not.toContain(error);
      expect(it.log.text()).not.toContain(error);
      expect(it.log.text()).toContain('"code":"another error"');
    }
  });
});
