import { FileDown } from "lucide-react";
import { lazy, Suspense } from "react";
import { completeLanguage } from "../../core/languages.ts";
import type { PlanContent } from "../../core/sip/state.ts";
import { useReading } from "../text/reading.ts";
import { useText } from "../text/text.ts";
import { LinkButton } from "../ui/Button.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { dayInWords, swedishParts, todayInSweden } from "../ui/dates.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { InSwedish } from "../ui/InSwedish.tsx";
import { Section } from "../ui/Page.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { MeasuresByActor } from "./MeasuresByActor.tsx";
import { useMine } from "./mine.ts";
import { PlanAnswers } from "./PlanAnswer.tsx";
import { IfWorse, WhatIsWanted } from "./PlanWords.tsx";

// The picture is fetched when somebody opens it.
const WhoDoesWhat = lazy(async () => ({ default: (await import("../plan/WhoDoesWhat.tsx")).WhoDoesWhat }));

/** The plan in plain words: what I want, who does what and when, what to do if it gets worse; and what I think of it. */
export function MyPlan() {
  const t = useText("individual");
  const { view, language, sipId } = useMine();
  // On paper as on the page.
  const size = useReading() === "easy" ? "easy" : "ordinary";
  const version = view.plan.versions.at(-1);
  // What holds is the established version; a draft is shown only while there is none.
  const content = version?.content ?? view.plan.draft;
  if (!content || isEmpty(content)) {
    if (view.closing || (view.decision && view.decision.kind !== "started")) return null;
    return (
      <Section title={t("plan.title")} anchor="plan">
        <EmptyState title={t("plan.none")}>{t("plan.noneText")}</EmptyState>
      </Section>
    );
  }
  const begins = version ? swedishParts(version.establishedAt).day : todayInSweden();
  const lead = version ? t("plan.version", { day: dayInWords(begins, language, { weekday: false }) }) : t("plan.draft");
  return (
    <>
      <Section title={t("plan.title")} lead={lead} anchor="plan">
        <WhatIsWanted content={content} />
      </Section>
      <Section title={t("plan.who")}>
        <MeasuresByActor content={content} isEstablished={version !== undefined} />
        {content.responsible && <p>{t("plan.responsible", { name: content.responsible.name })}</p>}
        {content.measures.length > 1 && (
          <Disclosure title={t("plan.picture")} isMadeWhenOpened>
            <div className="My-picture">
              <Suspense fallback={<Skeleton lines={4} isBlock />}>
                <InSwedish>
                  <WhoDoesWhat content={content} begins={begins} person={view.person} strikes={view.strikes} />
                </InSwedish>
              </Suspense>
            </div>
          </Disclosure>
        )}
      </Section>
      {content.ifWorse && (
        <Section title={t("plan.ifWorse")}>
          <IfWorse content={content} />
        </Section>
      )}
      {version && (
        <div className="screen-only">
          <LinkButton
            href={`/api/v1/sips/${sipId}/plan/${version.version}.pdf?lang=${completeLanguage(language)}&size=${size}`}
            icon={<FileDown aria-hidden size={20} />}
          >
            {t("plan.copy")}
          </LinkButton>
        </div>
      )}
      <PlanAnswers />
    </>
  );
}

function isEmpty(content: PlanContent): boolean {
  const { needs, goals, measures, ifWorse } = content;
  return needs === "" && ifWorse === "" && goals.length + measures.length === 0;
}
