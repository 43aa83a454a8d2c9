import { Languages } from "lucide-react";
import { type PartLanguage, reviewOf } from "../../core/languages.ts";
import { useText } from "../text/text.ts";
import { dayInWords } from "../ui/dates.ts";
import "./LanguageNote.css";

type Props = {
  language: PartLanguage;
  /** The page itself is said in the language; otherwise only what stands around it. */
  isMainPath: boolean;
  /** What is there of a plan is Swedish. */
  hasPlan: boolean;
};

/** Quietly on each page in a language of the main path: what is Swedish, and whether somebody has reviewed the translation. */
export function LanguageNote({ language, isMainPath, hasPlan }: Props) {
  const t = useText("languages");
  const reviewed = reviewOf(language);
  return (
    <div className="LanguageNote screen-only">
      <Languages aria-hidden size={20} />
      <p>
        {!isMainPath && <>{t("swedishOnly")} </>}
        {isMainPath && hasPlan && (
          <>
            {t("plan")} {t("help")}{" "}
          </>
        )}
        {reviewed ? t("reviewed", { day: dayInWords(reviewed.on, language, { weekday: false }) }) : t("waiting")}
      </p>
    </div>
  );
}
