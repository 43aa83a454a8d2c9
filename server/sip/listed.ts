// What a list may say of where a SIP is run and when it comes next, to the one who reads the list (product rule Z4).
import type { Actor } from "../../core/access.ts";
import { type Protection, protectionRules } from "../../core/protection.ts";
import { isRaiserAlone } from "../../core/sip/relations.ts";
import type { Sip } from "../../core/sip/state.ts";
import { veilOf } from "../../core/sip/veil.ts";
import type { Day } from "../../core/time.ts";

/**
 * What a list is told of a SIP (`my_sips` and `my_work` in db/migrations/0012_doors.sql). The SIP itself goes along for
 * individuals, who find few, and where a protected person's need was raised by the reader; staff's lists stand without it.
 */
export type Listed = { protection: Protection; unitId: string; revealsPlace: boolean; state: Sip | null };

/** Whether the unit that runs it, and the next day, are kept from the reader. The same rules as on the SIP's own pages. */
export function keptInList(actor: Actor, row: Listed, today: Day): { unit: boolean; days: boolean } {
  const { protection, unitId, revealsPlace, state } = row;
  if (actor.kind === "person" && state) {
    const veil = veilOf(actor, state, { protection, placeUnits: revealsPlace ? [unitId] : [] }, today);
    const self = actor.personId === state.person.personId;
    return { unit: veil !== null && (veil.placeUnits?.includes(unitId) ?? true), days: !self };
  }
  const own = actor.kind === "staff" && actor.unitId === unitId;
  return { unit: revealsPlace && !own && protectionRules[protection].placeUnits !== "nobody", days: false };
}

/** The person's name in a list: empty when it is protected and the reader has but raised the need. */
export function shownName<Name>(
  actor: Actor,
  { personName, protection, state }: { personName: Name; protection: Protection | null; state: Sip | null },
  today: Day,
): Name | "" {
  return protection !== "none" && state && isRaiserAlone(actor, state, today) ? "" : personName;
}

/** Unit and coordinator as a list says them: without names or ids where they are kept. */
export function shownLead(
  kept: { unit: boolean },
  unit: { unitId: string; name: string },
  coordinator: { staffId: string; name: string } | null,
) {
  if (!kept.unit) return { leadUnit: unit, coordinator };
  return { leadUnit: hiddenUnit, coordinator: coordinator && hiddenStaff };
}

const hiddenUnit = { unitId: "hidden-1", name: "" };
const hiddenStaff = { staffId: "hidden-2", name: "" };
