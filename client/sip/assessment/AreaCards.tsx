import { Circle, CircleCheck, CircleDot, MessageSquareQuote } from "lucide-react";
import type { Language } from "../../text/language.ts";
import { useText } from "../../text/text.ts";
import type { AreaState } from "./areaStates.ts";

const icons = { empty: Circle, begun: CircleDot, filled: CircleCheck };

/** The life areas as cards: which are empty, begun and filled, and where the person has spoken. */
export function AreaCards({
  states,
  language,
  onGo,
}: {
  states: AreaState[];
  language: Language;
  onGo: (area: string) => void;
}) {
  const t = useText("assessment");
  return (
    <ul className="plain-list AreaCards">
      {states.map(({ area, state, hasOwnWords, glimpse }) => {
        const Icon = icons[state];
        return (
          <li key={area.key}>
            <button type="button" className={`AreaCard AreaCard--${state}`} onClick={() => onGo(area.key)}>
              <span className="AreaCard-title">{area[language]}</span>
              <span className="AreaCard-state">
                <Icon aria-hidden size={16} /> {t(`areas.${state}`)}
              </span>
              {glimpse && <span className="AreaCard-glimpse">{glimpse}</span>}
              {hasOwnWords && (
                <span className="AreaCard-own">
                  <MessageSquareQuote aria-hidden size={16} /> {t("areas.ownWords")}
                </span>
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
