import type { Stage } from "../../../core/agreement.ts";
import type { NewsKind } from "../../../core/sip/news.ts";
import { stageHref } from "../../stage.ts";

/** The stage on whose page one reads of it; the hospital stands on the overview itself, and what is struck in the history. */
const places: Record<NewsKind, Stage | "messages" | "history" | null> = {
  needRaised: "need",
  needPassedOn: "need",
  started: "need",
  existingPlan: "need",
  declined: "need",
  coordinator: "need",
  hospital: null,
  detail: "need",
  information: "consent",
  circle: "consent",
  capacity: "consent",
  childView: "consent",
  consentAnswer: "consent",
  consentWithdrawn: "consent",
  consentScope: "consent",
  guardianGround: "consent",
  absence: "consent",
  givenOut: "consent",
  assessment: "assessment",
  ownWords: "assessment",
  otherPlan: "assessment",
  invitation: "consent",
  guestCame: "consent",
  guestJoined: "consent",
  guestEnded: "consent",
  participants: "summons",
  meetingPlanned: "summons",
  meetingChanged: "summons",
  meetingComment: "summons",
  timesAsked: "summons",
  summonsSent: "summons",
  summonsAnswer: "summons",
  meetingMoved: "summons",
  meetingCancelled: "summons",
  prepared: "summons",
  preparationRead: "summons",
  meetingStarted: "meeting",
  meetingNotes: "meeting",
  meetingEnded: "meeting",
  planWritten: "plan",
  planAnswer: "plan",
  planEstablished: "plan",
  planConfirmed: "plan",
  revisionOpened: "plan",
  revisionDropped: "plan",
  measureReport: "plan",
  copyGiven: "plan",
  followUpStarted: "followUp",
  followUpWritten: "followUp",
  followUpDecided: "followUp",
  message: "messages",
  messageAnswer: "messages",
  closed: "closing",
  struck: "history",
  disputed: "history",
  markLifted: "history",
  removed: "history",
};

/** The page of the SIP that a line of news leads to; null when it is the one it stands on. Messages lie with the summons until there is a plan. */
export function newsHref(kind: NewsKind, sipId: string, hasPlan: boolean): string | null {
  const place = places[kind];
  if (place === null) return null;
  if (place === "history") return `/sips/${sipId}/history`;
  return stageHref(sipId, place === "messages" ? (hasPlan ? "followUp" : "summons") : place);
}
