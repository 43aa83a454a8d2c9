import { z } from "zod";
import type { Actor } from "../access.ts";
import { isArea } from "../agreement.ts";
import { type Refusal, refuse } from "../errors.ts";
import { areaKey, day, id, keyOfKind, requiredText, shortText, text } from "../fields.ts";
import type { Day } from "../time.ts";
import {
  askedGivers,
  covers,
  decisionOf,
  isChild,
  isOver,
  keyOfParty,
  planConsent,
  presentParties,
  requiredGivers,
  speaksItself,
} from "./consentState.ts";
import type { Context, Decision } from "./decide.ts";
import type { SipEvent } from "./events.ts";
import { groundsTo } from "./grounds.ts";
import { openUnit } from "./need.ts";
import { childAge } from "./parties.ts";
import { itemOfPaper } from "./redaction.ts";
import { isIndividuals, partiesOf } from "./relations.ts";
import { informationWays, type Sip } from "./state.ts";
import {
  type ConsentRecipient,
  consentWays,
  disclosureGrounds,
  type GiverKey,
  guardianGrounds,
} from "./stateConsent.ts";

/**
 * Information and consent: the person decides that a plan is drawn up, and who may see what.
 * Acts: the coordinator informs and records; the person, the guardians or a representative decide, on paper, orally or in own view.
 * Ends: never by itself; it can be changed, ended or withdrawn at any moment (C7).
 */

export const GiveInformation = z.strictObject({
  how: z.enum(informationWays),
  language: shortText.default("svenska"),
  interpreter: z.boolean().default(false),
  on: day.optional(),
  note: text.default(""),
});

/** C1: what a SIP is, what is shared, that it is free and can be withdrawn: told before consent is asked. */
export function giveInformation(_sip: Sip, input: z.output<typeof GiveInformation>, context: Context): Decision {
  const on = input.on ?? context.today;
  if (on > context.today) return refuse("field.inTheFuture", "on");
  return [{ type: "InformationGiven", information: { ...input, id: context.newId(), on } }];
}

const giver = keyOfKind(["party"], "person");
const recipient = keyOfKind(["unit", "party"]);

export const DecidePlanConsent = z.strictObject({
  giver: giver.default("person"),
  answer: z.enum(["yes", "no"]),
  way: z.enum(consentWays).default("oral"),
  on: day.optional(),
  attachmentId: id.nullable().default(null),
  /** When the person says no: what the units still see as needed (C6). */
  remainingNeeds: text.default(""),
});

/** C2, C3, C6, C9: yes or no to the plan itself. A no from everybody who decides ends the SIP as declined. */
export function decidePlanConsent(sip: Sip, input: z.output<typeof DecidePlanConsent>, context: Context): Decision {
  if (sip.information.length === 0) return refuse("consent.informFirst");
  const refusal = checkGiver(sip, input.giver, input.way, context);
  if (refusal) return refusal;
  const on = input.on ?? context.today;
  if (on > context.today) return refuse("field.inTheFuture", "on");
  const { giver: by, answer, way, attachmentId } = input;
  // A paper signed before somebody said no does not open again what they have closed.
  const before = sip.consent.plan[by];
  if (before && on < before.on) return refuse("consent.olderAnswer", "on");
  if (attachmentId && sip.redactions?.[itemOfPaper(attachmentId)]) return refuse("attachment.removed", "attachmentId");
  const events: SipEvent[] = [{ type: "PlanConsentDecided", giver: by, answer, way, on, attachmentId }];
  const givers = requiredGivers(sip, context.today);
  const others = othersAsked(sip, by, context).map((key) => sip.consent.plan[key]?.answer);
  if (answer === "no" && givers.includes(by) && others.every((one) => one === "no" || one === "withdrawn")) {
    events.push(closed("declined", input.remainingNeeds));
  }
  return events;
}

export const SetConsentScope = z.strictObject({
  giver: giver.default("person"),
  way: z.enum(consentWays).default("oral"),
  cells: z
    .array(
      z.strictObject({
        recipient,
        area: areaKey,
        allowed: z.boolean().nullable(),
        until: day.nullable().default(null),
      }),
    )
    .min(1, "field.missing")
    .max(2_000, "field.outOfRange"),
});

/** C4: sets cells of the matrix. `allowed: null` empties a cell (not asked). Default is nothing. */
export function setConsentScope(sip: Sip, input: z.output<typeof SetConsentScope>, context: Context): Decision {
  const refusal = checkGiver(sip, input.giver, input.way, context);
  if (refusal) return refusal;
  if (decisionOf(sip, input.giver, context.today)?.answer !== "yes") return refuse("consent.planFirst");
  const recipients: Record<string, ConsentRecipient> = {};
  for (const [index, cell] of input.cells.entries()) {
    const field = `cells.${index}`;
    if (!isArea(context.agreement, cell.area)) return refuse("consent.unknownArea", `${field}.area`);
    if (cell.allowed && cell.until && cell.until < context.today)
      return refuse("consent.endInThePast", `${field}.until`);
    const known = recipientOf(sip, cell.recipient, context, `${field}.recipient`, cell.allowed === true);
    if ("refused" in known) return known;
    recipients[cell.recipient] = known;
  }
  return [{ type: "ConsentScopeSet", giver: input.giver, way: input.way, recipients, cells: input.cells }];
}

