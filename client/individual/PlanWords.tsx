import type { PlanContent } from "../../core/sip/state.ts";
import { useText } from "../text/text.ts";
import { OwnWords } from "../ui/OwnWords.tsx";
import { useWritten } from "../ui/written.ts";
import { Explained } from "./Explained.tsx";
import { useMine } from "./mine.ts";
import { Struck } from "./Struck.tsx";

/** What the plan is for: the goals in two voices, and the needs. */
export function WhatIsWanted({ content }: { content: PlanContent }) {
  const t = useText("individual");
  const { view, isMe } = useMine();
  const written = useWritten();
  return (
    <>
      {content.goals.length > 0 && (
        <div className="stack">
          <h3>{t(isMe ? "plan.goals" : "plan.goalsOther")}</h3>
          {content.goals.map((goal) => (
            <Struck key={goal.id} item={`plan.goal:${goal.id}`}>
              <div className="stack-tight">
                {goal.ownWords && <OwnWords person={view.person.name}>{goal.ownWords}</OwnWords>}
                {goal.professional && (
                  <p className="My-words" {...written(goal.professional)}>
                    <Explained text={goal.professional} isWritten />
                  </p>
                )}
              </div>
            </Struck>
          ))}
        </div>
      )}
      {content.needs && (
        <div className="stack-tight">
          <h3>{t("plan.needs")}</h3>
          <Struck item="plan.needs">
            <p className="My-words" {...written(content.needs)}>
              <Explained text={content.needs} isWritten />
            </p>
          </Struck>
        </div>
      )}
    </>
  );
}

/** What to do when it gets worse. */
export function IfWorse({ content }: { content: PlanContent }) {
  const written = useWritten();
  return (
    <Struck item="plan.ifWorse">
      <p className="My-words" {...written(content.ifWorse)}>
        <Explained text={content.ifWorse} isWritten />
      </p>
    </Struck>
  );
}
