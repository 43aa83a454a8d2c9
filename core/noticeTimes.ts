// When a notice is sent: at once, or once a day, and not in quiet hours. Counted by the clock on the wall in Sweden, so that
// neither of the days on which it is moved makes a difference.
import { addDays, type Day, dayOf, type Instant } from "./time.ts";

/** A time of day in Sweden, `21:00`. */
export type TimeOfDay = string;
/** From one time of day until another, over midnight when the second is the earlier. */
export type QuietHours = { from: TimeOfDay; until: TimeOfDay };
export type When = "atOnce" | "daily";

/** When the one notice of the day is sent, to those who want one a day. */
export const digestAt: TimeOfDay = "07:30";

/** How long after a try the next one comes, in minutes: the last figure again and again. */
const backOff = [1, 2, 5, 10, 20, 30, 60];
/** After so long since the first try it is given up. */
export const giveUpAfterHours = 24;

/** When a notice that is planned now may be sent: now, at the next digest, or when quiet hours end. */
export function dueAt(now: Instant, when: When, quiet: QuietHours | null): Instant {
  const due = when === "atOnce" ? now : nextAt(now, digestAt);
  return quiet && isQuiet(due, quiet) ? nextAt(due, quiet.until) : due;
}

/** When it is tried again, so many tries having failed; null when a day has passed since the first. */
export function nextTry(now: Instant, tries: number, firstTriedAt: Instant): Instant | null {
  if (Date.parse(now) - Date.parse(firstTriedAt) >= giveUpAfterHours * 3_600_000) return null;
  const minutes = backOff[Math.min(Math.max(tries, 1), backOff.length) - 1]!;
  return new Date(Date.parse(now) + minutes * 60_000).toISOString();
}

/** Whether a moment falls within quiet hours. From and until the same: never. */
export function isQuiet(at: Instant, { from, until }: QuietHours): boolean {
  const time = timeOfDay(at);
  return from <= until ? from <= time && time < until : time >= from || time < until;
}

/** The first moment after `now` when the clocks of Sweden show a time of day. */
export function nextAt(now: Instant, time: TimeOfDay): Instant {
  const today = dayOf(now);
  const found = [today, addDays(today, 1)].map((day) => instantAt(day, time)).find((it) => it > asIso(now));
  return found ?? instantAt(addDays(today, 2), time);
}

/**
 * When the clocks of Sweden show a time of day. A time that comes twice is the first of the two; one that is skipped, as the
 * clocks go forward, is as much later as they go.
 */
export function instantAt(day: Day, time: TimeOfDay): Instant {
  const asIfUtc = Date.parse(`${day}T${time}:00Z`);
  const candidates = [2, 1].map((hours) => new Date(asIfUtc - hours * 3_600_000).toISOString());
  return candidates.find((it) => dayOf(it) === day && timeOfDay(it) === time) ?? candidates[1]!;
}

const clock = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm", hour: "2-digit", minute: "2-digit" });

function timeOfDay(at: Instant): TimeOfDay {
  return clock.format(new Date(at));
}

const asIso = (at: Instant) => new Date(at).toISOString();
