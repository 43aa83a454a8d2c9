import type { Task } from "../../core/sip/tasks.ts";
import type { Day } from "../../core/time.ts";
import type { Session } from "../api.ts";

/** The tasks of one SIP that are there today: the reader's own, most urgent first, and those of others. */
export function ownAndOthers(tasks: Task[], session: Session, today: Day): { own: Task[]; others: Task[] } {
  const here = tasks
    .filter((task) => task.appearsOn <= today)
    .sort((one, other) => ((one.dueOn ?? "9999") < (other.dueOn ?? "9999") ? -1 : 1));
  const audiences = audiencesOf(session);
  return {
    own: here.filter((task) => audiences.includes(task.audience)),
    others: here.filter((task) => !audiences.includes(task.audience)),
  };
}

/** As `audiencesOf` of the rules says it, from what the session tells. */
function audiencesOf({ user, assignment }: Session): string[] {
  if (user.kind === "person") return [`person:${user.id}`];
  if (!assignment) return [];
  const { unitId, roles } = assignment;
  return [`staff:${user.id}@${unitId}`, `unit:${unitId}`, ...(roles.includes("manager") ? [`manager:${unitId}`] : [])];
}
