// The survey after a meeting and at the closing (product rule X3): the one that waits for the caller, its answer, the results.
// None of it is written in the access log: nothing about a person is shown, and a line with the time would say who answered when.
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { surveyQuestionsOf } from "../../core/agreements/surveyQuestions.ts";
import { Refused, refuse } from "../../core/errors.ts";
import { keyOfKind } from "../../core/fields.ts";
import { leadOf, openSurveys } from "../../core/sip/surveys.ts";
import { viewFor } from "../../core/sip/view.ts";
import { asNumbers, type SurveyOffer, surveyChoices } from "../../core/survey.ts";
import type { SurveyResults } from "../../core/surveyResults.ts";
import type { Deps } from "../deps.ts";
import { HttpProblem, languageOf } from "../problems.ts";
import { readBody } from "../readBody.ts";
import { askingOf, idOf } from "../sip/requestContext.ts";
import { resultsCsv } from "./surveyCsv.ts";
import { surveyKey } from "./surveyKey.ts";
import { answerSurvey, isSpent, readGroups } from "./surveyStore.ts";

/** Smaller groups than this are not told of; the database holds to it (`survey_least`), a test holds the two together. */
export const leastGroup = 5;

export const SurveyBody = z.strictObject({
  occasion: keyOfKind(["meeting"], "closing"),
  /** Per question; null to say that one does not want to answer. */
  answers: z.record(z.string().max(40, "field.unknown"), z.enum(surveyChoices)).nullable(),
});

type OneSip = { Params: { id: string } };

export function registerSurvey(app: FastifyInstance, deps: Deps) {
  const key = surveyKey(deps);
  // Opened as for a command, which is not logged as a reading: what is answered is about the caller alone.
  const config = { opens: "forCommand" } as const;

  app.get<OneSip>("/api/v1/sips/:id/survey", { config }, async (request): Promise<SurveyOffer> => {
    const { asking, sipId, surveys } = openFor(request);
    const [newest] = surveys;
    if (!newest || (await isSpent(asking.door, key, sipId, newest.occasion))) return { survey: null };
    const questions = surveyQuestionsOf(asking.agreement.survey.questions)[newest.set][newest.kind];
    return { survey: { ...newest, questions } };
  });

  app.post<OneSip>("/api/v1/sips/:id/survey", { config }, async (request, reply) => {
    const { asking, sipId, sip, surveys } = openFor(request);
    const { occasion, answers } = readBody(SurveyBody, request.body);
    const survey = surveys.find((one) => one.occasion === occasion);
    if (!survey) throw new Refused(refuse("survey.notOpen"));
    const questions = surveyQuestionsOf(asking.agreement.survey.questions)[survey.set][survey.kind];
    if (answers) {
      if (Object.keys(answers).some((one) => !questions.some((question) => question.key === one)))
        throw new Refused(refuse("field.unknown", "answers"));
      if (Object.keys(answers).length === 0) throw new Refused(refuse("survey.empty", "answers"));
    }
    const numbers = answers && asNumbers(questions, answers);
    const outcome = await answerSurvey(asking.door, key, sipId, survey, leadOf(sip), numbers);
    if (outcome === "notFound") throw new Refused(refuse("sip.notFound"));
    if (outcome === "spent") throw new Refused(refuse("survey.answered"));
    return reply.code(204).send();
  });

  app.get("/api/v1/survey/results", (request) => results(request));

  app.get("/api/v1/survey/results.csv", async (request, reply) => {
    const csv = resultsCsv(await results(request), languageOf(request));
    return reply
      .type("text/csv; charset=utf-8")
      .header("content-disposition", 'attachment; filename="survey.csv"')
      .send(csv);
  });

  /** @throws HttpProblem 403 for all but managers and analysts. */
  async function results(request: FastifyRequest): Promise<SurveyResults> {
    const { actor, agreement, door } = askingOf(deps, request);
    if (actor.kind !== "staff" || !actor.roles.some((role) => role === "manager" || role === "analyst"))
      throw new HttpProblem(403, "access.role");
    return {
      groups: await readGroups(door, key),
      questions: surveyQuestionsOf(agreement.survey.questions),
      least: leastGroup,
    };
  }

  /** The SIP of the address with the surveys that the caller may answer in it. @throws Refused 404 when it is not found. */
  function openFor(request: FastifyRequest) {
    const asking = askingOf(deps, request);
    const { actor, agreement, today } = asking;
    const sipId = idOf((request.params as OneSip["Params"]).id);
    const row = request.session?.opened;
    const view = row && viewFor(actor, row.sip, agreement, row.person, today);
    if (!row || !view) throw new Refused(refuse("sip.notFound"));
    return { asking, sipId, sip: row.sip, surveys: openSurveys(actor, row.sip, view, agreement, today) };
  }
}
