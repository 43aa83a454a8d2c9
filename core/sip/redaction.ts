import { removedText, withoutCopies } from "./copies.ts";
import type { SipEvent } from "./events.ts";
import { itemsOf } from "./items.ts";
import type { Sip, StoredEvent } from "./state.ts";
import { itemOfDispute } from "./stateMarks.ts";

/**
 * Removal of what an event says while it stays known that it happened, by whom and when. The chain of hashes still holds:
 * a removed text is allowed only by a later event of the same chain, which names the entry or the whole (see `mayBeRemoved`).
 */

export { removedText };

/** The fields of events that hold what somebody wrote. Codes, ids, days, names of units and staff are not here. */
const writtenFields = new Set([
  "accessibility",
  "caller",
  "chair",
  "comment",
  "contact",
  "decision",
  "hard",
  "holder",
  "howOften",
  "ifWorse",
  "interpreter",
  "keyQuestions",
  "language",
  "link",
  "needs",
  "notCovered",
  "note",
  "otherPlan",
  "ownWill",
  "ownWords",
  "phone",
  "place",
  "professional",
  "proposedTimes",
  "purpose",
  "reason",
  "relation",
  "remainingNeeds",
  "scope",
  "secretary",
  "text",
  "title",
  "to",
  "videoLink",
  "view",
  "what",
  "whatMatters",
  "why",
  "wish",
  "wishedCompetence",
  "works",
]);

/** True for the fields that a removal empties wherever they stand. */
export const isWritten = (field: string): boolean => writtenFields.has(field);

/** The same event without anything that somebody wrote; its ids, days and choices stay. */
export function withoutTexts(event: SipEvent): SipEvent {
  const bare = strip(event, "") as SipEvent;
  switch (bare.type) {
    case "PartyAdded":
    case "PartyChanged":
      return { ...bare, party: { ...bare.party, name: removedText } };
    case "GuestCame":
      return { ...bare, name: removedText };
    case "FollowUpBooked":
    case "FollowUpDecided":
      return { ...bare, how: removed(bare.how) };
    case "OtherPlanListed":
      return { ...bare, plan: { ...bare.plan, kind: removed(bare.plan.kind) } };
    case "SipClosed":
      // One of closingReasons, no text of anybody's.
      return event.type === "SipClosed"
        ? { ...bare, closing: { ...bare.closing, reason: event.closing.reason } }
        : bare;
    default:
      return bare;
  }
}

/** What somebody wrote in an event, field by field, in the order it stands there. */
export function textsOf(event: SipEvent): { field: string; text: string }[] {
  const found: { field: string; text: string }[] = [];
  const walk = (value: unknown, key: string) => {
    if (typeof value === "string" && value !== "" && writtenFields.has(key)) found.push({ field: key, text: value });
    else if (Array.isArray(value)) for (const one of value) walk(one, key);
    else if (typeof value === "object" && value !== null)
      for (const [name, inner] of "staffId" in value ? [] : Object.entries(value)) walk(inner, name);
  };
  walk(event, "");
  return found;
}

/**
 * Whether the texts of this event may be gone: a later event of the chain has said so about its entry or about everything.
 * What the removal itself says (its decision and reason) is never removed. `before`: the events that the removals are worked out
 * among, to know whom an entry was about; none are needed for what a removal has already taken.
 */
export function mayBeRemoved(stored: StoredEvent, all: StoredEvent[], before: StoredEvent[] = all): boolean {
  if (removals.includes(stored.event.type)) return false;
  return all.some(
    (removal) =>
      removal.seq > stored.seq &&
      (isReached(stored, removal.event, before) || holdsCopies(stored, removal.event, before)),
  );
}

