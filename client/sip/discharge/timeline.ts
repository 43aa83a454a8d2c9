import type { Agreement } from "../../../core/agreement.ts";
import type { DischargeSeen } from "../../../core/sip/view.ts";
import { type Day, dayOf, daysBetween, type Instant } from "../../../core/time.ts";

/** One step of a stay in hospital. `when`: when it happened, or until when; null when nobody knows. */
export type StayStep = {
  key: "admitted" | "noticed" | "careContact" | "expected" | "ready" | "summons" | "liability" | "left" | "brokenOff";
  when: Instant | Day | null;
  tone: "none" | "soon" | "late";
};

export type StayTimeline = { happened: StayStep[]; coming: StayStep[] };

/** What has happened in a stay, oldest first, and what is to come, soonest first and last what has no day. */
export function stayTimeline(
  discharge: DischargeSeen,
  model: Agreement["discharge"]["liability"]["model"],
  today: Day,
): StayTimeline {
  const { admittedAt, notedAt, careContact, expectedOn, ready, left, brokenOff, clock, told } = discharge;
  const isOver = left !== null || brokenOff !== null;
  const happened: StayStep[] = [
    step("admitted", admittedAt),
    step("noticed", notedAt, clock?.noticeLate ? "late" : "none"),
  ];
  const coming: StayStep[] = [];
  if (careContact) happened.push(step("careContact", careContact.at));
  else coming.push(step("careContact", expectedOn, toneOf(daysBetween(today, expectedOn))));
  if (ready) happened.push(step("ready", ready.at));
  else coming.push(step("ready", null));
  // Once the patient is ready, a day that has passed tells nothing any more.
  if (!ready || expectedOn >= today)
    coming.push(step("expected", expectedOn, ready ? "none" : arrived(today, expectedOn)));
  if (clock?.sipIsDue) {
    const { summonedOn, summonsBy } = clock;
    if (summonedOn) happened.push(step("summons", summonedOn, summonsBy && summonedOn > summonsBy ? "late" : "none"));
    else coming.push(step("summons", summonsBy, summonsBy ? toneOf(daysBetween(today, summonsBy)) : "none"));
  }
  if (clock && told.some(({ unit }) => unit.principal.kind === "municipality")) {
    // By the month's mean no single stay is paid for: its days count from when the patient was ready.
    const isMean = model === "monthlyMean";
    const liableFrom = isMean ? (clock.missing.length > 0 ? null : clock.runsFrom) : clock.liableFrom;
    const last = left ? dayOf(left.leftAt) : today;
    if (liableFrom && liableFrom <= last)
      happened.push(step("liability", liableFrom, left || isMean ? "none" : "late"));
    else
      coming.push(
        step("liability", liableFrom, liableFrom && !isMean ? toneOf(daysBetween(today, liableFrom)) : "none"),
      );
  }
  if (left) happened.push(step("left", left.leftAt));
  else coming.push(step("left", null));
  if (brokenOff) happened.push(step("brokenOff", brokenOff.at));
  return {
    happened: inOrder(happened),
    coming: isOver ? [] : inOrder(coming),
  };
}

const order: StayStep["key"][] = [
  "admitted",
  "noticed",
  "careContact",
  "expected",
  "ready",
  "summons",
  "liability",
  "left",
  "brokenOff",
];

function step(key: StayStep["key"], when: StayStep["when"], tone: StayStep["tone"] = "none"): StayStep {
  return { key, when, tone };
}

function toneOf(daysLeft: number): StayStep["tone"] {
  return daysLeft < 0 ? "late" : daysLeft <= 1 ? "soon" : "none";
}

/** An expected day is no time limit: on it and after it the ward tells that the patient is ready, or another day. */
function arrived(today: Day, expectedOn: Day): StayStep["tone"] {
  return expectedOn < today ? "late" : expectedOn === today ? "soon" : "none";
}

/** By day where there is one, otherwise as the law lists them. */
function inOrder(steps: StayStep[]): StayStep[] {
  const dayOfStep = ({ when }: StayStep) => (when === null ? "9" : when.length > 10 ? dayOf(when) : when);
  return steps.sort(
    (one, other) => dayOfStep(one).localeCompare(dayOfStep(other)) || order.indexOf(one.key) - order.indexOf(other.key),
  );
}
