import { queryOptions } from "@tanstack/react-query";
import type { WaitingList, WorkItem, WorkList } from "../../core/sip/answers.ts";
import type { Task } from "../../core/sip/tasks.ts";
import type { Day } from "../../core/time.ts";
import { getJson } from "../api.ts";
import { addDays } from "../ui/dates.ts";

/** What waits for the caller, most urgent first, and what has happened. */
export const workListQuery = queryOptions({
  queryKey: ["work-list"],
  queryFn: ({ signal }) => getJson<WorkList>("/api/v1/work-list?limit=200", signal),
});

/** What the caller waits for, and for a manager how the unit is doing. Under the same key: what changes one changes both. */
export const waitingQuery = queryOptions({
  queryKey: ["work-list", "waiting"],
  queryFn: ({ signal }) => getJson<WaitingList>("/api/v1/work-list/waiting", signal),
});

/** Something that a list is made of: how many there are, once they have been fetched. */
type Fetched = { isSuccess: boolean; count: number };

/** Whether nothing waits, for which every list must be known: none that is on its way, or that could not be fetched. */
export function isNothing(lists: readonly Fetched[]): boolean {
  return lists.every((one) => one.isSuccess && one.count === 0);
}

export type WorkGroup = "now" | "week" | "later";
export type Whose = "staff" | "unit" | "manager";

/** Whether a task waits for the staff member, for anyone of the unit, or for its manager. */
export function whoseIs(task: Pick<Task, "audience">): Whose {
  if (task.audience.startsWith("manager:")) return "manager";
  return task.audience.startsWith("unit:") ? "unit" : "staff";
}

/** Now: late, due today or tomorrow, or without a day. This week: within seven days. Later: the rest. Most urgent first. */
export function groupItems(items: readonly WorkItem[], today: Day): Record<WorkGroup, WorkItem[]> {
  const groups: Record<WorkGroup, WorkItem[]> = { now: [], week: [], later: [] };
  for (const item of [...items].sort(byUrgency)) groups[groupOf(item.task, today)].push(item);
  return groups;
}

function groupOf({ dueOn }: Task, today: Day): WorkGroup {
  if (dueOn === null || dueOn <= addDays(today, 1)) return "now";
  return dueOn <= addDays(today, 7) ? "week" : "later";
}

/** By due day, those without one last; then the oldest first; then a fixed order, so that the list stands still. */
function byUrgency(one: WorkItem, other: WorkItem): number {
  return (
    compare(one.task.dueOn ?? "9999", other.task.dueOn ?? "9999") ||
    compare(one.task.appearsOn, other.task.appearsOn) ||
    compare(one.sipId + one.task.key, other.sipId + other.task.key)
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
