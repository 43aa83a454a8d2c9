import type { WaitingItem } from "../../core/sip/answers.ts";
import { stageHref } from "../stage.ts";
import { useText } from "../text/text.ts";
import { LinkButton } from "../ui/Button.tsx";
import { DueDate } from "../ui/DueDate.tsx";
import { Emphasis } from "../ui/Emphasis.tsx";
import { ProtectionTag } from "../ui/ProtectionTag.tsx";

/** What somebody else is to do in a SIP that the reader runs: about whom, what, who, until when. */
export function WaitingLine({ item, today }: { item: WaitingItem; today: string }) {
  const t = useText("work");
  const k = useText("tasks");
  const { task, personName, age, sipId, by } = item;
  const sentence = t(by ? "waiting" : "waitingUnnamed", {
    person: age === null ? personName : `${personName}, ${age}`,
    what: k(`short.${task.kind}`),
    who: by,
  });
  return (
    <li className="TaskLine">
      <div className="TaskLine-words">
        <p className="TaskLine-sentence">
          <Emphasis text={sentence} />
        </p>
        <p className="TaskLine-about">
          <ProtectionTag level={item.protection} />
          {task.dueOn && <DueDate day={task.dueOn} today={today} />}
        </p>
      </div>
      <LinkButton
        href={stageHref(sipId, task.stage)}
        look="quiet"
        isWide
        aria-label={`${t("show")}: ${sentence.replaceAll("**", "")}`}
      >
        {t("show")}
      </LinkButton>
    </li>
  );
}
