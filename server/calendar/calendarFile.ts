// Entries as an iCalendar file (RFC 5545, 7986). Times in UTC, which every calendar reads alike, summer and winter.
import ical, { ICalCalendarMethod, ICalEventClass, ICalEventStatus } from "ical-generator";
import type { Language } from "../../core/errors.ts";
import type { CalendarEntry } from "./entries.ts";

/** How often a calendar that asks by itself should do so. */
const everyHours = 6;

/** The whole file, with nothing in it that says whose it is or what the meetings are about. */
export function calendarFile(entries: CalendarEntry[], language: Language): string {
  const words = said[language];
  const calendar = ical({
    name: words.name,
    prodId: { company: "Samlad", product: "Samlad", language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: everyHours * 3600,
  });
  for (const entry of entries)
    calendar.createEvent({
      id: entry.uid,
      sequence: entry.sequence,
      stamp: new Date(entry.changedAt),
      ...timesOf(entry),
      summary: words[entry.kind],
      description: words.more,
      location: entry.place || null,
      status: entry.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      class: ICalEventClass.PRIVATE,
    });
  return `${calendar.toString()}\r\n`;
}

const said = {
  sv: { name: "Möten", meeting: "Möte", followUp: "Uppföljning", more: "Logga in i Samlad för att läsa mer." },
  en: { name: "Meetings", meeting: "Meeting", followUp: "Follow-up", more: "Sign in to Samlad to read more." },
};

function timesOf({ when }: CalendarEntry) {
  // The library writes the day that it is in UTC then.
  if ("day" in when) return { start: new Date(`${when.day}T12:00:00Z`), allDay: true };
  const start = new Date(when.startsAt);
  return { start, end: new Date(start.getTime() + when.minutes * 60_000) };
}
