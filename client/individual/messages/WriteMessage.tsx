import type { ReactNode } from "react";
import type { MessageKind } from "../../../core/sip/stateMessages.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { isHiddenUnit } from "../../actors.ts";
import { DraftArea } from "../../draft/DraftArea.tsx";
import { useDraft } from "../../draft/useDraft.ts";
import { useText } from "../../text/text.ts";
import { coordinatorName, useMine } from "../mine.ts";
import { useAnswer } from "../useAnswer.ts";

const commands = { message: "writeMessage", notDone: "reportNotDone", earlierFollowUp: "askForFollowUp" } as const;

type Props = {
  kind: MessageKind;
  measureId?: string;
  label: string;
  help?: ReactNode;
  /** A unit that gets it too. */
  unit?: string | null;
  onClose: () => void;
};

/** Writes to those who run the SIP: what is asked, who reads it, and the one button. */
export function WriteMessage({ kind, measureId, label, help, unit, onClose }: Props) {
  const t = useText("messages");
  const { view, sipId, language } = useMine();
  const draft = useDraft(`message.${kind}.${measureId ?? "all"}`, { sipId });
  const answer = useAnswer(commands[kind], {
    fields: ["text"],
    said: t("form.sent"),
    onDone: () => {
      void draft.clear("");
      onClose();
    },
  });
  const name = !isHiddenUnit(view.lead.unit) && coordinatorName(view);
  const readers = new Intl.ListFormat(language).format([name || t("coordinator"), ...(unit ? [unit] : [])]);
  return (
    <ActForm
      act={answer}
      action={t("form.send")}
      onSend={() => {
        if (answer.check({ text: draft.text.trim() ? null : t("form.need") }))
          void answer.give({ text: draft.text, ...(measureId ? { measureId } : {}) });
      }}
      onCancel={onClose}
    >
      <DraftArea
        name="text"
        label={label}
        description={
          <>
            {help} {t("whoReads", { names: readers })}
          </>
        }
        draft={draft}
        error={answer.error("text")}
        rows={3}
        maxLength={4000}
      />
    </ActForm>
  );
}
