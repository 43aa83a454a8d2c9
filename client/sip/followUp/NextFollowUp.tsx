import type { PlanContent } from "../../../core/sip/state.ts";
import { useCommand } from "../../api.ts";
import { stageHref } from "../../stage.ts";
import { useText } from "../../text/text.ts";
import { Button, LinkButton } from "../../ui/Button.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { DueDate } from "../../ui/DueDate.tsx";
import { announce } from "../../ui/LiveStatus.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Section } from "../../ui/Page.tsx";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";
import type { SipContext } from "../parts/sipContext.ts";

/** The follow-up that has not begun: when and how, and its start (F1). */
export function NextFollowUp({ sip, content }: { sip: SipContext; content: PlanContent }) {
  const t = useText("followUp");
  const { view } = sip;
  const { send, isPending, problem } = useCommand(sip.sipId, { onDone: () => announce(t("started")) });
  const meeting = view.meetings.findLast((one) => one.kind === "followUp" && one.status !== "cancelled");
  const mayStart = sip.may("startFollowUp");
  return (
    <Section
      title={t("next")}
      level={3}
      isCard
      actions={view.nextFollowUpOn ? <DueDate day={view.nextFollowUpOn} soonDays={14} /> : undefined}
    >
      {view.nextFollowUpOn ? (
        <p className="lead">
          <DateText value={view.nextFollowUpOn} isStart />
        </p>
      ) : (
        <p>{t("nextNone")}</p>
      )}
      {content.followUp?.how && <p>{t("nextHow", { how: content.followUp.how })}</p>}
      {mayStart ? (
        <>
          <p className="soft">{t("startText")}</p>
          <div className="row screen-only">
            <Button
              look="primary"
              onPress={() =>
                send(
                  "startFollowUp",
                  { meetingId: meeting?.status === "draft" ? null : (meeting?.id ?? null) },
                  sip.version,
                )
              }
              isPending={isPending}
            >
              {t("start")}
            </Button>
            {sip.may("planMeeting") && <LinkButton href={stageHref(view.id, "summons")}>{t("call")}</LinkButton>}
          </div>
          <ProblemMessage problem={problem} />
        </>
      ) : (
        !view.closing && <Notice>{t("waits")}</Notice>
      )}
    </Section>
  );
}
