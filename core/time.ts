/**
 * Days, instants and deadlines. Pure: the time now always comes in as an argument.
 * A `Day` is a calendar day in Europe/Stockholm, written `2026-11-27`. An `Instant` is ISO 8601 in UTC.
 */

export type Day = string;
export type Instant = string;

/** A number of days, counted as calendar days or as working days (product rule T). A figure of the agreement. */
export type Deadline = { days: number; counted: "calendar" | "working" };

const stockholmDay = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Stockholm",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

const stockholmClock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Stockholm",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});

/** What the clock shows in Sweden at an instant. */
export function hourOf(instant: Instant): { hours: number; minutes: number; seconds: number } {
  const [hours = 0, minutes = 0, seconds = 0] = stockholmClock.format(new Date(instant)).split(":").map(Number);
  return { hours, minutes, seconds };
}

const dayOfHour = new Map<string, Day>();

/** The day it is in Sweden at an instant. */
export function dayOf(instant: Instant): Day {
  // Swedish midnight falls on a whole hour UTC, so every instant of that hour has the same day; asking Intl is slow.
  // Its form is looked at letter by letter, for each time a SIP is opened a hundred instants are asked about.
  const hour = instant[4] === "-" && instant[10] === "T" && instant.endsWith("Z") ? instant.slice(0, 13) : null;
  const known = hour && dayOfHour.get(hour);
  if (known) return known;
  const day = stockholmDay.format(new Date(instant));
  if (hour) {
    if (dayOfHour.size > 5_000) dayOfHour.clear();
    dayOfHour.set(hour, day);
  }
  return day;
}

/** True when the text is a day that exists in the calendar (not 2026-02-30). */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** The day a number of calendar days later (or earlier, when negative). */
export function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when the second comes first. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

const dueDays = new Map<string, Day>();

/** The last day of a deadline that starts to run on `from` (that day is day zero). */
export function dueDay(from: Day, deadline: Deadline): Day {
  if (deadline.counted === "calendar") return addDays(from, deadline.days);
  // The same few are asked for again and again, each time a SIP is opened, and to count working days is slow.
  const key = `${from} ${deadline.days}`;
  const known = dueDays.get(key);
  if (known) return known;
  const day = afterWorkingDays(from, deadline);
  if (dueDays.size > 5_000) dueDays.clear();
  dueDays.set(key, day);
  return day;
}

function afterWorkingDays(from: Day, deadline: Deadline): Day {
  let day = from;
  for (let left = deadline.days; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** False on Saturdays, Sundays, Swedish public holidays and the eves that are free for most (Christmas, New Year, Midsummer). */
export function isWorkingDay(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !publicHolidays(Number(day.slice(0, 4))).has(day);
}

/** Whole years of age on a day. A birthday on 29 February is reached on 1 March in other years. */
export function ageOn(birthDate: Day, day: Day): number {
  // As numbers, 20261123 - 20080815, for it is asked about each cell of a consent.
  return Math.floor((dayNumber(day) - dayNumber(birthDate)) / 10_000);
}

/** A day's digits as one number. */
function dayNumber(day: Day): number {
  let number = 0;
  for (let at = 0; at < day.length; at++) {
    const digit = day.charCodeAt(at) - 48;
    if (digit >= 0) number = number * 10 + digit;
  }
  return number;
}

/** The day somebody reaches an age. Born on 29 February: 1 March in a year without that day. */
export function birthdayAt(birthDate: Day, age: number): Day {
  const day = `${Number(birthDate.slice(0, 4)) + age}${birthDate.slice(4)}`;
  return isDay(day) ? day : `${day.slice(0, 4)}-03-01`;
}

const holidaysByYear = new Map<number, Set<Day>>();

function publicHolidays(year: number): Set<Day> {
  const known = holidaysByYear.get(year);
  if (known) return known;
  const easter = easterSunday(year);
  const midsummerDay = firstWeekdayFrom(`${year}-06-20`, 6);
  const days = new Set<Day>([
    `${year}-01-01`,
    `${year}-01-06`,
    addDays(easter, -2),
    addDays(easter, 1),
    `${year}-05-01`,
    addDays(easter, 39),
    `${year}-06-06`,
    addDays(midsummerDay, -1),
    midsummerDay,
    firstWeekdayFrom(`${year}-10-31`, 6),
    `${year}-12-24`,
    `${year}-12-25`,
    `${year}-12-26`,
    `${year}-12-31`,
  ]);
  holidaysByYear.set(year, days);
  return days;
}

function firstWeekdayFrom(day: Day, weekday: number): Day {
  let found = day;
  while (new Date(`${found}T00:00:00Z`).getUTCDay() !== weekday) found = addDays(found, 1);
  return found;
}

/** Easter Sunday in the Gregorian calendar (the anonymous algorithm). */
function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const dayOfMonth = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
}
