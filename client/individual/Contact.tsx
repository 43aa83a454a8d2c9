import { isHiddenUnit } from "../actors.ts";
import { useText } from "../text/text.ts";
import { LinkButton } from "../ui/Button.tsx";
import { Section } from "../ui/Page.tsx";
import { coordinatorName, useMine } from "./mine.ts";

/** Whom to turn to, and how to ask for a new plan. */
export function Contact() {
  const t = useText("individual");
  const { view } = useMine();
  const name = coordinatorName(view);
  const unit = view.lead.unit.name;
  return (
    <Section title={t("contact.title")}>
      <p>
        {isHiddenUnit(view.lead.unit)
          ? t("contact.hidden")
          : name
            ? t("contact.text", { name, unit })
            : t("contact.unitOnly", { unit })}
      </p>
      <div className="screen-only">
        <LinkButton href="/my/raise">{t("contact.raise")}</LinkButton>
      </div>
    </Section>
  );
}
