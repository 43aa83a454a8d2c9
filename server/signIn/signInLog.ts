// Sign-ins and sign-outs in the access log: whose session, in which assignment, from where. Written beside the change of the
// session itself, in one transaction, by the owner: there is no session without its line.
import type { Transaction } from "../db/database.ts";
import type { Deps } from "../deps.ts";
import type { Fragment } from "./sessionStore.ts";

/** Work on sessions and their lines in one transaction: `work` is given the parts with the transaction for the owner. */
export function withSessions<Result>(
  deps: Deps,
  work: (within: Deps, tx: Transaction) => Promise<Result>,
): Promise<Result> {
  return deps.owner.begin((tx) => work({ ...deps, owner: tx as unknown as Deps["owner"] }, tx)) as Promise<Result>;
}

/** After the session with that token has begun, or its owner has proved anew who they are. */
export function logSignIn(
  tx: Transaction,
  { clock }: Deps,
  address: string | null,
  { tokenHash, how }: { tokenHash: Buffer; how: "begun" | "anew" },
) {
  return write(tx, "signIn", { at: clock(), address, how: tx`${how}`, which: tx`s.token_hash = ${tokenHash}` });
}

/**
 * Before the sessions that `which` chooses, of the row `s`, are ended. Those that have ended by themselves are passed over.
 * `by` is the session in which it is done; null when somebody signs in in the same browser instead.
 */
export function logSignOut(
  tx: Transaction,
  { clock, config }: Deps,
  address: string | null,
  { which, by }: { which: Fragment; by: Buffer | null },
) {
  const at = clock();
  const seenAfter = new Date(at.getTime() - config.sessionIdleMinutes * 60_000);
  return write(tx, "signOut", {
    at,
    address,
    how: by ? tx`case when s.token_hash = ${by} then 'here' else 'elsewhere' end` : tx`${"replaced"}`,
    which: tx`${which} and s.expires_at > ${at} and s.last_seen_at > ${seenAfter}`,
  });
}

type Line = { at: Date; address: string | null; how: Fragment; which: Fragment };

/** An individual's session concerns that person; by which provider, and how surely, one proved who one is stands beside. */
function write(tx: Transaction, action: "signIn" | "signOut", { at, address, how, which }: Line) {
  return tx`
    insert into access_log (county_id, at, actor_kind, staff_id, person_id, assignment_id, unit_id, action, subject_person_id,
                            ground, detail, address)
    select s.county_id, ${at}, case when s.staff_id is null then 'person' else 'staff' end, s.staff_id, s.person_id, a.id,
           a.unit_id, ${action}, s.person_id, '', jsonb_strip_nulls(jsonb_build_object(
             'session', s.public_id, 'how', (${how})::text, 'provider', s.provider, 'level', s.level)), ${address}
      from session s left join assignment a on a.id = s.assignment_id
     where ${which}`;
}
