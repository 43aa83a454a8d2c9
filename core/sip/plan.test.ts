import { describe, expect, test } from "vitest";
import { agreement, given, id, people, planIds, units } from "../../test/given.ts";
import { planItems } from "./statutory.ts";

const social = units.social.principal.principalId;
const region = units.clinic.principal.principalId;

describe("what a plan must hold (P1, F1)", () => {
  test("with everything in place it is established as version one", () => {
    const story = given.written();
    expect(story.when("coordinator", "establishPlan").events).toEqual(["PlanEstablished"]);
    expect(story.state.plan.versions[0]?.content.measures).toHaveLength(3);
  });

  test.each([
    [
      "without measures of a principal",
      (s: ReturnType<typeof given.written>) =>
        s.and("coordinator", "removeMeasure", { measureId: planIds.clinicMeasure }),
      "plan.missing.principals",
    ],
    [
      "without a word on what others do",
      (s: ReturnType<typeof given.written>) => s.and("coordinator", "removeMeasure", { measureId: planIds.ownMeasure }),
      "plan.missing.others",
    ],
    [
      "without needs, which the agreement demands",
      (s: ReturnType<typeof given.written>) => s.and("coordinator", "writePlanText", { section: "needs", text: "" }),
      "plan.missing.needs",
    ],
    [
      "without a way of following up, which the agreement demands",
      (s: ReturnType<typeof given.written>) => s.and("coordinator", "bookFollowUp", { on: "2026-10-20" }),
      "plan.missing.followUpWay",
    ],
    [
      "without a contact person, which the agreement demands",
      (s: ReturnType<typeof given.written>) =>
        s.and("coordinator", "writeMeasure", {
          measureId: planIds.clinicMeasure,
          what: "Läkemedel",
          owner: `unit:${units.clinic.unitId}`,
        }),
      "plan.missing.contacts",
    ],
  ] as const)("%s it is not", (_, remove, code) => {
    expect(remove(given.written()).when("coordinator", "establishPlan").refused).toBe(code);
  });

  test("without any measure, without the responsible principal, without the date it is not", () => {
    const begun = given.met().and("coordinator", "writePlanText", { section: "needs", text: "Sömn." });
    expect(begun.when("coordinator", "establishPlan").refused).toBe("plan.missing.measures");
    const items = planItems(begun.state, begun.state.plan.draft as never, agreement);
    expect(items.filter((item) => item.statutory).map((item) => [item.key, item.done])).toEqual([
      ["measures", false],
      ["principals", false],
      ["others", false],
      ["responsible", false],
    ]);
    expect(items.find((item) => item.key === "followUpDate")?.done).toBe(false);
    expect(items.every((item) => item.law !== "")).toBe(true);
  });

  test("a principal may declare that it has no measures, with a reason; others may be declared to have none", () => {
    const story = given
      .written()
      .and("coordinator", "removeMeasure", { measureId: planIds.clinicMeasure })
      .and("coordinator", "removeMeasure", { measureId: planIds.ownMeasure });
    expect(story.when("coordinator", "declareNoMeasures", { principalId: region }).field).toBe("reason");
    story
      .and("coordinator", "declareNoMeasures", { principalId: region, reason: "Ingen insats just nu." })
      .and("coordinator", "declareNoOthers", { none: true });
    expect(story.when("coordinator", "establishPlan").events).toEqual(["PlanEstablished"]);
  });

  test("the responsible principal takes part: a region or municipality, never an authority", () => {
    expect(
      given.met().when("coordinator", "chooseResponsible", { principalId: units.insurance.principal.principalId })
        .refused,
    ).toBe("plan.unknownPrincipal");
    expect(given.met().when("coordinator", "chooseResponsible", { principalId: social }).events).toEqual([
      "ResponsiblePrincipalChosen",
    ]);
  });

  test("no meeting, no plan; no consent, no plan", () => {
    const early = given.called().and("coordinator", "writePlanText", { section: "needs", text: "x" });
    expect(early.when("coordinator", "establishPlan").refused).toMatch(/^plan\.missing/);
    expect(given.consented().when("coordinator", "establishPlan").refused).toBe("plan.empty");
  });
});

describe("goals, subgoals and measures (P2)", () => {
  test("a goal has own words, professional wording or both", () => {
    expect(given.met().when("coordinator", "writeGoal", {}).refused).toBe("plan.goalEmpty");
    expect(given.met().when("coordinator", "writeGoal", { ownWords: "Hem till katten." }).events).toEqual([
      "GoalWritten",
    ]);
  });

  test("a measure belongs to a unit that takes part, the individual or somebody beside", () => {
    expect(
      given.met().when("coordinator", "writeMeasure", { what: "x", owner: `unit:${units.homeCare.unitId}` }).refused,
    ).toBe("plan.ownerDoesNotTakePart");
    expect(given.met().when("coordinator", "writeMeasure", { what: "x", owner: `party:${id("y", 1)}` }).refused).toBe(
      "item.unknown",
    );
    expect(given.met().when("coordinator", "writeMeasure", { what: "x", owner: "somebody" })).toEqual({
      refused: "field.notAChoice",
      field: "owner",
    });
  });

  test("measures cannot wait for each other in a circle, nor end before they start", () => {
    const story = given.written();
    story.and("coordinator", "writeMeasure", {
      measureId: planIds.clinicMeasure,
      what: "B",
      owner: "person",
      after: planIds.socialMeasure,
    });
    expect(
      story.when("coordinator", "writeMeasure", {
        measureId: planIds.socialMeasure,
        what: "A",
        owner: "person",
        after: planIds.clinicMeasure,
      }).refused,
    ).toBe("plan.circularOrder");
    expect(
      story.when("coordinator", "writeMeasure", {
        what: "C",
        owner: "person",
        startsOn: "2026-10-02",
        until: "2026-10-01",
      }),
    ).toEqual({ refused: "plan.endBeforeStart", field: "until" });
  });

  test("a removed goal takes its subgoals along, but no measure is lost", () => {
    const story = given.written().and("coordinator", "removeGoal", { goalId: planIds.goal });
    expect(story.state.plan.draft?.subgoals).toEqual([]);
    expect(story.state.plan.draft?.measures.map((one) => one.subgoalId)).toEqual([null, null, null]);
  });
});

