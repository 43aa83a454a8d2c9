import { Copy } from "lucide-react";
import type { Closing } from "../../../core/sip/state.ts";
import { useSignedIn } from "../../api.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { announce } from "../../ui/LiveStatus.tsx";
import { Section } from "../../ui/Page.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { recordText } from "./recordText.ts";
import "./Closing.css";

type Props = { sip: SipContext; closing: Closing };

/** The text each unit takes to its own record: the reader's own first, the others' for the lead to give (P6, X1). */
export function RecordTexts({ sip, closing }: Props) {
  const t = useText("closing");
  const { view } = sip;
  const ownId = useSignedIn().assignment?.unitId;
  const isLead = view.relations.some((key) => ["coordinator", "deputy", "leadManager"].includes(key));
  const called = view.participants.flatMap((one) => (one.recipient.kind === "unit" ? [one.recipient.unit] : []));
  const units = [view.lead.unit, ...called].filter(
    (unit, index, all) => all.findIndex((one) => one.unitId === unit.unitId) === index,
  );
  const own = units.filter((unit) => unit.unitId === ownId);
  const others = isLead ? units.filter((unit) => unit.unitId !== ownId) : [];
  if (own.length + others.length === 0) return null;
  return (
    <Section title={t("record.title")} lead={t("record.lead")} level={3}>
      {own.map((unit) => (
        <OneText key={unit.unitId} sip={sip} closing={closing} unit={unit} />
      ))}
      {others.map((unit) => (
        <Disclosure key={unit.unitId} level={4} title={t("record.unit", { unit: unit.name })}>
          <OneText sip={sip} closing={closing} unit={unit} />
        </Disclosure>
      ))}
    </Section>
  );
}

function OneText({ sip, closing, unit }: Props & { unit: { unitId: string; name: string } }) {
  const t = useText("closing");
  const f = useText("followUp");
  const text = recordText(sip.view, closing, unit, sip.language, { closing: t, followUp: f });

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      announce(t("record.copied", { unit: unit.name }));
    } catch {
      announce(t("record.failed"));
    }
  }

  return (
    <div className="stack-tight">
      <pre className="RecordText">{text}</pre>
      <div className="screen-only">
        <Button icon={<Copy aria-hidden size={18} />} onPress={() => void copy()}>
          {t("record.copy")}
        </Button>
      </div>
    </div>
  );
}
