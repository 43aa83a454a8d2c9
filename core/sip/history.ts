import type { ActorRef } from "../access.ts";
import type { Words } from "../agreement.ts";
import type { Instant } from "../time.ts";
import { keyOf } from "./consentState.ts";
import { type EventType, eventTitles, type SipEvent } from "./events.ts";
import { withoutHiddenIds } from "./hiddenIds.ts";
import { areasOfItem, itemsOf } from "./items.ts";
import { entriesOf, isKept, isSecretEntry } from "./keptItems.ts";
import { hasBeenAsked } from "./relations.ts";
import type { Sight } from "./sight.ts";
import type { Sip, StoredEvent } from "./state.ts";
import { itemOfLimits } from "./stateConsent.ts";
import { itemOfDispute } from "./stateMarks.ts";
import type { Veil } from "./veil.ts";
import type { SipView } from "./view.ts";

/** One line of the history, as far as its reader may see it. `event` is null where only the fact may be told. */
export type HistoryEntry = {
  seq: number;
  at: Instant;
  by: ActorRef;
  type: EventType;
  title: Words;
  items: string[];
  event: SipEvent | null;
};

/** The history that a sight allows: everything for the lead and the person's side, else the events of the covered areas. */
export function historyFor(sip: Sip, events: StoredEvent[], sight: Sight): HistoryEntry[] {
  const entries = events.flatMap((stored): HistoryEntry[] => {
    const { event, seq, at, by } = stored;
    const items = itemsOf(event);
    const entry = { seq, at, by: byFor(by, sight), type: event.type, title: eventTitles[event.type], items };
    const { veil } = sight;
    if (veil && (isSecret(by, sight) || isSecret(partyIn(event), sight))) return [];
    const isOwnComment = event.type === "InvitationCommented" && by.kind === "person" && by.personId === veil?.self;
    if (veil && !isOwnComment && entriesOf(event).some((item) => isKept(veil, sip, item))) return [];
    // A mark beside an entry (a strike, a dispute) would tell of it, too.
    if (veil && "item" in event && (isKept(veil, sip, event.item) || isSecretEntry(veil, sip, event.item))) return [];
    if (veil && event.type === "EntryDisputed" && isKept(veil, sip, itemOfDispute({ id: event.disputeId }))) return [];
    if (veil?.noPlace && meetingEvents.includes(event.type)) return [];
    // Who is invited, and when somebody came, is for those who run the SIP and the person's side.
    if (!sight.full && (isOfGuest(event) || event.type === "GuestInvited")) return [];
    // Who came by a link is a stranger until the coordinator, who alone is told the name, has recognised them.
    if (veil && event.type === "GuestCame") return [{ ...entry, by: somebody, event: null }];
    const shown = veil && tellsTooMuch(veil) ? null : eventBehind(event, sip, sight);
    // An event tells more than a view: behind a veil of names or places only the fact is told.
    if (sight.full) return [{ ...entry, event: shown }];
    if (preparations.includes(event.type)) return [];
    if ("questionId" in event || event.type === "TimesAsked") return timesEntry(event, entry, sip, sight);
    const areas = [...items.map((item) => areasOfItem(sip, item)), areasThen(event)];
    if (items.length === 0 || areas.some((one) => one === null)) return [];
    if (areas.some((one) => Array.isArray(one) && !one.every(sight.sees))) return [];
    const isOpen = areas.includes("everybody");
    // To one who takes no part, who leads it is shown when they raised the need (`view.ts`); that it ended would tell of a no.
    if (isOpen && sight.areas.length === 0 && !(sight.raised && items.includes("lead"))) return [];
    return [{ ...entry, event: isOpen || isFactAlone(event, sip) ? null : shown }];
  });
  return sight.veil ? withoutHiddenIds(sight.veil, [sip, events], entries) : entries;
}

/** What is told as a fact to those who see a part: the event holds what was said to each, or of one who no longer takes part. */
function isFactAlone(event: SipEvent, sip: Sip): boolean {
  const { type } = event;
  if (type === "PlanEstablished" || type === "SummonsSent") return true;
  if (type === "ParticipantRemoved" || type === "WronglyAddressedReturned") return true;
  if (type !== "RepresentativeNamed" && type !== "ParticipantPrepared") return false;
  return !sip.participants.some((one) => one.id === event.participantId && hasBeenAsked(sip, one));
}

type TimesEvent = Extract<SipEvent, { questionId: string } | { type: "TimesAsked" }>;

/** A question of times is known to those who were asked; that the individual's side has answered, and not who of it (`view.ts`). */
function timesEntry(event: TimesEvent, entry: Omit<HistoryEntry, "event">, sip: Sip, sight: Sight): HistoryEntry[] {
  const questionId = event.type === "TimesAsked" ? event.question.id : event.questionId;
  const question = sip.timeQuestions?.find((one) => one.id === questionId);
  const isAsked = sip.participants.some(
    (one) => !one.removed && sight.keys.includes(keyOf(one.recipient)) && question?.askedOf.includes(one.id),
  );
  if (!isAsked || !sight.sees("meeting")) return [];
  const isSides = event.type === "TimesAnswered" && (event.who === "told" || event.who.startsWith("person:"));
  if (!isSides || event.who === `person:${sight.veil?.self}`) return [{ ...entry, event: null }];
  return [{ ...entry, by: somebody, items: [`times.answer:${questionId}:side`], event: null }];
}

