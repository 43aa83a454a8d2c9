import { Languages } from "lucide-react";
import { type AnyLanguage, anyLanguages, languageFacts } from "../../core/languages.ts";
import { useSession } from "../api.ts";
import { usePlace } from "../navigation.ts";
import { chooseLanguage } from "../text/language.ts";
import { loadText, useAnyLanguage, useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { MenuButton } from "../ui/MenuButton.tsx";
import { areLanguagesOffered } from "./pageLanguage.ts";

/** The languages by their own names, where the main path is; elsewhere Swedish or English, in the words of the other one. */
export function LanguageSwitch() {
  const t = useText("shell");
  const language = useAnyLanguage();
  const { pathname } = usePlace();
  const session = useSession();
  if (areLanguagesOffered(pathname, session))
    return (
      <MenuButton
        className="Button Button--quiet Button--small"
        icon={<Languages aria-hidden size={18} />}
        label={languageFacts(language).name}
        aria-label={t("language.label")}
        entries={anyLanguages.map((id) => ({
          id,
          label: languageFacts(id).name,
          lang: id,
          isSelected: id === language,
        }))}
        onChoose={(id) => void changeTo(id as AnyLanguage)}
      />
    );
  const other = language === "sv" ? "en" : "sv";
  return (
    <span lang={other}>
      <Button look="quiet" isSmall icon={<Languages aria-hidden size={18} />} onPress={() => chooseLanguage(other)}>
        {t("language.switch")}
      </Button>
    </span>
  );
}

/** The words around the page are fetched before: it does not vanish meanwhile. */
export async function changeTo(language: AnyLanguage): Promise<void> {
  await Promise.all((["shell", "ui", "errors"] as const).map((area) => loadText(language, area))).catch(
    () => undefined,
  );
  chooseLanguage(language);
}
