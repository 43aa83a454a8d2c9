import { useLanguage, useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { DateText } from "../ui/DateText.tsx";
import { Notice } from "../ui/Notice.tsx";
import { useWritten } from "../ui/written.ts";
import { actorInWords } from "./actor.ts";
import { textsOf } from "./eventTexts.ts";
import type { Act } from "./useAct.ts";

/** Somebody else changed the same entry meanwhile: what it says now stands here, beside what was typed above. */
export function ConflictNotice({
  conflict,
  isPending,
  fieldLabel,
  onSend,
}: {
  conflict: Act["conflict"];
  isPending?: boolean;
  /** The label of a form's field, to say which of them a text stands in. */
  fieldLabel?: (field: string) => string | undefined;
  /** Sends what the form holds now; without it the same is sent again. */
  onSend?: () => void;
}) {
  const t = useText("entry");
  const language = useLanguage();
  const written = useWritten();
  if (!conflict) return null;
  return (
    <Notice tone="soon" title={t("conflict.title")} isAlert>
      <p>{t("conflict.text")}</p>
      <ul className="plain-list stack-tight">
        {conflict.changes.map((change) => (
          <li key={change.seq} className="stack-tight">
            <p>
              <strong {...written(change.title[language])}>{change.title[language]}</strong> – {actorInWords(change.by)}
              , <DateText value={change.at} weekday={false} />
            </p>
            {textsOf(change.event).map(({ field, text }) => (
              <p key={field} className="Conflict-text" {...written(text)}>
                {fieldLabel?.(field) && <span className="soft small">{fieldLabel(field)}: </span>}
                {text}
              </p>
            ))}
          </li>
        ))}
      </ul>
      <div className="row">
        <Button onPress={() => conflict.sendAnyway(onSend)} isPending={isPending}>
          {t("conflict.sendAnyway")}
        </Button>
      </div>
    </Notice>
  );
}
