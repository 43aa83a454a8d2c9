// What the demo county's surveys have said in the months before: sums without anybody behind them, as the table holds them.
import { surveyQuestionsOf } from "../core/agreements/surveyQuestions.ts";
import { noAnswer, type SurveyKind, type SurveyLead, type SurveyQuestion, type SurveySet } from "../core/survey.ts";
import type { Day } from "../core/time.ts";
import type { Transaction } from "../server/db/database.ts";

/** Who answered, about what, under whom; in which months before this one it began and ended; how many; how content they were. */
type Told = [
  set: SurveySet,
  kind: SurveyKind,
  lead: SurveyLead,
  since: number,
  until: number,
  answered: number,
  content: number,
];

// biome-ignore format: a table is read row by row
const told: Told[] = [
  ["individual", "meeting", "municipality", 4, 4, 11, 55],
  ["individual", "meeting", "municipality", 3, 3, 9, 60],
  ["individual", "meeting", "municipality", 2, 2, 14, 66],
  ["individual", "meeting", "municipality", 1, 1, 12, 72],
  ["individual", "meeting", "region", 4, 3, 7, 52],
  ["individual", "meeting", "region", 2, 2, 6, 61],
  ["individual", "meeting", "region", 1, 1, 5, 58],
  ["individual", "closing", "municipality", 4, 2, 8, 64],
  ["child", "meeting", "municipality", 4, 1, 6, 57],
  ["beside", "meeting", "municipality", 4, 3, 8, 48],
  ["beside", "meeting", "municipality", 2, 1, 9, 55],
  ["participant", "meeting", "municipality", 4, 4, 31, 58],
  ["participant", "meeting", "municipality", 3, 3, 27, 62],
  ["participant", "meeting", "municipality", 2, 2, 38, 61],
  ["participant", "meeting", "municipality", 1, 1, 34, 68],
  ["participant", "meeting", "region", 4, 3, 19, 60],
  ["participant", "meeting", "region", 2, 1, 22, 63],
  ["participant", "closing", "municipality", 4, 1, 13, 65],
];

/** Writes them for the county, counted from the month of that day. */
export async function loadSurveys(tx: Transaction, countyId: string, today: Day): Promise<void> {
  const groups = told.map(([set, kind, lead, since, until, answered, content]) => ({
    since: `${monthsBefore(today, since)}-01`,
    until: `${monthsBefore(today, until)}-01`,
    about: `${set} ${kind} ${lead}`,
    answered,
    questions: Object.fromEntries(
      surveyQuestionsOf("ordinary")[set][kind].map((question, at) => [
        question.key,
        choices(question, at, until, answered, content),
      ]),
    ),
  }));
  await tx`
    insert into survey_group (county_id, since, until, about, answered, questions)
    select ${countyId}, r.since, r.until, r.about, r.answered, r.questions
      from jsonb_to_recordset(${tx.json(groups)}) as r(since date, until date, about text, answered int, questions jsonb)`;
}

/** How many chose what, the same every time: more of the upper steps the more content they were. */
function choices({ key }: SurveyQuestion, at: number, month: number, answered: number, content: number): number[] {
  const counts = Array.from({ length: noAnswer + 1 }, () => 0);
  for (let one = 0; one < answered; one += 1) {
    const chance = (one * 37 + at * 23 + month * 11 + key.length * 7) % 100;
    const place = chance > 95 ? noAnswer : chance > 90 ? 5 : stepOf(chance, content - ((at * 13) % 25));
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

function stepOf(chance: number, content: number): number {
  if (chance < content * 0.55) return 4;
  if (chance < content) return 3;
  if (chance < content + 14) return 2;
  return chance < content + 24 ? 1 : 0;
}

function monthsBefore(today: Day, months: number): string {
  const date = new Date(`${today.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 7);
}
