// Searching the public pages: all of them lie in memory, and are a few dozen sections.
import type { Contents } from "./content/content.ts";
import { plain, textsOf } from "./draw.ts";
import { type PageKey, pageKeys } from "./places.ts";

type Entry = { path: string; page: PageKey; heading: string; texts: string[] };
export type Index = readonly Entry[];
/** A part of an excerpt, as it was found or not. */
export type Piece = { text: string; isHit: boolean };
export type Hit = { path: string; page: PageKey; heading: string; marked: Piece[]; excerpt: Piece[] };

export const longestQuery = 100;
const mostHits = 20;
const excerptLength = 180;

/** What may be found: every page's opening, every section, and every word of the word list. */
export function searchable(contents: Contents, pathOf: (key: PageKey) => string): Index {
  return pageKeys.flatMap((page): Entry[] => {
    const { title, lead, sections } = contents[page];
    const path = pathOf(page);
    return [
      { path, page, heading: title, texts: [plain(lead)] },
      ...sections.flatMap((section): Entry[] => [
        ...section.blocks.flatMap((block) =>
          typeof block === "object" && "terms" in block
            ? block.terms.map((it) => ({ path: `${path}#${it.id}`, page, heading: it.term, texts: [it.means] }))
            : [],
        ),
        ...(section.blocks.every((block) => typeof block === "object" && "terms" in block)
          ? []
          : [
              {
                path: `${path}#${section.id}`,
                page,
                heading: section.heading,
                texts: section.blocks.flatMap(textsOf),
              },
            ]),
      ]),
    ];
  });
}

/**
 * The sections that hold every word of the query, the best first. Capitals and accents do not count ("mote" finds "möte"),
 * nor a word's ending when nothing else is found ("samtycken" finds "samtycke").
 */
export function find(index: Index, query: string): Hit[] {
  const words = fold(query.slice(0, longestQuery)).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return [];
  const exact = hitsOf(index, words);
  return exact.length > 0 ? exact : hitsOf(index, words.map(stem));
}

function hitsOf(index: Index, words: string[]): Hit[] {
  return index
    .map((entry) => ({ entry, points: pointsOf(entry, words) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, mostHits)
    .map(({ entry: { path, page, heading, texts } }) => ({
      path,
      page,
      heading,
      marked: piecesOf(heading, words),
      excerpt: excerptOf(texts, words),
    }));
}

/** 0 when a word is missing. A heading says more than a text; a word's beginning more than its middle. */
function pointsOf({ heading, texts }: Entry, words: string[]): number {
  const [title, text] = [fold(heading), fold(texts.join(" "))];
  // Somebody who asks for a word of the word list wants to know what it means.
  let points = title === words.join(" ") ? 20 : 0;
  for (const word of words) {
    const found = (placeOf(title, word) >= 0 ? 10 : 0) + (placeOf(text, word) >= 0 ? 1 : 0);
    if (found === 0) return 0;
    points += found;
  }
  return points;
}

/** Where a word begins with these letters; long ones may stand within, since Swedish writes words together. */
function placeOf(text: string, word: string, from = 0): number {
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1))
    if (word.length >= 4 || at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? "")) return at;
  return -1;
}

function excerptOf(texts: string[], words: string[]): Piece[] {
  const holding = texts.find((text) => words.some((word) => placeOf(fold(text), word) >= 0)) ?? texts[0] ?? "";
  const first = Math.max(
    0,
    Math.min(...words.map((word) => placeOf(fold(holding), word)).filter((at) => at >= 0), 1e6),
  );
  const isShort = holding.length <= excerptLength || first > holding.length;
  const start = isShort || first < 60 ? 0 : holding.lastIndexOf(" ", first - 40) + 1;
  const end =
    start + excerptLength >= holding.length ? holding.length : holding.lastIndexOf(" ", start + excerptLength);
  const cut = `${start > 0 ? "… " : ""}${holding.slice(start, end)}${end < holding.length ? " …" : ""}`;
  return piecesOf(cut, words);
}

function piecesOf(text: string, words: string[]): Piece[] {
  const folded = fold(text);
  const pieces: Piece[] = [];
  let at = 0;
  while (at < text.length) {
    const next = words
      .map((word) => ({ word, place: placeOf(folded, word, at) }))
      .filter(({ place }) => place >= 0)
      .sort((a, b) => a.place - b.place || b.word.length - a.word.length)[0];
    if (!next) break;
    if (next.place > at) pieces.push({ text: text.slice(at, next.place), isHit: false });
    at = next.place + next.word.length;
    pieces.push({ text: text.slice(next.place, at), isHit: true });
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isHit: false });
  return pieces;
}

/** Small letters without accents, each in the place where it stood. */
function fold(text: string): string {
  return [...text.normalize("NFC")].map((it) => it.normalize("NFD")[0]?.toLowerCase() ?? it).join("");
}

/** A Swedish word without its commonest endings, as long as enough is left to know it by. */
function stem(word: string): string {
  return word.replace(/^(.{4,}?)(arnas?|ernas?|ornas?|ens|ets|erna|arna|orna|en|et|ar|er|or|na|s|a|e|n|t)$/u, "$1");
}
