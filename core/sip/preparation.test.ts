import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  agreement,
  card,
  everybody,
  given,
  id,
  meetingDetails,
  meetingId,
  people,
  type Someone,
  type Story,
} from "../../test/given.ts";
import { nextMeeting, preparationSections, presentPreparation } from "./statePreparation.ts";
import { tasksOf } from "./tasks.ts";
import { viewFor } from "./view.ts";

const see = (story: Story, who: Someone) => viewFor(people[who], story.state, agreement, card, story.today);
const waits = (story: Story) =>
  tasksOf(story.state, agreement, story.today).filter((task) => task.kind === "readPreparation");
const questions = { section: "questions", text: "Varför kommer olika personer varje dag?" };
const told = { section: "questions", text: "Hon undrar om trappan.", how: "phone" };
const [tove, jon] = [id("y", 1), id("y", 2)];

describe("the individual prepares the meeting (S5)", () => {
  test("writes before there is a meeting, and while it is called; an empty text takes it back", () => {
    const story = given.consented().and("person", "prepareMeeting", questions);
    expect(presentPreparation(story.state)?.own.questions).toMatchObject({
      text: questions.text,
      by: { name: "Nora Vik" },
    });
    story.and("person", "prepareMeeting", { section: "questions", text: "" });
    expect(presentPreparation(story.state)?.own).toEqual({});
    expect(given.called().when("person", "prepareMeeting", questions).events).toEqual(["PreparationWritten"]);
  });

  test("ticks the checklist and takes a tick back", () => {
    const story = given.consented();
    story.and("person", "tickPreparation", { step: "talked", done: true });
    story.and("person", "tickPreparation", { step: "knowsSip", done: true });
    expect(presentPreparation(story.state)?.steps).toEqual(["knowsSip", "talked"]);
    story.and("person", "tickPreparation", { step: "talked", done: false });
    expect(presentPreparation(story.state)?.steps).toEqual(["knowsSip"]);
  });

  test("begins anew for the next meeting, and what was prepared for the one before is kept", () => {
    const story = given.called().and("person", "prepareMeeting", questions);
    const later = given.met();
    expect([nextMeeting(story.state), nextMeeting(later.state)]).toEqual([1, 2]);
    story
      .and("coordinator", "setMeetingRoles", { meetingId, chair: "Nora Vik", secretary: "Sara Nyman" })
      .after(10)
      .and("coordinator", "startMeeting", { meetingId });
    expect(presentPreparation(story.state)?.own.questions).toBeDefined();
    story.and("coordinator", "recordPersonsAttendance", { meetingId, how: "present" });
    for (const one of story.state.participants)
      story.and("coordinator", "recordAttendance", { meetingId, participantId: one.id, attendance: "present" });
    story.and("coordinator", "endMeeting", { meetingId });
    expect(presentPreparation(story.state)).toBeUndefined();
    story.and("person", "prepareMeeting", { section: "lead", text: "Jag själv." });
    expect(see(story, "person")?.preparations?.map((one) => [one.meeting, Object.keys(one.own)])).toEqual([
      [1, ["questions"]],
      [2, ["lead"]],
    ]);
  });

  test("a guardian and a representative write for the individual; a relative, a unit and a stranger do not", () => {
    expect(given.child().when("guardianOne", "prepareMeeting", questions).events).toEqual(["PreparationWritten"]);
    for (const who of ["daughter", "doctor", "nurse", "stranger", "manager"] as const)
      expect([who, given.called().when(who, "prepareMeeting", questions).refused]).toEqual([who, "access.notAllowed"]);
  });
});

