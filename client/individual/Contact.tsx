import { Phone } from "lucide-react";
import { isHiddenUnit } from "../actors.ts";
import { useText } from "../text/text.ts";
import { LinkButton } from "../ui/Button.tsx";
import { Section } from "../ui/Page.tsx";
import { useUnitPhone } from "../units.ts";
import { coordinatorName, useMine } from "./mine.ts";

/** Whom to turn to, and how to ask for a new plan. */
export function Contact() {
  const t = useText("individual");
  const { view } = useMine();
  const name = coordinatorName(view);
  const unit = view.lead.unit.name;
  const isHidden = isHiddenUnit(view.lead.unit);
  const phone = useUnitPhone(isHidden ? null : view.lead.unit.unitId);
  return (
    <Section title={t("contact.title")}>
      <p>
        {isHidden ? t("contact.hidden") : name ? t("contact.text", { name, unit }) : t("contact.unitOnly", { unit })}
      </p>
      {phone && (
        <div>
          <LinkButton href={`tel:${phone.dial}`} icon={<Phone aria-hidden size={20} />}>
            {t("contact.call", { phone: phone.text })}
          </LinkButton>
          {/* Nothing is pressed on paper: there is the number. */}
          <p className="print-only">{phone.text}</p>
        </div>
      )}
      <div className="screen-only">
        <LinkButton href="/my/raise" look="quiet">
          {t("contact.raise")}
        </LinkButton>
      </div>
    </Section>
  );
}
