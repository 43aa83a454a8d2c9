import { z } from "zod";
import type { UnitRef } from "../access.ts";
import type { AreaKey } from "../agreement.ts";
import { type Refusal, refuse } from "../errors.ts";
import { day, id, requiredText } from "../fields.ts";
import { covers, planConsent } from "./consentState.ts";
import type { Context, Decision } from "./decide.ts";
import type { SipEvent } from "./events.ts";
import { nextFollowUp, openFollowUp } from "./followUp.ts";
import { areasOfMeasureIn } from "./items.ts";
import { anyHolds, coordinator, deputy, hasBeenAsked } from "./relations.ts";
import type { Measure, Sip, StoredEvent } from "./state.ts";
import type { Message, MessageKind } from "./stateMessages.ts";
import { toldWays } from "./statePreparation.ts";

/**
 * Between meetings: the individual writes, says that something agreed did not happen, or asks for an earlier follow-up.
 * Acts: the individual's side, and staff for what was said; those who run the SIP answer, and the unit that answers for the
 * measure where the consent let it have the message. Ends: with an answer, which stands beside what was asked.
 */

/** How those who run the SIP were told; of one's own writing there is nothing to say. */
const how = z.enum(toldWays).nullable().default(null);
const messageId = id.optional();

export const WriteMessage = z.strictObject({
  messageId,
  measureId: id.nullable().default(null),
  text: requiredText,
  how,
});

/** P8: a message about a measure, or about anything, to those who run the SIP and to the unit whose measure it is. */
export function writeMessage(sip: Sip, input: z.output<typeof WriteMessage>, context: Context): Decision {
  return written(sip, "message", input, context);
}

export const ReportNotDone = z.strictObject({ messageId, measureId: id, text: requiredText, how });

/** P8, F2: something that was agreed did not happen, in the individual's words. The unit's own report stands beside it. */
export function reportNotDone(sip: Sip, input: z.output<typeof ReportNotDone>, context: Context): Decision {
  return written(sip, "notDone", input, context);
}

export const AskForFollowUp = z.strictObject({ messageId, text: requiredText, how });

/** F1: the individual asks that the follow-up is held earlier, and says why. */
export function askForFollowUp(sip: Sip, input: z.output<typeof AskForFollowUp>, context: Context): Decision {
  if (sip.plan.versions.length === 0) return refuse("followUp.noPlan");
  if (openFollowUp(sip)) return refuse("followUp.alreadyOpen");
  return written(sip, "earlierFollowUp", { ...input, measureId: null }, context);
}

export const AnswerMessage = z.strictObject({
  messageId: id,
  text: requiredText,
  /** With a request for an earlier follow-up: the day it is moved to. */
  followUpOn: day.nullable().default(null),
});

/** P8, F1: the answer. A unit answers what it was given of its own measure; the day of the follow-up is set by those who run the SIP. */
export function answerMessage(sip: Sip, input: z.output<typeof AnswerMessage>, context: Context): Decision {
  const { messageId, text, followUpOn } = input;
  const message = sip.messages?.find((one) => one.id === messageId);
  const { actor, today } = context;
  const runs = anyHolds([coordinator, deputy], actor, sip, today);
  const unitId = actor.kind === "staff" ? actor.unitId : null;
  if (!message || !(runs || (unitId !== null && unitId === unitOf(sip, message, today)?.unitId)))
    return refuse("item.unknown", "messageId");
  const refusal = followUpOn ? dayRefused(sip, message, followUpOn, context) : null;
  return refusal ?? [{ type: "MessageAnswered", messageId, answer: { id: context.newId(), text, followUpOn } }];
}

/** The unit that sees a message on a day: the one it went to, while the consent covers what it is about. */
export function unitOf(sip: Sip, { unit, areas }: Pick<Message, "unit" | "areas">, today: string): UnitRef | null {
  return unit && mayHave(sip, unit, areas, today) ? unit : null;
}

/** What messages change. Null when the event belongs elsewhere. */
export function evolveMessages(sip: Sip, event: SipEvent, { by, at }: StoredEvent): Sip | null {
  const messages = sip.messages ?? [];
  switch (event.type) {
    case "MessageWritten": {
      const { message, told, how } = event;
      return {
        ...sip,
        messages: [...messages, { ...message, toldTo: told ? by : null, how, by, at, answers: [] }],
        disclosures: [...sip.disclosures, ...event.disclosures.map((one) => ({ ...one, by, at }))],
      };
    }
    case "MessageAnswered":
      return {
        ...sip,
        messages: messages.map((one) =>
          one.id === event.messageId ? { ...one, answers: [...one.answers, { ...event.answer, by, at }] } : one,
        ),
      };
    default:
      return null;
  }
}

type Written = { messageId?: string | undefined; measureId: string | null; text: string; how: Message["how"] };

function written(sip: Sip, kind: MessageKind, input: Written, context: Context): Decision {
  const { messageId, measureId, text, how } = input;
  if (messageId && sip.messages?.some((one) => one.id === messageId)) return refuse("item.exists", "messageId");
  const told = context.actor.kind === "staff";
  if (told && !how) return refuse("field.missing", "how");
  const content = sip.plan.versions.at(-1)?.content;
  const measure = content?.measures.find((one) => one.id === measureId);
  if (measureId && !measure) return refuse("item.unknown", "measureId");
  const areas = content && measure ? [...new Set(["plan", ...areasOfMeasureIn(content, measure)])] : [];
  const unit = measure ? ownerThatMayHave(sip, measure, areas, context) : null;
  const message = { id: messageId ?? context.newId(), kind, measureId, text, unit, areas };
  const disclosures = unit
    ? [
        {
          id: context.newId(),
          recipient: { kind: "unit" as const, unit },
          areas,
          what: `message ${message.id}`,
          ground: "consent" as const,
          why: "",
        },
      ]
    : [];
  return [{ type: "MessageWritten", message, told, how: told ? how : null, disclosures }];
}

/** The unit that answers for the measure, when it takes part and the consent covers the measure; never the lead's own, which has it anyway. */
function ownerThatMayHave(sip: Sip, { owner }: Measure, areas: AreaKey[], { today }: Context): UnitRef | null {
  if (owner.kind !== "unit" || owner.unit.unitId === sip.lead.unit.unitId) return null;
  return mayHave(sip, owner.unit, areas, today) ? owner.unit : null;
}

function mayHave(sip: Sip, { unitId }: UnitRef, areas: AreaKey[], today: string): boolean {
  const takesPart = sip.participants.some(
    (one) => one.recipient.kind === "unit" && one.recipient.unit.unitId === unitId && hasBeenAsked(sip, one),
  );
  return (
    takesPart &&
    planConsent(sip, today) === "given" &&
    areas.every((area) => covers(sip, `unit:${unitId}`, area, today))
  );
}

function dayRefused(sip: Sip, { kind }: Message, on: string, { actor, today }: Context): Refusal | null {
  if (kind !== "earlierFollowUp" || !anyHolds([coordinator, deputy], actor, sip, today))
    return refuse("field.invalid", "followUpOn");
  if (openFollowUp(sip)) return refuse("followUp.alreadyOpen", "followUpOn");
  if (on < today) return refuse("field.inThePast", "followUpOn");
  const next = nextFollowUp(sip);
  return next && on >= next ? refuse("followUp.notEarlier", "followUpOn") : null;
}
