// Sign-ins under way. Kept in the database so that the answer may reach any process; each is used once.
import { randomBytes } from "node:crypto";
import type { Deps } from "../deps.ts";
import type { Expected } from "./relyingParty.ts";
import { hashOf } from "./sessionStore.ts";
import type { Level } from "./vocabularies.ts";

const minutesToAnswer = 60;

export type Attempt = {
  expected: Expected;
  returnTo: string;
  /** The key of the provider that was asked: no other may answer. */
  provider: string;
  /** The level asked for, when one was to prove anew who one is. */
  stepUpLevel: Level | null;
  /** By the machine's clock, as providers count. */
  begunAt: Date;
};

/** Remembers what the answer must fit, and which browser asked. */
export async function keepAttempt({ owner, clock }: Deps, attempt: Attempt, browser: string): Promise<void> {
  const now = clock();
  const { expected, returnTo, provider, stepUpLevel, begunAt } = attempt;
  await owner`delete from sign_in_attempt where expires_at < ${now}`;
  await owner`
    insert into sign_in_attempt ${owner({
      stateHash: hashOf(expected.state),
      browserHash: hashOf(browser),
      nonce: expected.nonce,
      codeVerifier: expected.codeVerifier,
      redirectUri: expected.redirectUri,
      returnTo,
      provider,
      stepUpLevel,
      begunAt,
      expiresAt: new Date(now.getTime() + minutesToAnswer * 60_000),
    })}`;
}

/** Takes the attempt an answer belongs to, if this browser began it, in time, and it was not taken before. */
export async function takeAttempt({ owner, clock }: Deps, state: string, browser: string): Promise<Attempt | null> {
  const [row] = await owner<Row[]>`
    delete from sign_in_attempt
     where state_hash = ${hashOf(state)} and browser_hash = ${hashOf(browser)} and expires_at > ${clock()}
    returning nonce, code_verifier, redirect_uri, return_to, provider, step_up_level, begun_at`;
  if (!row) return null;
  const { nonce, codeVerifier, redirectUri, returnTo, provider, stepUpLevel, begunAt } = row;
  return { expected: { state, nonce, codeVerifier, redirectUri }, returnTo, provider, stepUpLevel, begunAt };
}

/** A name for a browser that is signing in, so that nobody can finish somebody else's sign-in. */
export function newBrowserName(): string {
  return randomBytes(32).toString("base64url");
}

type Row = Omit<Expected, "state"> & Omit<Attempt, "expected">;
