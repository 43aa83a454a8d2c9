import { expect, test } from "vitest";
import { addDays, clockInWords, dayInWords, daysBetween, instantInWords, instantOf, swedishParts } from "./dates.ts";

const today = "2026-11-21";

test("a day is written with its weekday and without this year, and the date is never torn apart at the end of a line", () => {
  expect(dayInWords("2026-11-27", "sv", { today })).toBe("fredag 27\u00a0november");
  expect(dayInWords("2026-11-27", "en", { today })).toBe("Friday 27\u00a0November");
});

test("another year is written out", () => {
  expect(dayInWords("2027-01-04", "sv", { today })).toBe("måndag 4\u00a0januari\u00a02027");
});

test("an instant is written in Swedish time, summer and winter", () => {
  expect(instantInWords("2026-11-27T12:00:00Z", "sv", { today })).toBe("fredag 27\u00a0november kl.\u00a013.00");
  expect(instantInWords("2026-07-01T11:00:00Z", "en", { today })).toBe("Wednesday 1\u00a0July at\u00a013:00");
});

test("a clock reads as Swedes write it", () => {
  expect(clockInWords("08:05:00", "sv")).toBe("kl.\u00a008.05");
});

test.each([
  ["2026-11-27", "13:00", "2026-11-27T12:00:00.000Z"],
  ["2026-07-01", "13:00", "2026-07-01T11:00:00.000Z"],
  ["2026-03-29", "03:00", "2026-03-29T01:00:00.000Z"],
  ["2026-10-25", "12:00", "2026-10-25T11:00:00.000Z"],
])("Swedish %s %s is %s", (day, time, instant) => {
  expect(instantOf(day, time)).toBe(instant);
  expect(swedishParts(instant)).toEqual({ day, time });
});

test("days are counted over the change to summer time", () => {
  expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
  expect(addDays("2026-03-28", 2)).toBe("2026-03-30");
  expect(daysBetween("2026-11-21", "2026-11-19")).toBe(-2);
});

test.each(["0002-12-10", "0020-12-10", "0202-12-10"])("a year that is being typed (%s) is a day like others", (day) => {
  expect(swedishParts(instantOf(day, "13:00"))).toEqual({ day, time: "13:00" });
});
