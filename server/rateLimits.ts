// Nobody may ask for more than anyone could mean to: per session, per address, and per user for what gives persons away.
//
// Each process counts for itself, in memory: with N processes behind a balancer the real limit is up to N times the
// setting. What a counter is asked costs two looks in a Map, so an honest request hardly notices it.

import { hash } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { addressOf } from "./clientAddress.ts";
import type { Config } from "./config.ts";
import type { Deps } from "./deps.ts";
import { HttpProblem } from "./problems.ts";
import { sessionToken } from "./signIn/authenticate.ts";
import { pageLanguage } from "./signIn/html.ts";
import { messagePage } from "./signIn/messagePage.ts";

type Kind = "searches" | "uploads" | "documents";

declare module "fastify" {
  interface FastifyContextConfig {
    /** Which limit of its own the route has, beside that of the session. Set from `limited` below. */
    limit?: Kind;
  }
}

/** Routes that cost much or tell of persons; rateLimits.test.ts sees that they are there. */
export const limited: Record<string, Kind> = {
  "POST /api/v1/sips/search": "searches",
  "POST /api/v1/sips/:id/attachments": "uploads",
  "GET /api/v1/sips/:id/plan/:document": "documents",
  "POST /api/v1/sips/:id/documents/plan": "documents",
  "GET /api/v1/sips/:id/invitation/:document": "documents",
  "GET /api/v1/sips/:id/consent.pdf": "documents",
  "GET /api/v1/sips/:id/documents/:document": "documents",
  "GET /api/v1/admin/papers": "documents",
  "GET /api/v1/admin/papers/:document": "documents",
  "PUT /api/v1/admin/papers/look": "uploads",
  "GET /api/v1/sips/:id/calendar.ics": "documents",
  "POST /api/v1/my/calendar-address": "documents",
  "GET /api/v1/my/access-log/:document": "documents",
  "GET /api/v1/sips/:id/access-log/:document": "documents",
  "GET /api/v1/my/register-extract.json": "documents",
  "GET /api/v1/my/register-extract.pdf": "documents",
  "GET /api/v1/sips/:id/register-extract.json": "documents",
  "GET /api/v1/sips/:id/register-extract.pdf": "documents",
  "POST /api/v1/sips/:id/guests": "searches",
  "POST /api/v1/admin/staff/search": "searches",
  "POST /api/v1/admin/sessions/search": "searches",
};

/** The settings that switch all limits off, for measuring and for tests of other things. */
export const withoutRateLimits = {
  RATE_LIMIT_REQUESTS: "0",
  RATE_LIMIT_STRANGERS: "0",
  RATE_LIMIT_SIGN_INS: "0",
  RATE_LIMIT_SEARCHES: "0",
  RATE_LIMIT_NUMBERS: "0",
  RATE_LIMIT_UPLOADS: "0",
  RATE_LIMIT_DOCUMENTS: "0",
};

const minute = 60_000;

