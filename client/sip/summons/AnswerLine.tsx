import type { Meeting, Participant } from "../../../core/sip/state.ts";
import { useText } from "../../text/text.ts";
import { Badge, type BadgeTone } from "../../ui/Badge.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { DueDate } from "../../ui/DueDate.tsx";

const tones: Record<string, BadgeTone> = { coming: "done", comingDigitally: "done", newTime: "soon", declined: "late" };

/** What a participant has answered, and who comes from there. */
export function AnswerLine({ meeting, participant }: { meeting: Meeting; participant: Participant }) {
  const t = useText("summons");
  const answer = meeting.answers[participant.id];
  const { representative } = participant;
  return (
    <div className="stack-tight">
      <p className="row">
        <Badge tone={answer ? tones[answer.answer] : "soon"}>
          {answer ? t(`answers.${answer.answer}`) : t("answers.none")}
        </Badge>
        {!answer && meeting.status === "sent" && <DueDate day={meeting.replyBy} />}
        {representative && (
          <span>
            {t("people.comes", { name: [representative.name, representative.title].filter(Boolean).join(", ") })}
          </span>
        )}
        {answer && (
          <span className="soft small">
            <DateText value={answer.at} short />
          </span>
        )}
      </p>
      {answer?.proposedTimes && (
        <p className="Participants-said">
          <strong>{t("answers.proposed")}</strong> {answer.proposedTimes}
        </p>
      )}
      {answer?.comment && <p className="Participants-said">{answer.comment}</p>}
    </div>
  );
}
