import { expect, test } from "vitest";
import { whatNow } from "./whatNow.ts";

type Seen = Parameters<typeof whatNow>[0];
const seen = (more: object) =>
  ({
    closing: null,
    decision: { kind: "started" },
    meetings: [],
    consent: { state: "given" },
    stage: "assessment",
    nextFollowUpOn: null,
    ...more,
  }) as unknown as Seen;
const now = (more: object) => whatNow(seen(more), "2026-11-22");
const meeting = (status: string, startsAt = "2026-11-25T12:00:00Z") => ({ status, startsAt, place: "Skolan" });

test("a meeting that has been called comes before everything else that goes on", () => {
  expect(now({ stage: "summons", meetings: [meeting("sent")] })).toEqual({
    what: "meeting",
    startsAt: "2026-11-25T12:00:00Z",
    place: "Skolan",
    inDays: 3,
  });
  expect(now({ stage: "summons", meetings: [meeting("draft")] }).what).toBe("before");
  expect(now({ stage: "meeting", meetings: [meeting("started")] }).what).toBe("meetingNow");
});

test("each state of the SIP is one thing", () => {
  expect(now({ decision: null, stage: "need" }).what).toBe("need");
  expect(now({ decision: { kind: "declined" } }).what).toBe("declined");
  expect(now({ stage: "consent", consent: { state: "guardiansDisagree" } }).what).toBe("waiting");
  expect(now({ stage: "assessment" }).what).toBe("before");
  expect(now({ stage: "plan" }).what).toBe("writing");
  expect(now({ stage: "followUp" }).what).toBe("going");
  expect(now({ stage: "followUp", nextFollowUpOn: "2026-12-01" })).toEqual({
    what: "followUp",
    on: "2026-12-01",
    inDays: 9,
  });
  expect(now({ stage: "followUp", nextFollowUpOn: "2026-11-01" }).what).toBe("late");
  expect(now({ closing: { reason: "goalsReached" }, meetings: [meeting("sent")] }).what).toBe("closed");
});
