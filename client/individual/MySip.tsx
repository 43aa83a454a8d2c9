import { Suspense } from "react";
import { isPartLanguage } from "../../core/languages.ts";
import { firstName, isHiddenUnit } from "../actors.ts";
import { useParam, usePlace } from "../navigation.ts";
import { GoTo } from "../shell/GoTo.tsx";
import { PageSkeleton } from "../shell/Shell.tsx";
import { useReading } from "../text/reading.ts";
import { useText } from "../text/text.ts";
import { InSwedish } from "../ui/InSwedish.tsx";
import { Later } from "../ui/Later.tsx";
import { lazyPart } from "../ui/lazyPart.tsx";
import { Page } from "../ui/Page.tsx";
import { pageForChild, useOrdinaryPage } from "./child/whichPage.ts";
import { EasySwitch } from "./EasySwitch.tsx";
import { useMine } from "./mine.ts";
import { NextForMe } from "./NextForMe.tsx";
import { OpenMine } from "./OpenMine.tsx";
import { RoomList } from "./rooms/RoomList.tsx";
import { hrefOf, type Place, roomOf } from "./rooms/rooms.ts";
import { WhatMatters } from "./WhatMatters.tsx";
import "./My.css";

const WhatIsNew = lazyPart(async () => (await import("./news/WhatIsNew.tsx")).WhatIsNew);
const SurveyOffer = lazyPart(async () => (await import("../survey/SurveyOffer.tsx")).SurveyOffer);

// For the few who are in hospital.
const InHospital = lazyPart(async () => (await import("./hospital/InHospital.tsx")).InHospital);

const Kept = lazyPart(async () => (await import("./Kept.tsx")).Kept);
const GuestNote = lazyPart(async () => (await import("../guests/GuestNote.tsx")).GuestNote);

const EasyEnd = lazyPart(async () => (await import("./EasyEnd.tsx")).EasyEnd);

// Pages made for a child, for the child alone; and what is handed over at eighteen.
const YoungPage = lazyPart(async () => (await import("./child/YoungPage.tsx")).YoungPage);
const YouthPage = lazyPart(async () => (await import("./child/YouthPage.tsx")).YouthPage);
const OwnPageButton = lazyPart(async () => (await import("./child/OwnPageButton.tsx")).OwnPageButton);
const HandOver = lazyPart(async () => (await import("./handOver/HandOver.tsx")).HandOver);

/**
 * The first page of one's own: what happens now, what is new, what matters, and the way to each room. An address from when
 * all of it was one page (`#plan`) leads to the room where that place is now.
 */
export function MySip() {
  const sipId = useParam("sipId");
  const { hash } = usePlace();
  if (roomOf(hash)) return <GoTo href={hrefOf(sipId, hash as Place)} />;
  return (
    <OpenMine>
      <ForAge />
    </OpenMine>
  );
}

/** A child meets a page of its own, and may choose the ordinary one; everybody else has that. */
function ForAge() {
  const { view, isMe, language } = useMine();
  const [isOrdinary, choose] = useOrdinaryPage();
  const isEasy = useReading() === "easy";
  const own = pageForChild(view, isMe);
  // What a child's page says is not said in every language: the main path goes before.
  if (!own || isPartLanguage(language)) return <Whole />;
  // Youth's page is the ordinary one with more to it: who reads easily has that one easy to read.
  if (isOrdinary || (isEasy && own === "youth"))
    return <Whole toOwnPage={isOrdinary ? () => choose(false) : undefined} />;
  const Own = own === "young" ? YoungPage : YouthPage;
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Own onOrdinary={() => choose(true)} />
    </Suspense>
  );
}

function Whole({ toOwnPage }: { toOwnPage?: (() => void) | undefined }) {
  const t = useText("individual");
  const { view, isMe, sipId, hasOthers } = useMine();
  const isEasy = useReading() === "easy";
  const { name } = view.person;
  const isKnown = view.areas.length > 0 && view.decision?.kind !== "declined";
  const isKept = !isMe && isHiddenUnit(view.lead.unit);
  return (
    <Page
      title={isMe ? t("hello", { name: firstName(name) }) : t("about", { name })}
      back={hasOthers ? { href: "/my", label: t("back") } : undefined}
      lead={view.limited && isKnown && !isEasy ? t("limited", { name }) : undefined}
      actions={<EasySwitch />}
      isNarrow
    >
      {toOwnPage && (
        <Suspense>
          <OwnPageButton onPress={toOwnPage} />
        </Suspense>
      )}
      <InSwedish>
        {isKept && (
          <Suspense>
            <Kept />
          </Suspense>
        )}
        {view.discharge && (
          <Suspense>
            <InHospital />
          </Suspense>
        )}
      </InSwedish>
      <NextForMe />
      <InSwedish>
        {(view.person.age === 17 || view.person.age === 18) && (
          <Suspense>
            <HandOver />
          </Suspense>
        )}
        {!isMe && view.guests.length > 0 && view.limited && (
          <Suspense>
            <GuestNote view={view} />
          </Suspense>
        )}
        <Later>
          <Suspense>
            <WhatIsNew />
          </Suspense>
        </Later>
      </InSwedish>
      {isKnown && <WhatMatters />}
      {/* Below what one sees first: drawn in pieces, when that can be used. */}
      <Later>
        <RoomList />
        {isEasy && (
          <Suspense>
            <EasyEnd />
          </Suspense>
        )}
        {isKnown && (
          <Suspense>
            <SurveyOffer sipId={sipId} href={`/my/${sipId}/survey`} />
          </Suspense>
        )}
      </Later>
    </Page>
  );
}
