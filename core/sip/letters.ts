import { dayOf } from "../time.ts";
import { keyOf, planConsent, presentParties } from "./consentState.ts";
import type { SipEvent } from "./events.ts";
import { itemsOf } from "./items.ts";
import { isKeptFrom } from "./keptFrom.ts";
import { type Audience, audienceOfRaiser, personSideAudiences } from "./readers.ts";
import { hasBeenAsked, isKeptFromPlace } from "./relations.ts";
import { isShutOut } from "./shields.ts";
import type { Sip } from "./state.ts";

/**
 * Who is told what, planned in the same transaction as the event. A letter carries a kind and ids; its words are made when it is read,
 * so that nothing personal lies in a mail or a queue.
 */
export const letterKinds = [
  "needReceived",
  "needPassedOn",
  "needDecided",
  "admissionNoted",
  "dischargeChanged",
  "careContactAppointed",
  "readyForDischarge",
  "discharged",
  "coordinatorChanged",
  "consentChanged",
  "guestCame",
  "guestJoined",
  "summonsReceived",
  "summonsAnswered",
  "representativeNamed",
  "calendarAnswered",
  "timesAsked",
  "timesAnswered",
  "wronglyAddressed",
  "meetingMoved",
  "meetingCancelled",
  "meetingHeld",
  "participantRemoved",
  "planEstablished",
  "planConfirmed",
  "planAnswered",
  "measureReported",
  "personWrote",
  "personChanged",
  "messageAnswered",
  "sipClosed",
  "entryStruck",
  "markLifted",
  "taskCame",
  "taskSoon",
  "taskLate",
] as const;
export type LetterKind = (typeof letterKinds)[number];
export type Letter = { kind: LetterKind; audience: Audience; params: Record<string, string | number> };

/** The letters that these events lead to, with the SIP before and after. The one who acts is not told of the own act. */
export function lettersFor(before: Sip | null, after: Sip, events: SipEvent[], actingAudiences: Audience[]): Letter[] {
  const letters = events.flatMap((event) => lettersOf(before, after, event));
  const unique = new Map(letters.map((letter) => [`${letter.kind} ${letter.audience}`, letter]));
  const untold = presentParties(after).filter((party) => isKeptFromPlace(after, party));
  const isUntold = ({ kind, audience }: Letter) =>
    ofMeetings.includes(kind) && untold.some((party) => audience === `person:${party.personId}`);
  return [...unique.values()].filter(
    (letter) =>
      !isUntold(letter) &&
      // What staff wrote down or changed is no news of the individual's doing.
      (!ofPersons.includes(letter.kind) || actingAudiences.some((own) => own.startsWith("person:"))) &&
      !actingAudiences.some((own) => own === letter.audience && !own.startsWith("unit:")),
  );
}

/** What the individual's side has done by itself. */
const ofPersons: LetterKind[] = ["personWrote", "personChanged"];
/** Told to nobody who may not know where the individual will be. */
const ofMeetings: LetterKind[] = [
  "summonsReceived",
  "meetingMoved",
  "meetingCancelled",
  "careContactAppointed",
  "discharged",
  "timesAsked",
];

