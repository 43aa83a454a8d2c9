// What every request passes before its route: headers, same origin, readable content, and a session unless public.
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Deps } from "./deps.ts";
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

export function registerRequestGuards(app: FastifyInstance, { config }: Deps) {
  const https = config.baseUrl.startsWith("https:");

  app.addHook("onSend", async (request, reply) => {
    const set = (name: string, value: string) => {
      if (!reply.hasHeader(name)) reply.header(name, value);
    };
    set("content-security-policy", contentSecurityPolicy);
    set("x-content-type-options", "nosniff");
    set("x-frame-options", "DENY");
    set("referrer-policy", "no-referrer");
    set("cross-origin-opener-policy", "same-origin");
    set("cross-origin-resource-policy", "same-origin");
    set("permissions-policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()");
    if (https) set("strict-transport-security", "max-age=31536000; includeSubDomains");
    if (request.url.startsWith("/api/")) set("cache-control", "no-store");
  });

  app.addHook("onRequest", async (request) => {
    // PostgreSQL cannot store it and no honest address holds it.
    if (request.url.includes("%00")) throw new HttpProblem(400, "request.badCharacter");
    if (changes(request) && request.url.startsWith("/api/")) {
      refuseOtherOrigin(request, config.baseUrl);
      refuseForm(request);
    }
  });

  readJsonStrictly(app);
}

const changes = (request: FastifyRequest) => !["GET", "HEAD", "OPTIONS"].includes(request.method);

/** Another site must not be able to act with the reader's cookie. */
function refuseOtherOrigin(request: FastifyRequest, baseUrl: string) {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none")
    throw new HttpProblem(403, "request.otherOrigin");
  const origin = request.headers.origin;
  if (origin === undefined || origin === baseUrl) return;
  const host = URL.canParse(origin) ? new URL(origin).host : null;
  if (host !== request.headers.host) throw new HttpProblem(403, "request.otherOrigin");
}

/** A form on another site can send text and forms, but not JSON. */
function refuseForm(request: FastifyRequest) {
  const type = request.headers["content-type"];
  if (type === undefined) return; // without content, or Fastify refuses it
  if (!/^(application\/([a-z.+-]+\+)?json|multipart\/form-data)\s*(;|$)/i.test(type))
    throw new HttpProblem(415, "request.mediaType");
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
        if ((text.includes("\\u") || text.includes("\0")) && !storable(value))
          return done(new HttpProblem(400, "request.badCharacter"));
        done(null, value);
      });
    },
  );
}

/** True when no text in it holds NUL or half a surrogate pair. */
function storable(value: unknown): boolean {
  if (typeof value === "string") return value.isWellFormed() && !value.includes("\0");
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([key, inner]) => storable(key) && storable(inner));
}
