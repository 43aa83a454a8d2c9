import { useId } from "react";
import type { Lanes } from "../../core/sip/lanes.ts";
import type { Day } from "../../core/time.ts";
import { useLanguage, useText } from "../text/text.ts";
import { actorOutlines } from "../ui/ActorShape.tsx";
import "../ui/ActorShape.css";
import { dayInWords } from "../ui/dates.ts";
import { barHeight, layOut, lineHeight, type PictureBar } from "./lanesPicture.ts";

type Props = { lanes: Lanes; width: number; today: Day; followUp: Day | null; words: (measureId: string) => string };

/** The picture alone, for the eye; the same is said in words beside it. Colour and shape tell the kinds of actors apart. */
export function LanesPicture({ lanes, width, today, followUp, words }: Props) {
  const t = useText("lanes");
  const language = useLanguage();
  const head = useId();
  const picture = layOut(lanes, { width, today, followUp, words });
  const short = (day: Day) => dayInWords(day, language, { short: true, weekday: false, today });
  return (
    <svg aria-hidden className="Lanes" width={picture.width} height={picture.height}>
      <defs>
        <marker
          id={head}
          viewBox="0 0 10 10"
          refX="8"
          refY="5"
          markerWidth="8"
          markerHeight="8"
          orient="auto-start-reverse"
        >
          <path d="M0 0 10 5 0 10Z" className="Lanes-arrowHead" />
        </marker>
      </defs>
      {picture.ticks.map((tick) => (
        <g key={tick.day}>
          <line x1={tick.x} x2={tick.x} y1={picture.top} y2={picture.bottom} className="Lanes-tick" />
          {tick.isLabelled && (
            <text x={tick.x} y={16} className="Lanes-small">
              {short(tick.day)}
            </text>
          )}
        </g>
      ))}
      {picture.lanes.map((lane) => (
        <line key={lane.key} x1={0} x2={picture.width} y1={lane.y} y2={lane.y} className="Lanes-edge" />
      ))}
      {picture.today !== null && <Mark x={picture.today} picture={picture} text={t("today")} className="Lanes-today" />}
      {picture.followUp !== null && followUp && (
        <Mark
          x={picture.followUp}
          picture={picture}
          text={t("followUp", { day: short(followUp) })}
          className="Lanes-followUp"
        />
      )}
      {picture.arrows.map((arrow) => (
        <g key={arrow.key}>
          <path d={arrow.path} className="Lanes-arrowGap" />
          <path d={arrow.path} className="Lanes-arrow" markerEnd={`url(#${head})`} />
        </g>
      ))}
      {picture.lanes.map((lane) => (
        <g key={lane.key} className={`ActorShape--${lane.group}`}>
          <g className="ActorShape" transform={`translate(10 ${lane.y + 17}) scale(0.9)`}>
            <path d={actorOutlines[lane.group]} />
          </g>
          <text x={26} y={lane.y + 22} className="Lanes-name">
            {lane.name}
          </text>
        </g>
      ))}
      {picture.bars.map((bar) => (
        <BarOfLane key={bar.key} bar={bar} />
      ))}
    </svg>
  );
}

function BarOfLane({ bar }: { bar: PictureBar }) {
  const { x, y, width } = bar;
  const tip = bar.openEnd ? 10 : 0;
  const outline = bar.openEnd
    ? `M${x + 5} ${y}H${x + width - tip}L${x + width} ${y + barHeight / 2}L${x + width - tip} ${y + barHeight}H${x + 5}Q${x} ${y + barHeight} ${x} ${y + barHeight - 5}V${y + 5}Q${x} ${y} ${x + 5} ${y}Z`
    : `M${x + 5} ${y}H${x + width - 5}Q${x + width} ${y} ${x + width} ${y + 5}V${y + barHeight - 5}Q${x + width} ${y + barHeight} ${x + width - 5} ${y + barHeight}H${x + 5}Q${x} ${y + barHeight} ${x} ${y + barHeight - 5}V${y + 5}Q${x} ${y} ${x + 5} ${y}Z`;
  return (
    <g className={`ActorShape--${bar.group}`}>
      <path d={outline} className="Lanes-bar" />
      <text x={x + 9} y={y + 18} className="Lanes-number">
        {bar.number}
      </text>
      {bar.inside && (
        <text x={x + 32} y={y + 18} className="Lanes-inside">
          {bar.inside}
        </text>
      )}
      {bar.lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text, in order
        <text key={index} x={bar.textX} y={bar.textY + index * lineHeight} className="Lanes-text">
          {line}
        </text>
      ))}
    </g>
  );
}

type MarkProps = {
  x: number;
  picture: { width: number; top: number; bottom: number; right: number; left: number };
  text: string;
  className: string;
};

/** A day that stands out: its line through the lanes and its words under them, kept within the picture. */
function Mark({ x, picture, text, className }: MarkProps) {
  const half = text.length * 3.6 + 4;
  const textX = Math.min(Math.max(x, picture.left + half), picture.width - half);
  const row = className === "Lanes-today" ? 0 : 14;
  return (
    <g className={className}>
      <line x1={x} x2={x} y1={picture.top} y2={picture.bottom + 2 + row} />
      <text x={textX} y={picture.bottom + 14 + row} className="Lanes-mark">
        {text}
      </text>
    </g>
  );
}
