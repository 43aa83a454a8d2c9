import { useState } from "react";
import { ActProblem } from "../act/ActProblem.tsx";
import { useText } from "../text/text.ts";
import { Badge } from "../ui/Badge.tsx";
import { Button } from "../ui/Button.tsx";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Section } from "../ui/Page.tsx";
import { ByStaff } from "./consent/ByStaff.tsx";
import { coordinatorName, useMine } from "./mine.ts";
import { useAnswer } from "./useAnswer.ts";

/** Yes or no to the plan itself, after having been told what it is (C1, C2). `giver` null: somebody else decides. */
export function PlanConsent({ giver }: { giver: string | null }) {
  const t = useText("individual");
  const j = useText("together");
  const { view, isMe, may } = useMine();
  const [isRefusing, setRefusing] = useState(false);
  const yes = useAnswer("decidePlanConsent", { fields: [], said: t("consent.savedYes") });
  const no = useAnswer("decidePlanConsent", {
    fields: [],
    said: t("consent.savedNo"),
    onDone: () => setRefusing(false),
  });
  const { consent } = view;
  if (!consent) return null;
  const said = giver ? consent.plan[giver] : undefined;
  const answer = said?.answer;
  const mayAnswer = giver !== null && may("decidePlanConsent");
  const isInformed = (view.information ?? []).length > 0;
  // A child of fifteen is asked beside its guardians: its no counts alone, its yes does not.
  const isBeside = isMe && view.child;
  const isOneOfTwo = view.child && consent.givers.filter((one) => one.kind === "guardian").length > 1;
  return (
    <>
      {answer && (
        <p>
          <Badge tone={answer === "yes" ? "done" : "none"}>
            {t(answer === "yes" ? "consent.saidYes" : answer === "no" ? "consent.saidNo" : "consent.saidWithdrawn")}
          </Badge>
        </p>
      )}
      {giver && said && <ByStaff written={{ by: said.receivedBy, way: said.way, at: said.at }} isOwn={isMe} />}
      {!view.child && <OtherGivers giver={giver} />}
      {mayAnswer && answer !== "yes" && (
        <Section
          title={
            isBeside
              ? j("own.question")
              : t(isMe ? "consent.planQuestion" : "consent.planQuestionOther", { name: view.person.name })
          }
          lead={isBeside ? j("own.lead") : undefined}
          isCard
        >
          {isInformed ? (
            <div className="row screen-only">
              <Button
                look="primary"
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
      )}
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

/** What the others who decide have said, when there are several: two guardians. */
function OtherGivers({ giver }: { giver: string | null }) {
  const t = useText("individual");
  const { view } = useMine();
  const givers = view.consent?.givers ?? [];
  if (givers.length < 2 && giver !== null) return null;
  if (givers.length === 0) return null;
  return (
    <div className="stack-tight">
      <h2>{t("consent.othersTitle")}</h2>
      <ul className="plain-list stack-tight">
        {givers.map((one) => (
          <li key={one.key}>
            <strong>{one.name}</strong>: {t(`consent.othersAnswer.${one.answer ?? "none"}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
