import { useState } from "react";
import type { OtherPlan } from "../../../core/sip/stateAssessment.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { ActProblem } from "../../act/ActProblem.tsx";
import { actorInWords } from "../../act/actor.ts";
import { useAct } from "../../act/useAct.ts";
import { useText } from "../../text/text.ts";
import { Button, TextLink } from "../../ui/Button.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { Section } from "../../ui/Page.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { EntryMarks } from "../parts/EntryMarks.tsx";
import { InPlace } from "../parts/InPlace.tsx";
import type { SipContext } from "../parts/sipContext.ts";

/** Other plans the person has: what kind, who holds it, where it is (A4). */
export function OtherPlans({ sip }: { sip: SipContext }) {
  const t = useText("assessment");
  const plans = sip.view.assessment.otherPlans;
  if (plans.length === 0 && !sip.may("listOtherPlan")) return null;
  return (
    <Section title={t("other.title")} level={3} isCard lead={t("other.lead")}>
      {plans.length === 0 ? (
        <p className="soft">{t("other.none")}</p>
      ) : (
        <ul className="plain-list AreaLines">
          {plans.map((plan) => (
            <PlanLine key={plan.id} sip={sip} plan={plan} />
          ))}
        </ul>
      )}
      {sip.may("listOtherPlan") && (
        <InPlace label={t("other.add")}>{(close) => <Form sip={sip} onDone={close} />}</InPlace>
      )}
    </Section>
  );
}

function PlanLine({ sip, plan }: { sip: SipContext; plan: OtherPlan }) {
  const t = useText("assessment");
  const [isRemoving, setRemoving] = useState(false);
  return (
    <li className="stack-tight">
      <EntryMarks item={`assessment.otherPlan:${plan.id}`} view={sip.view}>
        <p>
          <strong>{plan.kind}</strong>
          {plan.holder && ` – ${plan.holder}`}
        </p>
        {plan.title && <p className="Written">{plan.title}</p>}
      </EntryMarks>
      {plan.link.startsWith("https://") && (
        <p>
          <TextLink href={plan.link} target="_blank" aria-label={t("other.openOf", { plan: plan.kind })}>
            {t("other.open")}
          </TextLink>
        </p>
      )}
      <p className="soft small">
        {actorInWords(plan.by)}, <DateText value={plan.at} weekday={false} />
      </p>
      {sip.may("removeOtherPlan") && (
        <div className="screen-only">
          <Button
            isSmall
            look="quiet"
            aria-label={t("other.removeOf", { plan: plan.kind })}
            onPress={() => setRemoving(true)}
          >
            {t("other.remove")}
          </Button>
        </div>
      )}
      {isRemoving && <Remove sip={sip} plan={plan} onClose={() => setRemoving(false)} />}
    </li>
  );
}

function Remove({ sip, plan, onClose }: { sip: SipContext; plan: OtherPlan; onClose: () => void }) {
  const t = useText("assessment");
  const act = useAct(sip, "removeOtherPlan", { said: t("other.removed"), onDone: onClose });
  return (
    <ConfirmDialog
      title={t("other.removeTitle", { plan: plan.kind })}
      consequence={t("other.removeConsequence")}
      action={t("other.remove")}
      reasonLabel={t("other.removeReason")}
      isDanger
      isOpen
      onClose={onClose}
      onConfirm={(reason) => void act.give({ planId: plan.id, reason })}
      isPending={act.isPending}
      problem={<ActProblem act={act} />}
    />
  );
}

function Form({ sip, onDone }: { sip: SipContext; onDone: () => void }) {
  const t = useText("assessment");
  const [plan, setPlan] = useState({ kind: "", holder: "", title: "", link: "" });
  const act = useAct(sip, "listOtherPlan", {
    fields: ["kind", "holder", "title", "link"],
    said: t("other.saved"),
    onDone,
  });
  const change = (field: keyof typeof plan) => (text: string) => setPlan({ ...plan, [field]: text });
  return (
    <ActForm
      act={act}
      action={t("other.save")}
      onCancel={onDone}
      onSend={() => {
        const link = plan.link.trim();
        const found = {
          kind: plan.kind.trim() ? null : t("other.kindMissing"),
          link: !link || link.startsWith("https://") ? null : t("other.linkWrong"),
        };
        if (act.check(found)) void act.give(plan);
      }}
    >
      <TextField
        name="kind"
        label={t("other.kind")}
        description={t("other.kindHelp")}
        error={act.error("kind")}
        value={plan.kind}
        onChange={change("kind")}
      />
      <TextField
        name="holder"
        label={t("other.holder")}
        error={act.error("holder")}
        isOptional
        value={plan.holder}
        onChange={change("holder")}
      />
      <TextArea
        name="title"
        label={t("other.about")}
        error={act.error("title")}
        isOptional
        rows={2}
        value={plan.title}
        onChange={change("title")}
      />
      <TextField
        name="link"
        label={t("other.link")}
        description={t("other.linkHelp")}
        error={act.error("link")}
        type="url"
        isOptional
        value={plan.link}
        onChange={change("link")}
      />
    </ActForm>
  );
}
