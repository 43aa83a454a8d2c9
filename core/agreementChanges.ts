import { z } from "zod";
import { type Agreement, checkedAgreement, unitKinds, type Words } from "./agreement.ts";
import {
  type AgreementChanges,
  type AgreementField,
  type AgreementValue,
  type FieldForm,
  fieldAt,
  groundPrefix,
  isSame,
  mostDays,
  mostWorkingDays,
  valueAt,
} from "./agreementFields.ts";
import { isRefusal, type Refusal, refusalOf, refuse } from "./errors.ts";
import { day, largestInteger, requiredShort, requiredText } from "./fields.ts";
import type { RefusalCode } from "./refusals.ts";
import type { Day } from "./time.ts";

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

/** The schema of a field's value. Its faults carry refusal codes. */
export function schemaOf({ form, tooLittle }: AgreementField): z.ZodType {
  switch (form.kind) {
    case "deadline": {
      const counted = form.calendarOnly
        ? z.enum(["calendar"], { error: "agreement.calendarOnly" })
        : z.enum(["calendar", "working"], { error: "field.notAChoice" });
      const schema = z
        .strictObject({ days: whole(form.least, mostDays, "agreement.days"), counted })
        .refine((it) => it.counted === "calendar" || it.days <= mostWorkingDays, {
          message: "agreement.workingDays",
          path: ["days"],
        });
      return form.none ? schema.nullable() : schema;
    }
    case "number": {
      const schema = whole(form.least, form.most, numberFaults[form.of], tooLittle);
      return form.none ? schema.nullable() : schema;
    }
    case "yesNo":
      return z.boolean({ error: "field.notAChoice" });
    case "choice":
      return z.enum(form.options as [string, ...string[]], { error: "field.notAChoice" });
    case "units":
      return z
        .array(z.enum(unitKinds, { error: "field.notAChoice" }), { error: "field.invalid" })
        .max(unitKinds.length, "field.outOfRange")
        .refine((kinds) => new Set(kinds).size === kinds.length, "item.exists");
    case "words":
      return z.strictObject({ sv: nameText, en: nameText });
    case "ground":
      return z.strictObject({ sv: nameText, en: nameText, retired: z.literal(true).optional() });
  }
}

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

type NumberFault = Extract<FieldForm, { kind: "number" }>["of"];

const numberFaults = {
  hour: "agreement.hour",
  hours: "agreement.hours",
  days: "agreement.days",
  age: "agreement.age",
  years: "agreement.years",
} as const satisfies Record<NumberFault, RefusalCode>;

function whole(least: number, most: number, fault: RefusalCode, tooLittle: RefusalCode = fault) {
  return z.int({ error: fault }).min(least, tooLittle).max(most, fault);
}

/** As long as a heading may be. */
const nameText = requiredShort.refine((text) => text.length <= 80, "text.tooLong");
