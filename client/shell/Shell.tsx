import { Outlet, useRouter } from "@tanstack/react-router";
import { Suspense, useEffect } from "react";
import { useSession } from "../api.ts";
import { useLive } from "../live.ts";
import { useText } from "../text/text.ts";
import { LiveStatus } from "../ui/LiveStatus.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { Header } from "./Header.tsx";
import { SessionEnded } from "./SessionEnded.tsx";
import { StepUpAsked } from "./StepUpAsked.tsx";
import "./Shell.css";

/** What stands around every page: skip link, header, the page, what is told politely, and the end of a session. */
export function Shell() {
  const t = useText("shell");
  const session = useSession();
  const isUp = useLive(session?.user.kind === "person" || Boolean(session?.assignment), session?.assignment?.id);
  const isPerson = session?.user.kind === "person";

  useEffect(() => {
    if (isPerson) document.documentElement.dataset.audience = "person";
    else delete document.documentElement.dataset.audience;
  }, [isPerson]);

  useFocusAfterNavigation();

  return (
    <div className="Shell">
      <a href="#main" className="Shell-skip screen-only">
        {t("skip")}
      </a>
      <Header session={session ?? null} />
      {session && !isUp && (
        <p className="Shell-offline screen-only" role="status">
          {t("offline")}
        </p>
      )}
      <main id="main" tabIndex={-1} className="Shell-main">
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </main>
      <LiveStatus />
      <SessionEnded />
      <StepUpAsked />
    </div>
  );
}

/** What a page looks like before its code and data are there. */
export function PageSkeleton() {
  return (
    <div className="Shell-loading">
      <Skeleton lines={2} />
      <Skeleton lines={3} isBlock />
    </div>
  );
}

/**
 * A screen reader and the keyboard start where the new page starts: at its part's heading, or its h1. A page that is
 * still being fetched gets the focus when its heading comes, unless the reader has gone somewhere meanwhile.
 */
function useFocusAfterNavigation() {
  const router = useRouter();
  useEffect(() => {
    let old: HTMLElement | null = null;
    let waiting: MutationObserver | undefined;
    const stopBefore = router.subscribe("onBeforeNavigate", () => {
      waiting?.disconnect();
      old = startOfPage();
    });
    const stopAfter = router.subscribe("onRendered", ({ fromLocation, pathChanged }) => {
      if (!fromLocation || !pathChanged || focusStart()) return;
      const before = document.activeElement;
      waiting = new MutationObserver(() => {
        const hasMoved = document.activeElement !== before && document.activeElement !== document.body;
        if (hasMoved || focusStart()) waiting?.disconnect();
      });
      waiting.observe(document.body, { childList: true, subtree: true });
    });

    function focusStart(): boolean {
      const start = startOfPage();
      // The page one leaves may stand until the next one has come.
      if (!start || start === old) return false;
      if (!start.hasAttribute("tabindex")) start.tabIndex = -1;
      start.focus({ preventScroll: true });
      return true;
    }

    return () => {
      waiting?.disconnect();
      stopBefore();
      stopAfter();
    };
  }, [router]);
}

/** What a page has marked as its start; else the first heading of the part that changes; else its h1. */
function startOfPage(): HTMLElement | null {
  const find = (selector: string) => document.querySelector<HTMLElement>(`main ${selector}`);
  return find("[data-page-start]") ?? find("[data-page-part] h2") ?? find("h1");
}
