import type { Goal, PlanContent } from "../../core/sip/state.ts";
import { useText } from "../text/text.ts";
import { Disclosure } from "../ui/Disclosure.tsx";
import { OwnWords } from "../ui/OwnWords.tsx";
import { useWritten } from "../ui/written.ts";
import { Explained } from "./Explained.tsx";
import { useMine } from "./mine.ts";
import { Struck } from "./Struck.tsx";

/** What the plan is for: the goals in two voices, each beside the other. */
export function WhatIsWanted({ content }: { content: PlanContent }) {
  return (
    <div className="stack">
      {content.goals.map((goal, index) => (
        <Struck key={goal.id} item={`plan.goal:${goal.id}`}>
          <div className="stack-tight">
            <Own goal={goal} before={content.goals[index - 1]} />
            <Professional goal={goal} />
          </div>
        </Struck>
      ))}
    </div>
  );
}

/** The same in short: the person's own words one after the other, and how the plan puts it a press away. */
export function WhatIsWantedFirst({ content, isOpen }: { content: PlanContent; isOpen: boolean }) {
  const t = useText("individual");
  const twice = content.goals.filter((goal) => goal.ownWords && goal.professional);
  if (twice.length < 2) return <WhatIsWanted content={content} />;
  return (
    <div className="stack-tight">
      {content.goals.map((goal, index) => (
        <Struck key={goal.id} item={`plan.goal:${goal.id}`}>
          {goal.ownWords ? <Own goal={goal} before={content.goals[index - 1]} /> : <Professional goal={goal} />}
        </Struck>
      ))}
      <Disclosure title={t("plan.goalsInPlan")} defaultExpanded={isOpen}>
        <div className="stack-tight">
          {twice.map((goal) => (
            <Struck key={goal.id} item={`plan.goal:${goal.id}`}>
              <Professional goal={goal} />
            </Struck>
          ))}
        </div>
      </Disclosure>
    </div>
  );
}

function Own({ goal, before }: { goal: Goal; before: Goal | undefined }) {
  const { view } = useMine();
  if (!goal.ownWords) return null;
  return (
    <OwnWords person={view.person.name} isMore={!!before?.ownWords}>
      {goal.ownWords}
    </OwnWords>
  );
}

function Professional({ goal }: { goal: Goal }) {
  const written = useWritten();
  if (!goal.professional) return null;
  return (
    <p className="My-words" {...written(goal.professional)}>
      <Explained text={goal.professional} isWritten />
    </p>
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
