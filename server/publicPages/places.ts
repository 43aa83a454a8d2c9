// Which public pages there are, in which order, and where they are found.
import type { Language } from "../../core/errors.ts";
import { type AnyLanguage, type PartLanguage, partLanguageKeys } from "../../core/languages.ts";

/** The pages in the order one may read them through. */
export const places = {
  start: { sv: "", en: "" },
  when: { sv: "nar", en: "when" },
  ask: { sv: "be-om-en-sip", en: "ask-for-one" },
  steps: { sv: "steg-for-steg", en: "steps" },
  myths: { sv: "myter", en: "myths" },
  stories: { sv: "berattelser", en: "stories" },
  relatives: { sv: "for-narstaende", en: "for-relatives" },
  children: { sv: "for-barn", en: "for-children" },
  youth: { sv: "for-unga", en: "for-youth" },
  staff: { sv: "for-personal", en: "for-staff" },
  words: { sv: "ordlista", en: "words" },
  accessibility: { sv: "tillganglighet", en: "accessibility" },
} as const satisfies Record<string, Record<Language, string>>;

export type PageKey = keyof typeof places;
export const pageKeys = Object.keys(places) as PageKey[];
export const languages: readonly Language[] = ["sv", "en"];

/** The menu: what a SIP is for all, and for each who reads it; last what is about the service. */
export const groups: Record<"about" | "forYou" | "service", readonly PageKey[]> = {
  about: ["start", "when", "ask", "steps", "myths", "stories"],
  forYou: ["relatives", "children", "youth", "staff"],
  service: ["words", "accessibility"],
};

export const root: Record<Language, string> = { sv: "/om-sip", en: "/en/about-sip" };
export const searchPath: Record<Language, string> = { sv: "/om-sip/sok", en: "/en/about-sip/search" };

/** The page in each language of the main path: the most important of all the others, on one. */
export const mainPathPath = (language: PartLanguage) => `/${language}/sip`;

/** Where what a SIP is stands in every language. */
export const everyStart: Record<AnyLanguage, string> = {
  ...root,
  ...(Object.fromEntries(partLanguageKeys.map((it) => [it, mainPathPath(it)])) as Record<PartLanguage, string>),
};

/** The leaflet as a folder of A5, and in large type on A4. */
export type LeafletKind = "folder" | "large";
export const leafletPath: Record<Language, Record<LeafletKind, string>> = {
  sv: { folder: "/om-sip/samlad-om-sip.pdf", large: "/om-sip/samlad-om-sip-stor-stil.pdf" },
  en: { folder: "/en/about-sip/samlad-about-sip.pdf", large: "/en/about-sip/samlad-about-sip-large-type.pdf" },
};

/** The path of a page. */
export function pathOf(key: PageKey, language: Language): string {
  return places[key][language] === "" ? root[language] : `${root[language]}/${places[key][language]}`;
}
