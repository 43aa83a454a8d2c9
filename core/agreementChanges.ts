import { z } from "zod";
import { type Agreement, checkedAgreement, type Words } from "./agreement.ts";
import {
  type AgreementField,
  type AgreementValue,
  fieldAt,
  fieldsOf,
  groundPrefix,
  mostDays,
  mostWorkingDays,
  schemaOf,
  valueAt,
} from "./agreementFields.ts";
import { isRefusal, type Refusal, refusalOf, refuse } from "./errors.ts";
import { day, largestInteger, requiredText } from "./fields.ts";
import type { Day, Instant } from "./time.ts";

/**
 * A county's own agreement: one of those that come with the program, and what the county has changed of it, by path
 * (`agreementFields.ts`). What it has not changed follows the program.
 */
export type AgreementChanges = Record<string, AgreementValue>;

/** What an administrator sends. `version`: the newest that they have seen, 0 where there was none. */
export const AgreementChange = z.strictObject({
  version: z.int().min(0, "field.outOfRange").max(largestInteger, "field.outOfRange"),
  changes: z.record(z.string().max(100, "text.tooLong"), z.unknown(), { error: "field.missing" }),
  fromDay: day,
  reason: requiredText,
});

/** The same before it is decided: what would happen. */
export const AgreementTrial = AgreementChange.omit({ reason: true });

/** So far ahead may a change be decided. */
export const mostDaysAhead = 5 * 366;

export type Changed = {
  agreement: Agreement;
  /** Only what is another than what the program came with. */
  changes: AgreementChanges;
};

/**
 * Puts changes on an agreement that came with the program, and checks what that makes: each field within its limits, no law's floor
 * gone under, no two phases or grounds that read the same. `kept`: keys of the grounds that could be chosen once, which are
 * retired and not removed. Refused with the path of the field (`changes.deadlines.start.days`).
 */
export function changedAgreement(
  shipped: Agreement,
  wanted: Record<string, unknown>,
  kept: readonly string[] = [],
): Changed | Refusal {
  const changes: AgreementChanges = {};
  for (const [path, raw] of Object.entries(wanted)) {
    const field = fieldAt(shipped, path);
    if (!field) return refuse("agreement.unknownField", "changes");
    const value = checked(field, raw);
    if (isRefusal(value)) return value;
    if (!isSame(value, valueAt(shipped, path))) changes[path] = value as AgreementValue;
  }
  const agreement = putOn(shipped, changes);
  const lost = kept.find((key) => !agreement.ownTriggers.some((one) => one.key === key));
  if (lost) return refuse("agreement.groundInUse", `changes.${groundPrefix}${lost}`);
  const phase = namedTwice(agreement.phases);
  if (phase) return refuse("agreement.phaseNamedTwice", `changes.phases.${phase}`);
  const ground = namedTwice(agreement.ownTriggers.filter((one) => !one.retired));
  if (ground) return refuse("agreement.groundNamedTwice", `changes.${groundPrefix}${ground}`);
  return { agreement: checkedAgreement(agreement), changes };
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

/** One that a county has decided: appended, never changed. */
export type AgreementVersion = { version: number; changes: AgreementChanges; fromDay: Day };

/**
 * The version that holds on a day: the newest whose first day has come. A newer one takes the place of all before it from its
 * first day, also of one that has not begun. Undefined: the agreement as it came with the program.
 */
export function versionOn<Version extends Pick<AgreementVersion, "fromDay">>(
  versions: readonly Version[],
  on: Day,
): Version | undefined {
  return versions.findLast((one) => one.fromDay <= on);
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

function checked(field: AgreementField, raw: unknown): unknown {
  const read = schemaOf(field).safeParse(raw);
  if (read.success) return read.data;
  const { code, field: at } = refusalOf(read.error);
  const where = `changes.${field.path}${at ? `.${at}` : ""}`;
  return refuse(code, where, limitsOf(field, code));
}

function limitsOf({ form }: AgreementField, code: string): Record<string, number> | undefined {
  if (form.kind === "number") return { least: form.least, most: form.most };
  if (form.kind !== "deadline") return undefined;
  return { least: form.least, most: code === "agreement.workingDays" ? mostWorkingDays : mostDays };
}

function putOn(shipped: Agreement, changes: AgreementChanges): Agreement {
  const agreement = structuredClone(shipped);
  for (const [path, value] of Object.entries(changes)) {
    const [head = "", key = ""] = path.split(".");
    if (head === "phases")
      agreement.phases = agreement.phases.map((one) => (one.key === key ? { ...one, ...(value as Words) } : one));
    else if (head === "ownTriggers") {
      const own = { key, ...(value as Words & { retired?: true }) };
      const at = agreement.ownTriggers.findIndex((one) => one.key === key);
      if (at < 0) agreement.ownTriggers.push(own);
      else agreement.ownTriggers[at] = own;
    } else {
      const parts = path.split(".");
      const last = parts.pop() ?? "";
      let holder = agreement as unknown as Record<string, unknown>;
      for (const part of parts) holder = holder[part] as Record<string, unknown>;
      holder[last] = value;
    }
  }
  return agreement;
}

/** The key of the second of two that read the same in either language. */
function namedTwice(all: readonly (Words & { key: string })[]): string | undefined {
  const plain = (text: string) => text.toLocaleLowerCase("sv");
  return all.find((one, index) =>
    all.slice(0, index).some((other) => plain(other.sv) === plain(one.sv) || plain(other.en) === plain(one.en)),
  )?.key;
}

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
