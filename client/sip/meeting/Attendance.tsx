import { useState } from "react";
import {
  type Attendance as AttendanceKind,
  attendances,
  type Meeting,
  type Participant,
} from "../../../core/sip/state.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { useAct } from "../../act/useAct.ts";
import { recipientKind, recipientName } from "../../actors.ts";
import { useCommand } from "../../api.ts";
import { useText } from "../../text/text.ts";
import { ActorShape } from "../../ui/ActorShape.tsx";
import { FieldPlace } from "../../ui/FieldPlace.tsx";
import { Section } from "../../ui/Page.tsx";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";
import { RadioGroup } from "../../ui/RadioGroup.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useLater } from "../../ui/useLater.ts";
import type { SipContext } from "../parts/sipContext.ts";

type Props = { sip: SipContext; meeting: Meeting };
type PersonHow = NonNullable<Meeting["personAttendance"]>["how"];
const personHows: PersonHow[] = ["present", "digital", "represented", "notPresent"];

/** Who is here: the individual, or why not, and each one that was called (M3). */
export function Attendance({ sip, meeting, isHeld }: Props & { isHeld?: boolean }) {
  const t = useText("meeting");
  const asked = askedIn(sip, meeting);
  const known = asked.filter((one) => meeting.attendance[one.id]).length + (meeting.personAttendance ? 1 : 0);
  const may = sip.may("recordAttendance");
  return (
    <Section
      title={t(isHeld ? "here.titleHeld" : "here.title")}
      level={3}
      lead={may && !isHeld ? t("here.lead") : undefined}
      actions={<span className="soft">{t("here.count", { known, total: asked.length + 1 })}</span>}
      isCard
    >
      {sip.may("recordPersonsAttendance") ? (
        <PersonHere sip={sip} meeting={meeting} />
      ) : (
        <p>
          <strong>{sip.view.person.name}</strong>{" "}
          {meeting.personAttendance ? t(`here.personHow.${meeting.personAttendance.how}`) : t("here.notYet")}
        </p>
      )}
      {asked.length === 0 && <p className="soft">{t("here.nobody")}</p>}
      <ul className="plain-list Attendance">
        {asked.map((one) => (
          <li key={one.id} className="Attendance-one">
            {may ? (
              <OneHere sip={sip} meeting={meeting} participant={one} />
            ) : (
              <p className="Attendance-name">
                <ActorShape kind={recipientKind(one.recipient)} />
                <strong>{recipientName(one.recipient)}</strong>
                <span>{how(t, meeting.attendance[one.id])}</span>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Those the meeting was called for, and who have not left. */
export function askedIn({ view }: Pick<SipContext, "view">, meeting: Meeting): Participant[] {
  return view.participants.filter((one) => !one.removed && meeting.sentTo.includes(one.id));
}

function how(t: ReturnType<typeof useText<"meeting">>, attendance: AttendanceKind | undefined): string {
  return attendance ? t(`here.how.${attendance}`) : t("here.notYet");
}

function OneHere({ sip, meeting, participant }: Props & { participant: Participant }) {
  const t = useText("meeting");
  const { send, isPending, problem } = useCommand(sip.sipId);
  const { recipient, representative } = participant;
  const label = [recipientName(recipient), representative?.name].filter(Boolean).join(" – ");
  // What a list is drawn with weighs more than the rest of the meeting: one can read what stands here before it has come.
  if (!useLater()) return <FieldPlace label={label} />;
  return (
    <>
      <Select
        name={`attendance.${participant.id}`}
        label={label}
        value={meeting.attendance[participant.id] ?? null}
        onChange={(attendance) =>
          send("recordAttendance", { meetingId: meeting.id, participantId: participant.id, attendance }, sip.version)
        }
        options={attendances.map((value) => ({ value, label: t(`here.how.${value}`) }))}
        placeholder={t("here.notYet")}
        isDisabled={isPending}
      />
      <ProblemMessage problem={problem} />
    </>
  );
}

function PersonHere({ sip, meeting }: Props) {
  const t = useText("meeting");
  const { name } = sip.view.person;
  const before = meeting.personAttendance;
  const [chosen, setChosen] = useState<PersonHow | null>(before?.how ?? null);
  const [why, setWhy] = useState(before?.why ?? "");
  const act = useAct(sip, "recordPersonsAttendance", { fields: ["how", "why"], said: t("here.saved") });
  const isSaved = before?.how === chosen && (before?.why ?? "") === why;
  const needsWhy = chosen === "notPresent" || chosen === "represented";

  function choose(next: PersonHow) {
    setChosen(next);
    if (next === "present" || next === "digital") {
      setWhy("");
      void act.give({ meetingId: meeting.id, how: next, why: "" });
    }
  }

  const group = (
    <RadioGroup
      name="how"
      label={t("here.person", { name })}
      value={chosen}
      onChange={choose}
      options={personHows.map((value) => ({ value, label: t(`here.personHow.${value}`) }))}
      isRow
      error={act.error("how")}
    />
  );
  if (!needsWhy || isSaved)
    return (
      <>
        {group}
        {before?.why && isSaved && <p className="MeetingNow-words">{before.why}</p>}
      </>
    );
  return (
    <ActForm
      act={act}
      action={t("here.save")}
      look="secondary"
      onSend={() => void act.give({ meetingId: meeting.id, how: chosen, why })}
    >
      {group}
      <TextField
        name="why"
        label={t(chosen === "represented" ? "here.whyRepresented" : "here.why", { name })}
        value={why}
        onChange={setWhy}
        error={act.error("why")}
        maxLength={4000}
      />
    </ActForm>
  );
}
