import type { AgendaPart } from "../../core/sip/state.ts";
import { useText } from "../text/text.ts";
import { arcsOf } from "./agenda.ts";
import "./AgendaCircle.css";

type Props = {
  agenda: { part: AgendaPart; minutes: number }[];
  /** The part one is in, when the meeting goes on. */
  current?: AgendaPart | null;
  /** What stands in the middle: the minutes in all, or what is left of the part. */
  middle: string;
  middleDetail?: string;
};

/** The meeting circle as a picture: a part is as long as its minutes. The same is said in words beside it (`AgendaList`). */
export function AgendaCircle({ agenda, current, middle, middleDetail }: Props) {
  return (
    <svg aria-hidden viewBox="-110 -110 220 220" className="AgendaCircle">
      {arcsOf(agenda).map(({ part, number, start, length, x, y }) => (
        <g key={part} className={part === current ? "AgendaCircle-part AgendaCircle-part--now" : "AgendaCircle-part"}>
          <circle
            r={80}
            pathLength={100}
            strokeDasharray={`${Math.max(length - 1.2, 0.1)} 100`}
            strokeDashoffset={-start}
            transform="rotate(-90)"
            className="AgendaCircle-arc"
          />
          <text x={x} y={y} className="AgendaCircle-number">
            {number}
          </text>
        </g>
      ))}
      <text className="AgendaCircle-middle" y={middleDetail ? -7 : 0}>
        {middle}
      </text>
      {middleDetail && (
        <text className="AgendaCircle-detail" y={20}>
          {middleDetail}
        </text>
      )}
    </svg>
  );
}

/** The parts of the meeting with their minutes; the one going on is marked. */
export function AgendaList({ agenda, current }: Pick<Props, "agenda" | "current">) {
  const t = useText("meeting");
  return (
    <ol className="AgendaList">
      {agenda.map(({ part, minutes }) => (
        <li key={part} aria-current={part === current ? "step" : undefined}>
          <span>{t(`part.${part}`)}</span>{" "}
          <span className="soft small">
            {t("minutes", { count: minutes })}
            {part === current && ` · ${t("now")}`}
          </span>
        </li>
      ))}
    </ol>
  );
}
