/**
 * The word list of the person's pages: terms that are explained in plain words. A list comes with the program; a county
 * explains a term in its own way, leaves one out, or adds its own.
 */

/** `shown`: explained so; `hidden`: not explained in this county; `removed`: the shipped list holds again, an own term is gone. */
export const wordStates = ["shown", "hidden", "removed"] as const;

/** How a word is written, with commas between its forms, and what it means. */
export type Explained = { forms: string; means: string };
export type CountyWord = { term: string; state: (typeof wordStates)[number]; sv: Explained; en: Explained };

/** A word as the pages explain it. */
export type Word = { term: string; word: string; forms: string[]; means: string; isCountys: boolean };

/** The forms of a word: at least two letters each, without blanks at their ends. */
export function formsOf(forms: string): string[] {
  return forms
    .split(",")
    .map((form) => form.trim())
    .filter((form) => form.length > 1);
}

/** The list as it holds in a county: its own words before those that come with the program. In the order of the words. */
export function wordList(shipped: Record<string, Explained>, county: CountyWord[], language: "sv" | "en"): Word[] {
  const changed = new Map(county.filter((it) => it.state !== "removed").map((it) => [it.term, it]));
  const toWord = (term: string, { forms, means }: Explained, isCountys: boolean): Word[] => {
    const written = formsOf(forms);
    const [word] = written;
    return word && means.trim() ? [{ term, word, forms: written, means: means.trim(), isCountys }] : [];
  };
  const own = [...changed.values()].flatMap((it) => {
    if (it.state === "hidden") return [];
    // A county that has not translated a word explains it in Swedish, rather than not at all.
    const said = toWord(it.term, it[language], true);
    return said.length > 0 ? said : toWord(it.term, it.sv, true);
  });
  const rest = Object.entries(shipped).flatMap(([term, it]) => (changed.has(term) ? [] : toWord(term, it, false)));
  return [...own, ...rest].sort((a, b) => a.word.localeCompare(b.word, language));
}
