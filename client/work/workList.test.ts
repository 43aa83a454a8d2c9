import { expect, test } from "vitest";
import type { WorkItem } from "../../core/sip/answers.ts";
import { groupItems, isNothing, whoseIs } from "./workList.ts";

const today = "2026-11-21";

function item(key: string, dueOn: string | null): WorkItem {
  return {
    sipId: "s",
    personName: "Ingrid Lund",
    age: 84,
    stage: "summons",
    protection: "none",
    leadUnit: { unitId: "u", name: "Hemtjänsten Söder" },
    coordinator: null,
    task: {
      key,
      kind: "sendSummons",
      audience: "staff:a@b",
      stage: "summons",
      appearsOn: "2026-11-10",
      dueOn,
      params: {},
    },
  };
}

test("what is late, due today or tomorrow stands under now, the latest first", () => {
  const groups = groupItems([item("tomorrow", "2026-11-22"), item("late", "2026-11-18"), item("today", today)], today);
  expect(groups.now.map((one) => one.task.key)).toEqual(["late", "today", "tomorrow"]);
});

test("what has no day stands last under now, so that it is not forgotten", () => {
  const groups = groupItems([item("none", null), item("today", today)], today);
  expect(groups.now.map((one) => one.task.key)).toEqual(["today", "none"]);
});

test("seven days ahead is this week, the eighth is later", () => {
  const groups = groupItems([item("seven", "2026-11-28"), item("eight", "2026-11-29")], today);
  expect(groups.week.map((one) => one.task.key)).toEqual(["seven"]);
  expect(groups.later.map((one) => one.task.key)).toEqual(["eight"]);
});

test("the audience says whose it is", () => {
  expect(["staff:a@b", "unit:x", "manager:x"].map((audience) => whoseIs({ audience }))).toEqual([
    "staff",
    "unit",
    "manager",
  ]);
});

test("nothing waits only when every list has come and is empty", () => {
  const empty = { isSuccess: true, count: 0 };
  expect(isNothing([empty, empty])).toBe(true);
  expect(isNothing([empty, { isSuccess: true, count: 1 }])).toBe(false);
  // On its way, or could not be fetched.
  expect(isNothing([empty, { isSuccess: false, count: 0 }])).toBe(false);
});
