import { z } from "zod";
import { isDutyBound } from "../agreement.ts";
import { type Refusal, refuse } from "../errors.ts";
import { day, id, instant, keyOfKind, longText, requiredText, shortText, text } from "../fields.ts";
import { dayOf } from "../time.ts";
import { type Agenda, agendaFor, minutesOf } from "./agenda.ts";
import { recipientOf } from "./consent.ts";
import { covers, keyOf, planConsent } from "./consentState.ts";
import type { Context, Decision } from "./decide.ts";
import type { MeetingDetails, SipEvent } from "./events.ts";
import { openUnit, staffAt } from "./need.ts";
import { participantsOf, partiesOf } from "./relations.ts";
import { agendaParts, answers, type Meeting, type Participant, participantSteps, type Sip } from "./state.ts";

/**
 * Summons and invitation: who is called (duty) and who is invited, to what, when and why.
 * Acts: the coordinator prepares and sends (S1); the person sees and comments first (S5); each unit answers and names its representative (S2).
 * Ends: when the meeting starts, or is cancelled with a reason (S3).
 */

export const AddParticipant = z.strictObject({
  participantId: id.optional(),
  recipient: keyOfKind(["unit", "party"]),
  why: requiredText,
  wishedCompetence: shortText.default(""),
});

/** S2, C5: a unit is summoned when the law or the agreement binds it, otherwise invited; only where the consent covers it. */
export function addParticipant(sip: Sip, input: z.output<typeof AddParticipant>, context: Context): Decision {
  const recipient = recipientOf(sip, input.recipient, context, "recipient", true);
  if ("refused" in recipient) return recipient;
  if (sip.participants.some((one) => !one.removed && keyOf(one.recipient) === input.recipient))
    return refuse("summons.alreadyAdded", "recipient");
  const refusal = coveredForMeeting(sip, input.recipient, context, "recipient");
  if (refusal) return refusal;
  const summoned =
    recipient.kind === "unit" &&
    isDutyBound(context.agreement, { kind: recipient.unit.kind, principalKind: recipient.unit.principal.kind });
  const { participantId, why, wishedCompetence } = input;
  if (participantId && sip.participants.some((one) => one.id === participantId))
    return refuse("item.exists", "participantId");
  const participant = {
    id: participantId ?? context.newId(),
    recipient,
    mode: summoned ? ("summoned" as const) : ("invited" as const),
    why,
    wishedCompetence,
  };
  return [{ type: "ParticipantAdded", participant }];
}

export const RemoveParticipant = z.strictObject({ participantId: id, reason: requiredText });

/** S3: a participant leaves, with the reason. */
export function removeParticipant(sip: Sip, input: z.output<typeof RemoveParticipant>): Decision {
  const known = findParticipant(sip, input.participantId);
  return "refused" in known ? known : [{ type: "ParticipantRemoved", ...input }];
}

const details = {
  purpose: requiredText,
  keyQuestions: longText.default(""),
  startsAt: instant,
  minutes: z.int({ error: "field.missing" }).min(15, "meeting.tooShort").max(480, "meeting.tooLong"),
  place: shortText.default(""),
  videoLink: shortText.default(""),
  agenda: z
    .array(z.strictObject({ part: z.enum(agendaParts), minutes: z.int().min(0).max(480) }))
    .max(10)
    .default([]),
  interpreter: shortText.default(""),
  accessibility: text.default(""),
  replyBy: day,
  contact: shortText.default(""),
};

export const PlanMeeting = z.strictObject({
  meetingId: id.optional(),
  kind: z.enum(["planning", "followUp"]).default("planning"),
  ...details,
});

/** S1: the invitation as a draft; nothing is sent yet. */
export function planMeeting(sip: Sip, input: z.output<typeof PlanMeeting>, context: Context): Decision {
  const { meetingId, kind, ...rest } = input;
  if (meetingId && sip.meetings.some((meeting) => meeting.id === meetingId)) return refuse("item.exists", "meetingId");
  const refusal = checkDetails(rest, context);
  return (
    refusal ?? [{ type: "MeetingPlanned", meeting: { id: meetingId ?? context.newId(), kind, ...withAgenda(rest) } }]
  );
}