/** The event without what the view keeps from the reader: that a hidden answer stands beside, links to what is not shown, the day of birth. */
function eventBehind(event: SipEvent, sip: Sip, { full, sees, seesMeasure, veil }: Sight): SipEvent {
  if (veil && (event.type === "PlanAnswered" || event.type === "ChildViewRecorded")) {
    const { beside: _beside, ...said } = event;
    return said;
  }
  if (veil?.number === false && event.type === "NeedRaised") return { ...event, birthDate: null };
  if (event.type !== "MeasureWritten") return event;
  const { measure } = event;
  const shows = (item: string | null, isSeen: (item: string) => boolean) =>
    item !== null && !(veil && isKept(veil, sip, item)) && (full || isSeen(item));
  const seesSubgoal = (item: string) => {
    const areas = areasOfItem(sip, item);
    return Array.isArray(areas) && areas.every(sees);
  };
  return {
    ...event,
    measure: {
      ...measure,
      subgoalId: shows(measure.subgoalId && `plan.subgoal:${measure.subgoalId}`, seesSubgoal)
        ? measure.subgoalId
        : null,
      after: shows(measure.after && `plan.measure:${measure.after}`, () => seesMeasure(measure.after ?? ""))
        ? measure.after
        : null,
    },
  };
}

const meetingEvents: EventType[] = [
  "ParticipantPrepared",
  "TimesAsked",
  "TimesAnswered",
  "TimeChosen",
  "TimesDropped",
  "MeetingPlanned",
  "MeetingChanged",
  "InvitationCommented",
  "SummonsSent",
  "SummonsAnswered",
  "MeetingMoved",
  "MeetingCancelled",
  "MeetingRolesSet",
  "MeetingStarted",
  "AttendanceRecorded",
  "PersonsAttendanceRecorded",
  "MeetingNotesWritten",
  "MeetingEnded",
  "ParticipantAdded",
  "ParticipantRemoved",
  "RepresentativeNamed",
  "WronglyAddressedReturned",
  "FollowUpBooked",
  "AdmissionNoted",
  "MoreUnitsTold",
  "ExpectedDischargeChanged",
  "CareContactAppointed",
  "ReadyForDischargeNoted",
  "ReadyForDischargeWithdrawn",
  "DischargeNoted",
  "DischargeBrokenOff",
];

const somebody: ActorRef = { kind: "person", personId: "", name: "" };

const isOfGuest = (event: SipEvent) =>
  event.type === "GuestInvitationWithdrawn" ||
  event.type === "GuestCame" ||
  event.type === "GuestJoined" ||
  event.type === "GuestTurnedAway";

const tellsTooMuch = ({ noPlace, secretParties, namelessParties, placeUnits }: Veil) =>
  noPlace || secretParties.length > 0 || namelessParties.length > 0 || placeUnits === null || placeUnits.length > 0;

/** The party that an event is about or that said it, when that is one. */
function partyIn(event: SipEvent): string | null {
  if (event.type === "PartyAdded" || event.type === "PartyChanged") return event.party.id;
  if (event.type === "PartyRemoved" || isOfGuest(event)) return event.partyId;
  if (event.type === "GuestInvited") return event.invitation.partyId;
  if ("giver" in event && event.giver?.startsWith("party:")) return event.giver.slice("party:".length);
  return null;
}

function isSecret(who: ActorRef | string | null, { veil }: Sight): boolean {
  if (!veil || who === null) return false;
  if (typeof who === "string") return veil.secretParties.includes(who);
  return who.kind === "person" && veil.secretPersons.includes(who.personId);
}

function byFor(by: ActorRef, { veil }: Sight): ActorRef {
  // That somebody on the individual's side did it is known; a protected one's name and id only where the contact data are open (Z4).
  if (by.kind === "person" && veil?.namelessPersons.includes(by.personId)) return somebody;
  if (by.kind !== "staff" || !veil || (veil.placeUnits !== null && !veil.placeUnits.includes(by.unitId))) return by;
  return { ...by, name: "", title: "", unitName: "" };
}

/** Drafts of an invitation: what was sent is told by SummonsSent and shown in the meeting itself. */
const preparations: EventType[] = ["MeetingPlanned", "MeetingChanged", "ParticipantAdded"];

/** The areas of the text that an event itself carries, whatever has become of its subgoal or measure since. */
function areasThen(event: SipEvent): string[] {
  if (event.type === "SubgoalWritten") return ["plan", event.subgoal.area];
  if (event.type === "MeasureWritten") return ["plan", event.measure.area ?? "plan"];
  return [];
}

