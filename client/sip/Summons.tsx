import { useState } from "react";
import { useText } from "../text/text.ts";
import { openQuestion } from "../times.ts";
import { Button, LinkButton } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Section } from "../ui/Page.tsx";
import { Messages } from "./messages/Messages.tsx";
import { StageHead } from "./parts/StageHead.tsx";
import type { SipContext } from "./parts/sipContext.ts";
import { useSip } from "./parts/useSip.ts";
import { Prepared } from "./prepared/Prepared.tsx";
import { Comments } from "./summons/Comments.tsx";
import { EarlierMeetings } from "./summons/EarlierMeetings.tsx";
import { InvitationForm } from "./summons/InvitationForm.tsx";
import { InvitationPreview } from "./summons/InvitationPreview.tsx";
import { OwnAnswer } from "./summons/OwnAnswer.tsx";
import { Participants } from "./summons/Participants.tsx";
import { presentMeeting } from "./summons/presentMeeting.ts";
import { SendSummons } from "./summons/SendSummons.tsx";
import { SentMeeting } from "./summons/SentMeeting.tsx";
import { FindTime } from "./summons/times/FindTime.tsx";
import { OwnTimes } from "./summons/times/OwnTimes.tsx";

/** Who is called or invited to what, when and why; and each called unit's answer (S1–S5). */
export function Summons() {
  const sip = useSip();
  return <SummonsOf key={presentMeeting(sip.view)?.id ?? "new"} sip={sip} />;
}

function SummonsOf({ sip }: { sip: SipContext }) {
  const t = useText("summons");
  const { view, may } = sip;
  const [isWriting, setWriting] = useState(false);
  const meeting = presentMeeting(view);
  const runs = may("planMeeting");
  const { name } = view.person;
  const hasPeople = view.participants.some((one) => !one.removed);
  const isDraft = meeting?.status === "draft";
  // Those who run the SIP begin with who is called; those who are called begin with to what.
  const seesAll = !view.limited;
  const participants = <Participants sip={sip} meeting={meeting} />;
  const own = view.ownParticipants.filter((id) => meeting?.sentTo.includes(id));
  const question = openQuestion(view);
  const askedOwn = question ? view.ownParticipants.filter((id) => question.askedOf.includes(id)) : [];

  // What waits for answers or a choice stands first, and stays there when it is settled.
  const isAsked = view.timeQuestions.some((one) => one.meetingId === meeting?.id);
  const findTime = runs && meeting && isDraft && !isWriting && <FindTime sip={sip} meeting={meeting} />;

  return (
    <>
      <StageHead title={t("title")} lead={runs || own.length + askedOwn.length === 0 ? t("lead") : t("leadReader")} />
      {runs && view.consent && view.consent.state !== "given" && (
        <Notice tone="soon" title={t("consentFirst")}>
          <p>{t("consentFirstText", { name })}</p>
          <div className="row">
            <LinkButton href={`/sips/${view.id}/consent`}>{t("toConsent")}</LinkButton>
          </div>
        </Notice>
      )}

      {meeting && own.map((id) => <OwnAnswer key={id} sip={sip} meeting={meeting} participantId={id} />)}
      {question && askedOwn.map((id) => <OwnTimes key={id} sip={sip} question={question} participantId={id} />)}
      {meeting && !isDraft && <SentMeeting sip={sip} meeting={meeting} />}
      {isAsked && findTime}
      {seesAll && <Prepared sip={sip} />}
      {seesAll && view.plan.versions.length === 0 && <Messages sip={sip} />}
      {seesAll && participants}

      {!meeting && !isWriting && askedOwn.length === 0 && (
        <EmptyState
          title={t(view.areas.includes("meeting") ? "noMeeting" : "notSeen")}
          action={
            runs ? (
              <Button look={hasPeople ? "primary" : "secondary"} onPress={() => setWriting(true)}>
                {t("planMeeting")}
              </Button>
            ) : undefined
          }
        >
          {runs ? t("noMeetingRun", { name }) : t(view.areas.includes("meeting") ? "noMeetingReader" : "notSeenText")}
        </EmptyState>
      )}

      {runs && (isDraft || !meeting) && (isWriting || (isDraft && !meeting.purpose)) && (
        <Section title={t("form.title")} level={3} isCard>
          <InvitationForm
            sip={sip}
            meeting={meeting}
            onSaved={() => setWriting(false)}
            onCancel={() => setWriting(false)}
          />
        </Section>
      )}

      {!isAsked && findTime}
      {meeting && (!isDraft || !isWriting) && (
        <>
          <InvitationPreview
            sip={sip}
            meeting={meeting}
            actions={runs && isDraft ? <Button onPress={() => setWriting(true)}>{t("form.change")}</Button> : undefined}
          />
          {seesAll && <Comments sip={sip} meeting={meeting} />}
        </>
      )}
      {meeting && !isWriting && !question && may("sendSummons") && <SendSummons sip={sip} meeting={meeting} />}
      {!seesAll && view.participants.length > 0 && participants}
      <EarlierMeetings view={view} />
    </>
  );
}
