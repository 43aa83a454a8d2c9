import { useQuery } from "@tanstack/react-query";
import type { CalendarAnswer } from "../../../core/calendarAnswers.ts";
import type { Meeting, Participant } from "../../../core/sip/state.ts";
import { getJson, useCommand } from "../../api.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { announce } from "../../ui/LiveStatus.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";
import type { SipContext } from "../parts/sipContext.ts";

type Props = {
  sip: SipContext;
  meeting: Meeting;
  participant: Participant /** Whether the reader may answer for them. */;
  isOwn?: boolean;
};

/**
 * What a calendar has answered by mail, until somebody who is signed in has answered: nobody has confirmed it, and it may be forged. A
 * yes is confirmed with one press where it is known who comes; anything else is said in the form (S2).
 */
export function CalendarSays({ sip, meeting, participant, isOwn = false }: Props) {
  const t = useText("notices");
  const { data } = useQuery({
    queryKey: ["sip", sip.sipId, "calendar-answers"],
    queryFn: ({ signal }) =>
      getJson<{ answers: CalendarAnswer[] }>(`/api/v1/sips/${sip.sipId}/calendar-answers`, signal),
  });
  const { send, isPending, problem } = useCommand(sip.sipId, { onDone: () => announce(t("calendarSays.confirmed")) });
  const said = data?.answers.find((it) => it.meetingId === meeting.id && it.participantId === participant.id);
  const answer = meeting.answers[participant.id];
  if (!said || meeting.status !== "sent" || (answer && answer.at >= said.at)) return null;
  const isKnownWho = participant.recipient.kind !== "unit" || participant.representative !== null;
  const mayConfirm = isOwn && said.answer === "accepted" && isKnownWho;
  return (
    <Notice tone="calm" title={t(`calendarSays.${said.answer}`)}>
      <p>
        {t(isOwn ? (mayConfirm ? "calendarSays.confirmText" : "calendarSays.answerText") : "calendarSays.text")}{" "}
        <span className="soft small">
          <DateText value={said.at} short />
        </span>
      </p>
      <ProblemMessage problem={problem} />
      {mayConfirm && (
        <div className="row">
          <Button
            isPending={isPending}
            onPress={() =>
              send(
                "answerSummons",
                { meetingId: meeting.id, participantId: participant.id, answer: "coming" },
                sip.version,
              )
            }
          >
            {t("calendarSays.confirm")}
          </Button>
        </div>
      )}
    </Notice>
  );
}
