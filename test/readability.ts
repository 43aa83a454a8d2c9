// How hard a Swedish text is to read, measured: LIX (läsbarhetsindex), after C.-H. Björnsson.

/** A letter run is one word: an apostrophe or a hyphen inside does not end it. Digits alone are words too. */
const word = /[\p{L}\p{N}]+(?:['’:.,-][\p{L}\p{N}]+)*/gu;

/**
 * What ends a sentence: a full stop, a question mark, an exclamation mark, a colon, or an empty line. A full stop before a
 * digit or a small letter ends an abbreviation ("kl. 10", "t.ex. en vän").
 */
const ending = /(?:[?!:…]+|\.+(?!["”’)\]]*\s+[\p{Ll}\p{N}]))(?=["”’)\]]*(?:\s|$))|\n\s*\n/u;

/**
 * The LIX of a text: words per sentence plus the share of words longer than six letters in per cent. 20-30 is a book for
 * children, 30-40 a novel, 40-50 a newspaper, above 50 officialese. Paragraphs, headings and list items without a full
 * stop are sentences of their own when an empty line stands between them. A text without words is 0.
 */
export function lix(text: string): number {
  const words = text.match(word) ?? [];
  if (words.length === 0) return 0;
  const sentences = text.split(ending).filter((part) => part.match(word)).length;
  const long = words.filter((it) => (it.match(/\p{L}/gu) ?? []).length > 6).length;
  return words.length / sentences + (100 * long) / words.length;
}
