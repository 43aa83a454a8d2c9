// Which identity providers there are: those of OIDC_PROVIDERS, or the one of the other OIDC settings, or, in demo mode
// without any of them, the built-in one.
import type { Config } from "../config.ts";
import type { Provider } from "./providerSettings.ts";
import { vocabularies } from "./vocabularies.ts";

/** The built-in provider's key, and that of the one named by OIDC_ISSUER. */
export const builtInKey = "demo";
const onlyKey = "default";

/** The level that the built-in provider says everybody has proved. */
export const builtInAcr = "http://id.elegnamnden.se/loa/1.0/loa3";

/** True when the built-in identity provider signs people in: demo mode without a provider of one's own. */
export function usesBuiltIn(config: Config): boolean {
  return config.demo && config.oidcIssuer === null && config.oidcProviders.length === 0;
}

/** Stops the start: anyone could sign in as anyone in a county that is not invented. The message says what to do. */
export class OpenToAnyone extends Error {
  override name = "OpenToAnyone";
}

/** @throws OpenToAnyone when the built-in provider would sign people in to other counties than the demo's. */
export function refuseOpenCounties(config: Config, otherCounties: readonly string[]): void {
  const [first] = otherCounties;
  if (first === undefined || !usesBuiltIn(config)) return;
  throw new OpenToAnyone(
    `The database holds a county that is not the demo's: ${first}. In demo mode anyone could sign in as anyone there. Set DEMO=false, with OIDC_ISSUER or OIDC_PROVIDERS; or give the demo a database of its own (DATA_DIR or DATABASE_URL).`,
  );
}

/** Every provider somebody may sign in by, in the order in which they are shown. Empty: nobody can sign in. */
export function providersOf(config: Config): readonly Provider[] {
  if (config.oidcProviders.length > 0) return config.oidcProviders;
  if (usesBuiltIn(config)) return [{ ...only(config), key: builtInKey, issuer: "", acrValues: builtInAcr }];
  return config.oidcIssuer === null ? [] : [{ ...only(config), issuer: config.oidcIssuer }];
}

function only(config: Config): Provider {
  const { claims, levels } = vocabularies.own;
  return {
    key: onlyKey,
    title: { sv: "Logga in", en: "Sign in" },
    for: "both",
    issuer: "",
    clientId: config.oidcClientId,
    clientSecret: config.oidcClientSecret,
    privateKey: null,
    scopes: config.oidcScopes,
    vocabulary: "own",
    claims: { ...claims, hsaId: [config.oidcStaffClaim], number: [config.oidcPersonClaim] },
    levels,
    acceptedAcr: null,
    minimumLevel: config.oidcMinimumLevel,
    acrValues: config.oidcAcrValues,
    signedUserInfo: false,
    requestClaims: null,
    clockToleranceSeconds: 30,
  };
}
