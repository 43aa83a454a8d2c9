import { useState } from "react";
import { ActForm } from "../../act/ActForm.tsx";
import { ActProblem } from "../../act/ActProblem.tsx";
import { useAct } from "../../act/useAct.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { CautionLine } from "../../ui/CautionLine.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextField } from "../../ui/TextField.tsx";
import type { SecrecyView } from "./EntrySecrecy.tsx";
import { ReasonField } from "./ReasonField.tsx";
import { useEntryName, WhichEntry } from "./WhichEntry.tsx";

/** Removes a text for good, on a decision: first which and why, then once more that it cannot be undone. */
export function RedactDialog({ item, view, onClose }: { item: string; view: SecrecyView; onClose: () => void }) {
  const t = useText("secrecy");
  const u = useText("ui");
  const name = useEntryName(item);
  const [decision, setDecision] = useState("");
  const [reason, setReason] = useState("");
  const [isSure, setSure] = useState(false);
  const act = useAct({ sipId: view.id, version: view.version }, "redactEntry", {
    said: t("redact.saved"),
    onDone: onClose,
  });

  function goOn() {
    const found = {
      decision: decision.trim() ? null : t("redact.decisionMissing"),
      reason: reason.trim() ? null : t("reason.missing"),
    };
    if (act.check(found)) setSure(true);
  }

  if (isSure)
    return (
      <Dialog title={t("redact.confirmTitle")} isOpen onClose={onClose} isAlert>
        <CautionLine>{t("redact.confirm", { item: name, decision })}</CautionLine>
        <ActProblem act={act} />
        <div className="row">
          <Button
            look="danger"
            isPending={act.isPending}
            onPress={() => void act.give({ item, decision, reason })}
            isWide
          >
            {t("redact.save")}
          </Button>
          <Button look="quiet" onPress={onClose} isWide>
            {u("cancel")}
          </Button>
        </div>
      </Dialog>
    );
  return (
    <Dialog title={t("redact.title")} isOpen onClose={onClose} isAlert>
      <WhichEntry item={item} />
      <p>{t("redact.lead")}</p>
      <ActForm act={act} action={t("redact.goOn")} look="secondary" onCancel={onClose} onSend={goOn}>
        <TextField
          name="decision"
          label={t("redact.decision")}
          description={t("redact.decisionHelp")}
          error={act.error("decision")}
          maxLength={200}
          value={decision}
          onChange={setDecision}
        />
        <ReasonField help={t("redact.reasonHelp")} error={act.error("reason")} value={reason} onChange={setReason} />
      </ActForm>
    </Dialog>
  );
}
