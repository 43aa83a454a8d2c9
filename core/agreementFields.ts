import {
  type Agreement,
  leastAccessLogYears,
  leastHealthCareYears,
  type RecordKind,
  recordKinds,
  type Words,
} from "./agreement.ts";
import type { RefusalCode } from "./refusals.ts";
import type { Day, Deadline, Instant } from "./time.ts";

/**
 * What a county may change of its agreement, field by field: where it stands, what it may be, and within which limits. One table,
 * for the check, for the page that shows it, and for what the history says. What is not here is the program's: which stages
 * there are, the life areas' keys, the survey's questions, the paragraphs.
 */

export const fieldGroups = [
  "names",
  "times",
  "discharge",
  "mustCome",
  "plan",
  "grounds",
  "retention",
  "survey",
] as const;
export type FieldGroup = (typeof fieldGroups)[number];

/**
 * A county's own agreement: one of those that come with the program, and what the county has changed of it, by path. What it has
 * not changed follows the program.
 */
export type AgreementChanges = Record<string, AgreementValue>;

/** How a field is written. `none`: there may be none (not agreed, never, for good). */
export type FieldForm =
  | { kind: "deadline"; least: number; none?: true; calendarOnly?: true }
  | { kind: "number"; least: number; most: number; of: "hour" | "hours" | "days" | "age" | "years"; none?: true }
  | { kind: "yesNo" }
  | { kind: "choice"; options: readonly string[] }
  | { kind: "units" }
  | { kind: "words" }
  | { kind: "ground" };

/** What may stand in a field. */
export type AgreementValue = null | boolean | number | string | readonly string[] | Deadline | Ground;
type Ground = Words & { retired?: true };

export type AgreementField = { path: string; group: FieldGroup; form: FieldForm; tooLittle?: RefusalCode };

/** The most that a figure in days may be: ten years. */
export const mostDays = 3650;
/** What is longer is counted in calendar days: nobody counts the working days of several years. */
export const mostWorkingDays = 365;
/** The age up to which a child's records may be kept longer. */
const childAges = { least: 18, most: 70 };

/** What the law lets nobody remove earlier; schools and state authorities go by plans of their own. */
const leastYears: Record<RecordKind, number> = {
  healthCare: leastHealthCareYears,
  socialServices: 5,
  lss: 5,
  privateSocialServices: 2,
  privateLss: 2,
  school: 1,
  state: 1,
};

/** The prefix of the paths of a county's own grounds for a SIP; the rest is the ground's key. */
export const groundPrefix = "ownTriggers.";
const groundKey = /^[a-z][a-zA-Z0-9]{0,39}$/;

const deadline = (least = 0, more: { none?: true; calendarOnly?: true } = {}): FieldForm => ({
  kind: "deadline",
  least,
  ...more,
});
const yesNo: FieldForm = { kind: "yesNo" };

const fixed: AgreementField[] = [
  { path: "name", group: "names", form: { kind: "words" } },
  { path: "deadlines.start", group: "times", form: deadline() },
  { path: "deadlines.reply", group: "times", form: deadline() },
  { path: "deadlines.plan", group: "times", form: deadline(1, { none: true }) },
  { path: "deadlines.document", group: "times", form: deadline() },
  { path: "deadlines.followUp", group: "times", form: deadline(1) },
  { path: "deadlines.consentLength", group: "times", form: deadline(1, { calendarOnly: true }) },
  { path: "deadlines.consentWarning", group: "times", form: deadline(1, { calendarOnly: true }) },
  { path: "deadlines.warning", group: "times", form: deadline() },
  { path: "deadlines.inactivity", group: "times", form: deadline(7) },
  { path: "discharge.admissionNoticeHours", group: "discharge", form: number("hours", 1, 720) },
  { path: "discharge.countsFromNextDayAfter", group: "discharge", form: number("hour", 0, 23, { none: true }) },
  { path: "deadlines.dischargeSummons", group: "discharge", form: deadline() },
  {
    path: "discharge.liability.model",
    group: "discharge",
    form: { kind: "choice", options: ["eachCase", "monthlyMean"] },
  },
  { path: "discharge.liability.after", group: "discharge", form: deadline() },
  { path: "discharge.noticeSeen", group: "discharge", form: deadline(1) },
  { path: "dutyBound", group: "mustCome", form: { kind: "units" } },
  { path: "planDemands.needs", group: "plan", form: yesNo },
  { path: "planDemands.followUpWay", group: "plan", form: yesNo },
  { path: "planDemands.contactPerMeasure", group: "plan", form: yesNo },
  {
    path: "retention.accessLogYears",
    group: "retention",
    form: number("years", leastAccessLogYears, 100),
    tooLittle: "agreement.logTooShort",
  },
  ...recordKinds.flatMap((kind): AgreementField[] => [
    {
      path: `retention.records.${kind}.years`,
      group: "retention",
      form: number("years", leastYears[kind], 200, { none: true }),
      ...(kind === "healthCare" ? { tooLittle: "agreement.healthCareTooShort" } : {}),
      ...(leastYears[kind] > 1 && kind !== "healthCare" ? { tooLittle: "agreement.recordsTooShort" } : {}),
    },
    {
      path: `retention.records.${kind}.childUntil`,
      group: "retention",
      form: number("age", childAges.least, childAges.most, { none: true }),
    },
  ]),
  { path: "survey.openDays", group: "survey", form: number("days", 1, 365) },
  { path: "survey.childUntil", group: "survey", form: number("age", 0, 18) },
];

