import { useText } from "../../text/text.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { Section } from "../../ui/Page.tsx";
import { MyGivenOut } from "../MyGivenOut.tsx";
import { useMine } from "../mine.ts";
import { Room } from "./Room.tsx";

/** Who may read today, what has gone out, and the way to who has read. For the person's side of the SIP. */
export function SharedRoom() {
  return (
    <Room room="shared">
      <Readers />
      <MyGivenOut />
    </Room>
  );
}

function Readers() {
  const t = useText("accessLog");
  const { sipId } = useMine();
  return (
    <Section title={t("link.title")} lead={t("link.text")}>
      <div className="screen-only">
        <LinkButton href={`/my/${sipId}/readers`}>{t("link.open")}</LinkButton>
      </div>
    </Section>
  );
}
