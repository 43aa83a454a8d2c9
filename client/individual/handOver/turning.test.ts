import { expect, test } from "vitest";
import { identityNumbers } from "../../../test/identityNumbers.ts";
import { dayOfTurning, isSoon } from "./turning.ts";

const [number] = [identityNumbers.personnummer[5].value];

test("the day of turning eighteen is read from the number, and is not known without one", () => {
  expect(dayOfTurning(number, 18, "2026-11-22")).toBe("2027-01-07");
  expect(dayOfTurning("", 18, "2026-11-22")).toBeNull();
  expect(dayOfTurning(identityNumbers.nationalReserveNumber[2].value, 18, "2026-11-22")).toBeNull();
});

test("it is soon from sixty days before, and no longer on the day itself", () => {
  const on = "2027-03-01";
  expect(["2026-12-30", "2026-12-31", "2027-02-28", "2027-03-01"].map((today) => isSoon(on, today))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