export const ChangeMeeting = z.strictObject({ meetingId: id, ...details });

/** Changes the draft of an invitation. When it has been sent, the time and place are moved instead (`moveMeeting`). */
export function changeMeeting(sip: Sip, input: z.output<typeof ChangeMeeting>, context: Context): Decision {
  const { meetingId, ...rest } = input;
  const meeting = findMeeting(sip, meetingId);
  if ("refused" in meeting) return meeting;
  if (meeting.status !== "draft") return refuse("meeting.alreadySent", "meetingId");
  const refusal = checkDetails(rest, context);
  return refusal ?? [{ type: "MeetingChanged", meetingId, details: withAgenda(rest) }];
}

export const CommentInvitation = z.strictObject({ meetingId: id, text: requiredText });

/** S5: what the individual says about the time, the agenda or those who are called, before it goes or after. */
export function commentInvitation(sip: Sip, input: z.output<typeof CommentInvitation>, context: Context): Decision {
  const meeting = findMeeting(sip, input.meetingId);
  if ("refused" in meeting) return meeting;
  return [{ type: "InvitationCommented", ...input, told: context.actor.kind === "staff" }];
}

export const SendSummons = z.strictObject({ meetingId: id });

/** S1, C5: sends to everybody who has not got it. Each one must be covered by the consent; what is thereby disclosed is recorded. */
export function sendSummons(sip: Sip, input: z.output<typeof SendSummons>, context: Context): Decision {
  const meeting = findMeeting(sip, input.meetingId);
  if ("refused" in meeting) return meeting;
  if (meeting.status !== "draft" && meeting.status !== "sent") return refuse("meeting.notOpen", "meetingId");
  if (meeting.startsAt <= context.now) return refuse("meeting.inThePast", "startsAt");
  const waiting = sip.participants.filter((one) => !one.removed && !meeting.sentTo.includes(one.id));
  if (waiting.length === 0) return refuse(meeting.sentTo.length > 0 ? "summons.allHaveIt" : "summons.nobodyToCall");
  for (const one of waiting) {
    const refusal = coveredForMeeting(sip, keyOf(one.recipient), context, "meetingId");
    if (refusal) return refusal;
  }
  return [
    {
      type: "SummonsSent",
      meetingId: meeting.id,
      participantIds: waiting.map((one) => one.id),
      disclosures: waiting.map((one) => ({
        id: context.newId(),
        recipient: one.recipient,
        areas: ["meeting"],
        what: meeting.purpose,
        ground: "consent",
        why: one.why,
      })),
    },
  ];
}

export const AnswerSummons = z.strictObject({
  meetingId: id,
  participantId: id,
  answer: z.enum(answers),
  representativeId: id.nullable().default(null),
  proposedTimes: text.default(""),
  comment: text.default(""),
});

/** S2: a summoned unit comes and names who, or asks for another time; only an invited one may decline. */
export function answerSummons(sip: Sip, input: z.output<typeof AnswerSummons>, context: Context): Decision {
  const meeting = findMeeting(sip, input.meetingId);
  if ("refused" in meeting) return meeting;
  const participant = ownParticipant(sip, input.participantId, context);
  if ("refused" in participant) return participant;
  if (!meeting.sentTo.includes(participant.id)) return refuse("item.unknown", "participantId");
  if (meeting.status !== "sent") return refuse("meeting.notOpen", "meetingId");
  if (input.answer === "declined" && participant.mode === "summoned") return refuse("summons.mustAttend", "answer");
  if (input.answer === "newTime" && input.proposedTimes === "") return refuse("summons.proposeTime", "proposedTimes");
  if (input.answer === "declined" && input.comment === "") return refuse("summons.declineReason", "comment");
  const { answer, comment, proposedTimes } = input;
  let representative = null;
  if (input.representativeId) {
    const named = representativeOf(participant, input.representativeId, context);
    if ("refused" in named) return named;
    representative = named;
  } else if (
    (answer === "coming" || answer === "comingDigitally") &&
    participant.recipient.kind === "unit" &&
    !participant.representative
  ) {
    return refuse("summons.nameSomebody", "representativeId");
  }
  return [
    {
      type: "SummonsAnswered",
      meetingId: meeting.id,
      participantId: participant.id,
      answer: { answer, comment, proposedTimes },
      representative,
    },
  ];
}

