import { useText } from "../text/text.ts";
import { LinkButton } from "../ui/Button.tsx";
import { Page } from "../ui/Page.tsx";

/** After sign-out. */
export function SignedOutPage() {
  const t = useText("shell");
  return (
    <Page title={t("signedOut.title")} lead={t("signedOut.text")} isNarrow>
      <div>
        <LinkButton look="primary" href="/sign-in?returnTo=/">
          {t("signedOut.again")}
        </LinkButton>
      </div>
    </Page>
  );
}