/** `giver`: whose words staff write down; who writes in own view writes their own. */
export const WriteConsentLimits = z.strictObject({ notCovered: text, giver: giver.default("person") });

/**
 * C4: what the consent does not cover, in the words of each who gives it: nobody on the person's side writes over what another
 * of them has said, and what they wrote themselves, staff do not change.
 */
export function writeConsentLimits(sip: Sip, input: z.output<typeof WriteConsentLimits>, context: Context): Decision {
  const { notCovered } = input;
  const { actor } = context;
  const told = actor.kind === "staff";
  const giver = !told && input.giver === "person" ? ownGiver(actor, sip) : input.giver;
  if (told && sip.consent.limits[giver]?.toldTo === null) return refuse("assessment.theirWords", "notCovered");
  // The individual's words are theirs also when somebody else consents for them.
  if (giver === "person") return [{ type: "ConsentLimitsWritten", notCovered, told }];
  const refusal = checkGiver(sip, giver, told ? "oral" : "digital", context);
  return refusal ?? [{ type: "ConsentLimitsWritten", notCovered, told, giver }];
}

/** As whom somebody on the person's side speaks in own view. */
function ownGiver(actor: Actor, sip: Sip): GiverKey {
  const [party] = isGiver(actor, sip, "person") ? [] : partiesOf(actor, sip);
  return party ? keyOfParty(party) : "person";
}

export const WithdrawConsent = z.strictObject({
  giver: giver.default("person"),
  way: z.enum(consentWays).default("oral"),
  on: day.optional(),
});

/** C7: withdraws the consent to the plan itself. Sharing stops with this event; the plan closes when nobody's yes remains. */
export function withdrawConsent(sip: Sip, input: z.output<typeof WithdrawConsent>, context: Context): Decision {
  const refusal = checkGiver(sip, input.giver, input.way, context);
  if (refusal) return refusal;
  // A yes of the childhood that no longer counts is nothing to take back: it shares nothing, and ends nothing either.
  if (decisionOf(sip, input.giver, context.today)?.answer !== "yes") return refuse("consent.nothingToWithdraw");
  const on = input.on ?? context.today;
  if (on > context.today) return refuse("field.inTheFuture", "on");
  const events: SipEvent[] = [{ type: "PlanConsentWithdrawn", giver: input.giver, way: input.way, on }];
  // Only those whose yes it rests on end it; a child's own no stands beside (C9). One that has ended does not end again.
  const decides = requiredGivers(sip, context.today).includes(input.giver);
  const others = othersAsked(sip, input.giver, context);
  const isLast = !others.some((key) => decisionOf(sip, key, context.today)?.answer === "yes");
  if (decides && isLast && !isOver(sip)) events.push(closed("consentWithdrawn", ""));
  return events;
}

export const RecordGuardianGround = z.strictObject({
  ground: z.enum(guardianGrounds),
  note: requiredText,
  on: day.optional(),
});

/** C9: the legal ways on when guardians do not both say yes: FB 6 kap. 13 § second paragraph, 13 a §, SoL 21 kap. 1 §. */
export function recordGuardianGround(
  sip: Sip,
  input: z.output<typeof RecordGuardianGround>,
  context: Context,
): Decision {
  if (!isChild(sip, context.today)) return refuse("consent.notAChild");
  const age = childAge(sip, context);
  if (input.ground === "childConsents" && (age === null || age < 12)) return refuse("consent.childTooYoung", "ground");
  if (input.ground === "childConsents" && !asksOrConsents(sip, context.today))
    return refuse("consent.childViewMissing", "ground");
  const state = planConsent(sip, context.today);
  if (input.ground === "otherAbsent" && state === "guardiansDisagree")
    return refuse("consent.otherGuardianSaidNo", "ground");
  return [{ type: "GuardianGroundRecorded", ground: input.ground, note: input.note, on: input.on ?? context.today }];
}

export const ChooseAbsence = z.strictObject({ reason: requiredText });

/** C11: consents but cannot or will not be there: the planning goes on, with the reason; staff do not change the person's own. */
export function chooseAbsence(sip: Sip, input: z.output<typeof ChooseAbsence>, { actor }: Context): Decision {
  const by = sip.consent.absence?.by;
  if ((actor.kind === "staff" && by?.kind === "person") || isIndividuals(by, actor, sip))
    return refuse("assessment.theirWords", "reason");
  return [{ type: "AbsenceChosen", ...input }];
}

