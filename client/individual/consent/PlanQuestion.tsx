import { useState } from "react";
import { ActProblem } from "../../act/ActProblem.tsx";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Section } from "../../ui/Page.tsx";
import { coordinatorName, useMine } from "../mine.ts";
import { useAnswer } from "../useAnswer.ts";

/** The question of yes or no to the plan, for the one who has not said yes; `answer` is what was said last. */
export function PlanQuestion({ giver, answer }: { giver: string; answer: string | undefined }) {
  const t = useText("individual");
  const j = useText("together");
  const { view, isMe } = useMine();
  const [isRefusing, setRefusing] = useState(false);
  const yes = useAnswer("decidePlanConsent", { fields: [], said: t("consent.savedYes") });
  const no = useAnswer("decidePlanConsent", {
    fields: [],
    said: t("consent.savedNo"),
    onDone: () => setRefusing(false),
  });
  const isInformed = (view.information ?? []).length > 0;
  // A child of fifteen is asked beside its guardians: its no counts alone, its yes does not.
  const isBeside = isMe && view.child;
  const isOneOfTwo = view.child && (view.consent?.givers ?? []).filter((one) => one.kind === "guardian").length > 1;
  return (
    <>
      <Section
        title={
          // Who has said no is not pressed to say yes.
          answer === "no"
            ? t("consent.changedMind")
            : isBeside
              ? j("own.question")
              : t(isMe ? "consent.planQuestion" : "consent.planQuestionOther", { name: view.person.name })
        }
        lead={isBeside ? j("own.lead") : undefined}
        isCard
      >
        {isInformed ? (
          <div className="row screen-only">
            <Button
              look={answer === "no" ? "secondary" : "primary"}
              onPress={() => void yes.give({ giver, answer: "yes", way: "digital" })}
              isPending={yes.isPending}
              isWide
            >
              {t("consent.yes")}
            </Button>
            {answer !== "no" && (
              <Button onPress={() => setRefusing(true)} isWide>
                {t("consent.no")}
              </Button>
            )}
          </div>
        ) : (
          <Notice>{t("consent.informFirst", { coordinator: coordinatorName(view) ?? t("next.someone") })}</Notice>
        )}
        <ActProblem act={yes} />
      </Section>
      <ConfirmDialog
        title={t("consent.noTitle")}
        consequence={isBeside ? j("own.noText") : isOneOfTwo ? j("own.guardianNoText") : t("consent.noText")}
        action={t("consent.noAction")}
        isDanger
        isOpen={isRefusing}
        onClose={() => setRefusing(false)}
        onConfirm={() => void no.give({ giver, answer: "no", way: "digital" })}
        isPending={no.isPending}
        problem={<ActProblem act={no} />}
      />
    </>
  );
}
