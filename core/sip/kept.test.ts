// What is kept from a reader, by the ways round: what is said beside it, what may be written over it, and those who have left.
import { describe, expect, test } from "vitest";
import {
  agreement,
  card,
  given,
  id,
  meetingDetails,
  meetingId,
  people,
  type Someone,
  type Story,
} from "../../test/given.ts";
import { historyFor } from "./history.ts";
import { readersOf } from "./readers.ts";
import { sightOf } from "./sight.ts";
import { viewFor } from "./view.ts";

const [tove, jon] = [id("y", 1), id("y", 2)];
const see = (story: Story, who: Someone) => viewFor(people[who], story.state, agreement, card, story.today);
const all = (story: Story, who: Someone) => {
  const sight = sightOf(people[who], story.state, agreement, story.today, card);
  return JSON.stringify([see(story, who), sight && historyFor(story.state, story.events, sight)]);
};

describe("a marked entry", () => {
  test("can be the need itself, and then its text is not there", () => {
    const story = given
      .started()
      .and("coordinator", "markEntry", { item: "need", kind: "thirdParty", reason: "Uppgiftslämnaren" });
    expect(all(story, "coordinator")).toContain("Orkar inte längre ensam");
    expect(all(story, "person")).not.toContain("Orkar inte längre ensam");
  });

  test("is not told of by the decision that removed it", () => {
    const story = given
      .assessed()
      .and("coordinator", "assessArea", { area: "home", hard: "Grannen berättade" })
      .and("coordinator", "markEntry", { item: "assessment.area:home", kind: "thirdParty", reason: "x" })
      .and("manager", "redactEntry", { item: "assessment.area:home", decision: "IVO", reason: "Grannens uppgift" });
    expect(all(story, "coordinator")).toContain("Grannens uppgift");
    expect(all(story, "person")).not.toContain("Grannens uppgift");
  });

  test("hides what is reported of it and what is a part of it, in what has happened too", () => {
    const established = given.established();
    const { measures, goals, subgoals } = established.state.plan.versions[0]!.content;
    const own = measures.find((one) => one.owner.kind === "unit")!;
    const story = established
      .and("coordinator", "reportMeasure", { measureId: own.id, status: "ongoing", comment: "Syster berättar" })
      .and("coordinator", "markEntry", { item: `plan.measure:${own.id}`, kind: "thirdParty", reason: "x" })
      .and("coordinator", "markEntry", { item: `plan.goal:${goals[0]!.id}`, kind: "thirdParty", reason: "x" });
    const part = subgoals.find((one) => one.goalId === goals[0]!.id)!.text;
    expect(all(story, "coordinator")).toContain("Syster berättar");
    expect(all(story, "coordinator")).toContain(part);
    expect(all(story, "person")).not.toContain("Syster berättar");
    expect(all(story, "person")).not.toContain(part);
  });

  test.each(["measure", "goal:units", "goal:person", "newNeeds"])("can be what a follow-up says: %s", (kind) => {
    const followUpId = id("f", 1);
    const story = given.established().after(40);
    story.and("coordinator", "startFollowUp", { followUpId });
    const { measures, goals } = story.state.plan.versions[0]!.content;
    const [measureId, goalId] = [measures[0]!.id, goals[0]!.id];
    const told: Record<string, string> = {
      measure: "Om insatsen",
      "goal:units": "Enheternas ord",
      "goal:person": "Sagt av grannen",
      newNeeds: "Ett nytt behov",
    };
    const goal = { followUpId, goalId, outcome: "partly" };
    story
      .and("coordinator", "followUpMeasure", { followUpId, measureId, outcome: "ongoing", why: told.measure })
      .and("coordinator", "followUpGoal", { ...goal, seenBy: "units", why: told["goal:units"] })
      .and("coordinator", "followUpGoal", { ...goal, seenBy: "person", why: told["goal:person"] })
      .and("coordinator", "writeNewNeeds", { followUpId, text: told.newNeeds });
    const items: Record<string, string> = {
      measure: `followUp.measure:${followUpId}:${measureId}`,
      "goal:units": `followUp.goal:${followUpId}:${goalId}:units`,
      "goal:person": `followUp.goal:${followUpId}:${goalId}:person`,
      newNeeds: `followUp.newNeeds:${followUpId}`,
    };
    story.and("coordinator", "markEntry", { item: items[kind], kind: "thirdParty", reason: "x" });
    const shown = (who: Someone) => Object.keys(told).filter((one) => all(story, who).includes(told[one]!));
    expect(shown("coordinator")).toEqual(Object.keys(told));
    expect(shown("person")).toEqual(Object.keys(told).filter((one) => one !== kind));
    expect(all(story, "person")).not.toContain(items[kind]);
  });

  test("leaves no trace of a goal of which both answers are kept", () => {
    const followUpId = id("f", 1);
    const story = given.established().after(40).and("coordinator", "startFollowUp", { followUpId });
    const goalId = story.state.plan.versions[0]!.content.goals[0]!.id;
    for (const seenBy of ["units", "person"])
      story
        .and("coordinator", "followUpGoal", { followUpId, goalId, seenBy, outcome: "partly", why: "Sagt" })
        .and("coordinator", "markEntry", {
          item: `followUp.goal:${followUpId}:${goalId}:${seenBy}`,
          kind: "thirdParty",
          reason: "x",
        });
    expect(see(story, "person")?.followUps[0]?.goals).toEqual({});
    expect(see(story, "coordinator")?.followUps[0]?.goals[goalId]).toMatchObject({ units: { why: "Sagt" } });
  });

  const words = () =>
    given
      .child("2010-05-05")
      .and("person", "writeOwnWords", { area: "home", hard: "Jag är rädd hos pappa" })
      .and("person", "markEntry", { item: "assessment.own:home", kind: "notToParties", parties: [jon], reason: "x" });

  test("is not written over by whom it is kept from", () => {
    expect(words().when("guardianTwo", "writeOwnWords", { area: "home", hard: "Allt är bra" }).refused).toBe(
      "assessment.theirWords",
    );
    expect(words().when("guardianOne", "writeOwnWords", { area: "home", hard: "Vi pratar" }).refused).toBe(
      "assessment.theirWords",
    );
    expect(words().when("person", "writeOwnWords", { area: "home", hard: "Mer" }).refused).toBeUndefined();
  });

  test("cannot be found by saying that it is wrong", () => {
    for (const item of ["assessment.own:home", "mark:assessment.own:home", "assessment.own:work"])
      expect(words().when("guardianTwo", "disputeEntry", { item, text: "Fel" }).refused).toBe("item.unknown");
  });
});

