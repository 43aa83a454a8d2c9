import { useState } from "react";
import type { PrincipalRef } from "../../../core/access.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { ActProblem } from "../../act/ActProblem.tsx";
import { useAct } from "../../act/useAct.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Section } from "../../ui/Page.tsx";
import { RadioGroup } from "../../ui/RadioGroup.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import type { PlanShown } from "./Goals.tsx";
import { PlanForm } from "./PlanForm.tsx";
import { firstOf } from "./personName.ts";
import { isPrincipal, principalsIn } from "./planTools.ts";

/** Items 2–4 of the law: what each principal answers for, what others do, and who has the overall responsibility (P1). */
export function Responsibility(plan: PlanShown) {
  const t = useText("plan");
  const { sip, content, isWriting } = plan;
  // What is pressed here is answered from what is shown: made anew when somebody else has changed it.
  const touched = (item: string) => sip.view.touched[item] ?? 0;
  const principals = isWriting
    ? principalsIn(sip.view)
    : Object.values(content.noMeasures).map(({ principal }) => principal);
  return (
    <Section title={t("responsible.title")} level={3}>
      {isWriting ? (
        <ChooseResponsible key={touched("plan.responsible")} {...plan} />
      ) : (
        <p>{content.responsible ? t("responsible.is", { name: content.responsible.name }) : t("responsible.none")}</p>
      )}
      <ul className="plain-list stack-tight">
        {principals.map((principal) => (
          <li key={principal.principalId}>
            <OnePrincipal key={touched(`plan.noMeasures:${principal.principalId}`)} {...plan} principal={principal} />
          </li>
        ))}
      </ul>
      <Others key={touched("plan.noOthers")} {...plan} />
    </Section>
  );
}

function ChooseResponsible({ sip, content }: PlanShown) {
  const t = useText("plan");
  const act = useAct(sip, "chooseResponsible", { fields: ["principalId"], said: t("responsible.done") });
  // What was pressed is seen at once; should it not be saved, the plan's own answer comes back beside the reason.
  const [pressed, setPressed] = useState<string | null>(null);
  async function choose(principalId: string) {
    setPressed(principalId);
    await act.give({ principalId });
    setPressed(null);
  }
  return (
    <div className="stack-tight">
      <RadioGroup
        name="principalId"
        label={t("responsible.label")}
        error={act.error("principalId")}
        value={pressed ?? content.responsible?.principalId ?? null}
        onChange={(principalId) => void choose(principalId)}
        options={principalsIn(sip.view).map((one) => ({ value: one.principalId, label: one.name }))}
      />
      <ActProblem act={act} />
    </div>
  );
}

function OnePrincipal({ sip, content, isWriting, principal }: PlanShown & { principal: PrincipalRef }) {
  const t = useText("plan");
  const [isOpen, setOpen] = useState(false);
  const undo = useAct(sip, "declareNoMeasures");
  const { principalId, name } = principal;
  const count = content.measures.filter(
    ({ owner }) => owner.kind === "unit" && owner.unit.principal.principalId === principalId,
  ).length;
  const declared = content.noMeasures[principalId];
  if (count > 0) return <p>{t("responsible.hasMeasures", { name, count })}</p>;
  if (declared) {
    return (
      <div className="stack-tight">
        <p>{t("responsible.declared", { name, reason: declared.reason })}</p>
        {isWriting && (
          <div className="screen-only">
            <Button
              isSmall
              isPending={undo.isPending}
              onPress={() => void undo.give({ principalId, none: false, reason: "" })}
            >
              {t("responsible.undo")} <span className="visually-hidden">{name}</span>
            </Button>
            <ActProblem act={undo} />
          </div>
        )}
      </div>
    );
  }
  return (
    <div className="stack-tight">
      <p>{t("responsible.without", { name })}</p>
      {isOpen ? (
        <DeclareNone sip={sip} principal={principal} onDone={() => setOpen(false)} />
      ) : (
        <div className="screen-only">
          <Button isSmall onPress={() => setOpen(true)}>
            {t("responsible.declare", { name })}
          </Button>
        </div>
      )}
    </div>
  );
}

function DeclareNone({
  sip,
  principal,
  onDone,
}: Pick<PlanShown, "sip"> & { principal: PrincipalRef; onDone: () => void }) {
  const t = useText("plan");
  const [reason, setReason] = useState("");
  const act = useAct(sip, "declareNoMeasures", { fields: ["reason"], said: t("saved"), onDone });
  return (
    <PlanForm>
      <ActForm
        act={act}
        action={t("responsible.declareAction")}
        onCancel={onDone}
        onSend={() => {
          if (act.check({ reason: reason.trim() ? null : t("responsible.declareReasonMissing") }))
            void act.give({ principalId: principal.principalId, none: true, reason });
        }}
      >
        <p>
          <strong>{t("responsible.declareTitle", { name: principal.name })}</strong>
        </p>
        <TextArea
          name="reason"
          label={t("responsible.declareReason")}
          error={act.error("reason")}
          value={reason}
          onChange={setReason}
          rows={2}
          maxLength={4000}
        />
      </ActForm>
    </PlanForm>
  );
}

function Others({ sip, content, isWriting }: PlanShown) {
  const t = useText("plan");
  const act = useAct(sip, "declareNoOthers", { said: t("saved") });
  const count = content.measures.filter(
    ({ owner }) => owner.kind !== "unit" || !isPrincipal(owner.unit.principal.kind),
  ).length;
  const name = firstOf(sip.view.person.name);
  const isOpen = count === 0 && !content.noOthers;
  return (
    <div className="stack-tight">
      <h4>{t("responsible.others")}</h4>
      {count > 0 && <p>{t("responsible.othersHas", { count })}</p>}
      {count === 0 && content.noOthers && <p>{t("responsible.othersNone")}</p>}
      {isOpen && <p className="soft">{isWriting ? t("responsible.othersOpen", { name }) : t("nothing")}</p>}
      {isWriting && count === 0 && (
        <div className="screen-only">
          <Button isSmall isPending={act.isPending} onPress={() => void act.give({ none: !content.noOthers })}>
            {content.noOthers ? t("responsible.undo") : t("responsible.declareOthers")}
          </Button>
        </div>
      )}
      <ActProblem act={act} />
    </div>
  );
}
