import { KeyRound } from "lucide-react";
import { firstName } from "../../actors.ts";
import { useText } from "../../text/text.ts";
import { dayInWords, todayInSweden } from "../../ui/dates.ts";
import { Notice } from "../../ui/Notice.tsx";
import { coordinatorName, useMine } from "../mine.ts";
import { hrefOf } from "../rooms/rooms.ts";
import { dayOfTurning, isSoon } from "./turning.ts";

/** For how long after the birthday the one who has turned eighteen is told what it means. */
const yearsAfter = 1;

/** The hand-over at eighteen: the weeks before for the young person and the guardians, and from the day for the person. */
export function HandOver() {
  const t = useText("handOver");
  const n = useText("individual");
  const { sipId, view, isMe, language } = useMine();
  if (view.closing) return null;
  const today = todayInSweden();
  const day = dayOfTurning(view.person.personalIdentityNumber, 18, today);
  const name = firstName(view.person.name);
  const inWords = day && dayInWords(day, language, { weekday: false });
  if (view.child) {
    if (!day || !inWords || !isSoon(day, today)) return null;
    // A yes from before fifteen ends with the childhood (core/sip/consentState.ts).
    const fifteenth = dayOfTurning(view.person.personalIdentityNumber, 15, today);
    const own = view.consent?.plan.person;
    const coordinator = coordinatorName(view) ?? n("next.someone");
    return isMe ? (
      <Notice tone="soon" icon={KeyRound} title={t("soon", { day: inWords })}>
        <p>{t("soonText")}</p>
        <p>{t("soonParents")}</p>
        <p>{t(own?.answer === "yes" && fifteenth && own.on >= fifteenth ? "soonOwn" : "soonAnswer")}</p>
        <p>{t("soonAsk", { coordinator })}</p>
      </Notice>
    ) : view.relations.includes("guardian") ? (
      <Notice tone="soon" icon={KeyRound} title={t("soonFor", { name, day: inWords })}>
        <p>{t("soonForText", { name })}</p>
        <p>{t("soonForConsent", { name })}</p>
        <p>{t("soonForStay", { name })}</p>
      </Notice>
    ) : null;
  }
  const { age } = view.person;
  if (!isMe || age === null || age >= 18 + yearsAfter) return null;
  const guardians = (view.parties ?? []).filter((one) => one.kind === "guardian" && !one.removed);
  if (guardians.length === 0) return null;
  const names = guardians.map((one) => one.name).filter(Boolean);
  return (
    <Notice tone="done" icon={KeyRound} title={t("now")}>
      <p>
        {names.length > 0
          ? t("nowParents", { names: new Intl.ListFormat(language).format(names) })
          : t("nowParentsNone")}
      </p>
      <p>{t(view.consent?.state === "given" ? "nowGiven" : "nowWaiting")}</p>
      <p>{t("nowShare")}</p>
      <p>
        <a href={hrefOf(sipId, "consent")}>{t("nowAnswer")}</a>
      </p>
    </Notice>
  );
}