describe("somebody from whom the individual is protected", () => {
  const story = (extent: "place" | "everything") =>
    given
      .child()
      .and("coordinator", "planMeeting", { meetingId, ...meetingDetails, place: "Lyktan" })
      .and("coordinator", "shieldFrom", { partyId: jon, extent, reason: "Kontaktförbud" });

  test("cannot learn of it by saying that it is wrong", () => {
    for (const item of [`shield:${jon}`, `meeting:${meetingId}`])
      expect(story("place").when("guardianTwo", "disputeEntry", { item, text: "Fel" }).refused).toBe("item.unknown");
  });

  test("does not read the place in why an entry of a meeting was struck, or said to be wrong", () => {
    const struck = story("place")
      .and("coordinator", "strikeEntry", { item: `meeting:${meetingId}`, reason: "Inte i Lyktan, i Hamnen" })
      .and("guardianOne", "disputeEntry", { item: `meeting:${meetingId}`, text: "Vi ses på Torget" });
    expect(all(struck, "guardianOne")).toContain("Hamnen");
    for (const word of ["Hamnen", "Torget", "Lyktan", meetingId])
      expect(all(struck, "guardianTwo")).not.toContain(word);
  });

  test("writes nothing about a meeting that is not shown", () => {
    const comment = { meetingId, text: "Jag kommer" };
    expect(story("place").when("guardianTwo", "commentInvitation", comment).refused).toBe("secrecy.cannotWriteHere");
    expect(story("place").when("guardianOne", "commentInvitation", comment).refused).toBeUndefined();
  });

  test("is the same human being when added once more", () => {
    const again = story("everything").and("coordinator", "addParty", {
      partyId: id("y", 9),
      kind: "guardian",
      name: "Jon Vik",
      personId: people.guardianTwo.personId,
    });
    const readers = readersOf(again.state, again.today).map((one) => one.audience);
    expect(see(again, "guardianTwo")).toBeNull();
    expect(readers).not.toContain(`person:${people.guardianTwo.personId}`);
    expect(readers).toContain(`person:${people.guardianOne.personId}`);
    const removed = again.and("coordinator", "removeParty", { partyId: jon, reason: "Två gånger" });
    expect(see(removed, "guardianTwo")).toBeNull();
  });
});

describe("what a guardian with protected identity has answered", () => {
  const story = given
    .child("2016-05-05", { protected: true })
    .and("coordinator", "decidePlanConsent", { giver: `party:${tove}`, answer: "yes" })
    .and("coordinator", "writePlanText", { section: "needs", text: "Stöd" })
    .and("guardianOne", "answerPlan", { agrees: "no", comment: "Inte den skolan" })
    .and("guardianOne", "recordChildView", { agrees: "no", view: "Hon vågar inte" })
    .and("guardianTwo", "answerPlan", { agrees: "yes" })
    .and("coordinator", "strikeEntry", { item: `answerToPlan:1:${tove}`, reason: "Fel plan" })
    .and("coordinator", "strikeEntry", { item: `childView:${tove}`, reason: "Fel barn" });

  test("is not there for the other: neither the words, nor that there was an answer, nor that it was struck", () => {
    for (const one of [
      `answerToPlan:1:${tove}`,
      `childView:${tove}`,
      "Inte den skolan",
      "vågar",
      "Fel plan",
      "Fel barn",
    ]) {
      expect(all(story, "coordinator")).toContain(one);
      expect(all(story, "guardianTwo"), one).not.toContain(one);
    }
    expect(all(story, "guardianTwo")).toContain(`answerToPlan:1:${jon}`);
  });
});

describe("a guardian with protected identity who is no longer beside the child", () => {
  const story = given
    .child("2016-05-05", { relation: "mamma", phone: "0701112233", protected: true })
    .and("guardianOne", "writeOwnWords", { area: "home", hard: "Vi gömmer oss" })
    .and("coordinator", "strikeEntry", { item: `party:${tove}`, reason: "Heter Tove Ek nu" })
    .and("coordinator", "removeParty", { partyId: tove, reason: "Ny vårdnadshavare" });

  test("is still not told of", () => {
    expect(all(story, "coordinator")).toContain("0701112233");
    for (const word of ["Tove", "mamma", "0701112233", "gömmer", people.guardianOne.personId])
      expect(all(story, "guardianTwo")).not.toContain(word);
  });
});
