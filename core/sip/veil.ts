import type { Actor, ActorRef } from "../access.ts";
import { protectionRules } from "../protection.ts";
import { type Day, dayOf } from "../time.ts";
import { allBeside, besidesShown, isMarkedWith, itemOfSaid, type SaidIn } from "./besides.ts";
import { covers, keyOfParty } from "./consentState.ts";
import { hiddenPrincipals, withoutHiddenIds } from "./hiddenIds.ts";
import { isKept, isSecretEntry } from "./keptItems.ts";
import { removedText } from "./redaction.ts";
import { anyHolds, isKeptFromPlace, lead, partiesOf, personSide, recipientKeys } from "./relations.ts";
import { isShielded } from "./shields.ts";
import type { PlanContent, Sip } from "./state.ts";
import { itemOfLimits } from "./stateConsent.ts";
import { itemOfDispute } from "./stateMarks.ts";
import type { PersonCard, SipView } from "./view.ts";

/**
 * What is kept from a reader who otherwise sees: marked texts, a protected party's name and words, and where the
 * individual is (Z4, OSL 12 kap. 3 § and 21 kap. 3 §). The lead sees everything; everybody else through a veil.
 */
export type Veil = {
  /** The reader, when that is a person. */
  self: string | null;
  /** Entries that are kept from this reader. */
  hides: (item: string) => boolean;
  /** Parties with protected identity, and everybody else beside the individual to one from whom the individual is protected. */
  secretParties: string[];
  secretPersons: string[];
  /** Parties with protected identity whose names, but not words, are kept from staff to whom the consent has not opened contact. */
  namelessParties: string[];
  namelessPersons: string[];
  /** Nothing that tells where the individual is or will be: contact data, meetings, units, the next follow-up. */
  noPlace: boolean;
  /** Units whose names tell the place; null when the names of all units do. */
  placeUnits: string[] | null;
  contact: boolean;
  number: boolean;
};

/** The veil between a reader and a SIP on a day; null for the lead, and for a reader from whom nothing is kept. */
export function veilOf(
  actor: Actor,
  sip: Sip,
  card: Pick<PersonCard, "protection" | "placeUnits">,
  today: Day,
): Veil | null {
  if (actor.kind === "system" || anyHolds(lead, actor, sip, today)) return null;
  const rules = protectionRules[card.protection];
  const own = partiesOf(actor, sip);
  // What somebody is kept from holds for the human being: also when they have left, or have been added once more.
  const everOwn = actor.kind === "person" ? sip.parties.filter((party) => party.personId === actor.personId) : [];
  const self = actor.kind === "person" && actor.personId === sip.person.personId;
  const side = anyHolds(personSide, actor, sip, today);
  // Also those who have left: that somebody is no longer beside the individual tells nobody who it was.
  const others = sip.parties.filter((party) => actor.kind !== "person" || party.personId !== actor.personId);
  const shielded = !self && everOwn.some((party) => isShielded(sip, party));
  const noPlace = !self && everOwn.some((party) => isKeptFromPlace(sip, party));
  const secret = self || actor.kind === "staff" ? [] : others.filter((party) => shielded || party.protected);
  const namesOpen = recipientKeys(actor, sip).some((key) => covers(sip, key, "contact", today));
  const nameless = actor.kind === "staff" && !namesOpen ? sip.parties.filter((party) => party.protected) : [];
  const outsider = !self && !side;
  const keptFromOthers = (rule: "nobody" | "others" | "everybody") =>
    rule === "everybody" ? !self : rule === "others" && outsider;
  const ownUnit = actor.kind === "staff" ? actor.unitId : null;
  const placeUnits = noPlace
    ? null
    : keptFromOthers(rules.placeUnits)
      ? (card.placeUnits ?? []).filter((unitId) => unitId !== ownUnit)
      : [];
  const ownIds = own.map((party) => party.id);
  const marks = Object.entries(actor.kind === "person" ? (sip.marks ?? {}) : {}).flatMap(([item, mark]) =>
    allBeside(mark).flatMap(({ kind, parties }) =>
      kind === "thirdParty" || everOwn.some(({ id }) => parties.includes(id)) ? [{ item, kind }] : [],
    ),
  );
  const sayers = self ? ["person", ...ownIds] : ownIds;
  const hides = (item: string) =>
    marks.some((marked) => isMarkedWith(marked, item, sayers)) ||
    (secretItems.some((head) => item.startsWith(head)) && !(self && item.endsWith(":own")));
  const veil: Veil = {
    self: actor.kind === "person" ? actor.personId : null,
    hides,
    secretParties: secret.map((party) => party.id),
    secretPersons: secret.flatMap((party) => party.personId ?? []),
    namelessParties: nameless.map((party) => party.id),
    namelessPersons: nameless.flatMap((party) => party.personId ?? []),
    noPlace,
    placeUnits,
    contact: !noPlace && !keptFromOthers(rules.contact),
    number: !keptFromOthers(rules.number),
  };
  return veil;
}

