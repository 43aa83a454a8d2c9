import { type AnyLanguage, completeLanguage, isPartLanguage } from "./languages.ts";

/**
 * The areas of texts that are needed at the same time and so fetched in one file (`client/text/packs`): the words of every
 * page, what the person's pages begin with, and what lies in every stage of a SIP. On a slow line each file is a wait.
 */
const packs: Readonly<Record<string, string>> = {
  ...{ shell: "base", ui: "base", errors: "base" },
  ...{ individual: "first", rooms: "first", easy: "first" },
  ...{ entry: "sip", held: "sip", draft: "sip" },
};

/** The areas in which the languages of the main path say anything. There is no more of them than this: one file for each. */
export const mainPathAreas = [
  ...(["beside", "draft", "easy", "entry", "errors", "givenOut", "individual", "languages"] as const),
  ...(["meeting", "myConsent", "rooms", "shell", "together", "ui"] as const),
] as const;

/**
 * The file in `client/text` that holds an area's texts in a language; that of Swedish where the language says nothing of it.
 * The client fetches it, and the server says in the head of the page that it will be needed.
 */
export function textFile(language: AnyLanguage, area: string): string {
  if (isPartLanguage(language) && (mainPathAreas as readonly string[]).includes(area)) return `packs/${language}.ts`;
  const complete = completeLanguage(language);
  return area in packs ? `packs/${complete}-${packs[area]}.ts` : `${complete}/${area}.ts`;
}
