import { describe, expect, test } from "vitest";
import { surveyQuestionsOf } from "./agreements/surveyQuestions.ts";
import { surveyKinds, surveyLeads, surveySets } from "./survey.ts";
import { addedUp, groupOf, groupsIn, monthsOf, type SurveyGroup } from "./surveyResults.ts";

const asked = surveyQuestionsOf("ordinary").individual.meeting;
const group = (since: string, until: string, answered: number, more: Partial<SurveyGroup> = {}): SurveyGroup => ({
  since,
  until,
  set: "individual",
  kind: "meeting",
  lead: "region",
  answered,
  questions: { listenedTo: [0, 0, 0, answered, 0, 0, 0] },
  ...more,
});
const everything = { set: "individual", kind: "meeting", lead: "any", from: null, to: null } as const;

test("only groups wholly within the chosen months are looked at", () => {
  const groups = [group("2026-09", "2026-09", 7), group("2026-10", "2026-12", 5), group("2027-01", "2027-01", 9)];
  const answered = (from: string | null, to: string | null) =>
    groupsIn(groups, { ...everything, from, to }).map((one) => one.answered);
  expect(answered(null, null)).toEqual([7, 5, 9]);
  expect(answered("2026-10", "2026-12")).toEqual([5]);
  expect(answered("2026-11", null)).toEqual([9]);
  expect(answered(null, "2026-11")).toEqual([7]);
  expect(monthsOf(groups)).toEqual(["2026-09", "2026-10", "2026-11", "2026-12", "2027-01"]);
  expect(monthsOf([])).toEqual([]);
});

test("groups are added choice by choice, and a question that nobody was asked is not told of", () => {
  const { answered, questions } = addedUp(
    [
      group("2026-09", "2026-09", 7, {
        questions: { listenedTo: [1, 0, 0, 2, 3, 0, 1], decided: [0, 7, 0, 0, 0, 0, 0] },
      }),
      // Asked something else at that time.
      group("2026-10", "2026-10", 5, { questions: { listenedTo: [0, 0, 0, 0, 5, 0, 0] } }),
    ],
    asked,
  );
  expect(answered).toBe(12);
  expect(questions.map((one) => [one.question.key, one.counts, one.answered])).toEqual([
    ["listenedTo", [1, 0, 0, 2, 8, 0, 1], 12],
    ["decided", [0, 7, 0, 0, 0, 0, 0], 7],
  ]);
});

describe("of groups of five or more", () => {
  /** The same numbers every time. */
  function numbers(seed: number) {
    let state = seed;
    return (most: number) => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return state % most;
    };
  }

  test.each(Array.from({ length: 20 }, (_, seed) => seed))(
    "no two choices differ by fewer than five answers, whatever is chosen (%i)",
    (seed) => {
      const next = numbers(seed * 7919 + 1);
      const groups: SurveyGroup[] = [];
      for (const set of surveySets)
        for (const kind of surveyKinds)
          for (const lead of surveyLeads)
            for (let month = 1; month <= 12; month += 1) {
              const since = `2026-${String(month).padStart(2, "0")}`;
              month += next(3);
              if (month > 12) break;
              groups.push(group(since, `2026-${String(month).padStart(2, "0")}`, 5 + next(20), { set, kind, lead }));
            }
      const months = [null, ...monthsOf(groups)];
      const choice = () => ({
        set: surveySets[next(surveySets.length)]!,
        kind: surveyKinds[next(surveyKinds.length)]!,
        lead: (["any", ...surveyLeads] as const)[next(4)]!,
        from: months[next(months.length)] ?? null,
        to: months[next(months.length)] ?? null,
      });
      for (let tries = 0; tries < 200; tries += 1) {
        const [one, other] = [groupsIn(groups, choice()), groupsIn(groups, choice())];
        // What is in the one and not in the other is what somebody could work out.
        for (const [all, part] of [
          [one, other],
          [other, one],
        ] as const) {
          const left =
            addedUp(all, asked).answered -
            addedUp(
              all.filter((it) => part.includes(it)),
              asked,
            ).answered;
          expect(left === 0 || left >= 5).toBe(true);
        }
      }
    },
  );
});

test("a row that is about no group that there is stops there", () => {
  expect(groupOf("child closing other")).toEqual({ set: "child", kind: "closing", lead: "other" });
  expect(() => groupOf("everybody closing other")).toThrow(/everybody/);
});
