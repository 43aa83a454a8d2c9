import { ExternalLink, Info, Square } from "lucide-react";
import type { Block, Inline } from "../../core/support.ts";
import { useText } from "../text/text.ts";
import { TextLink } from "../ui/Button.tsx";
import { LineNote } from "../ui/LineNote.tsx";
import "./Support.css";

/** A guide's text. `level` is that of its own headings: under the page's, or under a dialog's. */
export function GuideText({ blocks, level }: { blocks: Block[]; level: 2 | 3 }) {
  return (
    <div className="GuideText">
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a guide never change places
        <OneBlock key={index} block={block} level={level} />
      ))}
    </div>
  );
}

function OneBlock({ block, level }: { block: Block; level: 2 | 3 }) {
  if (block.kind === "heading") {
    const Heading = block.level + level === 4 ? "h2" : block.level + level === 5 ? "h3" : "h4";
    return (
      <Heading id={block.id} tabIndex={-1}>
        <Words words={block.words} />
      </Heading>
    );
  }
  if ("words" in block)
    return block.kind === "text" ? (
      <p>
        <Words words={block.words} />
      </p>
    ) : (
      <LineNote tone="soon" icon={Info}>
        <Words words={block.words} />
      </LineNote>
    );
  const List = block.kind === "numbers" ? "ol" : "ul";
  return (
    <List className={block.kind === "checks" ? "GuideChecks" : undefined}>
      {block.items.map((words, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nor do the items of a list
        <li key={index}>
          {block.kind === "checks" && <Square aria-hidden size={20} />}
          <span>
            <Words words={words} />
          </span>
        </li>
      ))}
    </List>
  );
}

function Words({ words }: { words: Inline[] }) {
  const t = useText("support");
  return words.map(({ text, strong, href }, index) => {
    if (href?.startsWith("https:"))
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: nor do the words of a sentence
        <a key={index} href={href} target="_blank" rel="noreferrer">
          {text} <ExternalLink role="img" aria-label={t("elsewhere")} size={16} />
        </a>
      );
    if (href)
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same
        <TextLink key={index} href={href}>
          {text}
        </TextLink>
      );
    // biome-ignore lint/suspicious/noArrayIndexKey: the same
    return strong ? <strong key={index}>{text}</strong> : text;
  });
}
