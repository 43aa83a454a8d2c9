import type { ActorRef, UnitRef } from "../access.ts";
import type { AreaKey } from "../agreement.ts";
import type { Day, Instant } from "../time.ts";

/** What has been consented to, by whom and how, and what went out on it: parts of the SIP as it stands (see `state.ts`). */

export const consentWays = ["oral", "written", "shown", "digital"] as const;
export type ConsentWay = (typeof consentWays)[number];

/** `person`, or `party:<id>` of a guardian or representative. */
export type GiverKey = string;
/** `unit:<id>` or `party:<id>`. */
export type RecipientKey = string;

export type PlanDecision = {
  answer: "yes" | "no" | "withdrawn";
  way: ConsentWay;
  on: Day;
  receivedBy: ActorRef;
  attachmentId: string | null;
  at: Instant;
  /** What the same one has answered before, the oldest first: what went out on it rests on it for good (C7). */
  earlier?: { answer: PlanDecision["answer"]; at: Instant }[];
};

export type Cell = { allowed: boolean; until: Day | null; way: ConsentWay; receivedBy: ActorRef; at: Instant };

/** `toldTo`: the staff who wrote down what was said; null when the giver wrote it. */
export type ConsentLimit = { text: string; toldTo: ActorRef | null; by: ActorRef; at: Instant };

/** The entry (`items.ts`) that a giver's limits are: each giver's is one of its own, so that it can be marked and struck alone. */
export function itemOfLimits(giver: GiverKey = "person"): string {
  return giver === "person" ? "consent.limits" : `consent.limits:${giver}`;
}

export const guardianGrounds = ["board", "otherAbsent", "childConsents"] as const;

export type Consent = {
  /** Decision one: that the plan is drawn up, per giver (C2). */
  plan: Record<GiverKey, PlanDecision>;
  /** Decision two: who may see what, per giver (C4). What is not there is not asked. */
  cells: Record<GiverKey, Record<RecipientKey, Record<AreaKey, Cell>>>;
  /** Names of the recipients in the matrix. */
  recipients: Record<RecipientKey, ConsentRecipient>;
  /** What the consent does not cover, in the words of each giver who has said something of it (C4). */
  limits: Record<GiverKey, ConsentLimit>;
  /** The legal way on when guardians do not both say yes (FB 6 kap. 13 a §, 13 §; SoL 21 kap. 1 §). */
  guardianGround: { ground: (typeof guardianGrounds)[number]; note: string; on: Day; by: ActorRef; at: Instant } | null;
  /** Consents, but cannot or will not be at the meeting (C11). */
  absence: { reason: string; by: ActorRef; at: Instant } | null;
};

export type ConsentRecipient = { kind: "unit"; unit: UnitRef } | { kind: "party"; partyId: string; name: string };

export const disclosureGrounds = ["consent", "osl25_12", "osl25_13", "osl26_9", "osl10_27", "other"] as const;
export type Disclosure = {
  id: string;
  recipient: ConsentRecipient;
  areas: AreaKey[];
  what: string;
  ground: (typeof disclosureGrounds)[number];
  why: string;
  by: ActorRef;
  at: Instant;
};
