import { expect, test } from "vitest";
import { addMonths } from "./addMonths.ts";

test("the same day of a later month, also over a new year", () => {
  expect(addMonths("2026-11-22", 3)).toBe("2027-02-22");
});

test("the last day of a month that is shorter", () => {
  expect(addMonths("2026-11-30", 3)).toBe("2027-02-28");
  expect(addMonths("2027-11-30", 3)).toBe("2028-02-29");
});
