import type { Agreement } from "../agreement.ts";
import { type AreaKey, areasFor } from "../agreement.ts";
import { addDays, ageOn, type Day, dayOf, daysBetween, dueDay } from "../time.ts";
import { isShutOut } from "./shields.ts";
import type { Party, Sip } from "./state.ts";
import type { Cell, ConsentRecipient, GiverKey, PlanDecision, RecipientKey } from "./stateConsent.ts";

/**
 * What the recorded decisions add up to on a given day (C1–C10). The rest of the rules ask here and nowhere else.
 * A consent counts only when everybody whose consent is needed has given it, it has not ended, and it was not withdrawn.
 */

/** Under eighteen on that day. An unknown birth date (a coordination number without one) counts as adult. */
export function isChild(sip: Sip, today: Day): boolean {
  return sip.person.birthDate !== null && ageOn(sip.person.birthDate, today) < 18;
}

/** True from the birthday on which somebody turns that old. Never for one whose day of birth is not known. */
export function hasTurned(sip: Sip, age: number, today: Day): boolean {
  return sip.person.birthDate !== null && ageOn(sip.person.birthDate, today) >= age;
}

/**
 * Fifteen, not yet eighteen: a party of its own in social services, beside the guardians and not instead of them (SoL 3 kap.
 * 4 §). So the guardians' consent is needed as before, and the child is asked, too: its own no counts, its silence does not.
 */
export function speaksItself(sip: Sip, today: Day): boolean {
  return isChild(sip, today) && hasTurned(sip, 15, today);
}

/** True for what was said when the child was fifteen: no birthday may by itself end what was shared the day before (C8). */
export function isSaidAtFifteen(sip: Sip, on: Day): boolean {
  return hasTurned(sip, 15, on);
}

/**
 * False for what the person itself said before fifteen, once it has turned eighteen: as a child it was asked beside those who
 * decided, or on a ground of the childhood, and no birthday makes a grown-up's consent of that. What was said from fifteen stands.
 */
function counts(sip: Sip, giver: GiverKey, on: Day, today: Day): boolean {
  const wasChild = giver === "person" && sip.person.birthDate !== null && !isChild(sip, today);
  return !wasChild || isSaidAtFifteen(sip, on);
}

/** What this giver has decided of the plan, as far as it counts on that day; undefined for nothing. */
export function decisionOf(sip: Sip, giver: GiverKey, today: Day): PlanDecision | undefined {
  const decision = sip.consent.plan[giver];
  return decision && counts(sip, giver, decision.on, today) ? decision : undefined;
}

/** What this giver lets a recipient see of an area, as far as it counts on that day; undefined for nothing. */
export function cellOf(
  sip: Sip,
  giver: GiverKey,
  recipient: RecipientKey,
  area: AreaKey,
  today: Day,
): Cell | undefined {
  const cell = sip.consent.cells[giver]?.[recipient]?.[area];
  return cell && counts(sip, giver, dayOf(cell.at), today) ? cell : undefined;
}

/** True when a child of fifteen has itself said no to the plan, or taken its yes back (SoL 3 kap. 4 §, 10 kap. 8 §). */
export function saysNoItself(sip: Sip, today: Day): boolean {
  const own = sip.consent.plan.person;
  return speaksItself(sip, today) && own !== undefined && own.answer !== "yes" && isSaidAtFifteen(sip, own.on);
}

/** True when a child of fifteen has itself said no to this recipient in this area. */
function refusesItself(sip: Sip, recipient: RecipientKey, area: AreaKey, today: Day): boolean {
  const cell = sip.consent.cells.person?.[recipient]?.[area];
  return cell?.allowed === false && speaksItself(sip, today) && isSaidAtFifteen(sip, dayOf(cell.at));
}

/** Parties that have not been removed. */
export function presentParties(sip: Sip): Party[] {
  return sip.parties.filter((party) => !party.removed);
}

/**
 * Whose consent is needed on that day. An adult: the person; or, when it is recorded that the person cannot consent, the
 * representatives whose appointment reaches it (C10). A child: the guardians together (FB 6 kap. 11 and 13 §§), unless one
 * of the legal ways on is recorded (C9). Empty when nobody can consent.
 */
