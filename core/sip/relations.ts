import { type Actor, type ActorRef, isInCare, type StaffActor, type UnitRef } from "../access.ts";
import type { UnitKind, Words } from "../agreement.ts";
import { type Day, dayOf, dueDay } from "../time.ts";
import {
  cellState,
  covers,
  isChild,
  isOver,
  isShutOutRecipient,
  keyOfParty,
  planConsent,
  presentParties,
  requiredGivers,
} from "./consentState.ts";
import { hasLet } from "./redaction.ts";
import { isShielded, isShutOut } from "./shields.ts";
import type { Participant, Party, Sip } from "./state.ts";
import type { RecipientKey } from "./stateConsent.ts";

/**
 * The phrases that say how somebody stands to a SIP. The *may* column of the command table is a list of them, joined by "or";
 * nothing else decides who may do what (product rules Z1, Z2, Z6).
 */
export type Phrase = Words & { key: string; holds: (actor: Actor, sip: Sip, today: Day) => boolean };

export const coordinator = phrase(
  "coordinator",
  "den som chefen har utsett till samordningsansvarig, i sitt uppdrag vid enheten",
  "the coordinator whom the manager has appointed, in the assignment at that unit",
  (actor, sip) =>
    isInCare(actor) && sip.lead.coordinator?.staffId === actor.staffId && sip.lead.unit.unitId === actor.unitId,
);

export const deputy = phrase(
  "deputy",
  "den som är utsedd att ersätta samordningsansvarig, i sitt uppdrag vid enheten",
  "the coordinator's appointed deputy, in the assignment at that unit",
  (actor, sip) =>
    isInCare(actor) && sip.lead.deputy?.staffId === actor.staffId && sip.lead.unit.unitId === actor.unitId,
);

export const leadManager = phrase(
  "leadManager",
  "chefen för den enhet som håller i SIP:en",
  "the manager of the unit that holds the SIP",
  (actor, sip) => isInCare(actor) && actor.roles.includes("manager") && actor.unitId === sip.lead.unit.unitId,
);

export const raiser = phrase(
  "raiser",
  "den som anmälde behovet, i samma uppdrag som då",
  "whoever raised the need, in the assignment of then",
  (actor, sip, today) => {
    const { raisedBy } = sip.need;
    if (raisedBy.kind === "staff")
      return isInCare(actor) && raisedBy.staffId === actor.staffId && raisedBy.unitId === actor.unitId;
    if (raisedBy.kind !== "person" || actor.kind !== "person" || raisedBy.personId !== actor.personId) return false;
    // Also one who is no longer beside the individual; and a parent's sight ends with the childhood, whoever raised the need.
    return !sip.parties.some(
      (party) =>
        party.personId === actor.personId &&
        (isShutOut(sip, party) || (party.kind === "guardian" && !isChild(sip, today))),
    );
  },
);

export const ward = phrase(
  "ward",
  "medarbetare på den sjukhusavdelning som anmälde behovet inför utskrivningen, tills en tid efter den",
  "staff of the hospital ward that raised the need before the discharge, until some time after it",
  (actor, sip, today) =>
    isInCare(actor) &&
    wardOf(sip) === actor.unitId &&
    // A need that was answered before anything was told of a stay is its raiser's alone.
    (sip.discharge ? isNoticeSeen(sip, sip.discharge.ward, today) : !isOver(sip)),
);

export const toldUnit = phrase(
  "toldUnit",
  "medarbetare i en verksamhet som har fått inskrivningsmeddelandet, tills en tid efter utskrivningen",
  "staff of a unit that has got the admission notice, until some time after the discharge",
  (actor, sip, today) =>
    isInCare(actor) &&
    (sip.discharge?.told ?? []).some(({ unit }) => unit.unitId === actor.unitId && isNoticeSeen(sip, unit, today)),
);

const openCareKinds: readonly UnitKind[] = [
  "primaryCare",
  "psychiatry",
  "childPsychiatry",
  "addictionCare",
  "habilitation",
  "rehabilitation",
  "memoryClinic",
  "youthClinic",
];

/** Open care that the region pays for, also by a private unit: where the permanent care contact is (2017:612 2 kap. 5 §). */
export const isOpenCare = ({ kind, principal }: Pick<UnitRef, "kind" | "principal">): boolean =>
  openCareKinds.includes(kind) && (principal.kind === "region" || principal.kind === "private");

const municipalCare: readonly UnitKind[] = [
  "careAssessment",
  "disabilityServices",
  "childServices",
  "adultServices",
  "homeCare",
  "housingSupport",
  "careHome",
  "municipalHealthCare",
];

/** Who may get a ward's notices without consent: social services, municipal health care and open care (2017:612 2 kap. 1–3 §§). */
export const getsNotices = (unit: Pick<UnitRef, "kind" | "principal">): boolean =>
  isOpenCare(unit) ||
  (municipalCare.includes(unit.kind) && (unit.principal.kind === "municipality" || unit.principal.kind === "private"));