describe("versions (P4, P5)", () => {
  test("an established version never changes; a revision is a new one", () => {
    const story = given.established();
    expect(story.when("coordinator", "writePlanText", { section: "needs", text: "Nytt." }).refused).toBe(
      "plan.established",
    );
    story
      .and("coordinator", "revisePlan", { reason: "Nya behov." })
      .and("coordinator", "writePlanText", { section: "needs", text: "Nytt." })
      .and("coordinator", "establishPlan");
    expect(story.state.plan.versions.map((one) => one.content.needs)).toEqual(["Sömn och ork.", "Nytt."]);
    expect(story.state.plan.versions[1]?.reason).toBe("Nya behov.");
  });

  test("a revision can be dropped, and the last version stands", () => {
    const story = given
      .established()
      .and("coordinator", "revisePlan", { reason: "x" })
      .and("coordinator", "dropRevision", { reason: "Behövs inte." });
    expect(story.state.plan.draft).toBeNull();
    expect(story.when("coordinator", "dropRevision", { reason: "x" }).refused).toBe("plan.nothingToDrop");
  });

  test("each unit confirms the latest version once", () => {
    const story = given.established();
    expect(story.when("doctor", "confirmPlan", { version: 1 }).events).toEqual(["PlanConfirmed"]);
    expect(story.when("doctor", "confirmPlan", { version: 1 }).refused).toBe("plan.alreadyConfirmed");
    expect(story.when("outsider", "confirmPlan", { version: 1 }).refused).toBe("access.notAllowed");
    story.and("coordinator", "revisePlan", { reason: "x" }).and("coordinator", "establishPlan");
    expect(story.when("nurse", "confirmPlan", { version: 1 }).refused).toBe("plan.oldVersion");
  });

  test("the individual's answer, or dissent in words, is a part of the plan", () => {
    const story = given.written();
    expect(story.when("person", "answerPlan", { agrees: "partly" })).toEqual({
      refused: "plan.sayWhat",
      field: "comment",
    });
    story
      .and("person", "answerPlan", { agrees: "partly", comment: "Inte promenaden." })
      .and("coordinator", "establishPlan");
    expect(story.state.plan.versions[0]?.personsAnswer).toMatchObject({
      agrees: "partly",
      comment: "Inte promenaden.",
      toldTo: null,
    });
    story.and("coordinator", "answerPlan", { agrees: "yes", version: 1 });
    expect(story.state.plan.versions[0]?.personsAnswer?.toldTo).toMatchObject({ name: "Sara Nyman" });
  });
});

describe("between meetings (P8)", () => {
  test("the unit that owns a measure reports it; nobody else", () => {
    const report = { measureId: planIds.clinicMeasure, status: "ongoing" };
    expect(given.established().when("doctor", "reportMeasure", report).events).toEqual(["MeasureReported"]);
    expect(given.established().when("nurse", "reportMeasure", report).refused).toBe("plan.notYourMeasure");
    expect(given.established().when("coordinator", "reportMeasure", report).refused).toBe("plan.notYourMeasure");
  });

  test("the individual reports own commitments; not done needs why", () => {
    expect(
      given.established().when("person", "reportMeasure", { measureId: planIds.ownMeasure, status: "notDone" }),
    ).toEqual({ refused: "field.missing", field: "comment" });
    expect(
      given.established().when("person", "reportMeasure", { measureId: planIds.ownMeasure, status: "done" }).events,
    ).toEqual(["MeasureReported"]);
  });

  test("a copy that was given is recorded with to whom and how, also after the closing", () => {
    const story = given.established().and("coordinator", "closeSip", { reason: "goalsReached", text: "Klart." });
    expect(
      story.when("coordinator", "recordCopyGiven", { version: 1, to: "Nora Vik", how: "paper", ground: "own" }).events,
    ).toEqual(["CopyGiven"]);
  });
});

test("somebody near reports for the individual only a measure that they see, and is told of no other", () => {
  const partyId = id("y", 7);
  const near = (areas: string[]) =>
    given
      .written()
      .and("coordinator", "writeMeasure", {
        measureId: planIds.ownMeasure,
        what: "Betala skulder.",
        area: "economy",
        owner: "person",
      })
      .and("coordinator", "addParty", { partyId, kind: "relative", name: "Lisa", personId: people.daughter.personId })
      .and("coordinator", "setConsentScope", {
        cells: areas.map((area) => ({ recipient: `party:${partyId}`, area, allowed: true })),
      })
      .and("coordinator", "establishPlan");
  const report = { measureId: planIds.ownMeasure, status: "ongoing" };
  expect(near(["plan"]).when("daughter", "reportMeasure", report).refused).toBe("item.unknown");
  expect(near(["plan", "economy"]).when("daughter", "reportMeasure", report).events).toEqual(["MeasureReported"]);
  expect(near(["plan"]).when("person", "reportMeasure", report).events).toEqual(["MeasureReported"]);
});
