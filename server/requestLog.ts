import type { FastifyInstance } from "fastify";
import type { Deps } from "./deps.ts";

/** One line per answered request: its id, method, route pattern, status and time. Never the address: it may hold a search. */
export function registerRequestLog(app: FastifyInstance, { log }: Deps) {
  app.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "none";
    const level = route.startsWith("/health") || route === "/metrics" ? "debug" : "info";
    log[level](
      {
        requestId: request.id,
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      "answered",
    );
  });
}