export const RecordDisclosure = z.strictObject({
  recipient,
  areas: z.array(areaKey).default([]),
  what: requiredText,
  ground: z.enum(disclosureGrounds),
  why: requiredText,
});

/**
 * C10: one disclosure on another legal ground, recorded for that disclosure. It opens nothing and is no ground for the SIP. Refused
 * on a ground that is not between these two (`grounds.ts`), and on a consent that does not reach every area.
 */
export function recordDisclosure(sip: Sip, input: z.output<typeof RecordDisclosure>, context: Context): Decision {
  const known = recipientOf(sip, input.recipient, context, "recipient", true);
  if ("refused" in known) return known;
  const { areas, what, ground, why } = input;
  if (areas.some((area) => !isArea(context.agreement, area))) return refuse("consent.unknownArea", "areas");
  if (ground === "consent") {
    const isCovered = areas.every((area) => covers(sip, input.recipient, area, context.today));
    if (areas.length === 0 || !isCovered) return refuse("disclosure.notConsented", "areas");
  } else if (!groundsTo(sip.lead.unit, known).includes(ground)) return refuse("disclosure.wrongGround", "ground");
  return [
    { type: "DisclosureRecorded", disclosure: { id: context.newId(), recipient: known, areas, what, ground, why } },
  ];
}

/** The recipient behind a key: a unit of the directory, or a party of this SIP. */
export function recipientOf(
  sip: Sip,
  key: string,
  context: Context,
  field: string,
  mustBeOpen: boolean,
): ConsentRecipient | Refusal {
  const recipientId = key.slice(key.indexOf(":") + 1);
  if (key.startsWith("party:")) {
    const party = presentParties(sip).find((one) => one.id === recipientId);
    return party ? { kind: "party", partyId: party.id, name: party.name } : refuse("item.unknown", field);
  }
  const known = sip.consent.recipients[key];
  if (known && !mustBeOpen) return known;
  const unit = openUnit(context, recipientId, field);
  return "refused" in unit ? unit : { kind: "unit", unit };
}

/** From twelve it takes that the child consents; from fifteen also that it asks for it, or says yes itself (SoL 21 kap. 1 §). */
function asksOrConsents(sip: Sip, today: Day): boolean {
  // What the child has said itself, or to staff, the latest first; a guardian's account only when there is nothing else.
  const said = sip.childView ? [sip.childView, ...(sip.childView.others ?? [])] : [];
  const childs = said.filter(({ by }) => by.kind !== "person" || by.personId === sip.person.personId);
  if ((childs[0] ?? said[0])?.agrees === "yes") return true;
  const { raisedBy } = sip.need;
  const asks = raisedBy.kind === "person" && raisedBy.personId === sip.person.personId;
  return speaksItself(sip, today) && (asks || sip.consent.plan.person?.answer === "yes");
}

/** The others whose answer decides whether the SIP ends: of a child of fifteen only a yes, for its silence is no answer. */
function othersAsked(sip: Sip, by: GiverKey, { today }: Context): GiverKey[] {
  const needed = requiredGivers(sip, today);
  const others = askedGivers(sip, today).filter((key) => key !== by);
  return others.filter((key) => needed.includes(key) || sip.consent.plan[key]?.answer === "yes");
}

/** Who may say yes or no as this giver: the giver in own view, or the lead recording what was said. */
function checkGiver(sip: Sip, key: GiverKey, way: string, context: Context): Refusal | null {
  const { actor } = context;
  if (actor.kind === "person" && !isGiver(actor, sip, key)) return refuse("consent.notYours", "giver");
  if (actor.kind === "person" && way !== "digital") return refuse("consent.digitalInOwnView", "way");
  if (actor.kind === "staff" && way === "digital") return refuse("consent.digitalOnlyByGiver", "way");
  if (key === "person") {
    if (isChild(sip, context.today) || sip.capacity.canConsent === "yes") return null;
    return refuse("consent.personCannotConsent", "giver");
  }
  const party = presentParties(sip).find((one) => keyOfParty(one) === key);
  if (!party) return refuse("item.unknown", "giver");
  if (party.kind === "guardian") return isChild(sip, context.today) ? null : refuse("consent.grownUp", "giver");
  if (party.kind !== "representative" || !party.appointment?.coversConsent)
    return refuse("consent.outsideAppointment", "giver");
  return null;
}

function isGiver(actor: Actor, sip: Sip, key: GiverKey): boolean {
  if (actor.kind !== "person") return false;
  if (key === "person") return actor.personId === sip.person.personId;
  return partiesOf(actor, sip).some((party) => keyOfParty(party) === key);
}

function closed(reason: "declined" | "consentWithdrawn", remainingNeeds: string): SipEvent {
  return { type: "SipClosed", closing: { reason, text: "", remainingNeeds, otherPlan: "" } };
}
