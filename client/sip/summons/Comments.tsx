import { useState } from "react";
import type { Meeting } from "../../../core/sip/state.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { useAct } from "../../act/useAct.ts";
import { DraftArea } from "../../draft/DraftArea.tsx";
import { useDraft } from "../../draft/useDraft.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { OwnWords } from "../../ui/OwnWords.tsx";
import { Section } from "../../ui/Page.tsx";
import { EntryMarks } from "../parts/EntryMarks.tsx";
import type { SipContext } from "../parts/sipContext.ts";

/** What the individual says about the invitation, the agenda and who is called: before it goes, or after (S5). */
export function Comments({ sip, meeting }: { sip: SipContext; meeting: Meeting }) {
  const t = useText("summons");
  const { name } = sip.view.person;
  const [isWriting, setWriting] = useState(false);
  return (
    <Section
      title={t("comment.title", { name })}
      level={3}
      lead={meeting.status === "draft" ? t("comment.lead", { name }) : undefined}
    >
      {meeting.personComments.length === 0 && <p>{t("comment.none", { name })}</p>}
      {meeting.personComments.length > 0 && (
        <EntryMarks item={`meeting.comments:${meeting.id}`} view={sip.view}>
          {meeting.personComments.map((one) => (
            <OwnWords
              key={one.at}
              person={one.by.kind === "person" ? one.by.name : name}
              detail={
                <>
                  {one.toldTo && one.toldTo.kind !== "system" && `${t("comment.told", { who: one.toldTo.name })}, `}
                  <DateText value={one.at} short />
                </>
              }
            >
              {one.text}
            </OwnWords>
          ))}
        </EntryMarks>
      )}
      {sip.may("commentInvitation") && !isWriting && (
        <div>
          <Button onPress={() => setWriting(true)}>{t("comment.write", { name })}</Button>
        </div>
      )}
      {isWriting && <WriteComment sip={sip} meeting={meeting} onClose={() => setWriting(false)} />}
    </Section>
  );
}

function WriteComment({ sip, meeting, onClose }: { sip: SipContext; meeting: Meeting; onClose: () => void }) {
  const t = useText("summons");
  const { name } = sip.view.person;
  const draft = useDraft(`meeting.${meeting.id}.comment`, { sipId: sip.sipId });
  const act = useAct(sip, "commentInvitation", {
    fields: ["text"],
    said: t("comment.saved"),
    onDone: () => {
      void draft.clear("");
      onClose();
    },
  });
  return (
    <ActForm
      act={act}
      action={t("comment.save")}
      look="secondary"
      onSend={() => {
        if (act.check({ text: draft.text.trim() ? null : t("comment.need") }))
          void act.give({ meetingId: meeting.id, text: draft.text });
      }}
      onCancel={onClose}
    >
      <DraftArea
        name="text"
        label={t("comment.write", { name })}
        description={t("comment.writeHelp")}
        draft={draft}
        error={act.error("text")}
        rows={3}
        maxLength={4000}
      />
    </ActForm>
  );
}
