import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ShownLetter, ShownNotice } from "../../../core/notices.ts";
import { getJson } from "../../api.ts";
import { useLanguage, useText } from "../../text/text.ts";
import { Badge, type BadgeTone } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { instantInWords } from "../../ui/dates.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { SentFailed } from "./SentFailed.tsx";
import { useSentWords } from "./useSentWords.ts";

/** Older ones are shown when one asks for them. */
const shownFirst = 8;

/** Who has been told what, how, and whether it got there: for those who run the SIP. */
export function Sent({ sipId }: { sipId: string }) {
  const t = useText("notices");
  const { titleOf } = useSentWords();
  const language = useLanguage();
  const [isAll, setAll] = useState(false);
  const queryKey = ["sip", sipId, "notices"];
  const { data, error } = useQuery({
    queryKey,
    queryFn: ({ signal }) => getJson<{ letters: ShownLetter[] }>(`/api/v1/sips/${sipId}/notices`, signal),
  });
  if (!data) return error ? <ProblemMessage problem={error} /> : <Skeleton lines={5} isBlock />;
  const events = eventsOf(data.letters);
  return (
    <div className="stack">
      <p>{t("sent.lead")}</p>
      <SentFailed letters={data.letters} listKey={queryKey} />
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
  const { whoOf, wayOf } = useSentWords();
  const { readAt, notices } = letter;
  const read = readAt
    ? t("sent.read", { when: instantInWords(readAt, language, { weekday: false }) })
    : t("sent.unread");
  // Said at once of an e-mail and a text message it stands there once.
  const said = new Set(
    notices.flatMap(({ handledBy: name, handledAt: at }) =>
      name && at ? t("sent.handledBy", { name, when: instantInWords(at, language, { weekday: false }) }) : [],
    ),
  );
  return (
    <>
      {whoOf(letter)}: {read}
      {notices.map((it) => (
        <div key={it.id}>
          <Badge tone={it.state === "failed" && !it.waits ? "none" : tones[it.state]}>{wayOf(it)}</Badge>
        </div>
      ))}
      {[...said].map((one) => (
        <p key={one} className="soft small">
          {one}
        </p>
      ))}
    </>
  );
}
