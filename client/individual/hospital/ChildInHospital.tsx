import { Building2 } from "lucide-react";
import { isUnderWay } from "../../../core/sip/stateDischarge.ts";
import { isHiddenUnit } from "../../actors.ts";
import { useText } from "../../text/text.ts";
import { dayInWords, todayInSweden } from "../../ui/dates.ts";
import { Notice } from "../../ui/Notice.tsx";
import { useMine } from "../mine.ts";

/** The same as `InHospital` for somebody under eighteen, in few words: where one is, when one may go home, and whom one can ask. */
export function ChildInHospital() {
  const t = useText("child");
  const { view, language } = useMine();
  const discharge = view.discharge ?? undefined;
  if (!isUnderWay(discharge)) return null;
  const { ward, expectedOn, ready, careContact } = discharge;
  const day = dayInWords(expectedOn, language);
  return (
    <Notice icon={Building2} title={t("hospital.title")}>
      {!isHiddenUnit(ward) && <p>{t("hospital.here", { ward: ward.name })}</p>}
      {ready ? <p>{t("hospital.ready")}</p> : expectedOn >= todayInSweden() && <p>{t("hospital.home", { day })}</p>}
      {careContact && <p>{t("hospital.contact", { name: careContact.name })}</p>}
      <p>{t("hospital.ask")}</p>
    </Notice>
  );
}
