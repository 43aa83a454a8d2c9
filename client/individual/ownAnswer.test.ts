import { expect, test } from "vitest";
import { viewFor } from "../../core/sip/view.ts";
import { agreement, card, given, id, people } from "../../test/given.ts";
import { ownAnswer } from "./ownAnswer.ts";

const mother = `party:${id("y", 1)}`;

test("a form is filled with what the reader has said, never with somebody else's words", () => {
  const story = given
    .child()
    .and("coordinator", "decidePlanConsent", { giver: mother, answer: "yes" })
    .and("coordinator", "writePlanText", { section: "needs", text: "Stöd" })
    .and("coordinator", "answerPlan", { agrees: "partly", comment: "Nora vill ha mer tid" })
    .and("guardianOne", "answerPlan", { agrees: "no", comment: "Inte så" })
    .and("guardianTwo", "answerPlan", { agrees: "yes", comment: "Bra" });
  const read = (who: "person" | "guardianOne" | "guardianTwo") => {
    const view = viewFor(people[who], story.state, agreement, card, story.today);
    const asParties = (view?.parties ?? []).filter((one) => one.personId === people[who].personId);
    return view && ownAnswer(view.plan.draftAnswer, { view, isMe: who === "person", asParties })?.comment;
  };
  expect(read("guardianOne")).toBe("Inte så");
  expect(read("guardianTwo")).toBe("Bra");
  expect(read("person")).toBeUndefined();
});
