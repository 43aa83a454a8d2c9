import { describe, expect, test } from "vitest";
import { faultsIn, type Invitation, newInvitation, suggestedReply } from "./invitation.ts";

const whole: Invitation = {
  ...newInvitation("planning", "", "Sara"),
  startsAt: "2026-12-04T12:00:00.000Z",
  place: "Vårdcentralen",
  replyBy: "2026-12-01",
};

describe("an invitation", () => {
  test("that is whole has no faults, and an empty one names every field", () => {
    expect(faultsIn(whole, "Hem igen")).toEqual({});
    expect(faultsIn(newInvitation("planning", "", ""), " ")).toEqual({
      purpose: "needPurpose",
      startsAt: "needStart",
      place: "needPlace",
      replyBy: "needReply",
    });
  });

  test.each([
    ["a meeting of zero minutes", { minutes: 0 }, { minutes: "needMinutes" }],
    ["an agenda longer than the meeting", { minutes: 30 }, { agenda: "agendaOver" }],
    ["a link without https", { videoLink: "http://moten.se" }, { videoLink: "needLink" }],
    ["an answer after the meeting", { replyBy: "2026-12-05" }, { replyBy: "replyLate" }],
    ["a video link instead of a place", { place: "", videoLink: "https://video.example/1" }, {}],
  ])("with %s", (_, change, faults) => {
    expect(faultsIn({ ...whole, ...change }, "Hem igen")).toEqual(faults);
  });
});

test("the day to answer by is the agreement's, but before the meeting and never in the past", () => {
  const week = { days: 7, counted: "calendar" } as const;
  expect(suggestedReply("2026-12-18T12:00:00Z", "2026-11-21", week)).toBe("2026-11-28");
  // As the county has agreed to count: seven working days from a Saturday.
  expect(suggestedReply("2026-12-18T12:00:00Z", "2026-11-21", { ...week, counted: "working" })).toBe("2026-12-01");
  expect(suggestedReply("2026-11-24T12:00:00Z", "2026-11-21", week)).toBe("2026-11-23");
  expect(suggestedReply("2026-11-21T15:00:00Z", "2026-11-21", week)).toBe("2026-11-21");
});
