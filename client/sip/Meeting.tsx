import type { Meeting as MeetingState } from "../../core/sip/state.ts";
import { stageHref } from "../stage.ts";
import { useText } from "../text/text.ts";
import { Badge } from "../ui/Badge.tsx";
import { LinkButton } from "../ui/Button.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { BeforeMeeting } from "./meeting/BeforeMeeting.tsx";
import { BrokenOffMeeting } from "./meeting/BrokenOffMeeting.tsx";
import { HeldMeeting } from "./meeting/HeldMeeting.tsx";
import { MeetingNow } from "./meeting/MeetingNow.tsx";
import { useMeetingTitle } from "./meeting/meetingTitle.ts";
import { SipFiles } from "./parts/SipFiles.tsx";
import { StageHead } from "./parts/StageHead.tsx";
import type { SipContext } from "./parts/sipContext.ts";
import { useSip } from "./parts/useSip.ts";

/** The meeting (M1–M5): before, while everybody is there, and after. Read by all who take part, run by the coordinator. */
export function Meeting() {
  const t = useText("meeting");
  const sip = useSip();
  const { view } = sip;
  const meeting = meetingToShow(view.meetings);
  const isBrokenOff = meeting?.status === "started" && view.closing !== null;
  const kind = t(meeting?.kind === "followUp" ? "followUpKind" : "planningKind");
  const earlier = view.meetings.filter((one) => one.status === "held" && one !== meeting).reverse();
  return (
    <>
      <StageHead
        title={t("title")}
        state={
          meeting && (
            <Badge tone={meeting.status === "started" ? "soon" : "calm"}>
              {isBrokenOff ? t("brokenOff.state") : meeting.status === "started" ? t("goesOn") : kind}
            </Badge>
          )
        }
        lead={meeting?.status === "started" ? undefined : t("lead", { name: view.person.name })}
      />
      {meeting ? (
        <OneMeeting key={`${meeting.id} ${meeting.status}`} sip={sip} meeting={meeting} />
      ) : (
        <EmptyState
          title={t("none")}
          action={<LinkButton href={stageHref(view.id, "summons")}>{t("toSummons")}</LinkButton>}
        >
          {t("noneText")}
        </EmptyState>
      )}
      {earlier.map((one) => (
        <EarlierMeeting key={one.id} sip={sip} meeting={one} />
      ))}
      {meeting && <SipFiles place="meeting" />}
    </>
  );
}

function OneMeeting({ sip, meeting }: { sip: SipContext; meeting: MeetingState }) {
  if (meeting.status === "started" && sip.view.closing) return <BrokenOffMeeting sip={sip} meeting={meeting} />;
  if (meeting.status === "started") return <MeetingNow sip={sip} meeting={meeting} />;
  if (meeting.status === "held") return <HeldMeeting sip={sip} meeting={meeting} />;
  return <BeforeMeeting sip={sip} meeting={meeting} />;
}

function EarlierMeeting({ sip, meeting }: { sip: SipContext; meeting: MeetingState }) {
  const title = useMeetingTitle(meeting);
  return (
    <Disclosure title={title} level={3}>
      <HeldMeeting sip={sip} meeting={meeting} />
    </Disclosure>
  );
}

/** The one that goes on, else the one that is called, else the last that was held. */
function meetingToShow(meetings: MeetingState[]): MeetingState | null {
  return (
    meetings.findLast((one) => one.status === "started") ??
    meetings.findLast((one) => one.status === "sent") ??
    meetings.findLast((one) => one.status === "held") ??
    null
  );
}
