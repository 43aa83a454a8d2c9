import type { Meeting } from "../../../core/sip/state.ts";
import type { SipView } from "../../../core/sip/view.ts";

/** The meeting that is being prepared, called or held now: the last one that is neither held nor cancelled. */
export function presentMeeting(view: Pick<SipView, "meetings">): Meeting | null {
  return view.meetings.findLast((one) => !["held", "cancelled"].includes(one.status)) ?? null;
}

/** Those who take part now; a removed one is history. */
export function presentParticipants(view: Pick<SipView, "participants">) {
  return view.participants.filter((one) => !one.removed);
}
