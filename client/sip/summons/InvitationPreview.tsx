import type { ReactNode } from "react";
import { minutesOf } from "../../../core/sip/agenda.ts";
import type { Meeting } from "../../../core/sip/state.ts";
import { recipientKind, recipientName } from "../../actors.ts";
import { AgendaCircle, AgendaList } from "../../meeting/AgendaCircle.tsx";
import { MeetingFacts } from "../../meeting/MeetingFacts.tsx";
import { useText } from "../../text/text.ts";
import { openQuestion } from "../../times.ts";
import { ActorName } from "../../ui/ActorShape.tsx";
import { Section } from "../../ui/Page.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { presentParticipants } from "./presentMeeting.ts";
import "./Summons.css";

/** The invitation as those read it who get it. */
export function InvitationPreview({
  sip,
  meeting,
  actions,
}: {
  sip: SipContext;
  meeting: Meeting;
  actions?: ReactNode;
}) {
  const t = useText("summons");
  const m = useText("meeting");
  const { name } = sip.view.person;
  const isDraft = meeting.status === "draft";
  return (
    <Section title={t(isDraft ? "preview.title" : "preview.titleSent")} level={3} actions={actions}>
      <article className="Invitation">
        <div className="stack-tight">
          <h4 className="lead">{t(meeting.kind === "followUp" ? "preview.headingFollowUp" : "preview.heading")}</h4>
          <p>{t("preview.about", { name })}</p>
          <p className="Invitation-purpose">{meeting.purpose}</p>
        </div>
        <MeetingFacts meeting={meeting} hasTime={!(isDraft && openQuestion(sip.view))} />
        {meeting.keyQuestions && (
          <div className="stack-tight">
            <h4>{t("preview.questions")}</h4>
            <p className="Invitation-questions">{meeting.keyQuestions}</p>
          </div>
        )}
        <div className="stack-tight">
          <h4>{t("preview.agenda")}</h4>
          <div className="Invitation-agenda">
            <AgendaCircle
              agenda={meeting.agenda}
              middle={m("shortMinutes", { count: minutesOf(meeting.agenda) || meeting.minutes })}
            />
            <AgendaList agenda={meeting.agenda} />
          </div>
        </div>
        <div className="stack-tight">
          <h4>{t("preview.called")}</h4>
          <ul className="plain-list stack-tight">
            <li>
              <ActorName kind="personAndFamily" name={name} />
            </li>
            {presentParticipants(sip.view).map((one) => (
              <li key={one.id}>
                <ActorName
                  kind={recipientKind(one.recipient)}
                  name={recipientName(one.recipient)}
                  detail={one.representative?.name}
                />
              </li>
            ))}
          </ul>
        </div>
      </article>
    </Section>
  );
}