/** Who is kept from what is told to the lead alone; what the individual has kept itself, to the individual too. */
const secretItems = ["mark:", "shield:"];

/** The SIP as the reader behind the veil may know it: what is kept is not there. */
export function behind(veil: Veil, sip: Sip): Sip {
  const { hides, noPlace } = veil;
  const secret = (by: ActorRef | null | undefined) => by?.kind === "person" && veil.secretPersons.includes(by.personId);
  const isOwn = (by: ActorRef) => by.kind === "person" && by.personId === veil.self;
  /** What others have said in answers beside each other, as far as the reader may know of it; the own is always there. */
  const saidShown = (head: SaidIn) => (one: { by: ActorRef; entry?: string | undefined }) =>
    isOwn(one.by) || (!secret(one.by) && !hides(itemOfSaid(head, one)));
  /** True for what is kept from the reader, who wrote something else. */
  const isNotTheirs = (item: string, by: ActorRef | undefined) => secret(by) || (hides(item) && !(by && isOwn(by)));
  const unlessHidden = <T>(item: string, value: T | null): T | null => (hides(item) ? null : value);
  const keep = <T>(record: Record<string, T>, wanted: (key: string, value: T) => boolean) =>
    Object.fromEntries(Object.entries(record).filter(([key, value]) => wanted(key, value)));
  const { assessment, plan } = sip;
  const tells = (item: string) => isKept(veil, sip, item) || isSecretEntry(veil, sip, item);
  const answersOf = sip.participants.flatMap((one) =>
    one.recipient.kind === "party" && veil.secretParties.includes(one.recipient.partyId) ? [one.id] : [],
  );
  return {
    ...sip,
    need: secret(sip.need.raisedBy)
      ? { ...sip.need, what: "", wish: "" }
      : noPlace
        ? { ...sip.need, raisedByUnit: null }
        : sip.need,
    parties: sip.parties.map((party) =>
      veil.secretParties.includes(party.id)
        ? { ...party, name: "", relation: "", phone: "", personId: null, appointment: null }
        : party,
    ),
    childView: besidesShown(sip.childView, saidShown("childView")),
    // That a secret guardian has answered is known, for the consent is given together; how and to whom is not (`consentView` leaves out the rest of it).
    consent: {
      ...sip.consent,
      plan: Object.fromEntries(
        Object.entries(sip.consent.plan).map(([giver, said]) =>
          veil.secretParties.some((id) => giver === keyOfParty({ id }))
            ? [giver, { ...said, receivedBy: { kind: "system" as const }, attachmentId: null, earlier: undefined }]
            : [giver, said],
        ),
      ),
      limits: keep(sip.consent.limits, (giver, { by }) => {
        const item = itemOfLimits(giver);
        return !isNotTheirs(item, by) && !isSecretEntry(veil, sip, item);
      }),
      ...(isNotTheirs("consent.absence", sip.consent.absence?.by) ? { absence: null } : {}),
      // On which ground the plan goes on is known to all who consent; why, in somebody's case, need not be.
      guardianGround:
        sip.consent.guardianGround && hides("consent.guardianGround")
          ? { ...sip.consent.guardianGround, note: "" }
          : sip.consent.guardianGround,
    },
    // That it has closed and why is no secret; what is written about it may be.
    closing:
      sip.closing && hides("closing") ? { ...sip.closing, text: "", remainingNeeds: "", otherPlan: "" } : sip.closing,
    assessment: {
      areas: keep(assessment.areas, (area) => !hides(`assessment.area:${area}`)),
      ownWords: keep(assessment.ownWords, (area, words) => !hides(`assessment.own:${area}`) && !secret(words.by)),
      whatMatters: secret(assessment.whatMatters?.by)
        ? null
        : unlessHidden("assessment.whatMatters", assessment.whatMatters),
      summary: unlessHidden("assessment.summary", assessment.summary),
      otherPlans: assessment.otherPlans
        .filter((one) => !hides(`assessment.otherPlan:${one.id}`))
        .map((one) => (noPlace ? { ...one, holder: "", link: "" } : one)),
    },
    ...(noPlace ? { discharge: undefined } : {}),
    timeQuestions: noPlace
      ? []
      : (sip.timeQuestions ?? []).map((one) => ({
          ...one,
          answers: keep(one.answers, (who, answer) => !answersOf.includes(who) && !secret(answer.by)),
        })),
    meetings: noPlace
      ? []
      : sip.meetings.map((meeting) => ({
          ...meeting,
          personComments: meeting.personComments.filter(
            (one) => !isNotTheirs(`meeting.comments:${meeting.id}`, one.by),
          ),
          answers: keep(meeting.answers, (participantId) => !answersOf.includes(participantId)),
          attendance: keep(meeting.attendance, (participantId) => !answersOf.includes(participantId)),
          notes: keep(
            meeting.notes as Record<string, NonNullable<(typeof meeting.notes)["needs"]>>,
            (part) => !hides(`notes:${meeting.id}:${part}`),
          ),
        })),
    preparations: noPlace
      ? []
      : sip.preparations?.map((one) => ({
          ...one,
          own: keep(one.own, (section, { by }) => !hides(`preparation:${one.meeting}:${section}`) && !secret(by)),
          told: keep(one.told, (section) => !hides(`preparation.told:${one.meeting}:${section}`)),
        })),
    participants: sip.participants
      .filter((one) => !answersOf.includes(one.id))
      .map((one) =>
        noPlace
          ? {
              ...one,
              why: "",
              wishedCompetence: "",
              representative: null,
              prepared: {},
              removed: one.removed && { ...one.removed, reason: "", suggested: undefined },
            }
          : one,
      ),
    plan: {
      ...plan,
      copiesGiven: noPlace ? [] : plan.copiesGiven,
      draft: plan.draft && contentBehind(veil, plan.draft),
      draftAnswer: besidesShown(plan.draftAnswer, saidShown("answerToPlan")),
      versions: plan.versions.map((version) => ({
        ...version,
        content: contentBehind(veil, version.content),
        personsAnswer: besidesShown(version.personsAnswer, saidShown("answerToPlan")),
      })),
      reports: plan.reports.filter(
        (one) => !hides(`report:${one.id}`) && !hides(`plan.measure:${one.measureId}`) && !secret(one.by),
      ),
    },
    followUps: sip.followUps.map((one) => ({
      ...one,
      ...(noPlace ? { plannedOn: dayOf(one.startedAt) } : {}),
      measures: keep(
        one.measures,
        (measureId, { by }) =>
          !secret(by) && !hides(`followUp.measure:${one.id}:${measureId}`) && !hides(`plan.measure:${measureId}`),
      ),
      goals: Object.fromEntries(
        Object.entries(one.goals).flatMap(([goalId, said]) => {
          const item = `followUp.goal:${one.id}:${goalId}`;
          const units = hides(`${item}:units`) ? null : said.units;
          const person = hides(`${item}:person`) || secret(said.person?.by) ? null : said.person;
          return hides(`plan.goal:${goalId}`) || !(units || person) ? [] : [[goalId, { units, person }]];
        }),
      ),
      newNeeds: unlessHidden(`followUp.newNeeds:${one.id}`, one.newNeeds),
      decision: one.decision && noPlace ? { ...one.decision, nextOn: null } : one.decision,
    })),
    messages: sip.messages
      ?.filter((one) => !tells(`message:${one.id}`))
      .map((one) => ({
        ...one,
        answers: one.answers
          .filter((answer) => !tells(`message.answer:${one.id}:${answer.id}`))
          .map((answer) => (noPlace ? { ...answer, followUpOn: null } : answer)),
      })),
    // What is said of an entry tells of it, too.
    disputes: sip.disputes.filter((one) => !tells(one.item) && !isNotTheirs(itemOfDispute(one), one.by)),
    strikes: keep(sip.strikes, (item) => !tells(item)),
    redactions: keep(sip.redactions ?? {}, (item) => !tells(item)),
    // That somebody who is kept from the reader has answered is not told either.
    touched: keep(
      sip.touched,
      (item) => !isKept(veil, sip, item) && (isAnswer(item) || !isSecretEntry(veil, sip, item)),
    ),
    disclosures: (noPlace ? [] : sip.disclosures)
      .filter((one) => one.recipient.kind === "unit" || !veil.secretParties.includes(one.recipient.partyId))
      // Which message went to a unit would tell of one that is kept from this reader, also when its text has been removed.
      .map((one) => (isOfMessage(one.what) ? { ...one, what: "message" } : one)),
  };
}

