import { type ReactNode, Suspense } from "react";
import { completeLanguage, isPartLanguage, languageFacts } from "../../core/languages.ts";
import { LanguageHere, useAnyLanguage } from "../text/text.ts";
import { useLater } from "./useLater.ts";

type Props = { children: ReactNode; isWholePage?: boolean };

/**
 * A part of the page that is not said in every language. To a reader of one of those that only say the main path it is in
 * Swedish, and marked so: a screen reader says it right, and it runs from left to right. To others nothing is different.
 */
export function InSwedish({ children, isWholePage = false }: Props) {
  const language = useAnyLanguage();
  if (!isPartLanguage(language)) return children;
  const complete = completeLanguage(language);
  return (
    <LanguageHere value={complete}>
      <div className="InSwedish" lang={complete} dir="ltr">
        {isWholePage ? children : <WhenReady>{children}</WhenReady>}
      </div>
    </LanguageHere>
  );
}

/** The words in a second language are fetched when the page works in the first: a slow line carries one of them at a time. */
function WhenReady({ children }: { children: ReactNode }) {
  return useLater() ? <Suspense>{children}</Suspense> : null;
}

/** `lang` and `dir` for what is drawn outside the part of the page that it belongs to: a dialog, a menu. */
export function useLanguageMarks(): { lang: string; dir: "ltr" | "rtl" } {
  const language = useAnyLanguage();
  return { lang: language, dir: languageFacts(language).direction };
}
