import { z } from "zod";
import { refuse } from "../errors.ts";
import { id, requiredShort, requiredText, shortText, text } from "../fields.ts";
import { keepsBeside } from "./besides.ts";
import { coveredAreas, covers, keyOf, keyOfParty, planConsent } from "./consentState.ts";
import type { Context, Decision } from "./decide.ts";
import { areasOfMeasureIn } from "./items.ts";
import { draftOf } from "./plan.ts";
import {
  anyHolds,
  coordinator,
  deputy,
  guardian,
  hasBeenAsked,
  individual,
  leadManager,
  partiesOf,
  representative,
  sayerOf,
} from "./relations.ts";
import { copyGrounds, copyWays, measureStatuses, type Sip } from "./state.ts";
import { planItems } from "./statutory.ts";

/**
 * Plan, once it is established: versions that never change, confirmations, the person's answer, reports on measures.
 * Acts: the coordinator establishes and opens revisions (P4, P5); each unit confirms and reports its own (P4, P8); the person answers.
 * Ends: with the SIP.
 */

export const EstablishPlan = z.strictObject({});

/** P1, P4: makes the draft a version. Refused while a statutory item, the follow-up date or a demand of the agreement is missing. */
export function establishPlan(sip: Sip, _input: unknown, context: Context): Decision {
  if (!sip.plan.draft) return refuse(sip.plan.versions.length > 0 ? "plan.established" : "plan.empty");
  if (planConsent(sip, context.today) !== "given") return refuse("plan.consentMissing");
  const missing = planItems(sip, sip.plan.draft, context.agreement).find((item) => !item.done);
  if (missing) return refuse(`plan.missing.${missing.key}`, missing.key, { what: missing.missing.join(", ") });
  const meeting = sip.meetings.filter((one) => one.status === "held" || one.status === "started").at(-1);
  if (!meeting && sip.plan.versions.length === 0) return refuse("plan.meetingFirst");
  const readers = sip.participants.filter((one) => hasBeenAsked(sip, one));
  return [
    {
      type: "PlanEstablished",
      version: sip.plan.versions.length + 1,
      meetingId: meeting?.id ?? null,
      disclosures: readers.flatMap((one) => {
        const areas = coveredAreas(sip, context.agreement, keyOf(one.recipient), context.today);
        if (!areas.includes("plan")) return [];
        return [
          {
            id: context.newId(),
            recipient: one.recipient,
            areas,
            what: `plan ${sip.plan.versions.length + 1}`,
            ground: "consent" as const,
            why: one.why,
          },
        ];
      }),
    },
  ];
}

export const ConfirmPlan = z.strictObject({ version: z.int({ error: "field.missing" }).min(1, "field.outOfRange") });

/** P4: a unit confirms the version as its own promise. */
export function confirmPlan(sip: Sip, input: z.output<typeof ConfirmPlan>, context: Context): Decision {
  const version = sip.plan.versions.find((one) => one.version === input.version);
  if (!version) return refuse("item.unknown", "version");
  if (version.version !== sip.plan.versions.length) return refuse("plan.oldVersion", "version");
  const { actor } = context;
  if (actor.kind !== "staff") return refuse("access.notAllowed");
  if (version.confirmations[actor.unitId]) return refuse("plan.alreadyConfirmed");
  return [{ type: "PlanConfirmed", version: version.version, unitId: actor.unitId, unitName: actor.unitName }];
}

export const AnswerPlan = z.strictObject({
  agrees: z.enum(["yes", "partly", "no"]),
  comment: text.default(""),
  /** A version, or null for the draft. */
  version: z.int().min(1).nullable().default(null),
});

/** P4: the individual's comment and agreement, or dissent, which is a part of the plan. What each has answered stays beside. */
export function answerPlan(sip: Sip, input: z.output<typeof AnswerPlan>, context: Context): Decision {
  const { agrees, comment, version } = input;
  if (agrees !== "yes" && comment === "") return refuse("plan.sayWhat", "comment");
  if (version === null && !sip.plan.draft) return refuse("plan.empty");
  if (version !== null && !sip.plan.versions.some((one) => one.version === version))
    return refuse("item.unknown", "version");
  const before =
    version === null ? sip.plan.draftAnswer : sip.plan.versions.find((one) => one.version === version)?.personsAnswer;
  const { actor } = context;
  const told = actor.kind === "staff";
  // What the individual has told staff gives way to the individual's own answer, and not to that of somebody else.
  const isOwn = actor.kind === "person" && actor.personId === sip.person.personId;
  const kept = isOwn ? ("own" as const) : ("all" as const);
  const beside = keepsBeside(before, actor, kept) ? { beside: kept === "own" ? (true as const) : kept } : {};
  // A draft becomes the next version, and the answers to it the first ones to that.
  const entry = `${version ?? sip.plan.versions.length + 1}:${sayerOf(actor, sip)}`;
  return [{ type: "PlanAnswered", agrees, comment, version, told, entry, ...beside }];
}

