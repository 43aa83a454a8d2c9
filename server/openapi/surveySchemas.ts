// What is answered about the survey.
import {
  type OpenSurvey,
  type SurveyQuestion,
  surveyChoices,
  surveyKinds,
  surveyLeads,
  surveySets,
} from "../../core/survey.ts";
import type { SurveyGroup } from "../../core/surveyResults.ts";
import type { JsonSchema } from "./jsonSchema.ts";
import { date, integer, list, object, oneOf, orNull, recordOf, ref, text, told } from "./schemaWords.ts";

const set = told(oneOf(surveySets), "Who answers.");
const kind = told(oneOf(surveyKinds), "About what.");
const month = { type: "string", pattern: "^[0-9]{4}-[0-9]{2}$" };
const open = {
  occasion: told(text, "`meeting:` and an id, or `closing`."),
  kind,
  set,
  on: told(date, "The day of the meeting or of the closing."),
  until: told(date, "The last day to answer."),
};

export const surveySchemas = {
  SurveyQuestion: object<SurveyQuestion>(
    { key: text, sv: text, en: text, easy: told(ref("Words"), "The same in easier words.") },
    "A statement that one says how well it fits.",
  ),
  SurveyOffer: object(
    {
      survey: orNull(
        object<OpenSurvey & { questions: SurveyQuestion[] }>({ ...open, questions: list(ref("SurveyQuestion")) }),
      ),
    },
    "The survey that waits for the caller; null when there is none, and when it has been answered or declined.",
  ),
  SurveyResults: object(
    {
      groups: list(
        object<SurveyGroup>({
          since: month,
          until: told(month, "The same month, or a later one when a group had to wait for enough answers."),
          set,
          kind,
          lead: told(oneOf(surveyLeads), "Which kind of principal held the SIP."),
          answered: integer,
          questions: told(
            recordOf(list(integer)),
            `Per question how many chose ${surveyChoices.join(", ")}, and last how many gave no answer.`,
          ),
        }),
      ),
      questions: recordOf(recordOf(list(ref("SurveyQuestion")))),
      least: told(integer, "Smaller groups are not told of; they wait for others in months to come."),
    },
    "Of months that are over. A group is told of once and never changed.",
  ),
} satisfies Record<string, JsonSchema>;
