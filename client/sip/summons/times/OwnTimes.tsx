import { useState } from "react";
import type { TimeQuestionSeen } from "../../../../core/sip/view.ts";
import { recipientName } from "../../../actors.ts";
import { OwnTimesSaid } from "../../../meeting/OwnTimesSaid.tsx";
import { useText } from "../../../text/text.ts";
import { bestFirst, voicesOf } from "../../../times.ts";
import { Button } from "../../../ui/Button.tsx";
import { Disclosure } from "../../../ui/Disclosure.tsx";
import { DueDate } from "../../../ui/DueDate.tsx";
import { Section } from "../../../ui/Page.tsx";
import type { SipContext } from "../../parts/sipContext.ts";
import { ReturnWrongly } from "../ReturnWrongly.tsx";
import { TimesForm } from "./TimesForm.tsx";
import { TimesTable } from "./TimesTable.tsx";
import "../Summons.css";

type Props = { sip: SipContext; question: TimeQuestionSeen; participantId: string };

/** The called unit's part while a time is sought: what for, why it is needed, and which times suit it (S1). */
export function OwnTimes({ sip, question, participantId }: Props) {
  const t = useText("times");
  const s = useText("summons");
  const { view } = sip;
  const [isOpen, setOpen] = useState(false);
  const participant = view.participants.find((one) => one.id === participantId);
  if (!participant) return null;
  const answer = question.answers[participantId];
  const mayAnswer = sip.may("answerTimes");
  const voices = voicesOf(question, view);
  return (
    <Section
      title={t("unit.title", { unit: recipientName(participant.recipient) })}
      level={3}
      isCard
      actions={answer ? undefined : <DueDate day={question.replyBy} />}
      lead={t("unit.lead")}
    >
      <p className="Participants-said">{question.purpose}</p>
      <dl className="Participants-facts">
        <div>
          <dt>{s("own.why")}</dt>
          <dd>{participant.why}</dd>
        </div>
      </dl>
      <p>{t("unit.minutes", { count: question.minutes })}</p>
      {answer && !isOpen && (
        <>
          <p>{t("unit.answered")}</p>
          <OwnTimesSaid times={question.times} answer={answer} />
        </>
      )}
      {mayAnswer && (!answer || isOpen) && (
        <TimesForm
          sip={sip}
          question={question}
          participantId={participantId}
          onDone={() => setOpen(false)}
          onCancel={answer ? () => setOpen(false) : undefined}
        />
      )}
      <div className="row screen-only">
        {answer && mayAnswer && !isOpen && <Button onPress={() => setOpen(true)}>{t("unit.change")}</Button>}
        {sip.may("returnWronglyAddressed") && !isOpen && <ReturnWrongly sip={sip} participantId={participantId} />}
      </div>
      {Object.keys(question.answers).length > 0 && (
        <Disclosure title={t("unit.others")} level={4}>
          <TimesTable rows={bestFirst(question, voices)} voices={voices} />
        </Disclosure>
      )}
    </Section>
  );
}
