import { ActForm } from "../act/ActForm.tsx";
import { DraftArea } from "../draft/DraftArea.tsx";
import { useDraft } from "../draft/useDraft.ts";
import { useText } from "../text/text.ts";
import { useMine } from "./mine.ts";
import { useAnswer } from "./useAnswer.ts";

/** Writes what matters, from what is there. */
export function WriteWhatMatters({ text, onClose }: { text: string; onClose: () => void }) {
  const t = useText("individual");
  const { sipId } = useMine();
  const draft = useDraft("assessment.whatMatters", { sipId, initial: text });
  const answer = useAnswer("writeWhatMatters", {
    fields: ["text"],
    said: t("matters.saved"),
    drafts: [draft],
    onDone: () => {
      void draft.clear(draft.text);
      onClose();
    },
  });
  return (
    <ActForm
      act={answer}
      action={t("matters.save")}
      onSend={() => void answer.give({ text: draft.text })}
      onCancel={onClose}
    >
      <DraftArea
        name="text"
        label={t("matters.label")}
        description={t("matters.help")}
        draft={draft}
        error={answer.error("text")}
        rows={5}
        maxLength={20000}
      />
    </ActForm>
  );
}
