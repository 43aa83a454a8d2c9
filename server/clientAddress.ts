// Where a request comes from, as the access log and the limits want it.
import { isIP } from "node:net";
import type { FastifyRequest } from "fastify";

/**
 * The address a request comes from: what a trusted proxy says (TRUST_PROXY), without the port or the network card that some
 * write with it; when that is no address at all, the proxy's own. A line that is cut already has none: null.
 */
export function addressOf(
  request: Pick<FastifyRequest, "ip"> & { socket: { remoteAddress?: string | undefined } },
): string | null {
  return plain(request.ip) ?? plain(request.socket.remoteAddress);
}

function plain(said: string | undefined): string | null {
  const [, inBrackets, withPort] = /^(?:\[([^\]]*)\](?::\d+)?|([\d.]+):\d+)$/.exec(said ?? "") ?? [];
  const address = (inBrackets ?? withPort ?? said ?? "").split("%")[0]!;
  return isIP(address) ? address : null;
}
