import type { Deadline } from "./time.ts";

/**
 * One county's local rules as data: what the phases are called, how long things may take, who must come when called,
 * what a plan must hold beyond the law. Nothing here is a constant of the program (product rules T, S2, P1, X2).
 */

export const unitKinds = [
  "hospitalWard",
  "primaryCare",
  "psychiatry",
  "childPsychiatry",
  "addictionCare",
  "habilitation",
  "rehabilitation",
  "memoryClinic",
  "dentalCare",
  "youthClinic",
  "careAssessment",
  "disabilityServices",
  "childServices",
  "adultServices",
  "incomeSupport",
  "homeCare",
  "housingSupport",
  "careHome",
  "dayActivities",
  "municipalHealthCare",
  "school",
  "socialInsurance",
  "employmentService",
  "probation",
  "residentialCare",
  "shelter",
  "personalOmbudsman",
  "association",
  "other",
] as const;
export type UnitKind = (typeof unitKinds)[number];

export const principalKinds = ["region", "municipality", "state", "private"] as const;
export type PrincipalKind = (typeof principalKinds)[number];

/** The eight steps of the process inside the program; agreements group and name them in their own way. */
export const stages = ["need", "consent", "assessment", "summons", "meeting", "plan", "followUp", "closing"] as const;
export type Stage = (typeof stages)[number];

export type Words = { sv: string; en: string };

export type LifeArea = Words & {
  key: string;
  /** Codes in ICF (adults, used by IBIC) or BBIC (children). */
  codes: string[];
  codeSystem: "ICF" | "BBIC";
};

export type PhaseLabel = Words & { key: string; stages: Stage[] };

export type Agreement = {
  key: string;
  name: Words;
  phases: PhaseLabel[];
  deadlines: {
    /** From a raised need to the manager's decision. */
    start: Deadline;
    /** From a hospital's notice "ready for discharge" to the summons (2017:612 4 kap. 3 §). */
    dischargeSummons: Deadline;
    /** From the raised need to the plan, where the parties agreed on one; otherwise null. */
    plan: Deadline | null;
    /** From the meeting to the established plan. */
    document: Deadline;
    /** Suggested time to answer a summons. */
    reply: Deadline;
    /** Suggested time from the plan to the first follow-up. */
    followUp: Deadline;
    /** How long before a consent ends its holder is reminded. */
    consentWarning: Deadline;
    /** Suggested length of a consent. */
    consentLength: Deadline;
    /** How long before a day somebody is reminded of it. */
    warning: Deadline;
    /** Days without any event after which a SIP comes back as a task. */
    inactivity: Deadline;
  };
  /** Discharge from hospital (2017:612), as the parties have agreed. */
  discharge: {
    /** The local hour after which a notice counts from the next day; null: never. */
    countsFromNextDayAfter: number | null;
    /** Hours from the admission to the admission notice. */
    admissionNoticeHours: number;
    /** How the municipality pays when nobody has come home in time (5 kap.): by each case, or by the mean of a month. */
    liability: { model: "eachCase" | "monthlyMean"; after: Deadline };
    /** How long after the discharge the notices can be read by those who got them. */
    noticeSeen: Deadline;
  };
  /** Kinds of units that must come when called although the statute does not bind them (product rule S2). */
  dutyBound: UnitKind[];
  /** What a plan must hold beyond the four statutory items (product rule P1). */
  planDemands: { needs: boolean; followUpWay: boolean; contactPerMeasure: boolean };
  /** Triggers besides the two in law, for example school absence (product rule N4). A retired one is named where it stands, and not chosen anew. */
  ownTriggers: (Words & { key: string; retired?: true })[];
  lifeAreas: { adult: LifeArea[]; child: LifeArea[] };
  /** The short survey after a meeting and at the closing (product rule X3). */
  survey: {
    /** How many days after the meeting or the closing it may be answered. */
    openDays: number;
    /** The age from which the individual gets the ordinary questions instead of the child's. */
    childUntil: number;
    /** Which statements are asked about (core/agreements/surveyQuestions.ts). */
    questions: string;
  };
  retention: {
    /** How many years the access log is kept before a month of it may be let go. */
    accessLogYears: number;
    /** How long each kind of record is kept (core/retention.ts). */
    records: Record<RecordKind, RetentionRule>;
  };
};

