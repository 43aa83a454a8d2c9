// Our side of OpenID Connect with one identity provider: the code flow with PKCE (S256), state and nonce. The requests
// are oauth4webapi's; the tokens are checked in verifyToken.ts, because real providers send `auth_time` as text, in
// milliseconds, which the library takes for a forged token.
import * as oauth from "oauth4webapi";
import type { Language } from "../../core/errors.ts";
import { acrValuesFor, type Claims, saysWho, tellsNobody } from "./claims.ts";
import { isLoopback } from "./loopback.ts";
import type { Provider } from "./providerSettings.ts";
import { SignInFailed } from "./signInFailed.ts";
import { type Keys, keysAt, verifyIdToken, verifyUserInfo } from "./verifyToken.ts";
import type { Level } from "./vocabularies.ts";

/** What must fit when the answer comes; kept until then. */
export type Expected = { state: string; nonce: string; codeVerifier: string; redirectUri: string };

export type Wish = {
  /** Reaches the built-in provider only. */
  loginHint: string | null;
  language: Language;
  /** The person shall prove anew who they are, at least at this level. */
  stepUp: Level | null;
};

export type RelyingParty = {
  provider: Provider;
  /** Where to send the browser, and what its answer must fit. @throws SignInFailed when the provider is away. */
  begin: (origin: string, wish: Wish) => Promise<{ url: URL; expected: Expected }>;
  /** Redeems the code of an answer. @throws SignInFailed when anything does not fit. */
  finish: (expected: Expected, query: string) => Promise<{ claims: Claims; idToken: string }>;
  /** Where to send the browser to end the provider's session too, with nothing in the address that tells who it is; null when the provider has no such place. */
  endSessionUrl: (origin: string, idToken: string | null) => Promise<URL | null>;
};

/** What is special about the built-in provider: it is in this very process and has every name that we have. */
export type Inside = { issuer: string; clientSecret: () => Promise<string>; fetch: typeof fetch };

type Known = { server: oauth.AuthorizationServer; keys: Keys };

/** So that a provider that is gone is told of on a page of ours, and not by the browser, which can only say that nobody answers. */
const describedFor = 60_000;

/** The provider is asked for its description at the first sign-in, again after a minute, and always after a failure. */
export function createRelyingParty(provider: Provider, inside: Inside | null): RelyingParty {
  const issuer = new URL(inside?.issuer ?? provider.issuer);
  const client: oauth.Client = { client_id: provider.clientId };
  const options = () => ({
    signal: AbortSignal.timeout(10_000),
    [oauth.allowInsecureRequests]: inside !== null || isLoopback(issuer.hostname),
    ...(inside ? { [oauth.customFetch]: inside.fetch as never } : {}),
  });
  let found: { answer: Promise<Known>; until: number } | null = null;

  async function discover(): Promise<Known> {
    const answer = await oauth.discoveryRequest(issuer, { ...options(), algorithm: "oidc" });
    const server = await oauth.processDiscoveryResponse(issuer, answer);
    const keys = server.jwks_uri ?? "";
    if (!URL.canParse(keys)) throw new SignInFailed("away", "no jwks_uri");
    // The library sees to those that it asks itself.
    for (const name of ["jwks_uri", "authorization_endpoint", "end_session_endpoint"] as const) {
      const address = server[name];
      if (address !== undefined && !/^https:/i.test(address) && !options()[oauth.allowInsecureRequests])
        throw new SignInFailed("notTrusted", `${name} without https`);
    }
    return { server, keys: keysAt(keys, inside?.fetch) };
  }

  function known(): Promise<Known> {
    if (!found || found.until < performance.now()) {
      const answer = discover().catch((error) => {
        found = null;
        throw error instanceof SignInFailed ? error : new SignInFailed("away", whyUnknown(error));
      });
      found = { answer, until: performance.now() + describedFor };
    }
    return found.answer;
  }

  /** How we prove that we are the client that the provider knows. */
  async function proof(server: oauth.AuthorizationServer): Promise<oauth.ClientAuth> {
    if (provider.privateKey) return byPrivateKey(provider.privateKey);
    const secret = inside ? await inside.clientSecret() : provider.clientSecret;
    if (secret === null) return oauth.None();
    const ways = server.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
    return ways.includes("client_secret_basic") ? oauth.ClientSecretBasic(secret) : oauth.ClientSecretPost(secret);
  }

  async function redeem(expected: Expected, query: string, { server, keys }: Known) {
    const answer = oauth.validateAuthResponse(server, client, new URLSearchParams(query), expected.state);
    const { redirectUri, codeVerifier } = expected;
    const sent = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      await proof(server),
      answer,
      redirectUri,
      codeVerifier,
      options(),
    );
    const tokens = await tokensOf(sent);
    const inToken = await verifyIdToken(tokens.idToken, keys, provider, server.issuer, expected.nonce);
    if (saysWho(provider, inToken) || !server.userinfo_endpoint) return { claims: inToken, idToken: tokens.idToken };
    const told = await oauth.userInfoRequest(server, client, tokens.accessToken, options());
    const inUserInfo = await userInfoOf(told, provider, keys, server.issuer);
    if (inUserInfo.sub !== inToken.sub) throw new SignInFailed("notTrusted", "another subject");
    return { claims: { ...inUserInfo, ...inToken }, idToken: tokens.idToken };
  }

  return {
    provider,
    begin: async (origin, wish) => {
      const { server } = await known();
      const expected = {
        state: oauth.generateRandomState(),
        nonce: oauth.generateRandomNonce(),
        codeVerifier: oauth.generateRandomCodeVerifier(),
        redirectUri: `${origin}/sign-in/callback`,
      };
      const acr = wish.stepUp === null ? provider.acrValues : acrValuesFor(provider, wish.stepUp).join(" ");
      const url = new URL(server.authorization_endpoint ?? "");
      const parameters = {
        response_type: "code",
        client_id: provider.clientId,
        redirect_uri: expected.redirectUri,
        scope: provider.scopes,
        state: expected.state,
        nonce: expected.nonce,
        code_challenge: await oauth.calculatePKCECodeChallenge(expected.codeVerifier),
        code_challenge_method: "S256",
        ui_locales: wish.language,
        ...(acr ? { acr_values: acr } : {}),
        ...(wish.stepUp === null ? {} : { max_age: "0" }),
        ...(inside || wish.stepUp !== null ? { prompt: "login" } : {}),
        ...(provider.requestClaims ? { claims: JSON.stringify(provider.requestClaims) } : {}),
        ...(inside && wish.loginHint !== null ? { login_hint: wish.loginHint } : {}),
      };
      for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
      return { url: seenFrom(origin, url, inside), expected };
    },

    finish: async (expected, query) => {
      const it = await known();
      try {
        return await redeem(expected, query, it);
      } catch (error) {
        // Whatever it was, the next sign-in begins with what the provider says of itself then.
        found = null;
        throw error instanceof SignInFailed ? error : failureOf(error);
      }
    },

    endSessionUrl: async (origin, idToken) => {
      const { server } = await known();
      if (!server.end_session_endpoint) return null;
      const url = new URL(server.end_session_endpoint);
      url.searchParams.set("client_id", provider.clientId);
      url.searchParams.set("post_logout_redirect_uri", `${origin}/signed-out`);
      if (idToken && tellsNobody(provider, idToken)) url.searchParams.set("id_token_hint", idToken);
      return seenFrom(origin, url, inside);
    },
  };
}

