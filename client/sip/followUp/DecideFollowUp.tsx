import { useState } from "react";
import type { FollowUp, PlanContent } from "../../../core/sip/state.ts";
import { dueDay } from "../../../core/time.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { useAct } from "../../act/useAct.ts";
import { DraftArea } from "../../draft/DraftArea.tsx";
import { useDraft } from "../../draft/useDraft.ts";
import { goTo } from "../../navigation.ts";
import { stageHref } from "../../stage.ts";
import { useText } from "../../text/text.ts";
import { DateField } from "../../ui/DateField.tsx";
import { addDays, todayInSweden } from "../../ui/dates.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Section } from "../../ui/Page.tsx";
import { RadioGroup } from "../../ui/RadioGroup.tsx";
import { TextField } from "../../ui/TextField.tsx";
import type { SipContext } from "../parts/sipContext.ts";

type Props = { sip: SipContext; followUp: FollowUp; content: PlanContent };
type Kind = NonNullable<FollowUp["decision"]>["kind"];

/** Continue, revise or close, with the next date (F1, F2); what is still missing is said before. */
export function DecideFollowUp({ sip, followUp, content }: Props) {
  const t = useText("followUp");
  const today = todayInSweden();
  const [kind, setKind] = useState<Kind | null>(null);
  const [nextOn, setNextOn] = useState<string | null>(dueDay(today, sip.agreement.deadlines.followUp));
  const [how, setHow] = useState(content.followUp?.how ?? "");
  const why = useDraft(`followUp.${followUp.id}.decision`, { sipId: sip.sipId });
  const act = useAct(sip, "decideFollowUp", {
    fields: ["kind", "nextOn", "why", "how"],
    said: t("decide.done"),
    onDone: () => {
      void why.clear("");
      if (kind === "close") goTo(stageHref(sip.sipId, "closing"));
      if (kind === "revise") goTo(stageHref(sip.sipId, "plan"));
    },
  });
  const missing = missingIn(followUp, content);
  const lines = [
    missing.measures > 0 && t("decide.missingMeasures", { count: missing.measures }),
    missing.goals > 0 && t("decide.missingGoals", { count: missing.goals }),
    missing.consent && t("decide.missingConsent"),
  ].filter((line) => line !== false);

  return (
    <Section title={t("decide.title")} level={3} isCard>
      {lines.length > 0 && (
        <Notice tone="soon" title={t("decide.missing")}>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Notice>
      )}
      <ActForm
        act={act}
        action={t("decide.save")}
        look={lines.length === 0 ? "primary" : "secondary"}
        onSend={() => {
          const isRight = act.check({
            kind: kind ? null : t("decide.needKind"),
            nextOn: kind && kind !== "close" && !nextOn ? t("decide.needNext") : null,
          });
          if (isRight)
            void act.give({
              followUpId: followUp.id,
              kind,
              why: why.text,
              nextOn: kind === "close" ? null : nextOn,
              how: kind === "close" ? "" : how,
            });
        }}
      >
        <RadioGroup<Kind>
          name="kind"
          label={t("decide.label")}
          value={kind}
          onChange={setKind}
          options={[
            { value: "continue", label: t("decide.continue") },
            { value: "revise", label: t("decide.revise"), description: t("decide.reviseText") },
            { value: "close", label: t("decide.close"), description: t("decide.closeText") },
          ]}
          error={act.error("kind")}
        />
        {kind && kind !== "close" && (
          <>
            <DateField
              name="nextOn"
              label={t("decide.nextOn")}
              value={nextOn}
              onChange={setNextOn}
              minValue={addDays(today, 1)}
              error={act.error("nextOn")}
            />
            <TextField
              name="how"
              label={t("decide.how")}
              description={t("decide.howHelp")}
              value={how}
              onChange={setHow}
              error={act.error("how")}
              isOptional
              maxLength={4000}
            />
          </>
        )}
        <DraftArea
          name="why"
          label={t("decide.why")}
          draft={why}
          error={act.error("why")}
          isOptional
          rows={3}
          maxLength={4000}
        />
      </ActForm>
    </Section>
  );
}

function missingIn(followUp: FollowUp, content: PlanContent) {
  return {
    measures: content.measures.filter((one) => !followUp.measures[one.id]).length,
    goals: content.goals.filter((one) => !followUp.goals[one.id]?.units).length,
    consent: followUp.consentStillRight === null,
  };
}
