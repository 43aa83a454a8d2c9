import { useState } from "react";
import type { Meeting } from "../../../core/sip/state.ts";
import { useCommand } from "../../api.ts";
import { useLanguage, useText } from "../../text/text.ts";
import { Badge } from "../../ui/Badge.tsx";
import { Button, LinkButton } from "../../ui/Button.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { asStart, dayInWords, instantInWords, todayInSweden } from "../../ui/dates.ts";
import { announce } from "../../ui/LiveStatus.tsx";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { MoveMeeting } from "./MoveMeeting.tsx";
import { presentParticipants } from "./presentMeeting.ts";

/** How it stands with a summons that has gone: when, how many have answered; move it or cancel it (S3). */
export function SentMeeting({ sip, meeting }: { sip: SipContext; meeting: Meeting }) {
  const t = useText("summons");
  const m = useText("meeting");
  const language = useLanguage();
  const [open, setOpen] = useState<"move" | "cancel" | null>(null);
  const asked = presentParticipants(sip.view).filter((one) => meeting.sentTo.includes(one.id));
  const answered = asked.filter((one) => meeting.answers[one.id]).length;
  const isSent = meeting.status === "sent";
  return (
    <div className="stack-tight">
      <p className="row">
        <Badge tone={isSent ? "done" : "calm"}>{t(`status.${meeting.status}`)}</Badge>
        <strong>{asStart(instantInWords(meeting.startsAt, language))}</strong>
        {asked.length > 0 && <span>{t("answers.count", { answered, total: asked.length })}</span>}
      </p>
      {isSent && sip.may("moveMeeting") && answered < asked.length && (
        <p className="row">
          <span>
            {t(meeting.replyBy < todayInSweden() ? "answers.waitsLate" : "answers.waits", {
              count: asked.length - answered,
              day: dayInWords(meeting.replyBy, language),
            })}
          </span>
          <a href={`/sips/${sip.sipId}/history#sent`} className="screen-only">
            {t("answers.reminded")}
          </a>
        </p>
      )}
      {meeting.moved.map((one) => (
        <p key={one.at} className="soft small">
          {t("move.history", { from: instantInWords(one.from, language), reason: one.reason })}
        </p>
      ))}
      <div className="row screen-only">
        {meeting.status === "started" && (
          <LinkButton look="primary" href={`/sips/${sip.sipId}/meeting`}>
            {m("title")}
          </LinkButton>
        )}
        {isSent && sip.may("moveMeeting") && <Button onPress={() => setOpen("move")}>{t("move.action")}</Button>}
        {isSent && sip.may("cancelMeeting") && (
          <Button look="quiet" onPress={() => setOpen("cancel")}>
            {t("cancel.action")}
          </Button>
        )}
      </div>
      {open === "move" && <MoveMeeting sip={sip} meeting={meeting} onClose={() => setOpen(null)} />}
      <CancelDialog sip={sip} meeting={meeting} isOpen={open === "cancel"} onClose={() => setOpen(null)} />
    </div>
  );
}

function CancelDialog({
  sip,
  meeting,
  isOpen,
  onClose,
}: {
  sip: SipContext;
  meeting: Meeting;
  isOpen: boolean;
  onClose: () => void;
}) {
  const t = useText("summons");
  const { send, isPending, problem, reset } = useCommand(sip.sipId, {
    onDone: () => {
      announce(t("cancel.done"));
      onClose();
    },
  });
  return (
    <ConfirmDialog
      title={t("cancel.title")}
      consequence={t("cancel.consequence")}
      reasonLabel={t("cancel.reason")}
      action={t("cancel.action")}
      isDanger
      isOpen={isOpen}
      onClose={() => {
        reset();
        onClose();
      }}
      onConfirm={(reason) => send("cancelMeeting", { meetingId: meeting.id, reason }, sip.version)}
      isPending={isPending}
      problem={<ProblemMessage problem={problem} />}
    />
  );
}
