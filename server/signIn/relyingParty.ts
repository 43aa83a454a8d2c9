// Our side of OpenID Connect: code flow with PKCE (S256), state and nonce, by openid-client.
import type { FastifyInstance } from "fastify";
import * as oidc from "openid-client";
import { isLoopback } from "../config.ts";
import type { Deps } from "../deps.ts";
import { type BuiltInProvider, builtInPath } from "./builtInProvider.ts";

/** What must fit when the answer comes; kept until then. */
export type Expected = { state: string; nonce: string; codeVerifier: string; redirectUri: string };

export type Claims = Record<string, unknown>;

export type RelyingParty = {
  /** Where to send the browser, and what its answer must fit. `loginHint` reaches the built-in provider only. */
  begin: (origin: string, loginHint: string | null) => Promise<{ url: URL; expected: Expected }>;
  /** Redeems the code of an answer. @throws when anything does not fit. */
  finish: (expected: Expected, query: string) => Promise<{ claims: Claims; idToken: string }>;
  /** Where to send the browser to end the provider's session too; null when the provider has no such place. */
  endSessionUrl: (origin: string, idToken: string | null) => Promise<URL | null>;
};

/** The provider is asked for its description at the first sign-in, and again after a failure: it may be away at our start. */
export function createRelyingParty(app: FastifyInstance, deps: Deps, builtIn: BuiltInProvider | null): RelyingParty {
  let found: Promise<oidc.Configuration> | null = null;
  const provider = () => {
    found ??= discover(app, deps, builtIn);
    found.catch(() => {
      found = null;
    });
    return found;
  };

  return {
    begin: async (origin, loginHint) => {
      const expected = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        codeVerifier: oidc.randomPKCECodeVerifier(),
        redirectUri: `${origin}/sign-in/callback`,
      };
      const url = oidc.buildAuthorizationUrl(await provider(), {
        redirect_uri: expected.redirectUri,
        scope: deps.config.oidcScopes,
        state: expected.state,
        nonce: expected.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(expected.codeVerifier),
        code_challenge_method: "S256",
        ...(builtIn ? { prompt: "login" } : {}),
        ...(builtIn && loginHint !== null ? { login_hint: loginHint } : {}),
      });
      return { url: seenFrom(origin, url, builtIn), expected };
    },

    finish: async (expected, query) => {
      const configuration = await provider();
      const answer = new URL(expected.redirectUri);
      answer.search = query;
      const tokens = await oidc.authorizationCodeGrant(configuration, answer, {
        expectedState: expected.state,
        expectedNonce: expected.nonce,
        pkceCodeVerifier: expected.codeVerifier,
        idTokenExpected: true,
      });
      const inToken = tokens.claims();
      if (!inToken || !tokens.id_token) throw new Error("The identity provider gave no ID token");
      return {
        claims: await withUserInfo(configuration, tokens.access_token, inToken, deps),
        idToken: tokens.id_token,
      };
    },

    endSessionUrl: async (origin, idToken) => {
      const configuration = await provider();
      if (!configuration.serverMetadata().end_session_endpoint) return null;
      const url = oidc.buildEndSessionUrl(configuration, {
        post_logout_redirect_uri: `${origin}/signed-out`,
        ...(idToken ? { id_token_hint: idToken } : {}),
      });
      return seenFrom(origin, url, builtIn);
    },
  };
}

async function discover(
  app: FastifyInstance,
  { config }: Deps,
  builtIn: BuiltInProvider | null,
): Promise<oidc.Configuration> {
  const issuer = new URL(builtIn ? `${config.baseUrl}${builtInPath}` : (config.oidcIssuer ?? ""));
  const secret = builtIn ? await builtIn.clientSecret() : config.oidcClientSecret;
  const client = {
    client_id: config.oidcClientId,
    ...(builtIn ? { id_token_signed_response_alg: builtIn.signedWith } : {}),
  };
  const configuration = await oidc.discovery(
    issuer,
    config.oidcClientId,
    client,
    secret === null ? oidc.None() : oidc.ClientSecretBasic(secret),
    {
      timeout: 10,
      // Readable traffic never leaves the machine: config.ts lets http through for loopback addresses only.
      execute: builtIn || isLoopback(issuer.hostname) ? [oidc.allowInsecureRequests] : [],
      ...(builtIn ? { [oidc.customFetch]: insideProcess(app) } : {}),
    },
  );
  return configuration;
}

/** Asks for the claims we need when the ID token lacks them: providers differ in where they put them. */
async function withUserInfo(
  configuration: oidc.Configuration,
  accessToken: string,
  inToken: oidc.IDToken,
  { config }: Deps,
): Promise<Claims> {
  const needed = [config.oidcStaffClaim, config.oidcPersonClaim];
  if (needed.some((name) => name in inToken) || !configuration.serverMetadata().userinfo_endpoint) return inToken;
  return { ...(await oidc.fetchUserInfo(configuration, accessToken, inToken.sub)), ...inToken };
}

/** The built-in provider is in this very process, whatever address the world knows us by. */
function insideProcess(app: FastifyInstance): oidc.CustomFetch {
  return async (url, { method, headers, body }) => {
    const { pathname, search, host } = new URL(url);
    const answer = await app.inject({
      method: method as "GET" | "POST",
      url: `${pathname}${search}`,
      headers: { ...Object.fromEntries(new Headers(headers).entries()), host },
      ...(body === undefined || body === null ? {} : { payload: String(body) }),
    });
    return new Response(answer.rawPayload as BodyInit, {
      status: answer.statusCode,
      headers: answer.headers as Record<string, string>,
    });
  };
}

/** The built-in provider has every name that we have; the browser keeps to the one it came by. */
function seenFrom(origin: string, url: URL, builtIn: BuiltInProvider | null): URL {
  return builtIn ? new URL(`${url.pathname}${url.search}`, origin) : url;
}
