// The demo's calendar: stories count days from the day they are loaded, so that tomorrow is tomorrow.
import { addDays, type Day, dayOf, type Instant, isWorkingDay } from "../core/time.ts";

export type Calendar = {
  /** The day of loading. */
  today: Day;
  /** A number of days from today. What falls on a free day is moved away from today: the past back, the future on. */
  day: (offset: number) => Day;
  /** That day at a Swedish clock time, `10.15`. */
  at: (offset: number, clockTime: string) => Instant;
};

/** The calendar of a demo that is loaded now. */
export function calendarFrom(now: Date): Calendar {
  const today = dayOf(now.toISOString());
  const day = (offset: number): Day => {
    let found = addDays(today, offset);
    if (offset === 0) return found;
    while (!isWorkingDay(found)) found = addDays(found, Math.sign(offset));
    return found;
  };
  return { today, day, at: (offset, clockTime) => inSweden(day(offset), clockTime) };
}

const stockholmClock = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Stockholm",
  dateStyle: "short",
  timeStyle: "short",
});

/** The instant when clocks in Sweden show this time on this day: one or two hours earlier in UTC. */
export function inSweden(day: Day, clockTime: string): Instant {
  const wanted = `${day} ${clockTime.replace(".", ":")}`;
  for (const hours of [1, 2]) {
    const instant = new Date(Date.parse(`${wanted.replace(" ", "T")}:00Z`) - hours * 3_600_000);
    if (stockholmClock.format(instant) === wanted) return instant.toISOString();
  }
  throw new Error(`No clock in Sweden shows ${wanted}.`);
}
