// The way from us to the built-in provider, which is in this very process, whatever address the world knows us by.
import type { FastifyInstance } from "fastify";

/** A `fetch` that asks our own server without a network. */
export function insideProcess(app: FastifyInstance): typeof fetch {
  return async (address, { method = "GET", headers, body } = {}) => {
    const { pathname, search, host } = new URL(address instanceof Request ? address.url : address);
    const answer = await app.inject({
      method: method as "GET" | "POST",
      url: `${pathname}${search}`,
      headers: { ...Object.fromEntries(new Headers(headers).entries()), host },
      ...(body === undefined || body === null ? {} : { payload: String(body) }),
    });
    return new Response(answer.rawPayload as BodyInit, {
      status: answer.statusCode,
      headers: answer.headers as Record<string, string>,
    });
  };
}
