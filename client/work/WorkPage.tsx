import { useQuery } from "@tanstack/react-query";
import { CirclePlus } from "lucide-react";
import { useState } from "react";
import { useSignedIn } from "../api.ts";
import { failedQuery } from "../notices/failedQuery.ts";
import { useLanguage, useText } from "../text/text.ts";
import { Button, LinkButton } from "../ui/Button.tsx";
import { dayInWords, todayInSweden } from "../ui/dates.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Page, Section } from "../ui/Page.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { NewsList } from "./NewsList.tsx";
import { TaskLine } from "./TaskLine.tsx";
import { UndeliveredSection } from "./UndeliveredSection.tsx";
import { UnitLoadSection } from "./UnitLoadSection.tsx";
import { WaitingLine } from "./WaitingLine.tsx";
import { WhoseFilter } from "./WhoseFilter.tsx";
import { groupItems, isNothing, type Whose, type WorkGroup, waitingQuery, whoseIs, workListQuery } from "./workList.ts";
import "./WorkPage.css";

const groups: WorkGroup[] = ["now", "week", "later"];

/** My work: what waits, most urgent first, as sentences with one button each; then what has happened. */
export function WorkPage() {
  const t = useText("work");
  const e = useText("errors");
  const language = useLanguage();
  const work = useQuery(workListQuery);
  const { data, error, isPending, refetch } = work;
  const waiting = useQuery(waitingQuery);
  const [whose, setWhose] = useState<Whose | "all">("all");

  const undelivered = waiting.data?.undelivered ?? [];
  const isAdmin = useSignedIn().assignment?.roles.includes("admin") ?? false;
  const failing = useQuery({ ...failedQuery, enabled: isAdmin });
  const failed = failing.data?.failed ?? [];
  const today = data?.today ?? todayInSweden();
  const items = data?.items.filter(({ task }) => whose === "all" || whoseIs(task) === whose) ?? [];
  const grouped = groupItems(items, today);
  const day = dayInWords(today, language, { today });

  const isEmpty = isNothing([
    { isSuccess: work.isSuccess, count: data?.items.length ?? 0 },
    { isSuccess: waiting.isSuccess, count: undelivered.length },
    ...(isAdmin ? [{ isSuccess: failing.isSuccess, count: failed.length }] : []),
  ]);
  // Beside the list: it is told of only where the list itself came, for the page has one thing to say about one fault.
  const missing = data ? [waiting, failing].filter((one) => one.isError) : [];
  const isOnItsWay = isPending || (data?.items.length === 0 && (waiting.isPending || (isAdmin && failing.isPending)));
  // What waits is the main thing here; to raise a need is that when nothing does.
  const raise = (look: "primary" | "secondary") => (
    <LinkButton href="/raise" look={look} icon={<CirclePlus aria-hidden size={20} />}>
      {t("raise")}
    </LinkButton>
  );

  return (
    <Page
      title={t("title")}
      lead={t("lead", { day: day.charAt(0).toUpperCase() + day.slice(1) })}
      actions={isEmpty ? undefined : raise("secondary")}
    >
      <ProblemMessage problem={error}>
        <Button onPress={() => void refetch()}>{e("loadFailed.again")}</Button>
      </ProblemMessage>
      {isOnItsWay && <Skeleton lines={4} isBlock />}
      {data && <WhoseFilter items={data.items} whose={whose} onChoose={setWhose} />}
      {isEmpty && (
        <EmptyState title={t("empty")} action={raise("primary")}>
          {t("emptyText")}
        </EmptyState>
      )}
      {data && data.items.length > 0 && items.length === 0 && (
        <EmptyState title={t("emptyFilter")}>{t("emptyFilterText")}</EmptyState>
      )}
      {missing.length > 0 && (
        <Notice tone="soon" title={t("missing")}>
          <p>{t("missingText")}</p>
          <div className="row">
            <Button
              isPending={missing.some((one) => one.isFetching)}
              onPress={() => void Promise.all(missing.map((one) => one.refetch()))}
            >
              {e("loadFailed.again")}
            </Button>
          </div>
        </Notice>
      )}
      {whose === "all" && <UndeliveredSection items={undelivered} failed={failed} />}
      {groups
        .filter((group) => grouped[group].length > 0)
        .map((group) => (
          <Section key={group} title={t(`group.${group}`)}>
            <ul className="plain-list WorkPage-list">
              {grouped[group].map((item) => (
                <TaskLine key={item.sipId + item.task.key} item={item} today={today} isUrgent={group === "now"} />
              ))}
            </ul>
          </Section>
        ))}
      {whose === "all" && waiting.data && waiting.data.waiting.length > 0 && (
        <Section title={t("group.waiting")} lead={t("waitingLead")}>
          <ul className="plain-list WorkPage-list">
            {waiting.data.waiting.map((item) => (
              <WaitingLine key={item.sipId + item.task.key + item.task.audience} item={item} today={today} />
            ))}
          </ul>
        </Section>
      )}
      {data && <NewsList letters={data.letters} />}
      {waiting.data?.load && <UnitLoadSection load={waiting.data.load} />}
    </Page>
  );
}
