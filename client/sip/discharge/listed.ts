import type { Language } from "../../text/language.ts";

/** "Hemtjänsten Söder, Vårdcentralen Linden och Biståndsenheten". */
export function listed(names: string[], language: Language): string {
  return new Intl.ListFormat(language, { type: "conjunction" }).format(names);
}
