import { FileDown } from "lucide-react";
import { lazy, Suspense } from "react";
import { completeLanguage } from "../../core/languages.ts";
import type { PlanContent } from "../../core/sip/state.ts";
import { useReading } from "../text/reading.ts";
import { useText } from "../text/text.ts";
import { LinkButton, TextLink } from "../ui/Button.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { dayInWords, swedishParts, todayInSweden } from "../ui/dates.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { InSwedish } from "../ui/InSwedish.tsx";
import { Later } from "../ui/Later.tsx";
import { Section } from "../ui/Page.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { MeasuresByActor } from "./MeasuresByActor.tsx";
import { useMine } from "./mine.ts";
import { PlanAnswers } from "./PlanAnswer.tsx";
import { IfWorse, Needs, WhatIsWantedFirst } from "./PlanWords.tsx";
import { planShown } from "./planShown.ts";

// The picture is fetched when somebody opens it.
const WhoDoesWhat = lazy(async () => ({ default: (await import("../plan/WhoDoesWhat.tsx")).WhoDoesWhat }));

/** From when the plan holds, or that it is not finished. */
export function PlanLead() {
  const t = useText("individual");
  const { view, language } = useMine();
  const version = view.plan.versions.at(-1);
  if (!planShown(view)) return null;
  if (!version) return <p>{t("plan.draft")}</p>;
  const day = dayInWords(swedishParts(version.establishedAt).day, language, { weekday: false });
  return <p>{t("plan.version", { day })}</p>;
}

/** The plan in plain words: what I want, who does what and when, what to do if it gets worse; and what I think of it. */
export function MyPlan() {
  const t = useText("individual");
  const { view, may, isMe, language, sipId } = useMine();
  // On paper as on the page.
  const size = useReading() === "easy" ? "easy" : "ordinary";
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
      <Later>
        <Doing content={content} />
        {content.ifWorse && (
          <Section title={t("plan.ifWorse")} anchor="worse">
            <IfWorse content={content} />
          </Section>
        )}
        <div className="stack-tight">
          {/* Why the plan was made: who has it knows, so it comes after what one looks for. */}
          {content.needs && (
            <Disclosure title={t("plan.needs")} level={2} defaultExpanded={isAsked}>
              <Needs content={content} />
            </Disclosure>
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
        </div>
        <PlanAnswers />
      </Later>
    </>
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

/** Who does what, one at a time and as a picture. */
function Doing({ content }: { content: PlanContent }) {
  const t = useText("individual");
  const u = useText("ui");
  const { view } = useMine();
  const version = view.plan.versions.at(-1);
  const begins = version ? swedishParts(version.establishedAt).day : todayInSweden();
  return (
    <Section title={t("plan.who")} anchor="who">
      <MeasuresByActor content={content} isEstablished={version !== undefined} />
      {content.responsible && content.responsible.name !== u("protectedName") && (
        <p>{t("plan.responsible", { name: content.responsible.name })}</p>
      )}
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
  );
}
