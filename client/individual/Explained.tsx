import { CircleHelp } from "lucide-react";
import { Suspense, useRef, useState } from "react";
import { completeLanguage, isPartLanguage } from "../../core/languages.ts";
import type { Word } from "../../core/words.ts";
import { LanguageHere, useAnyLanguage, useText } from "../text/text.ts";
import { BareButton } from "../ui/Button.tsx";
import { lazyPart } from "../ui/lazyPart.tsx";
import { Phones } from "../ui/Phones.tsx";
import { splitExplained } from "./splitExplained.ts";
import { useWords } from "./useWords.ts";
import "./Explained.css";

const Explanation = lazyPart(async () => (await import("./Explanation.tsx")).Explanation);

type Props = {
  text: string;
  /** Written by somebody: a word that is explained is marked as the list's addition and not the writer's. */
  isWritten?: boolean;
};

/** A text of which the words in the list can be pressed, and tell what they mean. */
export function Explained({ text, isWritten = false }: Props) {
  const list = useWords();
  const language = useAnyLanguage();
  // The list is Swedish and English: in another language it explains what is written, and not our own words.
  if (isPartLanguage(language))
    return isWritten ? (
      <LanguageHere value={completeLanguage(language)}>
        <Explained text={text} isWritten />
      </LanguageHere>
    ) : (
      text
    );
  return splitExplained(text, list, { hasMarks: !isWritten }).map((part, index) =>
    part.word ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text keep their order
      <Told key={index} words={part.words} word={part.word} isWritten={isWritten} />
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text keep their order
      <Phones key={index} text={part.words} />
    ),
  );
}

function Told({ words, word, isWritten }: { words: string; word: Word; isWritten: boolean }) {
  const t = useText("individual");
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [hasOpened, setHasOpened] = useState(false);
  return (
    <>
      <BareButton
        ref={button}
        className="Explained-word"
        aria-label={`${words}. ${t("word.more", { word: words })}`}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPress={() => {
          setHasOpened(true);
          setOpen(!isOpen);
        }}
      >
        {words}
        {isWritten && <CircleHelp aria-hidden size={14} className="Explained-mark" />}
      </BareButton>
      {hasOpened && (
        <Suspense>
          <Explanation
            button={button}
            title={t("word.more", { word: words })}
            isOpen={isOpen}
            onClose={() => setOpen(false)}
            word={word}
            isWritten={isWritten}
          />
        </Suspense>
      )}
    </>
  );
}
