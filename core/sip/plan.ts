import { z } from "zod";
import { type Refusal, refuse } from "../errors.ts";
import { areaKey, day, id, keyOfKind, longText, requiredShort, requiredText, shortText, text } from "../fields.ts";
import { isLifeArea } from "./assessment.ts";
import { presentParties } from "./consentState.ts";
import type { Context, Decision } from "./decide.ts";
import { emptyPlan } from "./emptyPlan.ts";
import { openUnit } from "./need.ts";
import { copyWays, type MeasureOwner, type PlanContent, type Sip } from "./state.ts";
import { principalsOf } from "./statutory.ts";

/**
 * Plan, as it is written: goals in two voices, subgoals by life area, measures with who, when and in which order (P2, P3).
 * Acts: the coordinator writes, at the meeting or after it; everybody who takes part sees it grow.
 * Ends: when it is established (`planVersions.ts`); a new version is opened as a revision.
 */

export const WritePlanText = z.strictObject({ section: z.enum(["needs", "whatMatters", "ifWorse"]), text: longText });

/** P1, P3: the needs, what matters to the person, and what to do if it gets worse. */
export function writePlanText(sip: Sip, input: z.output<typeof WritePlanText>): Decision {
  return writing(sip) ?? [{ type: "PlanTextWritten", ...input }];
}

export const WriteGoal = z.strictObject({
  goalId: id.optional(),
  ownWords: text.default(""),
  professional: text.default(""),
});

/** P2: a goal, in the person's own words and in professional wording. At least one of them. */
export function writeGoal(sip: Sip, input: z.output<typeof WriteGoal>, context: Context): Decision {
  const refusal = writing(sip);
  if (refusal) return refusal;
  if (input.ownWords === "" && input.professional === "") return refuse("plan.goalEmpty", "ownWords");
  const { goalId, ...goal } = input;
  return [{ type: "GoalWritten", goal: { id: goalId ?? context.newId(), ...goal } }];
}

export const RemoveGoal = z.strictObject({ goalId: id, reason: text.default("") });

/** Takes a goal and its subgoals out of the draft; its measures stay without a subgoal. */
export function removeGoal(sip: Sip, input: z.output<typeof RemoveGoal>): Decision {
  return inDraft(sip, (draft) => draft.goals, input.goalId, "goalId") ?? [{ type: "GoalRemoved", ...input }];
}

export const WriteSubgoal = z.strictObject({ subgoalId: id.optional(), goalId: id, text: requiredText, area: areaKey });

/** P2: a subgoal, tied to a goal and a life area. */
export function writeSubgoal(sip: Sip, input: z.output<typeof WriteSubgoal>, context: Context): Decision {
  const refusal = inDraft(sip, (draft) => draft.goals, input.goalId, "goalId");
  if (refusal) return refusal;
  if (!isLifeArea(input.area, context)) return refuse("assessment.unknownArea", "area");
  const { subgoalId, ...rest } = input;
  return [{ type: "SubgoalWritten", subgoal: { id: subgoalId ?? context.newId(), ...rest } }];
}

export const RemoveSubgoal = z.strictObject({ subgoalId: id, reason: text.default("") });

/** Takes a subgoal out of the draft; its measures stay. */
export function removeSubgoal(sip: Sip, input: z.output<typeof RemoveSubgoal>): Decision {
  return (
    inDraft(sip, (draft) => draft.subgoals, input.subgoalId, "subgoalId") ?? [{ type: "SubgoalRemoved", ...input }]
  );
}

export const WriteMeasure = z.strictObject({
  measureId: id.optional(),
  subgoalId: id.nullable().default(null),
  /** For a measure without a subgoal; otherwise the subgoal's area. */
  area: areaKey.nullable().default(null),
  what: requiredText,
  /** `unit:<id>`, `party:<id>`, or `person` for an own commitment. */
  owner: keyOfKind(["unit", "party"], "person"),
  contact: shortText.default(""),
  startsOn: day.nullable().default(null),
  howOften: shortText.default(""),
  until: day.nullable().default(null),
  after: id.nullable().default(null),
});

/** P2: what, who, when, how often, until when, and after which other measure. */
export function writeMeasure(sip: Sip, input: z.output<typeof WriteMeasure>, context: Context): Decision {
  const refusal = writing(sip);
  if (refusal) return refusal;
  const draft = draftOf(sip);
  const { measureId, owner: ownerKey, area, ...rest } = input;
  const subgoal = draft.subgoals.find((one) => one.id === rest.subgoalId);
  if (rest.subgoalId && !subgoal) return refuse("item.unknown", "subgoalId");
  if (area && !isLifeArea(area, context)) return refuse("assessment.unknownArea", "area");
  if (rest.startsOn && rest.until && rest.until < rest.startsOn) return refuse("plan.endBeforeStart", "until");
  const measures = draft.measures.filter((one) => one.id !== measureId);
  if (rest.after && !measures.some((one) => one.id === rest.after)) return refuse("item.unknown", "after");
  if (rest.after && measureId && comesAfter(draft, rest.after, measureId)) return refuse("plan.circularOrder", "after");
  const owner = ownerOf(sip, draft, ownerKey, context);
  if ("refused" in owner) return owner;
  return [
    {
      type: "MeasureWritten",
      measure: { id: measureId ?? context.newId(), owner, area: subgoal?.area ?? area, ...rest },
    },
  ];
}

