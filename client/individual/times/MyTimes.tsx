import { useState } from "react";
import type { TimeQuestionSeen } from "../../../core/sip/view.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { actorInWords } from "../../act/actor.ts";
import { OwnTimesSaid } from "../../meeting/OwnTimesSaid.tsx";
import { TimesFields, useSaid } from "../../meeting/TimesFields.tsx";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { dayInWords } from "../../ui/dates.ts";
import { Notice } from "../../ui/Notice.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { useMine } from "../mine.ts";
import { useAnswer } from "../useAnswer.ts";

/** Which times suit the reader: the individual, a guardian, or somebody who is invited (S1, S5). Big buttons, few words. */
export function MyTimes({ question }: { question: TimeQuestionSeen }) {
  const t = useText("times");
  const { view, isMe, language, may, asParties } = useMine();
  const participantId = view.ownParticipants.find((id) => question.askedOf.includes(id)) ?? null;
  const own = [view.person.personId, ...asParties.map((one) => one.personId)].find(
    (id) => id && question.answers[`person:${id}`]?.by.kind === "person" && (isMe || id !== view.person.personId),
  );
  const before = question.answers[participantId ?? (own ? `person:${own}` : "")];
  const { told } = question.answers;
  const [isOpen, setOpen] = useState(false);
  const { said, setSaid, times } = useSaid(before);
  const [comment, setComment] = useState(before?.comment ?? "");
  const act = useAnswer("answerTimes", {
    fields: ["times", "comment"],
    said: t("my.done"),
    onDone: () => setOpen(false),
  });
  const who = told && actorInWords(told.by);
  return (
    <div className="stack">
      <h2>{t("my.title")}</h2>
      <p>
        {t("my.about")} <strong>{question.purpose}</strong>
      </p>
      {told && !participantId && (
        <div className="stack-tight">
          <p>
            {isMe ? t("my.told", { who: who ?? "" }) : t("my.toldOther", { name: view.person.name, who: who ?? "" })}
          </p>
          <OwnTimesSaid times={question.times} answer={told} />
        </div>
      )}
      {before && !isOpen && (
        <>
          <Notice tone="done">{t("my.answered")}</Notice>
          <OwnTimesSaid times={question.times} answer={before} />
          {may("answerTimes") && (
            <div className="screen-only">
              <Button onPress={() => setOpen(true)}>{t("my.change")}</Button>
            </div>
          )}
        </>
      )}
      {may("answerTimes") && (!before || isOpen) && (
        <ActForm
          act={act}
          action={t("my.send")}
          onSend={() => {
            if (act.check({ times: times.length === question.times.length ? null : t("my.need") }))
              void act.give({ questionId: question.id, participantId, times, comment });
          }}
          onCancel={before ? () => setOpen(false) : undefined}
        >
          <p>
            {t("my.lead")} {t("my.by", { day: dayInWords(question.replyBy, language) })}
          </p>
          <TimesFields times={question.times} said={said} onSay={setSaid} isOwn error={act.error("times")} />
          <TextArea
            name="comment"
            label={t("my.comment")}
            value={comment}
            onChange={setComment}
            error={act.error("comment")}
            isOptional
            rows={2}
            maxLength={4000}
          />
        </ActForm>
      )}
    </div>
  );
}
