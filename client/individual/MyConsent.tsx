import { Suspense } from "react";
import { useText } from "../text/text.ts";
import { Later } from "../ui/Later.tsx";
import { lazyPart } from "../ui/lazyPart.tsx";
import { Section } from "../ui/Page.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { useLater } from "../ui/useLater.ts";
import { InformedFirst } from "./consent/InformedFirst.tsx";
import { togetherNow } from "./consent/together.ts";
import { Explained } from "./Explained.tsx";
import { ownGiver, useMine } from "./mine.ts";
import { PlanConsent } from "./PlanConsent.tsx";
import { ScopeInWords } from "./ScopeInWords.tsx";
import "./consent/Consent.css";

// The questions are the heaviest part, and wait until the plan itself has got a yes.
const ConsentAnswers = lazyPart(async () => (await import("./consent/ConsentAnswers.tsx")).ConsentAnswers);

// For those who decide together with somebody.
const JointConsent = lazyPart(async () => (await import("./consent/JointConsent.tsx")).JointConsent);
const StillMissing = lazyPart(async () => (await import("./consent/StillMissing.tsx")).StillMissing);

const ConsentEnd = lazyPart(async () => (await import("./consent/ConsentEnd.tsx")).ConsentEnd);

/** What a consent is. */
export function ConsentLead() {
  const t = useText("individual");
  const mine = useMine();
  const { consent, decision, closing } = mine.view;
  const giver = ownGiver(mine);
  const isOver = closing !== null || (decision !== null && decision.kind !== "started");
  // A yes can be taken back when all is over, too; a no cannot be changed then.
  const isAnswered = isOver && !(giver !== null && consent?.plan[giver]?.answer === "yes");
  const lead = isAnswered
    ? "consent.leadOver"
    : consent === null || giver !== null
      ? "consent.lead"
      : "consent.leadOther";
  return (
    <p>
      <Explained text={t(lead)} />
    </p>
  );
}

/** My consent: what it is first; yes or no to the plan; who may know what as questions; and the way to take it back (C1-C9). */
export function MyConsent() {
  const t = useText("individual");
  const mine = useMine();
  const { view, may } = mine;
  const { consent } = view;
  const isTime = useLater();
  const giver = ownGiver(mine);
  if (!consent) return null;
  const said = giver ? consent.plan[giver]?.answer : undefined;
  const mayScope = giver !== null && said === "yes" && may("setConsentScope");
  return (
    <>
      {!view.closing && giver && !said && <InformedFirst answer={null} />}
      {/* For a child whose guardians decide there is nothing here, and no room is left for it. */}
      {(giver || !view.child) && (
        <div className="stack">
          <PlanConsent giver={giver} />
          {!view.closing && giver && said && <InformedFirst answer={said} />}
        </div>
      )}
      {view.child && !view.closing && togetherNow(consent, giver) && (
        <Suspense fallback={<Skeleton lines={4} isBlock />}>
          <JointConsent giver={giver} />
        </Suspense>
      )}
      {consent.givers.length > 1 && (
        <Suspense>
          <StillMissing giver={giver} />
        </Suspense>
      )}
      {mayScope ? (
        <Section title={t("consent.scope")} lead={t("consent.scopeLead")} isCard>
          {isTime ? (
            <Suspense fallback={<Skeleton lines={4} isBlock />}>
              <ConsentAnswers key={giver} consent={consent} giver={giver} />
            </Suspense>
          ) : (
            <Skeleton lines={4} isBlock />
          )}
        </Section>
      ) : (
        consent.rows.length > 0 && (
          <Section title={t("consent.scope")} lead={t("consent.seeOnly")} isCard>
            <ScopeInWords consent={consent} />
          </Section>
        )
      )}
      {giver && said === "yes" && (
        <Later>
          <Suspense>
            <ConsentEnd giver={giver} />
          </Suspense>
        </Later>
      )}
    </>
  );
}
