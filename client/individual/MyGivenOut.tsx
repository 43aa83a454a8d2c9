import { Suspense } from "react";
import { completeLanguage } from "../../core/languages.ts";
import { useText } from "../text/text.ts";
import { lazyPart } from "../ui/lazyPart.tsx";
import { Section } from "../ui/Page.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { useLater } from "../ui/useLater.ts";
import { SharedToday } from "./consent/SharedToday.tsx";
import { useMine } from "./mine.ts";

// The longest list, below who may read today.
const GivenOut = lazyPart(async () => (await import("../consent/GivenOut.tsx")).GivenOut);

/** All that is shared and with whom: who may read today, and what has gone out, which is never taken from it. */
export function MyGivenOut() {
  const t = useText("givenOut");
  const c = useText("myConsent");
  const { view, agreement, language } = useMine();
  const isTime = useLater();
  const waiting = <Skeleton lines={4} isBlock />;
  return (
    <>
      {view.consent && (
        <Section title={c("sharedWith.may")}>
          <SharedToday />
        </Section>
      )}
      <Section title={c("sharedWith.given")} lead={t("lead")}>
        {isTime ? (
          <Suspense fallback={waiting}>
            <GivenOut
              view={view}
              agreement={agreement}
              language={completeLanguage(language)}
              isNowSaid={view.consent !== null}
            />
          </Suspense>
        ) : (
          waiting
        )}
      </Section>
    </>
  );
}