/** That a guardian whose words are kept has answered about the consent is known to the other: it is given together. */
const isAnswer = (item: string) => /^consent\.(plan|cell):/.test(item);

const isOfMessage = (what: string) => what.startsWith("message ") || what === removedText;

function contentBehind({ hides, noPlace, secretParties }: Veil, content: PlanContent): PlanContent {
  const goals = content.goals.filter((one) => !hides(`plan.goal:${one.id}`));
  const subgoals = content.subgoals.filter(
    (one) => !hides(`plan.subgoal:${one.id}`) && goals.some((goal) => goal.id === one.goalId),
  );
  const measures = content.measures.filter((one) => !hides(`plan.measure:${one.id}`));
  return {
    ...content,
    needs: hides("plan.needs") ? "" : content.needs,
    whatMatters: hides("plan.whatMatters") ? "" : content.whatMatters,
    ifWorse: hides("plan.ifWorse") ? "" : content.ifWorse,
    goals,
    subgoals,
    // A link to something that is not shown would tell that it exists.
    measures: measures.map((one) => ({
      ...one,
      // Whom to ask is as good as the name of whoever does it.
      contact: noPlace || (one.owner.kind === "party" && secretParties.includes(one.owner.partyId)) ? "" : one.contact,
      subgoalId: subgoals.some((subgoal) => subgoal.id === one.subgoalId) ? one.subgoalId : null,
      after: measures.some((other) => other.id === one.after) ? one.after : null,
    })),
    followUp: noPlace ? null : content.followUp,
    copies: noPlace ? [] : content.copies,
  };
}

