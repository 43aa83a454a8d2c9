import { describe, expect, test } from "vitest";
import { agreement, given, id, planIds } from "../../test/given.ts";
import { nextFollowUp } from "./followUp.ts";
import { tasksOf } from "./tasks.ts";

const followUpId = id("f", 1);
const opened = () => given.established().and("coordinator", "startFollowUp", { followUpId });
const held = () => {
  const story = opened();
  for (const measureId of [planIds.socialMeasure, planIds.clinicMeasure, planIds.ownMeasure])
    story.and("coordinator", "followUpMeasure", { followUpId, measureId, outcome: "done" });
  return story
    .and("coordinator", "followUpGoal", { followUpId, goalId: planIds.goal, seenBy: "units", outcome: "partly" })
    .and("coordinator", "reviewConsent", { followUpId, right: true });
};

describe("follow-up (F1, F2)", () => {
  test("its date is the plan's, until a decision sets the next", () => {
    expect(nextFollowUp(given.established().state)).toBe("2026-10-20");
    expect(
      nextFollowUp(
        held().and("coordinator", "decideFollowUp", { followUpId, kind: "continue", nextOn: "2027-01-15" }).state,
      ),
    ).toBe("2027-01-15");
  });

  test("one at a time, and not before there is a plan", () => {
    expect(opened().when("coordinator", "startFollowUp").refused).toBe("followUp.alreadyOpen");
    expect(given.met().when("coordinator", "startFollowUp").refused).toBe("followUp.noPlan");
  });

  test("each unit follows up its own measures; not done needs why", () => {
    expect(
      opened().when("doctor", "followUpMeasure", { followUpId, measureId: planIds.clinicMeasure, outcome: "done" })
        .events,
    ).toEqual(["MeasureFollowedUp"]);
    expect(
      opened().when("doctor", "followUpMeasure", { followUpId, measureId: planIds.socialMeasure, outcome: "done" })
        .refused,
    ).toBe("plan.notYourMeasure");
    expect(
      opened().when("doctor", "followUpMeasure", { followUpId, measureId: planIds.clinicMeasure, outcome: "notDone" })
        .field,
    ).toBe("why");
  });

  test("a goal has the person's view beside the units'", () => {
    const story = held().and("person", "followUpGoal", {
      followUpId,
      goalId: planIds.goal,
      seenBy: "person",
      outcome: "notReached",
      why: "Orkar inte än.",
    });
    expect(story.state.followUps[0]?.goals[planIds.goal]).toMatchObject({
      units: { outcome: "partly" },
      person: { outcome: "notReached" },
    });
    expect(
      held().when("person", "followUpGoal", { followUpId, goalId: planIds.goal, seenBy: "units", outcome: "reached" })
        .refused,
    ).toBe("followUp.unitsView");
  });

  test("the decision waits for every measure, every goal and the consent", () => {
    expect(opened().when("coordinator", "decideFollowUp", { followUpId, kind: "close" }).refused).toBe(
      "followUp.consentNotReviewed",
    );
    expect(
      opened()
        .and("coordinator", "reviewConsent", { followUpId, right: true })
        .when("coordinator", "decideFollowUp", { followUpId, kind: "close" }).refused,
    ).toBe("followUp.measureMissing");
  });

  test("a measure that a follow-up found to be over waits for no report, until the plan says otherwise", () => {
    const waits = (story: ReturnType<typeof opened>) =>
      tasksOf(story.state, agreement, story.today)
        .filter((task) => task.kind === "reportMeasure")
        .map((task) => task.params.measureId);
    expect(waits(opened())).toEqual([planIds.socialMeasure, planIds.clinicMeasure, planIds.ownMeasure]);
    const story = opened().and("doctor", "followUpMeasure", {
      followUpId,
      measureId: planIds.clinicMeasure,
      outcome: "done",
    });
    expect(waits(story)).toEqual([planIds.socialMeasure, planIds.ownMeasure]);
    story.after(1).and("doctor", "reportMeasure", { measureId: planIds.clinicMeasure, status: "ongoing" });
    expect(waits(story)).toContain(planIds.clinicMeasure);
  });

  test("continue and revise always set the next date", () => {
    expect(held().when("coordinator", "decideFollowUp", { followUpId, kind: "continue" })).toEqual({
      refused: "followUp.nextDateMissing",
      field: "nextOn",
    });
    expect(
      held().when("coordinator", "decideFollowUp", { followUpId, kind: "continue", nextOn: "2026-09-01" }).refused,
    ).toBe("field.inThePast");
    expect(
      held().when("coordinator", "decideFollowUp", { followUpId, kind: "revise", nextOn: "2026-12-01" }).events,
    ).toEqual(["FollowUpDecided", "PlanRevisionOpened"]);
  });
});

