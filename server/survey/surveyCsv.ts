// The results as CSV: a row for each group and question, which is all that there is to tell.
import type { Language } from "../../core/errors.ts";
import type { SurveyResults } from "../../core/surveyResults.ts";
import { csvFile } from "../csv.ts";

/** The whole of it, in the order of the months. A spreadsheet reads it as it is. */
export function resultsCsv({ groups, questions }: SurveyResults, language: Language): string {
  const rows = groups.flatMap(({ since, until, set, kind, lead, answered, questions: counted }) =>
    questions[set][kind].flatMap((question) => {
      const counts = counted[question.key];
      return counts ? [[since, until, set, kind, lead, question.key, question[language], answered, ...counts]] : [];
    }),
  );
  return csvFile([columns, ...rows], language);
}

/** Names for programs; docs/SURVEY.md says what they mean. */
const columns = [
  "since",
  "until",
  "who",
  "about",
  "lead",
  "key",
  "statement",
  "answered",
  "notAtAll",
  "little",
  "partly",
  "mostly",
  "fully",
  "dontKnow",
  "noAnswer",
];
