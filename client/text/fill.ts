import { type AnyLanguage, languageFacts } from "../../core/languages.ts";

/** An area's texts: nested by meaning, plural forms as `days_one` and `days_other`. */
export type Texts = { [key: string]: string | Texts };

/** What a text may be filled with: `{{name}}` in the text, `name` here; `count` picks the plural form. */
export type TextParams = Record<string, string | number>;

/**
 * The text under a key ("filter.mine"), with its holes filled. A key that is missing comes back as itself:
 * the compiler does not let it happen, and a page must not fall for a word.
 */
export function fill(texts: Texts, language: AnyLanguage, key: string, params: TextParams = {}): string {
  return fillKnown(texts, language, key, params) ?? filled(key, language, params);
}

/** The same, or nothing when the texts do not have the key. */
export function fillKnown(
  texts: Texts,
  language: AnyLanguage,
  key: string,
  params: TextParams = {},
): string | undefined {
  const text = find(texts, pluralKey(texts, language, key, params));
  return text === undefined ? undefined : filled(text, language, params);
}

function filled(text: string, language: AnyLanguage, params: TextParams): string {
  return text.replace(/\{\{(\w+)\}\}/g, (hole, name: string) => inWords(language, params[name]) ?? hole);
}

function find(texts: Texts, key: string): string | undefined {
  let place: string | Texts | undefined = texts;
  for (const part of key.split(".")) place = typeof place === "object" ? place[part] : undefined;
  return typeof place === "string" ? place : undefined;
}

/** The form of the language's own for the count; where a text has none such, the one for all others. */
function pluralKey(texts: Texts, language: AnyLanguage, key: string, { count }: TextParams): string {
  if (typeof count !== "number" || find(texts, key) !== undefined) return key;
  const own = `${key}_${new Intl.PluralRules(languageFacts(language).locale).select(count)}`;
  return find(texts, own) === undefined ? `${key}_other` : own;
}

/**
 * Numbers are grouped as the language does it: 1 240. In a text that runs from right to left, a name or a day is kept apart
 * from what stands around it (Unicode's isolates), so that neither changes places with the other.
 */
function inWords(language: AnyLanguage, value: string | number | undefined): string | undefined {
  const { locale, direction } = languageFacts(language);
  if (typeof value === "number") return new Intl.NumberFormat(locale).format(value);
  return value === undefined || direction === "ltr" ? value : `\u2068${value}\u2069`;
}
