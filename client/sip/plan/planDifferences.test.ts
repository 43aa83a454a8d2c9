import { describe, expect, it } from "vitest";
import { emptyPlan } from "../../../core/sip/emptyPlan.ts";
import type { Measure, PlanContent } from "../../../core/sip/state.ts";
import { type EntryWords, planDifferences } from "./planDifferences.ts";

const words: EntryWords = {
  measure: ({ what, until }) => [what, until].filter(Boolean).join(" till "),
  followUp: ({ on, how }) => `${on} ${how}`,
  noMeasures: (name, reason) => `${name}: ${reason}`,
  noOthers: "Ingen annan",
};
const measure = (id: string, what: string, until: string | null = null): Measure => ({
  id,
  subgoalId: null,
  area: null,
  what,
  owner: { kind: "person" },
  contact: "",
  startsOn: null,
  howOften: "",
  until,
  after: null,
});
const plan: PlanContent = {
  ...emptyPlan(),
  needs: "Sover dåligt",
  goals: [{ id: "g", ownWords: "Sova", professional: "" }],
  measures: [measure("a", "Ringer"), measure("b", "Besöker", "2027-01-01")],
};

describe("what differs between two versions of a plan", () => {
  it("is nothing when nothing does", () => {
    expect(planDifferences(plan, structuredClone(plan), words)).toEqual([]);
  });

  it("is what was added, what was removed and what reads in another way, in the order of the plan", () => {
    const now: PlanContent = {
      ...plan,
      goals: [{ id: "g", ownWords: "Sova hela natten", professional: "God sömn" }],
      measures: [measure("b", "Besöker", "2027-02-01"), measure("c", "Går ut")],
      ifWorse: "Ring 1177",
      noOthers: true,
    };
    expect(planDifferences(plan, now, words)).toEqual([
      { key: "g", kind: "goal", before: "”Sova”", now: "”Sova hela natten”\nGod sömn" },
      { key: "b", kind: "measure", before: "Besöker till 2027-01-01", now: "Besöker till 2027-02-01" },
      { key: "c", kind: "measure", before: null, now: "Går ut" },
      { key: "a", kind: "measure", before: "Ringer", now: null },
      { key: "noOthers", kind: "noOthers", before: null, now: "Ingen annan" },
      { key: "ifWorse", kind: "ifWorse", before: null, now: "Ring 1177" },
    ]);
  });
});
