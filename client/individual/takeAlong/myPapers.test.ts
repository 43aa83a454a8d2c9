import { expect, it } from "vitest";
import { viewFor } from "../../../core/sip/view.ts";
import { agreement, card, given, people as them } from "../../../test/given.ts";
import { people, planStory } from "../../../test/planStory.ts";
import { myPapers, sizeOf } from "./myPapers.ts";

const kindsOf = (story: ReturnType<typeof planStory>) => myPapers(story.view(people.ingrid)!).map(({ kind }) => kind);

it("offers the person the papers that there are, the most wanted first, and none for who runs the meeting", () => {
  const story = planStory();
  expect(kindsOf(story)).not.toContain("plan");
  expect(kindsOf(story)).not.toContain("checklist");
  expect(kindsOf(story)).not.toContain("record");
  story.writePlan();
  story.give(people.coordinator, "establishPlan");
  expect(kindsOf(story)[0]).toBe("plan");
  story.give(people.coordinator, "closeSip", { reason: "goalsReached", text: "Klart." });
  expect(kindsOf(story).slice(0, 2)).toEqual(["closing", "plan"]);
  expect(myPapers(story.view(people.ingrid)!)[0]?.for).toBe("person");
  expect(kindsOf(story)).not.toContain("information");
});

it("offers no consent that nobody has answered, and nothing to read before an answer when there will be none", () => {
  const story = given.raised();
  const kinds = () =>
    myPapers(viewFor(them.person, story.state, agreement, card, story.today)!).map(({ kind }) => kind);
  expect(kinds()).toEqual(["information"]);
  story.and("manager", "declineNeed", { reason: "Inget behov." });
  expect(kinds()).toEqual([]);
});

it("gives the next that is as easy to see when a paper does not come in the size that was chosen", () => {
  expect(sizeOf({ sizes: ["ordinary", "large", "easy"] }, "easy")).toBe("easy");
  expect(sizeOf({ sizes: ["ordinary", "large"] }, "easy")).toBe("large");
  expect(sizeOf({ sizes: ["ordinary"] }, "large")).toBe("ordinary");
});
