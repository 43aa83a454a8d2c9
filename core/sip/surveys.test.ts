import { describe, expect, test } from "vitest";
import {
  agreement,
  card,
  cells,
  given,
  id,
  meetingId,
  people,
  type Someone,
  type Story,
  units,
} from "../../test/given.ts";
import type { Actor } from "../access.ts";
import { addDays } from "../time.ts";
import { lettersFor } from "./letters.ts";
import { openSurveys } from "./surveys.ts";
import { viewFor } from "./view.ts";

function surveysOf(story: Story, actor: Actor) {
  const view = viewFor(actor, story.state, agreement, { ...card, birthDate: story.birthDate }, story.today);
  return view ? openSurveys(actor, story.state, view, agreement, story.today) : [];
}
const asked = (story: Story, who: Someone) => surveysOf(story, people[who]).map(({ kind, set }) => `${kind} ${set}`);

describe("after a meeting", () => {
  test("those are asked who were there, each with their own questions", () => {
    const story = given.met();
    expect(asked(story, "person")).toEqual(["meeting individual"]);
    for (const who of ["coordinator", "nurse", "doctor"] as const)
      expect(asked(story, who)).toEqual(["meeting participant"]);
    // Called but not there; of the unit that holds the SIP but not at the meeting; nothing to do with it.
    for (const who of ["officer", "manager", "deputy", "colleague", "psychologist", "outsider", "stranger"] as const)
      expect([who, asked(story, who)]).toEqual([who, []]);
  });

  test("nobody is asked before it is held", () => {
    for (const who of ["person", "coordinator", "doctor"] as const) expect(asked(given.called(), who)).toEqual([]);
  });

  test("those of units that were there are told of it, once, among their news", () => {
    const { state, events } = given.met();
    const told = lettersFor(state, state, [events.at(-1)!.event], []);
    expect(told.map(({ kind, audience }) => `${kind} ${audience}`)).toEqual([
      `meetingHeld unit:${units.school.unitId}`,
      `meetingHeld unit:${units.clinic.unitId}`,
    ]);
  });

  test("for a unit that named somebody, that one is asked and no other", () => {
    const named = given
      .invited()
      .and("coordinator", "sendSummons", { meetingId })
      .and("clinicManager", "nameRepresentative", {
        participantId: id("d", 2),
        representativeId: people.clinicManager.staffId,
      });
    const held = named
      .and("coordinator", "setMeetingRoles", { meetingId, chair: "Nora Vik", secretary: "Sara Nyman" })
      .and("coordinator", "startMeeting", { meetingId })
      .and("coordinator", "recordPersonsAttendance", { meetingId, how: "present" });
    for (const number of [1, 2, 3])
      held.and("coordinator", "recordAttendance", { meetingId, participantId: id("d", number), attendance: "present" });
    held.and("coordinator", "endMeeting", { meetingId });
    const told = lettersFor(held.state, held.state, [held.events.at(-1)!.event], []).map(({ audience }) => audience);
    expect(told).toContain(`staff:${people.clinicManager.staffId}@${units.clinic.unitId}`);
    expect(told).not.toContain(`unit:${units.clinic.unitId}`);
    expect(asked(held, "clinicManager")).toEqual(["meeting participant"]);
    expect(asked(held, "doctor")).toEqual([]);
  });

  test("it can be answered from that day for as many days as the agreement says", () => {
    const story = given.met();
    const [survey] = surveysOf(story, people.person);
    expect(survey).toEqual({
      occasion: `meeting:${meetingId}`,
      kind: "meeting",
      set: "individual",
      on: story.today,
      until: addDays(story.today, agreement.survey.openDays),
    });
    expect(asked(story.after(agreement.survey.openDays), "person")).toHaveLength(1);
    expect(asked(story.after(1), "person")).toEqual([]);
  });

  test("a unit whose consent is withdrawn is no longer asked", () => {
    const story = given.met().and("coordinator", "setConsentScope", {
      cells: cells(units.clinic.unitId).map((one) => ({ ...one, allowed: false })),
    });
    expect(asked(story, "doctor")).toEqual([]);
    expect(asked(story, "nurse")).toEqual(["meeting participant"]);
  });
});

describe("beside the individual", () => {
  const metWith = (story: Story) => {
    // The meeting is put among what has happened as the rules would, without all that leads to it.
    const held = given.met().state.meetings[0]!;
    story.now = given.met().now;
    story.state.meetings.push(held);
    return story;
  };

  test("guardians are asked as those beside, and a child with the child's questions until the age of the agreement", () => {
    const story = metWith(given.child("2016-05-05"));
    expect(asked(story, "person")).toEqual(["meeting child"]);
    for (const who of ["guardianOne", "guardianTwo"] as const) expect(asked(story, who)).toEqual(["meeting beside"]);
    const older = metWith(given.child("2013-09-01"));
    expect(asked(older, "person")).toEqual(["meeting individual"]);
  });

  test("a guardian who may not know where the child is is not told by being asked (Z4)", () => {
    const story = metWith(given.child("2016-05-05", { protected: true }));
    expect(asked(story, "guardianOne")).toEqual(["meeting beside"]);
    expect(asked(story, "guardianTwo")).toEqual([]);
  });
});

describe("at the closing", () => {
  const closed = (reason: string) =>
    given.established().after(1).and("coordinator", "closeSip", { reason, text: "Klart." });

  test("it is asked about before the meeting, and to the same people", () => {
    for (const [who, set] of [
      ["person", "individual"],
      ["doctor", "participant"],
      ["coordinator", "participant"],
    ] as const)
      expect(asked(closed("goalsReached"), who)).toEqual([`closing ${set}`, `meeting ${set}`]);
  });

  test("nobody near is asked when the individual has died", () => {
    expect(asked(closed("died"), "person")).toEqual([]);
    expect(asked(closed("died"), "coordinator")).toContain("closing participant");
  });

  test("nothing is asked of a SIP that never came to a meeting", () => {
    const story = given.scoped().and("coordinator", "closeSip", { reason: "moved", text: "Flyttade." });
    expect(asked(story, "person")).toEqual([]);
    expect(
      asked(given.informed().and("person", "decidePlanConsent", { answer: "no", way: "digital" }), "person"),
    ).toEqual([]);
  });
});
