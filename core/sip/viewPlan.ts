import type { Measure, PlanContent, Sip } from "./state.ts";

/** The parts of a sight that decide what is seen of a plan (see `view.ts`). */
type PlanSight = {
  full: boolean;
  /** The keys under which the consent matrix knows the actor. */
  keys: string[];
  sees: (area: string) => boolean;
  seesMeasure: (measureId: string) => boolean;
  seesMeasureIn: (content: PlanContent, measure: Measure) => boolean;
};

/**
 * The plan as far as an actor sees it: subgoals and measures by their life area; a unit always sees the measures it answers for (P6, P8).
 * Texts that belong to the whole plan need the area "plan".
 */
export function seenPlan(sip: Sip, sight: PlanSight): Sip["plan"] {
  const { plan } = sip;
  if (sight.full) return plan;
  return {
    draft: plan.draft && sight.sees("plan") ? seenContent(plan.draft, sight) : null,
    draftReason: sight.sees("plan") ? plan.draftReason : "",
    draftAnswer: sight.sees("plan") ? plan.draftAnswer : null,
    versions: plan.versions
      .map((version) => ({
        ...version,
        content: seenContent(version.content, sight),
        reason: sight.sees("plan") ? version.reason : "",
        personsAnswer: sight.sees("plan") ? version.personsAnswer : null,
        confirmations: sight.sees("plan") ? version.confirmations : ownConfirmation(version.confirmations, sight.keys),
      }))
      .filter((version) => sight.sees("plan") || version.content.measures.length > 0),
    reports: plan.reports.filter((report) => sight.seesMeasure(report.measureId)),
    copiesGiven: [],
  };
}

/** Who else takes part is not told by who has confirmed. */
function ownConfirmation<T>(confirmations: Record<string, T>, keys: string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(confirmations).filter(([unitId]) => keys.includes(`unit:${unitId}`)));
}

function seenContent(content: PlanContent, { sees, seesMeasureIn }: PlanSight): PlanContent {
  const whole = sees("plan");
  const subgoals = content.subgoals.filter((one) => whole && sees(one.area));
  const measures = content.measures.filter((one) => seesMeasureIn(content, one));
  const shown = new Set(measures.map((one) => one.id));
  return {
    needs: whole ? content.needs : "",
    whatMatters: whole ? content.whatMatters : "",
    goals: whole ? content.goals : [],
    subgoals,
    // A link to something that is not shown would tell that it exists.
    measures: measures.map((one) => ({
      ...one,
      subgoalId: subgoals.some((subgoal) => subgoal.id === one.subgoalId) ? one.subgoalId : null,
      after: one.after && shown.has(one.after) ? one.after : null,
    })),
    noMeasures: whole ? content.noMeasures : {},
    noOthers: whole && content.noOthers,
    responsible: whole ? content.responsible : null,
    ifWorse: whole ? content.ifWorse : "",
    followUp: whole ? content.followUp : null,
    copies: [],
  };
}
