// Everything about signing in, registered in one place. Must come before the routes it closes.
import type { FastifyInstance } from "fastify";
import type { Deps } from "../deps.ts";
import { registerAuthentication } from "./authenticate.ts";
import { createBuiltInProvider } from "./builtInProvider.ts";
import { registerBuiltInProvider } from "./builtInRoutes.ts";
import { insideProcess } from "./insideProcess.ts";
import { providersOf, usesBuiltIn } from "./providers.ts";
import { createRelyingParty, type RelyingParty } from "./relyingParty.ts";
import { registerSessionListRoutes } from "./sessionListRoutes.ts";
import { registerSessionRoutes } from "./sessionRoutes.ts";
import { registerSignInRoutes } from "./signInRoutes.ts";
import { registerStepUp } from "./stepUp.ts";

/** What we are to each identity provider, by its key, in the order in which they are shown. */
export type Parties = ReadonlyMap<string, RelyingParty>;

/** Sign-in, sessions and, in demo mode without a provider of one's own, the built-in identity provider. */
export async function registerSignIn(app: FastifyInstance, deps: Deps) {
  const { config, log } = deps;
  const builtIn = usesBuiltIn(config) ? createBuiltInProvider(deps) : null;
  const inside = builtIn && { ...builtIn, fetch: insideProcess(app) };
  const parties: Parties = new Map(providersOf(config).map((it) => [it.key, createRelyingParty(it, inside)]));
  if (parties.size === 0) log.warn("nobody can sign in: neither OIDC_ISSUER nor OIDC_PROVIDERS is set");
  if (config.oidcIssuer !== null && config.oidcMinimumLevel === null)
    log.warn('any level of assurance is let in: OIDC_MINIMUM_LEVEL is "any"');
  registerAuthentication(app, deps);
  registerStepUp(app, deps);
  if (builtIn) await registerBuiltInProvider(app, deps, builtIn);
  registerSignInRoutes(app, deps, parties);
  registerSessionRoutes(app, deps, parties);
  registerSessionListRoutes(app, deps);
}
