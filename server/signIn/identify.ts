// From what an identity provider says to somebody we know.
import { parsePersonalIdentity } from "../../core/personalIdentity.ts";
import { dayOf } from "../../core/time.ts";
import type { Deps } from "../deps.ts";
import type { Said } from "./claims.ts";
import type { Account, SessionAssignment } from "./sessionStore.ts";

export type Identified =
  | { account: Account }
  | { unknown: "staff"; hsaId: string }
  | { unknown: "person" }
  | { unknown: "nobody" };

/**
 * Finds who signed in: staff by HSA-id, in small letters or large, when there is one (Inera's provider gives the personal
 * identity number too), else the individual by the number. Staff who have left are not known.
 */
export async function identify(
  { owner, clock }: Deps,
  { hsaId, number }: Pick<Said, "hsaId" | "number">,
): Promise<Identified> {
  const today = dayOf(clock().toISOString());
  if (hsaId !== null) {
    const [row] = await owner<Found[]>`
      select id, county_id from staff where upper(hsa_id) = upper(${hsaId}) and (ended_on is null or ended_on > ${today})`;
    return row ? { account: { kind: "staff", ...row } } : { unknown: "staff", hsaId };
  }
  const identity = number === null ? null : parsePersonalIdentity(number, today);
  if (!identity?.ok) return { unknown: "nobody" };
  const [row] = await owner<Found[]>`
    select id, county_id from person where personal_identity_number = ${identity.value} order by county_id limit 1`;
  return row ? { account: { kind: "person", ...row } } : { unknown: "person" };
}

type Found = { id: string; countyId: string };

/** The one of the assignments that was chosen at the provider already, by its unit; null when it does not say. */
export async function chosenAtProvider(
  { owner }: Pick<Deps, "owner">,
  assignments: readonly SessionAssignment[],
  unitHsaIds: readonly string[],
): Promise<SessionAssignment | null> {
  if (assignments.length === 0 || unitHsaIds.length === 0) return null;
  const units = await owner<{ id: string }[]>`
    select id from unit where id = any(${assignments.map((it) => it.unitId)}) and upper(hsa_id) = any(${unitHsaIds.map((it) => it.toUpperCase())})`;
  const fitting = assignments.filter((it) => units.some((unit) => unit.id === it.unitId));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
