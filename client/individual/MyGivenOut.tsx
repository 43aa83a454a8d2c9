import { GivenOut } from "../consent/GivenOut.tsx";
import { useText } from "../text/text.ts";
import { Section } from "../ui/Page.tsx";
import { useMine } from "./mine.ts";

/** What has gone out and to whom, for the person's side: it is theirs to know, and never taken from the list. */
export function MyGivenOut() {
  const t = useText("givenOut");
  const { view, agreement, language } = useMine();
  return (
    <Section title={t("title")} lead={t("lead")}>
      <GivenOut view={view} agreement={agreement} language={language} />
    </Section>
  );
}
