// What a unit's calendar address shows: when the meetings are that the unit has been called to, as far as the consent still reaches.
// Times alone, as in all calendars: never a place, a name or what it is about.
import { isOver, keyOf, planConsent } from "../../core/sip/consentState.ts";
import { allowsAnything, participantUnit } from "../../core/sip/relations.ts";
import type { Sip } from "../../core/sip/state.ts";
import { addDays, type Day, dayOf } from "../../core/time.ts";
import type { CalendarEntry } from "./entries.ts";
import { daysKept, latest } from "./entries.ts";
import type { Feed } from "./feed.ts";
import type { UidOf } from "./uids.ts";
import type { FoundUnitCalendar } from "./unitAddressStore.ts";

/** What is told of what was found; whose address it is, and that nobody protected is in it, is looked to by `findUnitCalendar`. */
export function unitFeedOf(found: FoundUnitCalendar, today: Day, uidOf: UidOf): Feed {
  const { unitId, unitName, countyId, language, staffName: name, sips, addressId, ...maker } = found;
  const actor = { kind: "staff", unitId, unitName, name, ...maker } as const;
  const seen = sips
    .map((sip) => ({ sip, entries: meetingsOf(sip, unitId, today, uidOf) }))
    .filter(({ entries }) => entries.length > 0);
  return {
    language,
    entries: seen.flatMap((one) => one.entries),
    told: seen.map(({ sip }) => ({
      countyId,
      actor,
      sipId: sip.id,
      subjectPersonId: sip.person.personId,
      ground: [participantUnit.key],
      detail: { calendarAddress: addressId },
    })),
  };
}

/** Under the same names as in the invitations that its mailbox gets (invitations/planInvitations.ts). */
function meetingsOf(sip: Sip, unitId: string, today: Day, uidOf: UidOf): CalendarEntry[] {
  const own = `unit:${unitId}`;
  const ids = sip.participants.filter((one) => !one.removed && keyOf(one.recipient) === own).map((one) => one.id);
  if (planConsent(sip, today) !== "given" || !allowsAnything(sip, own, today)) return [];
  return sip.meetings
    .filter((one) => one.sentAt !== null && one.sentTo.some((id) => ids.includes(id)))
    .filter((one) => dayOf(one.startsAt) >= addDays(today, -daysKept))
    .map((one) => {
      const isGone = isOver(sip) && one.status === "sent";
      return {
        uid: uidOf(one.id, own),
        sequence: one.sequence + (isGone ? 1 : 0),
        kind: "meeting",
        when: { startsAt: one.startsAt, minutes: one.minutes },
        isCancelled: one.status === "cancelled" || isGone,
        place: "",
        changedAt: latest(one.sentAt, one.moved.at(-1)?.at, one.cancelled?.at, isGone ? sip.closing?.at : null),
      };
    });
}
