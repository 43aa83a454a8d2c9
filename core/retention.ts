import type { Agreement, PrincipalKind, RecordKind, UnitKind } from "./agreement.ts";
import { isChild, isOver } from "./sip/consentState.ts";
import { fieldOf } from "./sip/grounds.ts";
import { hasLet, isForgotten } from "./sip/redaction.ts";
import type { Sip, StoredEvent } from "./sip/state.ts";
import { birthdayAt, type Day, dayOf } from "./time.ts";

/**
 * How long what is written in a SIP is kept: by each principal's own clock, for a SIP is several records in one. The clock
 * of what a municipality's social services wrote is not that of its health care (PDL 3:17, SoL 16:1, LSS 21 c §).
 * Nothing of a SIP that goes on is ever removed. Pure: the figures are the agreement's.
 */

/** What the directory says of a unit that takes part. */
export type Keeper = { unitId: string; kind: UnitKind; principalId: string; principalKind: PrincipalKind };

/** One clock: a principal's units of one kind of record. */
export type Clock = {
  principalId: string;
  record: RecordKind;
  units: string[];
  /** The last entry by the units' staff; the day of the closing when they wrote nothing after it. */
  lastEntry: Day;
  /** The first day on which it is removed; null: kept for good. */
  removeFrom: Day | null;
  /** The last day, where the law sets one. */
  removeBy: Day | null;
  law: string;
  /** The events that the units' staff wrote. */
  seqs: number[];
  /** Its texts have been removed. */
  done: boolean;
};

export type Retention = {
  /** The day it ended; null while it goes on, and then there is nothing to remove. */
  over: Day | null;
  clocks: Clock[];
  /** The first day on which everything is removed: the last clock. Null when somebody keeps it for good, or it goes on. */
  removeAllFrom: Day | null;
  allDone: boolean;
};

/** Whose clock a unit's writings are under. Health care is health care whoever runs it. */
export function recordKindOf(unit: { kind: UnitKind; principalKind: PrincipalKind }): RecordKind {
  const { kind, principalKind } = unit;
  if (principalKind === "state") return "state";
  if (kind === "school") return "school";
  if (principalKind === "region" || fieldOf({ kind, principal: { kind: principalKind } }) === "health")
    return "healthCare";
  const isLss = kind === "disabilityServices";
  if (principalKind === "private") return isLss ? "privateLss" : "privateSocialServices";
  return isLss ? "lss" : "socialServices";
}

/** The clocks of a SIP as it stands. `keeperOf` answers for every unit that an event or the SIP names. */
export function retentionOf(
  sip: Sip,
  events: StoredEvent[],
  agreement: Agreement,
  keeperOf: (unitId: string) => Keeper | undefined,
): Retention {
  if (!isOver(sip)) return { over: null, clocks: [], removeAllFrom: null, allDone: false };
  const over = dayOf(sip.closing?.at ?? sip.decision?.at ?? sip.lastEventAt);
  const written = Map.groupBy(events, ({ by }) => (by.kind === "staff" ? by.unitId : null));
  const units = unitsOf(sip, events).map((unitId) => {
    const keeper = keeperOf(unitId);
    if (!keeper) throw new Error(`No unit ${unitId} is known.`);
    return keeper;
  });
  const groups = Map.groupBy(units, (unit) => `${unit.principalId} ${recordKindOf(unit)}`);
  const clocks = [...groups.values()].map((group): Clock => {
    const [first] = group as [Keeper, ...Keeper[]];
    const record = recordKindOf(first);
    const own = group.flatMap((unit) => written.get(unit.unitId) ?? []);
    const lastEntry = [over, ...own.map((event) => dayOf(event.at))].reduce((a, b) => later(a, b));
    const { years, childUntil, doneBy, law } = agreement.retention.records[record];
    const removeFrom = years === null ? null : later(yearsAfter(lastEntry, years), grownOn(sip, childUntil));
    return {
      principalId: first.principalId,
      record,
      units: group.map((unit) => unit.unitId).sort(),
      lastEntry,
      removeFrom,
      removeBy: removeFrom && doneBy === "endOfNextYear" ? `${Number(removeFrom.slice(0, 4)) + 1}-12-31` : null,
      law,
      seqs: own.map((event) => event.seq).sort((a, b) => a - b),
      done: group.every((unit) => hasLet(sip, unit.unitId)),
    };
  });
  const days = clocks.map((clock) => clock.removeFrom);
  const removeAllFrom = days.includes(null) ? null : days.reduce((a, b) => later(a ?? over, b), over);
  clocks.sort((a, b) => (`${a.principalId} ${a.record}` < `${b.principalId} ${b.record}` ? -1 : 1));
  return { over, clocks, removeAllFrom, allDone: isForgotten(sip) };
}

/** What has come due by a day and is not done: everything, the clocks that have run, or nothing (null). */
export function dueOn(retention: Retention, day: Day): { everything: boolean; clocks: Clock[] } | null {
  if (retention.allDone || retention.over === null) return null;
  const ran = retention.clocks.filter((clock) => clock.removeFrom !== null && clock.removeFrom <= day);
  if (retention.removeAllFrom !== null && retention.removeAllFrom <= day) return { everything: true, clocks: ran };
  const clocks = ran.filter((clock) => !clock.done);
  return clocks.length > 0 ? { everything: false, clocks } : null;
}

/** Every unit that has held the SIP, raised the need, been called, or written. */
function unitsOf(sip: Sip, events: StoredEvent[]): string[] {
  const { need, lead } = sip;
  return [
    ...new Set([
      lead.unit.unitId,
      ...(need.raisedByUnit ? [need.raisedByUnit.unitId] : []),
      ...need.passedOn.flatMap(({ from, to }) => [from.unitId, to.unitId]),
      ...(sip.discharge
        ? [sip.discharge.ward, ...sip.discharge.told.map((one) => one.unit)].map((one) => one.unitId)
        : []),
      ...sip.participants.flatMap(({ recipient }) => (recipient.kind === "unit" ? [recipient.unit.unitId] : [])),
      ...events.flatMap(({ by }) => (by.kind === "staff" ? [by.unitId] : [])),
    ]),
  ];
}

/** The day a child has the age until which its records are kept; null for one who was an adult when the need was raised. */
function grownOn(sip: Sip, age: number | null): Day | null {
  const { birthDate } = sip.person;
  return age !== null && birthDate && isChild(sip, dayOf(sip.need.raisedAt)) ? birthdayAt(birthDate, age) : null;
}

/** The same day some years later; for 29 February, 1 March in a year without it. */
const yearsAfter = (day: Day, years: number) => birthdayAt(day, years);

const later = (one: Day, other: Day | null): Day => (other !== null && other > one ? other : one);
