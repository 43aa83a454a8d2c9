import { useState } from "react";
import type { AgendaPart, Meeting } from "../../../core/sip/state.ts";
import { dayOf, dueDay } from "../../../core/time.ts";
import { stageHref } from "../../stage.ts";
import { useText } from "../../text/text.ts";
import { Button, LinkButton } from "../../ui/Button.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { DueDate } from "../../ui/DueDate.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Section } from "../../ui/Page.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { Attendance } from "./Attendance.tsx";
import { PartNotes, PartReading } from "./PartNotes.tsx";
import "./Meeting.css";

type Props = { sip: SipContext; meeting: Meeting };

/** A meeting that has been held: when, who was there and what was noted; attendance and notes can still be put right. */
export function HeldMeeting({ sip, meeting }: Props) {
  const t = useText("meeting");
  const { view } = sip;
  const isPlanned = view.plan.versions.some(
    (one) => one.meetingId === meeting.id || one.establishedAt > (meeting.endedAt ?? ""),
  );
  const due = meeting.endedAt ? dueDay(dayOf(meeting.endedAt), sip.agreement.deadlines.document) : null;
  return (
    <>
      <Notice tone={isPlanned ? "done" : "soon"} title={t("held.title")}>
        <p>
          <DateText value={meeting.startedAt ?? meeting.startsAt} isStart />.{" "}
          {meeting.chair && t("roles.lineHeld", { chair: meeting.chair, secretary: meeting.secretary })}
        </p>
        <p>{t(isPlanned ? "held.textDone" : "held.text")}</p>
        <div className="row">
          {due && !isPlanned && <DueDate day={due} />}
          <LinkButton look={isPlanned ? "secondary" : "primary"} href={stageHref(view.id, "plan")}>
            {t("toPlan")}
          </LinkButton>
        </div>
      </Notice>
      <Attendance sip={sip} meeting={meeting} isHeld />
      <Section title={t("notes.title")} level={3}>
        {meeting.agenda.map(({ part }) => (
          <Note key={part} sip={sip} meeting={meeting} part={part} />
        ))}
      </Section>
    </>
  );
}

function Note({ sip, meeting, part }: Props & { part: AgendaPart }) {
  const t = useText("meeting");
  const [isWriting, setWriting] = useState(false);
  const may = sip.may("writeMeetingNotes");
  if (isWriting) return <PartNotes sip={sip} meeting={meeting} part={part} />;
  if (!may && !meeting.notes[part]?.text) return null;
  return (
    <div className="MeetingNow-note">
      <PartReading sip={sip} meeting={meeting} part={part} />
      {may && (
        <div className="screen-only">
          <Button
            look="quiet"
            isSmall
            aria-label={t("notes.change", { part: t(`part.${part}`) })}
            onPress={() => setWriting(true)}
          >
            {t("notes.changeShort")}
          </Button>
        </div>
      )}
    </div>
  );
}
