import { useState } from "react";
import type { ClosingReason } from "../../../core/sip/state.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { useAct } from "../../act/useAct.ts";
import { DraftArea } from "../../draft/DraftArea.tsx";
import { useDraft } from "../../draft/useDraft.ts";
import { stageHref } from "../../stage.ts";
import { useText } from "../../text/text.ts";
import { TextLink } from "../../ui/Button.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { RadioGroup } from "../../ui/RadioGroup.tsx";
import { TextField } from "../../ui/TextField.tsx";
import type { SipContext } from "../parts/sipContext.ts";

/** The reasons that staff can give; withdrawn and declined follow from the consent itself (C6, C7). */
const reasons = [
  "goalsReached",
  "noNeedOfCoordination",
  "individualWishes",
  "moved",
  "died",
  "otherPlan",
] as const satisfies ClosingReason[];
type Reason = (typeof reasons)[number];

/** Closes with a reason and a text that everybody reads; what follows is told before (X1). */
export function CloseSip({ sip }: { sip: SipContext }) {
  const t = useText("closing");
  const { sipId, view } = sip;
  const { name } = view.person;
  const [reason, setReason] = useState<Reason | null>(null);
  const [otherPlan, setOtherPlan] = useState("");
  const [isAsking, setAsking] = useState(false);
  const text = useDraft("closing.text", { sipId });
  const remaining = useDraft("closing.remainingNeeds", { sipId });
  const act = useAct(sip, "closeSip", {
    fields: ["reason", "text", "otherPlan", "remainingNeeds"],
    said: t("done"),
    onDone: () => {
      void text.clear("");
      void remaining.clear("");
    },
  });

  function ask() {
    const isRight = act.check({
      reason: reason ? null : t("needReason"),
      otherPlan: reason === "otherPlan" && !otherPlan.trim() ? t("needPlan") : null,
      text: reason && reason !== "died" && !text.text.trim() ? t("needText") : null,
    });
    if (isRight) setAsking(true);
  }

  async function close() {
    await act.give({
      reason,
      text: text.text,
      otherPlan: reason === "otherPlan" ? otherPlan : "",
      remainingNeeds: remaining.text,
    });
    setAsking(false);
  }

  return (
    <>
      <ActForm act={act} action={t("action")} onSend={ask}>
        <RadioGroup<Reason>
          name="reason"
          label={t("reason.label")}
          value={reason}
          onChange={setReason}
          options={reasons
            .filter((value) => value !== "goalsReached" || view.plan.versions.length > 0)
            .map((value) => ({ value, label: t(`reason.${value}`) }))}
          error={act.error("reason")}
        />
        <p className="soft">
          {t("byConsent", { name })} <TextLink href={stageHref(sipId, "consent")}>{t("toConsent")}</TextLink>
        </p>
        {reason === "otherPlan" && (
          <TextField
            name="otherPlan"
            label={t("otherPlan")}
            value={otherPlan}
            onChange={setOtherPlan}
            error={act.error("otherPlan")}
            maxLength={4000}
          />
        )}
        <DraftArea
          name="text"
          label={t("text")}
          description={t("textHelp", { name })}
          draft={text}
          error={act.error("text")}
          isOptional={reason === "died"}
          maxLength={4000}
        />
        <DraftArea
          name="remainingNeeds"
          label={t("remaining")}
          description={t("remainingHelp", { name })}
          draft={remaining}
          error={act.error("remainingNeeds")}
          isOptional
          rows={3}
          maxLength={4000}
        />
      </ActForm>
      <ConfirmDialog
        title={t("ask")}
        consequence={<Means />}
        action={t("action")}
        isDanger
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => void close()}
        isPending={act.isPending}
      />
    </>
  );
}

function Means() {
  const t = useText("closing");
  return (
    <>
      <p>{t("means.title")}:</p>
      <ul>
        <li>{t("means.told")}</li>
        <li>{t("means.stays")}</li>
        <li>{t("means.measures")}</li>
        <li>{t("means.again")}</li>
      </ul>
    </>
  );
}
