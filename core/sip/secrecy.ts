import { z } from "zod";
import type { Actor, ActorRef } from "../access.ts";
import { refuse } from "../errors.ts";
import { id, requiredShort, requiredText } from "../fields.ts";
import { allBeside } from "./besides.ts";
import { hasTurned, isChild, presentParties } from "./consentState.ts";
import type { Context, Decision } from "./decide.ts";
import { isKeptFrom } from "./keptFrom.ts";
import { itemOfPaper } from "./redaction.ts";
import { partiesOf } from "./relations.ts";
import type { Sip } from "./state.ts";
import { itemOfLimits } from "./stateConsent.ts";
import { isLifted, isMarkable, isThere, markKinds, redactableParts, shieldExtents } from "./stateMarks.ts";

/**
 * Secrecy inside one SIP: a text that somebody on the individual's side may not read, and a guardian or relative from whom
 * the individual is protected. Acts: the lead; the individual about own words. Ends: when it is lifted, with the reason.
 * Law: OSL 12 kap. 3 § (a child's secrecy against its guardian), 25 kap. 7 § and 26 kap. 5 § (who told), 21 kap. 3 § (place).
 */

export const MarkEntry = z.strictObject({
  item: requiredShort,
  kind: z.enum(markKinds),
  /** With `notToParties`: the parties who may not read it. */
  parties: z.array(id).max(20).default([]),
  reason: requiredText,
});

/** Keeps one entry from the individual's side (told by a third person) or from named parties. The lead always reads it. */
export function markEntry(sip: Sip, input: z.output<typeof MarkEntry>, context: Context): Decision {
  const { item, kind, parties } = input;
  const { actor, today } = context;
  if (!isThere(item, sip)) return refuse("item.unknown", "item");
  // To one from whom it is kept it is not there.
  if (actor.kind === "person" && isKeptFrom(`person:${actor.personId}`, sip, item, today))
    return refuse("item.unknown", "item");
  if (!isMarkable(item)) return refuse("secrecy.notMarkable", "item");
  const known = presentParties(sip).map((party) => party.id);
  if (parties.some((partyId) => !known.includes(partyId))) return refuse("item.unknown", "parties");
  if (kind === "notToParties" && parties.length === 0) return refuse("field.missing", "parties");
  if (kind === "thirdParty" && parties.length > 0) return refuse("field.invalid", "parties");
  if (actor.kind === "person") {
    const words = isOwnWords(item, sip, actor.personId);
    if (kind !== "notToParties" || !words) return refuse("secrecy.ownWordsOnly", "item");
    // SoL 21 kap. 1 § and OSL 12 kap. 3 §: from twelve a child can have a say of its own against a guardian.
    if (isChild(sip, today) && !hasTurned(sip, 12, today)) return refuse("secrecy.tooYoung", "item");
    if (partiesOf(actor, sip).some((party) => parties.includes(party.id))) return refuse("field.invalid", "parties");
  }
  return [{ type: "EntryMarked", ...input, ...byIndividual(actor) }];
}

/** Whose mark it is: the lead's and the individual's are entries apart, for neither is told of the other's. */
const byIndividual = (actor: Actor) => (actor.kind === "person" ? { own: true as const } : {});

export const UnmarkEntry = z.strictObject({ item: requiredShort, reason: requiredText });

/** Lifts the marks of an entry: the lead's own, or else the individual's. The individual lifts only marks that the individual made. */
export function unmarkEntry(sip: Sip, input: z.output<typeof UnmarkEntry>, { actor }: Context): Decision {
  const mark = sip.marks?.[input.item];
  // To the individual a mark of the lead's is not there.
  const lifted = mark ? allBeside(mark).filter((one) => isLifted(one, mark, actor)) : [];
  if (lifted.length === 0) return refuse("item.unknown", "item");
  // The individual is told when it is the individual's own.
  const own = lifted.some(({ by }) => by.kind === "person") ? { own: true as const } : {};
  return [{ type: "EntryUnmarked", ...input, ...own }];
}

export const ShieldFrom = z.strictObject({ partyId: id, extent: z.enum(shieldExtents), reason: requiredText });

/**
 * Protects the individual from a party. `place`: no contact data, place, time or unit is shown to that party. `everything`:
 * the party sees nothing of the SIP. The consent that the law asks of a guardian is not changed by it.
 */
export function shieldFrom(sip: Sip, input: z.output<typeof ShieldFrom>): Decision {
  if (!presentParties(sip).some((party) => party.id === input.partyId)) return refuse("item.unknown", "partyId");
  return [{ type: "PartyShielded", ...input }];
}

export const LiftShield = z.strictObject({ partyId: id, reason: requiredText });

/** Ends the protection from a party. */
export function liftShield(sip: Sip, input: z.output<typeof LiftShield>): Decision {
  if (!sip.shields?.[input.partyId]) return refuse("item.unknown", "partyId");
  return [{ type: "PartyShieldLifted", ...input }];
}

export const RedactEntry = z.strictObject({
  /** The entry, or else the paper. */
  item: requiredShort.optional(),
  attachmentId: id.optional(),
  /** What the decision reaches. The individual's own objections only when it says so: they are theirs, and part of the record. */
  parts: z.array(z.enum(redactableParts)).min(1, "field.missing").max(redactableParts.length).default(["text"]),
  /** The decision it rests on: of IVO (PDL 8 kap. 4 §), a court, or the controller for a text about the wrong person. */
  decision: requiredShort,
  reason: requiredText,
});

/**
 * Removes the texts of an entry for good, on a decision, and of what was written about it as far as the decision reaches;
 * or a paper, its bytes and its name. Who wrote it, when, and why it is gone remain. That the paper is one of this SIP's is
 * seen by the server. Law: PDL 8 kap. 4 §; the social services' records have no such rule, there it is the controller's or a court's.
 */
export function redactEntry(sip: Sip, input: z.output<typeof RedactEntry>): Decision {
  const { item, attachmentId, parts, decision, reason } = input;
  if (attachmentId !== undefined) {
    if (item !== undefined) return refuse("field.invalid", "item");
    if (parts.some((part) => part !== "text")) return refuse("field.invalid", "parts");
    const paper = itemOfPaper(attachmentId);
    if (sip.redactions?.[paper]) return refuse("attachment.removed", "attachmentId");
    return [{ type: "EntryRedacted", item: paper, decision, reason }];
  }
  if (item === undefined) return refuse("field.missing", "item");
  if (sip.touched[item] === undefined) return refuse("item.unknown", "item");
  return [
    { type: "EntryRedacted", item, parts: redactableParts.filter((part) => parts.includes(part)), decision, reason },
  ];
}

/** The texts that the individual writes, and may keep from somebody near. */
function isOwnWords(item: string, sip: Sip, personId: string): boolean {
  const isTheirs = (by: ActorRef | undefined) => by?.kind === "person" && by.personId === personId;
  const [head = "", first = "", second = ""] = item.split(":");
  if (head === "childView") return ["", "person", "told"].includes(first);
  if (head === "answerToPlan") return ["person", "told"].includes(second);
  if (head === "followUp.goal") return item.endsWith(":person");
  if (head === "dispute") return sip.disputes.some(({ id, by }) => id === first && isTheirs(by));
  if (head === "consent.limits") return item === itemOfLimits("person") && isTheirs(sip.consent.limits.person?.by);
  return ["assessment.own", "assessment.whatMatters", "preparation", "message", "meeting.comments"].includes(head);
}
