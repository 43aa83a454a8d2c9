import { useState } from "react";
import type { Change } from "../../../core/sip/history.ts";
import { addDays } from "../../../core/time.ts";
import { useText } from "../../text/text.ts";
import { DateField } from "../../ui/DateField.tsx";
import { swedishParts, todayInSweden } from "../../ui/dates.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { useChanges } from "./historyQueries.ts";
import { itemInWords } from "./itemNames.ts";
import { LoadProblem } from "./LoadProblem.tsx";
import { valueInWords } from "./valueInWords.ts";

/** What differs between the ends of two days, entry by entry: before and after (P5). */
export function Differences({ sip }: { sip: SipContext }) {
  const t = useText("history");
  const today = todayInSweden();
  const first = sip.view.need ? swedishParts(sip.view.need.raisedAt).day : today;
  const weekAgo = addDays(today, -7);
  const [from, setFrom] = useState<string | null>([first, weekAgo].sort().at(-1) ?? today);
  const [to, setTo] = useState<string | null>(today);
  const isTurned = from !== null && to !== null && from > to;
  const { data, error, refetch } = useChanges(sip.sipId, from, to);
  return (
    <div className="stack">
      <div className="row HistoryDays">
        <DateField
          name="from"
          label={t("differences.from")}
          value={from}
          onChange={setFrom}
          minValue={first}
          maxValue={today}
          error={isTurned ? t("differences.turned") : null}
        />
        <DateField
          name="to"
          label={t("differences.to")}
          value={to}
          onChange={setTo}
          minValue={first}
          maxValue={today}
        />
      </div>
      {isTurned || !from || !to ? null : error ? (
        <LoadProblem error={error} onAgain={() => refetch()} />
      ) : !data ? (
        <Skeleton lines={6} />
      ) : data.changes.length === 0 ? (
        <EmptyState title={t("differences.none")}>{t("differences.noneText")}</EmptyState>
      ) : (
        <ChangeList sip={sip} changes={data.changes} />
      )}
    </div>
  );
}

function ChangeList({ sip, changes }: { sip: SipContext; changes: Change[] }) {
  const t = useText("history");
  const c = useText("consent");
  const m = useText("matrix");
  const { view, agreement, language } = sip;
  const items = [...new Set(changes.map((one) => one.item))];
  return (
    <ul className="plain-list HistoryChanges">
      {items.map((item) => (
        <li key={item}>
          <h3>{itemInWords(item, { view, agreement, language, t })}</h3>
          {changes
            .filter((one) => one.item === item)
            .map((one) => (
              <div key={one.field} className="HistoryChange">
                {hasName(one.field) && <p className="soft small">{t(`field.${one.field}` as "field.what")}</p>}
                {one.before !== null && (
                  <p className="HistoryChange-before">
                    <span className="soft small">{t("differences.before")} </span>
                    <del>{valueInWords(one, one.before, { agreement, language, t, c, m })}</del>
                  </p>
                )}
                <p className="HistoryChange-after">
                  <span className="soft small">
                    {t(one.after === null ? "differences.removed" : "differences.after")}{" "}
                  </span>
                  {one.after !== null && <ins>{valueInWords(one, one.after, { agreement, language, t, c, m })}</ins>}
                </p>
              </div>
            ))}
        </li>
      ))}
    </ul>
  );
}

/** Fields whose name says more than the entry's: not "text" or "state". */
function hasName(field: string): boolean {
  return !["text", "state", "name", "stage", "version", "kind", "status", "reason", "decision"].includes(field);
}
