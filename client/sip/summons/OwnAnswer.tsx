import { useState } from "react";
import type { Meeting } from "../../../core/sip/state.ts";
import { recipientName } from "../../actors.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { DueDate } from "../../ui/DueDate.tsx";
import { Section } from "../../ui/Page.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { AnswerForm } from "./AnswerForm.tsx";
import { AnswerLine } from "./AnswerLine.tsx";
import { CalendarSays } from "./CalendarSays.tsx";
import { NameRepresentative } from "./NameRepresentative.tsx";
import { OwnPreparation } from "./OwnPreparation.tsx";
import { ReturnWrongly } from "./ReturnWrongly.tsx";
import "./Summons.css";

type Props = { sip: SipContext; meeting: Meeting; participantId: string };

/** The called unit's own part: why it is needed, its answer and who comes, or the summons given back (S2, S3). */
export function OwnAnswer({ sip, meeting, participantId }: Props) {
  const t = useText("summons");
  const participant = sip.view.participants.find((one) => one.id === participantId);
  const [open, setOpen] = useState<"answer" | "representative" | null>(null);
  if (!participant) return null;
  const answer = meeting.answers[participantId];
  const mayAnswer = sip.may("answerSummons") && meeting.status === "sent";
  const isUnit = participant.recipient.kind === "unit";
  const isForm = mayAnswer && (!answer || open === "answer");
  return (
    <Section
      title={t("own.title", { unit: recipientName(participant.recipient) })}
      level={3}
      isCard
      actions={!answer && meeting.status === "sent" ? <DueDate day={meeting.replyBy} /> : undefined}
      lead={t(`own.${participant.mode}`)}
    >
      <div className="stack-tight">
        <p className="lead">
          <strong>
            <DateText value={meeting.startsAt} isStart />
          </strong>
          {meeting.place && <>, {meeting.place}</>}
        </p>
        <p className="Participants-said">{meeting.purpose}</p>
      </div>
      <dl className="Participants-facts">
        <div>
          <dt>{t("own.why")}</dt>
          <dd>{participant.why}</dd>
        </div>
        {participant.wishedCompetence && (
          <div>
            <dt>{t("own.competence")}</dt>
            <dd>{participant.wishedCompetence}</dd>
          </div>
        )}
      </dl>
      {answer && open !== "answer" && <AnswerLine meeting={meeting} participant={participant} />}
      {mayAnswer && <CalendarSays sip={sip} meeting={meeting} participant={participant} isOwn />}
      {isForm && (
        <AnswerForm
          sip={sip}
          meeting={meeting}
          participant={participant}
          onDone={() => setOpen(null)}
          onCancel={answer ? () => setOpen(null) : undefined}
        />
      )}
      {open === "representative" && (
        <NameRepresentative sip={sip} participant={participant} onClose={() => setOpen(null)} />
      )}
      <div className="row screen-only">
        {answer && mayAnswer && open === null && <Button onPress={() => setOpen("answer")}>{t("own.change")}</Button>}
        {isUnit && answer && answer.answer !== "declined" && sip.may("nameRepresentative") && open === null && (
          <Button onPress={() => setOpen("representative")}>{t("own.changeRepresentative")}</Button>
        )}
        {sip.may("returnWronglyAddressed") && meeting.status === "sent" && open === null && (
          <ReturnWrongly sip={sip} participantId={participantId} />
        )}
      </div>
      {isUnit && sip.may("prepareAsParticipant") && meeting.status !== "draft" && (
        <OwnPreparation sip={sip} participant={participant} />
      )}
    </Section>
  );
}
