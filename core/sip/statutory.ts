import type { PrincipalRef } from "../access.ts";
import type { Agreement } from "../agreement.ts";
import type { PlanContent, Sip } from "./state.ts";

/** One thing that a plan must hold: whether it does, and the paragraph or agreement it rests on (P1). */
export type PlanItem = {
  key: "measures" | "principals" | "others" | "responsible" | "followUpDate" | "needs" | "followUpWay" | "contacts";
  statutory: boolean;
  law: string;
  done: boolean;
  /** Names of what is missing, such as a principal without a measure. */
  missing: string[];
};

const content = "SoL (2025:400) 10 kap. 9 §, HSL 16 kap. 4 §";

/**
 * What the plan must hold before it can be established: the four statutory items, the date of the follow-up (F1),
 * and what the agreement demands besides (P1). In the order the law gives them.
 */
export function planItems(sip: Sip, plan: PlanContent, agreement: Agreement): PlanItem[] {
  const without = principalsOf(sip).filter(
    (principal) => !hasMeasure(plan, principal) && !plan.noMeasures[principal.principalId],
  );
  const principals = { region: kindIsSeen(sip, plan, "region"), municipality: kindIsSeen(sip, plan, "municipality") };
  const missing = without.map((principal) => principal.name);
  const others = plan.measures.some(
    (measure) => measure.owner.kind !== "unit" || !isPrincipal(measure.owner.unit.principal.kind),
  );
  const items: PlanItem[] = [
    { key: "measures", statutory: true, law: content, done: plan.measures.length > 0, missing: [] },
    {
      key: "principals",
      statutory: true,
      law: content,
      done: missing.length === 0 && (principals.region || principals.municipality),
      missing,
    },
    { key: "others", statutory: true, law: content, done: others || plan.noOthers, missing: [] },
    { key: "responsible", statutory: true, law: content, done: plan.responsible !== null, missing: [] },
    { key: "followUpDate", statutory: false, law: "F1", done: plan.followUp !== null, missing: [] },
  ];
  const { planDemands } = agreement;
  if (planDemands.needs)
    items.push({ key: "needs", statutory: false, law: agreement.key, done: plan.needs !== "", missing: [] });
  if (planDemands.followUpWay) {
    items.push({
      key: "followUpWay",
      statutory: false,
      law: agreement.key,
      done: (plan.followUp?.how ?? "") !== "",
      missing: [],
    });
  }
  if (planDemands.contactPerMeasure) {
    const nameless = plan.measures
      .filter((measure) => measure.owner.kind === "unit" && measure.contact === "")
      .map((measure) => measure.what);
    items.push({
      key: "contacts",
      statutory: false,
      law: agreement.key,
      done: nameless.length === 0,
      missing: nameless,
    });
  }
  return items;
}

/** The principals whose measures must stand in the plan: the lead's, and those of every called or planned unit of a region or municipality. */
export function principalsOf(sip: Sip): PrincipalRef[] {
  const units = [
    sip.lead.unit,
    ...sip.participants.flatMap((one) => (!one.removed && one.recipient.kind === "unit" ? [one.recipient.unit] : [])),
  ];
  const found = new Map<string, PrincipalRef>();
  for (const { principal } of units) if (isPrincipal(principal.kind)) found.set(principal.principalId, principal);
  return [...found.values()];
}

function isPrincipal(kind: string): boolean {
  return kind === "region" || kind === "municipality";
}

function hasMeasure(plan: PlanContent, principal: PrincipalRef): boolean {
  return plan.measures.some(
    (one) => one.owner.kind === "unit" && one.owner.unit.principal.principalId === principal.principalId,
  );
}

function kindIsSeen(sip: Sip, plan: PlanContent, kind: "region" | "municipality"): boolean {
  return (
    principalsOf(sip).some((one) => one.kind === kind) ||
    plan.measures.some((one) => one.owner.kind === "unit" && one.owner.unit.principal.kind === kind)
  );
}