export const openCare = phrase(
  "openCare",
  "den enhet i regionens öppna vård som håller i SIP:en, eller har fått inskrivningsmeddelandet",
  "the unit in the region's open care that holds the SIP, or has got the admission notice",
  (actor, sip, today) =>
    isInCare(actor) &&
    ((isOpenCare(sip.lead.unit) && anyHolds(lead, actor, sip, today)) ||
      (toldUnit.holds(actor, sip, today) &&
        (sip.discharge?.told ?? []).some(({ unit }) => unit.unitId === actor.unitId && isOpenCare(unit)))),
);

export const participantUnit = phrase(
  "participantUnit",
  "medarbetare i en verksamhet som deltar och som samtycket omfattar",
  "staff of a unit that takes part and that the consent covers",
  takesPart,
);

export const planReader = phrase(
  "planReader",
  "medarbetare i en verksamhet som deltar och får läsa planen, eller ansvarar för en insats i den",
  "staff of a unit that takes part and may read the plan, or answers for a measure in it",
  (actor, sip, today) =>
    takesPart(actor, sip, today) &&
    (covers(sip, `unit:${actor.unitId}`, "plan", today) ||
      (sip.plan.versions.at(-1)?.content.measures ?? []).some(
        ({ owner }) => owner.kind === "unit" && owner.unit.unitId === actor.unitId,
      )),
);

export const individual = phrase(
  "individual",
  "den som SIP:en handlar om",
  "the person whom the SIP is about",
  (actor, sip) => actor.kind === "person" && actor.personId === sip.person.personId,
);

export const guardian = phrase(
  "guardian",
  "vårdnadshavare för ett barn under 18, om barnet inte är skyddat mot hen i allt",
  "a guardian of a child under 18, unless the child is protected from them in everything",
  (actor, sip, today) =>
    isChild(sip, today) && partiesOf(actor, sip).some((party) => party.kind === "guardian" && !isShutOut(sip, party)),
);

export const representative = phrase(
  "representative",
  "god man, förvaltare eller framtidsfullmäktig vars uppdrag omfattar samtycke till planen",
  "the individual's legal representative, when the appointment reaches consent to the plan",
  (actor, sip, today) =>
    !isChild(sip, today) && partiesOf(actor, sip).some((party) => isRepresentative(sip, party, today)),
);

export const allowedParty = phrase(
  "allowedParty",
  "närstående eller annan person som samtycket låter se något, så länge det gäller",
  "a relative or another person whom the consent lets see something, while it lasts",
  (actor, sip, today) =>
    planConsent(sip, today) === "given" &&
    partiesOf(actor, sip).some((party) => allowsAnything(sip, keyOfParty(party), today)),
);

export const anyStaff = phrase(
  "anyStaff",
  "alla medarbetare med ett uppdrag i vård, omsorg eller skola",
  "any staff member with an assignment in care",
  (actor) => isInCare(actor),
);

export const anyPerson = phrase(
  "anyPerson",
  "den enskilde själv, eller en närstående",
  "the individual, or somebody close",
  (actor) => actor.kind === "person",
);

export const everyPhrase: Phrase[] = [
  coordinator,
  deputy,
  leadManager,
  raiser,
  ward,
  toldUnit,
  openCare,
  participantUnit,
  planReader,
  individual,
  guardian,
  representative,
  allowedParty,
  anyStaff,
  anyPerson,
];

/** The phrases that tie somebody to this very SIP. */
export const relations: Phrase[] = everyPhrase.filter((one) => one !== anyStaff && one !== anyPerson);

/** The lead: those who run the SIP. */
export const lead: Phrase[] = [coordinator, deputy, leadManager];
/** The person, or who decides for or with the person. */
export const personSide: Phrase[] = [individual, guardian, representative];

/** True when any of the phrases holds. */
export function anyHolds(phrases: Phrase[], actor: Actor, sip: Sip, today: Day): boolean {
  return phrases.some((one) => one.holds(actor, sip, today));
}

/**
 * True for one who raised the need and is nothing else to the SIP. A need can be raised about anybody by their number, so to
 * them a protected person has no name: it would be the number's owner who was found out (Z4, Z5).
 */
export function isRaiserAlone(actor: Actor, sip: Sip, today: Day): boolean {
  return (
    anyHolds([raiser, ward], actor, sip, today) &&
    !anyHolds([...lead, ...personSide, participantUnit, allowedParty], actor, sip, today)
  );
}

/** The ward whose notices the clocks run from: the one that noted the admission, before that the one that raised the need. */
export function wardOf({ discharge, need }: Sip): string | undefined {
  if (discharge) return discharge.ward.unitId;
  const { trigger, raisedByUnit } = need;
  return trigger === "discharge" && raisedByUnit?.kind === "hospitalWard" ? raisedByUnit.unitId : undefined;
}

/**
 * The last day on which the ward and those it has told see the notices: the agreement's time after the stay, or, where nobody
 * has ended it, after the day that was last expected and the end of the SIP. Null while it goes on.
 */
