import type { PlanContent } from "./state.ts";

/** A plan with nothing in it yet. */
export function emptyPlan(): PlanContent {
  return {
    needs: "",
    whatMatters: "",
    goals: [],
    subgoals: [],
    measures: [],
    noMeasures: {},
    noOthers: false,
    responsible: null,
    ifWorse: "",
    followUp: null,
    copies: [],
  };
}
