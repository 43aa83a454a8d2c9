import { Strikethrough } from "lucide-react";
import { useState } from "react";
import type { HistoryEntry } from "../../../core/sip/history.ts";
import { actorInWords } from "../../act/actor.ts";
import { textsOf } from "../../act/eventTexts.ts";
import { Struck } from "../../act/Struck.tsx";
import { useText } from "../../text/text.ts";
import { Badge } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { EntryMarks } from "../parts/EntryMarks.tsx";
import { StrikeDialog } from "../parts/StrikeDialog.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { entryInWords } from "./entryInWords.ts";

/** One entry: what, about what, by whom; what was written; and the marks when this is the text that stands. */
export function EntryLine({
  sip,
  entry,
  isCorrecting,
}: {
  sip: SipContext;
  entry: HistoryEntry;
  /** Shows the buttons that strike what stands. */
  isCorrecting: boolean;
}) {
  const t = useText("history");
  const c = useText("consent");
  const e = useText("entry");
  const [isStriking, setStriking] = useState(false);
  const { view, agreement, language } = sip;
  const [item] = entry.items;
  const isSingle = entry.items.length === 1;
  const stands = isSingle && item !== undefined && view.touched[item] === entry.seq;
  const isReplaced = isSingle && item !== undefined && (view.touched[item] ?? 0) > entry.seq && hasText(entry);
  const about = entryInWords(entry.event, entry.items, { view, agreement, language, t, c });
  const texts = textsOf(entry.event);
  const length = texts.reduce((sum, { text }) => sum + text.length, 0);
  const marked = stands ? [item] : isSingle ? [] : entry.items.filter((one) => view.strikes[one]);
  const isStruck = stands && view.strikes[item] !== undefined;
  const title = (
    <p>
      <strong>{entry.title[language]}</strong>
      {about && ` – ${about}`} {isReplaced && <Badge>{t("replaced")}</Badge>}
    </p>
  );
  return (
    <div className={stands ? "EntryLine EntryLine--one" : "EntryLine"}>
      {isStruck ? <Struck>{title}</Struck> : title}
      <p className="soft small">{actorInWords(entry.by)}</p>
      {texts.length > 0 &&
        (length <= shortText ? (
          <Texts texts={texts} />
        ) : (
          <Disclosure title={t("showText")}>
            <Texts texts={texts} />
          </Disclosure>
        ))}
      {marked.map((one) => (
        <EntryMarks key={one} item={one} view={view} />
      ))}
      {isCorrecting && stands && !isStruck && view.may.includes("strikeEntry") && (
        <div className="row screen-only">
          <Button
            isSmall
            look="danger"
            icon={<Strikethrough aria-hidden size={16} />}
            aria-label={`${e("strike")}: ${[entry.title[language], about].filter(Boolean).join(" – ")}`}
            onPress={() => setStriking(true)}
          >
            {e("strike")}
          </Button>
        </div>
      )}
      {item && <StrikeDialog item={item} view={view} isOpen={isStriking} onClose={() => setStriking(false)} />}
    </div>
  );
}

/** So much text is shown at once; more is opened by a press. */
const shortText = 240;

function Texts({ texts }: { texts: { field: string; text: string }[] }) {
  return (
    <div className="EntryLine-texts">
      {texts.map(({ field, text }) => (
        <p key={field} className="Written">
          {text}
        </p>
      ))}
    </div>
  );
}

function hasText(entry: HistoryEntry): boolean {
  return textsOf(entry.event).length > 0;
}
