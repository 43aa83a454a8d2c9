import { describe, expect, it } from "vitest";
import { emptyPlan } from "../../core/sip/emptyPlan.ts";
import { lanesOf } from "../../core/sip/lanes.ts";
import type { Measure } from "../../core/sip/state.ts";
import { broken, layOut } from "./lanesPicture.ts";

const measure = (id: string, more: Partial<Measure> = {}): Measure => ({
  id,
  subgoalId: null,
  area: null,
  what: `Gör ${id}`,
  owner: { kind: "person" },
  contact: "",
  startsOn: null,
  howOften: "",
  until: null,
  after: null,
  ...more,
});
const content = {
  ...emptyPlan(),
  measures: [
    measure("a", { startsOn: "2026-12-01", until: "2026-12-10" }),
    measure("b", { after: "a" }),
    measure("c", { until: "2099-01-01", what: `Ett mycket långt ord: ${"å".repeat(200)}` }),
  ],
  followUp: { on: "2027-01-15", how: "", caller: "" },
};
const at = (width: number) =>
  layOut(lanesOf(content, "2026-12-01", { name: "Ingrid" }), {
    width,
    today: "2026-12-15",
    followUp: "2027-01-15",
    words: (id) => content.measures.find((one) => one.id === id)?.what ?? "",
  });

describe("the picture of who does what when", () => {
  it.each([320, 390, 700, 1200])("keeps within a width of %i, with no bars over each other", (width) => {
    const { bars, height, today, followUp } = at(width);
    for (const bar of bars) {
      expect(bar.x).toBeGreaterThanOrEqual(0);
      expect(bar.x + bar.width).toBeLessThanOrEqual(width);
      expect(bar.y + 26).toBeLessThan(height);
      expect(bar.lines.length).toBeLessThanOrEqual(4);
    }
    const rows = bars.map((bar) => bar.y);
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
    expect(today).toBeGreaterThan(0);
    expect(followUp ?? 0).toBeGreaterThan(today ?? 0);
  });

  it("draws an arrow for what comes after something else", () => {
    expect(at(700).arrows).toHaveLength(1);
  });

  it("breaks words in lines, and says with an ellipsis that there is more", () => {
    expect(broken("ett två tre fyra", 8, 4)).toEqual(["ett två", "tre fyra"]);
    expect(broken("ett två tre fyra fem sex sju", 8, 2)).toEqual(["ett två", "tre fyr…"]);
    expect(broken("å".repeat(20), 10, 3)).toEqual(["å".repeat(10), "å".repeat(10)]);
  });
});
