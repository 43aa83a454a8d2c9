import { z } from "zod";
import { refuse } from "../errors.ts";
import { longText, requiredText } from "../fields.ts";
import type { Context, Decision } from "./decide.ts";
import type { SipEvent } from "./events.ts";
import { isIndividuals } from "./relations.ts";
import type { Sip, StoredEvent } from "./state.ts";
import {
  nextMeeting,
  type Preparation,
  preparationSections,
  preparationSteps,
  presentPreparation,
  toldWays,
} from "./statePreparation.ts";

/**
 * Before a meeting the individual says how it should be: questions, who shall be there and not, who leads, what is needed to
 * take part, time and place (S5). Acts: the individual's side writes its own; staff write down beside it what was said, and
 * note that it has been read. Ends: when the meeting has been held, and the next one is prepared anew.
 */

export const PrepareMeeting = z.strictObject({ section: z.enum(preparationSections), text: longText });

/** S5: one of the individual's own texts before the next meeting; an empty one takes it back. */
export function prepareMeeting(
  sip: Sip,
  { section, text }: z.output<typeof PrepareMeeting>,
  { actor }: Context,
): Decision {
  if (isIndividuals(presentPreparation(sip)?.own[section]?.by, actor, sip))
    return refuse("assessment.theirWords", "section");
  return [{ type: "PreparationWritten", meeting: nextMeeting(sip), section, text }];
}

export const RecordPreparation = z.strictObject({
  section: z.enum(preparationSections),
  text: requiredText,
  how: z.enum(toldWays),
});

/** S5, S1: what the individual said, written down by those who run the SIP. It stands beside the individual's own text. */
export function recordPreparation(sip: Sip, input: z.output<typeof RecordPreparation>): Decision {
  return [{ type: "PreparationTold", meeting: nextMeeting(sip), ...input }];
}

export const TickPreparation = z.strictObject({
  step: z.enum(preparationSteps),
  done: z.boolean({ error: "field.missing" }),
});

/** S5: something on the individual's checklist is done, or is not done after all. */
export function tickPreparation(sip: Sip, input: z.output<typeof TickPreparation>): Decision {
  return [{ type: "PreparationTicked", meeting: nextMeeting(sip), ...input }];
}

export const ReadPreparation = z.strictObject({});

/** S5: those who run the SIP have read what is new, and the individual sees that they have. */
export function readPreparation(sip: Sip): Decision {
  const present = presentPreparation(sip);
  return present?.isUnread
    ? [{ type: "PreparationRead", meeting: present.meeting }]
    : refuse("summons.nothingPrepared");
}

/** What a preparation changes. Null when the event belongs elsewhere. */
export function evolvePreparation(sip: Sip, event: SipEvent, { by, at }: StoredEvent): Sip | null {
  switch (event.type) {
    case "PreparationWritten":
      return withPreparation(sip, event.meeting, (one) => {
        const { [event.section]: _before, ...others } = one.own;
        const own = event.text ? { ...others, [event.section]: { text: event.text, by, at } } : others;
        return { ...one, own, isUnread: true };
      });
    case "PreparationTold": {
      const { meeting, section, text, how } = event;
      return withPreparation(sip, meeting, (one) => ({
        ...one,
        told: { ...one.told, [section]: { text, how, by, at } },
      }));
    }
    case "PreparationTicked":
      return withPreparation(sip, event.meeting, (one) => ({
        ...one,
        steps: preparationSteps.filter((step) => (step === event.step ? event.done : one.steps.includes(step))),
      }));
    case "PreparationRead":
      return withPreparation(sip, event.meeting, (one) => ({ ...one, read: { by, at }, isUnread: false }));
    default:
      return null;
  }
}

function withPreparation(sip: Sip, meeting: number, change: (one: Preparation) => Preparation): Sip {
  const all = sip.preparations ?? [];
  if (all.some((one) => one.meeting === meeting))
    return { ...sip, preparations: all.map((one) => (one.meeting === meeting ? change(one) : one)) };
  const begun = change({ meeting, own: {}, told: {}, steps: [], read: null, isUnread: false });
  return { ...sip, preparations: [...all, begun] };
}
