import { describe, expect, test } from "vitest";
import { lix } from "../test/readability.ts";
import { agreements } from "./agreements/shipped.ts";
import { surveyQuestionsOf } from "./agreements/surveyQuestions.ts";
import { asNumbers, noAnswer, surveyChoices, surveyKinds, surveySets } from "./survey.ts";

const questions = surveyQuestionsOf("ordinary");
const all = surveySets.flatMap((set) => surveyKinds.map((kind) => ({ set, kind, asked: questions[set][kind] })));
/** How many there may be: few for a child. */
const howMany = { individual: [8, 10], beside: [8, 10], participant: [8, 10], child: [5, 6] } as const;

describe.each(all)("what is asked of $set about a $kind", ({ set, asked }) => {
  test("is short, and no statement is asked twice", () => {
    const [least, most] = howMany[set];
    expect(asked.length).toBeGreaterThanOrEqual(least);
    expect(asked.length).toBeLessThanOrEqual(most);
    expect(new Set(asked.map((one) => one.key)).size).toBe(asked.length);
    for (const { key } of asked) expect(key).toMatch(/^[a-zA-Z]{1,40}$/);
  });

  test("is one statement each, in Swedish and English, in ordinary and in easier words", () => {
    for (const { sv, en, easy } of asked)
      for (const text of [sv, en, easy.sv, easy.en]) expect(text).toMatch(/^[A-ZÅÄÖ][^.?!]+\.$/);
    for (const [words, most] of [
      [asked.map((one) => one.sv), 14],
      [asked.map((one) => one.easy.sv), set === "participant" ? 12 : 13],
      [set === "child" ? asked.map((one) => one.sv) : [], 8],
    ] as const)
      for (const text of words) expect(text.split(" ").length, text).toBeLessThanOrEqual(most);
    if (set === "participant") return;
    const mean = asked.reduce((sum, one) => sum + lix(one.easy.sv), 0) / asked.length;
    expect(mean).toBeLessThan(25);
  });
});

test("every agreement asks questions that there are, for a time that ends", () => {
  for (const { survey } of Object.values(agreements)) {
    expect(() => surveyQuestionsOf(survey.questions)).not.toThrow();
    expect(survey.openDays).toBeGreaterThan(6);
    expect(survey.childUntil).toBeLessThanOrEqual(18);
  }
  expect(() => surveyQuestionsOf("constructor")).toThrow(/constructor/);
});

test("answers become numbers, one for every question, also for those left out", () => {
  const [one, two, three] = questions.individual.meeting;
  expect(asNumbers([one!, two!, three!], { [one!.key]: "fully", [two!.key]: "dontKnow" })).toEqual({
    [one!.key]: 4,
    [two!.key]: 5,
    [three!.key]: noAnswer,
  });
  expect(surveyChoices.slice(0, 5)).toEqual(["notAtAll", "little", "partly", "mostly", "fully"]);
});
