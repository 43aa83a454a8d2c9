import { useQuery } from "@tanstack/react-query";
import { CirclePlus } from "lucide-react";
import { useState } from "react";
import { useLanguage, useText } from "../text/text.ts";
import { LinkButton } from "../ui/Button.tsx";
import { dayInWords, todayInSweden } from "../ui/dates.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Page, Section } from "../ui/Page.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { TaskLine } from "./TaskLine.tsx";
import { UnitLoadSection } from "./UnitLoadSection.tsx";
import { WhoseFilter } from "./WhoseFilter.tsx";
import { groupTasks, type Whose, type WorkGroup, whoseIs, workListQuery } from "./workList.ts";
import "./WorkPage.css";

const groups: WorkGroup[] = ["now", "week", "later"];

/** My work: what waits, most urgent first, as sentences with one button each; then what others are to do. */
export function WorkPage() {
  const t = useText("work");
  const language = useLanguage();
  const { data, error, isPending } = useQuery(workListQuery);
  const [whose, setWhose] = useState<Whose | "all">("all");

  const today = data?.today ?? todayInSweden();
  const tasks = data?.tasks.filter((task) => whose === "all" || whoseIs(task) === whose) ?? [];
  const grouped = groupTasks(tasks, today);
  const day = dayInWords(today, language, { today });
  const raise = (
    <LinkButton href="/raise" look="primary" icon={<CirclePlus aria-hidden size={20} />} isWide>
      {t("raise")}
    </LinkButton>
  );

  return (
    <Page title={t("title")} lead={t("lead", { day: day[0]?.toUpperCase() + day.slice(1) })} actions={raise}>
      <ProblemMessage problem={error} />
      {isPending && <Skeleton lines={4} isBlock />}
      {data && data.tasks.length > 0 && <WhoseFilter tasks={data.tasks} whose={whose} onChoose={setWhose} />}
      {data && data.tasks.length === 0 && (
        <EmptyState title={t("empty")} action={raise}>
          {t("emptyText")}
        </EmptyState>
      )}
      {data && data.tasks.length > 0 && tasks.length === 0 && (
        <EmptyState title={t("emptyFilter")}>{t("emptyFilterText")}</EmptyState>
      )}
      {groups
        .filter((group) => grouped[group].length > 0)
        .map((group) => (
          <Section key={group} title={t(`group.${group}`)}>
            <ul className="plain-list WorkPage-list">
              {grouped[group].map((task) => (
                <TaskLine key={task.sipId + task.key} task={task} today={today} isUrgent={group === "now"} />
              ))}
            </ul>
          </Section>
        ))}
      {data && data.waiting.length > 0 && whose === "all" && (
        <Section title={t("group.waiting")} lead={t("groupLead.waiting")}>
          <ul className="plain-list WorkPage-list">
            {data.waiting.map((task) => (
              <TaskLine key={task.sipId + task.key} task={task} today={today} isWaiting />
            ))}
          </ul>
        </Section>
      )}
      {data?.load && <UnitLoadSection load={data.load} />}
    </Page>
  );
}
