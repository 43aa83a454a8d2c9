import { queryOptions } from "@tanstack/react-query";
import type { Task } from "../../core/sip/tasks.ts";
import type { Day } from "../../core/time.ts";
import { getJson } from "../api.ts";
import { addDays } from "../ui/dates.ts";

/** A task with what its sentence needs: which SIP, and who it is about. */
export type WorkTask = Task & { sipId: string; person: { name: string; age: number | null } };

/** How the unit is doing; for its manager only. */
export type UnitLoad = {
  open: number;
  late: number;
  undecided: number;
  byCoordinator: { staffId: string | null; name: string | null; open: number; late: number }[];
};

/** GET /api/v1/work-list: what waits for the caller, what the caller waits for, and the unit's load for a manager. */
export type WorkList = { today: Day; tasks: WorkTask[]; waiting: WorkTask[]; load: UnitLoad | null };

export const workListQuery = queryOptions({
  queryKey: ["work-list"],
  queryFn: ({ signal }) => getJson<WorkList>("/api/v1/work-list", signal),
});

export type WorkGroup = "now" | "week" | "later";
export type Whose = "staff" | "unit" | "manager";

/** Whether a task waits for the staff member, for anyone of the unit, or for its manager. */
export function whoseIs(task: Pick<Task, "audience">): Whose {
  if (task.audience.startsWith("manager:")) return "manager";
  return task.audience.startsWith("unit:") ? "unit" : "staff";
}

/** Now: late, due today or tomorrow, or without a day. This week: within seven days. Later: the rest. Most urgent first. */
export function groupTasks(tasks: readonly WorkTask[], today: Day): Record<WorkGroup, WorkTask[]> {
  const groups: Record<WorkGroup, WorkTask[]> = { now: [], week: [], later: [] };
  for (const task of [...tasks].sort(byUrgency)) groups[groupOf(task, today)].push(task);
  return groups;
}

function groupOf({ dueOn }: WorkTask, today: Day): WorkGroup {
  if (dueOn === null || dueOn <= addDays(today, 1)) return "now";
  return dueOn <= addDays(today, 7) ? "week" : "later";
}

/** By due day, those without one last; then the oldest first; then a fixed order, so that the list stands still. */
function byUrgency(one: WorkTask, other: WorkTask): number {
  return (
    compare(one.dueOn ?? "9999", other.dueOn ?? "9999") ||
    compare(one.appearsOn, other.appearsOn) ||
    compare(one.sipId + one.key, other.sipId + other.key)
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
