// From what an identity provider says to somebody we know. Providers give a value alone or in an array.
import { parsePersonalIdentity } from "../../core/personalIdentity.ts";
import { dayOf } from "../../core/time.ts";
import type { Deps } from "../deps.ts";
import type { Claims } from "./relyingParty.ts";
import type { Account } from "./sessionStore.ts";

export type Identified =
  | { account: Account }
  | { unknown: "staff"; hsaId: string }
  | { unknown: "person" }
  | { unknown: "nobody" };

/**
 * Finds who signed in: staff by HSA-id when there is one (Inera's provider gives the personal identity number too),
 * else the individual by the number. Staff who have left are not known.
 */
export async function identify({ owner: sql, clock, config }: Deps, claims: Claims): Promise<Identified> {
  const today = dayOf(clock().toISOString());
  const hsaId = textOf(claims[config.oidcStaffClaim]);
  if (hsaId !== null) {
    const [row] = await sql<Found[]>`
      select id, county_id from staff where hsa_id = ${hsaId} and (ended_on is null or ended_on > ${today})`;
    return row ? { account: { kind: "staff", ...row } } : { unknown: "staff", hsaId };
  }
  const number = textOf(claims[config.oidcPersonClaim]);
  if (number === null) return { unknown: "nobody" };
  const identity = parsePersonalIdentity(number, today);
  if (!identity.ok) return { unknown: "nobody" };
  const [row] = await sql<Found[]>`
    select id, county_id from person where personal_identity_number = ${identity.value} order by county_id limit 1`;
  return row ? { account: { kind: "person", ...row } } : { unknown: "person" };
}

type Found = { id: string; countyId: string };

/** The first text of a claim, alone or in an array. */
function textOf(claim: unknown): string | null {
  const first = Array.isArray(claim) ? claim[0] : claim;
  return typeof first === "string" && first.trim() !== "" ? first.trim() : null;
}
