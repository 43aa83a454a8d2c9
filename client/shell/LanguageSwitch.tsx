import { Languages } from "lucide-react";
import { chooseLanguage } from "../text/language.ts";
import { useLanguage, useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";

/** Swedish or English; the words stand in the language one would get. */
export function LanguageSwitch() {
  const t = useText("shell");
  const other = useLanguage() === "sv" ? "en" : "sv";
  return (
    <span lang={other}>
      <Button look="quiet" isSmall icon={<Languages aria-hidden size={18} />} onPress={() => chooseLanguage(other)}>
        {t("language.switch")}
      </Button>
    </span>
  );
}
