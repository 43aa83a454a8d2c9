// What the client asks about the session: who am I, in which assignment; change it; sign out.

import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { dayOf } from "../../core/time.ts";
import { addressOf } from "../clientAddress.ts";
import type { Deps } from "../deps.ts";
import { HttpProblem } from "../problems.ts";
import { readBody } from "../readBody.ts";
import { clearSessionCookie, requireSession, sessionToken, setSessionCookie } from "./authenticate.ts";
import { CountyChoice, countiesOf, goToCounty } from "./counties.ts";
import type { Parties } from "./register.ts";
import {
  chooseAssignment,
  endSession,
  findSession,
  hashOf,
  listUsableAssignments,
  type Session,
  type SessionAssignment,
} from "./sessionStore.ts";
import { isSecure, originOf } from "./signInConfig.ts";
import { logSignOut, withSessions } from "./signInLog.ts";

export const AssignmentChoice = z.strictObject({ assignmentId: z.uuid() });

export function registerSessionRoutes(app: FastifyInstance, deps: Deps, parties: Parties) {
  const { config, log } = deps;

  app.get("/api/v1/session", async (request) => sessionView(deps, requireSession(request)));

  app.post("/api/v1/session/assignment", async (request) => {
    const session = requireSession(request);
    const { assignmentId } = readBody(AssignmentChoice, request.body);
    if (!(await chooseAssignment(deps, session, assignmentId)))
      throw new HttpProblem(403, "session.notYourAssignment", "assignmentId");
    const changed = await findSession(deps, sessionToken(request) ?? "");
    if (!changed) throw new HttpProblem(401, "session.missing");
    return sessionView(deps, changed);
  });

  /** To another county in which one is known: another session, as long as this one. */
  app.post("/api/v1/session/county", async (request, reply) => {
    const session = requireSession(request);
    const { countyId } = readBody(CountyChoice, request.body);
    const token = sessionToken(request) ?? "";
    const begun = await goToCounty(deps, { session, token, countyId, address: addressOf(request) });
    const changed = begun && (await findSession(deps, begun));
    if (!changed) throw new HttpProblem(403, "session.notYourCounty", "countyId");
    setSessionCookie(reply, begun, isSecure(config));
    return sessionView(deps, changed);
  });

  /** Public, for one may sign out of a session that has ended already. `redirectTo` ends the provider's session too. */
  app.post("/api/v1/session/sign-out", { config: { public: true } }, async (request, reply) => {
    const token = sessionToken(request);
    const ended = token === null ? null : await signOut(token, addressOf(request));
    clearSessionCookie(reply, isSecure(config));
    const party =
      ended && (parties.get(ended.provider ?? "") ?? (parties.size === 1 ? [...parties.values()][0] : null));
    if (!party) return { redirectTo: "/signed-out" };
    const url = await party.endSessionUrl(originOf(config, request), ended.idToken).catch((error) => {
      log.warn({ kind: (error as Error).name }, "the identity provider could not be told of a sign-out");
      return null;
    });
    return { redirectTo: url?.href ?? "/signed-out" };
  });

  function signOut(token: string, address: string | null) {
    return withSessions(deps, async (within, tx) => {
      const by = hashOf(token);
      await logSignOut(tx, deps, address, { which: tx`s.token_hash = ${by}`, by });
      return endSession(within, token);
    });
  }
}

/** The session as the client sees it. */
async function sessionView(deps: Deps, session: Session) {
  const { user, assignment, county } = session;
  const assignments = user.kind === "staff" ? await listUsableAssignments(deps, user.id) : [];
  return {
    user,
    assignment: assignment && shown(assignment),
    assignments: assignments.map(shown),
    county: { id: county.id, name: county.name },
    counties: await countiesOf(deps, session),
    agreement: deps.agreements.of(county, dayOf(deps.clock().toISOString())),
    demo: deps.config.demo,
  };
}

function shown({
  id,
  unitId,
  unitName,
  unitKind,
  principalId,
  principalName,
  principalKind,
  managesCounty,
  roles,
}: SessionAssignment) {
  return { id, unitId, unitName, unitKind, principalId, principalName, principalKind, managesCounty, roles };
}