/** Whether a removal takes all texts of an event: everything's, the entry's own, or what was written about it. */
function isReached({ seq, event }: StoredEvent, removal: SipEvent, before: StoredEvent[]): boolean {
  if (removal.type === "TextsRemoved")
    return removal.upTo >= seq && (removal.principals === null || removal.seqs.includes(seq));
  if (removal.type !== "EntryRedacted") return false;
  const { item, parts = ["text"] } = removal;
  if (event.type === "EntryStruck") return parts.includes("strikes") && event.item === item;
  if (event.type === "EntryDisputed") return parts.includes("disputes") && event.item === item;
  // Why an objection is kept from somebody goes with the objection.
  if (event.type === "EntryMarked" || event.type === "EntryUnmarked") {
    const isOfDispute = ({ event: one }: StoredEvent) =>
      one.type === "EntryDisputed" && one.item === item && itemOfDispute({ id: one.disputeId }) === event.item;
    if (parts.includes("disputes") && (removal.remains ? isTakenBy(seq, removal) : before.some(isOfDispute)))
      return true;
  }
  const items = itemsOf(event);
  if (parts.includes("text") && items.includes(item)) return true;
  if (!parts.includes("marks")) return false;
  return items.includes(`mark:${item}`) || (items.includes(`mark:${item}:own`) && isTakenBy(seq, removal));
}

/** Whether an event that is about something else holds copies of what the entry says, or did until this removal took them. */
function holdsCopies({ seq, event }: StoredEvent, removal: SipEvent, before: StoredEvent[]): boolean {
  if (removal.type !== "EntryRedacted") return false;
  return removal.remains ? isTakenBy(seq, removal) : withoutCopies(event, removal, before) !== event;
}

/** A removal says which events it took texts from. What it took by the rules of its day stays the whole of what it took. */
const isTakenBy = (seq: number, { remains }: Extract<SipEvent, { type: "EntryRedacted" }>) =>
  remains === undefined || remains[seq] !== undefined;

/** The item under which a paper's removal is known: papers are no entries, and are named by their own id. */
export function itemOfPaper(attachmentId: string): string {
  return `attachment:${attachmentId}`;
}

/** The events with the texts that a new removal covers taken out; those that change are the ones to store anew. */
export function afterRemoval(events: StoredEvent[], removal: StoredEvent): StoredEvent[] {
  return events.map((stored) => (mayBeRemoved(stored, [removal], events) ? leftOf(stored, [removal], events) : stored));
}

/**
 * What must be left of an event that these removals cover: no texts, or no copies of the entry's; and nobody named when
 * everybody's time is over.
 */
export function leftOf(stored: StoredEvent, removals: StoredEvent[], before: StoredEvent[] = []): StoredEvent {
  const isWhole = removals.some(({ event }) => isReached(stored, event, before));
  const copied = removals.reduce(
    (event, removal) =>
      removal.event.type === "EntryRedacted" && isTakenBy(stored.seq, removal.event)
        ? withoutCopies(event, removal.event, before)
        : event,
    stored.event,
  );
  const bare = { ...stored, event: isWhole ? withoutTexts(copied) : copied };
  return removals.some(({ event }) => isOfEverything(event)) ? withoutPersons(bare) : bare;
}

/** True when a unit's time of keeping is over: its staff find the SIP no longer. */
export function hasLet(sip: Sip, unitId: string): boolean {
  return isForgotten(sip) || (sip.removals?.some((one) => one.units.includes(unitId)) ?? false);
}

/** True when everybody's time is over: nobody finds the SIP, and nothing that was written is left. */
export function isForgotten(sip: Sip): boolean {
  return sip.removals?.some((one) => one.principals === null) ?? false;
}

const isOfEverything = (event: SipEvent) => event.type === "TextsRemoved" && event.principals === null;

/** The event without the names of the individual and those close, and without the day of birth; staff and ids stay. */
function withoutPersons({ by, event, ...stored }: StoredEvent): StoredEvent {
  const nameless = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(nameless);
    if (typeof value !== "object" || value === null) return value;
    const it = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, nameless(inner)]));
    return "partyId" in it && typeof it.name === "string" ? { ...it, name: removedText } : it;
  };
  const bare = nameless(event) as SipEvent;
  return {
    ...stored,
    by: by.kind === "person" ? { ...by, name: removedText } : by,
    event: bare.type === "NeedRaised" ? { ...bare, birthDate: null } : bare,
  };
}

const removals = ["EntryRedacted", "TextsRemoved"];

function strip(value: unknown, key: string): unknown {
  if (typeof value === "string") return writtenFields.has(key) ? removed(value) : value;
  if (Array.isArray(value)) return value.map((one) => strip(one, key));
  if (typeof value !== "object" || value === null) return value;
  // Who it was stays, with the title they had.
  if ("staffId" in value) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, strip(inner, name)]));
}

const removed = (text: string) => (text === "" ? "" : removedText);
