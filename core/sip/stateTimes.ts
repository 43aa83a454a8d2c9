import type { ActorRef } from "../access.ts";
import type { Day, Instant } from "../time.ts";

/** Several times that a meeting could be at, put to those who are to come, before anybody is called (S1, S3). */
export type TimeQuestion = {
  id: string;
  meetingId: string;
  times: { id: string; startsAt: Instant }[];
  minutes: number;
  /** Participants, by id. The individual's side may always answer. */
  askedOf: string[];
  replyBy: Day;
  /** By participant, by `person:<id>` of the individual's side, or `told` for what staff wrote down of what they said. */
  answers: Record<string, TimesAnswer>;
  /** The time that became the meeting's; null when the question was taken back. */
  ended: { timeId: string | null; by: ActorRef; at: Instant } | null;
  by: ActorRef;
  at: Instant;
};

export const timeAnswers = ["yes", "ifNeeded", "no"] as const;
export type TimesAnswer = {
  /** By time. A time that is not there has not been answered. */
  times: Record<string, (typeof timeAnswers)[number]>;
  comment: string;
  by: ActorRef;
  at: Instant;
};

/** The question that waits for answers or a choice; there is one at a time. */
export function openTimes({ timeQuestions = [], meetings }: Asked): TimeQuestion | null {
  const isDraft = (id: string) => meetings.some((one) => one.id === id && one.status === "draft");
  return timeQuestions.find((one) => one.ended === null && isDraft(one.meetingId)) ?? null;
}

// A question ends, too, when its meeting is called in another way, or cancelled.
type Asked = { timeQuestions?: TimeQuestion[]; meetings: { id: string; status: string }[] };
