// Sign-ins under way. Kept in the database so that the answer may reach any process; each is used once.
import { randomBytes } from "node:crypto";
import type { Deps } from "../deps.ts";
import type { Expected } from "./relyingParty.ts";
import { hashOf } from "./sessionStore.ts";

const minutesToAnswer = 60;

/** Remembers what the answer must fit, and which browser asked. */
export async function keepAttempt(
  { owner: sql, clock }: Deps,
  expected: Expected,
  browser: string,
  returnTo: string,
): Promise<void> {
  const now = clock();
  await sql`delete from sign_in_attempt where expires_at < ${now}`;
  await sql`
    insert into sign_in_attempt ${sql({
      stateHash: hashOf(expected.state),
      browserHash: hashOf(browser),
      nonce: expected.nonce,
      codeVerifier: expected.codeVerifier,
      redirectUri: expected.redirectUri,
      returnTo,
      expiresAt: new Date(now.getTime() + minutesToAnswer * 60_000),
    })}`;
}

/** Takes the attempt an answer belongs to, if this browser began it, in time, and it was not taken before. */
export async function takeAttempt(
  { owner: sql, clock }: Deps,
  state: string,
  browser: string,
): Promise<{ expected: Expected; returnTo: string } | null> {
  const [row] = await sql<{ nonce: string; codeVerifier: string; redirectUri: string; returnTo: string }[]>`
    delete from sign_in_attempt
     where state_hash = ${hashOf(state)} and browser_hash = ${hashOf(browser)} and expires_at > ${clock()}
    returning nonce, code_verifier, redirect_uri, return_to`;
  return row ? { expected: { state, ...row }, returnTo: row.returnTo } : null;
}

/** A name for a browser that is signing in, so that nobody can finish somebody else's sign-in. */
export function newBrowserName(): string {
  return randomBytes(32).toString("base64url");
}
