import { expect, test } from "vitest";
import { turnsOf } from "./turnsOf.ts";

test("more than one request takes go in turns, and none of them is left out or sent twice", () => {
  const ids = Array.from({ length: 450 }, (_, index) => `${index}`);
  const turns = turnsOf(ids);
  expect(turns.map((one) => one.length)).toEqual([200, 200, 50]);
  expect(turns.flat()).toEqual(ids);
  expect(turnsOf([])).toEqual([]);
});
