import type { Actor } from "../access.ts";
import type { Agreement, AreaKey, Stage } from "../agreement.ts";
import { areasFor, lifeAreasFor } from "../agreement.ts";
import { isProtected, type Protection } from "../protection.ts";
import { ageOn, type Day } from "../time.ts";
import { type CommandName, mayNow } from "./commands.ts";
import {
  type CellState,
  cellState,
  coveredAreas,
  isChild,
  keyOf,
  keyOfParty,
  type PlanConsentState,
  planConsent,
  presentParties,
  requiredGivers,
  stageOf,
} from "./consentState.ts";
import { nextFollowUp } from "./followUp.ts";
import { areasOfItem, areasOfMeasureIn, planContents } from "./items.ts";
import { draftOf } from "./plan.ts";
import { hasLet, isForgotten } from "./redaction.ts";
import {
  anyHolds,
  everyPhrase,
  hasBeenAsked,
  isRaiserAlone,
  lead,
  participantsOf,
  personSide,
  raiser,
  recipientKeys,
} from "./relations.ts";
import type {
  Consent,
  ConsentRecipient,
  GiverKey,
  Mark,
  Measure,
  Meeting,
  Participant,
  PlanContent,
  RecipientKey,
  Sip,
} from "./state.ts";
import { type PlanItem, planItems } from "./statutory.ts";
import { behind, type Veil, veilOf, withoutNames } from "./veil.ts";
import { seenPlan } from "./viewPlan.ts";

/** What the directory holds on the person, for those who may see it. */
export type PersonCard = {
  personId: string;
  name: string;
  personalIdentityNumber: string;
  birthDate: Day | null;
  protection: Protection;
  /** Of a protected person: the county's units whose names tell the place (Z4). */
  placeUnits?: string[] | null;
  address: string;
  phone: string;
  email: string;
  interpreterLanguage: string;
};

/** One row of the consent matrix, all givers taken together, and what each giver has said. */
export type ConsentRow = {
  key: RecipientKey;
  recipient: ConsentRecipient;
  cells: Record<AreaKey, CellState>;
  byGiver: Record<GiverKey, Record<AreaKey, { allowed: boolean; until: Day | null }>>;
};

export type ConsentView = {
  state: PlanConsentState;
  givers: {
    key: GiverKey;
    name: string;
    kind: "person" | "guardian" | "representative";
    answer: "yes" | "no" | "withdrawn" | null;
  }[];
  /** Columns of the matrix, in order. */
  areas: AreaKey[];
  rows: ConsentRow[];
  plan: Consent["plan"];
  notCovered: string;
  guardianGround: Consent["guardianGround"];
  absence: Consent["absence"];
};

/** What one actor sees of one SIP. Parts that the actor may not see are null or left out, never emptied in another way. */
export type SipView = {
  id: string;
  version: number;
  agreementKey: string;
  stage: Stage;
  child: boolean;
  /** How the actor stands to the SIP: keys of the phrases that hold. */
  relations: string[];
  /** The participants that the actor may answer for. */
  ownParticipants: string[];
  /** Areas the actor sees. `limited` says that there may be more. */
  areas: AreaKey[];
  limited: boolean;
  person: {
    personId: string;
    name: string;
    personalIdentityNumber: string;
    age: number | null;
    protection: PersonCard["protection"];
    contact: Pick<PersonCard, "address" | "phone" | "email" | "interpreterLanguage"> | null;
  };
  lead: Sip["lead"];
  need: Sip["need"] | null;
  decision: Sip["decision"];
  information: Sip["information"] | null;
  parties: Sip["parties"] | null;
  capacity: Sip["capacity"] | null;
  childView: Sip["childView"];
  consent: ConsentView | null;
  disclosures: Sip["disclosures"];
  assessment: Sip["assessment"];
  participants: Participant[];
  meetings: Meeting[];
  plan: Sip["plan"];
  /** What a plan must hold, and whether it does, while one is written. */
  planItems: PlanItem[] | null;
  followUps: Sip["followUps"];
  nextFollowUpOn: Day | null;
  closing: Sip["closing"];
  strikes: Sip["strikes"];
  disputes: Sip["disputes"];
  /** Per item the version that last changed it. */
  touched: Record<string, number>;
  /** Which entries are kept from somebody, for the lead; the individual sees those of the own making. From whom the individual is protected: the lead alone. */
  marks: NonNullable<Sip["marks"]>;
  shields: NonNullable<Sip["shields"]>;
  /** Entries whose texts have been removed by a decision, and when texts were removed after their time. */
  redactions: NonNullable<Sip["redactions"]>;
  removals: NonNullable<Sip["removals"]>;
  may: CommandName[];
  lastEventAt: string;
};

