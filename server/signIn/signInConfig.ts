// Under which address the browser knows us, and where it may go.
import type { FastifyRequest } from "fastify";
import type { Config } from "../config.ts";
import { isLoopback } from "./loopback.ts";
import { usesBuiltIn } from "./providers.ts";

/**
 * The address the browser uses. BASE_URL; but a demo that was not given a public one is reached under whatever name
 * the machine has (localhost, 127.0.0.1, its name on the network), and cookies must come back to that name.
 */
export function originOf(config: Config, request: Pick<FastifyRequest, "headers">): string {
  const base = new URL(config.baseUrl);
  const asked = `${base.protocol}//${request.headers.host ?? base.host}`;
  if (!usesBuiltIn(config) || !isLoopback(base.hostname) || !URL.canParse(asked)) return base.origin;
  return new URL(asked).origin;
}

/** True when cookies are to be sent over https only. */
export function isSecure(config: Config): boolean {
  return config.baseUrl.startsWith("https:");
}

/**
 * Name and path of a cookie of ours. With https the name begins so that browsers take it from this host alone, over https and for
 * all of it, so that no other machine under the same domain can plant one.
 */
export function hostCookie(config: Config, name: string, path: string): { name: string; path: string } {
  return isSecure(config) ? { name: `__Host-${name}`, path: "/" } : { name, path };
}

/** A path of our own to go to after sign-in; anything else becomes the first page. */
export function ownPath(text: unknown): string {
  if (typeof text !== "string" || !text.startsWith("/") || text.length > 500) return "/";
  const base = "http://own.invalid";
  if (!URL.canParse(text, base)) return "/";
  const url = new URL(text, base);
  return url.origin === base ? `${url.pathname}${url.search}${url.hash}`.replace(/^\/+/, "/") : "/";
}
