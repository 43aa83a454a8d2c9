import { useState } from "react";
import type { Meeting } from "../../../core/sip/state.ts";
import { dueDay } from "../../../core/time.ts";
import { useCommand } from "../../api.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { dayInWords, todayInSweden } from "../../ui/dates.ts";
import { announce } from "../../ui/LiveStatus.tsx";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { askedIn } from "./Attendance.tsx";

/** Ends the meeting; from that day the plan's deadline runs (M3, P4). */
export function EndMeeting({ sip, meeting, isPrimary }: { sip: SipContext; meeting: Meeting; isPrimary: boolean }) {
  const t = useText("meeting");
  const [isAsking, setAsking] = useState(false);
  const { send, isPending, problem, reset } = useCommand(sip.sipId, {
    onDone: () => {
      announce(t("end.done"));
      setAsking(false);
    },
  });
  const isKnown = meeting.personAttendance && askedIn(sip, meeting).every((one) => meeting.attendance[one.id]);
  const due = dueDay(todayInSweden(), sip.agreement.deadlines.document);
  return (
    <div className="stack-tight screen-only">
      {!isKnown && <p className="soft">{t("end.missing", { name: sip.view.person.name })}</p>}
      <div className="row">
        <Button look={isPrimary && isKnown ? "primary" : "secondary"} onPress={() => setAsking(true)}>
          {t("end.action")}
        </Button>
      </div>
      <ConfirmDialog
        title={t("end.title")}
        consequence={t("end.consequence", { day: dayInWords(due, sip.language) })}
        action={t("end.action")}
        isOpen={isAsking}
        onClose={() => {
          reset();
          setAsking(false);
        }}
        onConfirm={() => send("endMeeting", { meetingId: meeting.id }, sip.version)}
        isPending={isPending}
        problem={<ProblemMessage problem={problem} />}
      />
    </div>
  );
}
