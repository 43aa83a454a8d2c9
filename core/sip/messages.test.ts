import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  agreement,
  card,
  everybody,
  given,
  id,
  people,
  planIds,
  type Someone,
  type Story,
  units,
} from "../../test/given.ts";
import { replay } from "./evolve.ts";
import { nextFollowUp } from "./followUp.ts";
import { historyFor } from "./history.ts";
import { lettersFor } from "./letters.ts";
import { unitOf } from "./messages.ts";
import { audiencesOf } from "./readers.ts";
import { afterRemoval, removedText } from "./redaction.ts";
import { sightOf } from "./sight.ts";
import { type TaskKind, tasksOf } from "./tasks.ts";
import { viewFor } from "./view.ts";
import { whoHasWhat } from "./whoHasWhat.ts";

const kinds: TaskKind[] = ["measureNotDone", "personAsks", "earlierFollowUp"];
const see = (story: Story, who: Someone) => viewFor(people[who], story.state, agreement, card, story.today);
const shown = (story: Story, who: Someone) => {
  const sight = sightOf(people[who], story.state, agreement, story.today, card);
  return JSON.stringify([see(story, who), sight && historyFor(story.state, story.events, sight)]);
};
const waitsFor = (story: Story, who: Someone) =>
  tasksOf(story.state, agreement, story.today)
    .filter((task) => kinds.includes(task.kind) && audiencesOf(people[who]).includes(task.audience))
    .map((task) => task.kind);
const last = (story: Story) => story.state.messages!.at(-1)!;
const notDone = { measureId: planIds.clinicMeasure, text: "Ingen har ringt om medicinen." };
const jon = id("y", 2);

describe("the individual writes between meetings (P8, F1, F2)", () => {
  test("a message, that something did not happen, and a request for an earlier follow-up", () => {
    const story = given.established();
    story.and("person", "writeMessage", { text: "När kommer ledstången?" }).and("person", "reportNotDone", notDone);
    story.and("person", "askForFollowUp", { text: "Det har blivit sämre." });
    expect(story.state.messages?.map((one) => [one.kind, one.measureId, one.by.kind, one.toldTo])).toEqual([
      ["message", null, "person", null],
      ["notDone", planIds.clinicMeasure, "person", null],
      ["earlierFollowUp", null, "person", null],
    ]);
    expect(waitsFor(story, "coordinator")).toEqual(["personAsks", "measureNotDone", "earlierFollowUp"]);
  });

  test("about a measure of the plan that holds, and about nothing else; an earlier follow-up of a plan there is", () => {
    const unknown = { measureId: id("g", 99), text: "x" };
    expect(given.established().when("person", "reportNotDone", unknown)).toEqual({
      refused: "item.unknown",
      field: "measureId",
    });
    expect(given.written().when("person", "reportNotDone", notDone).refused).toBe("item.unknown");
    expect(given.written().when("person", "askForFollowUp", { text: "x" }).refused).toBe("followUp.noPlan");
    expect(given.consented().when("person", "writeMessage", { text: "Hej." }).events).toEqual(["MessageWritten"]);
    const started = given.established().after(40).and("coordinator", "startFollowUp");
    expect(started.when("person", "askForFollowUp", { text: "x" }).refused).toBe("followUp.alreadyOpen");
  });

  test("staff write down what was said, with how; nobody else writes in the individual's place", () => {
    const story = given.established();
    expect(story.when("coordinator", "reportNotDone", notDone)).toEqual({ refused: "field.missing", field: "how" });
    story.and("coordinator", "reportNotDone", { ...notDone, how: "phone" });
    expect(last(story)).toMatchObject({ how: "phone", toldTo: { name: "Sara Nyman" } });
    for (const who of ["doctor", "manager", "daughter", "stranger"] as const)
      expect([who, story.when(who, "writeMessage", { text: "x" }).refused]).toEqual([who, "access.notAllowed"]);
  });
});

