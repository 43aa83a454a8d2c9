import type { Language } from "../../text/language.ts";

/** What one is called: "Ingrid Lund" → "Ingrid". */
export function firstOf(name: string): string {
  return name.split(" ")[0] ?? name;
}

/** "Ingrids", "Ingrid's"; in Swedish a name on s, x or z stays as it is: "Elias egna ord". */
export function whose(name: string, language: Language): string {
  const first = firstOf(name);
  if (language === "en") return `${first}'s`;
  return /[sxz]$/i.test(first) ? first : `${first}s`;
}