/** The fields of an agreement: those that every one has, its phases' names, and its own grounds. */
export function fieldsOf(agreement: Agreement): AgreementField[] {
  const phases = agreement.phases.map((one) => namesField(`phases.${one.key}`));
  const [name, ...rest] = fixed;
  const grounds = agreement.ownTriggers.map((one) => groundField(`${groundPrefix}${one.key}`));
  return [name!, ...phases, ...rest, ...grounds];
}

/** The field at a path, also for a ground that is new; undefined when nothing of it may be changed. */
export function fieldAt(agreement: Agreement, path: string): AgreementField | undefined {
  if (path.startsWith(groundPrefix))
    return groundKey.test(path.slice(groundPrefix.length)) ? groundField(path) : undefined;
  return fieldsOf(agreement).find((one) => one.path === path);
}

/** What stands at a path. Null where there is none, also for a ground that the agreement does not have. */
export function valueAt(agreement: Agreement, path: string): AgreementValue {
  const [head = "", key = ""] = path.split(".");
  if (head === "phases") return wordsOf(agreement.phases.find((one) => one.key === key));
  if (head === "ownTriggers") {
    const found = agreement.ownTriggers.find((one) => one.key === key);
    return found ? { sv: found.sv, en: found.en, ...(found.retired ? { retired: true } : {}) } : null;
  }
  let value: unknown = agreement;
  for (const part of path.split(".")) value = (value as Record<string, unknown> | null)?.[part];
  return (value ?? null) as AgreementValue;
}

/** One field that differs between two agreements: from what to what. Null: there was none, or is none any more. */
export type Difference = { path: string; from: AgreementValue; to: AgreementValue };

/** What differs, in the order of the fields. */
export function differencesOf(before: Agreement, after: Agreement): Difference[] {
  const paths = new Set([...fieldsOf(before), ...fieldsOf(after)].map((one) => one.path));
  return [...paths]
    .map((path) => ({ path, from: valueAt(before, path), to: valueAt(after, path) }))
    .filter(({ from, to }) => !isSame(from, to));
}

/** True when what waits in the SIPs, and until when, may differ between two agreements. */
export function movesClocks(before: Agreement, after: Agreement): boolean {
  return differencesOf(before, after).some(({ path }) => /^(deadlines|discharge)\./.test(path));
}

/** One decision as its county's administrators see it: what became another than in the version before. */
export type AgreementDecision = {
  version: number;
  fromDay: Day;
  madeBy: string;
  madeAt: Instant;
  reason: string;
  differences: Difference[];
};

/** The county's agreement as its administrators see it. */
export type AdminAgreement = {
  /** As it came with the program. */
  shipped: Agreement;
  /** As it holds today. */
  now: Agreement;
  /** As the newest decision makes it, which may lie ahead; a change begins from this. */
  newest: Agreement;
  /** The newest decision's number and first day; 0 and null when there is none. */
  version: number;
  fromDay: Day | null;
  /** Keys of the county's grounds that could be chosen once: retired, never removed. */
  keptGrounds: string[];
  mayChange: boolean;
  /** Newest first. */
  history: AgreementDecision[];
};

/** What a change would move, as if it held today. */
export type AgreementEffect = {
  /** SIPs that go on. */
  sips: number;
  /** Those of them in which something gets another day. */
  sipsMoved: number;
  tasksMoved: number;
  becomeLate: number;
  noLongerLate: number;
  /** SIPs that at once have been quiet for too long (X2). */
  becomeInactive: number;
  /** True when there were so many that some were counted and the rest reckoned by them. */
  isEstimate: boolean;
};

/** True for two values that say the same, whatever the order of their keys. A list of units says the same in any order. */
export function isSame(one: unknown, other: unknown): boolean {
  return written(one) === written(other);
}

function written(value: unknown): string {
  if (Array.isArray(value)) return JSON.stringify([...value].sort());
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(entries.map(([key, part]) => [key, written(part)]));
}

function number(of: NumberForm["of"], least: number, most: number, more: { none?: true } = {}): FieldForm {
  return { kind: "number", of, least, most, ...more };
}

const namesField = (path: string): AgreementField => ({ path, group: "names", form: { kind: "words" } });
const groundField = (path: string): AgreementField => ({ path, group: "grounds", form: { kind: "ground" } });

function wordsOf(it: Words | undefined): Words | null {
  return it ? { sv: it.sv, en: it.en } : null;
}

type NumberForm = Extract<FieldForm, { kind: "number" }>;
