// A whole Samlad for a test: the real app on a port of its own, on a real PostgreSQL, with a clock the test sets.
import { randomBytes } from "node:crypto";
import { createServer } from "node:net";
import type { FastifyInstance } from "fastify";
import postgres from "postgres";
import { inject } from "vitest";
import { openAgreements } from "../server/agreements/agreements.ts";
import { buildApp } from "../server/app.ts";
import { type Config, readConfig } from "../server/config.ts";
import { appSettings } from "../server/db/appRole.ts";
import { connect, type Sql } from "../server/db/database.ts";
import type { Clock, Deps } from "../server/deps.ts";
import { createLog, type Log } from "../server/log.ts";
import { withoutRateLimits } from "../server/rateLimits.ts";
import { databaseAt } from "./globalSetup.ts";

export type Options = {
  /** What time it is when the test begins. */
  now?: string;
  /** Settings that differ from the demo's. */
  config?: Partial<Config>;
  log?: Log;
  /** The database to copy, when it is not the empty one. */
  template?: string;
  /** Further routes, for a test of what every route gets. */
  routes?: (app: FastifyInstance) => void;
};

export type TestClock = Clock & {
  now: Clock;
  set: (instant: string | Date) => void;
  /** Moves time on: `{ days: 1 }`, `{ minutes: 31 }`. */
  advance: (by: { days?: number; hours?: number; minutes?: number; seconds?: number }) => void;
};

// biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of the answer by asserting it
export type Answer = { status: number; headers: Headers; text: string; json: any };
export type Visitor = {
  get: (path: string, headers?: Record<string, string>) => Promise<Answer>;
  post: (path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;
  send: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;
  /** What the visitor's Cookie header holds now. */
  cookie: () => string;
};

export type TestServer = {
  app: FastifyInstance;
  deps: Deps;
  /** The database as its owner sees it; requests go through `deps.sql`, the wall before it. */
  sql: Sql;
  url: string;
  clock: TestClock;
  /** Somebody who has not signed in. */
  visitor: () => Visitor;
  /** Signs in by the hint of a demo person (a staff member's HSA-id, an individual's short name), through the browser's way. */
  signIn: (as: string) => Promise<Visitor>;
  close: () => Promise<void>;
};

/** The database of `url`, as the user of `appUrl`. */
function appAddress(url: string, appUrl: string): string {
  return databaseAt(appUrl, new URL(url).pathname.slice(1));
}

/** A database of its own, copied from the migrated template, or from another. */
export async function testDatabase(
  template = inject("postgres").template,
): Promise<{ sql: Sql; app: Sql; url: string; close: () => Promise<void> }> {
  const server = inject("postgres");
  const name = `samlad_${randomBytes(8).toString("hex")}`;
  const admin = postgres(server.url, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name} template ${template}`);
  const url = databaseAt(server.url, name);
  const sql = connect(url, 10);
  const app = connect(appAddress(url, server.appUrl), 10, appSettings);
  return {
    sql,
    app,
    url,
    close: async () => {
      await app.end({ timeout: 5 });
      await sql.end({ timeout: 5 });
      await admin.unsafe(`drop database if exists ${name} with (force)`);
      await admin.end({ timeout: 5 });
    },
  };
}

/** Starts Samlad on an empty, migrated database. Close it in afterAll. */
export async function testServer(options: Options = {}): Promise<TestServer> {
  const database = await testDatabase(options.template);
  const clock = testClock(options.now ?? "2026-11-21T09:00:00Z");
  const port = await freePort();
  const baseUrl = `http://localhost:${port}`;
  const config: Config = {
    ...readConfig({
      PORT: `${port}`,
      LOG_LEVEL: "error",
      DEMO: "true",
      BASE_URL: baseUrl,
      ATTACHMENT_KEYS: `test:${Buffer.alloc(32, 7).toString("base64")}`,
      ...withoutRateLimits,
    }),
    databaseUrl: database.url,
    ...options.config,
  };
  const log = options.log ?? createLog(config.logLevel);
  const agreements = await openAgreements({ owner: database.sql, clock, log });
  const { app: sql, sql: owner, url: databaseUrl } = database;
  const deps: Deps = { sql, owner, databaseUrl, agreements, clock, config, log };
  const app = await buildApp(deps);
  options.routes?.(app);
  await app.listen({ port, host: "localhost" });
  return {
    app,
    deps,
    sql: database.sql,
    url: baseUrl,
    clock,
    visitor: () => newVisitor(baseUrl),
    signIn: async (as) => {
      const visitor = newVisitor(baseUrl);
      const answer = await visitor.get(`/sign-in?as=${encodeURIComponent(as)}`, { accept: "text/html" });
      if (!/(^|; )(__Host-)?samlad_session=[^;]/.test(visitor.cookie()))
        throw new Error(`Could not sign in as ${as}: the last answer was ${answer.status}.`);
      return visitor;
    },
    close: async () => {
      await app.close();
      await agreements.close();
      await database.close();
    },
  };
}

function testClock(start: string): TestClock {
  let now = new Date(start);
  const read = () => new Date(now);
  return Object.assign(read, {
    now: read,
    set: (instant: string | Date) => {
      now = new Date(instant);
    },
    advance: ({ days = 0, hours = 0, minutes = 0, seconds = 0 }) => {
      now = new Date(now.getTime() + ((days * 24 + hours) * 60 + minutes) * 60_000 + seconds * 1000);
    },
  } satisfies Omit<TestClock, keyof Clock>);
}

/** Keeps cookies and follows redirects as a browser does, also to another host of the same test. */
function newVisitor(baseUrl: string): Visitor {
  const cookies = new Map<string, string>();
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");

  async function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    let url = new URL(path, baseUrl);
    for (let step = 0; step < 20; step++) {
      const response = await fetch(url, {
        method,
        redirect: "manual",
        headers: {
          accept: "application/json",
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...(cookies.size > 0 ? { cookie: cookie() } : {}),
          ...headers,
        },
        ...(body === undefined
          ? {}
          : {
              body: typeof body === "string" || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body),
            }),
      });
      for (const line of response.headers.getSetCookie()) keep(line);
      const location = response.headers.get("location");
      if (response.status >= 300 && response.status < 400 && location) {
        await response.arrayBuffer();
        url = new URL(location, url);
        if (response.status !== 307 && response.status !== 308) [method, body] = ["GET", undefined];
        continue;
      }
      const text = await response.text();
      const isJson = /json/.test(response.headers.get("content-type") ?? "");
      return {
        status: response.status,
        headers: response.headers,
        text,
        json: isJson && text ? JSON.parse(text) : undefined,
      };
    }
    throw new Error("Redirected in a circle.");
  }

  function keep(line: string) {
    const [pair = "", ...attributes] = line.split(";").map((it) => it.trim());
    const at = pair.indexOf("=");
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    const gone = attributes.some((it) => /^max-age=0$/i.test(it) || /^expires=Thu, 01 Jan 1970/i.test(it));
    if (gone || value === "") cookies.delete(name);
    else cookies.set(name, value);
  }

  return {
    get: (path, headers) => send("GET", path, undefined, headers),
    post: (path, body = {}, headers) => send("POST", path, body, headers),
    send,
    cookie,
  };
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.on("error", fail);
    server.listen(0, () => {
      const address = server.address();
      server.close(() => (address && typeof address === "object" ? done(address.port) : fail(new Error("no port"))));
    });
  });
}
