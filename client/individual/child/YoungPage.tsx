import { LayoutList } from "lucide-react";
import { Suspense } from "react";
import { firstName, isHiddenUnit } from "../../actors.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Later } from "../../ui/Later.tsx";
import { lazyPart } from "../../ui/lazyPart.tsx";
import { Page, Section } from "../../ui/Page.tsx";
import { coordinatorName, useMine } from "../mine.ts";
import { WhatMatters } from "../WhatMatters.tsx";
import { NowCard } from "./NowCard.tsx";
import { TurnTo } from "./TurnTo.tsx";
import { WhoHelps } from "./WhoHelps.tsx";
import "./Child.css";

const ChildInHospital = lazyPart(async () => (await import("../hospital/ChildInHospital.tsx")).ChildInHospital);
// What one writes in: the child's page itself is read first.
const SayIt = lazyPart(async () => (await import("./SayIt.tsx")).SayIt);
const AskSomebody = lazyPart(async () => (await import("./AskSomebody.tsx")).AskSomebody);
const SurveyOffer = lazyPart(async () => (await import("../../survey/SurveyOffer.tsx")).SurveyOffer);

/**
 * The page of a child up to twelve: what happens now, who helps with what as a picture and as cards, what I think, and whom
 * I can ask. The same facts as on the ordinary page and the same sight, with fewer words and larger.
 */
export function YoungPage({ onOrdinary }: { onOrdinary: () => void }) {
  const t = useText("child");
  const i = useText("individual");
  const { sipId, view } = useMine();
  const isKnown = view.areas.length > 0;
  return (
    <div className="Child">
      <Page title={i("hello", { name: firstName(view.person.name) })} isNarrow>
        <NowCard />
        {view.discharge && (
          <Suspense fallback={null}>
            <ChildInHospital />
          </Suspense>
        )}
        {isKnown && (
          <>
            <WhoHelps />
            <WhatMatters />
          </>
        )}
        <Later>
          <Suspense fallback={null}>
            {isKnown && (
              <>
                <SayIt />
                <SurveyOffer sipId={sipId} href={`/my/${sipId}/survey`} />
              </>
            )}
            <AskSomebody />
          </Suspense>
          {isKnown && <WhoSees />}
        </Later>
        <TurnTo title={t("turn.title")}>
          <Nearest />
        </TurnTo>
        <div className="stack-tight screen-only">
          <div>
            <Button onPress={onOrdinary} icon={<LayoutList aria-hidden size={22} />}>
              {t("ordinary")}
            </Button>
          </div>
          <p className="soft">{t("ordinaryHelp")}</p>
        </div>
      </Page>
    </div>
  );
}

function WhoSees() {
  const t = useText("child");
  const { view } = useMine();
  const name = !isHiddenUnit(view.lead.unit) && coordinatorName(view);
  const isOld = (view.person.age ?? 0) >= 12;
  return (
    <Section title={t("reads.title")}>
      <p>{t("reads.guardians")}</p>
      {name && <p>{t("reads.coordinator", { name })}</p>}
      <p>{t("reads.others")}</p>
      <p>{t(isOld ? "reads.hide" : "reads.own")}</p>
    </Section>
  );
}

/** Who holds the plan, and a grown-up nearby. */
function Nearest() {
  const t = useText("child");
  const { view } = useMine();
  const name = coordinatorName(view);
  const unit = view.lead.unit.name;
  return (
    <>
      {!isHiddenUnit(view.lead.unit) && (
        <p>{name ? t("turn.coordinator", { name, unit }) : t("turn.unit", { unit })}</p>
      )}
      <p>{t("turn.adult")}</p>
    </>
  );
}
