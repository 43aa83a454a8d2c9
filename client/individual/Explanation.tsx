import type { RefObject } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import type { Word } from "../../core/words.ts";
import { useText } from "../text/text.ts";
import { TextLink } from "../ui/Button.tsx";
import { useLanguageMarks } from "../ui/InSwedish.tsx";

type Props = {
  button: RefObject<HTMLButtonElement | null>;
  title: string;
  isOpen: boolean;
  onClose: () => void;
  word: Word;
  isWritten: boolean;
};

/** What a word means, beside it, and whose words those are. Fetched when the first word is pressed. */
export function Explanation({ button, title, isOpen, onClose, word, isWritten }: Props) {
  const t = useText("wordList");
  const marks = useLanguageMarks();
  return (
    <Popover
      className="Popover Explained-popover"
      triggerRef={button}
      trigger="DialogTrigger"
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
    >
      <Dialog {...marks} className="Explained-dialog stack-tight" aria-label={title}>
        <p className="Explained-title">{word.word}</p>
        <p>{word.means}</p>
        <p className="soft small">
          {t(isWritten ? "fromListWritten" : "fromList")} <TextLink href="/my/words">{t("toList")}</TextLink>
        </p>
      </Dialog>
    </Popover>
  );
}
