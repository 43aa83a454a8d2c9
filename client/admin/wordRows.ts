import { type CountyWord, type Explained, formsOf } from "../../core/words.ts";
import { texts as en } from "../text/en/words.ts";
import { texts as sv } from "../text/sv/words.ts";

/** What a county has made of a word, as the server tells its administrators. */
export type AdminWord = CountyWord & { version: number; changedBy: string; changedAt: string };

/** One line of the list: what holds now, and where it comes from. */
export type WordRow = {
  term: string;
  sv: Explained;
  en: Explained;
  from: "shipped" | "changed" | "own" | "hidden";
  /** What comes with the program under that term. */
  shipped: { sv: Explained; en: Explained } | null;
  version: number | null;
  changed: { by: string; at: string } | null;
};

/** How a word is written in the list. */
export const wordOf = ({ sv: { forms } }: Pick<WordRow, "sv">): string => formsOf(forms)[0] ?? "";

/** The shipped list with the county's changes in it, in the order of the words. A word that is not explained stays in sight here. */
export function rowsOf(words: AdminWord[]): WordRow[] {
  const county = new Map(words.map((it) => [it.term, it]));
  const shipped = Object.keys(sv) as (keyof typeof sv)[];
  const known = shipped.map((term): WordRow => {
    const both = { sv: sv[term], en: en[term] };
    const it = county.get(term);
    const base = { term, shipped: both, version: it?.version ?? null };
    if (!it || it.state === "removed") return { ...base, ...both, from: "shipped", changed: null };
    const changed = { by: it.changedBy, at: it.changedAt };
    if (it.state === "hidden") return { ...base, ...both, from: "hidden", changed };
    return { ...base, sv: it.sv, en: it.en, from: "changed", changed };
  });
  const own = words
    .filter((it) => !(it.term in sv) && it.state === "shown")
    .map((it): WordRow => {
      const changed = { by: it.changedBy, at: it.changedAt };
      return { term: it.term, sv: it.sv, en: it.en, from: "own", shipped: null, version: it.version, changed };
    });
  return [...known, ...own].sort((a, b) => wordOf(a).localeCompare(wordOf(b), "sv"));
}
