import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { digestAt, dueAt, instantAt, isQuiet, nextAt, nextTry } from "./noticeTimes.ts";

const night = { from: "21:00", until: "07:00" };

describe("quiet hours", () => {
  test("hold over midnight, in winter and in summer", () => {
    expect(dueAt("2026-11-22T19:59:00.000Z", "atOnce", night)).toBe("2026-11-22T19:59:00.000Z");
    expect(dueAt("2026-11-22T20:00:00.000Z", "atOnce", night)).toBe("2026-11-23T06:00:00.000Z");
    expect(dueAt("2026-07-01T19:00:00.000Z", "atOnce", night)).toBe("2026-07-02T05:00:00.000Z");
    expect(dueAt("2026-07-02T04:59:00.000Z", "atOnce", night)).toBe("2026-07-02T05:00:00.000Z");
  });

  test("end at seven by the clock on the wall in the nights when it is moved", () => {
    expect(dueAt("2026-03-28T22:00:00.000Z", "atOnce", night)).toBe("2026-03-29T05:00:00.000Z");
    expect(dueAt("2026-10-24T22:00:00.000Z", "atOnce", night)).toBe("2026-10-25T06:00:00.000Z");
  });

  test("that begin and end at the same time are none", () => {
    expect(isQuiet("2026-11-22T03:00:00Z", { from: "07:00", until: "07:00" })).toBe(false);
  });
});

describe("the one notice of the day", () => {
  test("is sent at half past seven, and the next day when that has been", () => {
    expect(dueAt("2026-11-22T05:00:00.000Z", "daily", null)).toBe("2026-11-22T06:30:00.000Z");
    expect(dueAt("2026-11-22T06:30:00.000Z", "daily", null)).toBe("2026-11-23T06:30:00.000Z");
  });

  test("waits for the end of quiet hours that last longer", () => {
    expect(dueAt("2026-11-22T05:00:00.000Z", "daily", { from: "20:00", until: "09:00" })).toBe(
      "2026-11-22T08:00:00.000Z",
    );
  });
});

test("a time that the clocks skip is an hour later, and one that comes twice the first of them", () => {
  expect(instantAt("2026-03-29", "02:30")).toBe("2026-03-29T01:30:00.000Z");
  expect(instantAt("2026-10-25", "02:30")).toBe("2026-10-25T00:30:00.000Z");
});

test("what is due comes later than now, never within quiet hours, and within two days, whenever it is asked", () => {
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);
  const moment = fc.date({ min: new Date("2025-01-01"), max: new Date("2029-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(moment, fc.constantFrom("atOnce" as const, "daily" as const), time, time, (at, when, from, until) => {
      const now = at.toISOString();
      const due = dueAt(now, when, { from, until });
      expect(due >= now).toBe(true);
      expect(isQuiet(due, { from, until })).toBe(false);
      expect(Date.parse(due) - at.getTime()).toBeLessThanOrEqual(50 * 3_600_000);
      expect(nextAt(now, digestAt) > now).toBe(true);
    }),
  );
});

test("tries come ever more seldom, and end after a day", () => {
  const first = "2026-11-22T08:00:00.000Z";
  let now: string | null = first;
  let last = first;
  const gaps: number[] = [];
  for (let tries = 1; now; tries++) {
    last = now;
    now = nextTry(last, tries, first);
    if (now) gaps.push((Date.parse(now) - Date.parse(last)) / 60_000);
  }
  expect(gaps.slice(0, 8)).toEqual([1, 2, 5, 10, 20, 30, 60, 60]);
  expect(Date.parse(last) - Date.parse(first)).toBeGreaterThanOrEqual(24 * 3_600_000);
  expect(Date.parse(last) - Date.parse(first)).toBeLessThan(26 * 3_600_000);
});
