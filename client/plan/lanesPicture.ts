import type { ActorGroup } from "../../core/access.ts";
import { type Lanes, placeOf, ticksOf } from "../../core/sip/lanes.ts";
import type { Day } from "../../core/time.ts";

/** Where everything of the picture stands, in pixels of the width there is. Words are broken here: SVG does not do it. */
export type Picture = {
  width: number;
  height: number;
  /** Where the time begins and ends. */
  left: number;
  right: number;
  top: number;
  bottom: number;
  ticks: { day: Day; x: number; isLabelled: boolean }[];
  today: number | null;
  followUp: number | null;
  lanes: { key: string; name: string; group: ActorGroup; y: number }[];
  bars: PictureBar[];
  arrows: { key: string; path: string }[];
};

export type PictureBar = {
  key: string;
  number: number;
  group: ActorGroup;
  lines: string[];
  textX: number;
  textY: number;
  x: number;
  y: number;
  width: number;
  openEnd: boolean;
  /** Words inside the bar, when there is room. */
  inside: string;
};

export const barHeight = 26;
export const lineHeight = 18;
const laneHead = 30;
const head = 26;
const foot = 38;
const letter = 7.1;

/** Lays the lanes out on a width: words beside the bars where there is room, above them on a phone. */
export function layOut(
  lanes: Lanes,
  options: { width: number; today: Day; followUp: Day | null; words: (measureId: string) => string },
): Picture {
  const { width, today, followUp } = options;
  const isNarrow = width < 560;
  const textWidth = isNarrow ? width - 4 : Math.min(280, Math.round(width * 0.38));
  const left = isNarrow ? 2 : textWidth + 16;
  const right = width - 14;
  const at = (day: Day) => left + Math.min(1, Math.max(0, placeOf(lanes, day))) * (right - left);
  const inside = (day: Day) => placeOf(lanes, day) >= 0 && placeOf(lanes, day) <= 1;

  const picture: Picture = {
    width,
    height: 0,
    left,
    right,
    top: head,
    bottom: 0,
    ticks: labelled(
      ticksOf(lanes).map((day) => ({ day, x: at(day) })),
      right,
    ),
    today: inside(today) ? at(today) : null,
    followUp: followUp && inside(followUp) ? at(followUp) : null,
    lanes: [],
    bars: [],
    arrows: [],
  };
  let y = head + 6;
  for (const lane of lanes.lanes) {
    picture.lanes.push({
      key: lane.key,
      name: shortened(lane.name, Math.floor((width - 40) / 8)),
      group: lane.group,
      y,
    });
    y += laneHead;
    for (const { number, measure, from, to, openEnd } of lane.bars) {
      const lines = broken(options.words(measure.id), Math.floor((textWidth - 30) / letter), 4);
      const textHeight = lines.length * lineHeight;
      const x = at(from);
      const barWidth = Math.max(30, at(to) - x);
      const barX = Math.min(x, right - barWidth);
      const barY = isNarrow ? y + textHeight + 4 : y + Math.max(0, (textHeight - barHeight) / 2);
      picture.bars.push({
        key: measure.id,
        number,
        group: lane.group,
        lines,
        textX: isNarrow ? 2 : 26,
        textY: isNarrow ? y + 13 : y + Math.max(0, (barHeight - textHeight) / 2) + 13,
        x: barX,
        y: barY,
        width: barWidth,
        openEnd,
        inside: measure.howOften.length * 6.8 < barWidth - 46 ? measure.howOften : "",
      });
      y = (isNarrow ? barY + barHeight : y + Math.max(textHeight, barHeight)) + 10;
    }
    y += 8;
  }
  picture.bottom = y;
  picture.height = y + (picture.today === null && picture.followUp === null ? 4 : foot);
  picture.arrows = lanes.order.flatMap(({ first, next }) => {
    const [from, to] = [first, next].map((number) => picture.bars.find((bar) => bar.number === number));
    return from && to ? [{ key: `${first}-${next}`, path: arrow(from, to) }] : [];
  });
  return picture;
}

/** From the first bar's end (or its beginning, when it goes on) down or up to the next, and into it. */
function arrow(from: PictureBar, to: PictureBar): string {
  const isBelow = to.y > from.y;
  const startX = from.openEnd ? from.x + 40 : from.x + from.width - 8;
  const startY = isBelow ? from.y + barHeight : from.y;
  const middle = to.y + barHeight / 2;
  if (startX < to.x - 10) return `M${round(startX)} ${round(startY)}V${round(middle)}H${round(to.x - 3)}`;
  const edge = isBelow ? to.y - 3 : to.y + barHeight + 3;
  const endX = Math.min(Math.max(startX, to.x + 34), to.x + to.width - 4);
  const turn = isBelow ? edge - 10 : edge + 10;
  return `M${round(startX)} ${round(startY)}V${round(turn)}H${round(endX)}V${round(edge)}`;
}

/** Labels that would touch the one before, or run over the edge, are left out; their lines stay. */
function labelled(ticks: { day: Day; x: number }[], right: number): Picture["ticks"] {
  let last = -100;
  return ticks.map((tick) => {
    const isLabelled = tick.x - last >= 56 && tick.x < right - 36;
    if (isLabelled) last = tick.x;
    return { ...tick, isLabelled };
  });
}

/** The text in lines of at most so many letters; what does not fit in `most` lines ends with an ellipsis. */
export function broken(text: string, letters: number, most: number): string[] {
  const room = Math.max(8, letters);
  const words = text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => word.match(new RegExp(`.{1,${room}}`, "gu")) ?? []);
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 1 <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shortened(lines.slice(most - 1).join(" "), room)];
}

function shortened(text: string, letters: number): string {
  return text.length > letters ? `${text.slice(0, Math.max(1, letters - 1)).trimEnd()}…` : text;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
