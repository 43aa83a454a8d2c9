import { type ActorGroup, groupOf } from "../access.ts";
import { addDays, type Day, daysBetween } from "../time.ts";
import type { Measure, MeasureOwner, PlanContent } from "./state.ts";

/**
 * Who does what when, worked out once for every picture of it: the staff's page, the individual's page and the paper.
 * A lane per actor, a bar per measure, numbered in the order of the lanes so that "after 2" can be said in words.
 */
export type Lanes = {
  from: Day;
  to: Day;
  lanes: Lane[];
  /** First measure before second, by number. */
  order: { first: number; next: number }[];
};

export type Lane = { key: string; name: string; group: ActorGroup; bars: Bar[] };

export type Bar = {
  number: number;
  measure: Measure;
  from: Day;
  to: Day;
  /** No day is said: the bar begins with the plan, or after the measure that comes first. */
  openStart: boolean;
  /** No last day is said, or it lies outside the picture. */
  openEnd: boolean;
};

/** The longest time that is shown; what goes on longer runs out of the picture. */
const longest = 550;
const shortest = 28;

/** Lanes of a plan that begins on a day (when it was established, or today while it is written). */
export function lanesOf(content: PlanContent, begins: Day, person: { name: string }): Lanes {
  const measures = inOrder(content.measures);
  const starts = new Map<string, Day>();
  for (const measure of measures) starts.set(measure.id, startOf(measure, begins, measures, starts));
  const days = [...starts.values(), ...measures.flatMap((one) => (one.until ? [one.until] : []))].sort();
  const from = earliest(begins, days[0]);
  const last = latest(days.at(-1), content.followUp?.on, addDays(from, shortest));
  const to = daysBetween(from, last) > longest ? addDays(from, longest) : last;

  const lanes = new Map<string, Lane>();
  for (const { owner } of measures) {
    const key = keyOfOwner(owner);
    if (!lanes.has(key)) lanes.set(key, { key, ...named(owner, person), bars: [] });
  }
  for (const measure of measures) {
    const start = starts.get(measure.id) ?? begins;
    lanes.get(keyOfOwner(measure.owner))?.bars.push({
      number: 0,
      measure,
      from: earliest(start, to),
      to: measure.until && measure.until < to ? latest(measure.until, start) : to,
      openStart: measure.startsOn === null,
      openEnd: measure.until === null || measure.until > to,
    });
  }
  const sorted = [...lanes.values()].sort((a, b) => rankOf(a) - rankOf(b));
  const numbers = new Map<string, number>();
  for (const bar of sorted.flatMap((lane) => lane.bars)) {
    bar.number = numbers.size + 1;
    numbers.set(bar.measure.id, bar.number);
  }
  const order = measures.flatMap(({ id, after }) => {
    const [first, next] = [after && numbers.get(after), numbers.get(id)];
    return first && next ? [{ first, next }] : [];
  });
  return { from, to, lanes: sorted, order };
}

/** Where a day lies in the picture, from 0 (its first day) to 1 (its last); outside it when smaller or larger. */
export function placeOf({ from, to }: Pick<Lanes, "from" | "to">, day: Day): number {
  return daysBetween(from, day) / Math.max(1, daysBetween(from, to));
}

/** The days to mark along the time: Mondays when the picture is short, else the first of a month, at most twelve. */
export function ticksOf({ from, to }: Pick<Lanes, "from" | "to">): Day[] {
  const span = daysBetween(from, to);
  if (span <= 75) {
    const first = addDays(from, (8 - new Date(`${from}T00:00:00Z`).getUTCDay()) % 7);
    const step = span <= 45 ? 7 : 14;
    return Array.from({ length: 12 }, (_, index) => addDays(first, index * step)).filter((day) => day <= to);
  }
  const step = span <= 370 ? 1 : 2;
  const [year = 0, month = 1] = from.split("-").map(Number);
  return Array.from({ length: 12 }, (_, index) => {
    const at = month + index * step;
    return `${year + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}-01`;
  }).filter((day) => day <= to);
}

/** The order of the lanes: the person first, then the principals, then everybody else. */
const groups: ActorGroup[] = ["personAndFamily", "municipality", "region", "school", "authority", "other"];

function rankOf({ key, group }: Lane): number {
  return key === "person" ? -1 : groups.indexOf(group);
}

/** What comes first stands first; otherwise by start, then as written. */
function inOrder(measures: Measure[]): Measure[] {
  return measures
    .map((measure, index) => ({ measure, index, depth: depthOf(measure, measures) }))
    .sort(
      (a, b) =>
        a.depth - b.depth || (a.measure.startsOn ?? "").localeCompare(b.measure.startsOn ?? "") || a.index - b.index,
    )
    .map((one) => one.measure);
}

function depthOf(measure: Measure, measures: Measure[]): number {
  let depth = 0;
  for (let at = measure; at.after && depth < measures.length; depth += 1) {
    const before = measures.find((one) => one.id === at.after);
    if (!before) break;
    at = before;
  }
  return depth;
}

/** The day that is said; else when the measure before it ends or, when that is not said, begins. */
function startOf(measure: Measure, begins: Day, measures: Measure[], starts: Map<string, Day>): Day {
  if (measure.startsOn) return measure.startsOn;
  const before = measures.find((one) => one.id === measure.after);
  const start = before ? latest(before.until ?? starts.get(before.id), begins) : begins;
  return measure.until && measure.until < start ? measure.until : start;
}

function named(owner: MeasureOwner, person: { name: string }): Pick<Lane, "name" | "group"> {
  if (owner.kind === "unit") return { name: owner.unit.name, group: groupOf(owner.unit) };
  return { name: owner.kind === "party" ? owner.name : person.name, group: "personAndFamily" };
}

/** `unit:<id>`, `party:<id>` or `person`, as the command writeMeasure takes it. */
export function keyOfOwner(owner: MeasureOwner): string {
  if (owner.kind === "unit") return `unit:${owner.unit.unitId}`;
  return owner.kind === "party" ? `party:${owner.partyId}` : "person";
}

function earliest(one: Day, other: Day | undefined): Day {
  return other !== undefined && other < one ? other : one;
}

function latest(...days: (Day | undefined)[]): Day {
  return (
    days
      .filter((day) => day !== undefined)
      .sort()
      .at(-1) ?? ""
  );
}
