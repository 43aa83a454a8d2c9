import type { ActorRef, UnitRef } from "../access.ts";
import type { AreaKey } from "../agreement.ts";
import type { Day, Instant } from "../time.ts";
import type { ToldWay } from "./statePreparation.ts";

/** What the individual says and asks between meetings, with the answers: a part of the SIP (see `state.ts`). */

export const messageKinds = ["message", "notDone", "earlierFollowUp"] as const;
export type MessageKind = (typeof messageKinds)[number];

export type Message = {
  id: string;
  kind: MessageKind;
  /** The measure it is about; null when it is about something else. */
  measureId: string | null;
  text: string;
  /** The unit that answers for the measure, when the consent let it have the message; null: only those who run the SIP got it. */
  unit: UnitRef | null;
  /** What the unit must be allowed to see, then and now. */
  areas: AreaKey[];
  /** Who wrote it down when it was told, and how. */
  toldTo: ActorRef | null;
  how: ToldWay | null;
  by: ActorRef;
  at: Instant;
  answers: MessageAnswer[];
};

export type MessageAnswer = {
  id: string;
  text: string;
  /** The follow-up was moved to this day. */
  followUpOn: Day | null;
  by: ActorRef;
  at: Instant;
};