export function noticeUntil(sip: Sip): Day | null {
  const { discharge } = sip;
  if (!discharge) return null;
  const end = discharge.left ?? discharge.brokenOff;
  if (end) return dueDay(dayOf(end.at), discharge.seenFor);
  if (!isOver(sip)) return null;
  const [, last = discharge.expectedOn] = [
    discharge.expectedOn,
    dayOf(sip.closing?.at ?? sip.decision?.at ?? sip.need.raisedAt),
  ].sort();
  return dueDay(last, discharge.seenFor);
}

function isNoticeSeen(sip: Sip, unit: { unitId: string }, today: Day): boolean {
  const until = noticeUntil(sip);
  return (until === null || today <= until) && !hasLet(sip, unit.unitId);
}

/** The participants that this staff member's unit is: called or invited, and not removed. */
export function participantsOf(actor: Actor, sip: Sip) {
  if (!isInCare(actor)) return [];
  return sip.participants.filter(
    (one) => one.recipient.kind === "unit" && one.recipient.unit.unitId === actor.unitId && hasBeenAsked(sip, one),
  );
}

/** True once a summons, an invitation or a question of times has gone to this participant, and they have not left. */
export function hasBeenAsked(sip: Sip, participant: Participant): boolean {
  if (participant.removed) return false;
  const { id } = participant;
  return (
    sip.meetings.some((meeting) => meeting.sentTo.includes(id)) ||
    (sip.timeQuestions?.some((question) => question.askedOf.includes(id)) ?? false)
  );
}

/** True for staff of a unit that is called or invited, while the consent lets it see anything at all (C4, C7). */
function takesPart(actor: Actor, sip: Sip, today: Day): actor is StaffActor {
  return (
    isInCare(actor) &&
    participantsOf(actor, sip).length > 0 &&
    planConsent(sip, today) === "given" &&
    allowsAnything(sip, `unit:${actor.unitId}`, today)
  );
}

/** The parties that this signed-in person is in the SIP. */
export function partiesOf(actor: Actor, sip: Sip): Party[] {
  return actor.kind === "person" ? presentParties(sip).filter((party) => party.personId === actor.personId) : [];
}

/** True for what the individual has written, to everybody else: also to those who act for the individual (C9, P3). */
export function isIndividuals(by: ActorRef | null | undefined, actor: Actor, sip: Sip): boolean {
  if (by?.kind !== "person" || by.personId !== sip.person.personId) return false;
  return actor.kind !== "person" || actor.personId !== by.personId;
}

/**
 * Whose entry an answer is that stands beside others' (`besides.ts`): the individual's ("person"), that of a party (its id), or
 * what staff have written down ("told"). It stays the same when they say something else, so that a strike, a dispute and a
 * mark are about what that one says.
 */
export function sayerOf(actor: Actor, sip: Sip): string {
  if (actor.kind === "person" && actor.personId === sip.person.personId) return "person";
  return partiesOf(actor, sip)[0]?.id ?? "told";
}

/** The keys under which the consent matrix knows this actor. */
export function recipientKeys(actor: Actor, sip: Sip): RecipientKey[] {
  if (isInCare(actor)) return [`unit:${actor.unitId}`];
  return partiesOf(actor, sip).map(keyOfParty);
}

/** True when some area is allowed to this recipient by every needed giver at once, and has not ended. */
export function allowsAnything(sip: Sip, recipient: RecipientKey, today: Day): boolean {
  const [first] = requiredGivers(sip, today);
  if (!first || isShutOutRecipient(sip, recipient)) return false;
  return Object.keys(sip.consent.cells[first]?.[recipient] ?? {}).some(
    (area) => cellState(sip, recipient, area, today).state === "allowed",
  );
}

/**
 * True for a representative who acts for the individual in this: appointed today, for a matter that reaches consent to
 * the plan (FB 11 kap. 4 and 7 §§). One who is appointed for property alone sees what the consent matrix allows, as a relative does.
 */
export function isRepresentative(sip: Sip, party: Party, today: Day): boolean {
  return (
    party.kind === "representative" &&
    party.appointment?.coversConsent === true &&
    appointed(party, today) &&
    !isShutOut(sip, party)
  );
}

/** True for a party who may not know where the individual is: shielded from it, or the other guardian of a protected one (Z4). */
export function isKeptFromPlace(sip: Sip, party: Party): boolean {
  if (isShielded(sip, party)) return true;
  // Where a protected parent lives, the child most often lives too; also when the parent no longer is a party here.
  const isProtectedParent = (one: Party) =>
    one.id !== party.id &&
    (one.personId === null || one.personId !== party.personId) &&
    one.kind === "guardian" &&
    one.protected === true;
  return !party.protected && sip.parties.some(isProtectedParent);
}

function appointed(party: Party, today: Day): boolean {
  return party.appointment !== null && (party.appointment.until === null || party.appointment.until >= today);
}

function phrase(key: string, sv: string, en: string, holds: Phrase["holds"]): Phrase {
  return { key, sv, en, holds };
}

/** Who keeps how the person is reached: those who run the SIP and the person's side. */
export const contactKeepers: Phrase[] = [...lead, ...personSide];