function lettersOf(before: Sip | null, after: Sip, event: SipEvent): Letter[] {
  const to = (kind: LetterKind, audiences: Audience[], params: Letter["params"] = {}): Letter[] =>
    audiences.map((audience) => ({ kind, audience, params }));
  const run = leadAudiences(after);
  const today = dayOf(after.lastEventAt);
  const people = personSideAudiences(after, today);
  /** What somebody may not know of is no news to them. */
  const isKept = (audience: Audience, item: string) => isKeptFrom(audience, after, item, today);
  switch (event.type) {
    case "NeedRaised":
      return to("needReceived", [`manager:${event.unit.unitId}`]);
    case "NeedPassedOn":
      return [...to("needReceived", [`manager:${event.to.unitId}`]), ...to("needPassedOn", raiserAudience(after))];
    case "SipStarted":
      return [...to("needDecided", [...raiserAudience(after), ...people]), ...to("coordinatorChanged", run)];
    case "NeedReferredToPlan":
    case "NeedDeclined":
      return to("needDecided", [...raiserAudience(after), ...people]);
    case "CoordinatorAppointed":
    case "CoordinationTakenOver":
      return to("coordinatorChanged", [
        ...new Set([...run, ...(before ? leadAudiences(before) : []), ...askedAudiences(after), ...people]),
      ]);
    case "PlanConsentDecided":
      // A no can take away what a yes had opened: a guardian's, or that of a child of fifteen (C7, C9).
      return to("consentChanged", [
        ...run,
        ...people,
        ...(before && hasStopped(before, after) ? askedAudiences(before) : []),
      ]);
    case "PlanConsentWithdrawn":
      // Sharing stops for everybody at once, also when another guardian's yes remains and the plan is not closed (C7, C9).
      return to("consentChanged", [...run, ...people, ...askedAudiences(before ?? after)]);
    case "ConsentScopeSet": {
      const narrowed = new Set(event.cells.filter((cell) => !cell.allowed).map((cell) => cell.recipient));
      const told = after.participants.filter((one) => hasBeenAsked(after, one) && narrowed.has(keyOf(one.recipient)));
      return to("consentChanged", [...run, ...people, ...told.flatMap((one) => participantAudience(after, one.id))]);
    }
    case "AdmissionNoted":
      return to("admissionNoted", aboutStay(after));
    case "MoreUnitsTold":
      return to(
        "admissionNoted",
        event.units.map((unit) => `unit:${unit.unitId}`),
      );
    case "ExpectedDischargeChanged":
    case "ReadyForDischargeWithdrawn":
    case "DischargeBrokenOff":
      return to("dischargeChanged", aboutStay(after));
    case "CareContactAppointed":
      return to("careContactAppointed", [
        ...toldAudiences(after),
        ...people,
        ...(after.discharge ? [`unit:${after.discharge.ward.unitId}`] : []),
      ]);
    case "ReadyForDischargeNoted":
      return to("readyForDischarge", aboutStay(after));
    case "DischargeNoted":
      return to("discharged", [...aboutStay(after), ...people]);
    case "GuestCame":
      return to("guestCame", run);
    case "GuestJoined":
      return to("guestJoined", [...new Set([...run, ...people, `person:${event.personId}`])]);
    case "SummonsSent": {
      const called = after.participants.filter((one) => event.participantIds.includes(one.id));
      return [
        ...to(
          "summonsReceived",
          called.flatMap((one) => participantAudience(after, one.id)),
          { meetingId: event.meetingId },
        ),
        ...to("summonsReceived", people, { meetingId: event.meetingId }),
      ];
    }
    case "SummonsAnswered":
      return [
        ...to("summonsAnswered", run, { meetingId: event.meetingId, answer: event.answer.answer }),
        ...to("representativeNamed", newlyNamed(before, after, event.participantId), { meetingId: event.meetingId }),
      ];
    case "RepresentativeNamed":
      return [
        ...to("summonsAnswered", run),
        ...to("representativeNamed", newlyNamed(before, after, event.participantId)),
      ];
    case "TimesAsked":
      return to("timesAsked", [...askedAbout(after, event.question.askedOf), ...people]);
    case "TimesAnswered":
      return to("timesAnswered", run);
    case "TimesDropped":
      // The meeting is planned in another way: nobody need keep those times free.
      return to("meetingCancelled", [
        ...askedAbout(after, after.timeQuestions?.find((one) => one.id === event.questionId)?.askedOf ?? []),
        ...people,
      ]);
    case "WronglyAddressedReturned": {
      const { forwarded } = event;
      return [
        ...to("wronglyAddressed", run),
        ...(forwarded
          ? to("summonsReceived", participantAudience(after, forwarded.participant.id), {
              meetingId: forwarded.meetingId,
            })
          : []),
      ];
    }
    case "ParticipantRemoved":
      return to("participantRemoved", participantAudience(before ?? after, event.participantId));
    case "MeetingMoved":
      return to("meetingMoved", [...askedAudiences(after), ...people], { meetingId: event.meetingId });
    case "MeetingCancelled":
      return to("meetingCancelled", [...askedAudiences(after), ...people], { meetingId: event.meetingId });
    case "MeetingEnded": {
      // Those who were there for a unit may say how it was (X3): whom it had named, or any of its staff.
      const attendance = after.meetings.find((one) => one.id === event.meetingId)?.attendance ?? {};
      const there = after.participants.flatMap(({ id, recipient, representative: named }) => {
        if (recipient.kind !== "unit" || !["present", "digital"].includes(attendance[id] ?? "")) return [];
        return [named ? `staff:${named.staffId}@${named.unitId}` : keyOf(recipient)];
      });
      return to("meetingHeld", there, { meetingId: event.meetingId });
    }
    case "PlanEstablished":
      return to("planEstablished", [...askedAudiences(after), ...people, `manager:${after.lead.unit.unitId}`], {
        version: event.version,
      });
    case "PlanConfirmed":
      return to("planConfirmed", run, { version: event.version });
    case "PlanAnswered":
      return to("planAnswered", run);
    case "MeasureReported":
      return event.report.status === "notDone"
        ? to("measureReported", run, { measureId: event.report.measureId })
        : to("personWrote", run);
    case "InvitationCommented":
    case "OwnWordsWritten":
    case "WhatMattersWritten":
    case "ChildViewRecorded":
    case "AbsenceChosen":
    case "ConsentLimitsWritten":
    case "EntryDisputed":
    case "MeasureFollowedUp":
    case "GoalFollowedUp":
      return to("personWrote", run);
    case "PartyAdded":
    case "PartyRemoved":
    case "GuestInvited":
    case "GuestInvitationWithdrawn":
    case "EntryMarked":
      return to("personChanged", run);
    case "EntryUnmarked":
      // Whoever has kept something from somebody is told when the lead no longer does.
      return [...to("personChanged", run), ...(event.own ? to("markLifted", [`person:${after.person.personId}`]) : [])];
    case "MessageAnswered": {
      // The individual and whoever wrote: what somebody else may not know of is no news to them.
      const by = after.messages?.find((one) => one.id === event.messageId)?.by;
      const writer = by?.kind === "person" ? people.filter((one) => one === `person:${by.personId}`) : [];
      const near = [`person:${after.person.personId}`, ...writer].filter(
        (one) => !isKept(one, `message:${event.messageId}`) && !isKept(one, itemsOf(event)[0] ?? ""),
      );
      return to("messageAnswered", [...new Set([...near, ...run])]);
    }
    case "EntryStruck":
      return to(
        "entryStruck",
        people.filter((one) => !isKept(one, event.item)),
      );
    case "SipClosed":
      // Told to everybody who took part until now, also those who just lost sight (C7, X1).
      return to(
        "sipClosed",
        [...new Set([...askedAudiences(before ?? after), ...people, ...run, `manager:${after.lead.unit.unitId}`])],
        { reason: event.closing.reason },
      );
    default:
      return [];
  }
}

