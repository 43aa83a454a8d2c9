import type { Actor } from "../access.ts";
import type { Agreement, AreaKey, Stage } from "../agreement.ts";
import { isProtected, type Protection } from "../protection.ts";
import { ageOn, type Day } from "../time.ts";
import { withoutSome } from "./besides.ts";
import { type CommandName, mayNow } from "./commands.ts";
import { isChild, keyOf, keyOfParty, presentParties, stageOf } from "./consentState.ts";
import { type DischargeClock, dischargeClock } from "./dischargeClock.ts";
import { nextFollowUp } from "./followUp.ts";
import { type GuestSeen, guestsSeen } from "./guests.ts";
import { areasOfItem } from "./items.ts";
import { draftOf } from "./plan.ts";
import { everyPhrase, hasBeenAsked, isRaiserAlone, noticeUntil, participantsOf, recipientKeys } from "./relations.ts";
import { type Sight, sightOf } from "./sight.ts";
import type { Meeting, Participant, Sip } from "./state.ts";
import type { Mark } from "./stateMarks.ts";
import type { Message } from "./stateMessages.ts";
import type { Preparation } from "./statePreparation.ts";
import { openTimes, type TimeQuestion } from "./stateTimes.ts";
import { type PlanItem, planItems } from "./statutory.ts";
import { isSipDue } from "./tasks.ts";
import { behind, withoutNames } from "./veil.ts";
import { type ConsentView, consentView } from "./viewConsent.ts";
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

/** A stay in hospital with its clocks; they are for staff, who must keep them: null for the person's side. */
/** `seenUntil`: the last day on which the ward and those it has told see it; null while it goes on. */
export type DischargeSeen = NonNullable<Sip["discharge"]> & { clock: DischargeClock | null; seenUntil: Day | null };

/** `isOpen`: it waits for answers or a choice. The draft that tells it is not seen by those who are asked. */
export type TimeQuestionSeen = TimeQuestion & { purpose: string; isOpen: boolean };

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
  /** The stay in hospital, for those who run the SIP, the person's side, the ward and whom it has told. */
  discharge: DischargeSeen | null;
  information: Sip["information"] | null;
  parties: Sip["parties"] | null;
  capacity: Sip["capacity"] | null;
  childView: Sip["childView"];
  consent: ConsentView | null;
  disclosures: Sip["disclosures"];
  assessment: Sip["assessment"];
  participants: Participant[];
  /** Invitations by link: all for the lead and the person's side, the own one for who joined by it. */
  guests: GuestSeen[];
  meetings: Meeting[];
  /** Times that were put to those who are to come; `purpose` is the meeting's. */
  timeQuestions: TimeQuestionSeen[];
  /** What the individual has prepared, for the lead and the person's side; null for others. */
  preparations: Preparation[] | null;
  plan: Sip["plan"];
  /** What a plan must hold, and whether it does, while one is written. */
  planItems: PlanItem[] | null;
  followUps: Sip["followUps"];
  nextFollowUpOn: Day | null;
  /** A unit sees those it was given of its own measures, while the consent covers them. */
  messages: Message[];
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
  const ownParticipants = [
    ...own,
    ...sip.participants.flatMap((one) =>
      hasBeenAsked(sip, one) &&
      one.recipient.kind === "party" &&
      recipientKeys(actor, whole).includes(keyOf(one.recipient))
        ? [one.id]
        : [],
    ),
  ];
  const visibleItem = (item: string) => {
    const areas = areasOfItem(sip, item);
    if (areas === "everybody") return full || sight.areas.length > 0;
    return full || (areas?.every(sees) ?? false);
  };
  const byItem = <T>(record: Record<string, T>) =>
    full ? record : Object.fromEntries(Object.entries(record).filter(([item]) => visibleItem(item)));
  const plan = seenPlan(sip, sight);
  const seesAllAssessed = Object.keys(sip.assessment.areas).every(sees);
  return {
    id: sip.id,
    version: sip.version,
    agreementKey: sip.agreementKey,
    // How far it has come tells of a no.
    stage: isToldAlone(sight) ? "need" : stageOf(whole, today),
    child: isChild(sip, today),
    relations: everyPhrase.filter((phrase) => phrase.holds(actor, whole, today)).map((phrase) => phrase.key),
    ownParticipants,
    areas: sight.areas,
    limited: !full,
    person: {
      personId: person.personId,
      name: isProtected(person.protection) && isRaiserAlone(actor, whole, today) ? "" : person.name,
      personalIdentityNumber: veil?.number === false ? "" : person.personalIdentityNumber,
      age: person.birthDate ? ageOn(person.birthDate, today) : null,
      protection: person.protection,
      contact: contactSeen(person, sight),
    },
    lead: sip.lead,
    need: (sees("need") || sight.raised) && !veil?.hides("need") ? sip.need : null,
    // What the ward tells opens nothing else.
    decision: full || sight.raised || sight.areas.length > 0 ? sip.decision : null,
    discharge: dischargeSeen(
      sip,
      sight,
      noticeUntil(whole),
      actor.kind === "staff" ? clockOf(whole, agreement, today) : null,
    ),
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
    guests: guestsSeen(actor, whole, full, veil, today, person.protection),
    meetings: full
      ? sip.meetings
      : sees("meeting")
        ? sip.meetings.filter((one) => one.status !== "draft").map((one) => ({ ...one, personComments: [] }))
        : [],
    timeQuestions: timesSeen(sip, actor, sight, ownParticipants),
    preparations: full && !veil?.noPlace ? (sip.preparations ?? []) : null,
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
    messages: (sip.messages ?? []).filter(
      ({ unit, areas }) =>
        full || (unit !== null && sight.keys.includes(`unit:${unit.unitId}`) && areas.every((area) => sees(area))),
    ),
    closing: closingSeen(sip, sight),
    strikes: byItem(sip.strikes),
    disputes: sip.disputes.filter((one) => visibleItem(one.item)),
    touched: byItem(sip.touched),
    marks: veil ? ownMarks(actor, sip) : (sip.marks ?? {}),
    shields: veil ? {} : (sip.shields ?? {}),
    redactions: full ? (sip.redactions ?? {}) : byItem(sip.redactions ?? {}),
    removals: isToldAlone(sight) ? [] : (sip.removals ?? []),
    may: mayNow(actor, whole, today),
    lastEventAt: sip.lastEventAt,
  };
}

