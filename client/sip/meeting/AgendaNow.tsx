import type { Meeting } from "../../../core/sip/state.ts";
import { AgendaCircle } from "../../meeting/AgendaCircle.tsx";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import type { MeetingClock } from "./useMeetingClock.ts";

/** The circle with the part one is in, and the parts to go to. */
export function AgendaNow({ meeting, clock }: { meeting: Meeting; clock: MeetingClock }) {
  const t = useText("meeting");
  const left =
    clock.minutesLeft === null
      ? { middle: t("shortMinutes", { count: meeting.minutes }), detail: undefined }
      : clock.minutesLeft === 0
        ? { middle: "0", detail: t("overTime") }
        : { middle: t("shortMinutes", { count: clock.minutesLeft }), detail: t("left") };
  return (
    <div className="stack">
      <AgendaCircle agenda={meeting.agenda} current={clock.part} middle={left.middle} middleDetail={left.detail} />
      <ol className="MeetingNow-parts">
        {meeting.agenda.map(({ part, minutes }, index) => (
          <li key={part}>
            <Button
              look={part === clock.part ? "secondary" : "quiet"}
              isSmall
              aria-current={part === clock.part ? "step" : undefined}
              onPress={() => clock.go(part)}
            >
              {`${index + 1}. ${t(`part.${part}`)}, ${t("shortMinutes", { count: minutes })}`}
            </Button>
          </li>
        ))}
      </ol>
      {clock.isByClock ? (
        <p className="soft small">{t("byClockText")}</p>
      ) : (
        <div>
          <Button look="quiet" isSmall onPress={clock.followClock}>
            {t("byClock")}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The part one is in, big, and what one does in it. */
export function NowPart({ name, meeting, clock }: { name: string; meeting: Meeting; clock: MeetingClock }) {
  const t = useText("meeting");
  const number = meeting.agenda.findIndex((one) => one.part === clock.part) + 1;
  return (
    <div className="stack-tight" aria-live="polite">
      <p className="soft">{t("partNow", { number, total: meeting.agenda.length })}</p>
      <h3 className="MeetingNow-part">{t(`part.${clock.part}`)}</h3>
      <p className="MeetingNow-guide">{t(`guide.${clock.part}`, { name })}</p>
    </div>
  );
}
