// The secret of an invitation: made here, shown once, kept as a hash, and carried through the sign-in in a cookie.
import { randomBytes } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Language } from "../../core/errors.ts";
import type { Config } from "../config.ts";
import { hostCookie, isSecure } from "../signIn/signInConfig.ts";

/**
 * The page that a link opens, in each language. The secret stands after "#", which browsers send to nobody. A sign-in that is
 * begun there comes back with the first of them: then, and only then, an invitation is taken.
 */
export const invitationPath: Record<Language, string> = { sv: "/inbjudan", en: "/en/invitation" };

/** 256 random bits, as they are written in a link. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

export const isSecret = (text: unknown): text is string => typeof text === "string" && /^[A-Za-z0-9_-]{43}$/.test(text);

const cookieAt = (config: Config) => hostCookie(config, "samlad_invitation", "/sign-in");
const minutesToSignIn = 30;

/** Lets the browser carry the secret to the end of a sign-in, where no script and no other address gets it. */
export function carrySecret(reply: FastifyReply, config: Config, secret: string): void {
  reply.setCookie(cookieAt(config).name, secret, { ...cookieOf(config), maxAge: minutesToSignIn * 60 });
}

/** The secret that the browser carries, which it then carries no longer; null when there is none. */
export function takeSecret(request: FastifyRequest, reply: FastifyReply, config: Config): string | null {
  const secret = request.cookies[cookieAt(config).name];
  reply.clearCookie(cookieAt(config).name, cookieOf(config));
  return isSecret(secret) ? secret : null;
}

const cookieOf = (config: Config) => ({
  path: cookieAt(config).path,
  httpOnly: true,
  // The browser comes from the identity provider with it.
  sameSite: "lax" as const,
  secure: isSecure(config),
});
