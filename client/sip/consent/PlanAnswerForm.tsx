import { useState } from "react";
import { type ConsentWay, consentWays } from "../../../core/sip/stateConsent.ts";
import type { ConsentView } from "../../../core/sip/viewConsent.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { useAct } from "../../act/useAct.ts";
import { useText } from "../../text/text.ts";
import { DateField } from "../../ui/DateField.tsx";
import { todayInSweden } from "../../ui/dates.ts";
import { Notice } from "../../ui/Notice.tsx";
import { RadioGroup } from "../../ui/RadioGroup.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { PaperUpload } from "./PaperUpload.tsx";

type Props = { sip: SipContext; consent: ConsentView; giver: ConsentView["givers"][number]; onDone: () => void };

/** Writes down a yes or a no to the plan: how it was given, when, and the signed paper when there is one (C3). */
export function PlanAnswerForm({ sip, consent, giver, onDone }: Props) {
  const t = useText("consent");
  const today = todayInSweden();
  const [answer, setAnswer] = useState<"yes" | "no" | null>(null);
  const [way, setWay] = useState<ConsentWay>("oral");
  const [on, setOn] = useState<string | null>(today);
  const [attachmentId, setAttachment] = useState<string | null>(null);
  const [remainingNeeds, setRemaining] = useState("");
  const act = useAct(sip, "decidePlanConsent", {
    fields: ["answer", "way", "on", "attachmentId", "remainingNeeds"],
    said: t("saved"),
    onDone,
  });
  const others = consent.givers.filter((one) => one.key !== giver.key);
  const ends = answer === "no" && others.every((one) => one.answer === "no" || one.answer === "withdrawn");
  return (
    <ActForm
      act={act}
      look={ends ? "danger" : "primary"}
      action={t(ends ? "plan.saveNo" : "plan.save")}
      onCancel={onDone}
      onSend={() => {
        if (act.check({ answer: answer ? null : t("plan.answerMissing") }))
          void act.give({
            giver: giver.key,
            answer,
            way,
            on: on ?? today,
            attachmentId,
            remainingNeeds: ends ? remainingNeeds : "",
          });
      }}
    >
      <RadioGroup
        name="answer"
        label={t("plan.question", { name: giver.name })}
        error={act.error("answer")}
        value={answer}
        onChange={setAnswer}
        options={[
          { value: "yes", label: t("plan.yes") },
          { value: "no", label: t("plan.no") },
        ]}
      />
      {ends && (
        <>
          <Notice tone="late" title={t("plan.noTitle")}>
            {t("plan.noConsequence")}
          </Notice>
          <TextArea
            name="remainingNeeds"
            label={t("plan.remaining")}
            description={t("plan.remainingHelp")}
            error={act.error("remainingNeeds")}
            isOptional
            rows={3}
            value={remainingNeeds}
            onChange={setRemaining}
          />
        </>
      )}
      <RadioGroup
        name="way"
        label={t("plan.how")}
        isRow
        error={act.error("way")}
        value={way}
        onChange={setWay}
        options={consentWays.filter((one) => one !== "digital").map((one) => ({ value: one, label: t(`way.${one}`) }))}
      />
      <DateField name="on" label={t("on")} error={act.error("on")} value={on} onChange={setOn} maxValue={today} />
      <PaperUpload sipId={sip.sipId} onChange={setAttachment} error={act.error("attachmentId")} />
    </ActForm>
  );
}
