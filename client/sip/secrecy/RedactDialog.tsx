import { useState } from "react";
import { type RedactablePart, redactableParts } from "../../../core/sip/stateMarks.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { ActProblem } from "../../act/ActProblem.tsx";
import { useAct } from "../../act/useAct.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { CautionLine } from "../../ui/CautionLine.tsx";
import { CheckboxGroup } from "../../ui/CheckboxGroup.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextField } from "../../ui/TextField.tsx";
import type { SecrecyView } from "./EntrySecrecy.tsx";
import { ReasonField } from "./ReasonField.tsx";
import { useEntryName, WhichEntry } from "./WhichEntry.tsx";

type Props = {
  /** The entry; or a paper, by its id. */
  item: string;
  attachmentId?: string;
  view: Pick<SecrecyView, "id" | "version" | "redactions">;
  onClose: () => void;
};

/** What an entry still has of what a decision can reach, the entry's own texts first. */
export function partsLeft(item: string, { redactions }: Pick<SecrecyView, "redactions">): RedactablePart[] {
  // An objection is removed with what it is said of.
  if (item.startsWith("dispute:")) return [];
  const redaction = redactions[item];
  const gone = redaction ? (redaction.parts ?? ["text"]) : [];
  return redactableParts.filter((part) => !gone.includes(part));
}

/** Removes a text for good, on a decision: first which, how far and why, then once more that it cannot be undone. */
export function RedactDialog({ item, attachmentId, view, onClose }: Props) {
  const t = useText("secrecy");
  const u = useText("ui");
  const name = useEntryName(item);
  const [decision, setDecision] = useState("");
  const [reason, setReason] = useState("");
  const left = partsLeft(item, view);
  const [parts, setParts] = useState<RedactablePart[]>(left.includes("text") ? ["text"] : []);
  const [isSure, setSure] = useState(false);
  const act = useAct({ sipId: view.id, version: view.version }, "redactEntry", {
    said: t("redact.saved"),
    onDone: onClose,
  });

  function goOn() {
    const found = {
      decision: decision.trim() ? null : t("redact.decisionMissing"),
      parts: parts.length > 0 ? null : t("redact.partsMissing"),
      reason: reason.trim() ? null : t("reason.missing"),
    };
    if (act.check(found)) setSure(true);
  }

  if (isSure)
    return (
      <Dialog title={t("redact.confirmTitle")} isOpen onClose={onClose} isAlert>
        <CautionLine>
          {attachmentId
            ? t("redact.confirmPaper", { decision })
            : t("redact.confirm", {
                item: name,
                decision,
                parts: parts.map((part) => t(`redact.parts.${part}`).toLowerCase()).join(", "),
              })}
        </CautionLine>
        <ActProblem act={act} />
        <div className="row">
          <Button
            look="danger"
            isPending={act.isPending}
            onPress={() => void act.give({ ...(attachmentId ? { attachmentId } : { item, parts }), decision, reason })}
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
        {!attachmentId && (
          <CheckboxGroup
            name="parts"
            label={t("redact.reaches")}
            description={t("redact.reachesHelp")}
            error={act.error("parts")}
            value={parts}
            onChange={setParts}
            options={left.map((part) => ({
              value: part,
              label: t(`redact.parts.${part}`),
              description: part === "disputes" ? t("redact.ownWords") : undefined,
            }))}
          />
        )}
        <ReasonField help={t("redact.reasonHelp")} error={act.error("reason")} value={reason} onChange={setReason} />
      </ActForm>
    </Dialog>
  );
}
