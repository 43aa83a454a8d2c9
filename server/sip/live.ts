// Which SIPs have changed, as server-sent events to the screens of those who find them. Never what has changed: the
// screen asks for that itself, and gets what its reader may see.
//
// Told through PostgreSQL, so that it works over any number of processes. The telling comes after the commit, many
// changes in one, because PostgreSQL lets only one transaction at a time commit with a NOTIFY in it. Should a process
// die between the two, a screen shows the old version until it is fetched next; nothing is lost.
import type { FastifyInstance } from "fastify";
import { audiencesOf } from "../../core/sip/readers.ts";
import type { Deps } from "../deps.ts";
import { HttpProblem } from "../problems.ts";
import { actorOf, requireSession, sessionToken } from "../signIn/authenticate.ts";
import { findSession } from "../signIn/sessionStore.ts";

/** `version` is null when what changed stands beside the history: how the person is reached or protected. */
export type Change = { sipId: string; version: number | null; audiences: string[] };
/** Says that a SIP has changed, to those who found it before and those who find it now. */
export type Tell = (change: Change) => void;

const channel = "sip";
/** A NOTIFY holds less than 8,000 bytes. */
const mostAudiences = 80;
const heartbeatMs = 20_000;
/** Somebody's open stream: what it is told, and how it is ended. */
type Screen = { hear: (message: string) => Promise<void>; end: () => void };

/** Each window has one; a browser that opens more than this has lost its way. */
const mostPerSession = 30;

declare module "fastify" {
  interface FastifyInstance {
    /** How many screens are listening now. */
    liveStreams: () => number;
  }
}

/** From the fetching of a page to its listening it is seldom longer, on a slow line. */
const replayedMs = 20_000;

const messageOf = ({ sipId, version }: Change) => `event: sip\ndata: ${JSON.stringify({ sipId, version })}\n\n`;

/** Registers GET /api/v1/live and gives what commands call after their commit. */
export function registerLive(app: FastifyInstance, deps: Deps): Tell {
  const { sql, log } = deps;
  const screens = new Map<string, Set<Screen>>();
  const perSession = new Map<string, number>();
  app.decorate("liveStreams", () => [...perSession.values()].reduce((sum, each) => sum + each, 0));
  let recent: { at: number; change: Change }[] = [];
  let listening: Promise<{ unlisten: () => Promise<void> }> | null = null;

  // Without HEAD: an answer that has no end has no head that comes before it.
  app.get("/api/v1/live", { config: { background: true }, exposeHeadRoute: false }, async (request, reply) => {
    const session = requireSession(request);
    const actor = actorOf(session);
    const audiences = audiencesOf(actor);
    await listen();
    const key = session.tokenHash.toString("base64");
    const others = perSession.get(key) ?? 0;
    if (others >= mostPerSession) throw new HttpProblem(429, "request.tooMany");
    reply.hijack();
    // Whoever left while the session was looked up has said so already, and says it no more.
    if (reply.raw.destroyed || request.raw.socket.destroyed) return;
    perSession.set(key, others + 1);
    const headers = {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
      "x-content-type-options": "nosniff",
    };
    reply.raw.writeHead(200, headers);
    reply.raw.write("retry: 2000\n\n: here\n\n");
    const screen: Screen = { hear, end: () => reply.raw.end() };
    for (const audience of audiences) screens.set(audience, (screens.get(audience) ?? new Set()).add(screen));
    // What the page shows was fetched before it could listen: what changed in between is told now.
    for (const { at, change } of recent)
      if (at > performance.now() - replayedMs && change.audiences.some((one) => audiences.includes(one)))
        reply.raw.write(messageOf(change));

    // The stream ends with the session, and when another assignment has been chosen: the screen then connects anew.
    const heartbeat = setInterval(async () => {
      const ended = await hasEnded().catch(() => false);
      if (ended) reply.raw.end();
      else reply.raw.write(": here\n\n");
    }, heartbeatMs);
    let hasLeft = false;
    let untold = "";
    /** What ends stops at once: nothing is told before the session has been found anew. What comes meanwhile goes along. */
    async function hear(message: string) {
      untold += message;
      if (untold !== message) return;
      const ended = await hasEnded().catch(() => true);
      const told = untold;
      untold = "";
      if (hasLeft || reply.raw.writableEnded) return;
      if (ended) reply.raw.end();
      else reply.raw.write(told);
    }
    async function hasEnded() {
      const now = await findSession(deps, sessionToken(request) ?? "");
      return now?.user.id !== session.user.id || now.assignment?.id !== session.assignment?.id;
    }
    for (const line of [request.raw, reply.raw]) line.on("close", leave);
    function leave() {
      if (hasLeft) return;
      hasLeft = true;
      clearInterval(heartbeat);
      const left = (perSession.get(key) ?? 1) - 1;
      if (left > 0) perSession.set(key, left);
      else perSession.delete(key);
      for (const audience of audiences) {
        screens.get(audience)?.delete(screen);
        if (screens.get(audience)?.size === 0) screens.delete(audience);
      }
    }
    return reply;
  });

  app.addHook("preClose", async () => {
    for (const these of screens.values()) for (const screen of these) screen.end();
    await (await listening?.catch(() => null))?.unlisten();
  });

  /** Begins to listen with the first screen; a failed try is made again with the next. */
  async function listen() {
    if (!listening) listening = sql.listen(channel, heard, heardAnew);
    try {
      await listening;
    } catch (error) {
      listening = null;
      throw error;
    }
  }

  function heard(text: string) {
    const change = JSON.parse(text) as Change;
    const since = performance.now();
    recent = [...recent.filter(({ at }) => at > since - replayedMs), { at: since, change }];
    const message = messageOf(change);
    for (const screen of new Set(change.audiences.flatMap((audience) => [...(screens.get(audience) ?? [])])))
      void screen.hear(message);
  }

  /** After a gap nobody knows what was missed: every screen connects anew, and fetches what it shows. */
  function heardAnew() {
    for (const these of screens.values()) for (const screen of these) screen.end();
  }

  return teller(sql, log);
}

/** Changes within so short a time are told in one statement; nobody sees the difference, and PostgreSQL is spared. */
const gatherMs = 25;

/** Gathers changes and tells of them together. */
export function teller(sql: Deps["sql"], log: Deps["log"]): Tell {
  let waiting: string[] = [];
  let telling = false;

  async function flush() {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      // Nothing is stored, so nothing need be waited for.
      await sql`
        select set_config('synchronous_commit', 'off', true), pg_notify(${channel}, text)
          from unnest(${batch}::text[]) as text`.catch((error) =>
        log.warn({ err: error }, "screens could not be told of a change"),
      );
    }
    telling = false;
  }

  return ({ sipId, version, audiences }) => {
    for (let from = 0; from < audiences.length; from += mostAudiences)
      waiting.push(JSON.stringify({ sipId, version, audiences: audiences.slice(from, from + mostAudiences) }));
    if (telling) return;
    telling = true;
    setTimeout(() => void flush(), gatherMs);
  };
}
