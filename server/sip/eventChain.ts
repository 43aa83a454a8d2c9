// The chain of a SIP's events: each event's hash covers the event and the hash before it, so that nothing can be changed,
// removed or put between without it showing.
import { createHash } from "node:crypto";
import type { StoredEvent } from "../../core/sip/state.ts";

/** What stands before the first event. */
export const noHash: Buffer = Buffer.alloc(32);

/** The hash of one event of a SIP, given the hash of the event before it. */
export function hashOfEvent(sipId: string, { seq, at, by, commandId, event }: StoredEvent, before: Uint8Array): Buffer {
  return createHash("sha256").update(before).update(canonicalJson({ sipId, seq, at, by, commandId, event })).digest();
}

/** The hash of anything that can be written as JSON, whatever order its keys stand in. */
export function hashOfJson(value: unknown): Buffer {
  return createHash("sha256").update(canonicalJson(value)).digest();
}

/** JSON with sorted keys and no blanks: the same content gives the same text, also after a turn in the database. */
export function canonicalJson(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const record = value as Record<string, unknown>;
  const keys = Object.keys(record)
    .filter((key) => record[key] !== undefined)
    .sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(record[key])}`).join(",")}}`;
}
