import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { noticeReasons } from "../../../core/noticeReasons.ts";
import type { ShownLetter, ShownNotice } from "../../../core/notices.ts";
import { noticeTable } from "../../../core/noticeTable.ts";
import { getJson } from "../../api.ts";
import { useFailed } from "../../notices/useFailed.ts";
import { useLanguage, useText } from "../../text/text.ts";
import { Badge, type BadgeTone } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { instantInWords } from "../../ui/dates.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";

/** Older ones are shown when one asks for them. */
const shownFirst = 8;

/** Who has been told what, how, and whether it got there: for those who run the SIP. */
export function Sent({ sipId }: { sipId: string }) {
  const t = useText("notices");
  const ofTask = useText("tasks");
  const language = useLanguage();
  const [isAll, setAll] = useState(false);
  const queryKey = ["sip", sipId, "notices"];
  const { data, error } = useQuery({
    queryKey,
    queryFn: ({ signal }) => getJson<{ letters: ShownLetter[] }>(`/api/v1/sips/${sipId}/notices`, signal),
  });
  const again = useFailed("again", queryKey, t("sent.againDone"));
  const handled = useFailed("handled", queryKey, t("sent.handledDone"));
  if (!data) return error ? <ProblemMessage problem={error} /> : <Skeleton lines={5} isBlock />;
  const events = eventsOf(data.letters);
  // Whoever has read the news needs no telling any more.
  const failed = data.letters.flatMap((it) => (it.readAt ? [] : it.notices.filter((one) => one.state === "failed")));
  const ids = failed.map((one) => one.id);
  const isPending = again.isPending || handled.isPending;
  const titleOf = ({ kind, task }: ShownLetter) =>
    [noticeTable[kind].title[language], task && ofTask(`short.${task}`)].filter(Boolean).join(": ");
  return (
    <div className="stack">
      <p>{t("sent.lead")}</p>
      <ProblemMessage problem={again.error ?? handled.error} />
      {failed.length > 0 && (
        <Notice tone="late" title={t("sent.failedTitle", { count: failed.length })}>
          <p>{t("sent.failedText")}</p>
          <div className="row">
            <Button isPending={again.isPending} isDisabled={isPending} onPress={() => again.mutate(ids)}>
              {t("sent.again")}
            </Button>
            <Button isPending={handled.isPending} isDisabled={isPending} onPress={() => handled.mutate(ids)}>
              {t("sent.handled")}
            </Button>
          </div>
        </Notice>
      )}
      {failed.length === 0 && (again.isSuccess || handled.isSuccess) && (
        <Notice tone="done">{t(handled.isSuccess ? "sent.handledDone" : "sent.againDone")}</Notice>
      )}
      {events.length === 0 && <EmptyState title={t("sent.empty")}>{t("sent.emptyText")}</EmptyState>}
      <ol className="plain-list stack">
        {events.slice(0, isAll ? undefined : shownFirst).map(([first, ...more]) => (
          <li key={first.letterId}>
            <h3>{titleOf(first)}</h3>
            <p className="soft small">{instantInWords(first.plannedAt, language, { weekday: false })}</p>
            <ul className="Sent-list">
              {[first, ...more].map((it) => (
                <li key={it.letterId}>
                  <Told letter={it} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {!isAll && events.length > shownFirst && (
        <div className="row">
          <Button onPress={() => setAll(true)}>{t("sent.all", { count: events.length })}</Button>
        </div>
      )}
    </div>
  );
}

/** Those who were told of one thing at one time: one event, whoever it went to. */
function eventsOf(letters: ShownLetter[]): [ShownLetter, ...ShownLetter[]][] {
  const events = new Map<string, [ShownLetter, ...ShownLetter[]]>();
  for (const it of letters) {
    const key = `${it.plannedAt} ${it.kind} ${it.task}`;
    const event = events.get(key);
    if (event) event.push(it);
    else events.set(key, [it]);
  }
  return [...events.values()];
}

const tones: Record<ShownNotice["state"], BadgeTone> = {
  planned: "calm",
  sending: "calm",
  sent: "done",
  failed: "late",
  dropped: "none",
};

/** One recipient: the work list, which all have, and what was sent beside it. */
function Told({ letter }: { letter: ShownLetter }) {
  const t = useText("notices");
  const language = useLanguage();
  const { audience, unitName, isSubject, readAt, notices } = letter;
  const unit = unitName ?? t("sent.hiddenUnit");
  const who =
    audience === "person"
      ? t(isSubject ? "sent.subject" : "sent.beside")
      : audience === "unit"
        ? unit
        : t(audience === "manager" ? "sent.manager" : "sent.staff", { unit });
  const read = readAt
    ? t("sent.read", { when: instantInWords(readAt, language, { weekday: false }) })
    : t("sent.unread");
  return (
    <>
      {who}: {read}
      {notices.map((it) => (
        <div key={it.id}>
          <Badge tone={tones[it.state]}>
            {t(`sent.${it.channel}`)}
            {it.to !== "person" && ` ${t(it.to === "unit" ? "sent.toUnit" : "sent.toStaff")}`}
            {": "}
            {t(
              `sent.${it.state === "sent" ? "sentState" : it.state === "planned" && it.tries > 0 ? "again_" : it.state}`,
            )}
            {it.why && ` (${noticeReasons[it.why][language]})`}
          </Badge>
        </div>
      ))}
    </>
  );
}
