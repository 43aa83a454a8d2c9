import type { Day } from "../time.ts";
import { isKept, isSecretEntry } from "./keptItems.ts";
import type { Audience } from "./readers.ts";
import type { Sip } from "./state.ts";
import { veilOf } from "./veil.ts";

/**
 * True for an entry that is kept from this person, as the view keeps it (`veil.ts`): letters, tasks and refusals do not tell of it
 * either. Never true for staff. What depends on how the individual's identity is protected is no entry, and is not asked here.
 */
export function isKeptFrom(audience: Audience, sip: Sip, item: string, today: Day): boolean {
  if (!audience.startsWith("person:")) return false;
  const reader = { kind: "person" as const, personId: audience.slice("person:".length), name: "" };
  const veil = veilOf(reader, sip, { protection: "none" }, today);
  return veil !== null && (isKept(veil, sip, item) || isSecretEntry(veil, sip, item));
}
