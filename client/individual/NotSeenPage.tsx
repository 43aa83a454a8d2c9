import { useText } from "../text/text.ts";
import { LinkButton } from "../ui/Button.tsx";
import { Page } from "../ui/Page.tsx";

/** 404: the same for all that is not there and all that one may not see, with what most often lies behind it. */
export function NotSeenPage() {
  const t = useText("beside");
  return (
    <Page title={t("gone.title")} lead={t("gone.lead")} isNarrow>
      <ul>
        {(["consent", "ended", "grownUp"] as const).map((reason) => (
          <li key={reason}>{t(`gone.${reason}`)}</li>
        ))}
      </ul>
      <p>{t("gone.ask")}</p>
      <div>
        <LinkButton look="primary" href="/my">
          {t("gone.home")}
        </LinkButton>
      </div>
    </Page>
  );
}