describe("the answer", () => {
  test("takes the task from everybody's list and stands beside what was written, which nobody can change", () => {
    const story = given.established().and("person", "reportNotDone", notDone);
    expect([waitsFor(story, "coordinator"), waitsFor(story, "doctor")]).toEqual([
      ["measureNotDone"],
      ["measureNotDone"],
    ]);
    story.and("doctor", "answerMessage", { messageId: last(story).id, text: "Jag ringer i morgon." });
    expect([waitsFor(story, "coordinator"), waitsFor(story, "doctor")]).toEqual([[], []]);
    expect(see(story, "person")?.messages[0]).toMatchObject({
      text: notDone.text,
      answers: [{ text: "Jag ringer i morgon.", by: { name: "Leo Falk" } }],
    });
  });

  test("of a unit is given to what it was given, and to nothing else", () => {
    const story = given.established().and("person", "writeMessage", { text: "Till samordnaren." });
    const answer = { messageId: last(story).id, text: "x" };
    expect(story.when("doctor", "answerMessage", answer)).toEqual({ refused: "item.unknown", field: "messageId" });
    story.and("person", "reportNotDone", { ...notDone, measureId: planIds.socialMeasure });
    expect(story.when("doctor", "answerMessage", { ...answer, messageId: last(story).id }).refused).toBe(
      "item.unknown",
    );
    expect(story.when("coordinator", "answerMessage", answer).events).toEqual(["MessageAnswered"]);
  });

  test("moves the follow-up to an earlier day, and only the coordinator's answer to such a request does", () => {
    const story = given.established().and("person", "askForFollowUp", { text: "Det har blivit sämre." });
    const answer = { messageId: last(story).id, text: "Ja, vi ses tidigare." };
    expect(nextFollowUp(story.state)).toBe("2026-10-20");
    const tryOn = (followUpOn: string) => story.when("coordinator", "answerMessage", { ...answer, followUpOn });
    expect(tryOn("2026-10-20")).toEqual({ refused: "followUp.notEarlier", field: "followUpOn" });
    expect(tryOn("2026-01-01").refused).toBe("field.inThePast");
    expect(tryOn("2026-10-01").events).toEqual(["MessageAnswered"]);
    expect(nextFollowUp(story.state)).toBe("2026-10-01");
    expect(see(story, "person")?.nextFollowUpOn).toBe("2026-10-01");
    story.and("person", "reportNotDone", notDone);
    const other = { messageId: last(story).id, text: "x", followUpOn: "2026-09-25" };
    for (const who of ["coordinator", "doctor"] as const)
      expect(story.when(who, "answerMessage", other)).toEqual({ refused: "field.invalid", field: "followUpOn" });
  });

  test("a later version of the plan sets the follow-up anew", () => {
    const story = given.established().and("person", "askForFollowUp", { text: "Sämre." });
    story.and("coordinator", "answerMessage", { messageId: last(story).id, text: "Ja.", followUpOn: "2026-10-01" });
    story.after(1).and("coordinator", "revisePlan", { reason: "Nytt läge" });
    story.and("coordinator", "bookFollowUp", { on: "2026-11-20", how: "Möte." }).and("coordinator", "establishPlan");
    expect(nextFollowUp(story.state)).toBe("2026-11-20");
  });

  test("is news to the individual, and to the coordinator when a unit answered", () => {
    const story = given.established().and("person", "reportNotDone", notDone);
    const before = story.state;
    story.and("doctor", "answerMessage", { messageId: last(story).id, text: "Jag ringer." });
    const told = lettersFor(before, story.state, [story.events.at(-1)!.event], audiencesOf(people.doctor));
    expect(told.map((one) => [one.kind, one.audience.split(":")[0]])).toEqual([
      ["messageAnswered", "person"],
      ["messageAnswered", "staff"],
      ["messageAnswered", "staff"],
    ]);
  });
});

