// Taking texts out of what has happened: which events lose their texts, what must be left of each, and whether it is.
// The event that says why holds a hash of what it left (`remains`), and stands in the chain itself: what is left after a
// removal can be changed as little as an event that was never touched.
import type { SipEvent } from "../../core/sip/events.ts";
import { afterRemoval, leftOf, mayBeRemoved } from "../../core/sip/redaction.ts";
import type { StoredEvent } from "../../core/sip/state.ts";
import type { Query } from "../directory/directoryStore.ts";
import { canonicalJson, hashOfJson } from "./eventChain.ts";

type Removal = Extract<SipEvent, { type: "EntryRedacted" | "TextsRemoved" }>;

/** True for the events that say that earlier texts are gone. */
export function isRemoval(event: SipEvent): event is Removal {
  return event.type === "EntryRedacted" || event.type === "TextsRemoved";
}

export type Planned = {
  /** The event that says so, with what it leaves. */
  removal: StoredEvent;
  /** All earlier events as they now are. */
  left: StoredEvent[];
  /** Those among them that are to be stored anew. */
  changed: StoredEvent[];
};

/** Works out what a removal does to the events before it. */
export function planRemoval(sipId: string, events: StoredEvent[], asked: StoredEvent): Planned {
  const left = afterRemoval(events, asked);
  const covered = left.filter((_, index) => mayBeRemoved(events[index]!, [asked], events));
  const changed = covered.filter((one) => canonicalJson(one) !== canonicalJson(events[one.seq - 1]));
  const remains = Object.fromEntries(covered.map((one) => [one.seq, remainsOf(sipId, one)]));
  return { removal: { ...asked, event: { ...(asked.event as Removal), remains } }, left, changed };
}

/** As JSON for `take_out_texts` and `redact_texts` (migrations/0009_redaction_retention.sql, 0013_redacted_papers.sql). */
export function rowsToTakeOut(sql: Query, changed: StoredEvent[]) {
  return sql.json(changed.map(({ seq, event, by }) => ({ seq, data: event, by_actor: by })));
}

/**
 * What a stored event should be, now that these later removals have come: null when it is so, words for what is wrong, and
 * undefined when no removal covers it, so that its own hash must fit.
 */
export function faultOfRemoved(sipId: string, stored: StoredEvent, removals: StoredEvent[]): string | null | undefined {
  const covering = removals.filter((one) => mayBeRemoved(stored, [one]));
  const last = covering.at(-1)?.event as Removal | undefined;
  if (!last) return undefined;
  if (canonicalJson(leftOf(stored, covering)) !== canonicalJson(stored))
    return "a text stands where it should have been removed";
  return last.remains?.[stored.seq] === remainsOf(sipId, stored)
    ? null
    : "the event is not what was left when its texts were removed";
}

/** 16 bytes of SHA-256 of what is left of an event. */
function remainsOf(sipId: string, { seq, at, by, commandId, event }: StoredEvent): string {
  return hashOfJson({ sipId, seq, at, by, commandId, event }).toString("hex").slice(0, 32);
}
