// Somebody with plans in two counties is one person in each: one session sees one county, and one goes between them.
import { z } from "zod";
import { parsePersonalIdentity } from "../../core/personalIdentity.ts";
import { dayOf } from "../../core/time.ts";
import type { Deps } from "../deps.ts";
import { beginSession, endSession, hashOf, type Proof, type Session } from "./sessionStore.ts";
import { logSignIn, logSignOut, withSessions } from "./signInLog.ts";

export const CountyChoice = z.strictObject({ countyId: z.uuid() });

/** A county in which the one signed in is known; the session's own stands first. */
export type OwnCounty = { id: string; name: string };

type Known = OwnCounty & { personId: string };

/** The counties that know an individual by the number proved at sign-in. For staff, and for one who is known here alone: this one. */
export async function countiesOf(deps: Deps, session: Session): Promise<OwnCounty[]> {
  const { id, name } = session.county;
  const others = await otherCounties(deps, session);
  return [{ id, name }, ...others.map((one) => ({ id: one.id, name: one.name }))];
}

/**
 * Ends the session of the token and begins one in another county that knows the same individual, proved in the same way and
 * ending when the first one would have: going between counties makes no session longer. Both are in the access logs. Null
 * when the county does not know the individual.
 */
export async function goToCounty(
  deps: Deps,
  { session, token, countyId, address }: { session: Session; token: string; countyId: string; address: string | null },
): Promise<string | null> {
  const there = (await otherCounties(deps, session)).find((one) => one.id === countyId);
  if (!there) return null;
  return withSessions(deps, async (within, tx) => {
    const [before] = await tx<Begun[]>`
      select created_at, expires_at, id_token, provider, level, authenticated_at, device
        from session where token_hash = ${hashOf(token)} for update`;
    if (!before) return null;
    const { createdAt, expiresAt, idToken, ...proof } = before;
    await logSignOut(tx, deps, address, { which: tx`s.token_hash = ${hashOf(token)}`, by: null });
    await endSession(within, token);
    const account = { kind: "person" as const, id: there.personId, countyId: there.id };
    const begun = await beginSession(within, account, { assignmentId: null, idToken, ...proof });
    const hash = hashOf(begun.token);
    await tx`update session set created_at = ${createdAt}, expires_at = ${expiresAt} where token_hash = ${hash}`;
    await logSignIn(tx, deps, address, { tokenHash: hash, how: "begun" });
    return begun.token;
  });
}

type Begun = Proof & { createdAt: Date; expiresAt: Date; idToken: string | null };

/** A reserve number is its county's own, and may be somebody else's in the next one: only what the state gives is the same everywhere. */
async function otherCounties({ owner, clock }: Deps, { user }: Session): Promise<Known[]> {
  if (user.kind !== "person") return [];
  const [own] = await owner<{ number: string | null }[]>`
    select personal_identity_number as number from person where id = ${user.id}`;
  const parsed = own?.number ? parsePersonalIdentity(own.number, dayOf(clock().toISOString())) : null;
  if (!parsed?.ok || !["personnummer", "samordningsnummer"].includes(parsed.kind)) return [];
  return owner<Known[]>`
    select c.id, c.name, p.id as person_id
      from person p join county c on c.id = p.county_id
     where p.personal_identity_number = ${parsed.value} and p.id <> ${user.id}
     order by c.name collate swedish, c.id`;
}