function askedAbout(sip: Sip, participantIds: string[]): Audience[] {
  return participantIds.flatMap((participantId) => participantAudience(sip, participantId));
}

function hasStopped(before: Sip, after: Sip): boolean {
  const today = dayOf(after.lastEventAt);
  return planConsent(before, today) === "given" && planConsent(after, today) !== "given";
}

function leadAudiences(sip: Sip): Audience[] {
  const { unit, coordinator, deputy } = sip.lead;
  return [coordinator, deputy].flatMap((one) => (one ? [`staff:${one.staffId}@${unit.unitId}`] : []));
}

/** Who runs it; before anybody is appointed, the manager. */
function leads(sip: Sip): Audience[] {
  const run = leadAudiences(sip);
  return run.length > 0 ? run : [`manager:${sip.lead.unit.unitId}`];
}

/** Those the ward has told, and who runs the SIP; a manager whose whole unit is told is not told twice. */
function aboutStay(sip: Sip): Audience[] {
  const told = toldAudiences(sip);
  return [...told, ...leads(sip).filter((one) => !told.includes(one.replace("manager:", "unit:")))];
}

function toldAudiences(sip: Sip): Audience[] {
  return (sip.discharge?.told ?? []).map(({ unit }) => `unit:${unit.unitId}`);
}

function raiserAudience(sip: Sip): Audience[] {
  const raiser = audienceOfRaiser(sip);
  const isShut = sip.parties.some((party) => raiser === `person:${party.personId}` && isShutOut(sip, party));
  return raiser && !isShut ? [raiser] : [];
}

function askedAudiences(sip: Sip): Audience[] {
  return sip.participants.filter((one) => hasBeenAsked(sip, one)).flatMap((one) => participantAudience(sip, one.id));
}

/** Whom a unit has named to come, when it is another than before. */
function newlyNamed(before: Sip | null, after: Sip, participantId: string): Audience[] {
  const [was, is] = [before, after].map((sip) => sip?.participants.find((one) => one.id === participantId));
  if (is?.recipient.kind !== "unit" || !is.representative) return [];
  // Whose unit has said that nobody comes, or not then, has nowhere to come to.
  const answers = after.meetings.flatMap((meeting) => meeting.answers[participantId] ?? []);
  if (answers.at(-1) && !["coming", "comingDigitally"].includes(answers.at(-1)!.answer)) return [];
  if (was?.representative?.staffId === is.representative.staffId) return [];
  return [`staff:${is.representative.staffId}@${is.recipient.unit.unitId}`];
}

function participantAudience(sip: Sip, participantId: string): Audience[] {
  const recipient = sip.participants.find((one) => one.id === participantId)?.recipient;
  if (!recipient) return [];
  if (recipient.kind === "unit") return [keyOf(recipient)];
  const party = presentParties(sip).find((one) => one.id === recipient.partyId && !isShutOut(sip, one));
  const personId = party?.personId;
  return personId ? [`person:${personId}`] : [];
}
