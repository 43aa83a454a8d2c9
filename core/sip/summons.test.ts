import { describe, expect, test } from "vitest";
import { given, id, meetingDetails, meetingId, participantIds, people, units } from "../../test/given.ts";
import { lettersFor } from "./letters.ts";

const to = (unit: { unitId: string }) => ({ recipient: `unit:${unit.unitId}`, why: "Behövs." });
const answer = (participantId: string, rest: object) => ({ meetingId, participantId, ...rest });

describe("who is called and who is invited (S2, C5)", () => {
  test("the principals' units and whoever the agreement binds are summoned, others invited", () => {
    const { participants } = given.invited().state;
    expect(participants.map((one) => one.mode)).toEqual(["summoned", "summoned", "invited"]);
  });

  test("nobody is added whom the consent does not cover, not even a unit that already knows the person", () => {
    expect(given.scoped().when("coordinator", "addParticipant", to(units.psychiatry))).toEqual({
      refused: "summons.notCovered",
      field: "recipient",
    });
    expect(given.informed().when("coordinator", "addParticipant", to(units.clinic)).refused).toBe(
      "summons.consentMissing",
    );
  });

  test("a consent that ended or was taken back before the sending stops the sending", () => {
    const story = given.invited().and("person", "setConsentScope", {
      way: "digital",
      cells: [{ recipient: `unit:${units.clinic.unitId}`, area: "meeting", allowed: false }],
    });
    expect(story.when("coordinator", "sendSummons", { meetingId }).refused).toBe("summons.notCovered");
  });

  test("the same unit is added once; a closed unit is refused", () => {
    expect(given.invited().when("coordinator", "addParticipant", to(units.clinic)).refused).toBe(
      "summons.alreadyAdded",
    );
    expect(given.scoped().when("coordinator", "addParticipant", to(units.closed)).refused).toBe("unit.closed");
  });
});

describe("sending (S1, S5)", () => {
  test("goes to everybody who has not got it, and what is thereby disclosed is recorded", () => {
    const story = given.called();
    expect(story.state.meetings[0]).toMatchObject({ status: "sent", sentTo: Object.values(participantIds) });
    expect(story.state.disclosures.map((one) => one.ground)).toEqual(["consent", "consent", "consent"]);
    expect(story.when("coordinator", "sendSummons", { meetingId }).refused).toBe("summons.allHaveIt");
  });

  test("a participant added later gets the same summons", () => {
    const story = given.called().and("person", "setConsentScope", {
      way: "digital",
      cells: [{ recipient: `unit:${units.psychiatry.unitId}`, area: "meeting", allowed: true }],
    });
    story.and("coordinator", "addParticipant", { participantId: id("d", 9), ...to(units.psychiatry) });
    expect(story.when("coordinator", "sendSummons", { meetingId }).events).toEqual(["SummonsSent"]);
    expect(story.state.meetings[0]?.sentTo).toContain(id("d", 9));
  });

  test("the individual comments on the invitation before it goes", () => {
    const story = given.invited().and("person", "commentInvitation", { meetingId, text: "Helst på eftermiddagen." });
    expect(story.state.meetings[0]?.personComments[0]).toMatchObject({ text: "Helst på eftermiddagen.", toldTo: null });
  });

  test("bad meetings are refused with the field that is wrong", () => {
    const plan = (change: object) =>
      given.scoped().when("coordinator", "planMeeting", { ...meetingDetails, ...change });
    expect(plan({ minutes: 0 })).toEqual({ refused: "meeting.tooShort", field: "minutes" });
    expect(plan({ minutes: 481 })).toEqual({ refused: "meeting.tooLong", field: "minutes" });
    expect(plan({ startsAt: "2026-08-01T10:00:00Z" })).toEqual({ refused: "meeting.inThePast", field: "startsAt" });
    expect(plan({ startsAt: "2026-02-30T10:00:00Z" })).toEqual({
      refused: "field.dateDoesNotExist",
      field: "startsAt",
    });
    expect(plan({ replyBy: "2026-09-11" })).toEqual({ refused: "meeting.replyAfterMeeting", field: "replyBy" });
    expect(plan({ place: "" })).toEqual({ refused: "meeting.placeMissing", field: "place" });
    expect(plan({ place: "", videoLink: "javascript:alert(1)" })).toEqual({
      refused: "field.notALink",
      field: "videoLink",
    });
    expect(plan({ agenda: [{ part: "needs", minutes: 61 }] })).toEqual({
      refused: "meeting.agendaTooLong",
      field: "agenda",
    });
  });

  test("without an agenda the meeting circle is proposed, with most time for the needs (M2)", () => {
    const agenda = given.invited().state.meetings[0]?.agenda ?? [];
    expect(agenda.map((one) => one.part)).toEqual(["opening", "present", "needs", "summary", "ending"]);
    expect(Math.max(...agenda.map((one) => one.minutes))).toBe(agenda[2]?.minutes);
    expect(agenda.reduce((sum, one) => sum + one.minutes, 0)).toBeLessThanOrEqual(60);
  });

  test("there must be somebody to call", () => {
    const story = given.scoped().and("coordinator", "planMeeting", { meetingId, ...meetingDetails });
    expect(story.when("coordinator", "sendSummons", { meetingId }).refused).toBe("summons.nobodyToCall");
  });
});

