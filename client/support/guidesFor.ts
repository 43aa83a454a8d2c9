import type { Stage } from "../../core/agreement.ts";
import type { Guide, SupportRole } from "../../core/support.ts";

/** As what somebody reads a SIP, by how they stand to it. */
const roleOf: Record<string, SupportRole> = {
  coordinator: "coordinator",
  deputy: "coordinator",
  leadManager: "manager",
  participantUnit: "calledUnit",
  planReader: "calledUnit",
};

/** The guides of a stage, first the one that is most for this reader: a called unit is not told how to call. */
export function guidesFor(guides: readonly Guide[], stage: Stage, relations: readonly string[]): Guide[] {
  const roles = relations.flatMap((it) => roleOf[it] ?? []);
  const isFor = (guide: Guide, role: SupportRole) => (guide.for[0] === role ? 2 : guide.for.includes(role) ? 1 : 0);
  const points = (guide: Guide) => Math.max(0, ...roles.map((role, index) => isFor(guide, role) * 10 - index));
  return guides.filter((guide) => guide.stages.includes(stage)).sort((a, b) => points(b) - points(a));
}
