import type { ActorRef } from "../access.ts";
import type { Instant } from "../time.ts";
import type { Sip } from "./state.ts";
import type { SignedText } from "./stateAssessment.ts";

/** What the individual has prepared before a meeting: a part of the SIP (see `state.ts`). */

/** What is asked of the individual before a meeting, one text for each. */
export const preparationSections = [
  "questions",
  "wanted",
  "unwanted",
  "lead",
  "support",
  "timePlace",
  "helper",
] as const;
export type PreparationSection = (typeof preparationSections)[number];

/** The checklist: what the individual ticks when it is done. */
export const preparationSteps = ["knowsSip", "thoughtThrough", "talked", "knowsWhen", "gathered"] as const;
export type PreparationStep = (typeof preparationSteps)[number];

/** How staff were told what they wrote down. */
export const toldWays = ["visit", "phone", "meeting", "letter", "other"] as const;
export type ToldWay = (typeof toldWays)[number];

/** What staff wrote down of what was said. */
export type ToldText = SignedText & { how: ToldWay };

export type Preparation = {
  /** Which meeting it prepares: 1 for the first that is held, and so on. */
  meeting: number;
  /** Written by the individual, or by whoever decides for or with them; staff never change it. */
  own: Partial<Record<PreparationSection, SignedText>>;
  /** Beside it, what staff wrote down of what was said. */
  told: Partial<Record<PreparationSection, ToldText>>;
  steps: PreparationStep[];
  /** Who runs the SIP read it last, and whether something own has come since. */
  read: { by: ActorRef; at: Instant } | null;
  isUnread: boolean;
};

/** Which meeting is prepared now: the one after those that have been held. */
export function nextMeeting(sip: Pick<Sip, "meetings">): number {
  return sip.meetings.filter((one) => one.status === "held").length + 1;
}

/** What has been prepared for the meeting that comes, or goes on. */
export function presentPreparation(sip: Pick<Sip, "meetings" | "preparations">): Preparation | undefined {
  const meeting = nextMeeting(sip);
  return sip.preparations?.find((one) => one.meeting === meeting);
}
