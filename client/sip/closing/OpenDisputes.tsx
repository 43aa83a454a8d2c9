import { useText } from "../../text/text.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { OwnWords } from "../../ui/OwnWords.tsx";
import { Section } from "../../ui/Page.tsx";
import type { SipContext } from "../parts/sipContext.ts";

/** What the individual says is not right, until the entry has been struck or written anew. */
export function OpenDisputes({ sip }: { sip: SipContext }) {
  const t = useText("closing");
  const { view } = sip;
  const open = view.disputes.filter((one) => !view.strikes[one.item] && (view.touched[one.item] ?? 0) <= one.version);
  if (open.length === 0 || !sip.may("strikeEntry")) return null;
  return (
    <Section
      title={t("disputes.title", { name: view.person.name })}
      lead={t("disputes.lead")}
      level={3}
      actions={<LinkButton href={`/sips/${view.id}/history`}>{t("disputes.toHistory")}</LinkButton>}
    >
      {open.map((one) => (
        <OwnWords
          key={one.id}
          person={one.by.kind === "system" ? view.person.name : one.by.name}
          detail={<DateText value={one.at} short />}
        >
          {one.text}
        </OwnWords>
      ))}
    </Section>
  );
}
