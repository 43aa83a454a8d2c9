import { expect, test } from "vitest";
import { groupTasks, type WorkTask, whoseIs } from "./workList.ts";

const today = "2026-11-21";

function task(key: string, dueOn: string | null, audience = "staff:a@b"): WorkTask {
  return {
    key,
    kind: "sendSummons",
    audience,
    stage: "summons",
    appearsOn: "2026-11-10",
    dueOn,
    params: {},
    sipId: "s",
    person: { name: "Ingrid Lund", age: 84 },
  };
}

test("what is late, due today or tomorrow stands under now, the latest first", () => {
  const groups = groupTasks([task("tomorrow", "2026-11-22"), task("late", "2026-11-18"), task("today", today)], today);
  expect(groups.now.map((one) => one.key)).toEqual(["late", "today", "tomorrow"]);
});

test("what has no day stands last under now, so that it is not forgotten", () => {
  const groups = groupTasks([task("none", null), task("today", today)], today);
  expect(groups.now.map((one) => one.key)).toEqual(["today", "none"]);
});

test("seven days ahead is this week, the eighth is later", () => {
  const groups = groupTasks([task("seven", "2026-11-28"), task("eight", "2026-11-29")], today);
  expect(groups.week.map((one) => one.key)).toEqual(["seven"]);
  expect(groups.later.map((one) => one.key)).toEqual(["eight"]);
});

test("the audience says whose it is", () => {
  expect([task("a", null), task("b", null, "unit:x"), task("c", null, "manager:x")].map(whoseIs)).toEqual([
    "staff",
    "unit",
    "manager",
  ]);
});
