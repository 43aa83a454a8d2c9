import type { ReactNode } from "react";
import { useAnyLanguage, useText } from "../text/text.ts";
import { initials } from "./CircleOfPeople.tsx";
import { useWritten } from "./written.ts";
import "./OwnWords.css";

/** The person's own words: the same everywhere, never to be mixed up with a professional's text. */
export function OwnWords({ person, detail, children }: { person: string; detail?: ReactNode; children: ReactNode }) {
  const t = useText("ui");
  const written = useWritten();
  const comma = useAnyLanguage() === "ar" ? "،" : ",";
  return (
    <figure className="OwnWords">
      <span className="OwnWords-initial" aria-hidden>
        {initials(person)[0]}
      </span>
      <div>
        <figcaption className="OwnWords-who">
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
