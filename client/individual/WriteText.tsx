import type { CommandName } from "../../core/sip/commands.ts";
import { ActForm } from "../act/ActForm.tsx";
import { DraftArea } from "../draft/DraftArea.tsx";
import { useDraft } from "../draft/useDraft.ts";
import { useMine } from "./mine.ts";
import { useAnswer } from "./useAnswer.ts";

type Props = {
  /** The command that keeps it, the name of its one field, and that of the draft. */
  command: CommandName;
  field: string;
  draft: string;
  /** What is there to go on from. */
  text: string;
  words: { label: string; help: string; save: string; saved: string };
  rows: number;
  maxLength: number;
  /** True when to leave it empty says something, too. */
  isOptional?: boolean;
  onClose: () => void;
};

/** Writes one of the person's own texts, from what is there; what has been written is kept as a draft until it is sent. */
export function WriteText({ command, field, draft: key, text, words, rows, maxLength, isOptional, onClose }: Props) {
  const { sipId } = useMine();
  const draft = useDraft(key, { sipId, initial: text });
  const answer = useAnswer(command, {
    fields: [field],
    said: words.saved,
    drafts: [draft],
    onDone: () => {
      void draft.clear(draft.text);
      onClose();
    },
  });
  return (
    <ActForm
      act={answer}
      action={words.save}
      onSend={() => void answer.give({ [field]: draft.text })}
      onCancel={onClose}
    >
      <DraftArea
        name={field}
        label={words.label}
        description={words.help}
        draft={draft}
        error={answer.error(field)}
        isOptional={isOptional ?? false}
        rows={rows}
        maxLength={maxLength}
      />
    </ActForm>
  );
}
