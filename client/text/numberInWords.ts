import type { Language } from "./language.ts";

const words: Record<Language, readonly string[]> = {
  sv: ["två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"],
  en: ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
};

/** A small number in a sentence: "alla sju"; figures for one, for nothing, and above twelve. */
export function numberInWords(count: number, language: Language): string {
  return words[language][count - 2] ?? String(count);
}
