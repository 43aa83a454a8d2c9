// Packs what is long: on a slow line a whole SIP as JSON takes longer to come than all of the page's program.
import { promisify } from "node:util";
import { constants, gzip } from "node:zlib";
import type { FastifyInstance } from "fastify";

const pack = promisify(gzip);
/** Shorter than this it comes in one piece over the line anyhow. */
const leastLength = 1400;

/**
 * Packs JSON that is answered to those who can unpack it. That its length could give away what stands in it (BREACH)
 * takes somebody else who makes the reader's browser ask, again and again: what another site asks is refused
 * (requestGuards.ts), and no answer holds a token.
 */
export function registerPacking(app: FastifyInstance) {
  app.addHook("onSend", async (request, reply, payload) => {
    if (typeof payload !== "string" || payload.length < leastLength || reply.hasHeader("content-encoding"))
      return payload;
    if (!/\bjson\b/.test(String(reply.getHeader("content-type")))) return payload;
    reply.header("vary", "accept-encoding");
    if (!/\bgzip\b/.test(request.headers["accept-encoding"] ?? "")) return payload;
    reply.header("content-encoding", "gzip").removeHeader("content-length");
    return pack(payload, { level: constants.Z_DEFAULT_LEVEL });
  });
}
