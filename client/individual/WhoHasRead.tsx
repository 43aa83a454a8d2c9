import { useText } from "../text/text.ts";
import { LinkButton } from "../ui/Button.tsx";
import { Section } from "../ui/Page.tsx";

/** The way to who has read about oneself, where there is no one plan to say it in. */
export function WhoHasRead() {
  const t = useText("accessLog");
  return (
    <div className="screen-only">
      <Section title={t("mine.title")}>
        <div>
          <LinkButton href="/my/access-log">{t("mine.open")}</LinkButton>
        </div>
      </Section>
    </div>
  );
}
