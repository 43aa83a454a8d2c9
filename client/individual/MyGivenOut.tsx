import { completeLanguage } from "../../core/languages.ts";
import { GivenOut } from "../consent/GivenOut.tsx";
import { useText } from "../text/text.ts";
import { Section } from "../ui/Page.tsx";
import { SharedToday } from "./consent/SharedToday.tsx";
import { useMine } from "./mine.ts";

/** All that is shared and with whom, in one list: who may read today, and what has gone out, which is never taken from it. */
export function MyGivenOut() {
  const t = useText("givenOut");
  const c = useText("myConsent");
  const { view, agreement, language } = useMine();
  return (
    <Section title={c("sharedWith.title")} lead={t("lead")} anchor="given">
      <SharedToday />
      <h3>{c("sharedWith.given")}</h3>
      <GivenOut view={view} agreement={agreement} language={completeLanguage(language)} />
    </Section>
  );
}
