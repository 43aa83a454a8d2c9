import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { firstName, isHiddenUnit } from "../actors.ts";
import { useReading } from "../text/reading.ts";
import { useText } from "../text/text.ts";
import { Later } from "../ui/Later.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Page } from "../ui/Page.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { ChildsView } from "./ChildsView.tsx";
import { EasySwitch } from "./EasySwitch.tsx";
import { MyCircle } from "./MyCircle.tsx";
import { MyFollowUp } from "./MyFollowUp.tsx";
import { MyMeeting } from "./MyMeeting.tsx";
import { MyPlan } from "./MyPlan.tsx";
import { MyMessages } from "./messages/MyMessages.tsx";
import { useMine } from "./mine.ts";
import { myPlansQuery } from "./myPlans.ts";
import { NextForMe } from "./NextForMe.tsx";
import { OpenMine } from "./OpenMine.tsx";
import { PreparePart } from "./prepare/PreparePart.tsx";
import { WhatMatters } from "./WhatMatters.tsx";
import "./My.css";

// The matrix is the heaviest part of the page, and stands far down.
const MyConsent = lazy(async () => ({ default: (await import("./MyConsent.tsx")).MyConsent }));
const MySipRest = lazy(async () => ({ default: (await import("./MySipRest.tsx")).MySipRest }));

// Another page for those who read easily.
const EasySip = lazy(async () => ({ default: (await import("./EasySip.tsx")).EasySip }));

/** The individual's page: what happens, what matters, who helps with what, and what I have said yes to. One column. */
export function MySip() {
  return (
    <OpenMine>
      <Whole />
    </OpenMine>
  );
}

function Whole() {
  const t = useText("individual");
  const s = useText("secrecy");
  const { view, isMe, tasks } = useMine();
  const isEasy = useReading() === "easy";
  const plans = useQuery(myPlansQuery).data?.sips ?? [];
  const { name } = view.person;
  const isKnown = view.areas.length > 0;
  const isKept = !isMe && isHiddenUnit(view.lead.unit);
  // What everything else waits for stands first.
  const isAsked = tasks.some((task) => task.kind === "giveConsent");
  const consent = view.consent && (
    <Suspense fallback={<Skeleton lines={4} isBlock />}>
      <MyConsent />
    </Suspense>
  );
  if (isEasy)
    return (
      <Page
        title={isMe ? t("hello", { name: firstName(name) }) : t("about", { name })}
        back={plans.length > 1 ? { href: "/my", label: t("back") } : undefined}
        isNarrow
      >
        <EasySwitch />
        {isKept && <Notice title={s("kept.title")}>{s("kept.text", { name })}</Notice>}
        <Suspense fallback={<Skeleton lines={4} isBlock />}>
          <EasySip />
        </Suspense>
      </Page>
    );
  return (
    <Page
      title={isMe ? t("hello", { name: firstName(name) }) : t("about", { name })}
      back={plans.length > 1 ? { href: "/my", label: t("back") } : undefined}
      lead={view.limited && isKnown ? t("limited", { name }) : undefined}
      isNarrow
    >
      <EasySwitch />
      {isKept && <Notice title={s("kept.title")}>{s("kept.text", { name })}</Notice>}
      <NextForMe />
      {isAsked && consent}
      {isKnown && (
        <>
          <WhatMatters />
          <ChildsView />
          <MyMeeting />
          <PreparePart />
          <MyFollowUp />
          <MyPlan />
          <MyMessages />
          <MyCircle />
        </>
      )}
      <Later>
        <Suspense fallback={<Skeleton lines={4} isBlock />}>
          {!isAsked && consent}
          <MySipRest />
        </Suspense>
      </Later>
    </Page>
  );
}
