import { Plus } from "lucide-react";
import { useState } from "react";
import type { Goal, PlanContent } from "../../../core/sip/state.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { OwnWords } from "../../ui/OwnWords.tsx";
import { Section } from "../../ui/Page.tsx";
import { EntryMarks } from "../parts/EntryMarks.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { GoalForm } from "./GoalForm.tsx";
import { MeasureList } from "./MeasureList.tsx";
import { firstOf } from "./personName.ts";
import { RemoveEntry } from "./RemoveEntry.tsx";
import { SubgoalForm } from "./SubgoalForm.tsx";

export type PlanShown = {
  sip: SipContext;
  content: PlanContent;
  /** Being written by the reader: what can be changed has its buttons. */
  isWriting?: boolean;
  /** The version that holds: its owners report on their measures. */
  isCurrent?: boolean;
};

/** Goals as chapters, each in two voices, with subgoals and the measures under them as sentences (P2). */
export function Goals(plan: PlanShown) {
  const t = useText("plan");
  const { sip, content, isWriting } = plan;
  const [isAdding, setAdding] = useState(false);
  const { name } = sip.view.person;
  const known = new Set(content.subgoals.map((one) => one.id));
  const loose = content.measures.filter((one) => one.subgoalId === null || !known.has(one.subgoalId));
  return (
    <Section title={t("goals.title")} level={3}>
      {content.goals.length === 0 && !isAdding && (isWriting || loose.length === 0) && (
        <EmptyState
          title={t("goals.emptyTitle")}
          action={
            isWriting && (
              <Button look="primary" icon={<Plus aria-hidden size={20} />} onPress={() => setAdding(true)}>
                {t("goals.add")}
              </Button>
            )
          }
        >
          {t("goals.emptyText", { name: firstOf(name) })}
        </EmptyState>
      )}
      {content.goals.map((goal, index) => (
        <GoalChapter key={goal.id} {...plan} goal={goal} number={index + 1} />
      ))}
      {isAdding && <GoalForm sip={sip} onDone={() => setAdding(false)} />}
      {isWriting && !isAdding && content.goals.length > 0 && (
        <div>
          <Button icon={<Plus aria-hidden size={20} />} onPress={() => setAdding(true)}>
            {t("goals.add")}
          </Button>
        </div>
      )}
      {(isWriting || loose.length > 0) && (
        <div className="PlanLoose stack-tight">
          <h4>{t("measures.loose")}</h4>
          <MeasureList {...plan} measures={loose} subgoalId={null} />
        </div>
      )}
    </Section>
  );
}

function GoalChapter({ goal, number, ...plan }: PlanShown & { goal: Goal; number: number }) {
  const t = useText("plan");
  const { sip, content, isWriting } = plan;
  const [open, setOpen] = useState<"edit" | "subgoal" | null>(null);
  const close = () => setOpen(null);
  const subgoals = content.subgoals.filter((one) => one.goalId === goal.id);
  return (
    <article className="GoalChapter">
      <header className="GoalChapter-head">
        <h4>{t("goals.chapter", { number })}</h4>
        {isWriting && open !== "edit" && (
          <div className="row screen-only">
            <Button look="quiet" isSmall onPress={() => setOpen("edit")}>
              {t("edit")} <span className="visually-hidden">{t("goals.chapter", { number })}</span>
            </Button>
            <RemoveEntry sip={sip} kind="goals" command="removeGoal" input={{ goalId: goal.id }} />
          </div>
        )}
      </header>
      {open === "edit" ? (
        <GoalForm sip={sip} goal={goal} onDone={close} />
      ) : (
        <EntryMarks item={`plan.goal:${goal.id}`} view={sip.view}>
          {goal.ownWords && <OwnWords person={sip.view.person.name}>{goal.ownWords}</OwnWords>}
          {goal.professional && (
            <div>
              <p className="small soft">{t("goals.professionalShort")}</p>
              <p className="Written">{goal.professional}</p>
            </div>
          )}
        </EntryMarks>
      )}
      {subgoals.map((subgoal) => (
        <SubgoalPart key={subgoal.id} {...plan} subgoal={subgoal} />
      ))}
      {open === "subgoal" && <SubgoalForm sip={sip} goalId={goal.id} onDone={close} />}
      {isWriting && open !== "subgoal" && (
        <div className="screen-only">
          <Button isSmall icon={<Plus aria-hidden size={18} />} onPress={() => setOpen("subgoal")}>
            {t("subgoals.add")}
          </Button>
        </div>
      )}
    </article>
  );
}

function SubgoalPart({ subgoal, ...plan }: PlanShown & { subgoal: PlanContent["subgoals"][number] }) {
  const t = useText("plan");
  const { sip, content, isWriting } = plan;
  const [isEditing, setEditing] = useState(false);
  const areas = [...sip.agreement.lifeAreas.adult, ...sip.agreement.lifeAreas.child];
  const area = areas.find((one) => one.key === subgoal.area)?.[sip.language] ?? subgoal.area;
  return (
    <section className="Subgoal stack-tight" aria-label={subgoal.text}>
      {isEditing ? (
        <SubgoalForm sip={sip} goalId={subgoal.goalId} subgoal={subgoal} onDone={() => setEditing(false)} />
      ) : (
        <header className="Subgoal-head">
          <div>
            <p className="small soft">{area}</p>
            <EntryMarks item={`plan.subgoal:${subgoal.id}`} view={sip.view}>
              <h5 className="Subgoal-text">{subgoal.text}</h5>
            </EntryMarks>
          </div>
          {isWriting && (
            <div className="row screen-only">
              <Button look="quiet" isSmall onPress={() => setEditing(true)}>
                {t("edit")} <span className="visually-hidden">{subgoal.text}</span>
              </Button>
              <RemoveEntry
                sip={sip}
                kind="subgoals"
                command="removeSubgoal"
                input={{ subgoalId: subgoal.id }}
                named={subgoal.text}
              />
            </div>
          )}
        </header>
      )}
      <MeasureList
        {...plan}
        measures={content.measures.filter((one) => one.subgoalId === subgoal.id)}
        subgoalId={subgoal.id}
      />
    </section>
  );
}
