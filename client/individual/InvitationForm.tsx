import { useState } from "react";
import type { Meeting, MeetingAnswer } from "../../core/sip/state.ts";
import { ActForm } from "../act/ActForm.tsx";
import { useText } from "../text/text.ts";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { useAnswer } from "./useAnswer.ts";

type Kind = MeetingAnswer["answer"];

type InvitationFormProps = {
  meeting: Meeting;
  participantId: string;
  /** When it has been sent, or will not be. */
  onClose: () => void;
};

/** The form of the answer: comes, suggests another time, or does not come. */
export function InvitationForm({ meeting, participantId, onClose }: InvitationFormProps) {
  const t = useText("individual");
  const before = meeting.answers[participantId];
  const [chosen, setChosen] = useState<Kind | null>(before?.answer ?? null);
  const [times, setTimes] = useState(before?.proposedTimes ?? "");
  const [comment, setComment] = useState(before?.comment ?? "");
  const answer = useAnswer("answerSummons", {
    fields: ["answer", "proposedTimes", "comment"],
    said: t("meeting.answerSent"),
    onDone: onClose,
  });
  const kinds: Kind[] = ["coming", ...(meeting.videoLink ? (["comingDigitally"] as const) : []), "newTime", "declined"];
  return (
    <ActForm
      act={answer}
      action={t("meeting.answerSend")}
      onSend={() => {
        const isRight = answer.check({
          answer: chosen ? null : t("meeting.answerNeed"),
          proposedTimes: chosen === "newTime" && !times.trim() ? t("meeting.times") : null,
          comment: chosen === "declined" && !comment.trim() ? t("meeting.absentReason") : null,
        });
        if (isRight)
          void answer.give({
            meetingId: meeting.id,
            participantId,
            answer: chosen,
            proposedTimes: chosen === "newTime" ? times : "",
            comment,
          });
      }}
      onCancel={before ? onClose : undefined}
    >
      <RadioGroup
        name="answer"
        label={t("meeting.answerQuestion")}
        value={chosen}
        onChange={setChosen}
        options={kinds.map((value) => ({ value, label: t(`meeting.answer.${value}`) }))}
        error={answer.error("answer")}
      />
      {chosen === "newTime" && (
        <TextArea
          name="proposedTimes"
          label={t("meeting.times")}
          value={times}
          onChange={setTimes}
          error={answer.error("proposedTimes")}
          rows={2}
          maxLength={4000}
        />
      )}
      {chosen && (
        <TextArea
          name="comment"
          label={t(chosen === "declined" ? "meeting.why" : "meeting.comment")}
          value={comment}
          onChange={setComment}
          error={answer.error("comment")}
          isOptional={chosen !== "declined"}
          rows={2}
          maxLength={4000}
        />
      )}
    </ActForm>
  );
}
