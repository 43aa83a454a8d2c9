import { Suspense } from "react";
import type { Meeting } from "../../core/sip/state.ts";
import { recipientKind, recipientName } from "../actors.ts";
import { MeetingFacts } from "../meeting/MeetingFacts.tsx";
import { useText } from "../text/text.ts";
import { openQuestion } from "../times.ts";
import { ActorName } from "../ui/ActorShape.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { InSwedish } from "../ui/InSwedish.tsx";
import { Later } from "../ui/Later.tsx";
import { lazyPart } from "../ui/lazyPart.tsx";
import { Notice } from "../ui/Notice.tsx";
import { OwnWords } from "../ui/OwnWords.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { useWritten } from "../ui/written.ts";
import { InvitationAnswer } from "./InvitationAnswer.tsx";
import { useMine } from "./mine.ts";
import { ShownTo } from "./ShownTo.tsx";

// For those who are asked: most have a meeting at a time that is settled.
const MyTimes = lazyPart(async () => (await import("./times/MyTimes.tsx")).MyTimes);

// Stands further down, and is filled in by few.
const MeetingSay = lazyPart(async () => (await import("./MeetingSay.tsx")).MeetingSay);

// How it goes on is folded.
const MyAgenda = lazyPart(async () => (await import("./MyAgenda.tsx")).MyAgenda);

/** The meeting that comes or goes on: when, where, about what, with whom; what the reader says about it (S5). */
export function MyMeeting() {
  const t = useText("individual");
  const { view } = useMine();
  const meeting = view.meetings.findLast((one) => one.status !== "held");
  const question = openQuestion(view);
  if (view.closing || !(meeting || question)) return null;
  return (
    <>
      {question && (
        <InSwedish>
          <Suspense fallback={<Skeleton lines={5} isBlock />}>
            <MyTimes question={question} />
          </Suspense>
        </InSwedish>
      )}
      {!meeting ? null : meeting.cancelled ? (
        <Notice>{t("meeting.cancelled", { reason: meeting.cancelled.reason })}</Notice>
      ) : (
        <Called meeting={meeting} />
      )}
    </>
  );
}

function Called({ meeting }: { meeting: Meeting }) {
  const t = useText("individual");
  const { view } = useMine();
  const written = useWritten();
  const own = view.ownParticipants.find((id) => meeting.sentTo.includes(id));
  return (
    <div className="stack">
      {meeting.status === "draft" && <Notice>{t("meeting.draft")}</Notice>}
      <MeetingFacts
        meeting={meeting}
        hasReplyBy={own !== undefined}
        hasTime={!(meeting.status === "draft" && openQuestion(view))}
      />
      <div className="stack-tight">
        <h2>{t("meeting.about")}</h2>
        <p className="My-words" {...written(meeting.purpose)}>
          {meeting.purpose}
        </p>
      </div>
      {meeting.keyQuestions && (
        <div className="stack-tight">
          <h2>{t("meeting.questions")}</h2>
          <p className="My-words" {...written(meeting.keyQuestions)}>
            {meeting.keyQuestions}
          </p>
        </div>
      )}
      <div className="stack-tight">
        <h2>{t("meeting.who")}</h2>
        <ul className="plain-list stack-tight">
          {view.participants
            .filter((one) => !one.removed)
            .map((one) => (
              <li key={one.id}>
                <ActorName
                  kind={recipientKind(one.recipient)}
                  name={recipientName(one.recipient)}
                  detail={standing(t, meeting, one.id)}
                />
              </li>
            ))}
        </ul>
      </div>
      <Disclosure title={t("meeting.how")} level={2}>
        <Suspense>
          <MyAgenda meeting={meeting} />
        </Suspense>
      </Disclosure>
      {own && <InvitationAnswer meeting={meeting} participantId={own} />}
      {meeting.personComments.map((one) => (
        <OwnWords key={one.at} person={one.by.kind === "person" ? one.by.name : view.person.name}>
          {one.text}
        </OwnWords>
      ))}
      <Later>
        {meeting.personComments.some(({ by }) => by.kind === "person" && by.personId === view.person.personId) && (
          <ShownTo item={`meeting.comments:${meeting.id}`} about={t("meeting.say")} />
        )}
        <Suspense>
          <MeetingSay meeting={meeting} />
        </Suspense>
      </Later>
    </div>
  );
}

function standing(t: ReturnType<typeof useText<"individual">>, meeting: Meeting, participantId: string): string {
  if (!meeting.sentTo.includes(participantId)) return t("meeting.notSent");
  const answer = meeting.answers[participantId]?.answer;
  if (!answer) return t("meeting.notAnswered");
  return answer === "newTime" || answer === "declined" ? t(`meeting.${answer}`) : t("meeting.coming");
}
