import { z } from "zod";
import { refuse } from "../errors.ts";
import { id, requiredShort, requiredText } from "../fields.ts";
import type { Context, Decision } from "./decide.ts";
import { itemOfPaper } from "./redaction.ts";
import type { Sip } from "./state.ts";

/**
 * Correction: nothing is erased and nothing is changed in silence.
 * Acts: the lead strikes it with a reason; the individual says "this is not right" about any entry.
 * Ends: never; both stand beside the entry for as long as it is kept (PDL 3 kap. 8 and 14 §§, SoL 14 kap. 6 §).
 */

export const StrikeEntry = z.strictObject({
  /** The entry, or else the attached file. */
  item: requiredShort.optional(),
  attachmentId: id.optional(),
  reason: requiredText,
});

/** Strikes an entry or an attached file: it stays, marked as mistaken, with by whom, when and why. That the file is one of this SIP's is seen by the server. */
export function strikeEntry(sip: Sip, { item, attachmentId, reason }: z.output<typeof StrikeEntry>): Decision {
  if (attachmentId !== undefined) {
    if (item !== undefined) return refuse("field.invalid", "item");
    const file = itemOfPaper(attachmentId);
    if (sip.redactions?.[file]) return refuse("attachment.removed", "attachmentId");
    if (sip.strikes[file]) return refuse("correction.alreadyStruck", "attachmentId");
    return [{ type: "EntryStruck", item: file, reason }];
  }
  if (item === undefined) return refuse("field.missing", "item");
  if (sip.touched[item] === undefined) return refuse("item.unknown", "item");
  if (sip.strikes[item]) return refuse("correction.alreadyStruck", "item");
  return [{ type: "EntryStruck", item, reason }];
}

export const DisputeEntry = z.strictObject({ item: requiredShort, text: requiredText });

/** The individual's "this is not right", stored beside the entry. */
export function disputeEntry(sip: Sip, input: z.output<typeof DisputeEntry>, context: Context): Decision {
  if (sip.touched[input.item] === undefined) return refuse("item.unknown", "item");
  return [{ type: "EntryDisputed", disputeId: context.newId(), ...input }];
}
