import { describe, expect, test } from "vitest";
import {
  agreement,
  card,
  given,
  id,
  meetingId,
  participantIds,
  people,
  planIds,
  type Someone,
  type Story,
  units,
} from "../../test/given.ts";
import { historyFor } from "./history.ts";
import { sightOf } from "./sight.ts";
import type { PersonCard } from "./view.ts";
import { viewFor } from "./view.ts";

/** What the history tells is never more than what the view shows the same reader. */

const history = (story: Story, who: Someone, seenCard: PersonCard = card) => {
  const sight = sightOf(people[who], story.state, agreement, story.today, seenCard);
  return sight ? historyFor(story.state, story.events, sight) : [];
};
const view = (story: Story, who: Someone, seenCard: PersonCard = card) =>
  viewFor(people[who], story.state, agreement, seenCard, story.today);
const types = (story: Story, who: Someone) => history(story, who).map((entry) => entry.type);

describe("to one who takes no part", () => {
  test("the history of whoever raised the need names no protected person, and tells of no no", () => {
    const hidden = { ...card, protection: "fictitious" as const };
    const story = given.informed().and("person", "decidePlanConsent", { answer: "no", way: "digital" });
    expect(view(story, "nurse", hidden)?.person.name).toBe("");
    expect(view(story, "nurse", hidden)?.closing).toBeNull();
    expect(JSON.stringify(history(story, "nurse", hidden))).not.toContain("Nora Vik");
    expect(types(story, "nurse")).not.toContain("SipClosed");
    expect(types(story, "coordinator")).toContain("SipClosed");
  });

  test("whoever raised the need reads who leads the work, as the view shows, and nothing else", () => {
    const story = given.consented().and("manager", "appointCoordinator", {
      coordinatorId: people.deputy.staffId,
      reason: "Sara är sjuk.",
    });
    expect(history(story, "nurse").map(({ type, event }) => [type, event])).toEqual([["CoordinatorAppointed", null]]);
  });

  test("a unit that a ward has told reads nothing of what became of the need", () => {
    const story = given
      .inHospital()
      .and("clinicManager", "startSip", { coordinatorId: people.doctor.staffId })
      .and("doctor", "giveInformation", { how: "spoken" })
      .and("person", "decidePlanConsent", { answer: "no", way: "digital" });
    expect([view(story, "outsider")?.stage, view(story, "outsider")?.closing]).toEqual(["need", null]);
    expect(history(story, "outsider")).toEqual([]);
  });
});

