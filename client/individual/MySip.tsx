import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { firstName, isHiddenUnit } from "../actors.ts";
import { ContactDetails } from "../ContactDetails.tsx";
import { useText } from "../text/text.ts";
import { LinkButton } from "../ui/Button.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Page, Section } from "../ui/Page.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { ChildsView } from "./ChildsView.tsx";
import { MyCircle } from "./MyCircle.tsx";
import { MyFollowUp } from "./MyFollowUp.tsx";
import { MyGivenOut } from "./MyGivenOut.tsx";
import { MyMeeting } from "./MyMeeting.tsx";
import { MyPlan } from "./MyPlan.tsx";
import { MyWords } from "./MyWords.tsx";
import { MyMessages } from "./messages/MyMessages.tsx";
import { coordinatorName, useMine } from "./mine.ts";
import { myPlansQuery } from "./myPlans.ts";
import { NextForMe } from "./NextForMe.tsx";
import { OpenMine } from "./OpenMine.tsx";
import { PreparePart } from "./prepare/PreparePart.tsx";
import { RegisterExtract } from "./RegisterExtract.tsx";
import { SayWrong } from "./SayWrong.tsx";
import { WhatMatters } from "./WhatMatters.tsx";
import "./My.css";

// The matrix is the heaviest part of the page, and stands far down.
const MyConsent = lazy(async () => ({ default: (await import("./MyConsent.tsx")).MyConsent }));

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
  return (
    <Page
      title={isMe ? t("hello", { name: firstName(name) }) : t("about", { name })}
      back={plans.length > 1 ? { href: "/my", label: t("back") } : undefined}
      lead={view.limited && isKnown ? t("limited", { name }) : undefined}
      isNarrow
    >
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
      {!isAsked && consent}
      {isKnown && (
        <>
          <MyWords />
          <SayWrong />
        </>
      )}
      <OnPersonsSide />
      <ContactDetails view={view} />
      <Contact />
    </Page>
  );
}

/** What has gone out, who has read, and all that is held: for the person's side of the SIP. */
function OnPersonsSide() {
  const { view, sipId, isMe } = useMine();
  if (!["individual", "guardian", "representative"].some((one) => view.relations.includes(one))) return null;
  return (
    <>
      <MyGivenOut />
      <Readers />
      {isMe ? <RegisterExtract /> : <RegisterExtract of={{ sipId, name: view.person.name }} />}
    </>
  );
}

/** The way to who has read. */
function Readers() {
  const t = useText("accessLog");
  const { sipId } = useMine();
  return (
    <Section title={t("link.title")} lead={t("link.text")}>
      <div className="screen-only">
        <LinkButton href={`/my/${sipId}/readers`}>{t("link.open")}</LinkButton>
      </div>
    </Section>
  );
}

/** Whom to turn to, and how to ask for a new plan. */
function Contact() {
  const t = useText("individual");
  const { view } = useMine();
  const name = coordinatorName(view);
  const unit = view.lead.unit.name;
  return (
    <Section title={t("contact.title")}>
      <p>
        {isHiddenUnit(view.lead.unit)
          ? t("contact.hidden")
          : name
            ? t("contact.text", { name, unit })
            : t("contact.unitOnly", { unit })}
      </p>
      <div className="screen-only">
        <LinkButton href="/my/raise">{t("contact.raise")}</LinkButton>
      </div>
    </Section>
  );
}
