// What is more than usually serious asks that one has just now, and surely enough, proved who one is.
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Deps } from "../deps.ts";
import { HttpProblem } from "../problems.ts";
import { requireSession } from "./authenticate.ts";
import type { Level } from "./vocabularies.ts";

/** `true`: level 3, within SESSION_STEP_UP_MINUTES. */
export type StepUp = true | { level?: Level; minutes?: number };

declare module "fastify" {
  interface FastifyContextConfig {
    /** The route is for those who have just proved who they are; others get 401 `session.stepUp` with where to go. */
    stepUp?: StepUp;
  }
  interface FastifyInstance {
    checkStepUp: (request: FastifyRequest, demand: StepUp) => Promise<void>;
  }
}

const usualLevel: Level = 3;

/** Makes `config: { stepUp: true }` on a route, and `requireStepUp`, work. Must come after registerAuthentication. */
export function registerStepUp(app: FastifyInstance, { owner, clock, config }: Deps) {
  app.decorate("checkStepUp", async (request: FastifyRequest, demand: StepUp) => {
    const { tokenHash } = requireSession(request);
    const { level = usualLevel, minutes = config.stepUpMinutes } = demand === true ? {} : demand;
    const [proof] = await owner<{ level: Level | null; authenticatedAt: Date | null }[]>`
      select level, authenticated_at from session where token_hash = ${tokenHash}`;
    const freshAfter = clock().getTime() - minutes * 60_000;
    const isFresh = (proof?.authenticatedAt?.getTime() ?? 0) > freshAfter;
    if (!isFresh || (proof?.level ?? 0) < level)
      throw new HttpProblem(401, "session.stepUp", undefined, { signIn: `/sign-in?stepUp=${level}` });
  });

  app.addHook("onRequest", async (request) => {
    const demand = request.routeOptions.config.stepUp;
    if (demand && !request.is404) await requireStepUp(request, demand);
  });
}

/**
 * Lets only those go on who have just proved who they are. For a route that asks it of some requests alone; where all
 * need it, `config: { stepUp: true }` says so.
 * @throws HttpProblem 401 `session.stepUp` with `signIn`, the address to go to (add `returnTo`).
 */
export async function requireStepUp(request: FastifyRequest, demand: StepUp = true): Promise<void> {
  await request.server.checkStepUp(request, demand);
}
