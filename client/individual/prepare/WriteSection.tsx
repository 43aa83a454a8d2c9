import type { PreparationSection } from "../../../core/sip/statePreparation.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { DraftArea } from "../../draft/DraftArea.tsx";
import { useDraft } from "../../draft/useDraft.ts";
import { useText } from "../../text/text.ts";
import { useMine } from "../mine.ts";
import { useAnswer } from "../useAnswer.ts";

type Props = { section: PreparationSection; before: string; onClose: () => void };

/** The form for what one answers before the meeting; it is kept as a draft until it is saved. */
export function WriteSection({ section, before, onClose }: Props) {
  const t = useText("prepare");
  const { sipId } = useMine();
  const draft = useDraft(`prepare.${section}`, { sipId, initial: before });
  const answer = useAnswer("prepareMeeting", {
    fields: ["text"],
    said: t("saved"),
    drafts: [draft],
    onDone: () => {
      void draft.clear(draft.text);
      onClose();
    },
  });
  return (
    <div className="screen-only">
      <ActForm
        act={answer}
        action={t("save")}
        onSend={() => void answer.give({ section, text: draft.text })}
        onCancel={onClose}
      >
        <DraftArea
          name="text"
          label={t("label")}
          draft={draft}
          error={answer.error("text")}
          rows={4}
          maxLength={20000}
        />
      </ActForm>
    </div>
  );
}