describe("closing (X1, X2)", () => {
  test("the coordinator, the deputy and the manager close, with a reason and a text", () => {
    for (const who of ["coordinator", "deputy", "manager"] as const)
      expect(
        given.established().when(who, "closeSip", { reason: "goalsReached", text: "Målen är nådda." }).events,
      ).toEqual(["SipClosed"]);
    expect(given.established().when("doctor", "closeSip", { reason: "moved", text: "x" }).refused).toBe(
      "access.notAllowed",
    );
    expect(given.established().when("coordinator", "closeSip", { reason: "moved" }).field).toBe("text");
  });

  test("withdrawn and declined follow from the consent alone", () => {
    expect(given.established().when("coordinator", "closeSip", { reason: "consentWithdrawn", text: "x" }).refused).toBe(
      "closing.byConsent",
    );
  });

  test("goals reached needs a plan; another plan must be named", () => {
    expect(given.consented().when("coordinator", "closeSip", { reason: "goalsReached", text: "x" }).refused).toBe(
      "closing.noPlan",
    );
    expect(given.consented().when("coordinator", "closeSip", { reason: "otherPlan", text: "x" }).field).toBe(
      "otherPlan",
    );
  });

  test("after the closing nothing but reading and correcting", () => {
    const story = given
      .established()
      .and("coordinator", "closeSip", { reason: "moved", text: "Flyttat till annan kommun." });
    expect(story.when("coordinator", "revisePlan", { reason: "x" }).refused).toBe("sip.closed");
    expect(story.when("coordinator", "strikeEntry", { item: "plan.needs", reason: "Fel person." }).events).toEqual([
      "EntryStruck",
    ]);
  });
});

describe("correction", () => {
  test("a struck entry stays, with by whom, when and why, and stands again when written anew", () => {
    const story = given
      .assessed()
      .and("coordinator", "strikeEntry", { item: "assessment.area:sleep", reason: "Gällde någon annan." });
    expect(story.state.assessment.areas.sleep?.hard).toBe("Vaknar tidigt.");
    expect(story.state.strikes["assessment.area:sleep"]).toMatchObject({
      reason: "Gällde någon annan.",
      by: { name: "Sara Nyman" },
    });
    expect(story.when("coordinator", "strikeEntry", { item: "assessment.area:sleep", reason: "x" }).refused).toBe(
      "correction.alreadyStruck",
    );
    expect(story.and("coordinator", "assessArea", { area: "sleep", works: "Sover bra." }).state.strikes).toEqual({});
  });

  test("the individual's “this is not right” is stored beside the entry", () => {
    const story = given
      .assessed()
      .and("person", "disputeEntry", { item: "assessment.area:economy", text: "Jag har inga skulder." });
    expect(story.state.disputes[0]).toMatchObject({ item: "assessment.area:economy", text: "Jag har inga skulder." });
    expect(story.when("coordinator", "disputeEntry", { item: "need", text: "x" }).refused).toBe("access.notAllowed");
    expect(story.when("person", "disputeEntry", { item: "assessment.area:home", text: "x" }).refused).toBe(
      "item.unknown",
    );
  });
});
