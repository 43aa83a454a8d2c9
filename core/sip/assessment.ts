import { z } from "zod";
import type { ActorRef } from "../access.ts";
import { isArea } from "../agreement.ts";
import { refuse } from "../errors.ts";
import { areaKey, id, longText, requiredShort, requiredText, shortText, text } from "../fields.ts";
import type { Context, Decision } from "./decide.ts";
import { isIndividuals } from "./relations.ts";
import type { Sip } from "./state.ts";

/**
 * Assessment: what works, what is hard, what the person wishes, life area by life area.
 * Acts: the coordinator and the deputy write (A1); the individual adds own words, marked as such.
 * Ends: never; it may grow as long as the SIP lives, and its summary becomes the plan's needs.
 */

export const AssessArea = z.strictObject({
  area: areaKey,
  works: longText.default(""),
  hard: longText.default(""),
  wish: longText.default(""),
  needs: longText.default(""),
});

/** A1, A2: the professional text of one life area. */
export function assessArea(_sip: Sip, input: z.output<typeof AssessArea>, context: Context): Decision {
  if (!isLifeArea(input.area, context)) return refuse("assessment.unknownArea", "area");
  return [{ type: "AreaAssessed", ...input }];
}

export const WriteOwnWords = z.strictObject({
  area: areaKey,
  works: longText.default(""),
  hard: longText.default(""),
  wish: longText.default(""),
});

/** A1: the individual's own words in one life area; what staff write down is marked as told, and never takes the place of what the individual wrote. */
export function writeOwnWords(sip: Sip, input: z.output<typeof WriteOwnWords>, context: Context): Decision {
  if (!isLifeArea(input.area, context)) return refuse("assessment.unknownArea", "area");
  const before = sip.assessment.ownWords[input.area];
  if (before && (before.works || before.hard || before.wish) && isTheirs(before, context, sip))
    return refuse("assessment.theirWords", "area");
  return [{ type: "OwnWordsWritten", ...input, told: context.actor.kind === "staff" }];
}

export const WriteWhatMatters = z.strictObject({ text: longText });

/** P3: what matters to the person, in own words. */
export function writeWhatMatters(sip: Sip, input: z.output<typeof WriteWhatMatters>, context: Context): Decision {
  const before = sip.assessment.whatMatters;
  if (before?.text && isTheirs(before, context, sip)) return refuse("assessment.theirWords", "text");
  return [{ type: "WhatMattersWritten", text: input.text, told: context.actor.kind === "staff" }];
}

export const SummariseAssessment = z.strictObject({ text: longText });

/** The summary that becomes the plan's needs with one press. */
export function summariseAssessment(_sip: Sip, input: z.output<typeof SummariseAssessment>): Decision {
  return [{ type: "AssessmentSummarised", ...input }];
}

export const ListOtherPlan = z.strictObject({
  planId: id.optional(),
  kind: requiredShort,
  title: text.default(""),
  holder: shortText.default(""),
  link: shortText.default(""),
});

/** A4: another plan that exists (implementation plan, care plan, LSS plan …), with who holds it. */
export function listOtherPlan(sip: Sip, input: z.output<typeof ListOtherPlan>, context: Context): Decision {
  const { planId, ...plan } = input;
  if (planId && sip.assessment.otherPlans.some((one) => one.id === planId)) return refuse("item.exists", "planId");
  if (plan.link !== "" && !/^https:\/\//.test(plan.link)) return refuse("field.notALink", "link");
  return [{ type: "OtherPlanListed", plan: { id: planId ?? context.newId(), ...plan } }];
}

export const RemoveOtherPlan = z.strictObject({ planId: id, reason: requiredText });

/** Takes a plan out of the list, with the reason. */
export function removeOtherPlan(sip: Sip, input: z.output<typeof RemoveOtherPlan>): Decision {
  if (!sip.assessment.otherPlans.some((plan) => plan.id === input.planId)) return refuse("item.unknown", "planId");
  return [{ type: "OtherPlanRemoved", ...input }];
}

/**
 * True for words that the individual's side wrote itself, to staff, and for the individual's own, to everybody else: also for
 * what the individual said and staff wrote down, to a guardian.
 */
function isTheirs(words: { toldTo: ActorRef | null; by: ActorRef }, { actor }: Context, sip: Sip): boolean {
  if (actor.kind === "staff") return words.toldTo === null;
  if (isIndividuals(words.by, actor, sip)) return true;
  return words.toldTo !== null && actor.kind === "person" && actor.personId !== sip.person.personId;
}

/** True for a life area of this agreement (not one of the general columns of the matrix). */
export function isLifeArea(area: string, context: Context): boolean {
  const { adult, child } = context.agreement.lifeAreas;
  return isArea(context.agreement, area) && [...adult, ...child].some((one) => one.key === area);
}
