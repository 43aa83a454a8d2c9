import type { Stage } from "../../core/agreement.ts";
import type { Task, TaskKind } from "../../core/sip/tasks.ts";
import type { SipView } from "../../core/sip/view.ts";
import type { Day } from "../../core/time.ts";
import { stagePaths } from "../stage.ts";

export type StageState = { stage: Stage; state: "done" | "now" | "ahead"; missing: TaskKind | null };

type Seen = Pick<
  SipView,
  "stage" | "decision" | "consent" | "assessment" | "meetings" | "plan" | "followUps" | "closing"
>;

/**
 * Where each stage stands, for the rail. The process is not linear: a stage that has what it needs is done, wherever
 * the SIP is; the one the SIP is in, and any where something waits, goes on; the rest lies ahead.
 * What a limited reader cannot see is judged by the order of the stages.
 */
export function stageStates(view: Seen, tasks: Task[], today: Day): StageState[] {
  const order = Object.keys(stagePaths) as Stage[];
  const reached = order.indexOf(view.stage);
  return order.map((stage, index) => {
    const waiting = tasks.filter((task) => task.stage === stage && task.appearsOn <= today && task.kind !== "inactive");
    const missing = waiting.sort(byUrgency)[0]?.kind ?? null;
    if (view.closing)
      return { stage, state: stage === "closing" || isDone(stage, view) ? "done" : "ahead", missing: null };
    if (stage === view.stage) return { stage, state: "now", missing };
    const done = isDone(stage, view) ?? index < reached;
    return { stage, state: done ? "done" : missing ? "now" : "ahead", missing };
  });
}

/** True or false by what is there; null when the reader may not see enough to tell. */
function isDone(stage: Stage, view: Seen): boolean | null {
  const { decision, consent, assessment, meetings, plan } = view;
  switch (stage) {
    case "need":
      return decision !== null;
    case "consent":
      return consent ? consent.state === "given" : null;
    case "assessment":
      return assessment.summary !== null ? true : null;
    case "summons":
      return meetings.some((one) => one.status === "sent" || one.status === "started" || one.status === "held") || null;
    case "meeting":
      return meetings.some((one) => one.status === "held") || null;
    case "plan":
      return plan.versions.length > 0 ? plan.draft === null : null;
    case "followUp":
      return view.followUps.some((one) => one.decision !== null) ? true : null;
    case "closing":
      return view.closing !== null;
  }
}

function byUrgency(one: Task, other: Task): number {
  const [a, b] = [one.dueOn ?? "9999", other.dueOn ?? "9999"];
  return a < b ? -1 : a > b ? 1 : 0;
}
