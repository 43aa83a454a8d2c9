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
    <div className="screen-only">
      <Section title={t("link.title")} lead={t("link.text")}>
        <div>
          <LinkButton href={`/my/${sipId}/readers`}>{t("link.open")}</LinkButton>
        </div>
      </Section>
    </div>
  );
}