export function requiredGivers(sip: Sip, today: Day): GiverKey[] {
  if (!isChild(sip, today)) {
    if (sip.capacity.canConsent === "yes") return ["person"];
    return presentParties(sip)
      .filter(
        (party) =>
          party.kind === "representative" && party.appointment?.coversConsent && !ended(party.appointment.until, today),
      )
      .map(keyOfParty);
  }
  const guardians = presentParties(sip)
    .filter((party) => party.kind === "guardian")
    .map(keyOfParty);
  const ground = sip.consent.guardianGround?.ground;
  if (ground === "childConsents") return ["person"];
  if (ground === "board" || ground === "otherAbsent") {
    // An absent guardian who has turned up with an answer is no longer absent; a decision of the board stands all the same.
    const isHeard = (answer: string | undefined) =>
      answer === "yes" || (ground === "otherAbsent" && answer !== undefined);
    const heard = guardians.filter((key) => isHeard(sip.consent.plan[key]?.answer));
    return heard.length > 0 ? heard : guardians;
  }
  return guardians;
}

/** Whose answer is asked for: those whose consent is needed, and from fifteen the child's own (SoL 3 kap. 2 and 4 §§). */
export function askedGivers(sip: Sip, today: Day): GiverKey[] {
  const needed = requiredGivers(sip, today);
  return speaksItself(sip, today) && !needed.includes("person") ? [...needed, "person"] : needed;
}

export type PlanConsentState =
  | "notAsked"
  | "waiting"
  | "oneGuardianMissing"
  | "guardiansDisagree"
  | "given"
  | "declined"
  | "withdrawn"
  | "nobodyCanConsent";

/** Where the consent to drawing up the plan stands (C2, C6, C7, C9). */
export function planConsent(sip: Sip, today: Day): PlanConsentState {
  if (saysNoItself(sip, today)) return sip.consent.plan.person?.answer === "no" ? "declined" : "withdrawn";
  const givers = requiredGivers(sip, today);
  if (givers.length === 0)
    return isChild(sip, today) || sip.capacity.canConsent === "no" ? "nobodyCanConsent" : "notAsked";
  const given = givers.map((giver) => decisionOf(sip, giver, today)?.answer);
  if (given.every((answer) => answer === "yes")) return "given";
  if (given.every((answer) => answer === undefined)) return "notAsked";
  if (given.every((answer) => answer === "withdrawn" || answer === "no"))
    return given.includes("withdrawn") ? "withdrawn" : "declined";
  if (given.includes("yes") && given.some((answer) => answer === "no" || answer === "withdrawn"))
    return "guardiansDisagree";
  return given.includes("yes") ? "oneGuardianMissing" : "waiting";
}

/**
 * True when this recipient may see this area on that day: the one question that every view asks (C4, C7, C8). A consent,
 * also a later one, reaches nobody from whom the individual is protected in everything: the shield is the stronger (Z4).
 */
export function covers(sip: Sip, recipient: RecipientKey, area: AreaKey, today: Day): boolean {
  if (planConsent(sip, today) !== "given" || isShutOutRecipient(sip, recipient)) return false;
  if (refusesItself(sip, recipient, area, today)) return false;
  return requiredGivers(sip, today).every((giver) => {
    const cell = cellOf(sip, giver, recipient, area, today);
    return cell?.allowed === true && !ended(cell.until, today);
  });
}

/** All areas that this recipient may see on that day. */
export function coveredAreas(sip: Sip, agreement: Agreement, recipient: RecipientKey, today: Day): AreaKey[] {
  if (planConsent(sip, today) !== "given") return [];
  const areas = [
    ...new Set([...areasFor(agreement, isChild(sip, today)), ...areasFor(agreement, !isChild(sip, today))]),
  ];
  return areas.filter((area) => covers(sip, recipient, area, today));
}