describe("who has a message (C4, Z1, Z4)", () => {
  test("the unit whose measure it is, when the consent covers the measure; it is told as given out", () => {
    const story = given.established().and("person", "reportNotDone", notDone);
    expect(last(story)).toMatchObject({ unit: { unitId: units.clinic.unitId }, areas: ["plan", "sleep"] });
    expect(everybody.filter((who) => shown(story, who).includes(notDone.text))).toEqual([
      ...["manager", "coordinator", "deputy", "doctor", "clinicManager", "person"],
    ]);
    const held = whoHasWhat(story.state).find((one) => one.key === `unit:${units.clinic.unitId}`);
    expect(held?.disclosures[0]).toMatchObject({ what: `message ${last(story).id}`, areas: ["plan", "sleep"] });
  });

  test("not a unit whose area the consent does not cover, and not later either when the consent is widened", () => {
    const narrow = (allowed: boolean) => ({
      cells: [{ recipient: `unit:${units.clinic.unitId}`, area: "sleep", allowed }],
    });
    const story = given.established().and("coordinator", "setConsentScope", narrow(false));
    story.and("person", "reportNotDone", notDone);
    expect([last(story).unit, waitsFor(story, "doctor"), waitsFor(story, "coordinator")]).toEqual([
      ...[null, [], ["measureNotDone"]],
    ]);
    story.and("coordinator", "setConsentScope", narrow(true));
    expect(shown(story, "doctor")).not.toContain(notDone.text);
  });

  test("what a unit was given it sees no longer when the consent is taken back", () => {
    const story = given.established().and("person", "reportNotDone", notDone);
    story.and("person", "setConsentScope", {
      way: "digital",
      cells: [{ recipient: `unit:${units.clinic.unitId}`, area: "sleep", allowed: false }],
    });
    expect(shown(story, "doctor")).not.toContain(notDone.text);
    expect([waitsFor(story, "doctor"), waitsFor(story, "coordinator")]).toEqual([[], ["measureNotDone"]]);
    const answer = { messageId: last(story).id, text: "x" };
    expect(story.when("doctor", "answerMessage", answer).refused).toBe("item.unknown");
  });

  test("whatever is asked, answered, opened and closed, a unit sees a message only while its areas are covered", () => {
    const step = fc.record({
      measure: fc.constantFrom(null, planIds.clinicMeasure, planIds.socialMeasure, planIds.ownMeasure),
      area: fc.constantFrom("plan", "sleep", "meeting", "need"),
      allowed: fc.boolean(),
      answers: fc.constantFrom<Someone | null>("doctor", "nurse", "coordinator", null),
    });
    let seen = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 8 }), (steps) => {
        const story = given.established();
        for (const { measure, area, allowed, answers } of steps) {
          const cells = [{ recipient: `unit:${units.clinic.unitId}`, area, allowed }];
          story.and("coordinator", "setConsentScope", { cells });
          story.and("person", "writeMessage", { measureId: measure, text: `§${story.state.version}§` });
          if (answers) story.when(answers, "answerMessage", { messageId: last(story).id, text: "Svar." });
          for (const message of story.state.messages ?? []) {
            const may = unitOf(story.state, message, story.today) !== null;
            expect([message.text, shown(story, "doctor").includes(message.text)]).toEqual([message.text, may]);
            expect(shown(story, "nurse")).not.toContain(message.text);
            if (may) seen += 1;
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(seen).toBeGreaterThan(20);
  });

  test("a guardian who may not know where the child is reads only the own messages and the answers to them", () => {
    const story = given.child();
    story.and("guardianOne", "writeMessage", { text: "Vi bor hos mormor nu." });
    story.and("manager", "shieldFrom", { partyId: jon, extent: "place", reason: "Beslut" });
    story.and("guardianTwo", "writeMessage", { text: "När får jag veta något?" });
    story.and("coordinator", "answerMessage", { messageId: last(story).id, text: "I nästa vecka." });
    expect(shown(story, "guardianTwo")).not.toContain("mormor");
    expect(see(story, "guardianTwo")?.messages.map((one) => one.answers.length)).toEqual([1]);
    expect(see(story, "guardianOne")?.messages).toHaveLength(2);
  });

  test("a child of twelve keeps an own message, with its answer, from a guardian", () => {
    const story = given.child("2014-05-05").and("person", "writeMessage", { text: "Jag vill inte bo hos pappa." });
    const item = `message:${last(story).id}`;
    story.and("person", "markEntry", { item, kind: "notToParties", parties: [jon], reason: "x" });
    story.and("coordinator", "answerMessage", { messageId: last(story).id, text: "Tack för att du berättar." });
    expect(shown(story, "guardianTwo")).not.toContain("hos pappa");
    expect(shown(story, "guardianTwo")).not.toContain("Tack för att");
    expect(shown(story, "guardianOne")).toContain("Tack för att");
  });

  test("its text is taken away by a decision, and that it was written remains", () => {
    const story = given.established().and("person", "reportNotDone", notDone);
    const item = `message:${last(story).id}`;
    story.and("coordinator", "answerMessage", { messageId: last(story).id, text: "Vi ringer." });
    story.and("manager", "redactEntry", { item, decision: "IVO", reason: "Fel person" });
    const left = replay(afterRemoval(story.events, story.events.at(-1)!))?.messages;
    expect(left).toMatchObject([{ text: removedText, by: { name: "Nora Vik" }, answers: [{ text: "Vi ringer." }] }]);
  });
});
