import { type ReactNode, useEffect } from "react";
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
export function Shell({ children }: { children: ReactNode }) {
  const t = useText("shell");
  const session = useSession();
  const isUp = useLive(session?.user.kind === "person" || Boolean(session?.assignment), session?.assignment?.id);
  const isPerson = session?.user.kind === "person";

  useEffect(() => {
    if (isPerson) document.documentElement.dataset.audience = "person";
    else delete document.documentElement.dataset.audience;
  }, [isPerson]);

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
  return (
    <div className="Shell-loading">
      <Skeleton lines={2} />
      <Skeleton lines={3} isBlock />
    </div>
  );
}
