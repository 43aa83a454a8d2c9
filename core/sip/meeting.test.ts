import { describe, expect, test } from "vitest";
import { given, meetingId, participantIds } from "../../test/given.ts";

const started = () =>
  given
    .called()
    .and("coordinator", "setMeetingRoles", { meetingId, chair: "Nora Vik", secretary: "Sara Nyman" })
    .and("coordinator", "startMeeting", { meetingId });

describe("the meeting (M1–M3)", () => {
  test("chair and secretary are named first; the individual may chair", () => {
    expect(given.called().when("coordinator", "startMeeting", { meetingId })).toEqual({
      refused: "meeting.rolesMissing",
      field: "chair",
    });
    expect(started().state.meetings[0]).toMatchObject({ status: "started", chair: "Nora Vik" });
  });

  test("a meeting that was not called cannot start, and notes wait for the start", () => {
    expect(given.invited().when("coordinator", "startMeeting", { meetingId }).refused).toBe("meeting.notSent");
    expect(
      given.called().when("coordinator", "writeMeetingNotes", { meetingId, part: "needs", text: "x" }).refused,
    ).toBe("meeting.notStarted");
  });

  test("it ends when everybody's attendance, and the individual's or why not, is recorded", () => {
    const story = started();
    expect(story.when("coordinator", "endMeeting", { meetingId }).refused).toBe("meeting.personsAttendanceMissing");
    expect(story.when("coordinator", "recordPersonsAttendance", { meetingId, how: "notPresent" })).toEqual({
      refused: "field.missing",
      field: "why",
    });
    story.and("coordinator", "recordPersonsAttendance", { meetingId, how: "notPresent", why: "Ville inte." });
    expect(story.when("coordinator", "endMeeting", { meetingId })).toEqual({
      refused: "meeting.attendanceMissing",
      field: `attendance.${participantIds.school}`,
    });
    for (const participantId of Object.values(participantIds))
      story.and("coordinator", "recordAttendance", { meetingId, participantId, attendance: "absentWithoutNotice" });
    expect(story.when("coordinator", "endMeeting", { meetingId }).events).toEqual(["MeetingEnded"]);
  });

  test("each part of the circle has its notes, and they can be completed after the meeting", () => {
    const story = given
      .met()
      .and("coordinator", "writeMeetingNotes", { meetingId, part: "needs", text: "Sömnen först." });
    expect(story.state.meetings[0]?.notes.needs?.text).toBe("Sömnen först.");
    expect(story.when("coordinator", "writeMeetingNotes", { meetingId, part: "lunch", text: "x" })).toEqual({
      refused: "field.notAChoice",
      field: "part",
    });
  });
});
