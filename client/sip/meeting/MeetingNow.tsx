import { Presentation } from "lucide-react";
import { useState } from "react";
import type { Meeting } from "../../../core/sip/state.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { Prepared } from "../prepared/Prepared.tsx";
import { AgendaNow, NowPart } from "./AgendaNow.tsx";
import { Attendance } from "./Attendance.tsx";
import { EndMeeting } from "./EndMeeting.tsx";
import { PartNotes, PartReading } from "./PartNotes.tsx";
import { PlanBeside } from "./PlanBeside.tsx";
import { Roles } from "./Roles.tsx";
import { SharedScreen } from "./SharedScreen.tsx";
import { useMeetingClock } from "./useMeetingClock.ts";
import "./Meeting.css";

type Props = { sip: SipContext; meeting: Meeting };

/** The meeting while it goes on: the part one is in, what one does there, notes, the plan as it grows, and who is here (M2–M4). */
export function MeetingNow({ sip, meeting }: Props) {
  const t = useText("meeting");
  const clock = useMeetingClock(meeting);
  const [isShared, setShared] = useState(false);
  const { next } = clock;
  const mayWrite = sip.may("writeMeetingNotes");
  return (
    <>
      <div className="MeetingNow">
        <div className="MeetingNow-side">
          <AgendaNow meeting={meeting} clock={clock} />
        </div>
        <div className="MeetingNow-main">
          <NowPart name={sip.view.person.name} meeting={meeting} clock={clock} />
          {mayWrite ? (
            <PartNotes
              key={clock.part}
              sip={sip}
              meeting={meeting}
              part={clock.part}
              next={next ? { label: t("next", { part: t(`part.${next}`) }), go: () => clock.go(next) } : undefined}
            />
          ) : (
            <PartReading sip={sip} meeting={meeting} part={clock.part} />
          )}
          <div className="row screen-only">
            <Button icon={<Presentation aria-hidden size={20} />} onPress={() => setShared(true)}>
              {t("share")}
            </Button>
          </div>
        </div>
      </div>
      <Prepared sip={sip} />
      <PlanBeside view={sip.view} />
      <Attendance sip={sip} meeting={meeting} />
      <Roles sip={sip} meeting={meeting} />
      {sip.may("endMeeting") && <EndMeeting sip={sip} meeting={meeting} isPrimary={clock.next === null} />}
      <SharedScreen sip={sip} meeting={meeting} clock={clock} isOpen={isShared} onClose={() => setShared(false)} />
    </>
  );
}
