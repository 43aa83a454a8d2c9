import { ChevronLeft, ChevronRight } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Answer } from "../../consent/matrix.ts";
import { useReading } from "../../text/reading.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { focusNext } from "../../ui/focusNext.ts";
import { Question } from "./Question.tsx";

export type Asked = {
  key: string;
  question: string;
  short: ReactNode;
  answer: Answer;
  isEdited: boolean;
  set: (answer: "allowed" | "refused") => void;
};

type Props = {
  title: string;
  /** Who or what it is about, where each question is said whole. */
  name: string;
  detail?: ReactNode;
  asked: Asked[];
  setAll: (answer: "allowed" | "refused") => void;
  /** Where in the row of receivers or areas this is. */
  place: { at: number; of: number };
  /** To the one before or after; null when there is none. */
  turn: { back: (() => void) | null; on: (() => void) | null };
  onDone: () => void;
  children?: ReactNode;
};

/** The questions about one receiver or one area. Easy to read: one question at a time. */
export function QuestionList({ title, name, detail, asked, setAll, place, turn, onDone, children }: Props) {
  const t = useText("myConsent");
  const isEasy = useReading() === "easy";
  const heading = useRef<HTMLHeadingElement>(null);
  const begun = useRef(false);
  const [at, setAt] = useState(0);
  // A new receiver or area begins at its heading, for the eye and for a screen reader.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the title says which one it is
  useEffect(() => {
    setAt(0);
    // The first may have been fetched: whoever has gone on meanwhile is let be.
    if (begun.current) heading.current?.focus({ preventScroll: true });
    else focusNext(heading.current);
    begun.current = true;
    if (document.activeElement === heading.current) heading.current?.scrollIntoView({ block: "start" });
  }, [title]);
  const shown = isEasy ? asked.slice(at, at + 1) : asked;
  const isLast = !isEasy || at >= asked.length - 1;
  const number = isEasy ? { number: at + 1, total: asked.length } : { number: place.at, total: place.of };
  // Before the first one there are all the answers.
  const back = isEasy && at > 0 ? () => setAt(at - 1) : (turn.back ?? onDone);
  const on = isLast ? turn.on : () => setAt(at + 1);
  return (
    <section className="QuestionList stack" aria-label={title}>
      {number.total > 1 && <p className="soft">{t("ask.place", number)}</p>}
      <h3 ref={heading} tabIndex={-1} className="QuestionList-title">
        {isEasy ? name : title}
      </h3>
      {detail && <p className="soft">{detail}</p>}
      {!isEasy && (
        <div className="row">
          <Button isSmall onPress={() => setAll("allowed")}>
            {t("ask.all")}
          </Button>
          <Button isSmall onPress={() => setAll("refused")}>
            {t("ask.none")}
          </Button>
        </div>
      )}
      <div>
        {shown.map(({ key, set, short, ...one }) => (
          <Question key={key} {...one} short={isEasy ? one.question : short} onAnswer={set} />
        ))}
      </div>
      {isLast && children}
      <div className="QuestionList-turn">
        <Button onPress={back} icon={<ChevronLeft aria-hidden size={20} />}>
          {t("ask.previous")}
        </Button>
        {on ? (
          <Button onPress={on}>
            {t("ask.next")} <ChevronRight aria-hidden size={20} />
          </Button>
        ) : (
          <Button onPress={onDone}>{t("ask.done")}</Button>
        )}
      </div>
      {on && (
        <div>
          <Button look="quiet" onPress={onDone}>
            {t("answers.close")}
          </Button>
        </div>
      )}
    </section>
  );
}
