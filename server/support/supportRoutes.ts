// GET /api/v1/support: all guides of a language at once, for signed-in staff. The client searches them: what somebody looks for
// never leaves the browser.
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Language } from "../../core/errors.ts";
import type { SupportAnswer } from "../../core/support.ts";
import type { Deps } from "../deps.ts";
import { HttpProblem, languageOf } from "../problems.ts";
import { readBody } from "../readBody.ts";
import { requireSession } from "../signIn/authenticate.ts";
import { readGuides } from "./readGuides.ts";

export const SupportQuery = z.object({ lang: z.enum(["sv", "en"]).optional() });

/** A changed file is read within this time, in milliseconds. */
const keptFor = 30_000;

export function registerSupport(app: FastifyInstance, { config, clock, log }: Deps) {
  const kept = new Map<Language, { at: number; answer: Promise<SupportAnswer> }>();
  let said = "";

  app.get("/api/v1/support", async (request) => {
    if (requireSession(request).user.kind !== "staff") throw new HttpProblem(403, "access.role");
    return guidesIn(readBody(SupportQuery, request.query).lang ?? languageOf(request));
  });

  function guidesIn(language: Language): Promise<SupportAnswer> {
    const now = clock().getTime();
    const there = kept.get(language);
    if (there && Math.abs(now - there.at) < keptFor) return there.answer;
    const answer = read(language);
    kept.set(language, { at: now, answer });
    return answer;
  }

  async function read(language: Language): Promise<SupportAnswer> {
    const { faults, ...answer } = await readGuides(config.supportDir, language);
    // Said when it is new, and not every time.
    const words = JSON.stringify(faults);
    if (faults.length > 0 && words !== said) log.warn({ faults }, "guides in SUPPORT_DIR cannot be read");
    said = words;
    return answer;
  }
}
