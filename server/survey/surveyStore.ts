// The survey's doors in the database (migrations/0021_survey.sql): whether one has answered, an answer, and the results.
import type { Occasion, OpenSurvey, SurveyLead } from "../../core/survey.ts";
import { groupOf, type SurveyGroup } from "../../core/surveyResults.ts";
import type { Door } from "../db/wall.ts";
import { HttpProblem } from "../problems.ts";

/** True when the caller has answered or declined, and where there is nothing to answer. */
export async function isSpent(door: Door, key: Buffer, sipId: string, occasion: Occasion): Promise<boolean> {
  const [row] = await door.through(
    (sql, credentials) => sql<{ spent: boolean }[]>`
      select survey_is_spent(${credentials}, ${sipId}, ${occasion}, ${key}) as spent`,
  );
  return row!.spent;
}

/**
 * Counts the answers and marks the survey as answered, both or neither; without answers it is declined. What is sent holds
 * who answers only in the session, from which the database makes the mark.
 * @throws HttpProblem 401 `session.missing` when the session has ended meanwhile.
 */
export async function answerSurvey(
  door: Door,
  key: Buffer,
  sipId: string,
  survey: OpenSurvey,
  lead: SurveyLead,
  answers: Record<string, number> | null,
): Promise<"done" | "spent" | "notFound"> {
  const group = `${survey.set} ${survey.kind} ${lead}`;
  const [row] = await door.through(
    (sql, credentials) => sql<{ outcome: "done" | "spent" | "notFound" | null }[]>`
      select answer_survey(${credentials}, ${sipId}, ${survey.occasion}, ${key}, ${survey.until}, ${group},
                           ${answers && sql.json(answers)}) as outcome`,
  );
  if (row!.outcome === null) throw new HttpProblem(401, "session.missing");
  return row!.outcome;
}

/** The groups that the caller may be told of: none unless a manager or an analyst asks. */
export async function readGroups(door: Door, key: Buffer): Promise<SurveyGroup[]> {
  const rows = await door.through(
    (sql, credentials) => sql<(Omit<SurveyGroup, "set" | "kind" | "lead"> & { about: string })[]>`
      select since, until, about, answered, questions from survey_results(${credentials}, ${key})`,
  );
  return rows.map(({ about, ...row }) => ({ ...groupOf(about), ...row }));
}
