import type { ReactNode } from "react";
import type { FollowUp, Goal, PlanContent } from "../../../core/sip/state.ts";
import { useText } from "../../text/text.ts";
import { Badge, type BadgeTone } from "../../ui/Badge.tsx";
import { OwnWords } from "../../ui/OwnWords.tsx";
import { Section } from "../../ui/Page.tsx";
import { EntryMarks } from "../parts/EntryMarks.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { OutcomeForm } from "./OutcomeForm.tsx";
import "./FollowUp.css";

type Props = { sip: SipContext; followUp: FollowUp; content: PlanContent };
type Seen = NonNullable<FollowUp["goals"][string]["units"]>;

export const goalTones: Record<string, BadgeTone> = { reached: "done", partly: "calm", notReached: "late" };
const outcomes = ["reached", "partly", "notReached"] as const;

/** Per goal: reached, partly or not, in the person's view and in the units' (F2). */
export function GoalsFollowedUp({ sip, followUp, content }: Props) {
  const t = useText("followUp");
  return (
    <Section title={t("goals.title")} lead={t("goals.lead")} level={3}>
      {content.goals.length === 0 && <p className="soft">{t("goals.none")}</p>}
      {content.goals.map((goal) => (
        <OneGoal key={goal.id} sip={sip} followUp={followUp} goal={goal} />
      ))}
    </Section>
  );
}

function OneGoal({ sip, followUp, goal }: { sip: SipContext; followUp: FollowUp; goal: Goal }) {
  const t = useText("followUp");
  const { name } = sip.view.person;
  const answers = followUp.goals[goal.id];
  const may = sip.may("followUpGoal");
  const options = outcomes.map((value) => ({ value, label: t(`goals.${value}`) }));
  const form = (seenBy: "units" | "person", before: Seen | null) => (
    <OutcomeForm
      sip={sip}
      command="followUpGoal"
      ids={{ followUpId: followUp.id, goalId: goal.id, seenBy }}
      draftKey={`followUp.${followUp.id}.${goal.id}.${seenBy}`}
      label={t(seenBy === "person" ? "goals.personAsk" : "goals.unitsAsk", { name })}
      outcomes={options}
      before={before}
      whyLabel={() => t("goals.why")}
      needsWhy={() => false}
      said={t("goals.saved")}
    />
  );
  const marks = (seenBy: "units" | "person") => (
    <EntryMarks item={`followUp.goal:${followUp.id}:${goal.id}:${seenBy}`} view={sip.view} />
  );
  return (
    <article className="FollowUpItem">
      {goal.ownWords && <OwnWords person={name}>{goal.ownWords}</OwnWords>}
      {goal.professional && <p>{goal.professional}</p>}
      <div className="FollowUpItem-two">
        {may ? (
          <>
            {answers?.person?.by.kind === "person" ? (
              // What the person has said is not changed by anybody else.
              <GoalAnswer title={t("goals.person", { name })} answer={answers.person}>
                {marks("person")}
              </GoalAnswer>
            ) : (
              <div className="stack-tight">
                {form("person", answers?.person ?? null)}
                {marks("person")}
              </div>
            )}
            <div className="stack-tight">
              {form("units", answers?.units ?? null)}
              {marks("units")}
            </div>
          </>
        ) : (
          <>
            <GoalAnswer title={t("goals.person", { name })} answer={answers?.person ?? null}>
              {marks("person")}
            </GoalAnswer>
            <GoalAnswer title={t("goals.units")} answer={answers?.units ?? null}>
              {marks("units")}
            </GoalAnswer>
          </>
        )}
      </div>
    </article>
  );
}

/** One of the two answers, to read, and what has been said about it. */
export function GoalAnswer({ title, answer, children }: { title: string; answer: Seen | null; children?: ReactNode }) {
  const t = useText("followUp");
  return (
    <div className="stack-tight">
      <p className="row">
        <strong>{title}</strong>
        <Badge tone={answer ? goalTones[answer.outcome] : "none"}>
          {answer ? t(`goals.${answer.outcome}`) : t("goals.notYet")}
        </Badge>
      </p>
      {answer?.why && <p className="FollowUpItem-words">{answer.why}</p>}
      {children}
    </div>
  );
}
