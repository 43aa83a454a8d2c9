import type { Stage } from "../core/agreement.ts";

/** The stages in the order of the process, with the last part of their pages' addresses. */
export const stagePaths: Record<Stage, string> = {
  need: "need",
  consent: "consent",
  assessment: "assessment",
  summons: "summons",
  meeting: "meeting",
  plan: "plan",
  followUp: "follow-up",
  closing: "closing",
};

/** The page of one stage of one SIP. */
export function stageHref(sipId: string, stage: Stage): string {
  return `/sips/${sipId}/${stagePaths[stage]}`;
}