export const NameRepresentative = z.strictObject({ participantId: id, representativeId: id });

/** S2: the called unit itself chooses who comes. */
export function nameRepresentative(sip: Sip, input: z.output<typeof NameRepresentative>, context: Context): Decision {
  const participant = ownParticipant(sip, input.participantId, context);
  if ("refused" in participant) return participant;
  const representative = representativeOf(participant, input.representativeId, context);
  if ("refused" in representative) return representative;
  return [{ type: "RepresentativeNamed", participantId: participant.id, representative }];
}

export const ReturnWronglyAddressed = z.strictObject({
  participantId: id,
  reason: requiredText,
  /** The unit that it was meant for, where the one that got it knows. */
  forwardTo: id.nullable().default(null),
});

/**
 * S3: "felsänt": the unit that got it by mistake gives it back, and sees nothing more. Where it names the right unit and the
 * consent already covers that one, the summons goes straight on; otherwise it is a suggestion to the coordinator (C5).
 */
export function returnWronglyAddressed(
  sip: Sip,
  input: z.output<typeof ReturnWronglyAddressed>,
  context: Context,
): Decision {
  const participant = ownParticipant(sip, input.participantId, context);
  if ("refused" in participant) return participant;
  const { participantId, reason, forwardTo } = input;
  if (!forwardTo) return [{ type: "WronglyAddressedReturned", participantId, reason }];
  if (participant.recipient.kind !== "unit") return refuse("field.unknown", "forwardTo");
  const unit = openUnit(context, forwardTo, "forwardTo");
  if ("refused" in unit) return unit;
  if (unit.unitId === participant.recipient.unit.unitId) return refuse("summons.forwardToSelf", "forwardTo");
  const recipient = `unit:${unit.unitId}`;
  const meeting = sip.meetings.findLast((one) => one.status === "sent" && one.sentTo.includes(participantId));
  // Whoever has been asked before and is no longer there has been taken away, or went away, for a reason.
  const wasThere = sip.participants.some((one) => keyOf(one.recipient) === recipient);
  const mayGoOn =
    meeting !== undefined &&
    meeting.startsAt > context.now &&
    !wasThere &&
    coveredForMeeting(sip, recipient, context, "forwardTo") === null;
  if (!mayGoOn) return [{ type: "WronglyAddressedReturned", participantId, reason, suggested: unit }];
  const { why, wishedCompetence } = participant;
  const added = {
    id: context.newId(),
    recipient: { kind: "unit" as const, unit },
    mode: isDutyBound(context.agreement, { kind: unit.kind, principalKind: unit.principal.kind })
      ? ("summoned" as const)
      : ("invited" as const),
    why,
    wishedCompetence,
  };
  const disclosure = {
    id: context.newId(),
    recipient: added.recipient,
    areas: ["meeting"],
    what: meeting.purpose,
    ground: "consent" as const,
    why,
  };
  // One event whatever the consent says: its number tells the one who returns nothing of what the other unit may see.
  const forwarded = { participant: added, meetingId: meeting.id, disclosures: [disclosure] };
  return [{ type: "WronglyAddressedReturned", participantId, reason, suggested: unit, forwarded }];
}

export const PrepareAsParticipant = z.strictObject({
  participantId: id,
  step: z.enum(participantSteps),
  done: z.boolean({ error: "field.missing" }),
});

/** S1: the called unit ticks what it has done before the meeting; the coordinator sees how far everybody has come. */
export function prepareAsParticipant(
  sip: Sip,
  input: z.output<typeof PrepareAsParticipant>,
  context: Context,
): Decision {
  const participant = ownParticipant(sip, input.participantId, context);
  if ("refused" in participant) return participant;
  const { step, done } = input;
  if ((participant.prepared?.[step] !== undefined) === done) return refuse("participant.alreadySo", "step");
  return [{ type: "ParticipantPrepared", participantId: participant.id, step, done }];
}

