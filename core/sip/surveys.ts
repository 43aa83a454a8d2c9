import { type Actor, isInCare } from "../access.ts";
import type { Agreement } from "../agreement.ts";
import type { OpenSurvey, SurveyKind, SurveyLead, SurveySet } from "../survey.ts";
import { addDays, ageOn, type Day, dayOf } from "../time.ts";
import {
  allowedParty,
  anyHolds,
  coordinator,
  guardian,
  individual,
  participantsOf,
  participantUnit,
  partiesOf,
  representative,
} from "./relations.ts";
import type { Meeting, Participant, Sip } from "./state.ts";
import type { SipView } from "./view.ts";

/**
 * Which surveys somebody may answer (X3): about each meeting that was held, from that day for as many days as the agreement
 * says, and about the closing. One's own part decides: the individual, whoever decides with or for the individual, a relative
 * who was there, the coordinator, and whoever represents a unit that was there.
 */

/**
 * Newest first; the newest is the one that is offered, so that nobody is asked twice in a row. `seen` is the actor's view:
 * who is kept from the time of a meeting is not told of it by being asked about it (Z4).
 */
export function openSurveys(
  actor: Actor,
  sip: Sip,
  seen: Pick<SipView, "meetings" | "closing">,
  agreement: Agreement,
  today: Day,
): OpenSurvey[] {
  const { openDays } = agreement.survey;
  const survey = (kind: SurveyKind, occasion: string, on: Day, set: SurveySet | null): OpenSurvey[] =>
    set === null || on > today || addDays(on, openDays) < today
      ? []
      : [{ occasion, kind, set, on, until: addDays(on, openDays) }];
  const held = seen.meetings.filter((one) => one.status === "held" && one.endedAt !== null);
  const aboutMeetings = held
    .toSorted((a, b) => ((a.endedAt ?? "") < (b.endedAt ?? "") ? 1 : -1))
    .flatMap((one) =>
      survey("meeting", `meeting:${one.id}`, dayOf(one.endedAt ?? ""), setFor(actor, sip, [one], agreement, today)),
    );
  // Without a meeting there is nothing that the questions could be about. And nobody near is asked how well it went when
  // the person has died.
  if (!seen.closing || held.length === 0) return aboutMeetings;
  const set = setFor(actor, sip, held, agreement, today);
  if (seen.closing.reason === "died" && set !== "participant") return [];
  return [...survey("closing", "closing", dayOf(seen.closing.at), set), ...aboutMeetings];
}

/** Which questions are for this actor, about those meetings; null when none are. */
function setFor(actor: Actor, sip: Sip, meetings: Meeting[], agreement: Agreement, today: Day): SurveySet | null {
  if (individual.holds(actor, sip, today)) {
    const { birthDate } = sip.person;
    return birthDate !== null && ageOn(birthDate, today) < agreement.survey.childUntil ? "child" : "individual";
  }
  if (anyHolds([guardian, representative], actor, sip, today)) return "beside";
  if (allowedParty.holds(actor, sip, today))
    return meetings.some((one) => wasThere(one, ownParticipants(actor, sip))) ? "beside" : null;
  if (coordinator.holds(actor, sip, today)) return "participant";
  if (!isInCare(actor) || !participantUnit.holds(actor, sip, today)) return null;
  // Where the unit has named nobody, any of its staff may answer for it.
  const own = participantsOf(actor, sip).filter(
    ({ representative: named }) => named === null || named.staffId === actor.staffId,
  );
  return meetings.some((one) => wasThere(one, own)) ? "participant" : null;
}

function ownParticipants(actor: Actor, sip: Sip): Participant[] {
  const own = partiesOf(actor, sip).map((party) => party.id);
  return sip.participants.filter(({ recipient }) => recipient.kind === "party" && own.includes(recipient.partyId));
}

function wasThere({ attendance }: Meeting, participants: Participant[]): boolean {
  return participants.some(({ id }) => attendance[id] === "present" || attendance[id] === "digital");
}

/** Which kind of principal holds the SIP, as far as results tell it. */
export function leadOf(sip: Sip): SurveyLead {
  const { kind } = sip.lead.unit.principal;
  return kind === "region" || kind === "municipality" ? kind : "other";
}
