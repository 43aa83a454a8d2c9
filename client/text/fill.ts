/** An area's texts: nested by meaning, plural forms as `days_one` and `days_other`. */
export type Texts = { [key: string]: string | Texts };

/** What a text may be filled with: `{{name}}` in the text, `name` here; `count` picks the plural form. */
export type TextParams = Record<string, string | number>;

/**
 * The text under a key ("filter.mine"), with its holes filled. A key that is missing comes back as itself:
 * the compiler does not let it happen, and a page must not fall for a word.
 */
export function fill(texts: Texts, language: string, key: string, params: TextParams = {}): string {
  const text = find(texts, pluralKey(texts, language, key, params)) ?? key;
  return text.replace(/\{\{(\w+)\}\}/g, (hole, name: string) => inWords(language, params[name]) ?? hole);
}

function find(texts: Texts, key: string): string | undefined {
  let place: string | Texts | undefined = texts;
  for (const part of key.split(".")) place = typeof place === "object" ? place[part] : undefined;
  return typeof place === "string" ? place : undefined;
}

function pluralKey(texts: Texts, language: string, key: string, { count }: TextParams): string {
  if (typeof count !== "number" || find(texts, key) !== undefined) return key;
  return `${key}_${new Intl.PluralRules(language).select(count) === "one" ? "one" : "other"}`;
}

/** Numbers are grouped as the language does it: 1 240. */
function inWords(language: string, value: string | number | undefined): string | undefined {
  return typeof value === "number" ? new Intl.NumberFormat(language).format(value) : value;
}
