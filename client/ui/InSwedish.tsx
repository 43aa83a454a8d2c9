import type { ReactNode } from "react";
import { completeLanguage, isPartLanguage, languageFacts } from "../../core/languages.ts";
import { LanguageHere, useAnyLanguage } from "../text/text.ts";

/**
 * A part of the page that is not said in every language. To a reader of one of those that only say the main path it is in
 * Swedish, and marked so: a screen reader says it right, and it runs from left to right. To others nothing is different.
 */
export function InSwedish({ children }: { children: ReactNode }) {
  const language = useAnyLanguage();
  if (!isPartLanguage(language)) return children;
  const complete = completeLanguage(language);
  return (
    <LanguageHere value={complete}>
      <div className="InSwedish" lang={complete} dir="ltr">
        {children}
      </div>
    </LanguageHere>
  );
}

/** `lang` and `dir` for what is drawn outside the part of the page that it belongs to: a dialog, a menu. */
export function useLanguageMarks(): { lang: string; dir: "ltr" | "rtl" } {
  const language = useAnyLanguage();
  return { lang: language, dir: languageFacts(language).direction };
}
