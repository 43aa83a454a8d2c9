import { useRef, useState } from "react";
import type { Meeting } from "../../../../core/sip/state.ts";
import type { TimeQuestionSeen } from "../../../../core/sip/view.ts";
import { ActProblem } from "../../../act/ActProblem.tsx";
import { actorInWords } from "../../../act/actor.ts";
import { useAct } from "../../../act/useAct.ts";
import { useCommand } from "../../../api.ts";
import { useText } from "../../../text/text.ts";
import { bestFirst, openQuestion, voicesOf } from "../../../times.ts";
import { Button } from "../../../ui/Button.tsx";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { DueDate } from "../../../ui/DueDate.tsx";
import { asStart, instantInWords, todayInSweden } from "../../../ui/dates.ts";
import { announce } from "../../../ui/LiveStatus.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { Section } from "../../../ui/Page.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { InPlace } from "../../parts/InPlace.tsx";
import type { SipContext } from "../../parts/sipContext.ts";
import { suggestedReply } from "../invitation.ts";
import { presentParticipants } from "../presentMeeting.ts";
import { AskTimes } from "./AskTimes.tsx";
import { bestInWords } from "./bestInWords.ts";
import { TimesForm } from "./TimesForm.tsx";
import { TimesTable } from "./TimesTable.tsx";

type Props = { sip: SipContext; meeting: Meeting };

/** Finding a time for a meeting that is not called yet: asks, shows what everybody can, and takes one in one press (S1). */
export function FindTime({ sip, meeting }: Props) {
  const t = useText("times");
  const place = useRef<HTMLDivElement>(null);
  const question = openQuestion(sip.view);
  const last = sip.view.timeQuestions.findLast((one) => one.meetingId === meeting.id);
  const chosen = last?.times.find((one) => one.id === last.ended?.timeId && one.startsAt === meeting.startsAt);
  return (
    <div ref={place} tabIndex={-1} className="stack">
      {question && (
        <Asked
          sip={sip}
          question={question}
          // The button that was pressed is gone: what follows stands here.
          onChosen={() => place.current?.focus()}
        />
      )}
      {!question && chosen && (
        <Notice tone="done" title={t("set.title", { when: instantInWords(chosen.startsAt, sip.language) })}>
          {t("set.text")}
        </Notice>
      )}
      {!question && !chosen && sip.may("askForTimes") && presentParticipants(sip.view).length > 0 && (
        <InPlace label={t("ask.open")}>{(close) => <AskTimes sip={sip} meeting={meeting} onDone={close} />}</InPlace>
      )}
    </div>
  );
}

function Asked({ sip, question, onChosen }: { sip: SipContext; question: TimeQuestionSeen; onChosen: () => void }) {
  const t = useText("times");
  const { view, language } = sip;
  const { name } = view.person;
  const voices = voicesOf(question, view);
  const rows = bestFirst(question, voices);
  const answered = voices.filter((one) => one.answer).length;
  const nobodyCan = rows.every(({ said }) => said.yes.length + said.ifNeeded.length === 0);
  const choose = useAct(sip, "chooseTime", { said: t("open.chosen"), onDone: onChosen });
  const told = question.answers.told;
  return (
    <Section
      title={t("open.title")}
      level={3}
      isCard
      actions={answered < voices.length ? <DueDate day={question.replyBy} /> : undefined}
      lead={t("open.count", { answered, total: voices.length })}
    >
      <p className="Times-best">{bestInWords(answered ? rows[0] : undefined, t, language)}</p>
      <TimesTable
        rows={rows}
        voices={voices}
        isPending={choose.isPending}
        onChoose={
          sip.may("chooseTime")
            ? ({ id, startsAt }) =>
                void choose.give({
                  questionId: question.id,
                  timeId: id,
                  replyBy: suggestedReply(startsAt, todayInSweden(), sip.agreement.deadlines.reply),
                })
            : undefined
        }
      />
      <ActProblem act={choose} />
      {voices
        .filter((one) => one.answer?.comment)
        .map(({ key, name: who, answer }) => (
          <p key={key} className="Participants-said">
            <strong>{t("open.said", { name: who })}</strong> {answer?.comment}
          </p>
        ))}
      {told && <p className="soft small">{`${asStart(t("open.toldBy", { who: actorInWords(told.by) }))}: ${name}.`}</p>}
      <div className="row screen-only">
        {sip.may("answerTimes") && (
          <InPlace label={t(told ? "open.recordChange" : "open.record", { name })}>
            {(close) => (
              <TimesForm sip={sip} question={question} participantId={null} onDone={close} onCancel={close} />
            )}
          </InPlace>
        )}
        {sip.may("dropTimes") && <Drop sip={sip} questionId={question.id} onDropped={onChosen} />}
      </div>
      <p className="soft">{t(answered > 0 && nobodyCan ? "open.askAnew" : "open.first")}</p>
    </Section>
  );
}

function Drop({ sip, questionId, onDropped }: { sip: SipContext; questionId: string; onDropped: () => void }) {
  const t = useText("times");
  const [isAsking, setAsking] = useState(false);
  const { send, isPending, problem, reset } = useCommand(sip.sipId, {
    onDone: () => {
      announce(t("open.dropped"));
      onDropped();
    },
  });
  return (
    <>
      <Button look="quiet" onPress={() => setAsking(true)}>
        {t("open.drop")}
      </Button>
      <ConfirmDialog
        title={t("open.dropTitle")}
        consequence={t("open.dropConsequence")}
        action={t("open.drop")}
        isOpen={isAsking}
        onClose={() => {
          reset();
          setAsking(false);
        }}
        onConfirm={() => send("dropTimes", { questionId }, sip.version)}
        isPending={isPending}
        problem={<ProblemMessage problem={problem} />}
      />
    </>
  );
}
