// Whose calendars a meeting belongs in: those who are to come, as they would be told of it (core/sip/letters.ts).
import { isOver, keyOf, planConsent, presentParties } from "../../../core/sip/consentState.ts";
import { personSideAudiences } from "../../../core/sip/readers.ts";
import { allowsAnything, isKeptFromPlace } from "../../../core/sip/relations.ts";
import { isShutOut } from "../../../core/sip/shields.ts";
import type { Meeting, Sip } from "../../../core/sip/state.ts";
import { dayOf } from "../../../core/time.ts";

export type Attendee = {
  /** Whose setting it follows: `staff:<id>`, `unit:<id>` (its function mailbox) or `person:<id>`. */
  owner: string;
  /** For which unit, or as which person. */
  audience: string;
  /** Which participant that is; null for the individual and for those who are told without being invited. */
  participantId: string | null;
};

/**
 * Who is to come to a meeting, as things stand at `now`; nobody when it is not sent, cancelled, begun, or when the SIP is over. A unit
 * comes by its mailbox and by whom it has named, while they work there (`atWork`, of `staff:<id>@<unit>`): its other staff are told
 * that something waits, and it is not in their calendars.
 */
export function attendeesOf(sip: Sip, meeting: Meeting, now: Date, atWork: ReadonlySet<string>): Attendee[] {
  const today = dayOf(now.toISOString());
  if (meeting.status !== "sent" || isOver(sip) || Date.parse(meeting.startsAt) <= now.getTime()) return [];
  const invited = sip.participants
    .filter((one) => !one.removed && meeting.sentTo.includes(one.id))
    .flatMap((one): Attendee[] => {
      const participantId = one.id;
      if (one.recipient.kind === "unit") {
        const audience = keyOf(one.recipient);
        if (planConsent(sip, today) !== "given" || !allowsAnything(sip, audience, today)) return [];
        const owner = one.representative && `staff:${one.representative.staffId}`;
        const comes = owner && atWork.has(`${owner}@${one.recipient.unit.unitId}`);
        return [{ owner: audience, audience, participantId }, ...(comes ? [{ owner, audience, participantId }] : [])];
      }
      const { partyId } = one.recipient;
      const party = presentParties(sip).find((it) => it.id === partyId && !isShutOut(sip, it));
      const person = party?.personId ? `person:${party.personId}` : null;
      return person ? [{ owner: person, audience: person, participantId }] : [];
    });
  const told = personSideAudiences(sip, today).map((it) => ({ owner: it, audience: it, participantId: null }));
  // Where the individual will be at a certain time is not theirs to know.
  const kept = presentParties(sip)
    .filter((party) => isKeptFromPlace(sip, party))
    .map((party) => `person:${party.personId}`);
  const all = [...invited, ...told].filter((one) => !kept.includes(one.owner));
  return all.filter((one, index) => all.findIndex((other) => other.owner === one.owner) === index);
}
