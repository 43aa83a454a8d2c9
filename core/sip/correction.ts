import { z } from "zod";
import { refuse } from "../errors.ts";
import { requiredShort, requiredText } from "../fields.ts";
import type { Context, Decision } from "./decide.ts";
import type { Sip } from "./state.ts";

/**
 * Correction: nothing is erased and nothing is changed in silence.
 * Acts: the lead strikes it with a reason; the individual says "this is not right" about any entry.
 * Ends: never; both stand beside the entry for as long as it is kept (PDL 3 kap. 8 and 14 §§, SoL 14 kap. 6 §).
 */

export const StrikeEntry = z.strictObject({ item: requiredShort, reason: requiredText });

/** Strikes an entry: it stays, marked as mistaken, with by whom, when and why. */
export function strikeEntry(sip: Sip, input: z.output<typeof StrikeEntry>): Decision {
  if (sip.touched[input.item] === undefined) return refuse("item.unknown", "item");
  if (sip.strikes[input.item]) return refuse("correction.alreadyStruck", "item");
  return [{ type: "EntryStruck", ...input }];
}

export const DisputeEntry = z.strictObject({ item: requiredShort, text: requiredText });

/** The individual's "this is not right", stored beside the entry. */
export function disputeEntry(sip: Sip, input: z.output<typeof DisputeEntry>, context: Context): Decision {
  if (sip.touched[input.item] === undefined) return refuse("item.unknown", "item");
  return [{ type: "EntryDisputed", disputeId: context.newId(), ...input }];
}
