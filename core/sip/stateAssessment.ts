import type { ActorRef } from "../access.ts";
import type { AreaKey } from "../agreement.ts";
import type { Instant } from "../time.ts";

/** What is known before the meeting, in the units' words and in the person's own: parts of the SIP (see `state.ts`). */

export type AreaNotes = { works: string; hard: string; wish: string; needs: string; by: ActorRef; at: Instant };
export type OwnAreaWords = {
  works: string;
  hard: string;
  wish: string;
  toldTo: ActorRef | null;
  by: ActorRef;
  at: Instant;
};
export type OtherPlan = {
  id: string;
  kind: string;
  title: string;
  holder: string;
  link: string;
  by: ActorRef;
  at: Instant;
};
export type SignedText = { text: string; by: ActorRef; at: Instant };
/** Words of the person; `toldTo` when staff wrote down what was said. */
export type OwnText = { text: string; toldTo: ActorRef | null; by: ActorRef; at: Instant };

export type Assessment = {
  areas: Record<AreaKey, AreaNotes>;
  ownWords: Record<AreaKey, OwnAreaWords>;
  whatMatters: OwnText | null;
  summary: SignedText | null;
  otherPlans: OtherPlan[];
};
