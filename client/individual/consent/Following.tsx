import type { ConsentView } from "../../../core/sip/viewConsent.ts";
import { useText } from "../../text/text.ts";
import { dayInWords } from "../../ui/dates.ts";
import { useMine } from "../mine.ts";
import { useAreaWords } from "./areaWords.ts";
import type { Following as Follows } from "./whatFollows.ts";

/** What saving leads to, receiver by receiver, told before it is done (C7). */
export function Following({ follows, state }: { follows: Follows[]; state: ConsentView["state"] }) {
  const t = useText("myConsent");
  const { language } = useMine();
  const words = useAreaWords();
  return (
    <div className="stack-tight">
      <h3>{t("follows.title")}</h3>
      <ul className="stack-tight">
        {follows.map(({ row, starts, stops, until, losesMeeting, changesNothing }) => {
          const who = row.name;
          return (
            <li key={row.key}>
              {starts.length > 0 && (
                <p>
                  {t(state === "given" ? "follows.starts" : "follows.startsLater", { who, areas: words.list(starts) })}
                </p>
              )}
              {stops.length > 0 && (
                <p>
                  <strong>{t("follows.stops", { who, areas: words.list(stops) })}</strong> {t("follows.keeps", { who })}
                </p>
              )}
              {losesMeeting && <p>{t("follows.notCalled", { who })}</p>}
              {until && (
                <p>
                  {until.day
                    ? t("follows.day", { who, day: dayInWords(until.day, language, { weekday: false }) })
                    : t("follows.always", { who })}
                </p>
              )}
              {changesNothing && <p>{t("follows.nothing", { who })}</p>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
