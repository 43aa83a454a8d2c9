import { Suspense } from "react";
import { type Preparation, preparationSections, presentPreparation } from "../../../core/sip/statePreparation.ts";
import { MeetingFacts } from "../../meeting/MeetingFacts.tsx";
import { useText } from "../../text/text.ts";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Later } from "../../ui/Later.tsx";
import { lazyPart } from "../../ui/lazyPart.tsx";
import { Page } from "../../ui/Page.tsx";
import { PrintButton } from "../../ui/PrintButton.tsx";
import { useMine } from "../mine.ts";
import { OpenMine } from "../OpenMine.tsx";
import { roomHref } from "../rooms/rooms.ts";
import { OneSection } from "./OneSection.tsx";
import { ReadNote } from "./ReadNote.tsx";
import { WhoReads } from "./WhoReads.tsx";
import "./Prepare.css";

// Last on the page: what it is ticked with comes when the questions can be read.
const Checklist = lazyPart(async () => (await import("./Checklist.tsx")).Checklist);

/** The individual prepares the meeting: one question at a time, a checklist, and a paper to take along (S5). */
export function MyPreparePage() {
  return (
    <OpenMine>
      <Prepare />
    </OpenMine>
  );
}

function Prepare() {
  const t = useText("prepare");
  const { view, sipId, isMe, may } = useMine();
  const { name } = view.person;
  const present = presentPreparation({ meetings: view.meetings, preparations: view.preparations ?? [] });
  const meeting = view.meetings.findLast((one) => one.status === "sent" || one.status === "started");
  const mayWrite = may("prepareMeeting") && view.preparations !== null;
  const earlier = (view.preparations ?? []).filter((one) => one !== present).reverse();
  return (
    <Page
      title={isMe ? t("title") : t("titleOther", { name })}
      back={{ href: roomHref(sipId, "meeting"), label: t("back") }}
      lead={mayWrite ? (isMe ? t("lead") : t("leadOther", { name })) : undefined}
      actions={mayWrite ? <PrintButton>{t("print")}</PrintButton> : undefined}
      isNarrow
    >
      {meeting && mayWrite && <MeetingFacts meeting={meeting} hasReplyBy={false} />}
      {mayWrite ? (
        <>
          <div className="stack-tight">
            <WhoReads />
            {present && <ReadNote preparation={present} />}
          </div>
          {preparationSections.map((section) => (
            <OneSection key={section} section={section} preparation={present} />
          ))}
          <Later>
            <Suspense>
              <Checklist steps={present?.steps ?? []} />
            </Suspense>
          </Later>
        </>
      ) : (
        <EmptyState title={t(view.closing ? "over" : view.preparations === null ? "notHere" : "notYet")} />
      )}
      {earlier.map((one) => (
        <Disclosure key={one.meeting} title={t("earlier", { number: one.meeting })} level={2}>
          <Earlier preparation={one} />
        </Disclosure>
      ))}
    </Page>
  );
}

function Earlier({ preparation }: { preparation: Preparation }) {
  const { own, told } = preparation;
  return (
    <div className="stack">
      {preparationSections
        .filter((section) => own[section] || told[section])
        .map((section) => (
          <OneSection key={section} section={section} preparation={preparation} isOver />
        ))}
    </div>
  );
}
