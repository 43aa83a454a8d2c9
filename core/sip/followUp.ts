import { z } from "zod";
import { type Refusal, refuse } from "../errors.ts";
import { day, id, longText, text } from "../fields.ts";
import type { Day } from "../time.ts";
import type { Context, Decision } from "./decide.ts";
import type { SipEvent } from "./events.ts";
import { anyHolds, isIndividuals, lead } from "./relations.ts";
import { type FollowUp, goalOutcomes, measureOutcomes, type Sip } from "./state.ts";

/**
 * Follow-up: did it happen, did it help, is the consent still right, what now?
 * Acts: the coordinator holds it (F1); each unit follows up its own measures before; the person says how the goals went.
 * Ends: with a decision to continue, revise or close (F2).
 */

export const StartFollowUp = z.strictObject({ followUpId: id.optional(), meetingId: id.nullable().default(null) });

/** F1: opens the follow-up that was booked. One at a time. */
export function startFollowUp(sip: Sip, input: z.output<typeof StartFollowUp>, context: Context): Decision {
  if (sip.plan.versions.length === 0) return refuse("followUp.noPlan");
  if (openFollowUp(sip)) return refuse("followUp.alreadyOpen");
  if (input.meetingId && !sip.meetings.some((meeting) => meeting.id === input.meetingId))
    return refuse("item.unknown", "meetingId");
  const plannedOn = nextFollowUp(sip) ?? context.today;
  return [
    { type: "FollowUpStarted", followUpId: input.followUpId ?? context.newId(), plannedOn, meetingId: input.meetingId },
  ];
}

export const FollowUpMeasure = z.strictObject({
  followUpId: id,
  measureId: id,
  outcome: z.enum(measureOutcomes),
  why: text.default(""),
});

/** F2: per measure done, going on or not done and why; each unit its own, the lead any. */
export function followUpMeasure(sip: Sip, input: z.output<typeof FollowUpMeasure>, context: Context): Decision {
  const followUp = findOpen(sip, input.followUpId);
  if ("refused" in followUp) return followUp;
  const measure = lastPlan(sip)?.measures.find((one) => one.id === input.measureId);
  if (!measure) return refuse("item.unknown", "measureId");
  if (input.outcome === "notDone" && input.why === "") return refuse("field.missing", "why");
  const { actor } = context;
  const isLead = anyHolds(lead, actor, sip, context.today);
  const owns =
    actor.kind === "staff"
      ? measure.owner.kind === "unit" && measure.owner.unit.unitId === actor.unitId
      : measure.owner.kind !== "unit";
  if (!isLead && !owns) return refuse("plan.notYourMeasure", "measureId");
  // What the individual's side has said of its own measure stands as they said it.
  if (actor.kind === "staff" && followUp.measures[input.measureId]?.by.kind === "person")
    return refuse("assessment.theirWords", "measureId");
  return [{ type: "MeasureFollowedUp", ...input }];
}

export const FollowUpGoal = z.strictObject({
  followUpId: id,
  goalId: id,
  /** In whose view: the units' or the person's. */
  seenBy: z.enum(["units", "person"]),
  outcome: z.enum(goalOutcomes),
  why: text.default(""),
});

/** F2: per goal reached, partly or not, in the units' view and in the person's. */
export function followUpGoal(sip: Sip, input: z.output<typeof FollowUpGoal>, context: Context): Decision {
  const followUp = findOpen(sip, input.followUpId);
  if ("refused" in followUp) return followUp;
  if (!lastPlan(sip)?.goals.some((one) => one.id === input.goalId)) return refuse("item.unknown", "goalId");
  if (context.actor.kind === "person" && input.seenBy === "units") return refuse("followUp.unitsView", "seenBy");
  const { by } = followUp.goals[input.goalId]?.person ?? {};
  const isTheirs = (context.actor.kind === "staff" && by?.kind === "person") || isIndividuals(by, context.actor, sip);
  if (input.seenBy === "person" && isTheirs) return refuse("assessment.theirWords", "seenBy");
  return [{ type: "GoalFollowedUp", ...input }];
}

