import { LogIn } from "lucide-react";
import { completeLanguage, isPartLanguage, partLanguageKeys, partLanguages } from "../../core/languages.ts";
import { changeTo } from "../shell/LanguageSwitch.tsx";
import { useAnyLanguage, useText } from "../text/text.ts";
import { Button, LinkButton } from "../ui/Button.tsx";
import { LandingPicture } from "./LandingPicture.tsx";
import "./LandingPage.css";
import { useEffect } from "react";

/** What a visitor who is not signed in sees: what Samlad is, and the way in. */
export function LandingPage() {
  const t = useText("shell");
  const language = useAnyLanguage();
  const [about, accessibility] = openPages[completeLanguage(language)];
  useEffect(() => {
    document.title = t("landing.title");
  }, [t]);
  return (
    <div className="LandingPage">
      <div className="LandingPage-words stack">
        <h1 tabIndex={-1}>{t("landing.lead")}</h1>
        <p className="lead">{t("landing.what")}</p>
        <div className="row">
          <LinkButton look="primary" href="/sign-in?returnTo=/" icon={<LogIn aria-hidden size={20} />} isWide>
            {t("landing.signIn")}
          </LinkButton>
        </div>
        <p className="soft">
          {t("landing.forPerson")} {t("landing.forStaff")}
        </p>
        <p className="row screen-only">
          <a href={isPartLanguage(language) ? `/${language}/sip` : about}>{t("landing.about")}</a>
          <a href={accessibility}>{t("landing.accessibility")}</a>
        </p>
        <ul className="plain-list row">
          {partLanguageKeys
            .filter((it) => it !== language)
            .map((it) => (
              <li key={it} lang={it}>
                <Button look="quiet" isSmall onPress={() => void changeTo(it)}>
                  {partLanguages[it].name}
                </Button>
              </li>
            ))}
        </ul>
      </div>
      <LandingPicture />
      <ul className="plain-list LandingPage-points">
        {(["decide", "know", "follow"] as const).map((point) => (
          <li key={point} className="stack-tight">
            <h2>{t(`landing.points.${point}`)}</h2>
            <p>{t(`landing.points.${point}Text`)}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Pages that the server writes, for those who are not signed in (server/publicPages/places.ts). */
const openPages = {
  sv: ["/om-sip", "/om-sip/tillganglighet"],
  en: ["/en/about-sip", "/en/about-sip/accessibility"],
} as const;
