import type { AgendaPart, Meeting } from "../../../core/sip/state.ts";
import { DraftArea } from "../../draft/DraftArea.tsx";
import { useDraft } from "../../draft/useDraft.ts";
import { useText } from "../../text/text.ts";
import { DateText } from "../../ui/DateText.tsx";
import { ActForm } from "../parts/ActForm.tsx";
import { actorInWords } from "../parts/actor.ts";
import type { SipContext } from "../parts/sipContext.ts";
import { useAct } from "../parts/useAct.ts";

type Props = { sip: SipContext; meeting: Meeting; part: AgendaPart };

/** Notes for one part of the meeting. They save themselves as a draft; everybody sees them when they are saved (M2, M5). */
export function PartNotes({ sip, meeting, part }: Props) {
  const t = useText("meeting");
  const saved = meeting.notes[part]?.text ?? "";
  const draft = useDraft(`notes.${meeting.id}.${part}`, { sipId: sip.sipId, initial: saved });
  const act = useAct(sip, "writeMeetingNotes", {
    fields: ["text"],
    said: t("notes.saved"),
    onDone: () => void draft.clear(draft.text),
  });
  return (
    <ActForm
      act={act}
      action={t("notes.save")}
      look="secondary"
      onSend={() => void act.give({ meetingId: meeting.id, part, text: draft.text })}
    >
      <DraftArea
        name="text"
        label={t("notes.label", { part: t(`part.${part}`) })}
        description={t("notes.help")}
        draft={draft}
        error={act.error("text")}
        isOptional
        rows={5}
        maxLength={20000}
      />
    </ActForm>
  );
}

/** The same, to read. */
export function PartReading({ meeting, part }: Omit<Props, "sip">) {
  const t = useText("meeting");
  const note = meeting.notes[part];
  return (
    <div className="stack-tight">
      <h4>{t("notes.label", { part: t(`part.${part}`) })}</h4>
      {note?.text ? (
        <>
          <p className="MeetingNow-words">{note.text}</p>
          <p className="soft small">
            {actorInWords(note.by)}, <DateText value={note.at} short />
          </p>
        </>
      ) : (
        <p className="soft">{t("notes.empty")}</p>
      )}
    </div>
  );
}
