import type { ConsentRecipient } from "../../../core/sip/stateConsent.ts";
import type { SipView } from "../../../core/sip/view.ts";

/** Whether the consent covers that this recipient is called and sees the meeting (C5); unknown to those who do not see the matrix. */
export function coverOf(
  view: Pick<SipView, "consent">,
  recipient: ConsentRecipient | string,
): "covered" | "uncovered" | "unknown" {
  if (!view.consent) return "unknown";
  const key = typeof recipient === "string" ? recipient : keyOfRecipient(recipient);
  const row = view.consent.rows.find((one) => one.key === key);
  return view.consent.state === "given" && row?.cells.meeting?.state === "allowed" ? "covered" : "uncovered";
}

/** The key under which the matrix knows a recipient. */
export function keyOfRecipient(recipient: ConsentRecipient): string {
  return recipient.kind === "unit" ? `unit:${recipient.unit.unitId}` : `party:${recipient.partyId}`;
}
