import { z } from "zod";
import { refuse } from "../errors.ts";
import { day, id, instant, text } from "../fields.ts";
import { dayOf } from "../time.ts";
import { keyOf } from "./consentState.ts";
import type { Context, Decision } from "./decide.ts";
import type { SipEvent } from "./events.ts";
import { anyHolds, lead, personSide } from "./relations.ts";
import type { Sip, StoredEvent } from "./state.ts";
import { openTimes, type TimeQuestion, timeAnswers } from "./stateTimes.ts";
import { checkDetails, coveredForMeeting, findMeeting, ownParticipant } from "./summons.ts";

/**
 * Finding a time: the coordinator proposes several, each one says which suit, the coordinator picks one for the draft meeting.
 * Acts: the coordinator asks and picks; the called units, the invited and the individual's side answer.
 * Ends: a time is chosen, or the question is taken back. The summons goes out as ever after that.
 */

export const AskForTimes = z.strictObject({
  questionId: id.optional(),
  meetingId: id,
  startsAt: z.array(instant, { error: "field.missing" }).min(2, "times.tooFew").max(8, "times.tooMany"),
  replyBy: day,
});

/** S1, C5: asks all participants whom the consent covers; what is thereby told to a unit is a disclosure. */
export function askForTimes(sip: Sip, input: z.output<typeof AskForTimes>, context: Context): Decision {
  const meeting = findMeeting(sip, input.meetingId);
  if ("refused" in meeting) return meeting;
  if (meeting.status !== "draft") return refuse("meeting.alreadySent", "meetingId");
  if (openTimes(sip)) return refuse("times.alreadyAsked", "meetingId");
  if (input.questionId && sip.timeQuestions?.some((one) => one.id === input.questionId))
    return refuse("item.exists", "questionId");
  const times = [...new Set(input.startsAt)].sort();
  if (times.length < 2) return refuse("times.tooFew", "startsAt");
  const [first = ""] = times;
  if (first <= context.now) return refuse("meeting.inThePast", "startsAt");
  if (input.replyBy < context.today) return refuse("field.inThePast", "replyBy");
  if (input.replyBy > dayOf(first)) return refuse("times.replyAfterFirst", "replyBy");
  const asked = sip.participants.filter((one) => !one.removed);
  if (asked.length === 0) return refuse("summons.nobodyToCall");
  for (const one of asked) {
    const refusal = coveredForMeeting(sip, keyOf(one.recipient), context, "meetingId");
    if (refusal) return refusal;
  }
  return [
    {
      type: "TimesAsked",
      question: {
        id: input.questionId ?? context.newId(),
        meetingId: meeting.id,
        times: times.map((startsAt) => ({ id: context.newId(), startsAt })),
        minutes: meeting.minutes,
        askedOf: asked.map((one) => one.id),
        replyBy: input.replyBy,
      },
      disclosures: asked.map((one) => ({
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

export const AnswerTimes = z.strictObject({
  questionId: id,
  /** The participant that is answered for; none for the individual's side, or by the lead for what they have been told. */
  participantId: id.nullable().default(null),
  times: z
    .array(z.strictObject({ timeId: id, answer: z.enum(timeAnswers) }), { error: "field.missing" })
    .min(1, "times.noneAnswered")
    .max(8, "times.tooMany"),
  comment: text.default(""),
});

/** Which of the times suit. Answered again, the new answer holds. */
export function answerTimes(sip: Sip, input: z.output<typeof AnswerTimes>, context: Context): Decision {
  const question = find(sip, input.questionId);
  if ("refused" in question) return question;
  const { participantId, comment } = input;
  if (participantId) {
    const participant = ownParticipant(sip, participantId, context);
    if ("refused" in participant) return participant;
    if (!question.askedOf.includes(participant.id)) return refuse("item.unknown", "participantId");
  } else if (!anyHolds([...personSide, ...lead], context.actor, sip, context.today))
    return refuse("field.missing", "participantId");
  if (input.times.some(({ timeId }) => !question.times.some((time) => time.id === timeId)))
    return refuse("item.unknown", "times");
  const times = Object.fromEntries(input.times.map(({ timeId, answer }) => [timeId, answer]));
  const { actor } = context;
  // Each of the individual's side answers for themself; what staff were told stands beside it.
  const who = participantId ?? (actor.kind === "person" ? `person:${actor.personId}` : "told");
  return [{ type: "TimesAnswered", questionId: question.id, who, times, comment }];
}

export const ChooseTime = z.strictObject({ questionId: id, timeId: id, replyBy: day });

/** The time becomes the draft meeting's; the coordinator then sends the summons. */
export function chooseTime(sip: Sip, input: z.output<typeof ChooseTime>, context: Context): Decision {
  const question = find(sip, input.questionId);
  if ("refused" in question) return question;
  const time = question.times.find((one) => one.id === input.timeId);
  if (!time) return refuse("item.unknown", "timeId");
  const meeting = findMeeting(sip, question.meetingId);
  if ("refused" in meeting) return meeting;
  if (meeting.status !== "draft") return refuse("meeting.alreadySent", "questionId");
  const { purpose, keyQuestions, minutes, place, videoLink, agenda, interpreter, accessibility, contact } = meeting;
  const { startsAt } = time;
  const { replyBy } = input;
  const details = {
    purpose,
    keyQuestions,
    startsAt,
    minutes,
    place,
    videoLink,
    agenda,
    interpreter,
    accessibility,
    replyBy,
    contact,
  };
  const refusal = checkDetails(details, context);
  if (refusal) return refusal;
  return [
    { type: "TimeChosen", questionId: question.id, timeId: time.id },
    { type: "MeetingChanged", meetingId: meeting.id, details },
  ];
}

export const DropTimes = z.strictObject({ questionId: id });

/** The question is taken back: the meeting is planned in another way. */
export function dropTimes(sip: Sip, input: z.output<typeof DropTimes>): Decision {
  const question = find(sip, input.questionId);
  return "refused" in question ? question : [{ type: "TimesDropped", questionId: question.id }];
}

function find(sip: Sip, questionId: string) {
  const question = openTimes(sip);
  return question?.id === questionId ? question : refuse("times.notOpen", "questionId");
}

/** What the events of finding a time change. Null when the event belongs elsewhere. */
export function evolveTimes(sip: Sip, event: SipEvent, { by, at }: StoredEvent): Sip | null {
  switch (event.type) {
    case "TimesAsked": {
      const question: TimeQuestion = { ...event.question, answers: {}, ended: null, by, at };
      return {
        ...sip,
        timeQuestions: [...(sip.timeQuestions ?? []), question],
        disclosures: [...sip.disclosures, ...event.disclosures.map((one) => ({ ...one, by, at }))],
      };
    }
    case "TimesAnswered": {
      const { who, times, comment } = event;
      return withQuestion(sip, event.questionId, (one) => ({
        ...one,
        answers: { ...one.answers, [who]: { times, comment, by, at } },
      }));
    }
    case "TimeChosen":
      return withQuestion(sip, event.questionId, (one) => ({ ...one, ended: { timeId: event.timeId, by, at } }));
    case "TimesDropped":
      return withQuestion(sip, event.questionId, (one) => ({ ...one, ended: { timeId: null, by, at } }));
    default:
      return null;
  }
}

function withQuestion(sip: Sip, questionId: string, change: (question: TimeQuestion) => TimeQuestion): Sip {
  return { ...sip, timeQuestions: sip.timeQuestions?.map((one) => (one.id === questionId ? change(one) : one)) ?? [] };
}