/** Whose clock a unit's writings are under: the law that says how long a record of its kind is kept. */
export const recordKinds = [
  "healthCare",
  "socialServices",
  "lss",
  "privateSocialServices",
  "privateLss",
  "school",
  "state",
] as const;
export type RecordKind = (typeof recordKinds)[number];

export type RetentionRule = {
  /** Whole years after the last entry; null: kept for good. */
  years: number | null;
  /** What was written about a child is kept at least until the child has this age; null where that is not agreed. */
  childUntil: number | null;
  /** When the removal must be done, where the law sets a limit: by the end of the calendar year after the one it begins in. */
  doneBy: "endOfNextYear" | null;
  /** What it rests on. */
  law: string;
};

/** PDL 3 kap. 17 §: a patient's record is kept at least so long after the last entry. */
export const leastHealthCareYears = 10;

/** HSLF-FS 2016:40 4 kap.: health care keeps its logs at least so long, and every SIP may have health care in it. */
export const leastAccessLogYears = 5;

/** The agreement, when it may be used at all. Throws when the access log or health care's records would be kept too short a time. */
export function checkedAgreement(agreement: Agreement): Agreement {
  if (!(agreement.retention.accessLogYears >= leastAccessLogYears))
    throw new Error(
      `The agreement "${agreement.key}" keeps the access log ${agreement.retention.accessLogYears} years; HSLF-FS 2016:40 asks for at least ${leastAccessLogYears}.`,
    );
  for (const kind of recordKinds) {
    const { years, childUntil } = agreement.retention.records[kind];
    const least = kind === "healthCare" ? leastHealthCareYears : 1;
    if (years !== null && !(Number.isInteger(years) && years >= least))
      throw new Error(
        `The agreement "${agreement.key}" keeps records of ${kind} ${years} years; at least ${least} are asked for${kind === "healthCare" ? " (PDL 3 kap. 17 §)" : ""}.`,
      );
    if (childUntil !== null && !(Number.isInteger(childUntil) && childUntil >= 18))
      throw new Error(
        `The agreement "${agreement.key}" keeps a child's records of ${kind} until ${childUntil} years of age.`,
      );
  }
  return agreement;
}

/** The information areas that are not life areas: columns of the consent matrix beside them (product rule C4). */
export const generalAreas = ["contact", "need", "meeting", "plan"] as const;
export type GeneralArea = (typeof generalAreas)[number];

/** An information area: a general one, or a life area's key. Its schema stands in `fields.ts`. */
export type AreaKey = string;

/** The life areas for a person of this age group. */
export function lifeAreasFor(agreement: Agreement, child: boolean): LifeArea[] {
  return child ? agreement.lifeAreas.child : agreement.lifeAreas.adult;
}

/** All columns of the consent matrix: the general areas, then the life areas. */
export function areasFor(agreement: Agreement, child: boolean): AreaKey[] {
  return [...generalAreas, ...lifeAreasFor(agreement, child).map((area) => area.key)];
}

/** True when the area is a column of this agreement, in either age group (a child may grow up during a plan). */
export function isArea(agreement: Agreement, area: AreaKey): boolean {
  return areasFor(agreement, false).includes(area) || areasFor(agreement, true).includes(area);
}

/** True when a unit must come when called: a principal's own health care or social services, or duty-bound by agreement (S2). */
export function isDutyBound(agreement: Agreement, unit: { kind: UnitKind; principalKind: PrincipalKind }): boolean {
  if (agreement.dutyBound.includes(unit.kind)) return true;
  return (
    (unit.principalKind === "region" || unit.principalKind === "municipality") &&
    unit.kind !== "school" &&
    unit.kind !== "other"
  );
}
