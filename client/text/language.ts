import type { Language } from "../../core/errors.ts";
import { type AnyLanguage, anyLanguages, completeLanguage } from "../../core/languages.ts";

export type { Language };

const cookieName = "samlad_language";
const listeners = new Set<() => void>();
let chosen: AnyLanguage = readLanguage();

/** The language the reader has chosen; Swedish until something else is. It may be one of those that only say the main path. */
export function chosenLanguage(): AnyLanguage {
  return chosen;
}

/** The language in which everything is said to this reader: the one chosen, or Swedish when that one says the main path only. */
export function currentLanguage(): Language {
  return completeLanguage(chosen);
}

/** Keeps the choice for a year, on this device, and tells everybody who shows text. */
export function chooseLanguage(language: AnyLanguage): void {
  keep(language);
  chosen = language;
  for (const tell of listeners) tell();
}

/** For useSyncExternalStore. Returns how to stop listening. */
export function onLanguageChange(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** What the address asks for (the open pages lead here with the language they are read in), or what was chosen before. */
function readLanguage(): AnyLanguage {
  if (typeof document === "undefined") return "sv";
  const asked = new URLSearchParams(window.location.search).get("language");
  const known = anyLanguages.find((it) => it === asked);
  if (known) {
    keep(known);
    // Asked once: a page that is loaded again has the language that was chosen since.
    window.history.replaceState(window.history.state, "", window.location.pathname + window.location.hash);
  }
  return known ?? anyLanguages.find((it) => document.cookie.includes(`${cookieName}=${it}`)) ?? "sv";
}

function keep(language: AnyLanguage) {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox
  document.cookie = `${cookieName}=${language}; path=/; max-age=31536000; samesite=lax`;
}