describe("the answers (S2)", () => {
  test("a summoned unit comes and names who", () => {
    const story = given.called();
    expect(story.when("doctor", "answerSummons", answer(participantIds.clinic, { answer: "coming" }))).toEqual({
      refused: "summons.nameSomebody",
      field: "representativeId",
    });
    story.and(
      "doctor",
      "answerSummons",
      answer(participantIds.clinic, { answer: "coming", representativeId: people.doctor.staffId }),
    );
    expect(story.state.participants[1]?.representative).toMatchObject({ name: "Leo Falk" });
    const told = (after: typeof story, before: typeof story.state) =>
      lettersFor(before, after.state, [after.events.at(-1)!.event], []).map((one) => one.kind);
    const [before, said] = [given.called(), { representativeId: people.doctor.staffId }];
    const comes = answer(participantIds.clinic, { answer: "coming", ...said });
    expect(told(given.called().and("doctor", "answerSummons", comes), before.state)).toContain("representativeNamed");
    // Whose unit asks for another time is not told to come to this one.
    const asks = answer(participantIds.clinic, { answer: "newTime", proposedTimes: "Tisdag", ...said });
    expect(told(given.called().and("doctor", "answerSummons", asks), before.state)).not.toContain(
      "representativeNamed",
    );
  });

  test("a summoned unit cannot decline, only ask for another time", () => {
    const story = given.called();
    expect(
      story.when(
        "nurse",
        "answerSummons",
        answer(participantIds.school, { answer: "declined", comment: "Hinner inte." }),
      ),
    ).toEqual({ refused: "summons.mustAttend", field: "answer" });
    expect(story.when("nurse", "answerSummons", answer(participantIds.school, { answer: "newTime" }))).toEqual({
      refused: "summons.proposeTime",
      field: "proposedTimes",
    });
    expect(
      story.when(
        "nurse",
        "answerSummons",
        answer(participantIds.school, { answer: "newTime", proposedTimes: "Tisdag 13" }),
      ).events,
    ).toEqual(["SummonsAnswered"]);
  });

  test("an invited one may decline, with a few words", () => {
    const story = given.called();
    expect(
      story.when("officer", "answerSummons", answer(participantIds.insurance, { answer: "declined" })).refused,
    ).toBe("summons.declineReason");
    expect(
      story.when(
        "officer",
        "answerSummons",
        answer(participantIds.insurance, { answer: "declined", comment: "Inte vårt ärende." }),
      ).events,
    ).toEqual(["SummonsAnswered"]);
  });

  test("each unit answers for itself, and names its own staff", () => {
    expect(
      given.called().when("doctor", "answerSummons", answer(participantIds.school, { answer: "coming" })).refused,
    ).toBe("summons.notYours");
    expect(
      given.called().when("doctor", "nameRepresentative", {
        participantId: participantIds.clinic,
        representativeId: people.nurse.staffId,
      }).refused,
    ).toBe("staff.notAtUnit");
    expect(
      given.called().when("coordinator", "answerSummons", answer(participantIds.clinic, { answer: "coming" })).refused,
    ).toBe("access.notAllowed");
  });
});

describe("changes, each with its reason (S3)", () => {
  test("moved: everybody is asked anew and the calendar entry gets a higher number", () => {
    const story = given
      .called()
      .and(
        "doctor",
        "answerSummons",
        answer(participantIds.clinic, { answer: "coming", representativeId: people.doctor.staffId }),
      );
    const moved = { meetingId, startsAt: "2026-09-12T08:00:00Z", minutes: 45, place: "Skolan", replyBy: "2026-09-10" };
    expect(story.when("coordinator", "moveMeeting", moved)).toEqual({ refused: "field.missing", field: "reason" });
    story.and("coordinator", "moveMeeting", { ...moved, reason: "BUP kan inte." });
    expect(story.state.meetings[0]).toMatchObject({ answers: {}, sequence: 1, startsAt: "2026-09-12T08:00:00.000Z" });
    expect(story.state.meetings[0]?.moved[0]?.reason).toBe("BUP kan inte.");
  });

  test("once sent the details change only by moving", () => {
    expect(given.called().when("coordinator", "changeMeeting", { meetingId, ...meetingDetails }).refused).toBe(
      "meeting.alreadySent",
    );
  });

  test("cancelled and removed need a reason; a held meeting cannot be cancelled", () => {
    expect(given.called().when("coordinator", "cancelMeeting", { meetingId }).field).toBe("reason");
    expect(
      given.called().and("coordinator", "cancelMeeting", { meetingId, reason: "Sjukdom." }).state.meetings[0]?.status,
    ).toBe("cancelled");
    expect(given.met().when("coordinator", "cancelMeeting", { meetingId, reason: "x" }).refused).toBe(
      "meeting.notOpen",
    );
    expect(
      given.called().when("coordinator", "removeParticipant", { participantId: participantIds.school }).field,
    ).toBe("reason");
  });

  test("wrongly addressed goes back, and the unit takes part no more", () => {
    const story = given.called().and("doctor", "returnWronglyAddressed", {
      participantId: participantIds.clinic,
      reason: "Inte listad hos oss.",
    });
    expect(story.state.participants[1]?.removed?.reason).toBe("Inte listad hos oss.");
    expect(
      story.when("doctor", "nameRepresentative", {
        participantId: participantIds.clinic,
        representativeId: people.doctor.staffId,
      }).refused,
    ).toBe("access.notAllowed");
  });
});
