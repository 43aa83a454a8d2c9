import { type PreparationStep, preparationSteps } from "../../../core/sip/statePreparation.ts";
import { ActProblem } from "../../act/ActProblem.tsx";
import { useText } from "../../text/text.ts";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { Section } from "../../ui/Page.tsx";
import { useMine } from "../mine.ts";
import { useAnswer } from "../useAnswer.ts";

/** What is done before the meeting, ticked one by one; each tick is kept at once. */
export function Checklist({ steps }: { steps: PreparationStep[] }) {
  const t = useText("prepare");
  const { view, isMe } = useMine();
  const tick = useAnswer("tickPreparation", {});
  const { name } = view.person;
  return (
    <Section title={t("list.title")} lead={t("list.lead")} isCard>
      <ul className="plain-list stack-tight">
        {preparationSteps.map((step) => (
          <li key={step}>
            <Checkbox
              name={step}
              isSelected={steps.includes(step)}
              isDisabled={tick.isPending}
              onChange={(done) => void tick.give({ step, done })}
            >
              {isMe ? t(`list.${step}`) : t(`list.other.${step}`, { name })}
            </Checkbox>
          </li>
        ))}
      </ul>
      <p className="soft" aria-live="polite">
        {t("list.done", { done: steps.length, all: preparationSteps.length })}
      </p>
      <ActProblem act={tick} />
    </Section>
  );
}
