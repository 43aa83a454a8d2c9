// The little of Markdown that guides are written in, read into blocks that the client draws: headings, paragraphs, lists, checks,
// notes, strong words and links. All else is text as it stands; what looks like HTML is shown and never becomes any.
import type { Block, Inline } from "../../core/support.ts";

/**
 * `## ` and `### ` headings, `- ` and `1. ` lists, `- [ ] ` checks, `> ` notes, `**strong**`, `[words](address)`. A line that
 * begins with nothing of this belongs to the paragraph or the item before it.
 */
export function readMarkdown(text: string): Block[] {
  const blocks: Block[] = [];
  const ids = new Set<string>();
  let open = false;
  for (const line of text.split(/\r?\n/)) {
    const last = blocks.at(-1);
    const [, hashes, heading] = /^(#{2,3})\s+(.+?)\s*#*$/.exec(line) ?? [];
    const [, check] = /^[-*]\s+\[[ xX]?\]\s+(.+)$/.exec(line) ?? [];
    const [, item] = /^[-*]\s+(.+)$/.exec(line) ?? [];
    const [, number] = /^\d+[.)]\s+(.+)$/.exec(line) ?? [];
    const [, note] = /^>\s?(.*)$/.exec(line) ?? [];
    if (line.trim() === "") open = false;
    else if (hashes && heading) {
      blocks.push({
        kind: "heading",
        level: hashes.length === 2 ? 2 : 3,
        id: idOf(heading, ids),
        words: readInline(heading),
      });
      open = false;
    } else if (check ?? item ?? number) {
      const kind = check ? "checks" : item ? "list" : "numbers";
      const words = readInline((check ?? item ?? number)!);
      if (last && "items" in last && last.kind === kind) last.items.push(words);
      else blocks.push({ kind, items: [words] });
      open = true;
    } else if (open && last && last.kind !== "heading") {
      const more = readInline(` ${(note ?? line).trim()}`);
      if ("items" in last) last.items.at(-1)!.push(...more);
      else last.words.push(...more);
    } else {
      blocks.push({ kind: note === undefined ? "text" : "note", words: readInline((note ?? line).trim()) });
      open = true;
    }
  }
  return blocks;
}

/** Strong words and links. An address that is not one of ours or https is shown as text. */
function readInline(text: string): Inline[] {
  const pieces: Inline[] = [];
  let from = 0;
  for (const found of text.matchAll(/\*\*([^*]+)\*\*|\[([^\]]+)\]\(([^()\s]+)\)/g)) {
    const [whole, strong, words, href] = found;
    if (href !== undefined && !isAddress(href)) continue;
    if (found.index > from) pieces.push({ text: text.slice(from, found.index) });
    pieces.push(strong === undefined ? { text: words!, href: href! } : { text: strong, strong: true });
    from = found.index + whole.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

/** A page of ours, a place in the same guide, or a page elsewhere by https. */
export function isAddress(href: string): boolean {
  if (/^(\/(?![/\\])|#)[\w\-./#?=&%]*$/.test(href)) return true;
  return URL.canParse(href) && new URL(href).protocol === "https:";
}

/** "Vem får läsa?" is "vem-far-lasa"; the second of the same name gets a number. */
function idOf(heading: string, taken: Set<string>): string {
  const plain = heading
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const id = plain || "del";
  const free = taken.has(id) ? `${id}-${taken.size}` : id;
  taken.add(free);
  return free;
}
