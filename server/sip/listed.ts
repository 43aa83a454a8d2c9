// What a list may say of where a SIP is run and when it comes next, to the one who reads the list (product rule Z4).
import type { Actor } from "../../core/access.ts";
import { type Protection, protectionRules } from "../../core/protection.ts";
import type { Sip } from "../../core/sip/state.ts";
import { veilOf } from "../../core/sip/veil.ts";
import type { Day } from "../../core/time.ts";

/**
 * What a list is told of a SIP (`my_sips` and `my_work` in db/migrations/0041_lists_quicker.sql), which keep a protected person's name
 * and how far it has come from those who may not know. The SIP itself goes along for individuals, who find few.
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