export const RemoveMeasure = z.strictObject({ measureId: id, reason: text.default("") });

/** Takes a measure out of the draft; earlier versions keep it. */
export function removeMeasure(sip: Sip, input: z.output<typeof RemoveMeasure>): Decision {
  return (
    inDraft(sip, (draft) => draft.measures, input.measureId, "measureId") ?? [{ type: "MeasureRemoved", ...input }]
  );
}

export const DeclareNoMeasures = z.strictObject({
  principalId: id,
  none: z.boolean().default(true),
  reason: text.default(""),
});

/** P1, item 2: a principal that takes part has no measure of its own, and why; or that it has after all. */
export function declareNoMeasures(sip: Sip, input: z.output<typeof DeclareNoMeasures>): Decision {
  const refusal = writing(sip);
  if (refusal) return refusal;
  const principal = principalsOf(sip).find((one) => one.principalId === input.principalId);
  if (!principal) return refuse("plan.unknownPrincipal", "principalId");
  if (input.none && input.reason === "") return refuse("field.missing", "reason");
  return [{ type: "NoMeasuresDeclared", principal, reason: input.reason, none: input.none }];
}

export const DeclareNoOthers = z.strictObject({ none: z.boolean({ error: "field.missing" }) });

/** P1, item 3: says outright that nobody besides the principals has a measure; or that somebody has after all. */
export function declareNoOthers(sip: Sip, input: z.output<typeof DeclareNoOthers>): Decision {
  return writing(sip) ?? [{ type: "NoOtherMeasuresDeclared", none: input.none }];
}

export const ChooseResponsible = z.strictObject({ principalId: id });

/** P1, item 4: the principal with the overall responsibility; a region or a municipality that takes part. */
export function chooseResponsible(sip: Sip, input: z.output<typeof ChooseResponsible>): Decision {
  const refusal = writing(sip);
  if (refusal) return refusal;
  const principal = principalsOf(sip).find((one) => one.principalId === input.principalId);
  return principal
    ? [{ type: "ResponsiblePrincipalChosen", principal }]
    : refuse("plan.unknownPrincipal", "principalId");
}

export const BookFollowUp = z.strictObject({ on: day, how: text.default(""), caller: shortText.default("") });

/** F1: the follow-up's date, way and who calls; set at the first meeting. */
export function bookFollowUp(sip: Sip, input: z.output<typeof BookFollowUp>, context: Context): Decision {
  const refusal = writing(sip);
  if (refusal) return refusal;
  if (input.on < context.today) return refuse("field.inThePast", "on");
  return [{ type: "FollowUpBooked", ...input }];
}

export const DecideCopies = z.strictObject({
  copies: z.array(z.strictObject({ to: requiredShort, how: z.enum(copyWays) })).max(50, "field.outOfRange"),
});

/** P3, P7: who gets the plan, and how. */
export function decideCopies(sip: Sip, input: z.output<typeof DecideCopies>): Decision {
  return writing(sip) ?? [{ type: "CopiesDecided", ...input }];
}

/** The draft, or an empty one before the first word. */
export function draftOf(sip: Sip): PlanContent {
  return sip.plan.draft ?? emptyPlan();
}

/** An established version never changes (P5): after it, a revision must be opened first. */
export function writing(sip: Sip): Refusal | null {
  return sip.plan.versions.length > 0 && sip.plan.draft === null ? refuse("plan.established") : null;
}

function inDraft(
  sip: Sip,
  list: (draft: PlanContent) => { id: string }[],
  itemId: string,
  field: string,
): Refusal | null {
  const refusal = writing(sip);
  if (refusal) return refusal;
  return list(draftOf(sip)).some((one) => one.id === itemId) ? null : refuse("item.unknown", field);
}

function ownerOf(sip: Sip, draft: PlanContent, key: string, context: Context): MeasureOwner | Refusal {
  if (key === "person") return { kind: "person" };
  const ownerId = key.slice(key.indexOf(":") + 1);
  if (key.startsWith("party:")) {
    const party = presentParties(sip).find((one) => one.id === ownerId);
    return party ? { kind: "party", partyId: party.id, name: party.name } : refuse("item.unknown", "owner");
  }
  const takesPart = [
    sip.lead.unit.unitId,
    ...sip.participants.flatMap((one) =>
      !one.removed && one.recipient.kind === "unit" ? [one.recipient.unit.unitId] : [],
    ),
  ];
  const unit = openUnit(context, ownerId, "owner");
  if ("refused" in unit)
    return (
      draft.measures.flatMap((one) =>
        one.owner.kind === "unit" && one.owner.unit.unitId === ownerId ? [one.owner] : [],
      )[0] ?? unit
    );
  if (!takesPart.includes(ownerId)) return refuse("plan.ownerDoesNotTakePart", "owner");
  return { kind: "unit", unit };
}

/** True when `first` in some number of steps comes after `second`. */
function comesAfter(draft: PlanContent, first: string, second: string): boolean {
  const seen = new Set<string>();
  for (let at: string | null = first; at && !seen.has(at); ) {
    if (at === second) return true;
    seen.add(at);
    at = draft.measures.find((one) => one.id === at)?.after ?? null;
  }
  return false;
}
