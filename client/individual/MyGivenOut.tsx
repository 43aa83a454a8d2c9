import { completeLanguage } from "../../core/languages.ts";
import { GivenOut } from "../consent/GivenOut.tsx";
import { useText } from "../text/text.ts";
import { Section } from "../ui/Page.tsx";
import { SharedToday } from "./consent/SharedToday.tsx";
import { useMine } from "./mine.ts";

/** All that is shared and with whom: who may read today, and what has gone out, which is never taken from it. */
export function MyGivenOut() {
  const t = useText("givenOut");
  const c = useText("myConsent");
  const { view, agreement, language } = useMine();
  return (
    <>
      {view.consent && (
        <Section title={c("sharedWith.may")}>
          <SharedToday />
        </Section>
      )}
      <Section title={c("sharedWith.given")} lead={t("lead")}>
        <GivenOut view={view} agreement={agreement} language={completeLanguage(language)} />
      </Section>
    </>
  );
}
