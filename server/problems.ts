// Every answer that is not what was asked for: application/problem+json (RFC 9457) in the reader's language.
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { explain, type Language, type Refusal, Refused } from "../core/errors.ts";
import type { Deps } from "./deps.ts";
import { type HttpProblemCode, httpProblems } from "./httpProblems.ts";

/** A request that is refused before any rule of SIP is asked. Thrown anywhere in the server. */
export class HttpProblem extends Error {
  readonly status: number;
  readonly code: HttpProblemCode;
  readonly field: string | undefined;
  /** Told beside the rest, such as where to go. */
  readonly more: object;
  constructor(status: number, code: HttpProblemCode, field?: string, more: object = {}) {
    super(code);
    this.name = "HttpProblem";
    this.status = status;
    this.code = code;
    this.field = field;
    this.more = more;
  }
}

export function registerProblems(app: FastifyInstance, { log }: Deps) {
  app.setNotFoundHandler((request, reply) => answer(request, reply, 404, "request.notFound"));

  app.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) => {
    if (error instanceof HttpProblem) return answer(request, reply, error.status, error.code, error.field, error.more);
    if (error instanceof Refused)
      return answerRefusal(request, reply, error.refusal, (error as { more?: object }).more);
    const known = fromFastify[error.code ?? ""];
    if (known) return answer(request, reply, known[0], known[1]);
    if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
      return answer(request, reply, error.statusCode, "request.unreadable");
    log.error({ requestId: request.id, route: request.routeOptions.url, err: error }, "failed");
    return answer(request, reply, 500, "server.failed");
  });
}

/** A rule's refusal, for a route that has it in its hand; `more` is told beside it, such as what changed meanwhile. */
export function answerRefusal(request: FastifyRequest, reply: FastifyReply, refusal: Refusal, more: object = {}) {
  const words = explain(refusal, languageOf(request));
  return send(request, reply, refusal.status, { code: refusal.code, field: refusal.field, ...words, ...more });
}

/** An address that is not one ("%E5"): Fastify finds it before any route or hook. */
export function answerUnreadable(request: FastifyRequest, reply: FastifyReply) {
  return answer(request, reply, 400, "request.unreadable");
}

const fromFastify: Record<string, [number, HttpProblemCode]> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [413, "request.tooLarge"],
  FST_REQ_FILE_TOO_LARGE: [413, "request.tooLarge"],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, "request.mediaType"],
  FST_ERR_CTP_EMPTY_JSON_BODY: [400, "request.notJson"],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [400, "request.unreadable"],
  FST_ERR_BAD_URL: [400, "request.unreadable"],
};

function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  code: HttpProblemCode,
  field?: string,
  more: object = {},
) {
  const [title, detail] = httpProblems[code][languageOf(request)];
  return send(request, reply, status, {
    code,
    field,
    title,
    detail: detail.replace("{reference}", request.id),
    ...more,
  });
}

type Explained = {
  code: string;
  title: string;
  detail: string;
  field?: string | undefined;
  rule?: string;
  law?: string;
};

function send(request: FastifyRequest, reply: FastifyReply, status: number, explained: Explained) {
  return reply
    .code(status)
    .type("application/problem+json; charset=utf-8")
    .header("content-language", languageOf(request))
    .header("vary", "accept-language")
    .send(
      JSON.stringify({
        type: `urn:samlad:problem:${explained.code}`,
        status,
        ...explained,
        instance: `urn:samlad:request:${request.id}`,
      }),
    );
}

/** Swedish unless the reader puts English before it. */
export function languageOf(request: Pick<FastifyRequest, "headers">): Language {
  const wanted = (request.headers["accept-language"] ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...rest] = part.trim().split(";");
      const weight = rest.map((it) => /^\s*q=([\d.]+)$/.exec(it)?.[1]).find((it) => it !== undefined);
      return { language: tag.toLowerCase().slice(0, 2), weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter((it) => it.weight > 0 && (it.language === "sv" || it.language === "en"))
    .sort((a, b) => b.weight - a.weight);
  return wanted[0]?.language === "en" ? "en" : "sv";
}
