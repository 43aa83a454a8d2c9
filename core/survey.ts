import type { Words } from "./agreement.ts";
import type { Day } from "./time.ts";

/**
 * The short survey after a meeting and at the closing (product rule X3): who is asked what, and the five steps. Nothing here
 * needs to know about SIPs, so that the client can use it as it is; when one is asked stands in `core/sip/surveys.ts`.
 */

/** Who answers. Each has questions of their own, and is told of apart: there is no total over them. */
export const surveySets = ["individual", "child", "beside", "participant"] as const;
export type SurveySet = (typeof surveySets)[number];

export const surveyKinds = ["meeting", "closing"] as const;
export type SurveyKind = (typeof surveyKinds)[number];

/** The kinds of principals that results are told by; what is rare is one kind, so that nobody stands alone. */
export const surveyLeads = ["region", "municipality", "other"] as const;
export type SurveyLead = (typeof surveyLeads)[number];

/** The five steps, from the lowest to the highest, and that one does not know. Stored as the number of its place. */
export const surveyChoices = ["notAtAll", "little", "partly", "mostly", "fully", "dontKnow"] as const;
export type SurveyChoice = (typeof surveyChoices)[number];

/** The place of "no answer" among the numbers of a question, after all choices. */
export const noAnswer = surveyChoices.length;

/** A statement that one says how well it fits. `easy` is the same in easier words. */
export type SurveyQuestion = Words & { key: string; easy: Words };

export type SurveyQuestions = Record<SurveySet, Record<SurveyKind, SurveyQuestion[]>>;

/** `meeting:` and the meeting's id, or `closing`. */
export type Occasion = string;

/** A survey that somebody may answer: about what, and until when. */
export type OpenSurvey = {
  occasion: Occasion;
  kind: SurveyKind;
  set: SurveySet;
  /** The day of the meeting or of the closing. */
  on: Day;
  /** The last day to answer. */
  until: Day;
};

/** The answer about one SIP: the survey that waits for the caller, with its questions, or none. */
export type SurveyOffer = { survey: (OpenSurvey & { questions: SurveyQuestion[] }) | null };

export type SurveyAnswers = Record<string, SurveyChoice>;

/** The answers as numbers, one for every question; what was left out is counted as no answer. */
export function asNumbers(questions: SurveyQuestion[], answers: SurveyAnswers): Record<string, number> {
  return Object.fromEntries(
    questions.map(({ key }) => {
      const choice = answers[key];
      return [key, choice === undefined ? noAnswer : surveyChoices.indexOf(choice)];
    }),
  );
}