describe("those who run the SIP (S1, S5)", () => {
  test("cannot write in what the individual has written; what was said stands beside it with who wrote and how", () => {
    const story = given.called().and("person", "prepareMeeting", questions);
    expect(story.when("coordinator", "prepareMeeting", questions).refused).toBe("access.notAllowed");
    expect(story.when("coordinator", "tickPreparation", { step: "talked", done: true }).refused).toBe(
      "access.notAllowed",
    );
    story.and("coordinator", "recordPreparation", told);
    expect(presentPreparation(story.state)).toMatchObject({
      own: { questions: { text: questions.text, by: { name: "Nora Vik" } } },
      told: { questions: { text: told.text, how: "phone", by: { name: "Sara Nyman" } } },
    });
    expect(story.when("coordinator", "recordPreparation", { ...told, how: "" }).field).toBe("how");
    expect(story.when("person", "recordPreparation", told).refused).toBe("access.notAllowed");
  });

  test("have it in the work list at once, by the day of the meeting, until it is read; the individual sees that it was", () => {
    const story = given.called();
    expect(waits(story)).toEqual([]);
    story.and("person", "prepareMeeting", questions);
    expect(waits(story)).toMatchObject([
      { audience: `staff:${people.coordinator.staffId}@${people.coordinator.unitId}`, dueOn: "2026-09-10", params: {} },
    ]);
    story.after(1).and("coordinator", "readPreparation");
    expect(waits(story)).toEqual([]);
    expect(see(story, "person")?.preparations?.[0]?.read).toMatchObject({ by: { name: "Sara Nyman" } });
    expect(story.when("coordinator", "readPreparation").refused).toBe("summons.nothingPrepared");
    story.and("person", "prepareMeeting", { section: "lead", text: "Jag." });
    expect(waits(story)).toHaveLength(1);
  });

  test("have nothing to read of what they wrote down themselves, nor of a tick", () => {
    const story = given.called().and("coordinator", "recordPreparation", told);
    story.and("person", "tickPreparation", { step: "talked", done: true });
    expect(waits(story)).toEqual([]);
  });
});

describe("who reads what was prepared (Z1, Z4)", () => {
  test("those who run the SIP and the person's side, and no unit that is called, whatever the consent covers", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...preparationSections), fc.boolean()), { minLength: 1 }),
        (writes) => {
          const story = given.called();
          for (const [section, isTold] of writes)
            if (isTold) story.and("deputy", "recordPreparation", { section, text: "§hemligt§", how: "visit" });
            else story.and("person", "prepareMeeting", { section, text: "§hemligt§" });
          const readers = everybody.filter((who) => JSON.stringify(see(story, who) ?? "").includes("§hemligt§"));
          expect(readers).toEqual(["manager", "coordinator", "deputy", "person"]);
          for (const who of ["doctor", "nurse", "officer"] as const) expect(see(story, who)?.preparations).toBeNull();
        },
      ),
      { numRuns: 30 },
    );
  });

  test("a child of twelve may keep an own text from a guardian, who then can write nothing over it", () => {
    const story = given
      .child("2014-05-05")
      .and("person", "prepareMeeting", { section: "unwanted", text: "Inte pappa." });
    const item = "preparation:1:unwanted";
    story.and("person", "markEntry", { item, kind: "notToParties", parties: [jon], reason: "x" });
    expect(JSON.stringify(see(story, "guardianTwo"))).not.toContain("Inte pappa");
    expect(JSON.stringify(see(story, "guardianOne"))).toContain("Inte pappa");
    const over = { section: "unwanted", text: "Jag ska med." };
    expect(story.when("guardianTwo", "prepareMeeting", over).refused).toBe("assessment.theirWords");
  });

  test("a guardian who may not know where the child is sees nothing of it, and is shown no place to write", () => {
    const story = given.child().and("guardianOne", "prepareMeeting", { section: "timePlace", text: "Hos mormor." });
    story.and("manager", "shieldFrom", { partyId: jon, extent: "place", reason: "Beslut" });
    expect(see(story, "guardianTwo")?.preparations).toBeNull();
    expect(JSON.stringify(see(story, "guardianTwo"))).not.toContain("mormor");
    expect(story.when("guardianTwo", "prepareMeeting", questions).refused).toBe("secrecy.cannotWriteHere");
  });

  test("the texts of a guardian with protected identity reach no other guardian", () => {
    const story = given.child("2016-05-05", { protected: true }).and("guardianOne", "prepareMeeting", questions);
    expect(JSON.stringify(see(story, "guardianTwo"))).not.toContain("olika personer");
    expect(JSON.stringify(see(story, "coordinator"))).toContain("olika personer");
    expect(story.state.parties.some((one) => one.id === tove)).toBe(true);
  });

  test("a cancelled meeting does not begin it anew", () => {
    const story = given.called().and("person", "prepareMeeting", questions);
    story.and("coordinator", "cancelMeeting", { meetingId, reason: "Sjukdom" });
    story.and("coordinator", "planMeeting", { ...meetingDetails });
    expect(presentPreparation(story.state)?.own.questions?.text).toBe(questions.text);
  });
});
