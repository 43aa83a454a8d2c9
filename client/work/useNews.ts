import type { LetterKind } from "../../core/sip/letters.ts";
import type { TaskKind } from "../../core/sip/tasks.ts";
import { useText } from "../text/text.ts";

/** Says a piece of news about somebody in one sentence; what time alone has made late or soon due is told by its task. */
export function useNews(): (kind: LetterKind, task: TaskKind | null, person: string) => string {
  const t = useText("work");
  const ofTask = useText("tasks");
  return (kind, task, person) =>
    t(`news.kind.${kind}`, { person, what: task ? ofTask(`sentence.${task}`, { person }) : "" });
}
