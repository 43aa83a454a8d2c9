import { useState } from "react";
import { minutesOf } from "../../../core/sip/agenda.ts";
import type { Meeting } from "../../../core/sip/state.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { useAct } from "../../act/useAct.ts";
import { useSignedIn } from "../../api.ts";
import { DraftArea } from "../../draft/DraftArea.tsx";
import { useDraft } from "../../draft/useDraft.ts";
import { useText } from "../../text/text.ts";
import { todayInSweden } from "../../ui/dates.ts";
import { RadioGroup } from "../../ui/RadioGroup.tsx";
import { TextField } from "../../ui/TextField.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { Caution } from "../secrecy/Caution.tsx";
import { AgendaFields } from "./AgendaFields.tsx";
import { faultsIn, type Invitation, invitationOf, newInvitation, suggestedReply } from "./invitation.ts";
import { MeetingPlaceFields } from "./MeetingPlaceFields.tsx";

type Props = { sip: SipContext; meeting: Meeting | null; onSaved: () => void; onCancel: () => void };

const fields = [
  "kind",
  "purpose",
  "keyQuestions",
  "startsAt",
  "minutes",
  "place",
  "videoLink",
  "agenda",
  "interpreter",
  "accessibility",
  "replyBy",
  "contact",
];

/** The invitation, as a draft that nobody has got yet (S1). Its long texts save themselves. */
export function InvitationForm({ sip, meeting, onSaved, onCancel }: Props) {
  const t = useText("summons");
  const { view, agreement, sipId } = sip;
  const { user, assignment } = useSignedIn();
  const { name } = view.person;
  const hasPlan = view.plan.versions.length > 0;
  const [form, setForm] = useState<Invitation>(() =>
    meeting
      ? invitationOf(meeting)
      : newInvitation(
          hasPlan ? "followUp" : "planning",
          view.person.contact?.interpreterLanguage ?? "",
          [user.name, assignment?.unitName].filter(Boolean).join(", "),
        ),
  );
  const key = `meeting.${meeting?.id ?? "new"}`;
  const purpose = useDraft(`${key}.purpose`, { sipId, initial: meeting?.purpose ?? "" });
  const questions = useDraft(`${key}.keyQuestions`, { sipId, initial: meeting?.keyQuestions ?? "" });
  const accessibility = useDraft(`${key}.accessibility`, { sipId, initial: meeting?.accessibility ?? "" });
  const act = useAct(sip, meeting ? "changeMeeting" : "planMeeting", {
    fields,
    said: t("form.saved"),
    drafts: [purpose, questions, accessibility],
    onDone: () => {
      for (const draft of [purpose, questions, accessibility]) void draft.clear(draft.text);
      onSaved();
    },
  });
  const set = (change: Partial<Invitation>) => setForm((before) => ({ ...before, ...change }));
  const today = todayInSweden();

  function setStart(startsAt: string | null) {
    const replyBy =
      startsAt && !form.replyBy ? suggestedReply(startsAt, today, agreement.deadlines.reply) : form.replyBy;
    set({ startsAt, replyBy });
  }

  function save() {
    const sums = { sum: minutesOf(form.agenda), total: form.minutes ?? 0 };
    const found = Object.entries(faultsIn(form, purpose.text));
    if (!act.check(Object.fromEntries(found.map(([field, fault]) => [field, t(`form.${fault}`, sums)])))) return;
    const { kind, ...details } = form;
    void act.give({
      ...(meeting ? { meetingId: meeting.id } : { kind }),
      ...details,
      purpose: purpose.text,
      keyQuestions: questions.text,
      accessibility: accessibility.text,
    });
  }

  return (
    <ActForm act={act} action={t("form.save")} onSend={save} onCancel={onCancel}>
      {!meeting && hasPlan && (
        <RadioGroup
          name="kind"
          label={t("form.kind")}
          value={form.kind}
          onChange={(kind) => set({ kind })}
          options={[
            { value: "followUp", label: t("form.kindFollowUp") },
            { value: "planning", label: t("form.kindPlanning") },
          ]}
          isRow
        />
      )}
      <DraftArea
        name="purpose"
        label={t("form.purpose")}
        description={t("form.purposeHelp", { name })}
        draft={purpose}
        error={act.error("purpose")}
        rows={2}
        maxLength={4000}
      />
      <DraftArea
        name="keyQuestions"
        label={t("form.keyQuestions")}
        description={t("form.keyQuestionsHelp")}
        draft={questions}
        error={act.error("keyQuestions")}
        isOptional
        maxLength={20000}
      />
      <Caution view={view} about="place" />
      <MeetingPlaceFields form={form} act={act} onChange={set} onStart={setStart} hasHelp />
      <AgendaFields
        agenda={form.agenda}
        minutes={form.minutes ?? 0}
        onChange={(agenda) => set({ agenda })}
        error={act.error("agenda")}
      />
      <TextField
        name="interpreter"
        label={t("form.interpreter")}
        description={t("form.interpreterHelp")}
        value={form.interpreter}
        onChange={(interpreter) => set({ interpreter })}
        error={act.error("interpreter")}
        isOptional
        maxLength={200}
      />
      <DraftArea
        name="accessibility"
        label={t("form.accessibility")}
        description={t("form.accessibilityHelp")}
        draft={accessibility}
        error={act.error("accessibility")}
        isOptional
        rows={2}
        maxLength={4000}
      />
      <Caution view={view} about="contact" />
      <TextField
        name="contact"
        label={t("form.contact")}
        value={form.contact}
        onChange={(contact) => set({ contact })}
        error={act.error("contact")}
        isOptional
        maxLength={200}
      />
    </ActForm>
  );
}
