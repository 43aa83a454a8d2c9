import type { AreaNotes } from "../../../core/sip/stateAssessment.ts";
import { actorInWords } from "../../act/actor.ts";
import { useText } from "../../text/text.ts";
import { DateText } from "../../ui/DateText.tsx";

export const areaFields = ["works", "hard", "wish", "needs"] as const;

/** The professional text of a life area, to read; "quiet" where the area's own name is the heading above it. */
export function AreaTexts({ notes, level = "heading" }: { notes: AreaNotes; level?: "heading" | "quiet" }) {
  const t = useText("assessment");
  return (
    <div className="stack">
      {areaFields.map((field) =>
        notes[field] ? (
          <div key={field}>
            {level === "heading" ? <h4>{t(`field.${field}`)}</h4> : <p className="soft">{t(`field.${field}`)}</p>}
            <p className="Written">{notes[field]}</p>
          </div>
        ) : null,
      )}
      <p className="soft small">
        {actorInWords(notes.by)}, <DateText value={notes.at} weekday={false} />
      </p>
    </div>
  );
}
