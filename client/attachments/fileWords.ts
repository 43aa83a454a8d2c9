import type { Agreement } from "../../core/agreement.ts";
import type { Language } from "../text/language.ts";

/** "240 kB", "3,4 MB": how large a file is, as it is said. */
export function sizeInWords(bytes: number, language: Language): string {
  const number = (value: number, digits: number) =>
    value.toLocaleString(language === "sv" ? "sv-SE" : "en-GB", { maximumFractionDigits: digits });
  if (bytes < 1_000_000) return `${number(Math.max(1, Math.round(bytes / 1000)), 0)} kB`;
  return `${number(bytes / 1_000_000, 1)} MB`;
}

/** What a file is, shortly. */
export function kindOf(mediaType: string): string {
  return { "application/pdf": "PDF", "image/png": "PNG", "image/jpeg": "JPEG" }[mediaType] ?? "";
}

/** A life area's name within a sentence; null for an area that is not one. */
export function lifeAreaName(area: string, agreement: Agreement, language: Language): string | null {
  const all = [...agreement.lifeAreas.adult, ...agreement.lifeAreas.child];
  const name = all.find((one) => one.key === area)?.[language];
  return name === undefined ? null : withinSentence(name);
}

/** "Social life" within a sentence; what is an abbreviation stays. */
function withinSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name[0]!.toLowerCase() + name.slice(1) : name;
}
