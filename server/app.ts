// Puts the server together: the guards every request passes, and the list of routes.
import { randomUUID } from "node:crypto";
import cookie from "@fastify/cookie";
import fastify, { type FastifyInstance } from "fastify";
import type { Deps } from "./deps.ts";
import { registerHealth } from "./health.ts";
import { registerMetrics } from "./metrics.ts";
import { registerPages } from "./pages.ts";
import { registerProblems } from "./problems.ts";
import { registerRequestGuards } from "./requestGuards.ts";
import { registerRequestLog } from "./requestLog.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** May be asked without a session. Every route that says so is listed in test/guards/routes.server.test.ts. */
    public?: boolean;
  }
}

/** The server with all its routes, not yet listening. */
export async function buildApp(deps: Deps): Promise<FastifyInstance> {
  const app = fastify({
    logger: false,
    genReqId: () => randomUUID(),
    bodyLimit: 1024 * 1024,
    // Behind a proxy the caller's address is the proxy's word; only /sign-in's rate needs it.
    trustProxy: false,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  });

  registerProblems(app, deps);
  registerRequestLog(app, deps);
  registerMetrics(app);
  await app.register(cookie);
  registerRequestGuards(app, deps);

  registerHealth(app, deps);

  await registerPages(app);
  return app;
}
