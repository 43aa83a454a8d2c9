import { FileDown } from "lucide-react";
import { Suspense } from "react";
import { completeLanguage } from "../../core/languages.ts";
import type { PlanContent } from "../../core/sip/state.ts";
import { useReading } from "../text/reading.ts";
import { useText } from "../text/text.ts";
import { LinkButton } from "../ui/Button.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { swedishParts, todayInSweden } from "../ui/dates.ts";
import { InSwedish } from "../ui/InSwedish.tsx";
import { lazyPart } from "../ui/lazyPart.tsx";
import { Section } from "../ui/Page.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { MeasuresByActor } from "./MeasuresByActor.tsx";
import { useMine } from "./mine.ts";
import { PlanAnswers } from "./PlanAnswer.tsx";
import { IfWorse, Needs } from "./PlanWords.tsx";

// The picture is fetched when somebody opens it.
const WhoDoesWhat = lazyPart(async () => (await import("../plan/WhoDoesWhat.tsx")).WhoDoesWhat);

/** Who does what and when, what to do if it gets worse, why the plan was made; and what I think of it. */
export function PlanRest({ content, isAsked }: { content: PlanContent; isAsked: boolean }) {
  const t = useText("individual");
  const { view, language, sipId } = useMine();
  // On paper as on the page.
  const size = useReading() === "easy" ? "easy" : "ordinary";
  const version = view.plan.versions.at(-1);
  return (
    <>
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
    </>
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
