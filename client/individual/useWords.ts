import { queryOptions, useQuery } from "@tanstack/react-query";
import { type CountyWord, type Word, wordList } from "../../core/words.ts";
import { getJson } from "../api.ts";
import type { Language } from "../text/language.ts";
import { useLanguage } from "../text/text.ts";
import { useLater } from "../ui/useLater.ts";

const none: Word[] = [];

/**
 * The word list as it holds here, in the reader's language. Empty until it has come: no text waits for it, and it is asked
 * for when the page can be used.
 */
export function useWords(): Word[] {
  return useQuery({ ...wordsQuery(useLanguage()), enabled: useLater() }).data ?? none;
}

/** The list that comes with the program, and what the county has changed in it; without an answer, the first alone. */
export const wordsQuery = (language: Language) =>
  queryOptions({
    queryKey: ["words", language],
    queryFn: async ({ signal }) => {
      const [{ texts }, { words }] = await Promise.all([
        language === "sv" ? import("../text/sv/words.ts") : import("../text/en/words.ts"),
        getJson<{ words: CountyWord[] }>("/api/v1/words", signal).catch(() => ({ words: [] })),
      ]);
      return wordList(texts, words, language);
    },
    staleTime: 10 * 60_000,
  });
