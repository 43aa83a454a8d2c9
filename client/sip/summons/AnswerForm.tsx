import { useState } from "react";
import type { Meeting, MeetingAnswer, Participant } from "../../../core/sip/state.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { useAct } from "../../act/useAct.ts";
import { DraftArea } from "../../draft/DraftArea.tsx";
import { useDraft } from "../../draft/useDraft.ts";
import { useText } from "../../text/text.ts";
import { RadioGroup } from "../../ui/RadioGroup.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { StaffSelect } from "./StaffSelect.tsx";

type Props = {
  sip: SipContext;
  meeting: Meeting;
  participant: Participant;
  onDone: () => void;
  onCancel?: () => void;
};
type Answer = MeetingAnswer["answer"];

/** Comes, comes by video, needs another time, or (when invited) declines; with who comes from the own staff (S2). */
export function AnswerForm({ sip, meeting, participant, onDone, onCancel }: Props) {
  const t = useText("summons");
  const before = meeting.answers[participant.id];
  const [answer, setAnswer] = useState<Answer | null>(before?.answer ?? null);
  const [representativeId, setRepresentative] = useState<string | null>(participant.representative?.staffId ?? null);
  const key = `answer.${meeting.id}`;
  const times = useDraft(`${key}.times`, { sipId: sip.sipId, initial: before?.proposedTimes ?? "" });
  const comment = useDraft(`${key}.comment`, { sipId: sip.sipId, initial: before?.comment ?? "" });
  const act = useAct(sip, "answerSummons", {
    fields: ["answer", "representativeId", "proposedTimes", "comment"],
    said: t("own.done"),
    drafts: [times, comment],
    onDone: () => {
      void times.clear(times.text);
      void comment.clear(comment.text);
      onDone();
    },
  });
  const { recipient } = participant;
  const comes = answer === "coming" || answer === "comingDigitally";
  const choices: Answer[] = [
    "coming",
    ...(meeting.videoLink ? (["comingDigitally"] as const) : []),
    "newTime",
    ...(participant.mode === "invited" ? (["declined"] as const) : []),
  ];

  function send() {
    const isRight = act.check({
      answer: answer ? null : t("own.needAnswer"),
      representativeId: comes && recipient.kind === "unit" && !representativeId ? t("own.needWho") : null,
      proposedTimes: answer === "newTime" && !times.text.trim() ? t("own.needTimes") : null,
      comment: answer === "declined" && !comment.text.trim() ? t("own.needComment") : null,
    });
    if (!isRight) return;
    void act.give({
      meetingId: meeting.id,
      participantId: participant.id,
      answer,
      representativeId: comes && recipient.kind === "unit" ? representativeId : null,
      proposedTimes: answer === "newTime" ? times.text : "",
      comment: comment.text,
    });
  }

  return (
    <ActForm act={act} action={t("own.answer")} onSend={send} onCancel={onCancel}>
      <RadioGroup
        name="answer"
        label={t("own.question")}
        value={answer}
        onChange={setAnswer}
        options={choices.map((value) => ({ value, label: t(`own.${value}`) }))}
        error={act.error("answer")}
      />
      {comes && recipient.kind === "unit" && (
        <StaffSelect
          name="representativeId"
          label={t("own.representative")}
          description={t("own.representativeHelp")}
          unitId={recipient.unit.unitId}
          value={representativeId}
          onChange={setRepresentative}
          error={act.error("representativeId")}
        />
      )}
      {answer === "newTime" && (
        <DraftArea
          name="proposedTimes"
          label={t("own.proposed")}
          description={t("own.proposedHelp")}
          draft={times}
          error={act.error("proposedTimes")}
          rows={3}
          maxLength={4000}
        />
      )}
      {answer && (
        <DraftArea
          name="comment"
          label={t(answer === "declined" ? "own.commentWhy" : "own.comment")}
          draft={comment}
          error={act.error("comment")}
          isOptional={answer !== "declined"}
          rows={2}
          maxLength={4000}
        />
      )}
    </ActForm>
  );
}
