// For whoever watches over the service: is the process alive, and can it serve?
import type { FastifyInstance } from "fastify";
import type { Deps } from "./deps.ts";

export function registerHealth(app: FastifyInstance, { sql, log }: Deps) {
  /** Alive: the process answers. Restart it when it does not. */
  app.get("/health/live", { config: { public: true } }, async () => ({ status: "ok" }));

  /** Ready: the database answers too. Send no traffic while it does not. */
  app.get("/health/ready", { config: { public: true } }, async (_request, reply) => {
    try {
      await withinSeconds(2, sql`select 1`);
      return { status: "ok" };
    } catch (error) {
      log.warn({ code: (error as { code?: string }).code ?? (error as Error).message }, "not ready");
      return reply.code(503).send({ status: "databaseAway" });
    }
  });
}

async function withinSeconds(seconds: number, work: Promise<unknown>) {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error("no answer in time")), seconds * 1000);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
