import Holidays from "date-holidays";
import { describe, expect, test } from "vitest";
import { day, instant } from "./fields.ts";
import { addDays, ageOn, birthdayAt, dayOf, daysBetween, dueDay, isDay, isWorkingDay } from "./time.ts";

describe("days in Sweden", () => {
  test("the day changes at midnight in Stockholm, in winter and in summer", () => {
    expect(dayOf("2026-11-21T22:59:59Z")).toBe("2026-11-21");
    expect(dayOf("2026-11-21T23:00:00Z")).toBe("2026-11-22");
    expect(dayOf("2026-07-01T22:00:00Z")).toBe("2026-07-02");
  });

  test("a day exists or not", () => {
    expect(["2026-02-28", "2028-02-29"].every(isDay)).toBe(true);
    expect(["2026-02-29", "2026-13-01", "2026-1-1", "", "2026-11-31", "20261121"].some(isDay)).toBe(false);
  });

  test("a day that somebody gives lies where all that is counted from it can be kept, and so does an instant", () => {
    const codeOf = (field: typeof day | typeof instant, text: string) =>
      field.safeParse(text).error?.issues[0]?.message;
    for (const near of ["1850-01-01", "2026-11-27", "2200-12-31"]) expect(codeOf(day, near)).toBeUndefined();
    for (const far of ["0000-05-05", "1849-12-31", "2201-01-01", "9999-12-31"])
      expect(codeOf(day, far)).toBe("field.outOfRange");
    expect(codeOf(day, "2026-02-30")).toBe("field.dateDoesNotExist");
    expect(codeOf(instant, "2026-11-27T13:00:00+01:00")).toBeUndefined();
    for (const far of ["9999-12-31T23:00:00-12:00", "0000-01-01T00:00:00Z", "2200-12-31T23:30:00-01:00"])
      expect(codeOf(instant, far)).toBe("field.outOfRange");
  });

  test("days are added over months, years and the change of clocks", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2026-03-28", 2)).toBe("2026-03-30");
    expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
  });
});

describe("working days", () => {
  test("weekends and Swedish public holidays are free", () => {
    for (const free of [
      "2026-11-21",
      "2026-11-22",
      "2026-01-06",
      "2026-04-03",
      "2026-04-06",
      "2026-05-14",
      "2026-06-19",
      "2026-10-31",
      "2026-12-24",
      "2027-03-26",
    ])
      expect(isWorkingDay(free), free).toBe(false);
    for (const work of ["2026-11-20", "2026-04-02", "2026-04-07", "2026-05-15", "2026-12-23"])
      expect(isWorkingDay(work), work).toBe(true);
  });

  // lagen (1989:253) reads as it does since 2005, when the national day became a holiday. Of type `bank` the library has the three
  // eves that are free for most, and which our working days leave out: midsummer's, Christmas and New Year's.
  test("each day of every year from 2005 to 2150 is free exactly when a library kept by others says so", () => {
    const library = new Holidays("SE");
    for (let year = 2005; year <= 2150; year++) {
      const free = library.getHolidays(year).filter(({ type }) => type === "public" || type === "bank");
      expect(free.filter(({ type }) => type === "bank").map(({ name }) => name)).toEqual(eves);
      const holidays = new Set(free.map(({ date }) => date.slice(0, 10)));
      for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
        const isWeekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
        if (isWorkingDay(day) !== !(isWeekend || holidays.has(day))) expect.fail(`${day} is not as in the library`);
      }
    }
  });

  test("a deadline in working days steps over them; one in calendar days does not", () => {
    expect(dueDay("2026-12-23", { days: 3, counted: "working" })).toBe("2026-12-30");
    expect(dueDay("2026-12-23", { days: 3, counted: "calendar" })).toBe("2026-12-26");
    expect(dueDay("2026-11-20", { days: 0, counted: "working" })).toBe("2026-11-20");
  });
});

const eves = ["midsommarafton", "julafton", "nyårsafton"];

describe("age", () => {
  test("a year older on the birthday, not the day before", () => {
    expect(ageOn("2008-11-22", "2026-11-21")).toBe(17);
    expect(ageOn("2008-11-22", "2026-11-22")).toBe(18);
  });

  test("born on 29 February: on 1 March in other years", () => {
    expect(ageOn("2008-02-29", "2026-02-28")).toBe(17);
    expect(birthdayAt("2008-02-29", 18)).toBe("2026-03-01");
    expect(birthdayAt("2008-02-29", 20)).toBe("2028-02-29");
  });
});
