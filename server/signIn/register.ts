// Everything about signing in, registered in one place. Must come before the routes it closes.
import type { FastifyInstance } from "fastify";
import type { Deps } from "../deps.ts";
import { registerAuthentication } from "./authenticate.ts";
import { createBuiltInProvider } from "./builtInProvider.ts";
import { registerBuiltInProvider } from "./builtInRoutes.ts";
import { createRelyingParty } from "./relyingParty.ts";
import { registerSessionRoutes } from "./sessionRoutes.ts";
import { usesBuiltIn } from "./signInConfig.ts";
import { registerSignInRoutes } from "./signInRoutes.ts";

/** Sign-in, sessions and, in demo mode without a provider of one's own, the built-in identity provider. */
export async function registerSignIn(app: FastifyInstance, deps: Deps) {
  const builtIn = usesBuiltIn(deps.config) ? createBuiltInProvider(deps) : null;
  const party = builtIn || deps.config.oidcIssuer !== null ? createRelyingParty(app, deps, builtIn) : null;
  if (!party) deps.log.warn("nobody can sign in: OIDC_ISSUER is not set");
  registerAuthentication(app, deps);
  if (builtIn) await registerBuiltInProvider(app, deps, builtIn);
  registerSignInRoutes(app, deps, party);
  registerSessionRoutes(app, deps, party);
}
