import { useState } from "react";
import type { Meeting } from "../../../core/sip/state.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { useAct } from "../../act/useAct.ts";
import { useText } from "../../text/text.ts";
import { todayInSweden } from "../../ui/dates.ts";
import { Section } from "../../ui/Page.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { Caution } from "../secrecy/Caution.tsx";
import { faultsIn, invitationOf, suggestedReply } from "./invitation.ts";
import { MeetingPlaceFields } from "./MeetingPlaceFields.tsx";

type Props = { sip: SipContext; meeting: Meeting; onClose: () => void };

/** Another time or place for a summons that has gone, with the reason; everybody is asked anew (S3). */
export function MoveMeeting({ sip, meeting, onClose }: Props) {
  const t = useText("summons");
  const [form, setForm] = useState(() => invitationOf(meeting));
  const [reason, setReason] = useState("");
  const act = useAct(sip, "moveMeeting", {
    fields: ["startsAt", "minutes", "place", "videoLink", "replyBy", "reason"],
    said: t("move.done"),
    onDone: onClose,
  });
  const set = (change: Partial<typeof form>) => setForm((before) => ({ ...before, ...change }));
  const today = todayInSweden();

  function setStart(startsAt: string | null) {
    set(
      startsAt ? { startsAt, replyBy: suggestedReply(startsAt, today, sip.agreement.deadlines.reply) } : { startsAt },
    );
  }

  function move() {
    // The agenda stays as it was: it is not a fault of the move.
    const found = Object.entries(faultsIn({ ...form, agenda: [] }, meeting.purpose));
    const faults = Object.fromEntries(found.map(([field, fault]) => [field, t(`form.${fault}`, { sum: 0, total: 0 })]));
    if (!act.check({ ...faults, reason: reason.trim() ? null : t("move.needReason") })) return;
    const { startsAt, minutes, place, videoLink, replyBy } = form;
    void act.give({ meetingId: meeting.id, startsAt, minutes, place, videoLink, replyBy, reason });
  }

  return (
    <Section title={t("move.title")} lead={t("move.consequence")} level={3} isCard>
      <ActForm act={act} action={t("move.action")} onSend={move} onCancel={onClose}>
        <Caution view={sip.view} about="place" />
        <MeetingPlaceFields form={form} act={act} onChange={set} onStart={setStart} />
        <TextArea
          name="reason"
          label={t("move.reason")}
          value={reason}
          onChange={setReason}
          error={act.error("reason")}
          rows={2}
          maxLength={4000}
        />
      </ActForm>
    </Section>
  );
}
