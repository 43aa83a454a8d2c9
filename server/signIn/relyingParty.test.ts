import { afterEach, expect, test, vi } from "vitest";
import { readProviders } from "./providerSettings.ts";
import { createRelyingParty } from "./relyingParty.ts";

// What a provider on the net says of itself. Tests reach providers on this machine, where https is not demanded.
const issuer = "https://idp.example.org";
const description = {
  issuer,
  authorization_endpoint: `${issuer}/auth`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
  end_session_endpoint: `${issuer}/end`,
};

afterEach(() => vi.unstubAllGlobals());

function begin(said: object) {
  vi.stubGlobal("fetch", async () => Response.json({ ...description, ...said }));
  const title = { sv: "Ett", en: "One" };
  const [provider] = readProviders(
    JSON.stringify([{ key: "one", title, for: "staff", issuer, clientId: "samlad", vocabulary: "inera" }]),
  );
  const wish = { loginHint: null, language: "sv" as const, stepUp: null };
  return createRelyingParty(provider!, null).begin("https://sip.example.org", wish);
}

test("a provider that is reached by https alone is asked", async () => {
  const { url, expected } = await begin({});
  expect(url.origin + url.pathname).toBe(`${issuer}/auth`);
  expect(url.searchParams.get("redirect_uri")).toBe("https://sip.example.org/sign-in/callback");
  // Only the hash of it goes by the browser.
  expect(url.href).not.toContain(expected.codeVerifier);
});

test.each(["jwks_uri", "authorization_endpoint", "end_session_endpoint"])(
  "one whose %s goes without https is not",
  async (name) => {
    await expect(begin({ [name]: "http://idp.example.org/plain" })).rejects.toMatchObject({
      reason: "notTrusted",
      code: `${name} without https`,
    });
  },
);
