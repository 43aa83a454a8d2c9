import { Suspense } from "react";
import { useText } from "../text/text.ts";
import { Badge } from "../ui/Badge.tsx";
import { lazyPart } from "../ui/lazyPart.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { ByStaff } from "./consent/ByStaff.tsx";
import { useMine } from "./mine.ts";

// Who has said yes is not asked.
const PlanQuestion = lazyPart(async () => (await import("./consent/PlanQuestion.tsx")).PlanQuestion);

/** Yes or no to the plan itself, after having been told what it is (C1, C2). `giver` is the reader's key; null: somebody else decides. */
export function PlanConsent({ giver }: { giver: string | null }) {
  const t = useText("individual");
  const { view, may } = useMine();
  const { consent } = view;
  if (!consent) return null;
  const said = giver ? consent.plan[giver] : undefined;
  const answer = said?.answer;
  return (
    <>
      {answer && (
        <p>
          <Badge tone={answer === "yes" ? "done" : "none"}>
            {t(answer === "yes" ? "consent.saidYes" : answer === "no" ? "consent.saidNo" : "consent.saidWithdrawn")}
          </Badge>
        </p>
      )}
      {giver && said && <ByStaff written={{ by: said.receivedBy, way: said.way, at: said.at }} isOwn />}
      {giver !== null && !answer && !view.decision && <p>{t("consent.notYet")}</p>}
      {!view.child && <OtherGivers giver={giver} />}
      {giver !== null && answer !== "yes" && may("decidePlanConsent") && (
        <Suspense fallback={<Skeleton lines={4} isBlock />}>
          <PlanQuestion giver={giver} answer={answer} />
        </Suspense>
      )}
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
