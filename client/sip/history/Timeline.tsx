import { useState } from "react";
import type { HistoryEntry } from "../../../core/sip/history.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { clockInWords, dayInWords, swedishParts } from "../../ui/dates.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Select } from "../../ui/Select.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { Switch } from "../../ui/Switch.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { EntryLine } from "./EntryLine.tsx";
import { type Group, groupOfEntry, groups } from "./groups.ts";
import { useHistory } from "./historyQueries.ts";
import { LoadProblem } from "./LoadProblem.tsx";

const pageSize = 40;

/** Everything that has happened, the latest first, day by day. */
export function Timeline({ sip }: { sip: SipContext }) {
  const t = useText("history");
  const { data, error, refetch } = useHistory(sip.sipId, sip.version);
  const [group, setGroup] = useState<Group | "all">("all");
  const [shown, setShown] = useState(pageSize);
  const [isCorrecting, setCorrecting] = useState(false);
  if (error && !data) return <LoadProblem error={error} onAgain={() => refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  const entries = data.entries.filter((entry) => group === "all" || groupOfEntry(entry) === group).reverse();
  return (
    <div className="stack">
      <Select
        name="historyGroup"
        label={t("filter")}
        value={group}
        onChange={(next) => {
          setGroup(next);
          setShown(pageSize);
        }}
        options={[
          { value: "all" as const, label: t("group.all") },
          ...groups.map((one) => ({ value: one, label: t(`group.${one}`) })),
        ]}
      />
      {sip.may("strikeEntry") && (
        <Switch isSelected={isCorrecting} onChange={setCorrecting}>
          {t("correct")}
        </Switch>
      )}
      {entries.length === 0 ? (
        <EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState>
      ) : (
        days(entries.slice(0, shown)).map(({ day, all }) => (
          <section key={day} className="HistoryDay" aria-label={dayInWords(day, sip.language)}>
            <h3>{dayInWords(day, sip.language)}</h3>
            <ol className="plain-list HistoryDay-list">
              {all.map((entry) => (
                <li key={entry.seq}>
                  <p className="HistoryDay-time">
                    {clockInWords(swedishParts(entry.at).time, sip.language).replace(/^(kl\. |at )/, "")}
                  </p>
                  <EntryLine sip={sip} entry={entry} isCorrecting={isCorrecting} />
                </li>
              ))}
            </ol>
          </section>
        ))
      )}
      {entries.length > shown && (
        <div className="row">
          <Button onPress={() => setShown(shown + pageSize)}>{t("more", { count: entries.length - shown })}</Button>
        </div>
      )}
    </div>
  );
}

function days(entries: HistoryEntry[]): { day: string; all: HistoryEntry[] }[] {
  const found: { day: string; all: HistoryEntry[] }[] = [];
  for (const entry of entries) {
    const { day } = swedishParts(entry.at);
    const last = found.at(-1);
    if (last?.day === day) last.all.push(entry);
    else found.push({ day, all: [entry] });
  }
  return found;
}
