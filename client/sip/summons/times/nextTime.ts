import { addDays, instantOf, swedishParts } from "../../../ui/dates.ts";

/** The same clock on the next weekday: what one most often means by one more time. */
export function nextTime(startsAt: string | null): string | null {
  if (!startsAt) return null;
  const { day, time } = swedishParts(startsAt);
  let next = addDays(day, 1);
  while (["0", "6"].includes(String(new Date(next).getUTCDay()))) next = addDays(next, 1);
  return instantOf(next, time);
}
