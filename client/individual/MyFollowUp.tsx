import { useState } from "react";
import { type FollowUp, type Goal, goalOutcomes } from "../../core/sip/state.ts";
import { ActForm } from "../act/ActForm.tsx";
import { DraftArea } from "../draft/DraftArea.tsx";
import { useDraft } from "../draft/useDraft.ts";
import { useText } from "../text/text.ts";
import { OwnWords } from "../ui/OwnWords.tsx";
import { Section } from "../ui/Page.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { useMine } from "./mine.ts";
import { useAnswer } from "./useAnswer.ts";

/** While the plan is followed up: whether each goal became what the person wanted, in the person's view (F2). */
export function MyFollowUp({ followUp }: { followUp: FollowUp }) {
  const t = useText("individual");
  const { view } = useMine();
  const goals = view.plan.versions.at(-1)?.content.goals ?? [];
  if (goals.length === 0) return null;
  return (
    <div id="followUp" className="My-anchor" tabIndex={-1}>
      <Section title={t("followUp.title")} lead={t("followUp.lead")} isCard>
        {goals.map((goal) => (
          <OneGoal key={goal.id} followUp={followUp} goal={goal} />
        ))}
      </Section>
    </div>
  );
}

function OneGoal({ followUp, goal }: { followUp: FollowUp; goal: Goal }) {
  const t = useText("individual");
  const { view, sipId } = useMine();
  const before = followUp.goals[goal.id]?.person ?? null;
  const [outcome, setOutcome] = useState(before?.outcome ?? null);
  const why = useDraft(`followUp.${followUp.id}.${goal.id}.person`, { sipId, initial: before?.why ?? "" });
  const answer = useAnswer("followUpGoal", {
    fields: ["outcome", "why"],
    said: t("followUp.saved"),
    drafts: [why],
    onDone: () => void why.clear(why.text),
  });
  return (
    <div className="stack-tight">
      {goal.ownWords ? <OwnWords person={view.person.name}>{goal.ownWords}</OwnWords> : <p>{goal.professional}</p>}
      <ActForm
        act={answer}
        action={t("followUp.save")}
        look="secondary"
        onSend={() => {
          if (answer.check({ outcome: outcome ? null : t("followUp.need") }))
            void answer.give({ followUpId: followUp.id, goalId: goal.id, seenBy: "person", outcome, why: why.text });
        }}
      >
        <RadioGroup
          name="outcome"
          label={t("followUp.goal")}
          value={outcome}
          onChange={setOutcome}
          options={goalOutcomes.map((value) => ({ value, label: t(`followUp.${value}`) }))}
          isRow
          error={answer.error("outcome")}
        />
        {outcome && (
          <DraftArea
            name="why"
            label={t("followUp.why")}
            draft={why}
            error={answer.error("why")}
            isOptional
            rows={2}
            maxLength={4000}
          />
        )}
      </ActForm>
    </div>
  );
}
