import type { PlanContent } from "../../core/sip/state.ts";
import { OwnWords } from "../ui/OwnWords.tsx";
import { useWritten } from "../ui/written.ts";
import { Explained } from "./Explained.tsx";
import { useMine } from "./mine.ts";
import { Struck } from "./Struck.tsx";

/** What the plan is for: the goals in two voices. */
export function WhatIsWanted({ content }: { content: PlanContent }) {
  const { view } = useMine();
  const written = useWritten();
  return (
    <div className="stack">
      {content.goals.map((goal, index) => (
        <Struck key={goal.id} item={`plan.goal:${goal.id}`}>
          <div className="stack-tight">
            {goal.ownWords && (
              <OwnWords person={view.person.name} isMore={index > 0 && !!content.goals[index - 1]?.ownWords}>
                {goal.ownWords}
              </OwnWords>
            )}
            {goal.professional && (
              <p className="My-words" {...written(goal.professional)}>
                <Explained text={goal.professional} isWritten />
              </p>
            )}
          </div>
        </Struck>
      ))}
    </div>
  );
}

/** Why it is made: the needs. */
export function Needs({ content }: { content: PlanContent }) {
  return <Text item="plan.needs" text={content.needs} />;
}

/** What to do when it gets worse. */
export function IfWorse({ content }: { content: PlanContent }) {
  return <Text item="plan.ifWorse" text={content.ifWorse} />;
}

function Text({ item, text }: { item: string; text: string }) {
  const written = useWritten();
  return (
    <Struck item={item}>
      <p className="My-words" {...written(text)}>
        <Explained text={text} isWritten />
      </p>
    </Struck>
  );
}
