import { type ReactNode, Suspense, useEffect, useLayoutEffect, useState } from "react";
import { isPartLanguage, languageFacts } from "../../core/languages.ts";
import { useSession } from "../api.ts";
import { useLive } from "../live.ts";
import { usePlace } from "../navigation.ts";
import { LanguageHere, useText } from "../text/text.ts";
import { InSwedish } from "../ui/InSwedish.tsx";
import { LiveStatus } from "../ui/LiveStatus.tsx";
import { lazyPart } from "../ui/lazyPart.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { Header } from "./Header.tsx";
import { usePageLanguage } from "./pageLanguage.ts";
import { SessionEnded } from "./SessionEnded.tsx";
import { StepUpAsked } from "./StepUpAsked.tsx";
import { useFocusStays } from "./useFocusStays.ts";
import "./Shell.css";

// For those who read one of the languages of the main path.
const LanguageNote = lazyPart(async () => (await import("./LanguageNote.tsx")).LanguageNote);

/** What stands around every page, in the language of that page. */
export function Shell({ children }: { children: ReactNode }) {
  const { pathname } = usePlace();
  const { language, isMainPath } = usePageLanguage(pathname, useSession());

  // Before it is painted: what is read from right to left shall not be seen turning round.
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = languageFacts(language).direction;
  }, [language]);

  return (
    <LanguageHere value={language}>
      <Around>
        {isPartLanguage(language) ? (
          <>
            <Suspense>
              <LanguageNote language={language} isMainPath={isMainPath} hasPlan={pathname.startsWith("/my")} />
            </Suspense>
            {isMainPath ? children : <InSwedish isWholePage>{children}</InSwedish>}
          </>
        ) : (
          children
        )}
      </Around>
    </LanguageHere>
  );
}

/** Skip link, header, the page, what is told politely, and the end of a session. */
function Around({ children }: { children: ReactNode }) {
  const t = useText("shell");
  const session = useSession();
  const isUp = useLive(session?.user.kind === "person" || Boolean(session?.assignment), session?.assignment?.id);
  const isPerson = session?.user.kind === "person";
  useFocusStays();

  useEffect(() => {
    // Until it is known who reads, what public/theme.js took from the address holds: the type changes size once at the most.
    if (session === undefined) return;
    if (isPerson) document.documentElement.dataset.audience = "person";
    else delete document.documentElement.dataset.audience;
  }, [session, isPerson]);

  return (
    <div className="Shell">
      <a href="#main" className="Shell-skip screen-only">
        {t("skip")}
      </a>
      <Header session={session} />
      {session && !isUp && (
        <p className="Shell-offline screen-only" role="status">
          {t("offline")}
        </p>
      )}
      <main id="main" tabIndex={-1} className="Shell-main">
        {children}
      </main>
      <LiveStatus />
      <SessionEnded />
      <StepUpAsked />
    </div>
  );
}

/** What a page looks like before its code and data are there. */
export function PageSkeleton() {
  const t = useText("ui");
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const wait = setTimeout(() => setSlow(true), 4000);
    return () => clearTimeout(wait);
  }, []);
  return (
    <div className="Shell-loading">
      <Skeleton lines={2} />
      <Skeleton lines={3} isBlock />
      <p role="status">{isSlow && t("slow")}</p>
    </div>
  );
}
