import type { Word } from "../../core/words.ts";

export type Part = { words: string; word: Word | null };

/**
 * Cuts a text into parts, some of which are words that are explained. "[[Samtycke|consent]]" is explained as the term it
 * names; other words are found by how they are written. Each is explained once in a text. What the list does not know, or does
 * not know any longer, is shown as plain words.
 */
export function splitExplained(text: string, list: Word[], { hasMarks = true } = {}): Part[] {
  const said = new Set<string>();
  const once = (words: string, word: Word | undefined): Part => {
    if (!word || said.has(word.term)) return { words, word: null };
    said.add(word.term);
    return { words, word };
  };
  // What somebody has written is taken as it stands, brackets and all.
  const marked = (hasMarks ? text.split(/(\[\[[^\]|]+\|\w+\]\])/) : [text]).map((part) => {
    if (!hasMarks) return part;
    const [, words, term] = /^\[\[([^\]|]+)\|(\w+)\]\]$/.exec(part) ?? [];
    return words
      ? once(
          words,
          list.find((it) => it.term === term),
        )
      : part;
  });
  const { pattern, find } = finder(list);
  const parts = marked.flatMap((part) =>
    typeof part !== "string"
      ? [part]
      : part.split(pattern).map((words, at) => once(words, at % 2 ? find(words) : undefined)),
  );
  return joined(parts.filter((part) => part.words !== ""));
}

/** One expression for all forms of a list, the longest first; made once for each list. */
function finder(list: Word[]) {
  const known = finders.get(list);
  if (known) return known;
  const byForm = new Map(list.toReversed().flatMap((word) => word.forms.map((form) => [keyOf(form), word] as const)));
  const forms = list
    .flatMap((word) => word.forms)
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const made = {
    pattern: forms.length > 0 ? new RegExp(`(?<![\\p{L}\\p{N}])(${forms.join("|")})(?![\\p{L}\\p{N}])`, "giu") : /(?!)/,
    // "SIP" is a shortening and "sip" is not: those are told apart, other words may begin a sentence.
    find: (words: string) => {
      const word = byForm.get(keyOf(words));
      return word?.forms.some((form) => form === words || (!isShortening(form) && keyOf(form) === keyOf(words)))
        ? word
        : undefined;
    },
  };
  finders.set(list, made);
  return made;
}

const finders = new WeakMap<Word[], { pattern: RegExp; find: (words: string) => Word | undefined }>();
const keyOf = (form: string) => form.toLocaleLowerCase("sv");
const isShortening = (form: string) => (form.match(/\p{Lu}/gu) ?? []).length > 1;

/** Plain parts beside each other made one. */
function joined(parts: Part[]): Part[] {
  const result: Part[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (last && !last.word && !part.word) last.words += part.words;
    else result.push({ ...part });
  }
  return result;
}