/** A unit that the ward has told gets the facts; why a notice was taken back is for the ward, those who run the SIP and the person's side. */
function dischargeSeen(
  { discharge }: Sip,
  { full, told, keys }: Sight,
  seenUntil: Day | null,
  clock: DischargeClock | null,
): SipView["discharge"] {
  if (!discharge || !(full || told)) return null;
  const isOwn = ({ unitId }: { unitId: string }) => keys.includes(`unit:${unitId}`);
  if (full || isOwn(discharge.ward)) return { ...discharge, clock, seenUntil };
  // On an earlier day it may have been another stay, of which others were told.
  if (!discharge.told.some(({ unit }) => isOwn(unit))) return null;
  return {
    ...discharge,
    seenUntil,
    // Whether a summons is due, and has gone, decides from when the municipality pays (5 kap. 3–4 §§): theirs to know who get
    // the notices. Why none is due is not: a no, another plan and compulsory care look the same.
    clock,
    readyBefore: discharge.readyBefore.map((one) => ({ ...one, reason: "" })),
    brokenOff: discharge.brokenOff && { ...discharge.brokenOff, reason: "" },
  };
}

/** Only a ward has told the reader something: nothing else of the SIP is theirs to know. */
const isToldAlone = ({ full, raised, told, areas }: Sight) => told && !full && !raised && areas.length === 0;

/** The clocks rest on the summons and the consent, of which a unit that the ward has told sees nothing else. */
function clockOf(sip: Sip, agreement: Agreement, today: Day): DischargeClock | null {
  const { discharge, meetings } = sip;
  return discharge ? dischargeClock(discharge, { meetings, sipIsDue: isSipDue(sip, today) }, agreement, today) : null;
}

/** How the person is reached. A unit that the ward has told gets the address, as the notice holds it, and no more (2017:612 2 kap. 2 §). */
function contactSeen(person: PersonCard, { sees, told, veil }: Sight): SipView["person"]["contact"] {
  if (veil?.contact === false || !(told || sees("contact"))) return null;
  const { address, phone, email, interpreterLanguage } = person;
  return sees("contact")
    ? { address, phone, email, interpreterLanguage }
    : { address, phone: "", email: "", interpreterLanguage: "" };
}

/** When the others can, for whoever looks for a time with them. What is said about it is the coordinator's; who of the individual's side said it, too. */
function answersSeen(answers: TimeQuestion["answers"], actor: Actor, own: string[]): TimeQuestion["answers"] {
  const self = actor.kind === "person" ? `person:${actor.personId}` : "";
  const entries = Object.entries(answers).map(([who, answer], index) => {
    if (own.includes(who) || who === self) return [who, answer] as const;
    const isSide = who === "told" || who.startsWith("person:");
    const by = isSide ? { kind: "person" as const, personId: "", name: "" } : answer.by;
    return [isSide ? `side:${index}` : who, { ...answer, comment: "", by }] as const;
  });
  return Object.fromEntries(entries);
}

/** Who is asked sees the question, with what the others have answered: a time is found together. */
function timesSeen(sip: Sip, actor: Actor, { full, sees }: Sight, own: string[]): TimeQuestionSeen[] {
  return (sip.timeQuestions ?? [])
    .filter((one) => full || (sees("meeting") && own.some((id) => one.askedOf.includes(id))))
    .map((one) => ({
      ...one,
      answers: full ? one.answers : answersSeen(one.answers, actor, own),
      purpose: sip.meetings.find((meeting) => meeting.id === one.meetingId)?.purpose ?? "",
      isOpen: openTimes(sip)?.id === one.id,
    }));
}

/** The marks that this person has made, to be lifted again. */
function ownMarks(actor: Actor, sip: Sip): NonNullable<Sip["marks"]> {
  const isOwn = ({ by }: Mark) => actor.kind === "person" && by.kind === "person" && by.personId === actor.personId;
  return Object.fromEntries(
    Object.entries(sip.marks ?? {}).flatMap(([item, mark]) => {
      const own = withoutSome(mark, (one) => !isOwn(one));
      return own ? [[item, own]] : [];
    }),
  );
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

function only<T>(record: Record<string, T>, keep: (key: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => keep(key)));
}
