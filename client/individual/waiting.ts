import type { TaskKind } from "../../core/sip/tasks.ts";
import type { Place } from "./rooms/rooms.ts";

/** What can wait for somebody on the person's side (core/sip/tasks.ts), in the order it is told, and where it is done. */
export const waitingPlaces = [
  ["giveConsent", "consent"],
  ["answerTimes", "meeting"],
  ["answerInvitation", "meeting"],
  ["answerPlan", "answer"],
  ["consentEnding", "consent"],
  ["reportMeasure", "own"],
] as const satisfies [TaskKind, Place][];
