import { type Guide, plainWords, textsOfBlock } from "./support.ts";

/**
 * Searching the guides: a few hundred short parts in memory, while one writes. Capitals and accents do not count ("mote" finds
 * "möte"), nor a word's ending ("samtycket" finds "samtycke"), nor, when nothing is found, one letter that is wrong.
 */

/** A part of a guide: from one heading to the next. */
type Part = {
  guide: string;
  title: string;
  heading: string;
  anchor: string | null;
  text: string;
  words: string[];
  stems: Set<string>;
  titleStems: Set<string>;
};
export type SupportIndex = readonly Part[];

/** `heading` is empty for the beginning of a guide. */
export type SupportHit = { guide: string; title: string; heading: string; anchor: string | null; excerpt: string };

const mostHits = 12;
const longestQuery = 100;

/** What can be found. Made once for the guides of a language. */
export function indexOf(guides: readonly Guide[]): SupportIndex {
  return guides.flatMap(({ key, title, lead, blocks }) => {
    const parts = [{ heading: "", anchor: null as string | null, texts: [lead] }];
    for (const block of blocks) {
      if (block.kind === "heading") parts.push({ heading: plainWords(block.words), anchor: block.id, texts: [] });
      else parts.at(-1)!.texts.push(...textsOfBlock(block));
    }
    return parts.map(({ heading, anchor, texts }) => {
      const text = texts.join(" ");
      const words = wordsOf(`${title} ${heading} ${text}`);
      return {
        guide: key,
        title,
        heading,
        anchor,
        text,
        words,
        stems: new Set(words.map(stem)),
        titleStems: new Set(wordsOf(`${heading || title}`).map(stem)),
      };
    });
  });
}

/**
 * The parts that hold every word asked for, the best first; when there are none, those that nearly do; and when there are none
 * of them either, those that hold the most of the longer words, for one who asks a whole question.
 */
export function search(index: SupportIndex, query: string): SupportHit[] {
  const asked = wordsOf(query.slice(0, longestQuery)).filter((it) => it.length > 1);
  if (asked.length === 0) return [];
  const found = ranked(index, asked, asked.length, holds);
  if (found.length > 0) return found;
  const near = ranked(index, asked, asked.length, (part, word) => holds(part, word) || nearly(part, word));
  if (near.length > 0 || asked.length === 1) return near;
  const longer = asked.filter((it) => it.length > 3);
  return ranked(index, longer, Math.max(1, Math.ceil(longer.length / 2)), holds);
}

function ranked(
  index: SupportIndex,
  asked: string[],
  least: number,
  fits: (part: Part, word: string) => boolean,
): SupportHit[] {
  return index
    .map((part) => ({ part, held: asked.filter((word) => fits(part, word)) }))
    .filter(({ held }) => held.length >= least)
    .map(({ part, held }) => {
      const inTitle = held.filter((word) => part.titleStems.has(stem(word))).length;
      return { part, points: held.length * 20 + inTitle * 10 + (part.heading === "" ? 5 : 0) };
    })
    .sort((a, b) => b.points - a.points)
    .slice(0, mostHits)
    .map(({ part: { guide, title, heading, anchor, text } }) => ({
      guide,
      title,
      heading,
      anchor,
      excerpt: excerptOf(text, asked),
    }));
}

/** By its stem, by its beginning, or, when it is long, within a word: Swedish writes words together. */
function holds(part: Part, word: string): boolean {
  if (part.stems.has(stem(word))) return true;
  const root = stem(word);
  return part.words.some((it) => it.startsWith(word) || (root.length >= 4 && it.includes(root)));
}

/** With one letter wrong, missing, too many, or changed with its neighbour. */
function nearly(part: Part, word: string): boolean {
  const root = stem(word);
  return (
    root.length >= 4 &&
    [...part.stems].some(
      (it) => oneWrong(it, root) || (it.length > root.length + 1 && oneWrong(it.slice(0, root.length), root)),
    )
  );
}

function oneWrong(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (
    (left.length <= 1 && right.length <= 1) ||
    (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0])
  );
}

/** The words around the first one that was found. */
function excerptOf(text: string, asked: string[]): string {
  const folded = fold(text);
  const first = Math.min(...asked.map((word) => folded.indexOf(stem(word))).filter((at) => at >= 0), text.length);
  const start = first < 60 || first === text.length ? 0 : text.lastIndexOf(" ", first - 40) + 1;
  const end = start + 160 >= text.length ? text.length : text.lastIndexOf(" ", start + 160);
  return `${start > 0 ? "… " : ""}${text.slice(start, end)}${end < text.length ? " …" : ""}`;
}

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Small letters without accents, each in the place where it stood. */
function fold(text: string): string {
  return [...text.normalize("NFC")].map((it) => it.normalize("NFD")[0]?.toLowerCase() ?? it).join("");
}

/** A Swedish or English word without its commonest endings, as long as enough is left to know it by. */
function stem(word: string): string {
  return word.replace(
    /^(.{3,}?)(arnas?|ernas?|ornas?|andet|ande|ens|ets|erna|arna|orna|ing|en|et|ar|er|or|na|es|ed|s|a|e|n|t|d)$/u,
    "$1",
  );
}
