import type { WorkItem } from "../../core/sip/answers.ts";
import { stageHref } from "../stage.ts";
import { useText } from "../text/text.ts";
import { LinkButton } from "../ui/Button.tsx";
import { DueDate } from "../ui/DueDate.tsx";
import { Emphasis } from "../ui/Emphasis.tsx";
import { ProtectionTag } from "../ui/ProtectionTag.tsx";
import { whoseIs } from "./workList.ts";

type Props = { item: WorkItem; today: string; isUrgent?: boolean };

/** One task as a sentence: what, for whom, who does it, until when, and the one button that leads there. */
export function TaskLine({ item, today, isUrgent }: Props) {
  const { task, personName, age, sipId } = item;
  const t = useText("tasks");
  const sentence = t(`sentence.${task.kind}`, { person: age === null ? personName : `${personName}, ${age}` });
  const action = t(`action.${task.kind}`);
  return (
    <li className="TaskLine">
      <div className="TaskLine-words">
        <p className="TaskLine-sentence">
          <Emphasis text={sentence} />
        </p>
        <p className="TaskLine-about">
          <ProtectionTag level={item.protection} />
          {task.dueOn && <DueDate day={task.dueOn} today={today} />}
          {whoseIs(task) !== "staff" && <span className="soft small">{t(`as.${whoseIs(task)}`)}</span>}
        </p>
      </div>
      <LinkButton
        href={stageHref(sipId, task.stage)}
        look={isUrgent ? "secondary" : "quiet"}
        isWide
        aria-label={`${action}: ${sentence.replaceAll("**", "")}`}
      >
        {action}
      </LinkButton>
    </li>
  );
}
