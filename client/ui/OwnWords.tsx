import type { ReactNode } from "react";
import { useAnyLanguage, useText } from "../text/text.ts";
import { initials } from "./CircleOfPeople.tsx";
import { useWritten } from "./written.ts";
import "./OwnWords.css";

type Props = {
  person: string;
  detail?: ReactNode;
  /** More words of the same person, right after others: whose they are is not shown again, and still said. */
  isMore?: boolean;
  children: ReactNode;
};

/** The person's own words: the same everywhere, never to be mixed up with a professional's text. */
export function OwnWords({ person, detail, isMore, children }: Props) {
  const t = useText("ui");
  const written = useWritten();
  const comma = useAnyLanguage() === "ar" ? "،" : ",";
  return (
    <figure className="OwnWords">
      {!isMore && (
        <span className="OwnWords-initial" aria-hidden>
          {initials(person)[0]}
        </span>
      )}
      <div>
        <figcaption className={isMore ? "visually-hidden" : "OwnWords-who"}>
          {t("ownWords", { name: person })}
          {detail && (
            <span>
              {comma} {detail}
            </span>
          )}
        </figcaption>
        <blockquote className="OwnWords-words" {...(typeof children === "string" && written(children))}>
          {children}
        </blockquote>
      </div>
    </figure>
  );
}
