import type { SipView } from "../../../core/sip/view.ts";
import { type Day, dayOf, daysBetween } from "../../../core/time.ts";

/** What happens now, for a child: one thing, and the day of it when there is one. */
export type Now =
  | { what: "meeting"; startsAt: string; place: string; inDays: number }
  | { what: "followUp"; on: Day; inDays: number }
  | {
      what:
        | "need"
        | "notYet"
        | "waiting"
        | "before"
        | "meetingNow"
        | "writing"
        | "going"
        | "late"
        | "closed"
        | "declined";
    };

type Seen = Pick<SipView, "closing" | "decision" | "meetings" | "consent" | "stage" | "nextFollowUpOn">;

/** The same facts as on the ordinary page, told as one thing that happens now. */
export function whatNow(view: Seen, today: Day): Now {
  const { closing, decision, meetings, consent, stage, nextFollowUpOn } = view;
  if (closing) return { what: "closed" };
  if (!decision) return { what: stage === "need" ? "need" : "notYet" };
  if (decision.kind !== "started") return { what: "declined" };
  if (meetings.some((one) => one.status === "started")) return { what: "meetingNow" };
  const called = meetings.findLast((one) => one.status === "sent");
  if (called) {
    const inDays = daysBetween(today, dayOf(called.startsAt));
    return { what: "meeting", startsAt: called.startsAt, place: called.place, inDays };
  }
  if (consent && consent.state !== "given") return { what: "waiting" };
  if (stage === "assessment" || stage === "summons") return { what: "before" };
  if (stage === "followUp" && nextFollowUpOn) {
    const inDays = daysBetween(today, nextFollowUpOn);
    return inDays < 0 ? { what: "late" } : { what: "followUp", on: nextFollowUpOn, inDays };
  }
  if (stage === "followUp") return { what: "going" };
  return { what: stage === "consent" ? "notYet" : "writing" };
}
