// What a calendar has answered to an invitation by mail. Nobody has signed in for it: it is a sign, and no answer.
import type { OwnerKind } from "./noticeTable.ts";
import type { Instant } from "./time.ts";

/** GET /api/v1/sips/:id/calendar-answers. */
export type CalendarAnswer = {
  meetingId: string;
  /** Null for the individual, and for those beside who are told without being invited. */
  participantId: string | null;
  /** Whose calendar: the unit's mailbox, the one whom the unit has named, or a person's. */
  by: OwnerKind;
  answer: "accepted" | "declined" | "tentative";
  at: Instant;
};
