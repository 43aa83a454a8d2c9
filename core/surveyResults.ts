import {
  type SurveyKind,
  type SurveyLead,
  type SurveyQuestion,
  type SurveySet,
  surveyKinds,
  surveyLeads,
  surveySets,
} from "./survey.ts";

/**
 * What the surveys say, as it is told (X3, I). The database gives only groups of at least five, of months that are over, each
 * once and for ever (`server/db/migrations/0021_survey.sql`); here they are only chosen among and added, so that whatever is
 * taken from something else, what is left is made of whole groups.
 */

/** A month, `2026-11`. */
export type Month = string;

/** All who answered the same questions, in SIPs held by the same kind of principal, from one month to another. */
export type SurveyGroup = {
  since: Month;
  until: Month;
  set: SurveySet;
  kind: SurveyKind;
  lead: SurveyLead;
  answered: number;
  /** Per question how many chose each of `surveyChoices`, and last how many gave no answer. */
  questions: Record<string, number[]>;
};

export type SurveyResults = {
  groups: SurveyGroup[];
  /** The statements of each kind of answerer, in the order they are asked. */
  questions: Record<SurveySet, Record<SurveyKind, SurveyQuestion[]>>;
  /** Smaller groups than this are not told of. */
  least: number;
};

/** Which groups one looks at. There is no way to look at several sets or kinds at once: their questions differ. */
export type SurveyChoiceOfGroups = {
  set: SurveySet;
  kind: SurveyKind;
  lead: SurveyLead | "any";
  from: Month | null;
  to: Month | null;
};

export type QuestionResult = { question: SurveyQuestion; counts: number[]; answered: number };

/** The group that a row of the database is about. Throws when it is none, which the database does not let happen. */
export function groupOf(about: string): Pick<SurveyGroup, "set" | "kind" | "lead"> {
  const [set, kind, lead] = about.split(" ");
  const one = <T extends string>(all: readonly T[], text: string | undefined): T => {
    const found = all.find((it) => it === text);
    if (!found) throw new Error(`There is no group of answers "${about}".`);
    return found;
  };
  return { set: one(surveySets, set), kind: one(surveyKinds, kind), lead: one(surveyLeads, lead) };
}

/** The groups that lie wholly within what is chosen. */
export function groupsIn(groups: SurveyGroup[], { set, kind, lead, from, to }: SurveyChoiceOfGroups): SurveyGroup[] {
  return groups.filter(
    (one) =>
      one.set === set &&
      one.kind === kind &&
      (lead === "any" || one.lead === lead) &&
      (from === null || one.since >= from) &&
      (to === null || one.until <= to),
  );
}

/** How many answered in all, and what they said of each question that somebody was asked. */
export function addedUp(
  groups: SurveyGroup[],
  questions: SurveyQuestion[],
): { answered: number; questions: QuestionResult[] } {
  return {
    answered: groups.reduce((sum, one) => sum + one.answered, 0),
    questions: questions.flatMap((question) => {
      const rows = groups.flatMap(({ questions: counted }) => {
        const row = Object.hasOwn(counted, question.key) ? counted[question.key] : undefined;
        return row ? [row] : [];
      });
      const [first, ...rest] = rows;
      if (!first) return [];
      const counts = rest.reduce((sum, row) => sum.map((count, at) => count + (row[at] ?? 0)), first);
      return [{ question, counts, answered: counts.reduce((sum, count) => sum + count, 0) }];
    }),
  };
}

/** All months from the first to the last that the groups tell of. */
export function monthsOf(groups: SurveyGroup[]): Month[] {
  const first = groups.map((one) => one.since).toSorted()[0];
  const last = groups
    .map((one) => one.until)
    .toSorted()
    .at(-1);
  const months: Month[] = [];
  for (let month = first; month && last && month <= last; month = after(month)) months.push(month);
  return months;
}

function after(month: Month): Month {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}
