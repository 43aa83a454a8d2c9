import { allBeside } from "../../../core/sip/besides.ts";
import type { SipView } from "../../../core/sip/view.ts";
import { useText } from "../../text/text.ts";
import { CautionLine } from "../../ui/CautionLine.tsx";

type Props = {
  view: Pick<SipView, "person" | "shields" | "marks" | "parties">;
  /** What is about to be typed. */
  about: "place" | "contact" | "text";
  /** The entry that is written, when it may be kept from somebody already. */
  item?: string;
};

/** Beside a field: what to be careful with when the person is protected, or shielded from somebody who reads the text too. */
export function Caution({ view, about, item = "" }: Props) {
  const t = useText("secrecy");
  const { name, protection } = view.person;
  const marked = view.marks[item];
  const isKept = (partyId: string) =>
    marked !== undefined && allBeside(marked).some((one) => one.kind === "thirdParty" || one.parties.includes(partyId));
  const from = Object.entries(view.shields)
    .filter(([partyId, shield]) => shield.extent === "place" && !isKept(partyId))
    .flatMap(([partyId]) => view.parties?.find((one) => one.id === partyId)?.name ?? []);
  const isShielded = about === "text" && from.length > 0;
  if (protection === "none" && !isShielded) return null;
  return (
    <CautionLine>
      {isShielded ? t("caution.shielded", { name, who: from.join(", ") }) : t(`caution.${about}`, { name })}
    </CautionLine>
  );
}
