import { ContactDetails } from "../../ContactDetails.tsx";
import { useText } from "../../text/text.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { Section } from "../../ui/Page.tsx";
import { useMine } from "../mine.ts";
import { Room } from "./Room.tsx";

/** How one is reached, and how one is told that something new waits. */
export function SettingsRoom() {
  return (
    <Room room="settings">
      <Parts />
    </Room>
  );
}

function Parts() {
  const t = useText("takeAlong");
  const { view } = useMine();
  return (
    <>
      <ContactDetails view={view} />
      <Section title={t("told.title")} lead={t("told.text")}>
        <div className="screen-only">
          <LinkButton href="/notices">{t("told.open")}</LinkButton>
        </div>
      </Section>
    </>
  );
}