describe("to a unit that takes part", () => {
  const times = ["2026-09-10T12:00:00Z", "2026-09-11T12:00:00Z"];
  const questionId = id("q", 1);
  /** The individual has answered a question of times. */
  const answered = () => {
    const story = given
      .invited()
      .and("coordinator", "askForTimes", { questionId, meetingId, startsAt: times, replyBy: "2026-09-08" });
    const [first] = story.state.timeQuestions?.[0]?.times ?? [];
    return story.and("person", "answerTimes", {
      questionId,
      times: [{ timeId: first?.id, answer: "no" }],
      comment: "HEMLIGT",
    });
  };

  test("it is told that times were asked for and answered, not what was said nor by whom of the individual's side", () => {
    const story = answered();
    const told = history(story, "nurse");
    expect(
      told.filter((one) => one.type.startsWith("Times")).map(({ type, items, event }) => [type, items, event]),
    ).toEqual([
      ["TimesAsked", [`times:${questionId}`], null],
      ["TimesAnswered", [`times.answer:${questionId}:side`], null],
    ]);
    const all = JSON.stringify(told);
    for (const word of ["HEMLIGT", "Läkemedel.", "Planera stödet.", people.person.personId, "Nora Vik"])
      expect(all).not.toContain(word);
    expect(JSON.stringify(view(story, "nurse")?.touched)).not.toContain(people.person.personId);
    expect(JSON.stringify(history(story, "coordinator"))).toContain("HEMLIGT");
  });

  test("it is told of no question of times that it was not asked", () => {
    const story = given
      .called()
      .and("coordinator", "planMeeting", {
        meetingId: id("t", 2),
        purpose: "Mer.",
        startsAt: "2026-09-20T12:00:00Z",
        minutes: 60,
        place: "Skolan",
        replyBy: "2026-09-15",
      })
      .and("coordinator", "removeParticipant", { participantId: participantIds.insurance, reason: "BORTSKÄL" })
      .and("coordinator", "askForTimes", {
        questionId,
        meetingId: id("t", 2),
        startsAt: ["2026-09-20T12:00:00Z", "2026-09-21T12:00:00Z"],
        replyBy: "2026-09-15",
      })
      .and("coordinator", "addParticipant", {
        participantId: id("d", 9),
        recipient: `unit:${units.insurance.unitId}`,
        why: "Igen.",
      })
      .and("coordinator", "dropTimes", { questionId })
      .and("coordinator", "sendSummons", { meetingId: id("t", 2) });
    expect(view(story, "officer")?.timeQuestions).toEqual([]);
    expect(types(story, "officer").filter((type) => type.startsWith("Times"))).toEqual([]);
    expect(types(story, "nurse").filter((type) => type.startsWith("Times"))).toEqual(["TimesAsked", "TimesDropped"]);
    // That somebody left is told, and not why.
    expect(types(story, "nurse")).toContain("ParticipantRemoved");
    expect(JSON.stringify(history(story, "nurse"))).not.toContain("BORTSKÄL");
  });

  test("it is not told why a summons came back, nor which unit was thought to be the right one", () => {
    const story = given.called().and("officer", "returnWronglyAddressed", {
      participantId: participantIds.insurance,
      reason: "SKÄL",
      forwardTo: units.psychiatry.unitId,
    });
    expect(types(story, "nurse")).toContain("WronglyAddressedReturned");
    expect(JSON.stringify(history(story, "nurse"))).not.toMatch(/SKÄL|BUP Norr/);
    expect(JSON.stringify(history(story, "coordinator"))).toMatch(/SKÄL.*BUP Norr/);
  });

  test("a measure does not tell by its order that another stands in a closed area", () => {
    const closed = id("g", 8);
    const story = given
      .written()
      .and("coordinator", "writeMeasure", {
        measureId: closed,
        what: "Budgetråd.",
        area: "economy",
        owner: `unit:${units.social.unitId}`,
        contact: "Sara Nyman",
      })
      .and("coordinator", "writeMeasure", {
        measureId: planIds.ownMeasure,
        what: "Promenad.",
        owner: "person",
        after: closed,
      })
      .and("coordinator", "writeMeasure", {
        measureId: planIds.socialMeasure,
        what: "Samtal.",
        owner: `unit:${units.social.unitId}`,
        contact: "Sara Nyman",
        after: planIds.clinicMeasure,
      });
    const all = JSON.stringify(history(story, "nurse"));
    expect(all).toContain("Promenad.");
    expect(all).not.toContain(closed);
    expect(all).toContain(`"after":"${planIds.clinicMeasure}"`);
    expect(JSON.stringify(history(story, "doctor"))).toContain(closed);
  });
});

test("nobody beside the individual is told by the own answer that another stands beside it", () => {
  const story = given
    .child("2013-08-01")
    .and("person", "recordChildView", { agrees: "no", view: "H" })
    .and("person", "markEntry", { item: "childView:person", kind: "notToParties", parties: [id("y", 2)], reason: "r" })
    .and("guardianTwo", "recordChildView", { agrees: "yes" });
  const own = history(story, "guardianTwo").filter((one) => one.type === "ChildViewRecorded");
  expect(own).toHaveLength(1);
  expect(own[0]?.event).not.toHaveProperty("beside");
  expect(story.events.at(-1)?.event).toHaveProperty("beside");
});

test("a relative who is not asked yet is nobody's own participant", () => {
  const partyId = id("y", 7);
  const story = given
    .scoped()
    .and("coordinator", "addParty", { partyId, kind: "relative", name: "Lisa", personId: people.daughter.personId })
    .and("coordinator", "setConsentScope", {
      cells: ["meeting", "plan"].map((area) => ({ recipient: `party:${partyId}`, area, allowed: true })),
    })
    .and("coordinator", "addParticipant", { participantId: id("d", 9), recipient: `party:${partyId}`, why: "Nära." })
    .and("coordinator", "planMeeting", {
      meetingId,
      purpose: "Stöd.",
      startsAt: "2026-09-10T12:00:00Z",
      minutes: 60,
      place: "Medborgarhuset",
      replyBy: "2026-09-08",
    });
  const seen = () => [view(story, "daughter")?.participants.length, view(story, "daughter")?.ownParticipants];
  expect(seen()).toEqual([0, []]);
  story.and("coordinator", "sendSummons", { meetingId });
  expect(seen()).toEqual([1, [id("d", 9)]]);
});
