import { Building2 } from "lucide-react";
import { isUnderWay } from "../../../core/sip/stateDischarge.ts";
import { titleInSentence } from "../../act/actor.ts";
import { isHiddenUnit } from "../../actors.ts";
import { useText } from "../../text/text.ts";
import { dayInWords, todayInSweden } from "../../ui/dates.ts";
import { Notice } from "../../ui/Notice.tsx";
import { useMine } from "../mine.ts";

/** While one is in hospital: where, when one is expected home, and who is the permanent care contact. Nothing of clocks or payment. */
export function InHospital() {
  const t = useText("discharge");
  const { view, isMe, language } = useMine();
  const discharge = view.discharge ?? undefined;
  if (!isUnderWay(discharge)) return null;
  const { name } = view.person;
  const { ward, expectedOn, ready, careContact } = discharge;
  const say = (key: "here" | "home" | "ready" | "contact") => (isMe ? key : (`${key}Other` as const));
  return (
    <Notice icon={Building2} title={t("mine.title")}>
      {!isHiddenUnit(ward) && <p>{t(`mine.${say("here")}`, { ward: ward.name, name })}</p>}
      {ready ? (
        <p>{t(`mine.${say("ready")}`, { name })}</p>
      ) : (
        expectedOn >= todayInSweden() && <p>{t(`mine.${say("home")}`, { day: dayInWords(expectedOn, language) })}</p>
      )}
      {careContact && (
        <p>{t(`mine.${say("contact")}`, { name: careContact.name, title: titleInSentence(careContact.title) })}</p>
      )}
    </Notice>
  );
}