/**
 * What this actor may see of this SIP on this day: cut by relation, participation, consent and information area (Z1, Z2, C4, C7).
 * Null when the actor may not know that it exists. An earlier day is shown with the sight of today: give it as `sight`.
 */
export function viewFor(
  actor: Actor,
  whole: Sip,
  agreement: Agreement,
  person: PersonCard,
  today: Day,
  sight: Sight | null = sightOf(actor, whole, agreement, today, person),
): SipView | null {
  if (!sight) return null;
  const { veil } = sight;
  const seen = veil ? behind(veil, whole) : whole;
  const view = cut(actor, whole, seen, agreement, person, today, sight);
  return veil ? withoutNames(veil, whole, view) : view;
}

/** The view of what is seen of the whole; where the SIP stands and who may do what does not depend on a veil. */
function cut(
  actor: Actor,
  whole: Sip,
  sip: Sip,
  agreement: Agreement,
  person: PersonCard,
  today: Day,
  sight: Sight,
): SipView {
  const { sees, full, veil } = sight;
  const consented = sees("meeting") || sees("plan");
  const own = participantsOf(actor, sip).map((one) => one.id);
  const visibleItem = (item: string) => {
    const areas = areasOfItem(sip, item);
    return full || areas === "everybody" || (areas?.every(sees) ?? false);
  };
  const byItem = <T>(record: Record<string, T>) =>
    full ? record : Object.fromEntries(Object.entries(record).filter(([item]) => visibleItem(item)));
  const plan = seenPlan(sip, sight);
  const seesAllAssessed = Object.keys(sip.assessment.areas).every(sees);
  return {
    id: sip.id,
    version: sip.version,
    agreementKey: sip.agreementKey,
    stage: stageOf(whole, today),
    child: isChild(sip, today),
    relations: everyPhrase.filter((phrase) => phrase.holds(actor, whole, today)).map((phrase) => phrase.key),
    ownParticipants: [
      ...own,
      ...sip.participants.flatMap((one) =>
        !one.removed && one.recipient.kind === "party" && recipientKeys(actor, whole).includes(keyOf(one.recipient))
          ? [one.id]
          : [],
      ),
    ],
    areas: sight.areas,
    limited: !full,
    person: {
      personId: person.personId,
      name: isProtected(person.protection) && isRaiserAlone(actor, whole, today) ? "" : person.name,
      personalIdentityNumber: veil?.number === false ? "" : person.personalIdentityNumber,
      age: person.birthDate ? ageOn(person.birthDate, today) : null,
      protection: person.protection,
      contact:
        sees("contact") && veil?.contact !== false
          ? {
              address: person.address,
              phone: person.phone,
              email: person.email,
              interpreterLanguage: person.interpreterLanguage,
            }
          : null,
    },
    lead: sip.lead,
    need: (sees("need") || sight.raised) && !veil?.hides("need") ? sip.need : null,
    decision: sip.decision,
    information: full ? sip.information : null,
    parties: full ? sip.parties : sees("contact") ? presentParties(sip).map(withoutContactOfProtected) : null,
    capacity: full ? sip.capacity : null,
    childView: full ? sip.childView : null,
    consent: full
      ? consentView(
          sip,
          agreement,
          person,
          today,
          veil?.secretParties.map((id) => keyOfParty({ id })),
        )
      : null,
    disclosures: full
      ? sip.disclosures
      : sip.disclosures.filter(
          // What went out on another ground opens nothing here (C10).
          (one) =>
            one.ground === "consent" &&
            one.areas.every(sees) &&
            recipientKeys(actor, sip).includes(keyOf(one.recipient)),
        ),
    assessment: {
      areas: only(sip.assessment.areas, sees),
      ownWords: only(sip.assessment.ownWords, sees),
      whatMatters: sees("plan") ? sip.assessment.whatMatters : null,
      summary: full || (sees("plan") && seesAllAssessed) ? sip.assessment.summary : null,
      otherPlans: sees("plan") ? sip.assessment.otherPlans : [],
    },
    participants: full
      ? sip.participants
      : sip.participants
          // Whom one only thinks of calling is told to nobody.
          .filter((one) => hasBeenAsked(sip, one) && (consented || own.includes(one.id)))
          .map((one) => (sees("meeting") ? one : { ...one, why: "", wishedCompetence: "" })),
    meetings: full
      ? sip.meetings
      : sees("meeting")
        ? sip.meetings.filter((one) => one.status !== "draft").map((one) => ({ ...one, personComments: [] }))
        : [],
    plan,
    planItems:
      sees("plan") && (sip.plan.draft || sip.plan.versions.length === 0)
        ? planItems(sip, draftOf(sip), agreement).map((item) =>
            full && (!veil || veil.placeUnits?.length === 0) ? item : { ...item, missing: [] },
          )
        : null,
    // Follow-ups concern those who see the plan, or a measure of their own in it.
    followUps: (plan.versions.length > 0 ? sip.followUps : []).map((one) => ({
      ...one,
      measures: only(one.measures, (measureId) => sight.seesMeasure(measureId)),
      goals: sees("plan") ? one.goals : {},
      newNeeds: sees("plan") ? one.newNeeds : null,
      consentStillRight: full ? one.consentStillRight : null,
      // Whoever sees only the own measures is told that the follow-up is over, not why.
      decision: sees("plan") || !one.decision ? one.decision : { ...one.decision, why: "", nextOn: null },
    })),
    nextFollowUpOn: sees("plan") && !veil?.noPlace ? nextFollowUp(sip) : null,
    closing: closingSeen(sip, sight),
    strikes: byItem(sip.strikes),
    disputes: sip.disputes.filter((one) => visibleItem(one.item)),
    touched: byItem(sip.touched),
    marks: veil ? ownMarks(actor, sip) : (sip.marks ?? {}),
    shields: veil ? {} : (sip.shields ?? {}),
    redactions: full ? (sip.redactions ?? {}) : byItem(sip.redactions ?? {}),
    removals: sip.removals ?? [],
    may: mayNow(actor, whole, today),
    lastEventAt: sip.lastEventAt,
  };
}

