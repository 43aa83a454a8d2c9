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

/** The stage whose page an address is; undefined for every other page. */
export function stageAt(pathname: string): Stage | undefined {
  const last = /^\/sips\/[^/]+\/([^/]+)\/?$/.exec(pathname)?.[1];
  return (Object.keys(stagePaths) as Stage[]).find((stage) => stagePaths[stage] === last);
}

/** The page of one stage of one SIP. */
export function stageHref(sipId: string, stage: Stage): string {
  return `/sips/${sipId}/${stagePaths[stage]}`;
}
