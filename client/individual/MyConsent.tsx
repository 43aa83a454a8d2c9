import { lazy, Suspense } from "react";
import { ActProblem } from "../act/ActProblem.tsx";
import { useText } from "../text/text.ts";
import { Disclosure } from "../ui/Disclosure.tsx";
import { Section } from "../ui/Page.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { ConsentLimits } from "./ConsentLimits.tsx";
import { Explained } from "./Explained.tsx";
import { ownGiver, useMine } from "./mine.ts";
import { PlanConsent } from "./PlanConsent.tsx";
import { ScopeInWords } from "./ScopeInWords.tsx";
import { useAnswer } from "./useAnswer.ts";
import { WithdrawConsent } from "./WithdrawConsent.tsx";

// The matrix is the heaviest part of the page, and is fetched when somebody opens it.
const ConsentMatrix = lazy(async () => ({ default: (await import("../consent/ConsentMatrix.tsx")).ConsentMatrix }));

/** My consent: yes or no to the plan, who may know what as questions, and the way to take it all back (C2, C4, C7). */
export function MyConsent() {
  const t = useText("individual");
  const mine = useMine();
  const { view, isMe, agreement, language, may } = mine;
  const { consent } = view;
  const giver = ownGiver(mine);
  const scope = useAnswer("setConsentScope", { fields: [], said: t("consent.saved") });
  if (!consent) return null;
  const said = giver ? consent.plan[giver]?.answer : undefined;
  const mayScope = giver !== null && said === "yes" && may("setConsentScope");
  const hasRows = consent.rows.length > 0;
  const isNothingSaid = consent.rows.every((row) =>
    Object.values(row.cells).every((cell) => cell.state === "notAsked"),
  );
  return (
    <div id="consent" className="My-anchor" tabIndex={-1}>
      <Section
        title={t(isMe ? "consent.title" : "consent.titleOther")}
        lead={
          <p>
            <Explained text={t("consent.lead")} />
          </p>
        }
      >
        <PlanConsent giver={giver} />
        {(mayScope || hasRows) && (
          <Section
            title={t("consent.scope")}
            lead={t(mayScope ? "consent.scopeLead" : "consent.seeOnly")}
            level={3}
            isCard
          >
            <ScopeInWords consent={consent} />
            {mayScope && (
              <Disclosure title={t("consent.scopeChange")} defaultExpanded={!hasRows || isNothingSaid} isMadeWhenOpened>
                <Suspense fallback={<Skeleton lines={4} isBlock />}>
                  <ConsentMatrix
                    view={consent}
                    agreement={agreement}
                    giver={giver}
                    language={language}
                    mode="person"
                    about={isMe ? undefined : view.person.name}
                    onSave={(cells) => scope.give({ giver, way: "digital", cells })}
                    isSaving={scope.isPending}
                    problem={<ActProblem act={scope} />}
                    parties={(view.parties ?? []).filter((one) => !one.removed && `party:${one.id}` !== giver)}
                  />
                </Suspense>
              </Disclosure>
            )}
          </Section>
        )}
        {said === "yes" && <ConsentLimits />}
        {giver && said === "yes" && <WithdrawConsent giver={giver} />}
      </Section>
    </div>
  );
}
