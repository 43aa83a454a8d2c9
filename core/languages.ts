import type { Language } from "./errors.ts";
import type { Day } from "./time.ts";

/** A language in which only the main path is said: what a SIP is, the consent, the plan's headings, the invitation. */
type PartFacts = {
  /** The language's name in itself, as its readers look for it. */
  name: string;
  direction: "ltr" | "rtl";
  /** For dates, numbers and plural forms. */
  locale: string;
  /** Who has gone through every text with the language as their own, and when; null while nobody has. Shown on each page. */
  reviewed: { by: string; on: Day } | null;
};

/**
 * The languages of the main path. docs/LANGUAGES.md says how one is added, and how a reviewer marks it as reviewed: with
 * the one line `reviewed`.
 */
export const partLanguages = {
  fi: { name: "Suomi", direction: "ltr", locale: "fi-FI", reviewed: null },
  uk: { name: "Українська", direction: "ltr", locale: "uk-UA", reviewed: null },
  // The digits and the calendar are those that Swedish letters and doors have.
  ar: { name: "العربية", direction: "rtl", locale: "ar-u-ca-gregory-nu-latn", reviewed: null },
} as const satisfies Record<string, PartFacts>;

export type PartLanguage = keyof typeof partLanguages;

/** Every language of the screen. Swedish and English say everything; the others say the main path. */
export type AnyLanguage = Language | PartLanguage;

export const partLanguageKeys = Object.keys(partLanguages) as PartLanguage[];

const complete = {
  sv: { name: "Svenska", direction: "ltr", locale: "sv-SE" },
  en: { name: "English", direction: "ltr", locale: "en-GB" },
} as const;

export const anyLanguages: readonly AnyLanguage[] = ["sv", "en", ...partLanguageKeys];

export function isPartLanguage(language: string): language is PartLanguage {
  return Object.hasOwn(partLanguages, language);
}

/** Name, direction and locale of a language. */
export function languageFacts(language: AnyLanguage): Omit<PartFacts, "reviewed"> {
  return isPartLanguage(language) ? partLanguages[language] : complete[language];
}

/** The language in which everything is said to a reader of this one: itself, or Swedish, which the plan is written in. */
export function completeLanguage(language: AnyLanguage): Language {
  return isPartLanguage(language) ? "sv" : language;
}

/** Who has reviewed a language and when; null when nobody has, or when it is one of the two that need none. */
export function reviewOf(language: AnyLanguage): PartFacts["reviewed"] {
  return isPartLanguage(language) ? (partLanguages as Record<PartLanguage, PartFacts>)[language].reviewed : null;
}
