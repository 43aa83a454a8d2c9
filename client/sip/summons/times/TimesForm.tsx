import { useState } from "react";
import type { TimeQuestionSeen } from "../../../../core/sip/view.ts";
import { ActForm } from "../../../act/ActForm.tsx";
import { useAct } from "../../../act/useAct.ts";
import { TimesFields, useSaid } from "../../../meeting/TimesFields.tsx";
import { useText } from "../../../text/text.ts";
import { TextArea } from "../../../ui/TextArea.tsx";
import type { SipContext } from "../../parts/sipContext.ts";

type Props = {
  sip: SipContext;
  question: TimeQuestionSeen;
  /** Whose answer it is; none where one writes down what the individual has said. */
  participantId: string | null;
  onDone: () => void;
  onCancel?: (() => void) | undefined;
};

/** Which of the times suit, for the own unit or as the individual has told it (S1, S5). */
export function TimesForm({ sip, question, participantId, onDone, onCancel }: Props) {
  const t = useText("times");
  const before = question.answers[participantId ?? "told"];
  const { said, setSaid, times } = useSaid(before);
  const [comment, setComment] = useState(before?.comment ?? "");
  const act = useAct(sip, "answerTimes", { fields: ["times", "comment"], said: t("unit.done"), onDone });
  const isAnswered = times.length >= (participantId ? question.times.length : 1);
  return (
    <ActForm
      act={act}
      action={t("unit.send")}
      onSend={() => {
        if (act.check({ times: isAnswered ? null : t(participantId ? "unit.need" : "unit.needOne") }))
          void act.give({ questionId: question.id, participantId, times, comment });
      }}
      onCancel={onCancel}
    >
      <TimesFields
        times={question.times}
        said={said}
        onSay={setSaid}
        isOptional={!participantId}
        error={act.error("times")}
      />
      <TextArea
        name="comment"
        label={t("unit.comment")}
        value={comment}
        onChange={setComment}
        error={act.error("comment")}
        isOptional
        rows={2}
        maxLength={4000}
      />
    </ActForm>
  );
}
