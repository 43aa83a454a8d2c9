// What every request passes before its route: headers, same origin, readable content, and a session unless public.
import type { Socket } from "node:net";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Config } from "./config.ts";
import type { Deps } from "./deps.ts";
import { type HttpProblemCode, httpProblems } from "./httpProblems.ts";
import { HttpProblem } from "./problems.ts";

/** Everything comes from ourselves and nothing is inline: a text that slipped through as HTML could do nothing. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

/** What every answer carries, whatever it answers: pages, JSON, files, streams, refusals. */
export function guardHeaders({ baseUrl }: Pick<Config, "baseUrl">): Record<string, string> {
  return {
    "content-security-policy": contentSecurityPolicy,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
    // Where nothing else is said, the answer may concern a person.
    "cache-control": "no-store",
    ...(baseUrl.startsWith("https:") ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {}),
  };
}

export function registerRequestGuards(app: FastifyInstance, { config }: Deps) {
  const headers = Object.entries(guardHeaders(config));

  app.addHook("onSend", (_request, reply, _payload, done) => {
    for (const [name, value] of headers) if (!reply.hasHeader(name)) reply.header(name, value);
    done();
  });

  app.addHook("onRequest", (request, reply, done) => {
    const { url = "", config: route } = request.routeOptions;
    // These write their answer past Fastify, and so past the hook above.
    if (answeredRaw.test(url)) for (const [name, value] of headers) reply.raw.setHeader(name, value);
    // PostgreSQL cannot store it and no honest address holds it.
    if (request.url.includes("%00")) throw new HttpProblem(400, "request.badCharacter");
    // By the route that was found and not by how the address was written: "/%61pi" is /api too.
    if (changes(request) && !url.startsWith("/oidc/")) {
      refuseOtherOrigin(request, config.baseUrl);
      refuseForm(request);
    } else if (url.startsWith("/api/") && !route.public) refuseOtherSite(request);
    done();
  });

  readJsonStrictly(app);
}

const answeredRaw = /^\/(oidc\/\*|api\/v1\/live)$/;

const changes = (request: FastifyRequest) => !["GET", "HEAD", "OPTIONS"].includes(request.method);

/** Another site must not be able to act with the reader's cookie. */
function refuseOtherOrigin(request: FastifyRequest, baseUrl: string) {
  refuseOtherSite(request);
  const { origin, host } = request.headers;
  if (origin === undefined || origin === baseUrl) return;
  // A demo is reached under whatever name the machine has.
  const named = URL.canParse(origin) ? new URL(origin) : null;
  if (named?.host !== host || named?.protocol !== new URL(baseUrl).protocol)
    throw new HttpProblem(403, "request.otherOrigin");
}

/** Nor to have it read what it reads: each read is a line in the log, in the reader's name. */
function refuseOtherSite({ headers }: FastifyRequest) {
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none")
    throw new HttpProblem(403, "request.otherOrigin");
}

/** A form on another site can send text and forms, but not JSON. */
function refuseForm(request: FastifyRequest) {
  const type = request.headers["content-type"];
  if (type === undefined) return; // without content, or Fastify refuses it
  if (!/^(application\/([a-z.+-]+\+)?json|multipart\/form-data)\s*(;|$)/i.test(type))
    throw new HttpProblem(415, "request.mediaType");
}

/**
 * The last word to somebody who does not speak HTTP, or too slowly: Node found it before there was a request.
 * What came is not repeated.
 */
export function answerBrokenHttp(headers: Record<string, string>) {
  return (error: Error & { code?: string }, socket: Socket) => {
    if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
    const [status, reason] =
      error.code === "HPE_HEADER_OVERFLOW"
        ? [431, "Request Header Fields Too Large"]
        : error.code === "ERR_HTTP_REQUEST_TIMEOUT"
          ? [408, "Request Timeout"]
          : [400, "Bad Request"];
    const [title, detail] = httpProblems["request.unreadable"].sv;
    const type = "urn:samlad:problem:request.unreadable";
    const body = JSON.stringify({ type, status, code: "request.unreadable", title, detail });
    const lines = Object.entries({
      ...headers,
      "content-type": "application/problem+json; charset=utf-8",
      "content-length": String(Buffer.byteLength(body)),
      connection: "close",
    }).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.end(`HTTP/1.1 ${status} ${reason}\r\n${lines.join("")}\r\n${body}`);
  };
}

/** JSON in well-formed UTF-8, without the characters PostgreSQL cannot store; nothing else but what a route adds. */
function readJsonStrictly(app: FastifyInstance) {
  app.removeAllContentTypeParsers();
  const parse = app.getDefaultJsonParser("error", "error");
  const decoder = new TextDecoder("utf-8", { fatal: true });
  app.addContentTypeParser(
    /^application\/([a-z.+-]+\+)?json(\s*;|$)/i,
    { parseAs: "buffer" },
    (request, body, done) => {
      let text: string;
      try {
        text = decoder.decode(body as Buffer);
      } catch {
        return done(new HttpProblem(400, "request.notUtf8"));
      }
      if (text.trim() === "") return done(new HttpProblem(400, "request.notJson"));
      parse(request, text, (error, value) => {
        if (error) return done(new HttpProblem(400, "request.notJson"));
        const fault = faultIn(value, text.includes("\\u") || text.includes("\0"));
        done(fault === null ? null : new HttpProblem(400, fault), value);
      });
    },
  );
}

/** No form of ours is as deep. What is would exhaust whoever walks through it. */
const deepest = 30;

/** What is wrong with a content that is JSON: too deep, or a text that holds NUL or half a surrogate pair. */
function faultIn(value: unknown, lookAtTexts: boolean, depth = 0): HttpProblemCode | null {
  const wrong = (text: string) => lookAtTexts && (!text.isWellFormed() || text.includes("\0"));
  if (typeof value === "string") return wrong(value) ? "request.badCharacter" : null;
  if (typeof value !== "object" || value === null) return null;
  if (depth === deepest) return "request.unreadable";
  for (const key in value) {
    if (wrong(key)) return "request.badCharacter";
    const fault = faultIn(value[key as keyof typeof value], lookAtTexts, depth + 1);
    if (fault !== null) return fault;
  }
  return null;
}