export const MoveMeeting = z.strictObject({
  meetingId: id,
  startsAt: instant,
  minutes: details.minutes,
  place: shortText.default(""),
  videoLink: shortText.default(""),
  replyBy: day,
  reason: requiredText,
});

/** S3: another time or place after it was sent, with the reason; everybody is asked anew. */
export function moveMeeting(sip: Sip, input: z.output<typeof MoveMeeting>, context: Context): Decision {
  const meeting = findMeeting(sip, input.meetingId);
  if ("refused" in meeting) return meeting;
  if (meeting.status !== "sent") return refuse("meeting.notOpen", "meetingId");
  const refusal = checkDetails(input, context);
  return refusal ?? [{ type: "MeetingMoved", ...input }];
}

export const CancelMeeting = z.strictObject({ meetingId: id, reason: requiredText });

/** S3: cancels a meeting that has not started, with the reason. */
export function cancelMeeting(sip: Sip, input: z.output<typeof CancelMeeting>): Decision {
  const meeting = findMeeting(sip, input.meetingId);
  if ("refused" in meeting) return meeting;
  if (meeting.status !== "sent" && meeting.status !== "draft") return refuse("meeting.notOpen", "meetingId");
  return [{ type: "MeetingCancelled", ...input } satisfies SipEvent];
}

/** One meeting of this SIP, or the refusal. */
export function findMeeting(sip: Sip, meetingId: string): Meeting | Refusal {
  return sip.meetings.find((meeting) => meeting.id === meetingId) ?? refuse("item.unknown", "meetingId");
}

/** One participant who has not left, or the refusal. */
export function findParticipant(sip: Sip, participantId: string): Participant | Refusal {
  return (
    sip.participants.find((one) => one.id === participantId && !one.removed) ?? refuse("item.unknown", "participantId")
  );
}

/** The participant that the actor may answer for: their own unit, or themself. */
export function ownParticipant(sip: Sip, participantId: string, context: Context): Participant | Refusal {
  const participant = findParticipant(sip, participantId);
  if ("refused" in participant) return participant;
  const { recipient } = participant;
  const own =
    recipient.kind === "unit"
      ? participantsOf(context.actor, sip).some((one) => one.id === participant.id)
      : partiesOf(context.actor, sip).some((party) => party.id === recipient.partyId);
  return own ? participant : refuse("summons.notYours", "participantId");
}

function representativeOf(participant: Participant, staffId: string, context: Context) {
  if (participant.recipient.kind !== "unit") return refuse("field.unknown", "representativeId");
  return staffAt(context, staffId, participant.recipient.unit.unitId, "representativeId");
}

export function coveredForMeeting(sip: Sip, recipient: string, context: Context, field: string): Refusal | null {
  if (planConsent(sip, context.today) !== "given") return refuse("summons.consentMissing", field);
  return covers(sip, recipient, "meeting", context.today) ? null : refuse("summons.notCovered", field);
}

export function checkDetails(
  input: {
    startsAt: string;
    replyBy: string;
    place: string;
    videoLink: string;
    minutes: number;
    agenda?: Agenda;
  },
  context: Context,
): Refusal | null {
  if (input.startsAt <= context.now) return refuse("meeting.inThePast", "startsAt");
  if (input.replyBy > dayOf(input.startsAt)) return refuse("meeting.replyAfterMeeting", "replyBy");
  if (input.place === "" && input.videoLink === "") return refuse("meeting.placeMissing", "place");
  if (input.videoLink !== "" && !/^https:\/\//.test(input.videoLink)) return refuse("field.notALink", "videoLink");
  return minutesOf(input.agenda ?? []) > input.minutes
    ? refuse("meeting.agendaTooLong", "agenda", { minutes: input.minutes })
    : null;
}

function withAgenda<T extends MeetingDetails>(input: T): T {
  return input.agenda.length > 0 ? input : { ...input, agenda: agendaFor(input.minutes) };
}