/** Refuses with 429 `request.tooMany` and Retry-After. Must be registered before the sessions are read. */
export function registerRateLimits(app: FastifyInstance, { config, clock, log }: Deps) {
  const sessions = createCounter(config.limitRequests, minute);
  const strangers = createCounter(config.limitStrangers, minute);
  const signIns = createCounter(config.limitSignIns, minute);
  const numbers = createCounter(config.limitNumbers, 60 * minute);
  const users: Record<Kind, Counter> = {
    searches: createCounter(config.limitSearches, minute),
    uploads: createCounter(config.limitUploads, minute),
    documents: createCounter(config.limitDocuments, minute),
  };
  warnOfUnknownProxy(app, config, log);

  app.addHook("onRoute", (route) => {
    const kind = limited[`${route.method} ${route.url}`];
    if (kind) route.config = { ...route.config, limit: kind };
  });

  // Before the session is looked up, so that who is over the limit costs the database nothing. A token that has not
  // been seen lately may be made up: it counts as a stranger's until its session has been found.
  app.addHook("onRequest", (request, reply, done) => {
    const { url = "", config: route } = request.routeOptions;
    if (request.is404) return done();
    if (route.public) {
      if (isSignIn(url)) return limitSignIn(request, reply, done);
      if (/^\/(api|oidc|fhir|calendar)\//.test(url)) take(strangers, addressKey(addressOf(request)), reply);
      return done();
    }
    const key = sessionKey(request);
    if (key !== null && sessions.knows(key, clock().getTime())) take(sessions, key, reply);
    else take(strangers, addressKey(addressOf(request)), reply);
    done();
  });

  // The session has been found by now.
  app.addHook("preParsing", (request, reply, _payload, done) => {
    if (request.session) {
      const now = clock().getTime();
      const key = sessionKey(request);
      if (key !== null && !sessions.knows(key, now)) {
        strangers.giveBack(addressKey(addressOf(request)), now);
        take(sessions, key, reply);
      }
      const { limit } = request.routeOptions.config;
      if (limit) take(users[limit], userKey(request), reply);
    }
    done();
  });

  /** Whoever the number is given for: a search, a new SIP, a new party. Right or wrong, it is a try. */
  app.addHook("preHandler", (request, reply, done) => {
    if (request.session && holdsNumber(request.body)) take(numbers, userKey(request), reply);
    done();
  });

  /** Somebody with a browser is told on a page. */
  function limitSignIn(request: FastifyRequest, reply: FastifyReply, done: () => void) {
    const isBrowser = request.headers.accept?.includes("text/html");
    if (!isBrowser) take(signIns, addressKey(addressOf(request)), reply);
    else if (isOver(signIns, addressKey(addressOf(request)), reply)) {
      reply
        .code(429)
        .type("text/html; charset=utf-8")
        .send(messagePage("tooMany", pageLanguage(request.cookies)));
      return;
    }
    done();
  }

  function take(counter: Counter, key: string, reply: FastifyReply) {
    if (isOver(counter, key, reply)) throw new HttpProblem(429, "request.tooMany");
  }

  function isOver(counter: Counter, key: string, reply: FastifyReply): boolean {
    const wait = counter.take(key, clock().getTime());
    if (wait > 0) reply.header("retry-after", String(Math.ceil(wait / 1000)));
    return wait > 0;
  }
}

/** The pages and files of the sign-in cost nothing; the rest of it writes to the database. */
const isSignIn = (url: string) => url.startsWith("/sign-in") && !url.includes(".");

function sessionKey(request: FastifyRequest): string | null {
  const token = sessionToken(request);
  return token === null ? null : hash("sha256", token, "base64url");
}

const userKey = ({ session }: FastifyRequest) => `${session?.user.kind}:${session?.user.id}`;

function holdsNumber(body: unknown): boolean {
  if (typeof body !== "object" || body === null) return false;
  if ("personalIdentityNumber" in body) return true;
  const { input } = body as { input?: unknown };
  return typeof input === "object" && input !== null && "personalIdentityNumber" in input;
}

/** Without TRUST_PROXY everybody behind a proxy is one address; whoever runs Samlad is told once. */
function warnOfUnknownProxy(app: FastifyInstance, { trustProxy }: Config, log: Deps["log"]) {
  if (trustProxy !== null) return;
  let told = false;
  app.addHook("onRequest", (request, _reply, done) => {
    if (!told && request.headers["x-forwarded-for"] !== undefined) {
      told = true;
      log.warn("a proxy says where requests come from, but TRUST_PROXY is not set: they all count as one address");
    }
    done();
  });
}

/** An address as it is counted: of IPv6 the network of 64 bits, which one customer has the whole of. */
export function addressKey(ip: string | null): string {
  // Of a line that is cut already nobody knows where it came from.
  if (ip === null) return "";
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (mapped !== undefined) return mapped;
  if (!ip.includes(":")) return ip;
  const [head = "", tail = ""] = ip.toLowerCase().split("::");
  const parts = head === "" ? [] : head.split(":");
  const rest = tail === "" ? [] : tail.split(":");
  while (parts.length + rest.length < 8) parts.push("0");
  return [...parts, ...rest].slice(0, 4).join(":");
}

export type Counter = {
  /** Takes one. Gives 0, or how many milliseconds there are to wait until one can be had. */
  take: (key: string, now: number) => number;
  /** One that was taken did not count. */
  giveBack: (key: string, now: number) => void;
  /** Whether it was taken from within the last window. */
  knows: (key: string, now: number) => boolean;
};

/**
 * At most `limit` at once, and then as many in a window as come back evenly (GCRA): for each key the time when all that
 * was taken has come back. A key that nobody has taken from for a window has it all back, and is forgotten.
 */
export function createCounter(limit: number, window: number): Counter {
  if (limit === 0) return { take: () => 0, giveBack: () => {}, knows: () => false };
  const each = window / limit;
  let recent = new Map<string, number>();
  let earlier = new Map<string, number>();
  let turned = Number.NEGATIVE_INFINITY;

  function full(key: string, now: number): number | undefined {
    if (now - turned >= window || now < turned) {
      // Should the clock be set back, all begin anew.
      earlier = now - turned >= 2 * window || now < turned ? new Map() : recent;
      recent = new Map();
      turned = now;
    }
    return recent.get(key) ?? earlier.get(key);
  }

  return {
    take: (key, now) => {
      const next = Math.max(full(key, now) ?? 0, now) + each;
      const wait = next - now - window;
      // A hair's breadth is what adding fractions costs.
      if (wait > 0.001) return wait;
      recent.set(key, next);
      return 0;
    },
    giveBack: (key, now) => {
      const at = full(key, now);
      if (at !== undefined) recent.set(key, at - each);
    },
    knows: (key, now) => full(key, now) !== undefined,
  };
}