/** The marks that this person has made, to be lifted again. */
function ownMarks(actor: Actor, sip: Sip): NonNullable<Sip["marks"]> {
  const isOwn = ({ by }: Mark) => actor.kind === "person" && by.kind === "person" && by.personId === actor.personId;
  return Object.fromEntries(Object.entries(sip.marks ?? {}).filter(([, mark]) => isOwn(mark)));
}

/** Why it ended: whole for the lead and the person's side, the reason for those who take part, nothing for who only raised the need. */
function closingSeen({ closing }: Sip, { full, areas, sees }: Sight): Sip["closing"] {
  if (!closing || full) return closing;
  if (areas.length === 0) return null;
  return sees("plan")
    ? { ...closing, remainingNeeds: "" }
    : { ...closing, text: "", remainingNeeds: "", otherPlan: "" };
}

/** Where a party with protected identity is reached is for those who run the SIP (Z4). */
function withoutContactOfProtected(party: Sip["parties"][number]): Sip["parties"][number] {
  return party.protected ? { ...party, phone: "" } : party;
}

/** How far an actor sees: everything, or the areas that the consent covers. */
export type Sight = {
  full: boolean;
  /** The actor raised the need, and sees what became of it. */
  raised: boolean;
  /** The keys under which the consent matrix knows the actor. */
  keys: RecipientKey[];
  areas: AreaKey[];
  sees: (area: AreaKey) => boolean;
  /** By id, in every content that holds it. */
  seesMeasure: (measureId: string) => boolean;
  /** As it stands in one content. */
  seesMeasureIn: (content: PlanContent, measure: Measure) => boolean;
  /** What is kept from the actor all the same; null for the lead. */
  veil: Veil | null;
};

