import type { PrincipalRef, UnitRef } from "../../../core/access.ts";
import { groupOf } from "../../../core/access.ts";
import { emptyPlan } from "../../../core/sip/emptyPlan.ts";
import type { MeasureOwner, MeasureStatus, PlanContent, PlanVersion } from "../../../core/sip/state.ts";
import type { SipView } from "../../../core/sip/view.ts";
import type { ActorKind } from "../../ui/ActorShape.tsx";
import type { Option } from "../../ui/Select.tsx";

/** The plan that is being written, an empty one before the first word, or null when an established version holds. */
export function draftIn(view: Pick<SipView, "plan">): PlanContent | null {
  if (view.plan.draft) return view.plan.draft;
  return view.plan.versions.length === 0 ? emptyPlan() : null;
}

/** True when the reader may write in the plan now. */
export function mayWrite(view: Pick<SipView, "plan" | "may">): boolean {
  return view.may.includes("writeGoal") && draftIn(view) !== null;
}

/** True when the unit takes part in the plan and has not yet confirmed this version. */
export function mayConfirm(view: SipView, version: PlanVersion, unitId: string | undefined): boolean {
  return (
    view.may.includes("confirmPlan") &&
    unitId !== undefined &&
    unitsToConfirm(view, version).has(unitId) &&
    !version.confirmations[unitId]
  );
}

/** The units whose promise the version is, by id with their names: those that take part, and those that have measures. */
export function unitsToConfirm(
  view: Pick<SipView, "lead" | "participants">,
  version: PlanVersion,
): Map<string, string> {
  const units = new Map(unitsIn(view).map((unit) => [unit.unitId, unit.name]));
  for (const { owner } of version.content.measures)
    if (owner.kind === "unit") units.set(owner.unit.unitId, owner.unit.name);
  for (const [unitId, { by }] of Object.entries(version.confirmations))
    if (by.kind === "staff" && !units.has(unitId)) units.set(unitId, by.unitName);
  return units;
}

/** The units that take part, the lead first. */
export function unitsIn(view: Pick<SipView, "lead" | "participants">): UnitRef[] {
  const units = new Map<string, UnitRef>([[view.lead.unit.unitId, view.lead.unit]]);
  for (const { removed, recipient } of view.participants)
    if (!removed && recipient.kind === "unit" && !units.has(recipient.unit.unitId))
      units.set(recipient.unit.unitId, recipient.unit);
  return [...units.values()];
}

/** The regions and municipalities that take part: whose measures must stand in the plan (P1). */
export function principalsIn(view: Pick<SipView, "lead" | "participants">): PrincipalRef[] {
  const found = new Map<string, PrincipalRef>();
  for (const { principal } of unitsIn(view))
    if (isPrincipal(principal.kind)) found.set(principal.principalId, principal);
  return [...found.values()];
}

export function isPrincipal(kind: string): boolean {
  return kind === "region" || kind === "municipality";
}

/** Who can answer for a measure: the units that take part, the person, and the people close by. */
export function ownersIn(view: SipView, self: string): Option[] {
  return [
    ...unitsIn(view).map((unit) => ({
      value: `unit:${unit.unitId}`,
      label: unit.name,
      description: unit.principal.name,
    })),
    { value: "person", label: view.person.name, description: self },
    ...(view.parties ?? [])
      .filter((party) => !party.removed)
      .map((party) => ({ value: `party:${party.id}`, label: party.name, description: party.relation || undefined })),
  ];
}

/** Names of contact persons known for an owner: the coordinator, or whoever represents the unit. */
export function contactFor(view: Pick<SipView, "lead" | "participants">, owner: string): string {
  if (owner === `unit:${view.lead.unit.unitId}`) return view.lead.coordinator?.name ?? "";
  const participant = view.participants.find(
    ({ removed, recipient }) => !removed && recipient.kind === "unit" && `unit:${recipient.unit.unitId}` === owner,
  );
  return participant?.representative?.name ?? "";
}

export function ownerName(owner: MeasureOwner, person: { name: string }): string {
  if (owner.kind === "unit") return owner.unit.name;
  return owner.kind === "party" ? owner.name : person.name;
}

export function ownerGroup(owner: MeasureOwner): ActorKind {
  return owner.kind === "unit" ? groupOf(owner.unit) : "personAndFamily";
}

/** The state of each measure by its last report. */
export function statusesIn(view: Pick<SipView, "plan">): Record<string, MeasureStatus> {
  return Object.fromEntries(view.plan.reports.map((report) => [report.measureId, report.status]));
}
