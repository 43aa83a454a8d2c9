import { LayoutList } from "lucide-react";
import { Suspense } from "react";
import { firstName, isHiddenUnit } from "../../actors.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Later } from "../../ui/Later.tsx";
import { lazyPart } from "../../ui/lazyPart.tsx";
import { Page } from "../../ui/Page.tsx";
import { EasySwitch } from "../EasySwitch.tsx";
import { coordinatorName, useMine } from "../mine.ts";
import { NextForMe } from "../NextForMe.tsx";
import { RoomList } from "../rooms/RoomList.tsx";
import { hrefOf, roomsFor } from "../rooms/rooms.ts";
import { WhatMatters } from "../WhatMatters.tsx";
import { TurnTo } from "./TurnTo.tsx";
import { WhatIDecide } from "./WhatIDecide.tsx";
import { WhatParentsSee } from "./WhatParentsSee.tsx";
import "./Child.css";

const ChildInHospital = lazyPart(async () => (await import("../hospital/ChildInHospital.tsx")).ChildInHospital);
// What one writes in: the page itself is read first.
const ChildsView = lazyPart(async () => (await import("../ChildsView.tsx")).ChildsView);
// In the last year before eighteen.
const HandOver = lazyPart(async () => (await import("../handOver/HandOver.tsx")).HandOver);
const WhatIsNew = lazyPart(async () => (await import("../news/WhatIsNew.tsx")).WhatIsNew);
const SurveyOffer = lazyPart(async () => (await import("../../survey/SurveyOffer.tsx")).SurveyOffer);

/**
 * The page from thirteen to seventeen: built as the ordinary one, with what the young person decides, what the parents get to
 * know and whom one can talk to said first in a language of its own.
 */
export function YouthPage({ onOrdinary }: { onOrdinary: () => void }) {
  const t = useText("youth");
  const c = useText("child");
  const i = useText("individual");
  const mine = useMine();
  const { sipId, view } = mine;
  const isKnown = view.areas.length > 0;
  const coordinator = !isHiddenUnit(view.lead.unit) && coordinatorName(view);
  const jumps = [
    ["#decide", t("jump.decide")],
    ...(isKnown ? [["#say", t("jump.say")]] : []),
    ...(roomsFor(mine).includes("plan") ? [[hrefOf(sipId, "plan"), t("jump.plan")]] : []),
    [hrefOf(sipId, "messages"), t("jump.ask")],
    ["#talk", t("jump.talk")],
  ] as [string, string][];
  return (
    <Page title={i("hello", { name: firstName(view.person.name) })} lead={t("lead")} actions={<EasySwitch />} isNarrow>
      <nav aria-label={t("jump.label")} className="screen-only">
        <ul className="plain-list Child-jumps">
          {jumps.map(([href, words]) => (
            <li key={href}>
              <a href={href} className="Child-jump">
                {words}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {view.discharge && (
        <Suspense fallback={null}>
          <ChildInHospital />
        </Suspense>
      )}
      <NextForMe />
      {view.person.age === 17 && (
        <Suspense fallback={null}>
          <HandOver />
        </Suspense>
      )}
      <Later>
        <Suspense>
          <WhatIsNew />
        </Suspense>
      </Later>
      <WhatIDecide />
      {isKnown && (
        <>
          <WhatMatters />
          <div id="say" className="My-anchor" tabIndex={-1}>
            <Later>
              <Suspense fallback={null}>
                <ChildsView />
              </Suspense>
            </Later>
          </div>
        </>
      )}
      <RoomList />
      <WhatParentsSee />
      <TurnTo title={t("turn.title")}>
        <p>{coordinator ? t("turn.text", { name: coordinator }) : t("turn.textNone")}</p>
      </TurnTo>
      {isKnown && (
        <Later>
          <Suspense>
            <SurveyOffer sipId={sipId} href={`/my/${sipId}/survey`} />
          </Suspense>
        </Later>
      )}
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
