import { useState } from "react";
import { addDays } from "../../../core/time.ts";
import { useText } from "../../text/text.ts";
import { DateField } from "../../ui/DateField.tsx";
import { dayInWords, swedishParts, todayInSweden } from "../../ui/dates.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { useDay } from "./historyQueries.ts";
import { LoadProblem } from "./LoadProblem.tsx";
import { PastView } from "./PastView.tsx";

/** The SIP as it stood at the end of any earlier day, to read. */
export function AsOfDay({ sip }: { sip: SipContext }) {
  const t = useText("history");
  const today = todayInSweden();
  const [day, setDay] = useState<string | null>(addDays(today, -7));
  const first = sip.view.need ? swedishParts(sip.view.need.raisedAt).day : null;
  const isBefore = day !== null && first !== null && day < first;
  const isAfter = day !== null && day > today;
  const { data, error, refetch } = useDay(sip.sipId, isBefore || isAfter ? null : day);
  return (
    <div className="stack">
      <DateField
        name="asOf"
        label={t("day.label")}
        description={t("day.help")}
        value={day}
        onChange={setDay}
        minValue={first ?? undefined}
        maxValue={today}
        error={isAfter ? t("day.future") : null}
      />
      {isBefore && first && <Notice>{t("day.before", { day: dayInWords(first, sip.language) })}</Notice>}
      {!isBefore && !isAfter && day && error && <LoadProblem error={error} onAgain={() => refetch()} />}
      {!isBefore && !isAfter && day && !error && !data && <Skeleton lines={8} />}
      {data && !isBefore && !isAfter && day && (
        <>
          <Notice>{t("day.shown", { day: dayInWords(day, sip.language) })}</Notice>
          <PastView sip={sip} view={data.view} />
        </>
      )}
    </div>
  );
}
