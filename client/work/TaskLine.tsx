import { stageHref } from "../stage.ts";
import { useText } from "../text/text.ts";
import { LinkButton } from "../ui/Button.tsx";
import { DueDate } from "../ui/DueDate.tsx";
import { Emphasis } from "../ui/Emphasis.tsx";
import { type WorkTask, whoseIs } from "./workList.ts";

type Props = { task: WorkTask; today: string; isUrgent?: boolean; isWaiting?: boolean };

/** One task as a sentence: what, for whom, who does it, until when, and the one button that leads there. */
export function TaskLine({ task, today, isUrgent, isWaiting }: Props) {
  const t = useText("tasks");
  const w = useText("work");
  const { name, age } = task.person;
  const person = age === null ? name : `${name}, ${age}`;
  const sentence = t(`sentence.${task.kind}`, { person });
  const who = task.audience.startsWith("person:") ? t("as.person") : t(`as.${whoseIs(task)}`);
  const action = isWaiting ? w("show") : t(`action.${task.kind}`);
  return (
    <li className="TaskLine">
      <div className="TaskLine-words">
        <p className="TaskLine-sentence">
          <Emphasis text={sentence} />
        </p>
        <p className="TaskLine-about">
          {task.dueOn && <DueDate day={task.dueOn} today={today} />}
          {!isWaiting && whoseIs(task) !== "staff" && <span className="soft small">{w("who", { who })}</span>}
        </p>
      </div>
      <LinkButton
        href={stageHref(task.sipId, task.stage)}
        look={isUrgent ? "secondary" : "quiet"}
        isWide
        aria-label={`${action}: ${sentence.replaceAll("**", "")}`}
      >
        {action}
      </LinkButton>
    </li>
  );
}