/** The view with the names taken out that tell who or where: of secret parties, and of units (Z4). An empty name is shown as protected. */
export function withoutNames(veil: Veil, whole: Sip, view: SipView): SipView {
  const { placeUnits, noPlace } = veil;
  const secretParties = [...veil.secretParties, ...veil.namelessParties];
  const secretPersons = [...veil.secretPersons, ...veil.namelessPersons];
  if (secretParties.length === 0 && secretPersons.length === 0 && placeUnits?.length === 0) return view;
  const tellsPlace = (unitId: unknown) => typeof unitId === "string" && (placeUnits?.includes(unitId) ?? true);
  const principals = hiddenPrincipals(veil, [whole]);
  const clean = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(clean);
    if (typeof value !== "object" || value === null) return value;
    const it = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)])) as Row;
    if (typeof it.partyId === "string" && secretParties.includes(it.partyId) && "name" in it) it.name = "";
    if (it.kind === "person" && secretPersons.includes(it.personId as string)) return { ...it, personId: "", name: "" };
    if (tellsPlace(it.unitId)) {
      if ("unitName" in it) it.unitName = "";
      if ("name" in it) it.name = "";
      if ("title" in it) it.title = "";
    }
    // Whom to ask at a hidden unit is as good as its name.
    if ("contact" in it && tellsPlace((it.owner as { unit?: Row } | undefined)?.unit?.unitId)) it.contact = "";
    if ("name" in it && (noPlace || principals.has(it.principalId as string)) && "principalId" in it) it.name = "";
    return it;
  };
  const named = clean(view) as SipView;
  // Who gets what is asked by the lead in person: a row without a name says nothing, but one that is missing would tell a guess right.
  const consent =
    named.consent && noPlace ? { ...named.consent, rows: named.consent.rows.filter(isParty) } : named.consent;
  return withoutHiddenIds(veil, [whole], { ...named, consent });
}

const isParty = (row: { recipient: { kind: string } }) => row.recipient.kind === "party";

type Row = Record<string, unknown>;
