// Is a token what the provider signed, for us, for this very sign-in, and now? Checked by `jose`; what does not fit is
// refused with a code that quotes nothing of it.
import { createRemoteJWKSet, customFetch, errors, type JWTPayload, type JWTVerifyOptions, jwtVerify } from "jose";
import type { Claims } from "./claims.ts";
import type { Provider } from "./providerSettings.ts";
import { SignInFailed } from "./signInFailed.ts";

export type Keys = ReturnType<typeof createRemoteJWKSet>;

/** Signatures that only the provider can make. Without one ("none") or with a shared secret nothing is proved. */
const algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"];

/** An ID token is made for one sign-in and used at once. */
const oldestToken = 600;

/** The provider's public keys: fetched when needed, and again when a token names one that is not among them. */
export function keysAt(address: string, ask?: typeof fetch): Keys {
  return createRemoteJWKSet(new URL(address), {
    timeoutDuration: 10_000,
    cacheMaxAge: 600_000,
    // Only what the provider's own token endpoint says leads here, so nobody can make us ask in a storm.
    cooldownDuration: 0,
    ...(ask ? { [customFetch]: ask } : {}),
  });
}

/**
 * The claims of an ID token.
 * @throws SignInFailed when signature, algorithm, issuer, audience, times or nonce are not right.
 */
export async function verifyIdToken(token: string, keys: Keys, provider: Provider, issuer: string, nonce: string) {
  const claims = await verified(token, keys, {
    issuer,
    audience: provider.clientId,
    clockTolerance: provider.clockToleranceSeconds,
    maxTokenAge: oldestToken,
    requiredClaims: ["sub", "exp", "iat"],
  });
  if (claims.nonce !== nonce) throw new SignInFailed("notTrusted", "nonce");
  const several = Array.isArray(claims.aud) && claims.aud.length > 1;
  if (claims.azp === undefined ? several : claims.azp !== provider.clientId)
    throw new SignInFailed("notTrusted", "authorized party");
  return claims as JWTPayload & { sub: string };
}

/** The claims of a signed UserInfo answer, about the same person as the ID token. @throws SignInFailed */
export async function verifyUserInfo(token: string, keys: Keys, provider: Provider, issuer: string): Promise<Claims> {
  const clockTolerance = provider.clockToleranceSeconds;
  // Core 5.3.2 says that a signed answer should name both; the Swedish profile demands it.
  const addressed = { issuer, audience: provider.clientId };
  return verified(token, keys, { clockTolerance, ...addressed });
}

async function verified(token: string, keys: Keys, options: JWTVerifyOptions): Promise<JWTPayload> {
  const verify = () => jwtVerify(token, keys, { algorithms, ...options });
  try {
    return (
      await verify().catch(async (error) => {
        // A new key under the old name: fetched once more before the answer is refused.
        if (!(error instanceof errors.JWSSignatureVerificationFailed)) throw error;
        await keys.reload();
        return verify();
      })
    ).payload;
  } catch (error) {
    throw asFailure(error);
  }
}

function asFailure(error: unknown): SignInFailed {
  if (error instanceof errors.JWTExpired) return new SignInFailed("again", "expired");
  if (error instanceof errors.JWTClaimValidationFailed) return new SignInFailed("notTrusted", `claim ${error.claim}`);
  if (error instanceof errors.JWKSTimeout) return new SignInFailed("away", error.code);
  // jose tells an answer that is no key set by its general error, and lets the network's own fault through.
  if (error instanceof errors.JOSEError)
    return new SignInFailed(error.code === "ERR_JOSE_GENERIC" ? "away" : "notTrusted", error.code);
  return new SignInFailed("away", "keys");
}
