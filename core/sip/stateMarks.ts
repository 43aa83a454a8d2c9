import type { ActorRef } from "../access.ts";
import type { Instant } from "../time.ts";
import { allBeside, type Besides } from "./besides.ts";

/** What is said about entries that stand (struck, disputed, kept from somebody, removed): parts of the SIP (see `state.ts`). */

export type Strike = { item: string; reason: string; by: ActorRef; at: Instant; seq: number };
/** `version` is the number of the event, so that a later change of the entry can be told. */
export type Dispute = { id: string; item: string; text: string; by: ActorRef; at: Instant; version: number };

export const markKinds = ["thirdParty", "notToParties"] as const;
/** A text that the individual's side, or some of it, may not read. */
export type Mark = { kind: (typeof markKinds)[number]; parties: string[]; reason: string; by: ActorRef; at: Instant };
/** Whether somebody who lifts the marks of an entry lifts this one: the own ones; the lead, who has none there, the individual's. */
export function isLifted(one: Mark, all: Besides<Mark>, by: { kind: ActorRef["kind"] }): boolean {
  if (by.kind === "person") return one.by.kind === "person";
  return one.by.kind !== "person" || allBeside(all).every((other) => other.by.kind === "person");
}
export const shieldExtents = ["place", "everything"] as const;
export type Shield = { extent: (typeof shieldExtents)[number]; reason: string; by: ActorRef; at: Instant };
/** What a decision can reach of an entry: its texts, and the reasons and objections that others wrote about it. */
export const redactableParts = ["text", "strikes", "disputes", "marks"] as const;
export type RedactablePart = (typeof redactableParts)[number];
/** `parts` is not there when only the entry's own texts have been removed. */
export type Redaction = {
  decision: string;
  reason: string;
  parts?: RedactablePart[];
  by: ActorRef;
  at: Instant;
};
/** `principals`: whose time had passed, and for which of their units; null when everybody's had, and nothing is left. */
export type Removal = { principals: string[] | null; units: string[]; by: ActorRef; at: Instant };

/** What somebody has said of an entry is an entry, too, as far as it can be kept from somebody. */
export function itemOfDispute({ id }: Pick<Dispute, "id">): string {
  return `dispute:${id}`;
}

/** Whether there is such an entry, of those that a reader is shown. */
export function isThere(
  item: string,
  { touched, disputes }: { touched: Record<string, number>; disputes: Dispute[] },
): boolean {
  return touched[item] !== undefined || disputes.some((one) => itemOfDispute(one) === item);
}

/** True for the entries that can be kept from some readers: those that are a text of their own. */
export function isMarkable(item: string): boolean {
  return markable.includes(item.split(":")[0] ?? "");
}

const markable = [
  "need",
  "childView",
  "answerToPlan",
  "assessment.area",
  "assessment.own",
  "assessment.whatMatters",
  "assessment.summary",
  "assessment.otherPlan",
  "preparation",
  "preparation.told",
  "message",
  "message.answer",
  "meeting.comments",
  "consent.limits",
  "consent.absence",
  "consent.guardianGround",
  "dispute",
  "notes",
  "plan.needs",
  "plan.whatMatters",
  "plan.ifWorse",
  "plan.goal",
  "plan.subgoal",
  "plan.measure",
  "report",
  "followUp.measure",
  "followUp.goal",
  "followUp.newNeeds",
  "closing",
];
