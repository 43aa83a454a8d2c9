import { describe, expect, it } from "vitest";
import { emptyPlan } from "./emptyPlan.ts";
import { lanesOf, placeOf, ticksOf } from "./lanes.ts";
import type { Measure, PlanContent } from "./state.ts";

const begins = "2026-12-01";
const person = { name: "Ingrid Lund" };

describe("who does what when", () => {
  it("is one lane per actor, the person first, with the measures numbered in that order", () => {
    const { lanes } = plan(
      measure("a", { owner: unit("u1", "Hemsjukvården") }),
      measure("b"),
      measure("c", { owner: unit("u1", "Hemsjukvården") }),
    );
    expect(lanes.map((lane) => [lane.name, lane.group, lane.bars.map((bar) => bar.number)])).toEqual([
      ["Ingrid Lund", "personAndFamily", [1]],
      ["Hemsjukvården", "municipality", [2, 3]],
    ]);
  });

  it("begins a measure without a day when the plan begins, or when the one before it ends", () => {
    const { lanes, order } = plan(
      measure("later", { after: "first" }),
      measure("first", { startsOn: "2026-12-10", until: "2026-12-20" }),
    );
    expect(lanes[0]?.bars.map((bar) => [bar.measure.id, bar.from, bar.openStart])).toEqual([
      ["first", "2026-12-10", false],
      ["later", "2026-12-20", true],
    ]);
    expect(order).toEqual([{ first: 1, next: 2 }]);
  });

  it("lets what has no end, or a far end, run out of the picture", () => {
    const { lanes, to } = plan(measure("a"), measure("b", { until: "2099-01-01" }));
    expect(lanes[0]?.bars.map((bar) => [bar.to === to, bar.openEnd])).toEqual([
      [true, true],
      [true, true],
    ]);
    expect(to).toBe("2028-06-03");
  });

  it("shows the follow-up, and something when there are no days at all", () => {
    expect(lanesOf({ ...emptyPlan(), followUp: { on: "2027-03-01", how: "", caller: "" } }, begins, person).to).toBe(
      "2027-03-01",
    );
    const empty = lanesOf(emptyPlan(), begins, person);
    expect(empty).toEqual({ from: begins, to: "2026-12-29", lanes: [], order: [] });
  });

  it("does not hang on measures that wait for each other", () => {
    const { lanes } = plan(measure("a", { after: "b" }), measure("b", { after: "a" }), measure("c", { after: "gone" }));
    expect(lanes[0]?.bars).toHaveLength(3);
  });

  it("places days along the time", () => {
    const time = { from: "2026-12-01", to: "2026-12-11" };
    expect([placeOf(time, "2026-12-01"), placeOf(time, "2026-12-06"), placeOf(time, "2026-12-11")]).toEqual([
      0, 0.5, 1,
    ]);
    expect(placeOf(time, "2026-11-30")).toBeLessThan(0);
    expect(placeOf({ from: begins, to: begins }, begins)).toBe(0);
  });

  it("marks Mondays in a short picture and the first of the month in a long one", () => {
    expect(ticksOf({ from: "2026-12-01", to: "2026-12-29" })).toEqual([
      "2026-12-07",
      "2026-12-14",
      "2026-12-21",
      "2026-12-28",
    ]);
    expect(ticksOf({ from: "2026-11-25", to: "2027-03-28" })).toEqual([
      "2026-12-01",
      "2027-01-01",
      "2027-02-01",
      "2027-03-01",
    ]);
    expect(ticksOf({ from: "2026-12-05", to: "2028-06-01" })).toContain("2027-03-01");
  });
});

function plan(...measures: Measure[]) {
  return lanesOf({ ...emptyPlan(), measures } satisfies PlanContent, begins, person);
}

function measure(id: string, more: Partial<Measure> = {}): Measure {
  return {
    id,
    subgoalId: null,
    area: null,
    what: id,
    owner: { kind: "person" },
    contact: "",
    startsOn: null,
    howOften: "",
    until: null,
    after: null,
    ...more,
  };
}

function unit(unitId: string, name: string): Measure["owner"] {
  const principal = { principalId: "p", name: "Kommunen", kind: "municipality" } as const;
  return { kind: "unit", unit: { unitId, name, kind: "homeCare", principal } };
}
