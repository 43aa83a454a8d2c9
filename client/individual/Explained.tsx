import { lazy, Suspense, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { useText } from "../text/text.ts";
import { splitExplained, type Term } from "./splitExplained.ts";
import "./Explained.css";

const Explanation = lazy(async () => ({ default: (await import("./Explanation.tsx")).Explanation }));

/** A text where `[[samtycke|consent]]` can be pressed, and tells what the word means. */
export function Explained({ text }: { text: string }) {
  return splitExplained(text).map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text keep their order
    part.term ? <Word key={index} word={part.words} term={part.term} /> : part.words,
  );
}

function Word({ word, term }: { word: string; term: Term }) {
  const t = useText("individual");
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [hasOpened, setHasOpened] = useState(false);
  return (
    <>
      <Button
        ref={button}
        className="Explained-word"
        aria-label={`${word}. ${t("word.more", { word })}`}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPress={() => {
          setHasOpened(true);
          setOpen(!isOpen);
        }}
      >
        {word}
      </Button>
      {hasOpened && (
        <Suspense>
          <Explanation button={button} title={t("word.more", { word })} isOpen={isOpen} onClose={() => setOpen(false)}>
            {t(`word.${term}`)}
          </Explanation>
        </Suspense>
      )}
    </>
  );
}
