import { useState } from "react";
import type { Goal } from "../../../core/sip/state.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { useAct } from "../../act/useAct.ts";
import { DraftArea } from "../../draft/DraftArea.tsx";
import { useDraft } from "../../draft/useDraft.ts";
import { useText } from "../../text/text.ts";
import type { SipContext } from "../parts/sipContext.ts";
import { PlanForm } from "./PlanForm.tsx";
import { firstOf, whose } from "./personName.ts";

/** A goal in the person's own words, and beside them in professional wording (P2). */
export function GoalForm({ sip, goal, onDone }: { sip: SipContext; goal?: Goal; onDone: () => void }) {
  const t = useText("plan");
  const { name } = sip.view.person;
  const key = `plan.goal.${goal?.id ?? "new"}`;
  const [goalId] = useState(goal?.id ?? crypto.randomUUID());
  const ownWords = useDraft(`${key}.ownWords`, { sipId: sip.sipId, initial: goal?.ownWords ?? "" });
  const professional = useDraft(`${key}.professional`, { sipId: sip.sipId, initial: goal?.professional ?? "" });
  const act = useAct(sip, "writeGoal", {
    fields: ["ownWords", "professional"],
    said: t("goals.done"),
    drafts: [ownWords, professional],
  });

  async function save() {
    const isEmpty = !ownWords.text.trim() && !professional.text.trim();
    if (!act.check({ ownWords: isEmpty ? t("goals.oneNeeded") : null })) return;
    if (!(await act.give({ goalId, ownWords: ownWords.text, professional: professional.text }))) return;
    await Promise.all([ownWords.clear(), professional.clear()]);
    onDone();
  }

  async function cancel() {
    await Promise.all([ownWords.clear(), professional.clear()]);
    onDone();
  }

  return (
    <PlanForm opener={goal ? "before" : "after"}>
      <ActForm act={act} action={t("goals.action")} onSend={() => void save()} onCancel={() => void cancel()}>
        <div className="PlanForm-own">
          <DraftArea
            name="ownWords"
            label={t("goals.ownWords", { whose: whose(name, sip.language) })}
            description={t("matters.help", { name: firstOf(name) })}
            error={act.error("ownWords")}
            draft={ownWords}
            rows={3}
            maxLength={4000}
            isOptional
          />
        </div>
        <DraftArea
          name="professional"
          label={t("goals.professional")}
          error={act.error("professional")}
          draft={professional}
          rows={3}
          maxLength={4000}
          isOptional
        />
      </ActForm>
    </PlanForm>
  );
}
