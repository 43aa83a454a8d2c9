// A session whose owner proves anew who they are: it goes on, under a new token.
import { randomBytes } from "node:crypto";
import type { Deps } from "../deps.ts";
import { type Account, hashOf, type Proof } from "./sessionStore.ts";

/** The key of the provider that signed a session in; null without a session. */
export async function findProviderOf({ owner, clock }: Deps, token: string | null): Promise<string | null> {
  if (token === null) return null;
  const [row] = await owner<{ provider: string | null }[]>`
    select provider from session where token_hash = ${hashOf(token)} and expires_at > ${clock()}`;
  return row?.provider ?? null;
}

/**
 * Notes that the owner of a session has proved anew who they are, and gives the token that it has from now on; the
 * former one is worth nothing. "another" when it was somebody else, null when the session has ended meanwhile.
 */
export async function proveAnew(
  { owner, clock, config }: Deps,
  former: string,
  account: Account,
  proof: Proof & { idToken: string },
): Promise<{ token: string } | "another" | null> {
  const token = randomBytes(32).toString("base64url");
  const now = clock();
  const idleSince = new Date(now.getTime() - config.sessionIdleMinutes * 60_000);
  const [row] = await owner<{ staffId: string | null; personId: string | null; changed: boolean }[]>`
    with former as (
      select token_hash, staff_id, person_id from session
       where token_hash = ${hashOf(former)} and expires_at > ${now} and last_seen_at > ${idleSince}
         for update
    ), changed as (
      update session s
         set token_hash = ${hashOf(token)}, provider = ${proof.provider}, level = ${proof.level},
             authenticated_at = ${proof.authenticatedAt}, device = ${proof.device}, id_token = ${proof.idToken},
             last_seen_at = ${now}, expires_at = ${new Date(now.getTime() + config.sessionMaxHours * 3_600_000)}
        from former f
       where s.token_hash = f.token_hash
         and coalesce(f.staff_id, f.person_id) = ${account.id}
         and (f.staff_id is not null) = ${account.kind === "staff"}
      returning s.public_id
    )
    select f.staff_id, f.person_id, exists (select from changed) as changed from former f`;
  if (!row) return null;
  return row.changed ? { token } : "another";
}
