import { expect, test } from "vitest";
import { markOf, personsOf } from "./personMark.ts";

const line = (id: string, personName: string, age: number) => ({ id, personName, age });
const plans = [line("c", "Elias", 14), line("a", "Tilda", 8), line("b", "Elias", 14)];

test("each person has one mark, however many plans, and no two the same", () => {
  expect(personsOf(plans).map((own) => own.map(({ id }) => id))).toEqual([["a"], ["b", "c"]]);
  expect(["a", "b", "c"].map((id) => markOf(plans, id))).toEqual([0, 1, 1]);
});

test("the mark does not depend on which plan changed last", () => {
  expect(["a", "b", "c"].map((id) => markOf([...plans].reverse(), id))).toEqual([0, 1, 1]);
});
