import { isHiddenUnit } from "../../actors.ts";
import { useText } from "../../text/text.ts";
import { coordinatorName, useMine } from "../mine.ts";

/** Who reads what is written here: those who run the SIP, and whoever decides for or with the individual. */
export function WhoReads() {
  const t = useText("prepare");
  const { view, isMe, asParties, language } = useMine();
  const { deputy, unit } = view.lead;
  const isHidden = isHiddenUnit(unit);
  const deciders = (view.parties ?? []).filter(
    (one) =>
      !one.removed &&
      one.personId &&
      !asParties.includes(one) &&
      one.name &&
      (view.child ? one.kind === "guardian" : one.kind === "representative" && one.appointment?.coversConsent),
  );
  const names = [
    ...(isMe ? [] : [view.person.name]),
    ...deciders.map((one) => one.name),
    (!isHidden && coordinatorName(view)) || t("coordinator"),
    ...(!isHidden && deputy ? [deputy.name] : []),
    t("manager"),
  ];
  return (
    <p className="screen-only">{t("whoReads", { names: new Intl.ListFormat(language).format([...new Set(names)]) })}</p>
  );
}
