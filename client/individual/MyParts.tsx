import { lazy, Suspense, useEffect } from "react";
import { InSwedish } from "../ui/InSwedish.tsx";
import { ChildsView } from "./ChildsView.tsx";
import { MyCircle } from "./MyCircle.tsx";
import { MyFollowUp } from "./MyFollowUp.tsx";
import { MyMeeting } from "./MyMeeting.tsx";
import { MyPlan } from "./MyPlan.tsx";
import { MyMessages } from "./messages/MyMessages.tsx";
import { useMine } from "./mine.ts";
import { PreparePart } from "./prepare/PreparePart.tsx";
import { WhatMatters } from "./WhatMatters.tsx";

const SurveyOffer = lazy(async () => ({ default: (await import("../survey/SurveyOffer.tsx")).SurveyOffer }));

/** What stands under the beginning of the individual's page: what matters, the meeting, the plan, and who is with. */
export function MyParts() {
  const { sipId } = useMine();
  useAskedPart();
  return (
    <>
      <WhatMatters />
      <InSwedish>
        <ChildsView />
      </InSwedish>
      <MyMeeting />
      <InSwedish>
        <PreparePart />
        <Suspense fallback={null}>
          <SurveyOffer sipId={sipId} href={`/my/${sipId}/survey`} />
        </Suspense>
      </InSwedish>
      <MyFollowUp />
      <MyPlan />
      <InSwedish>
        <MyMessages />
      </InSwedish>
      <MyCircle />
    </>
  );
}

/** The part that the address names, for one who asked for it before it had come: it is gone to once more. */
function useAskedPart() {
  useEffect(() => {
    const { hash, href } = window.location;
    if (hash && !document.querySelector(":target") && document.getElementById(decodeURIComponent(hash.slice(1))))
      window.location.replace(href);
  }, []);
}
