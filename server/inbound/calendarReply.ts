// An answer from somebody's calendar (iTIP REPLY, RFC 5546 3.2.3), read from its text. It comes from anybody: all that is not exactly
// an answer to one entry from one attendee is refused, and nothing of it is kept but the four things below. A comment is not one of
// them: what somebody writes in a calendar may be about health, and belongs behind the sign-in.
import ICAL from "ical.js";

export const calendarAnswers = ["accepted", "declined", "tentative"] as const;
export type CalendarReply = {
  uid: string;
  sequence: number;
  /** When the calendar says that it was answered (DTSTAMP). */
  stamp: Date;
  /** Whose answer it is, in small letters. */
  attendee: string;
  answer: (typeof calendarAnswers)[number];
};

/** An answer is a few lines; with a time zone's history some hundreds. */
export const longestCalendar = 64 * 1024;

/** Gives the answer, or in one word why it is none. Never throws. */
export function readCalendarReply(text: string): CalendarReply | { refused: string } {
  if (text.length > longestCalendar) return { refused: "calendarTooLong" };
  try {
    return read(text);
  } catch {
    return { refused: "malformed" };
  }
}

function read(text: string): CalendarReply | { refused: string } {
  const parsed: unknown = ICAL.parse(text);
  // Several calendars in one come as a list of them.
  if (!Array.isArray(parsed) || typeof parsed[0] !== "string") return { refused: "malformed" };
  const calendar = new ICAL.Component(parsed as ConstructorParameters<typeof ICAL.Component>[0]);
  if (calendar.name !== "vcalendar") return { refused: "malformed" };
  if (one(calendar, "method")?.toUpperCase() !== "REPLY") return { refused: "noReply" };
  const events = calendar.getAllSubcomponents("vevent");
  const [event] = events;
  if (!event || events.length > 1) return { refused: "notOneEntry" };
  if (event.hasProperty("recurrence-id") || event.hasProperty("rrule")) return { refused: "notOneEntry" };
  const uid = one(event, "uid")?.toLowerCase() ?? "";
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(uid)) return { refused: "unknownEntry" };
  const sequence = event.hasProperty("sequence") ? Number(one(event, "sequence")) : 0;
  if (!Number.isSafeInteger(sequence) || sequence < 0) return { refused: "malformed" };
  const stamp = event.getAllProperties("dtstamp").length === 1 ? event.getFirstPropertyValue("dtstamp") : null;
  if (!(stamp instanceof ICAL.Time) || stamp.zone !== ICAL.Timezone.utcTimezone) return { refused: "malformed" };
  const at = stamp.toJSDate();
  if (Number.isNaN(at.getTime())) return { refused: "malformed" };
  const attendees = event.getAllProperties("attendee");
  const [attendee] = attendees;
  if (!attendee || attendees.length > 1) return { refused: "notOneAttendee" };
  const address = /^mailto:([^\s<>,;?]{3,200})$/i.exec(String(attendee.getFirstValue()))?.[1]?.toLowerCase();
  if (!address) return { refused: "malformed" };
  const answer = calendarAnswers.find((it) => it === String(attendee.getParameter("partstat")).toLowerCase());
  return answer ? { uid, sequence, stamp: at, attendee: address, answer } : { refused: "noAnswer" };
}

/** The value of a property that stands there once; null otherwise. */
function one(component: InstanceType<typeof ICAL.Component>, name: string): string | null {
  const all = component.getAllProperties(name);
  return all.length === 1 ? String(all[0]!.getFirstValue()) : null;
}
