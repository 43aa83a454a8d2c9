// What a list may say of where a SIP is run and when it comes next, to the one who reads the list (product rule Z4).
import type { Actor } from "../../core/access.ts";
import { type Protection, protectionRules } from "../../core/protection.ts";
import type { Audience } from "../../core/sip/readers.ts";
import { isRaiserAlone } from "../../core/sip/relations.ts";
import type { Sip } from "../../core/sip/state.ts";
import { veilOf } from "../../core/sip/veil.ts";
import type { Day } from "../../core/time.ts";
import type { Query } from "../directory/directoryStore.ts";

/** What a row must hold of the SIP `s`, its person `p` and its lead unit `u`. */
export type Listed = { protection: Protection; unitId: string; revealsPlace: boolean; state: Sip | null };

/** The SIP itself for individuals and those near them, who find few; staff's lists stand without it. */
export function stateFor(actor: Actor, sql: Query) {
  return actor.kind === "person" ? sql`s.state` : sql`null::jsonb as state`;
}

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

/** What `shownName` needs of the SIP `s` and its person `p`; nothing for almost every row. */
export function raisedFor(audiences: Audience[], sql: Query) {
  return sql`case when p.protection <> 'none' and s.raised_by in ${sql(audiences)} then s.state end as raised_state`;
}

/** The person's name in a list: empty when it is protected and the reader has but raised the need. */
export function shownName<Name>(
  actor: Actor,
  row: { personName: Name; raisedState?: Sip | null },
  today: Day,
): Name | "" {
  return row.raisedState && isRaiserAlone(actor, row.raisedState, today) ? "" : row.personName;
}

/** One does not search by a name that is not shown: rows of `s`, `p` that stand there for something else than the raising. */
export function namedTo(actor: Actor, audiences: Audience[], today: Day, sql: Query) {
  const staffId = actor.kind === "staff" ? actor.staffId : null;
  return sql`(p.protection = 'none' or s.raised_by is null or s.raised_by not in ${sql(audiences)}
    or ${staffId}::uuid in (s.coordinator_id, (s.state #>> '{lead,deputy,staffId}')::uuid)
    or exists (select 1 from sip_reader r where r.sip_id = s.id and r.audience in ${sql(audiences)}
                and r.audience <> s.raised_by and (r.until is null or r.until >= ${today})))`;
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
