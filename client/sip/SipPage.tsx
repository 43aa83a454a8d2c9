import { useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import type { CommandName } from "../../core/sip/commands.ts";
import { sipQuery } from "../api.ts";
import { StageDocuments } from "../documents/StageDocuments.tsx";
import { useParam, usePlace } from "../navigation.ts";
import { useProtectedNames } from "../protectedNames.ts";
import { NotFoundPage } from "../shell/ErrorPages.tsx";
import { Inside } from "../shell/Inside.tsx";
import { PageSkeleton } from "../shell/Shell.tsx";
import { stageAt } from "../stage.ts";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { lazyPart } from "../ui/lazyPart.tsx";
import { Page } from "../ui/Page.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { isNoticeReader } from "./discharge/isNoticeReader.ts";
import { type OpenSipAnswer, OpenSipContext } from "./openSip.ts";
import { SipAside } from "./SipAside.tsx";
import { SipHeader } from "./SipHeader.tsx";
import { SipRail } from "./SipRail.tsx";
import "./SipPage.css";

// For those alone whom a hospital ward has told of a stay, and who see nothing else.
const NoticeReader = lazyPart(async () => (await import("./discharge/NoticeReader.tsx")).NoticeReader);

/** One SIP: who it is about, the rail of stages, the stage that is open, and beside it the circle, consent and dates. */
export function SipPage() {
  const sipId = useParam("sipId");
  const s = useText("sip");
  const e = useText("errors");
  const { data: answer, error, refetch } = useQuery(sipQuery<OpenSipAnswer>(sipId));
  const data = useProtectedNames(answer);

  const { pathname } = usePlace();
  const isOverview = pathname.replace(/\/$/, "").endsWith(sipId);
  const stage = stageAt(pathname);

  // Also when it was seen a moment ago: a consent that is withdrawn takes the sight away at once (C7).
  // An address that was cut off is no SIP's either.
  if (error?.status === 404 || error?.code === "field.notAnId") return <NotFoundPage />;
  if (!data && error) {
    return (
      <Page title={e("loadFailed.title")} back={{ href: "/work", label: s("back") }} isNarrow>
        <ProblemMessage problem={error}>
          <Button onPress={() => void refetch()}>{e("loadFailed.again")}</Button>
        </ProblemMessage>
      </Page>
    );
  }
  if (!data) return <PageSkeleton />;

  const isTold = isNoticeReader(data.view) && !pathname.endsWith("/history");
  return (
    <OpenSipContext value={{ ...data, sipId, mayDo: (command: CommandName) => data.may.includes(command) }}>
      <div className="SipPage">
        <SipHeader isOverview={isOverview || isTold} />
        {isTold ? (
          <Suspense fallback={<Skeleton lines={6} isBlock />}>
            <NoticeReader />
          </Suspense>
        ) : (
          <div className={isOverview ? "SipPage-columns SipPage-columns--overview" : "SipPage-columns"}>
            <div className="SipPage-rail">
              <SipRail />
            </div>
            <div className="SipPage-main" data-page-part>
              <Inside />
              {stage && <StageDocuments view={data.view} stage={stage} />}
            </div>
            {isOverview ? (
              <SipAside />
            ) : (
              <>
                <div className="SipPage-asideWide">
                  <SipAside />
                </div>
                {/* On a phone it would stand below every page, as long as the page itself. */}
                <div className="SipPage-asideNarrow screen-only">
                  <Disclosure title={s("aside")} isMadeWhenOpened>
                    <SipAside />
                  </Disclosure>
                </div>
              </>
            )}
          </div>
        )}
      </div>
    </OpenSipContext>
  );
}
