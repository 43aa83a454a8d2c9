import { Suspense } from "react";
import type { PlanContent } from "../../core/sip/state.ts";
import { useText } from "../text/text.ts";
import { TextLink } from "../ui/Button.tsx";
import { dayInWords, swedishParts } from "../ui/dates.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { lazyPart } from "../ui/lazyPart.tsx";
import { Section } from "../ui/Page.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { useLater } from "../ui/useLater.ts";
import { useMine } from "./mine.ts";
import { WhatIsWantedFirst } from "./PlanWords.tsx";
import { planShown } from "./planShown.ts";

const PlanRest = lazyPart(async () => (await import("./PlanRest.tsx")).PlanRest);

/** From when the plan holds, or that it is not finished. */
export function PlanLead() {
  const t = useText("individual");
  const { view, language } = useMine();
  const version = view.plan.versions.at(-1);
  if (!planShown(view)) return null;
  if (!version) return <p>{t("plan.draft")}</p>;
  const day = dayInWords(swedishParts(version.establishedAt).day, language, { weekday: false });
  return <p>{t(view.closing ? "plan.versionClosed" : "plan.version", { day })}</p>;
}

/** The plan in plain words: what I want first, then the rest of it. */
export function MyPlan() {
  const t = useText("individual");
  const { view, may, isMe } = useMine();
  const isTime = useLater();
  const version = view.plan.versions.at(-1);
  const content = planShown(view);
  if (!content) return <EmptyState title={t("plan.none")}>{t("plan.noneText")}</EmptyState>;
  // Who is asked what one thinks of it sees all of it first; afterwards one comes for what is to happen, and whom to call.
  const isAsked = !version || (may("answerPlan") && version.personsAnswer === null);
  return (
    <>
      {content.measures.length > 2 && <Places content={content} />}
      {content.goals.length > 0 && (
        <Section title={t(isMe ? "plan.goals" : "plan.goalsOther")}>
          <WhatIsWantedFirst content={content} isOpen={isAsked} />
        </Section>
      )}
      {isTime ? (
        <Suspense fallback={<RestComes />}>
          <PlanRest content={content} isAsked={isAsked} />
        </Suspense>
      ) : (
        <RestComes />
      )}
    </>
  );
}

function RestComes() {
  return (
    <div className="My-restComes">
      <Skeleton lines={5} isBlock />
    </div>
  );
}

/** The way down a long plan to what one most often looks for. */
function Places({ content }: { content: PlanContent }) {
  const t = useText("individual");
  return (
    <nav aria-label={t("plan.onPage")} className="My-places screen-only" data-silent>
      <ul className="plain-list">
        <li>
          <TextLink href="#who">{t("plan.who")}</TextLink>
        </li>
        {content.ifWorse && (
          <li>
            <TextLink href="#worse">{t("plan.ifWorse")}</TextLink>
          </li>
        )}
      </ul>
    </nav>
  );
}
