// What a reader is given of a SIP: the view, what may be done now, and what waits for the reader.
import type { Actor } from "../../core/access.ts";
import type { Agreement } from "../../core/agreement.ts";
import type { SipAnswer } from "../../core/sip/answers.ts";
import { audiencesOf } from "../../core/sip/readers.ts";
import { type Sight, sightOf } from "../../core/sip/sight.ts";
import type { Sip } from "../../core/sip/state.ts";
import { type Task, tasksOf } from "../../core/sip/tasks.ts";
import { type PersonCard, viewFor } from "../../core/sip/view.ts";
import type { Day } from "../../core/time.ts";

/** The answer for one actor; `sight` is given when an older version is shown with the sight of now, `tasks` when they are known. */
export function answerFor(
  actor: Actor,
  sip: Sip,
  person: PersonCard,
  agreement: Agreement,
  today: Day,
  sight: Sight | null = sightOf(actor, sip, agreement, today, person),
  tasks: Task[] = tasksOf(sip, agreement, today),
): SipAnswer {
  const view = viewFor(actor, sip, agreement, person, today, sight);
  if (!view) return { view: null, version: null, may: [], tasks: [] };
  return { view, version: view.version, may: view.may, tasks: ownTasks(actor, tasks, today) };
}

/** The actor's own tasks that have appeared, most urgent first. */
function ownTasks(actor: Actor, tasks: Task[], today: Day): Task[] {
  const own = audiencesOf(actor);
  return tasks.filter((task) => own.includes(task.audience) && task.appearsOn <= today).sort(byUrgency);
}

/** By due day, those without one last; then the oldest first. */
function byUrgency(one: Task, other: Task): number {
  const key = (task: Task) => `${task.dueOn ?? "9999"} ${task.appearsOn} ${task.key}`;
  return key(one) < key(other) ? -1 : 1;
}
