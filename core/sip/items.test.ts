import { describe, expect, test } from "vitest";
import { given, meetingId, planIds, type Someone, type Story, units } from "../../test/given.ts";
import { isRefusal } from "../errors.ts";
import type { CommandName } from "./commands.ts";
import { staleItems } from "./items.ts";

/** What two people's acts have in common: the second one made from the version before the first. */
function collides(
  story: Story,
  first: [Someone, CommandName, unknown],
  second: [Someone, CommandName, unknown],
): string[] {
  const { version } = story.state;
  story.and(...first);
  const decision = story.decide(...second);
  if (isRefusal(decision)) throw new Error(decision.code);
  return staleItems(story.state, decision, version);
}

const area = (name: string) =>
  ["coordinator", "assessArea", { area: name, works: "x" }] as [Someone, CommandName, unknown];

describe("two people writing at once", () => {
  test("different items never meet", () => {
    expect(collides(given.started(), area("sleep"), area("home"))).toEqual([]);
    expect(collides(given.started(), area("sleep"), ["person", "writeOwnWords", { area: "sleep", hard: "y" }])).toEqual(
      [],
    );
    const goal = (text: string) => ["coordinator", "writeGoal", { ownWords: text }] as [Someone, CommandName, unknown];
    expect(collides(given.met(), goal("A"), goal("B"))).toEqual([]);
  });

  test("the same item does", () => {
    expect(collides(given.started(), area("sleep"), area("sleep"))).toEqual(["assessment.area:sleep"]);
    const measure = (what: string) =>
      ["deputy", "writeMeasure", { measureId: planIds.ownMeasure, what, owner: "person" }] as [
        Someone,
        CommandName,
        unknown,
      ];
    expect(collides(given.written(), measure("A"), measure("B"))).toEqual([`plan.measure:${planIds.ownMeasure}`]);
  });

  test("in the matrix only the same cell does", () => {
    const cell = (name: string) =>
      [
        "person",
        "setConsentScope",
        { way: "digital", cells: [{ recipient: `unit:${units.school.unitId}`, area: name, allowed: true }] },
      ] as [Someone, CommandName, unknown];
    expect(collides(given.consented(), cell("sleep"), cell("home"))).toEqual([]);
    expect(collides(given.consented(), cell("sleep"), cell("sleep"))).toHaveLength(1);
  });

  test("to establish is to stand for the whole plan: any change of it counts", () => {
    expect(
      collides(
        given.written(),
        ["deputy", "writePlanText", { section: "ifWorse", text: "Ring." }],
        ["coordinator", "establishPlan", {}],
      ),
    ).toEqual(["plan.ifWorse"]);
    expect(
      collides(
        given.written(),
        ["deputy", "assessArea", { area: "home", works: "x" }],
        ["coordinator", "establishPlan", {}],
      ),
    ).toEqual([]);
  });

  test("to take out a goal, or drop a revision, is to stand for what goes with it", () => {
    const subgoal = ["deputy", "writeSubgoal", { goalId: planIds.goal, text: "Ny.", area: "home" }] as [
      Someone,
      CommandName,
      unknown,
    ];
    expect(collides(given.written(), subgoal, ["coordinator", "removeGoal", { goalId: planIds.goal }])).toHaveLength(1);
    const revising = given.established().and("coordinator", "revisePlan", { reason: "x" });
    expect(collides(revising, subgoal, ["coordinator", "dropRevision", { reason: "x" }])).toHaveLength(1);
  });

  test("to send is to stand for the invitation and those who are called", () => {
    const story = given.invited();
    expect(
      collides(
        story,
        ["deputy", "removeParticipant", { participantId: story.state.participants[0]?.id, reason: "x" }],
        ["coordinator", "sendSummons", { meetingId }],
      ),
    ).toHaveLength(1);
  });

  test("comments stand beside each other", () => {
    const comment = (text: string) =>
      ["person", "commentInvitation", { meetingId, text }] as [Someone, CommandName, unknown];
    expect(collides(given.invited(), comment("A"), comment("B"))).toEqual([]);
  });
});
