/** The two languages of the screen. Swedish is the first. */
export type Language = "sv" | "en";

const cookieName = "samlad_language";
const listeners = new Set<() => void>();
let chosen: Language = readLanguage();

/** The language the reader has chosen; Swedish until something else is. */
export function currentLanguage(): Language {
  return chosen;
}

/** Keeps the choice for a year, on this device, and tells everybody who shows text. */
export function chooseLanguage(language: Language): void {
  chosen = language;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox
  document.cookie = `${cookieName}=${language}; path=/; max-age=31536000; samesite=lax`;
  document.documentElement.lang = language;
  for (const tell of listeners) tell();
}

/** For useSyncExternalStore. Returns how to stop listening. */
export function onLanguageChange(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

function readLanguage(): Language {
  if (typeof document === "undefined") return "sv";
  return document.cookie.includes(`${cookieName}=en`) ? "en" : "sv";
}
