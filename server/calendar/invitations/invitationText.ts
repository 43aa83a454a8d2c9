// An invitation as calendars understand it (iTIP, RFC 5546): when, and nothing else. A mail goes over open networks, so:
// - no place. A summons's place is free text: it may name a ward or a clinic ("Psykiatriska mottagningen"), and then tells of care all
//   by itself; or a home, and then tells who it is about. It stands behind the sign-in, for staff too.
// - no purpose, no link to the meeting, no other attendee, no person's name: the organizer is the service's own mailbox.
// - private, and with no alarm of ours. Times in UTC, which every calendar reads alike, summer and winter.
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
} from "ical-generator";
import type { Language } from "../../../core/errors.ts";

export type InvitationFacts = {
  uid: string;
  sequence: number;
  startsAt: Date;
  minutes: number;
  isCancelled: boolean;
  /** When this was said (DTSTAMP): the same at each try. */
  plannedAt: Date;
};
export type InvitationText = { method: "REQUEST" | "CANCEL"; subject: string; text: string; content: string };

type Around = {
  /** The one attendee's address. */
  to: string;
  /** Whom it goes to: a unit's function mailbox is a group. */
  isUnit: boolean;
  /** The service's own mailbox (MAIL_FROM), where answers come. */
  from: string;
  /** Where one signs in (BASE_URL). */
  address: string;
  language: Language;
};

/** The mail about one entry in one calendar, and the entry itself. */
export function invitationText(it: InvitationFacts, { to, isUnit, from, address, language }: Around): InvitationText {
  const words = said[language];
  const method = it.isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
  const calendar = ical({
    prodId: { company: "Samlad", product: "Samlad", language: language.toUpperCase() },
    method,
  });
  const event = calendar.createEvent({
    id: it.uid,
    sequence: it.sequence,
    stamp: it.plannedAt,
    start: it.startsAt,
    end: new Date(it.startsAt.getTime() + it.minutes * 60_000),
    summary: words.summary,
    description: address,
    organizer: { name: "Samlad", email: from },
    status: it.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    class: ICalEventClass.PRIVATE,
  });
  event.createAttendee({
    email: to,
    role: ICalAttendeeRole.REQ,
    type: isUnit ? ICalAttendeeType.GROUP : ICalAttendeeType.INDIVIDUAL,
    status: ICalAttendeeStatus.NEEDSACTION,
    rsvp: !it.isCancelled,
  });
  const [subject, lines] = it.isCancelled ? [words.cancelled, words.cancelledText] : [words.summary, words.text];
  return {
    method: it.isCancelled ? "CANCEL" : "REQUEST",
    subject,
    text: [...lines, address, "", ...words.end, ""].join("\n"),
    content: `${calendar.toString()}\r\n`,
  };
}

const said = {
  sv: {
    summary: "Möte",
    cancelled: "Inställt: Möte",
    text: ["Hej!", "", "Här är tiden för ett möte, till din kalender. Logga in i Samlad, läs mer och svara där:"],
    cancelledText: ["Hej!", "", "Ett möte i din kalender gäller inte längre. Logga in i Samlad och läs mer:"],
    end: [
      "Av säkerhetsskäl skriver vi aldrig i mejl vad det gäller.",
      "Du har själv valt att få det här. Logga in om du vill ändra det.",
    ],
  },
  en: {
    summary: "Meeting",
    cancelled: "Cancelled: Meeting",
    text: [
      "Hello,",
      "",
      "Here is the time of a meeting, for your calendar. Sign in to Samlad, read more and answer there:",
    ],
    cancelledText: ["Hello,", "", "A meeting in your calendar no longer applies. Sign in to Samlad to read more:"],
    end: [
      "To keep you safe we never write in an e-mail what it is about.",
      "You have chosen to get this. Sign in if you want to change that.",
    ],
  },
} as const;
