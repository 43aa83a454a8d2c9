import type { FollowUp } from "../../../core/sip/state.ts";
import { useCommand } from "../../api.ts";
import { stageHref } from "../../stage.ts";
import { useText } from "../../text/text.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { announce } from "../../ui/LiveStatus.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Section } from "../../ui/Page.tsx";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";
import { RadioGroup } from "../../ui/RadioGroup.tsx";
import type { SipContext } from "../parts/sipContext.ts";

/** Whether the consent is still right; when not, the way to change it (F2). */
export function ConsentStillRight({ sip, followUp }: { sip: SipContext; followUp: FollowUp }) {
  const t = useText("followUp");
  const { send, isPending, problem } = useCommand(sip.sipId, { onDone: () => announce(t("consent.saved")) });
  const answer = followUp.consentStillRight;
  return (
    <Section title={t("consent.title")} level={3}>
      <RadioGroup
        name="right"
        label={t("consent.label")}
        description={t("consent.help", { name: sip.view.person.name })}
        value={answer ? (answer.right ? "yes" : "no") : null}
        onChange={(next) => send("reviewConsent", { followUpId: followUp.id, right: next === "yes" }, sip.version)}
        options={[
          { value: "yes", label: t("consent.yes") },
          { value: "no", label: t("consent.no") },
        ]}
        isDisabled={isPending}
        isRow
      />
      <ProblemMessage problem={problem} />
      {answer && !answer.right && (
        <Notice tone="soon" title={t("consent.isWrong")}>
          <div className="row">
            <LinkButton href={stageHref(sip.sipId, "consent")}>{t("consent.change")}</LinkButton>
          </div>
        </Notice>
      )}
    </Section>
  );
}
