import type { PrincipalKind, UnitKind } from "./agreement.ts";

/**
 * Who is acting. Built by the server from the session for each request; the rules never see a token or a cookie.
 * The phrases of the command table (`core/sip/relations.ts`) say how an actor stands to one SIP.
 */

export const roles = ["manager", "coordinator", "staff", "admin", "logReviewer", "analyst"] as const;
export type Role = (typeof roles)[number];

/** The roles that take part in somebody's care. An administrator, a log reviewer or an analyst as such finds no SIP (Z1). */
export const careRoles: readonly Role[] = ["manager", "coordinator", "staff"];

/** True for an assignment with a role in care. */
export const inCare = (held: readonly string[]): boolean => careRoles.some((role) => held.includes(role));

/** True for staff whose assignment is in care. */
export const isInCare = (actor: Actor): actor is StaffActor => actor.kind === "staff" && inCare(actor.roles);

/** A staff member in one assignment at one unit: another assignment is another actor (product rule Z1). */
export type StaffActor = {
  kind: "staff";
  staffId: string;
  hsaId: string;
  name: string;
  title: string;
  unitId: string;
  unitName: string;
  principalId: string;
  assignmentId: string;
  roles: Role[];
};

/** The individual, a guardian, a representative or a relative: which of them depends on the SIP. */
export type PersonActor = { kind: "person"; personId: string; name: string };

/** The program itself, for what time alone brings about. */
export type SystemActor = { kind: "system" };

export type Actor = StaffActor | PersonActor | SystemActor;

/** How an actor is written in an event: enough to say who did it, for ever. */
export type ActorRef =
  | { kind: "staff"; staffId: string; name: string; title: string; unitId: string; unitName: string }
  | { kind: "person"; personId: string; name: string }
  | { kind: "system" };

/** The reference to an actor that events keep. */
export function refOf(actor: Actor): ActorRef {
  if (actor.kind !== "staff") return actor;
  const { kind, staffId, name, title, unitId, unitName } = actor;
  return { kind, staffId, name, title, unitId, unitName };
}

/** Units, staff and principals as events name them: with the name they had then. */
export type PrincipalRef = { principalId: string; name: string; kind: PrincipalKind };
export type UnitRef = { unitId: string; name: string; kind: UnitKind; principal: PrincipalRef };
export type StaffRef = { staffId: string; name: string; title: string; unitId: string };

/** What the directory knows about a unit or a staff member when a command mentions one. */
export type UnitRecord = UnitRef & { closed: boolean };
export type StaffRecord = { staffId: string; name: string; title: string; unitIds: string[] };

/** Which of the six kinds of actors a unit is: one colour and one shape each, everywhere. */
export type ActorGroup = "region" | "municipality" | "school" | "authority" | "personAndFamily" | "other";

export function groupOf(unit: { kind: UnitKind; principal: { kind: PrincipalKind } }): ActorGroup {
  if (unit.kind === "school") return "school";
  if (unit.principal.kind === "region") return "region";
  if (unit.principal.kind === "municipality") return "municipality";
  if (unit.principal.kind === "state") return "authority";
  return "other";
}
