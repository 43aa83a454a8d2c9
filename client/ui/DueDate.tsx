import { useAnyLanguage, useText } from "../text/text.ts";
import { Badge, type BadgeTone } from "./Badge.tsx";
import { dayInWords, daysBetween, todayInSweden } from "./dates.ts";

type Props = {
  /** YYYY-MM-DD, or an instant. */
  day: string;
  /** How many days before it is "soon". */
  soonDays?: number;
  today?: string;
};

/** "Senast i morgon" with the tone that fits: calm, soon or late. */
export function DueDate({ day, soonDays = 2, today = todayInSweden() }: Props) {
  const t = useText("ui");
  const language = useAnyLanguage();
  const left = daysBetween(today, day);
  return (
    <Badge tone={dueTone(left, soonDays)}>
      <time dateTime={day}>
        {left === -1 && t("due.yesterday")}
        {left < -1 && t("due.late", { count: -left })}
        {left === 0 && t("due.today")}
        {left === 1 && t("due.tomorrow")}
        {left > 1 &&
          t("due.day", { day: dayInWords(day.slice(0, 10), language, { today, short: left > 6, weekday: true }) })}
      </time>
    </Badge>
  );
}

/** Late when the day has passed, soon within `soonDays`, otherwise calm. */
export function dueTone(daysLeft: number, soonDays = 2): BadgeTone {
  if (daysLeft < 0) return "late";
  return daysLeft <= soonDays ? "soon" : "none";
}
