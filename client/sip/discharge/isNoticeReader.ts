import type { SipView } from "../../../core/sip/view.ts";

/** True for staff whose unit is the ward, or has been told by it, and whom the consent shows nothing. */
export function isNoticeReader({
  limited,
  areas,
  relations,
}: Pick<SipView, "limited" | "areas" | "relations">): boolean {
  return limited && areas.length === 0 && (relations.includes("ward") || relations.includes("toldUnit"));
}
