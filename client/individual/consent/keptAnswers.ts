import type { ConsentRecipient } from "../../../core/sip/stateConsent.ts";
import type { Edits } from "../../consent/matrix.ts";

/** Receivers that have been added on the page and not yet answered for in the SIP. */
export type Added = { key: string; recipient: ConsentRecipient }[];
/** Answers about the consent that have been chosen and not saved: nothing of it holds, and nobody else sees it. */
export type Unsaved = { edits: Edits; added: Added };

/** As the text of a draft; empty when there is nothing to keep. */
export function asText({ edits, added }: Unsaved): string {
  return Object.keys(edits).length > 0 ? JSON.stringify({ edits, added }) : "";
}

/**
 * What a draft holds, in so far as it can be answered today: a receiver that is no longer asked about, an area that is not
 * there and a last day that has passed are left out. Nothing from a text that is no such draft.
 */
export function fromText(text: string, known: { receivers: string[]; areas: string[]; today: string }): Unsaved {
  const { edits = {}, added = [] } = parsed(text);
  const receivers = new Set([...known.receivers, ...added.map(({ key }) => key)]);
  const kept = Object.entries(edits).filter(([key, { until }]) => {
    const [receiver = "", area = ""] = key.split(" ");
    return receivers.has(receiver) && known.areas.includes(area) && (until === null || until >= known.today);
  });
  return { edits: Object.fromEntries(kept), added: added.filter(({ key }) => !known.receivers.includes(key)) };
}

function parsed(text: string): Partial<Unsaved> {
  try {
    const value: unknown = JSON.parse(text || "{}");
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}