export const WriteNewNeeds = z.strictObject({ followUpId: id, text: longText });

/** F2: needs that have come since. */
export function writeNewNeeds(sip: Sip, input: z.output<typeof WriteNewNeeds>): Decision {
  const followUp = findOpen(sip, input.followUpId);
  return "refused" in followUp ? followUp : [{ type: "NewNeedsWritten", ...input }];
}

export const ReviewConsent = z.strictObject({ followUpId: id, right: z.boolean({ error: "field.missing" }) });

/** F2: whether the consent is still right. */
export function reviewConsent(sip: Sip, input: z.output<typeof ReviewConsent>): Decision {
  const followUp = findOpen(sip, input.followUpId);
  return "refused" in followUp ? followUp : [{ type: "ConsentReviewed", ...input }];
}

export const DecideFollowUp = z.strictObject({
  followUpId: id,
  kind: z.enum(["continue", "revise", "close"]),
  why: text.default(""),
  nextOn: day.nullable().default(null),
  how: text.default(""),
});

/** F1, F2: continue with a next date, revise (opens a draft), or close (the closing is a step of its own). */
export function decideFollowUp(sip: Sip, input: z.output<typeof DecideFollowUp>, context: Context): Decision {
  const followUp = findOpen(sip, input.followUpId);
  if ("refused" in followUp) return followUp;
  if (!followUp.consentStillRight) return refuse("followUp.consentNotReviewed");
  if (input.kind !== "close" && !input.nextOn) return refuse("followUp.nextDateMissing", "nextOn");
  if (input.nextOn && input.nextOn <= context.today) return refuse("field.inThePast", "nextOn");
  const unanswered = lastPlan(sip)?.measures.find((one) => !followUp.measures[one.id]);
  if (unanswered) return refuse("followUp.measureMissing", `measures.${unanswered.id}`);
  const unseen = lastPlan(sip)?.goals.find((one) => !followUp.goals[one.id]?.units);
  if (unseen) return refuse("followUp.goalMissing", `goals.${unseen.id}`);
  const events: SipEvent[] = [
    { type: "FollowUpDecided", ...input, nextOn: input.kind === "close" ? null : input.nextOn },
  ];
  if (input.kind === "revise" && !sip.plan.draft) events.push({ type: "PlanRevisionOpened", reason: input.why });
  return events;
}

/** The follow-up that is being held. */
export function openFollowUp(sip: Sip): FollowUp | undefined {
  return sip.followUps.find((one) => !one.decision);
}

/** The day of the next follow-up: the last decision's, the newest version's, or one it was moved to on request; whichever was set last. */
export function nextFollowUp(sip: Sip): Day | null {
  const decided = sip.followUps.filter((one) => one.decision).at(-1)?.decision;
  const version = sip.plan.versions.at(-1);
  if (!version) return null;
  const moved = (sip.messages ?? [])
    .flatMap((one) => one.answers)
    .flatMap(({ followUpOn, at }) => (followUpOn ? [{ on: followUpOn, at }] : []));
  const set = [
    { on: version.content.followUp?.on ?? null, at: version.establishedAt },
    ...(decided ? [{ on: decided.nextOn, at: decided.at }] : []),
    ...moved,
  ];
  return set.reduce((last, one) => (one.at >= last.at ? one : last)).on;
}

function lastPlan(sip: Sip) {
  return sip.plan.versions.at(-1)?.content;
}

function findOpen(sip: Sip, followUpId: string): FollowUp | Refusal {
  const followUp = sip.followUps.find((one) => one.id === followUpId);
  if (!followUp) return refuse("item.unknown", "followUpId");
  return followUp.decision ? refuse("followUp.decided", "followUpId") : followUp;
}
