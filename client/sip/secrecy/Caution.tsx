import type { SipView } from "../../../core/sip/view.ts";
import { useText } from "../../text/text.ts";
import { CautionLine } from "../../ui/CautionLine.tsx";

type Props = {
  view: Pick<SipView, "person" | "shields" | "parties">;
  /** What is about to be typed. */
  about: "place" | "contact" | "text";
};

/** Beside a field: what to be careful with when the person is protected, or shielded from somebody who reads the text too. */
export function Caution({ view, about }: Props) {
  const t = useText("secrecy");
  const { name, protection } = view.person;
  const from = Object.entries(view.shields)
    .filter(([, shield]) => shield.extent === "place")
    .flatMap(([partyId]) => view.parties?.find((one) => one.id === partyId)?.name ?? []);
  const isShielded = about === "text" && from.length > 0;
  if (protection === "none" && !isShielded) return null;
  return (
    <CautionLine>
      {isShielded ? t("caution.shielded", { name, who: from.join(", ") }) : t(`caution.${about}`, { name })}
    </CautionLine>
  );
}
