import { CalendarDays, Flag, Hourglass, PenLine, Sparkles } from "lucide-react";
import type { ReactNode } from "react";
import { useLanguage, useText } from "../../text/text.ts";
import { dayInWords, instantInWords, todayInSweden } from "../../ui/dates.ts";
import { useMine } from "../mine.ts";
import { whatNow } from "./whatNow.ts";

const icons = {
  meeting: CalendarDays,
  meetingNow: CalendarDays,
  followUp: CalendarDays,
  writing: PenLine,
  going: Sparkles,
  closed: Flag,
  declined: Flag,
} as const;

/** "Det här händer nu": one picture, one or two sentences, and how far away it is. */
export function NowCard() {
  const t = useText("child");
  const language = useLanguage();
  const { view } = useMine();
  const now = whatNow(view, todayInSweden());
  const Icon = now.what in icons ? icons[now.what as keyof typeof icons] : Hourglass;
  return (
    <section className="Child-now" aria-labelledby="child-now">
      <Icon aria-hidden size={56} />
      <div className="stack-tight">
        <h2 id="child-now">{t("now.title")}</h2>
        {sentences()}
      </div>
    </section>
  );

  function sentences(): ReactNode {
    if (now.what === "meeting") {
      return (
        <>
          <p className="Child-big">{t("now.meeting", { when: instantInWords(now.startsAt, language) })}</p>
          <p>{now.place ? t("now.meetingPlace", { place: now.place }) : t("now.meetingVideo")}</p>
          <Away days={now.inDays} />
        </>
      );
    }
    if (now.what === "followUp")
      return (
        <>
          <p className="Child-big">{t("now.going")}</p>
          <p>{t("now.followUp", { day: dayInWords(now.on, language, { weekday: false }) })}</p>
          <Away days={now.inDays} />
        </>
      );
    return <p className="Child-big">{t(`now.${now.what}`)}</p>;
  }
}

function Away({ days }: { days: number }) {
  const t = useText("child");
  if (days < 0 || days > 60) return null;
  return (
    <p className="Child-away">
      {days === 0 ? t("now.today") : days === 1 ? t("now.tomorrow") : t("now.days", { count: days })}
    </p>
  );
}
