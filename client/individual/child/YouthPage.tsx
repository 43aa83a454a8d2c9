import { LayoutList } from "lucide-react";
import { lazy, Suspense } from "react";
import { firstName, isHiddenUnit } from "../../actors.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Later } from "../../ui/Later.tsx";
import { Page } from "../../ui/Page.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { ChildsView } from "../ChildsView.tsx";
import { EasySwitch } from "../EasySwitch.tsx";
import { HandOver } from "../handOver/HandOver.tsx";
import { MyCircle } from "../MyCircle.tsx";
import { MyFollowUp } from "../MyFollowUp.tsx";
import { MyMeeting } from "../MyMeeting.tsx";
import { MyPlan } from "../MyPlan.tsx";
import { MyMessages } from "../messages/MyMessages.tsx";
import { coordinatorName, useMine } from "../mine.ts";
import { NextForMe } from "../NextForMe.tsx";
import { PreparePart } from "../prepare/PreparePart.tsx";
import { WhatMatters } from "../WhatMatters.tsx";
import { TurnTo } from "./TurnTo.tsx";
import { WhatIDecide } from "./WhatIDecide.tsx";
import { WhatParentsSee } from "./WhatParentsSee.tsx";
import "./Child.css";

const ChildInHospital = lazy(async () => ({
  default: (await import("../hospital/ChildInHospital.tsx")).ChildInHospital,
}));
const MyConsent = lazy(async () => ({ default: (await import("../MyConsent.tsx")).MyConsent }));
const WhatIsNew = lazy(async () => ({ default: (await import("../news/WhatIsNew.tsx")).WhatIsNew }));
const SurveyOffer = lazy(async () => ({ default: (await import("../../survey/SurveyOffer.tsx")).SurveyOffer }));
const MySipRest = lazy(async () => ({ default: (await import("../MySipRest.tsx")).MySipRest }));

/**
 * The page from thirteen to seventeen: built as the ordinary one, with what the young person decides, what the parents get to
 * know and whom one can talk to said first in a language of its own.
 */
export function YouthPage({ onOrdinary }: { onOrdinary: () => void }) {
  const t = useText("youth");
  const c = useText("child");
  const i = useText("individual");
  const { sipId, view, tasks } = useMine();
  const isKnown = view.areas.length > 0;
  const isAsked = tasks.some((task) => task.kind === "giveConsent");
  const coordinator = !isHiddenUnit(view.lead.unit) && coordinatorName(view);
  const consent = view.consent && (
    <Suspense fallback={<Skeleton lines={4} isBlock />}>
      <MyConsent />
    </Suspense>
  );
  const jumps = [
    ["decide", t("jump.decide")],
    ...(isKnown ? [["say", t("jump.say")]] : []),
    ...(isKnown ? [["plan", t("jump.plan")]] : []),
    ["messages", t("jump.ask")],
    ["talk", t("jump.talk")],
  ] as [string, string][];
  return (
    <Page title={i("hello", { name: firstName(view.person.name) })} lead={t("lead")} isNarrow>
      <nav aria-label={t("jump.label")} className="screen-only">
        <ul className="plain-list Child-jumps">
          {jumps.map(([place, words]) => (
            <li key={place}>
              <a href={`#${place}`} className="Child-jump">
                {words}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <EasySwitch />
      <HandOver />
      {view.discharge && (
        <Suspense fallback={null}>
          <ChildInHospital />
        </Suspense>
      )}
      <NextForMe />
      <Later>
        <Suspense>
          <WhatIsNew />
        </Suspense>
      </Later>
      {isAsked && consent}
      <WhatIDecide />
      {isKnown && (
        <>
          <WhatMatters />
          <div id="say" className="My-anchor" tabIndex={-1}>
            <ChildsView />
          </div>
          <MyMeeting />
          <PreparePart />
          <Later>
            <Suspense fallback={null}>
              <SurveyOffer sipId={sipId} href={`/my/${sipId}/survey`} />
            </Suspense>
          </Later>
          <MyFollowUp />
          <MyPlan />
          <MyMessages />
          <MyCircle />
        </>
      )}
      <WhatParentsSee />
      <TurnTo title={t("turn.title")}>
        <p>{coordinator ? t("turn.text", { name: coordinator }) : t("turn.textNone")}</p>
      </TurnTo>
      <Later>
        <Suspense fallback={<Skeleton lines={4} isBlock />}>
          {!isAsked && consent}
          <MySipRest />
        </Suspense>
      </Later>
      <div className="stack-tight screen-only">
        <div>
          <Button onPress={onOrdinary} icon={<LayoutList aria-hidden size={22} />}>
            {c("ordinary")}
          </Button>
        </div>
      </div>
    </Page>
  );
}
