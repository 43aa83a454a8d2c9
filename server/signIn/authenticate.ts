// Who is asking: read once for every request, before its route. A route without `public: true` is closed to others.

import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Actor } from "../../core/access.ts";
import { id } from "../../core/fields.ts";
import { addressOf } from "../clientAddress.ts";
import type { Deps } from "../deps.ts";
import { HttpProblem } from "../problems.ts";
import { findSession, noteSeen, type Session } from "./sessionStore.ts";
import { isSecure } from "./signInConfig.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Who is signed in; null on public routes when nobody is. */
    session: Session | null;
  }
  interface FastifyInstance {
    /** Whether cookies go over https only. */
    secureCookies: boolean;
  }
  interface FastifyContextConfig {
    /** Asked by the browser on its own, not for anything that somebody does: it does not lengthen the session. */
    background?: boolean;
    /** The SIP of the address is read in the same statement as the session: and logged as read; or with what decides a command. */
    opens?: "forReading" | "forCommand";
  }
}

/**
 * With https its name begins so that browsers take it from this host alone, over https, for all of it: another machine
 * under the same domain can then not plant one. Without https there is no such name.
 */
const cookieName = (secure: boolean) => (secure ? "__Host-samlad_session" : "samlad_session");

/** Closes every route registered after it to those who are not signed in, except those whose config says `public`. */
export function registerAuthentication(app: FastifyInstance, deps: Deps) {
  app.decorate("secureCookies", isSecure(deps.config));
  app.decorateRequest("session", null);
  app.addHook("onRequest", async (request) => {
    if (request.is404 || request.routeOptions.config.public) return;
    request.session = await authenticate(deps, request);
    requireSession(request);
  });
}

/**
 * The session of a request's cookie, or null. One query; another at most once a minute, to note that one is there.
 * Only what a person does counts as being there: a page says `x-samlad-background: 1` when it asks because of news.
 */
export async function authenticate(deps: Deps, request: FastifyRequest): Promise<Session | null> {
  const token = sessionToken(request);
  if (token === null) return null;
  const { opens } = request.routeOptions.config;
  const sipId = opens && id.safeParse((request.params as { id?: unknown }).id);
  const session = await findSession(
    deps,
    token,
    sipId?.success ? { sipId: sipId.data, forCommand: opens === "forCommand", address: addressOf(request) } : null,
  );
  const background = request.routeOptions.config.background || request.headers["x-samlad-background"] === "1";
  if (session && !background) await noteSeen(deps, session);
  return session;
}

/** The session, when there must be one. @throws HttpProblem 401 `session.missing`. */
export function requireSession(request: FastifyRequest): Session {
  if (!request.session) throw new HttpProblem(401, "session.missing");
  return request.session;
}

/**
 * Who acts, as the rules want it.
 * @throws HttpProblem 403 `session.noAssignment` for staff who have not chosen an assignment, or whose has ended.
 */
export function actorOf(session: Session): Actor {
  const { user, assignment } = session;
  if (user.kind === "person") return { kind: "person", personId: user.id, name: user.name };
  if (!assignment) throw new HttpProblem(403, "session.noAssignment");
  return {
    kind: "staff",
    staffId: user.id,
    hsaId: user.hsaId,
    name: user.name,
    title: user.title,
    unitId: assignment.unitId,
    unitName: assignment.unitName,
    principalId: assignment.principalId,
    assignmentId: assignment.id,
    roles: assignment.roles,
  };
}

/** The token in the request's cookie, if it looks like one. */
export function sessionToken(request: FastifyRequest): string | null {
  const token = request.cookies[cookieName(request.server.secureCookies)];
  return token !== undefined && /^[A-Za-z0-9_-]{43}$/.test(token) ? token : null;
}

/** Gives the browser its session; it ends with the browser, or at our limits. */
export function setSessionCookie(reply: FastifyReply, token: string, secure: boolean) {
  reply.setCookie(cookieName(secure), token, { path: "/", httpOnly: true, sameSite: "lax", secure });
}

export function clearSessionCookie(reply: FastifyReply, secure: boolean) {
  reply.clearCookie(cookieName(secure), { path: "/", httpOnly: true, sameSite: "lax", secure });
}