function byPrivateKey({ key, alg, kid }: NonNullable<Provider["privateKey"]>): oauth.ClientAuth {
  const algorithm = {
    RS256: { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" },
    PS256: { name: "RSA-PSS", hash: "SHA-256" },
    ES256: { name: "ECDSA", namedCurve: "P-256" },
  }[alg] ?? { name: alg };
  const held = key.toCryptoKey(algorithm, false, ["sign"]) as oauth.CryptoKey;
  return oauth.PrivateKeyJwt(kid === null ? held : { key: held, kid });
}

/** @throws SignInFailed when the token endpoint gave no tokens: its reasons are no secrets, but its words might be. */
async function tokensOf(answer: Response): Promise<{ idToken: string; accessToken: string }> {
  if (answer.status >= 500) throw new SignInFailed("away", `token endpoint ${answer.status}`);
  const content = (await answer.json().catch(() => null)) as Record<string, unknown> | null;
  if (!answer.ok) {
    const isUsedUp = content?.error === "invalid_grant";
    throw new SignInFailed(isUsedUp ? "again" : "notTrusted", isUsedUp ? "code" : `token endpoint ${answer.status}`);
  }
  const { id_token: idToken, access_token: accessToken } = content ?? {};
  if (typeof idToken !== "string" || typeof accessToken !== "string") throw new SignInFailed("notTrusted", "no tokens");
  return { idToken, accessToken };
}

async function userInfoOf(answer: Response, provider: Provider, keys: Keys, issuer: string): Promise<Claims> {
  if (answer.status >= 500) throw new SignInFailed("away", `userinfo endpoint ${answer.status}`);
  if (!answer.ok) throw new SignInFailed("notTrusted", `userinfo endpoint ${answer.status}`);
  const isSigned = /^application\/jwt\b/i.test(answer.headers.get("content-type") ?? "");
  if (isSigned) return verifyUserInfo(await answer.text(), keys, provider, issuer);
  if (provider.signedUserInfo) throw new SignInFailed("notTrusted", "userinfo without signature");
  const content = await answer.json().catch(() => null);
  if (typeof content !== "object" || content === null) throw new SignInFailed("notTrusted", "userinfo");
  return content as Claims;
}

function failureOf(error: unknown): SignInFailed {
  const { name, code } = error as { name?: string; code?: string };
  // What fetch says of a network that fails has no code of its own.
  if (name === "TimeoutError" || name === "AbortError" || (error instanceof TypeError && code === undefined))
    return new SignInFailed("away", codeOf(error));
  return new SignInFailed("notTrusted", code ?? name ?? "unknown");
}

/** Why there is no description to go by: for whoever runs it, who must know a wrong name in the settings from a network that is down. */
function whyUnknown(error: unknown): string {
  const code = codeOf(error);
  return code === oauth.JSON_ATTRIBUTE_COMPARISON ? "another issuer" : code;
}

function codeOf(error: unknown): string {
  const { code, name } = error as { code?: string; name?: string };
  return code ?? name ?? "unknown";
}

/** The built-in provider has every name that we have; the browser keeps to the one it came by. */
function seenFrom(origin: string, url: URL, inside: Inside | null): URL {
  return inside ? new URL(`${url.pathname}${url.search}`, origin) : url;
}
