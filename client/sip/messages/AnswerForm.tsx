import { useState } from "react";
import type { Message } from "../../../core/sip/stateMessages.ts";
import type { Day } from "../../../core/time.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { useAct } from "../../act/useAct.ts";
import { DraftArea } from "../../draft/DraftArea.tsx";
import { useDraft } from "../../draft/useDraft.ts";
import { useText } from "../../text/text.ts";
import { DateField } from "../../ui/DateField.tsx";
import { dayInWords } from "../../ui/dates.ts";
import type { SipContext } from "../parts/sipContext.ts";

type Props = { sip: SipContext; message: Message; onDone: () => void };

/** The answer to what the individual wrote; to a request for an earlier follow-up also the day it is moved to (F1). */
export function AnswerForm({ sip, message, onDone }: Props) {
  const t = useText("messages");
  const { view, language } = sip;
  const [followUpOn, setFollowUpOn] = useState<Day | null>(null);
  const draft = useDraft(`message.answer.${message.id}`, { sipId: sip.sipId });
  const act = useAct(sip, "answerMessage", {
    fields: ["text", "followUpOn"],
    said: t("staff.sent"),
    onDone: () => {
      void draft.clear("");
      onDone();
    },
  });
  const next = view.nextFollowUpOn;
  const maySetDay = message.kind === "earlierFollowUp" && sip.may("startFollowUp");
  return (
    <ActForm
      act={act}
      action={t("staff.send")}
      onCancel={onDone}
      onSend={() => {
        if (act.check({ text: draft.text.trim() ? null : t("staff.need") }))
          void act.give({ messageId: message.id, text: draft.text, followUpOn });
      }}
    >
      <DraftArea
        name="text"
        label={t("staff.answerLabel")}
        description={t("staff.answerHelp", { name: view.person.name })}
        draft={draft}
        error={act.error("text")}
        rows={3}
        maxLength={4000}
      />
      {maySetDay && (
        <DateField
          name="followUpOn"
          label={t("staff.followUpOn")}
          description={
            next ? t("staff.followUpHelp", { day: dayInWords(next, language, { weekday: false }) }) : undefined
          }
          value={followUpOn}
          onChange={setFollowUpOn}
          error={act.error("followUpOn")}
          isOptional
        />
      )}
    </ActForm>
  );
}