/** True for a recipient who is a party from whom the individual is protected in everything. */
export function isShutOutRecipient(sip: Sip, recipient: RecipientKey): boolean {
  return sip.parties.some((party) => keyOfParty(party) === recipient && isShutOut(sip, party));
}

/** What the matrix shows in one cell, all givers taken together. */
export type CellState = { state: "allowed" | "refused" | "notAsked" | "ended"; until: Day | null };

/**
 * The joint answer for one cell: allowed only when every needed giver allows it; the earliest end date counts. Who is needed
 * may be given by one who asks for many cells.
 */
export function cellState(
  sip: Sip,
  recipient: RecipientKey,
  area: AreaKey,
  today: Day,
  needed: GiverKey[] = requiredGivers(sip, today),
): CellState {
  if (refusesItself(sip, recipient, area, today)) return { state: "refused", until: null };
  let isAsked = needed.length > 0;
  let until: Day | null = null;
  for (const giver of needed) {
    const cell = cellOf(sip, giver, recipient, area, today);
    if (cell && !cell.allowed) return { state: "refused", until: null };
    if (!cell) isAsked = false;
    else if (cell.until && (!until || cell.until < until)) until = cell.until;
  }
  if (!isAsked) return { state: "notAsked", until: null };
  return { state: ended(until, today) ? "ended" : "allowed", until };
}

/** The ends of what a recipient is allowed by every needed giver at once; null for an area without end. */
export function jointEnds(sip: Sip, recipient: RecipientKey, today: Day): (Day | null)[] {
  const givers = requiredGivers(sip, today);
  const [first] = givers;
  if (!first) return [];
  return Object.keys(sip.consent.cells[first]?.[recipient] ?? {}).flatMap((area) => {
    const { state, until } = cellState(sip, recipient, area, today, givers);
    return state === "allowed" ? [until] : [];
  });
}

/** The days to come on which something that is shared today will end, in order (C8). */
export function comingConsentEnds(sip: Sip, today: Day): Day[] {
  if (planConsent(sip, today) !== "given") return [];
  const ends = Object.keys(sip.consent.recipients).flatMap((recipient) => jointEnds(sip, recipient, today));
  return [...new Set(ends.flatMap((end) => (end ? [end] : [])))].sort();
}

/** The day from which an ending consent is a task: before it ends, never after (C8). */
export function warningDay(agreement: Agreement, end: Day): Day {
  const { days } = agreement.deadlines.consentWarning;
  return addDays(end, -Math.abs(daysBetween(end, dueDay(end, { days, counted: "calendar" }))));
}

/** The matrix key of a recipient. */
export function keyOf(recipient: ConsentRecipient): RecipientKey {
  return recipient.kind === "unit" ? `unit:${recipient.unit.unitId}` : `party:${recipient.partyId}`;
}

/** The matrix key of a party, as giver and as recipient. */
export function keyOfParty(party: { id: string }): GiverKey {
  return `party:${party.id}`;
}

/** The stage the SIP is in: the first thing that is not yet done (section 3 of the process). */
export function stageOf(
  sip: Sip,
  today: Day,
): "need" | "consent" | "assessment" | "summons" | "meeting" | "plan" | "followUp" | "closing" {
  if (sip.closing || (sip.decision && sip.decision.kind !== "started")) return "closing";
  if (!sip.decision) return "need";
  if (planConsent(sip, today) !== "given") return "consent";
  if (sip.plan.draft === null && sip.plan.versions.length > 0) return "followUp";
  const meeting = sip.meetings.filter((one) => one.status !== "cancelled").at(-1);
  if (sip.plan.versions.length > 0) return "plan";
  if (!meeting || meeting.status === "draft") return meeting ? "summons" : "assessment";
  if (meeting.status === "sent") return "summons";
  return meeting.status === "started" ? "meeting" : "plan";
}

/** True when nothing more can happen but reading, correcting and disputing. */
export function isOver(sip: Sip): boolean {
  return sip.closing !== null || (sip.decision !== null && sip.decision.kind !== "started");
}

function ended(until: Day | null, today: Day): boolean {
  return until !== null && until < today;
}
