import { Play } from "lucide-react";
import type { Meeting } from "../../../core/sip/state.ts";
import { useCommand } from "../../api.ts";
import { AgendaCircle, AgendaList } from "../../meeting/AgendaCircle.tsx";
import { MeetingFacts } from "../../meeting/MeetingFacts.tsx";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { announce } from "../../ui/LiveStatus.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Section } from "../../ui/Page.tsx";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { Prepared } from "../prepared/Prepared.tsx";
import { Roles } from "./Roles.tsx";
import "./Meeting.css";

/** A meeting that has been called and not begun: the facts, who leads and writes, and the start (M1). */
export function BeforeMeeting({ sip, meeting }: { sip: SipContext; meeting: Meeting }) {
  const t = useText("meeting");
  const { send, isPending, problem } = useCommand(sip.sipId, { onDone: () => announce(t("started")) });
  const mayStart = sip.may("startMeeting");
  const isReady = meeting.chair !== "" && meeting.secretary !== "";
  return (
    <>
      <Section title={t("before.title")} level={3} isCard>
        <MeetingFacts meeting={meeting} hasReplyBy={false} />
        <p className="MeetingNow-words">{meeting.purpose}</p>
        {meeting.keyQuestions && <p className="MeetingNow-words">{meeting.keyQuestions}</p>}
      </Section>
      <Prepared sip={sip} />
      <Roles sip={sip} meeting={meeting} />
      {mayStart ? (
        <div className="stack-tight screen-only">
          {!isReady && <p className="soft">{t("roles.missing")}</p>}
          <div className="row">
            <Button
              look={isReady ? "primary" : "secondary"}
              icon={<Play aria-hidden size={20} />}
              onPress={() => send("startMeeting", { meetingId: meeting.id }, sip.version)}
              isPending={isPending}
              isWide
            >
              {t("start")}
            </Button>
          </div>
          <ProblemMessage problem={problem} />
        </div>
      ) : (
        <Notice>{t("before.waits")}</Notice>
      )}
      <Section title={t("agenda")} level={3}>
        <div className="MeetingNow-agenda">
          <AgendaCircle agenda={meeting.agenda} middle={t("shortMinutes", { count: meeting.minutes })} />
          <AgendaList agenda={meeting.agenda} />
        </div>
      </Section>
    </>
  );
}
