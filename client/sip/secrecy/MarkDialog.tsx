import { useState } from "react";
import { markKinds } from "../../../core/sip/stateMarks.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { useAct } from "../../act/useAct.ts";
import { useText } from "../../text/text.ts";
import { CheckboxGroup } from "../../ui/CheckboxGroup.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { RadioGroup } from "../../ui/RadioGroup.tsx";
import type { SecrecyView } from "./EntrySecrecy.tsx";
import { ReasonField } from "./ReasonField.tsx";
import { WhichEntry } from "./WhichEntry.tsx";

/** Keeps one entry from the whole of the individual's side, or from some of those around the individual. */
export function MarkDialog({ item, view, onClose }: { item: string; view: SecrecyView; onClose: () => void }) {
  const t = useText("secrecy");
  const [kind, setKind] = useState<(typeof markKinds)[number]>("thirdParty");
  const [parties, setParties] = useState<string[]>([]);
  const [reason, setReason] = useState("");
  const act = useAct({ sipId: view.id, version: view.version }, "markEntry", {
    fields: ["kind", "parties", "reason"],
    said: t("mark.saved"),
    onDone: onClose,
  });
  const near = (view.parties ?? []).filter((one) => !one.removed);
  const isSome = kind === "notToParties";

  function send() {
    const found = {
      parties: isSome && parties.length === 0 ? t("mark.partiesMissing") : null,
      reason: reason.trim() ? null : t("reason.missing"),
    };
    if (act.check(found)) void act.give({ item, kind, parties: isSome ? parties : [], reason });
  }

  return (
    <Dialog title={t("mark.title")} isOpen onClose={onClose}>
      <WhichEntry item={item} />
      <p>{t("mark.consequence")}</p>
      <ActForm act={act} action={t("mark.save")} onCancel={onClose} onSend={send}>
        <RadioGroup
          name="kind"
          label={t("mark.kind")}
          error={act.error("kind")}
          value={kind}
          onChange={setKind}
          options={markKinds
            .filter((one) => one === "thirdParty" || near.length > 0)
            .map((one) => ({ value: one, label: t(`mark.kinds.${one}`), description: t(`mark.kindHelp.${one}`) }))}
        />
        {isSome && (
          <CheckboxGroup
            name="parties"
            label={t("mark.parties")}
            error={act.error("parties")}
            value={parties}
            onChange={setParties}
            options={near.map((one) => ({ value: one.id, label: one.name, description: one.relation || undefined }))}
          />
        )}
        <ReasonField help={t("mark.reasonHelp")} error={act.error("reason")} value={reason} onChange={setReason} />
      </ActForm>
    </Dialog>
  );
}
