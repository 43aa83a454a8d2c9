import type { SipEvent } from "./events.ts";
import { itemsOf } from "./items.ts";
import type { Sip, StoredEvent } from "./state.ts";

/**
 * Removal of what an event says while it stays known that it happened, by whom and when. The chain of hashes still holds:
 * a removed text is allowed only by a later event of the same chain, which names the entry or the whole (see `mayBeRemoved`).
 */

/** What stands where a text has been removed. */
export const removedText = "[borttagen uppgift]";

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
 * What the removal itself says (its decision and reason) is never removed.
 */
export function mayBeRemoved(stored: StoredEvent, all: StoredEvent[]): boolean {
  if (removals.includes(stored.event.type)) return false;
  return all.some(
    ({ seq, event }) =>
      seq > stored.seq &&
      (event.type === "TextsRemoved"
        ? event.upTo >= stored.seq && (event.principals === null || event.seqs.includes(stored.seq))
        : event.type === "EntryRedacted" && isReached(stored.event, event)),
  );
}

/** Whether a decision about an entry takes this event's texts: the entry's own, or what was written about it. */
function isReached(event: SipEvent, { item, parts = ["text"] }: Extract<SipEvent, { type: "EntryRedacted" }>): boolean {
  if (event.type === "EntryStruck") return parts.includes("strikes") && event.item === item;
  if (event.type === "EntryDisputed") return parts.includes("disputes") && event.item === item;
  const items = itemsOf(event);
  return (
    (parts.includes("text") && items.includes(item)) || (parts.includes("marks") && items.includes(`mark:${item}`))
  );
}

/** The item under which a paper's removal is known: papers are no entries, and are named by their own id. */
export function itemOfPaper(attachmentId: string): string {
  return `attachment:${attachmentId}`;
}

/** The events with the texts that a new removal covers taken out; those that change are the ones to store anew. */
export function afterRemoval(events: StoredEvent[], removal: StoredEvent): StoredEvent[] {
  return events.map((stored) => (mayBeRemoved(stored, [removal]) ? leftOf(stored, [removal]) : stored));
}

/** What must be left of an event that these removals cover: no texts; and nobody named when everybody's time is over. */
export function leftOf(stored: StoredEvent, removals: StoredEvent[]): StoredEvent {
  const bare = { ...stored, event: withoutTexts(stored.event) };
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