export const RevisePlan = z.strictObject({ reason: requiredText });

/** P5: opens a draft of the next version, as a copy of the last. */
export function revisePlan(sip: Sip, input: z.output<typeof RevisePlan>): Decision {
  if (sip.plan.versions.length === 0) return refuse("plan.nothingToRevise");
  if (sip.plan.draft) return refuse("plan.alreadyWriting");
  return [{ type: "PlanRevisionOpened", ...input }];
}

export const DropRevision = z.strictObject({ reason: requiredText });

/** Drops a revision that is being written; the last version stands, the history keeps what was written. */
export function dropRevision(sip: Sip, input: z.output<typeof DropRevision>): Decision {
  if (!sip.plan.draft || sip.plan.versions.length === 0) return refuse("plan.nothingToDrop");
  return [{ type: "PlanRevisionDropped", ...input }];
}

export const ReportMeasure = z.strictObject({
  measureId: id,
  status: z.enum(measureStatuses),
  comment: text.default(""),
});

/** P8: the unit, or the person, that owns a measure says how it goes. Not done needs a reason. */
export function reportMeasure(sip: Sip, input: z.output<typeof ReportMeasure>, context: Context): Decision {
  const content = sip.plan.versions.at(-1)?.content;
  const measure = content?.measures.find((one) => one.id === input.measureId);
  if (!content || !measure) return refuse("item.unknown", "measureId");
  const { actor } = context;
  const { owner } = measure;
  const deciders = [individual, guardian, representative];
  // Somebody near reports for the individual what they see: the plan, and every area that the measure belongs to.
  const areas = ["plan", ...areasOfMeasureIn(content, measure)];
  const mayFor = partiesOf(actor, sip).some((party) =>
    areas.every((area) => covers(sip, keyOfParty(party), area, context.today)),
  );
  const own =
    owner.kind === "unit"
      ? actor.kind === "staff" && owner.unit.unitId === actor.unitId
      : anyHolds(
          [coordinator, deputy, leadManager, ...(owner.kind === "person" ? deciders : [])],
          actor,
          sip,
          context.today,
        ) ||
        (owner.kind === "person" && mayFor) ||
        (owner.kind === "party" && partiesOf(actor, sip).some((party) => party.id === owner.partyId));
  // To somebody near who does not see it, it is not there.
  const isHidden = actor.kind === "person" && !mayFor && !anyHolds(deciders, actor, sip, context.today);
  if (!own) return isHidden ? refuse("item.unknown", "measureId") : refuse("plan.notYourMeasure", "measureId");
  if (input.status === "notDone" && input.comment === "") return refuse("field.missing", "comment");
  return [{ type: "MeasureReported", report: { id: context.newId(), ...input } }];
}

export const RecordCopyGiven = z.strictObject({
  version: z.int({ error: "field.missing" }).min(1),
  to: requiredShort,
  how: z.enum(copyWays),
  ground: z.enum(copyGrounds, { error: "field.missing" }),
  why: shortText.default(""),
});

/**
 * P7, C5: that a version was handed out, to whom, how, and on the person's yes or on which other ground; a print is recorded in the
 * same way (PDL 3 kap. 11 §).
 */
export function recordCopyGiven(sip: Sip, input: z.output<typeof RecordCopyGiven>, context: Context): Decision {
  if (!sip.plan.versions.some((one) => one.version === input.version)) return refuse("item.unknown", "version");
  if (input.ground === "consent" && planConsent(sip, context.today) !== "given")
    return refuse("disclosure.notConsented", "ground");
  if (input.ground === "other" && input.why === "") return refuse("field.missing", "why");
  return [{ type: "CopyGiven", id: context.newId(), ...input }];
}

/** The content that readers mean by "the plan": the draft while one is written, else the last version. */
export function presentPlan(sip: Sip) {
  return sip.plan.draft ?? sip.plan.versions.at(-1)?.content ?? draftOf(sip);
}
