// When one meets: what of a SIP belongs in a calendar, as its reader sees the SIP. Times alone, for a calendar is read over
// shoulders and kept by companies: no name, nothing about what it is about, and a place only when the reader asked for it (S4).
import { isProtected } from "../../core/protection.ts";
import type { Party } from "../../core/sip/state.ts";
import type { SipView } from "../../core/sip/view.ts";
import { addDays, type Day, dayOf, type Instant } from "../../core/time.ts";

/** The name that something has in the reader's own calendar (uids.ts). */
export type OwnUid = (what: string) => string;

export type CalendarEntry = {
  /** The same for the same meeting, or the same follow-up, whatever becomes of it. */
  uid: string;
  /** Raised when the time, the place or that it is held at all has changed. */
  sequence: number;
  kind: "meeting" | "followUp";
  when: { startsAt: Instant; minutes: number } | { day: Day };
  isCancelled: boolean;
  place: string;
  changedAt: Instant;
};

/** What has been is of no use in a calendar for long. */
export const daysKept = 31;

/**
 * The meetings that the reader has been told of and the next follow-up, soonest first. Somebody beside the individual, who sees
 * parts only, is given the meetings to which that one is called. `withPlace` does nothing where the individual, or one of the
 * SIP's `parties`, is protected: they will be there, too, whoever the reader is and whomever the reader's view shows (Z4).
 */
export function calendarEntries(
  view: SipView,
  { today, withPlace, parties, uid }: { today: Day; withPlace: boolean; parties: readonly Party[]; uid: OwnUid },
): CalendarEntry[] {
  const from = addDays(today, -daysKept);
  const isKept = isProtected(view.person.protection) || parties.some((one) => one.protected && !one.removed);
  const showsPlace = withPlace && !isKept;
  const meetings = view.meetings
    .filter((one) => one.sentAt !== null && dayOf(one.startsAt) >= from)
    .filter((one) => !view.limited || one.sentTo.some((id) => view.ownParticipants.includes(id)))
    .map((one): CalendarEntry => {
      // With the plan ends what was to come; the meeting itself is not cancelled by anybody.
      const isGone = view.closing !== null && one.status === "sent";
      return {
        uid: uid(one.id),
        sequence: one.sequence + (isGone ? 1 : 0),
        kind: one.kind === "followUp" ? "followUp" : "meeting",
        when: { startsAt: one.startsAt, minutes: one.minutes },
        isCancelled: one.status === "cancelled" || isGone,
        place: showsPlace ? one.place : "",
        changedAt: latest(one.sentAt, one.moved.at(-1)?.at, one.cancelled?.at, isGone ? view.closing?.at : null),
      };
    });
  return [...meetings, ...followUpOf(view, meetings, from, uid)].sort((a, b) => startOf(a).localeCompare(startOf(b)));
}

/** The day of the next follow-up, unless one has been called to a meeting on it. */
function followUpOf(view: SipView, meetings: CalendarEntry[], from: Day, uid: OwnUid): CalendarEntry[] {
  const { nextFollowUpOn: day, closing, followUps, plan, messages } = view;
  if (!day || closing || day < from) return [];
  if (meetings.some((one) => !one.isCancelled && startOf(one).slice(0, 10) === day)) return [];
  // One for each round: when the day is moved it is the same entry, and when the follow-up is over it is the next one.
  const round = followUps.filter((one) => one.decision).length;
  const moves = messages.flatMap((one) => one.answers).filter((one) => one.followUpOn);
  return [
    {
      uid: uid(`follow-up ${round} of ${view.id}`),
      sequence: plan.versions.length + moves.length,
      kind: "followUp",
      when: { day },
      isCancelled: false,
      place: "",
      changedAt: latest(plan.versions.at(-1)?.establishedAt, followUps.at(-1)?.decision?.at, moves.at(-1)?.at),
    },
  ];
}

/** The last of these instants. */
export const latest = (...of: (Instant | null | undefined)[]): Instant =>
  of.reduce<Instant>((last, one) => (one && one > last ? one : last), "1970-01-01T00:00:00.000Z");

const startOf = ({ when }: CalendarEntry): string =>
  "day" in when ? when.day : `${dayOf(when.startsAt)}T${when.startsAt}`;
