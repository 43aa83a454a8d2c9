import { languageFacts } from "../../core/languages.ts";
import { useAnyLanguage } from "../text/text.ts";

type Marks = { lang?: string; dir?: "ltr" | "rtl" };

/**
 * How a text that somebody has written is marked where the page is in another language: the plan and all that staff write is
 * Swedish, and a person may have written in letters of their own. Nothing where it is the page's language.
 */
export function useWritten(): (text: string) => Marks {
  const language = useAnyLanguage();
  return (text) => {
    const written = languageOf(text);
    // In English much is said in both: as far as the letters tell, it may be either.
    if (written === language || (language === "en" && written === "sv")) return {};
    return language === "sv" || language === "en"
      ? { lang: written }
      : { lang: written, dir: languageFacts(written).direction };
  };
}

/** As far as the letters tell: Latin ones are taken for Swedish, and for what they are by those who read them. */
export function languageOf(text: string): "sv" | "uk" | "ar" {
  const first = /\p{L}/u.exec(text)?.[0] ?? "";
  if (/\p{Script=Arabic}/u.test(first)) return "ar";
  return /\p{Script=Cyrillic}/u.test(first) ? "uk" : "sv";
}
