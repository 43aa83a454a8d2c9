// The access log's own addresses, and what keeps it.
import type { FastifyInstance } from "fastify";
import type { Deps } from "../deps.ts";
import { keepLog } from "./keeper.ts";
import { registerPersonLog } from "./personRoutes.ts";
import { registerReviews } from "./reviewRoutes.ts";

export function registerAccessLog(app: FastifyInstance, deps: Deps) {
  const stopKeeping = keepLog(deps);
  app.addHook("onClose", stopKeeping);
  registerPersonLog(app, deps);
  registerReviews(app, deps);
}
