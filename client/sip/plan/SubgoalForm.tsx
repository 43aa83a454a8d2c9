import { useState } from "react";
import { lifeAreasFor } from "../../../core/agreement.ts";
import type { Subgoal } from "../../../core/sip/state.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { useAct } from "../../act/useAct.ts";
import { DraftArea } from "../../draft/DraftArea.tsx";
import { useDraft } from "../../draft/useDraft.ts";
import { useText } from "../../text/text.ts";
import { Select } from "../../ui/Select.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { PlanForm } from "./PlanForm.tsx";

type Props = { sip: SipContext; goalId: string; subgoal?: Subgoal; onDone: () => void };

/** A subgoal, tied to a life area (P2). */
export function SubgoalForm({ sip, goalId, subgoal, onDone }: Props) {
  const t = useText("plan");
  const [subgoalId] = useState(subgoal?.id ?? crypto.randomUUID());
  const [area, setArea] = useState<string | null>(subgoal?.area ?? null);
  const draft = useDraft(`plan.subgoal.${subgoal?.id ?? `new.${goalId}`}`, {
    sipId: sip.sipId,
    initial: subgoal?.text ?? "",
  });
  const act = useAct(sip, "writeSubgoal", { fields: ["text", "area"], said: t("subgoals.done"), drafts: [draft] });

  async function save() {
    const faults = {
      text: draft.text.trim() ? null : t("subgoals.textMissing"),
      area: area ? null : t("subgoals.areaMissing"),
    };
    if (!act.check(faults) || !(await act.give({ subgoalId, goalId, text: draft.text, area }))) return;
    await draft.clear();
    onDone();
  }

  return (
    <PlanForm>
      <ActForm
        act={act}
        action={t("subgoals.action")}
        onSend={() => void save()}
        onCancel={() => void draft.clear().then(onDone)}
      >
        <DraftArea
          name="text"
          label={t("subgoals.text")}
          error={act.error("text")}
          draft={draft}
          rows={2}
          maxLength={4000}
        />
        <Select
          name="area"
          label={t("subgoals.area")}
          error={act.error("area")}
          value={area}
          onChange={setArea}
          options={lifeAreasFor(sip.agreement, sip.view.child).map((one) => ({
            value: one.key,
            label: one[sip.language],
          }))}
        />
      </ActForm>
    </PlanForm>
  );
}
