import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { useText } from "../text/text.ts";
import { splitExplained, type Term } from "./splitExplained.ts";
import "./Explained.css";

/** A text where `[[samtycke|consent]]` can be pressed, and tells what the word means. */
export function Explained({ text }: { text: string }) {
  return splitExplained(text).map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text keep their order
    part.term ? <Word key={index} word={part.words} term={part.term} /> : part.words,
  );
}

function Word({ word, term }: { word: string; term: Term }) {
  const t = useText("individual");
  return (
    <DialogTrigger>
      <Button className="Explained-word" aria-label={`${word}. ${t("word.more", { word })}`}>
        {word}
      </Button>
      <Popover className="Popover Explained-popover">
        <Dialog className="Explained-dialog" aria-label={t("word.more", { word })}>
          {t(`word.${term}`)}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
