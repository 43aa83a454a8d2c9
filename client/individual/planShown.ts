import type { PlanContent } from "../../core/sip/state.ts";
import type { SipView } from "../../core/sip/view.ts";

type Seen = Pick<SipView, "plan" | "areas" | "closing" | "decision">;

/** What is shown of the plan: what is established, a draft only while there is no such thing; null when nothing is written. */
export function planShown({ plan }: Pick<SipView, "plan">): PlanContent | null {
  const content = plan.versions.at(-1)?.content ?? plan.draft;
  return content && !isEmpty(content) ? content : null;
}

/** Whether this reader has a plan to read, or one to wait for. */
export function hasPlan(view: Seen): boolean {
  if (planShown(view)) return true;
  return view.decision?.kind === "started" && !view.closing && view.areas.includes("plan");
}

function isEmpty({ needs, goals, measures, ifWorse }: PlanContent): boolean {
  return needs === "" && ifWorse === "" && goals.length + measures.length === 0;
}
