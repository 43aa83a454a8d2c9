// One's own sessions, and for the administrator those of the own principal's staff: listed and ended.

import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { AdminSessionQuery, AdminSessionSearch } from "../../core/directory.ts";
import { id } from "../../core/fields.ts";
import { addressOf } from "../clientAddress.ts";
import type { Deps } from "../deps.ts";
import { administratorOf, noteChange } from "../directory/administrator.ts";
import { HttpProblem } from "../problems.ts";
import { readBody } from "../readBody.ts";
import { requireSession } from "./authenticate.ts";
import { endOtherSessions, endOwnSession, endStaffSession, listOwnSessions, listStaffSessions } from "./sessionList.ts";

const ById = z.object({ id });

export function registerSessionListRoutes(app: FastifyInstance, deps: Deps) {
  const idOf = (request: FastifyRequest) => readBody(ById, request.params).id;

  app.get("/api/v1/session/sessions", async (request) => ({
    sessions: await listOwnSessions(deps, requireSession(request)),
  }));

  app.post("/api/v1/session/sessions/:id/end", async (request, reply) => {
    const session = requireSession(request);
    if (!(await endOwnSession(deps, session, idOf(request), addressOf(request))))
      throw new HttpProblem(404, "request.notFound");
    return reply.code(204).send();
  });

  app.post("/api/v1/session/end-others", async (request) => ({
    ended: await endOtherSessions(deps, requireSession(request), addressOf(request)),
  }));

  app.get("/api/v1/admin/sessions", async (request) => listed(request, readBody(AdminSessionQuery, request.query)));
  app.post("/api/v1/admin/sessions/search", async (request) =>
    listed(request, readBody(AdminSessionSearch, request.body)),
  );

  async function listed(request: FastifyRequest, { query, page, limit }: z.output<typeof AdminSessionSearch>) {
    const session = requireSession(request);
    const { countyId, principalId } = administratorOf(deps, session);
    const found = await listStaffSessions(deps, { countyId, principalId, query, page, limit }, session);
    return { sessions: found.sessions, _meta: { page, limit, total: found.total } };
  }

  app.post("/api/v1/admin/sessions/:id/end", async (request, reply) => {
    const by = administratorOf(deps, requireSession(request));
    const wanted = idOf(request);
    const ended = await deps.owner.begin(async (sql) => {
      const it = await endStaffSession(sql, deps, by, wanted);
      if (it) await noteChange(sql, by, "session", it, { id: it.id });
      return it;
    });
    if (!ended) throw new HttpProblem(404, "request.notFound");
    return reply.code(204).send();
  });
}
