import { useEffect, useMemo, useRef, useState } from "react";
import { type Lanes, lanesOf } from "../../core/sip/lanes.ts";
import { measureSentence, periodInWords } from "../../core/sip/measureWords.ts";
import type { MeasureStatus, PlanContent } from "../../core/sip/state.ts";
import type { Day } from "../../core/time.ts";
import { useLanguage, useText } from "../text/text.ts";
import { ActorName } from "../ui/ActorShape.tsx";
import { DataTable } from "../ui/DataTable.tsx";
import { dayInPlan, dayInWords, todayInSweden } from "../ui/dates.ts";
import { Tabs } from "../ui/Tabs.tsx";
import { LanesPicture } from "./LanesPicture.tsx";
import "./WhoDoesWhat.css";

type Props = {
  content: PlanContent;
  /** When the plan was established; today while it is being written. */
  begins: Day;
  person: { name: string };
  /** How each measure goes by its last report. */
  statuses?: Record<string, MeasureStatus>;
  today?: Day;
  /** By item: the measures that are struck are marked so. */
  strikes?: Record<string, unknown>;
};

/** Who does what when: a lane per actor along the time, and the same as a table. Draws from any plan that its reader may see. */
export function WhoDoesWhat({ content, begins, person, statuses = {}, today = todayInSweden(), strikes = {} }: Props) {
  const t = useText("lanes");
  const lanes = useMemo(() => lanesOf(content, begins, person), [content, begins, person]);
  if (lanes.lanes.length === 0) return <p className="soft">{t("empty")}</p>;
  return (
    <Tabs
      label={t("ways")}
      tabs={[
        {
          id: "picture",
          title: t("picture"),
          content: <PictureOfLanes {...{ lanes, today, statuses, strikes }} followUp={content.followUp?.on ?? null} />,
        },
        { id: "table", title: t("table"), content: <TableOfLanes {...{ lanes, statuses, strikes }} /> },
      ]}
    />
  );
}

type Shown = { lanes: Lanes; statuses: Record<string, MeasureStatus>; strikes: Record<string, unknown> };

const isStruck = ({ strikes }: Pick<Shown, "strikes">, measureId: string) => `plan.measure:${measureId}` in strikes;

function PictureOfLanes({ lanes, statuses, strikes, followUp, today }: Shown & { followUp: Day | null; today: Day }) {
  const t = useText("lanes");
  const [box, width] = useWidth();
  const before = (number: number) => lanes.order.find((one) => one.next === number)?.first;
  const words = (measureId: string) => {
    const bar = lanes.lanes.flatMap((lane) => lane.bars).find((one) => one.measure.id === measureId);
    if (!bar) return "";
    if (isStruck({ strikes }, measureId)) return `${bar.measure.what.replace(/[.\s]+$/, "")} (${t("struck")})`;
    const status = statuses[measureId];
    return status && status !== "planned"
      ? `${bar.measure.what.replace(/[.\s]+$/, "")} (${t(`status.${status}`).toLowerCase()})`
      : bar.measure.what;
  };
  return (
    <div className="WhoDoesWhat stack-tight">
      <ol className="visually-hidden">
        {lanes.lanes.flatMap((lane) =>
          lane.bars.map((bar) => {
            const { owner, does } = measureSentence(bar.measure, lane.name, dayInPlan);
            const first = before(bar.number);
            return (
              <li key={bar.measure.id}>
                <span lang="sv">
                  {owner}
                  {does}
                </span>{" "}
                {first && `${t("after", { number: first })}.`}{" "}
                {isStruck({ strikes }, bar.measure.id) && `(${t("struck")})`}
              </li>
            );
          }),
        )}
      </ol>
      <div ref={box} className="WhoDoesWhat-picture">
        {width > 0 && <LanesPicture lanes={lanes} width={width} today={today} followUp={followUp} words={words} />}
      </div>
      <p className="small soft">
        {t("explained")} {lanes.order.length > 0 && t("explainedOrder")}
      </p>
    </div>
  );
}

function TableOfLanes({ lanes, statuses, strikes }: Shown) {
  const t = useText("lanes");
  const language = useLanguage();
  const day = (value: Day) => dayInWords(value, language, { weekday: false });
  const rows = lanes.lanes.flatMap((lane) => lane.bars.map((bar) => ({ ...bar, lane })));
  const hasStatus = rows.some((row) => statuses[row.measure.id]);
  return (
    <DataTable
      caption={t("title")}
      rows={rows}
      rowKey={(row) => row.measure.id}
      columns={[
        {
          id: "who",
          title: t("who"),
          isRowHeader: true,
          cell: (row) => (
            <span className="WhoDoesWhat-who">
              <span className="WhoDoesWhat-number">{row.number}</span>
              <ActorName kind={row.lane.group} name={row.lane.name} />
            </span>
          ),
        },
        {
          id: "what",
          title: t("what"),
          cell: (row) => {
            const first = lanes.order.find((one) => one.next === row.number)?.first;
            return (
              <>
                {isStruck({ strikes }, row.measure.id) ? (
                  <span className="WhoDoesWhat-text">
                    <s>{row.measure.what}</s> ({t("struck")})
                  </span>
                ) : (
                  <span className="WhoDoesWhat-text">{row.measure.what}</span>
                )}
                {first && <span className="soft small"> ({t("afterShort", { number: first })})</span>}
              </>
            );
          },
        },
        { id: "howOften", title: t("howOften"), cell: (row) => orNothing(row.measure.howOften) },
        { id: "when", title: t("when"), cell: (row) => orNothing(raised(periodInWords(row.measure, language, day))) },
        { id: "contact", title: t("contact"), cell: (row) => orNothing(row.measure.contact) },
        ...(hasStatus
          ? [
              {
                id: "state",
                title: t("state"),
                cell: (row: (typeof rows)[number]) => t(`status.${statuses[row.measure.id] ?? "planned"}`),
              },
            ]
          : []),
      ]}
    />
  );
}

function orNothing(text: string) {
  return text || <span className="soft">–</span>;
}

/** The width there is to draw on, and again when it changes. */
function useWidth() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return [box, width] as const;
}

function raised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
