import { isHiddenUnit } from "../../actors.ts";
import { useText } from "../../text/text.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { Section } from "../../ui/Page.tsx";
import { coordinatorName, useMine } from "../mine.ts";

/** "Vad får mina föräldrar veta?": what they see, what they do not, and until when. */
export function WhatParentsSee() {
  const t = useText("youth");
  const { view, sipId } = useMine();
  const name = !isHiddenUnit(view.lead.unit) && coordinatorName(view);
  const hasHidden = Object.keys(view.marks).length > 0;
  return (
    <Section title={t("parents.title")}>
      <ul className="stack-tight">
        <li>{t("parents.same")}</li>
        {hasHidden && <li>{t("parents.hidden")}</li>}
        <li>{t("parents.relatives")}</li>
        <li>{name ? t("parents.coordinator", { name }) : t("parents.coordinatorNone")}</li>
        <li>{t("parents.at18")}</li>
        <li>{t("parents.alone")}</li>
      </ul>
      <p>{t("parents.log")}</p>
      <div className="screen-only">
        <LinkButton href={`/my/${sipId}/readers`}>{t("parents.logLink")}</LinkButton>
      </div>
    </Section>
  );
}