/** The sight of an actor on a day, or null when the actor may not know that the SIP exists. */
export function sightOf(actor: Actor, sip: Sip, agreement: Agreement, today: Day, person: PersonCard): Sight | null {
  if (isForgotten(sip) || (actor.kind === "staff" && hasLet(sip, actor.unitId))) return null;
  const veil = veilOf(actor, sip, person, today);
  if (anyHolds(lead, actor, sip, today) || anyHolds(personSide, actor, sip, today)) {
    const areas = [
      ...new Set([
        ...areasFor(agreement, isChild(sip, today)),
        ...lifeAreasFor(agreement, !isChild(sip, today)).map((one) => one.key),
      ]),
    ];
    return {
      full: true,
      raised: true,
      keys: recipientKeys(actor, sip),
      areas,
      sees: () => true,
      seesMeasure: () => true,
      seesMeasureIn: () => true,
      veil,
    };
  }
  const asked = actor.kind === "person" || participantsOf(actor, sip).length > 0;
  const areas = asked
    ? [...new Set(recipientKeys(actor, sip).flatMap((key) => coveredAreas(sip, agreement, key, today)))]
    : [];
  const raised = raiser.holds(actor, sip, today);
  if (areas.length === 0 && !raised) return null;
  const sees = (area: AreaKey) => areas.includes(area);
  const keys = recipientKeys(actor, sip);
  const seesMeasureIn = (content: PlanContent, measure: Measure) => {
    // A unit always sees the measures that it answers for itself (P6, P8).
    if (areas.length > 0 && measure.owner.kind !== "person" && keys.includes(ownerKey(measure.owner))) return true;
    return sees("plan") && areasOfMeasureIn(content, measure).every(sees);
  };
  const seesMeasure = (measureId: string) => {
    const found = planContents(sip).flatMap((content) =>
      content.measures.filter((one) => one.id === measureId).map((one) => seesMeasureIn(content, one)),
    );
    return found.length > 0 && found.every(Boolean);
  };
  return { full: false, raised, keys, areas, sees, seesMeasure, seesMeasureIn, veil };
}

/** The matrix as the lead and the person's side see it; what a secret giver has said about each cell is left out. */
export function consentView(
  sip: Sip,
  agreement: Agreement,
  person: { name: string },
  today: Day,
  secretGivers: GiverKey[] = [],
): ConsentView {
  const areas = areasFor(agreement, isChild(sip, today));
  const parties = presentParties(sip);
  const givers = requiredGivers(sip, today).map((key) => {
    const party = parties.find((one) => `party:${one.id}` === key);
    return {
      key,
      name: party?.name ?? person.name,
      kind: party?.kind === "guardian" || party?.kind === "representative" ? party.kind : ("person" as const),
      answer: sip.consent.plan[key]?.answer ?? null,
    };
  });
  const keys = new Map<RecipientKey, ConsentRecipient>(Object.entries(sip.consent.recipients));
  for (const one of sip.participants) if (!one.removed) keys.set(keyOf(one.recipient), one.recipient);
  const rows = [...keys].map(([key, recipient]) => ({
    key,
    recipient,
    cells: Object.fromEntries(areas.map((area) => [area, cellState(sip, key, area, today)])),
    byGiver: Object.fromEntries(
      Object.entries(sip.consent.cells)
        .filter(([giver]) => !secretGivers.includes(giver))
        .map(([giver, byRecipient]) => [
          giver,
          Object.fromEntries(
            Object.entries(byRecipient[key] ?? {}).map(([area, { allowed, until }]) => [area, { allowed, until }]),
          ),
        ]),
    ),
  }));
  const { plan, notCovered, guardianGround, absence } = sip.consent;
  return { state: planConsent(sip, today), givers, areas, rows, plan, notCovered, guardianGround, absence };
}

function ownerKey(owner: { kind: "unit"; unit: { unitId: string } } | { kind: "party"; partyId: string }): string {
  return owner.kind === "unit" ? `unit:${owner.unit.unitId}` : `party:${owner.partyId}`;
}

function only<T>(record: Record<string, T>, keep: (key: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => keep(key)));
}
