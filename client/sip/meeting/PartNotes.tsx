import type { AgendaPart, Meeting } from "../../../core/sip/state.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { actorInWords } from "../../act/actor.ts";
import { useAct } from "../../act/useAct.ts";
import { DraftArea } from "../../draft/DraftArea.tsx";
import { useDraft } from "../../draft/useDraft.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { EntryMarks } from "../parts/EntryMarks.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { Caution } from "../secrecy/Caution.tsx";

type Props = { sip: SipContext; meeting: Meeting; part: AgendaPart };
/** The way on to the next part: what was noted is saved first. */
type Next = { label: string; go: () => void };

/** Notes for one part of the meeting. They save themselves as a draft; everybody sees them when they are saved (M2, M5). */
export function PartNotes({ sip, meeting, part, next }: Props & { next?: Next }) {
  const t = useText("meeting");
  const saved = meeting.notes[part]?.text ?? "";
  const draft = useDraft(`notes.${meeting.id}.${part}`, { sipId: sip.sipId, initial: saved });
  const act = useAct(sip, "writeMeetingNotes", {
    fields: ["text"],
    said: t("notes.saved"),
    drafts: [draft],
    onDone: () => void draft.clear(draft.text),
  });
  const isChanged = draft.text.trim() !== saved;
  const save = () => act.give({ meetingId: meeting.id, part, text: draft.text });

  async function goOn() {
    if (!isChanged || (await save())) next?.go();
  }

  return (
    <ActForm
      act={act}
      action={next ? next.label : t("notes.save")}
      look={next ? "primary" : "secondary"}
      onSend={() => void (next ? goOn() : save())}
    >
      <Caution view={sip.view} about="text" item={`notes:${meeting.id}:${part}`} />
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
      {next && isChanged && (
        <div>
          <Button onPress={() => void save()}>{t("notes.save")}</Button>
        </div>
      )}
    </ActForm>
  );
}

/** The same, to read. */
export function PartReading({ sip, meeting, part }: Props) {
  const t = useText("meeting");
  const note = meeting.notes[part];
  return (
    <div className="stack-tight">
      <h4>{t("notes.label", { part: t(`part.${part}`) })}</h4>
      {note?.text ? (
        <EntryMarks item={`notes:${meeting.id}:${part}`} view={sip.view}>
          <p className="MeetingNow-words">{note.text}</p>
          <p className="soft small">
            {actorInWords(note.by)}, <DateText value={note.at} short />
          </p>
        </EntryMarks>
      ) : (
        <p className="soft">{t("notes.empty")}</p>
      )}
    </div>
  );
}
