import { Send } from "lucide-react";
import { useState } from "react";
import type { Meeting } from "../../../core/sip/state.ts";
import { recipientKind, recipientName } from "../../actors.ts";
import { useCommand } from "../../api.ts";
import { useText } from "../../text/text.ts";
import { ActorName } from "../../ui/ActorShape.tsx";
import { Button } from "../../ui/Button.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { announce } from "../../ui/LiveStatus.tsx";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { presentParticipants } from "./presentMeeting.ts";

/** Sends the summons to those who have not got it, when it has been said who they are (S1). */
export function SendSummons({ sip, meeting }: { sip: SipContext; meeting: Meeting }) {
  const t = useText("summons");
  const [isAsking, setAsking] = useState(false);
  const waiting = presentParticipants(sip.view).filter((one) => !meeting.sentTo.includes(one.id));
  const { send, isPending, problem, reset } = useCommand(sip.sipId, {
    onDone: () => {
      announce(t("send.done"));
      setAsking(false);
    },
  });
  if (meeting.status !== "draft" && (meeting.status !== "sent" || waiting.length === 0)) return null;
  if (waiting.length === 0) return <p className="soft">{t("send.nobody")}</p>;
  return (
    <div className="row screen-only">
      <Button look="primary" icon={<Send aria-hidden size={20} />} onPress={() => setAsking(true)} isWide>
        {t(meeting.status === "sent" ? "send.more" : "send.action")}
      </Button>
      <ConfirmDialog
        title={t("send.title")}
        consequence={t("send.consequence", { count: waiting.length })}
        action={t("send.action")}
        isOpen={isAsking}
        onClose={() => {
          reset();
          setAsking(false);
        }}
        onConfirm={() => send("sendSummons", { meetingId: meeting.id }, sip.version)}
        isPending={isPending}
        problem={<ProblemMessage problem={problem} />}
      >
        <div className="stack-tight">
          <p className="soft">{t("send.to")}</p>
          <ul className="plain-list stack-tight">
            {waiting.map((one) => (
              <li key={one.id}>
                <ActorName
                  kind={recipientKind(one.recipient)}
                  name={recipientName(one.recipient)}
                  detail={t(`people.${one.mode}`)}
                />
              </li>
            ))}
          </ul>
        </div>
      </ConfirmDialog>
    </div>
  );
}