/** One difference between two days. `before` or `after` is null when the entry was not there. */
export type Change = { item: string; field: string; before: string | null; after: string | null };

/** What differs between two views of the same SIP, entry by entry (P5). */
export function changesBetween(before: SipView, after: SipView): Change[] {
  const old = textsOf(before);
  const now = textsOf(after);
  const keys = [...new Set([...old.keys(), ...now.keys()])];
  return keys.flatMap((key) => {
    const one = old.get(key) ?? null;
    const other = now.get(key) ?? null;
    const [item = "", field = ""] = key.split("#");
    return one === other ? [] : [{ item, field, before: one, after: other }];
  });
}

/** The texts of a view by item and field, for comparing. */
function textsOf(view: SipView): Map<string, string> {
  const found = new Map<string, string>();
  const put = (item: string, field: string, value: string | number | null | undefined) => {
    if (value !== null && value !== undefined && value !== "") found.set(`${item}#${field}`, String(value));
  };
  const putAll = (item: string, values: object, fields: string[]) => {
    for (const field of fields) put(item, field, (values as Record<string, string>)[field]);
  };
  put("stage", "stage", view.stage);
  put("lead", "unit", view.lead.unit.name);
  put("lead", "coordinator", view.lead.coordinator?.name);
  put("lead", "deputy", view.lead.deputy?.name);
  if (view.need) putAll("need", view.need, ["what", "wish"]);
  put("decision", "kind", view.decision?.kind);
  put("consent.plan", "state", view.consent?.state);
  for (const { giver, text } of view.consent?.limits ?? []) put(itemOfLimits(giver), "notCovered", text);
  for (const row of view.consent?.rows ?? []) {
    const name = row.recipient.kind === "unit" ? row.recipient.unit.name : row.recipient.name;
    for (const [area, cell] of Object.entries(row.cells))
      if (cell.state !== "notAsked")
        put(`consent.cell:${name}:${area}`, "state", cell.until ? `${cell.state} ${cell.until}` : cell.state);
  }
  for (const [area, notes] of Object.entries(view.assessment.areas))
    putAll(`assessment.area:${area}`, notes, ["works", "hard", "wish", "needs"]);
  for (const [area, words] of Object.entries(view.assessment.ownWords))
    putAll(`assessment.own:${area}`, words, ["works", "hard", "wish"]);
  put("assessment.whatMatters", "text", view.assessment.whatMatters?.text);
  put("assessment.summary", "text", view.assessment.summary?.text);
  for (const one of view.participants)
    if (!one.removed)
      put(
        `participant:${one.id}`,
        "name",
        one.recipient.kind === "unit" ? one.recipient.unit.name : one.recipient.name,
      );
  for (const one of view.meetings) {
    putAll(`meeting:${one.id}`, one, [
      "status",
      "purpose",
      "keyQuestions",
      "startsAt",
      "place",
      "videoLink",
      "chair",
      "secretary",
    ]);
    for (const [part, note] of Object.entries(one.notes)) put(`notes:${one.id}:${part}`, "text", note?.text);
  }
  for (const { meeting, own, told } of view.preparations ?? []) {
    for (const [section, one] of Object.entries(own)) put(`preparation:${meeting}:${section}`, "text", one.text);
    for (const [section, one] of Object.entries(told)) put(`preparation.told:${meeting}:${section}`, "text", one.text);
  }
  for (const message of view.messages) {
    put(`message:${message.id}`, "text", message.text);
    for (const answer of message.answers) put(`message.answer:${message.id}:${answer.id}`, "text", answer.text);
  }
  const plan = view.plan.draft ?? view.plan.versions.at(-1)?.content;
  put("plan.version", "version", view.plan.versions.length || null);
  if (plan) {
    putAll("plan", plan, ["needs", "whatMatters", "ifWorse"]);
    put("plan.responsible", "name", plan.responsible?.name);
    put("plan.followUp", "on", plan.followUp?.on);
    for (const goal of plan.goals) putAll(`plan.goal:${goal.id}`, goal, ["ownWords", "professional"]);
    for (const one of plan.subgoals) putAll(`plan.subgoal:${one.id}`, one, ["text", "area"]);
    for (const one of plan.measures) {
      putAll(`plan.measure:${one.id}`, one, ["what", "contact", "startsOn", "howOften", "until"]);
      put(
        `plan.measure:${one.id}`,
        "owner",
        one.owner.kind === "unit" ? one.owner.unit.name : one.owner.kind === "party" ? one.owner.name : "person",
      );
    }
  }
  for (const one of view.plan.reports)
    put(`report:${one.id}`, "status", one.comment ? `${one.status}: ${one.comment}` : one.status);
  for (const one of view.followUps) put(`followUp:${one.id}`, "decision", one.decision?.kind ?? "open");
  put("closing", "reason", view.closing?.reason);
  put("closing", "text", view.closing?.text);
  return found;
}
