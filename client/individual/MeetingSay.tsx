import { useState } from "react";
import type { Meeting } from "../../core/sip/state.ts";
import { ActForm } from "../act/ActForm.tsx";
import { DraftArea } from "../draft/DraftArea.tsx";
import { useDraft } from "../draft/useDraft.ts";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { MyAbsence } from "./MyAbsence.tsx";
import { useMine } from "./mine.ts";
import { useAnswer } from "./useAnswer.ts";

/** What one says about the meeting, under what is told of it: a comment, or that one will not be there (S5, C11). */
export function MeetingSay({ meeting }: { meeting: Meeting }) {
  const { may } = useMine();
  return (
    <>
      {may("commentInvitation") && <Comment meeting={meeting} />}
      <MyAbsence />
    </>
  );
}

function Comment({ meeting }: { meeting: Meeting }) {
  const t = useText("individual");
  const { sipId } = useMine();
  const [isOpen, setOpen] = useState(false);
  const draft = useDraft(`meeting.${meeting.id}.comment`, { sipId });
  const answer = useAnswer("commentInvitation", {
    fields: ["text"],
    said: t("meeting.saySent"),
    onDone: () => {
      void draft.clear("");
      setOpen(false);
    },
  });
  if (!isOpen && !draft.text)
    return (
      <div className="screen-only">
        <Button onPress={() => setOpen(true)}>{t("meeting.say")}</Button>
      </div>
    );
  return (
    <ActForm
      act={answer}
      action={t("meeting.saySend")}
      onSend={() => {
        if (answer.check({ text: draft.text.trim() ? null : t("meeting.sayNeed") }))
          void answer.give({ meetingId: meeting.id, text: draft.text });
      }}
      onCancel={() => {
        draft.setText("");
        setOpen(false);
      }}
    >
      <DraftArea
        name="text"
        label={t("meeting.sayTitle")}
        description={t("meeting.sayLabel")}
        draft={draft}
        error={answer.error("text")}
        rows={3}
        maxLength={4000}
      />
    </ActForm>
  );
}
