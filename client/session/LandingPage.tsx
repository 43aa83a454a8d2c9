import { LogIn } from "lucide-react";
import { useLanguage, useText } from "../text/text.ts";
import { LinkButton } from "../ui/Button.tsx";
import { LandingPicture } from "./LandingPicture.tsx";
import "./LandingPage.css";
import { useEffect } from "react";

/** What a visitor who is not signed in sees: what Samlad is, and the way in. */
export function LandingPage() {
  const t = useText("shell");
  const [about, accessibility] = openPages[useLanguage()];
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
        <p className="row">
          <a href={about}>{t("landing.about")}</a>
          <a href={accessibility}>{t("landing.accessibility")}</a>
        </p>
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
