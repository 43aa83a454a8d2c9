import type { SipView } from "../../../core/sip/view.ts";
import { useCommand } from "../../api.ts";
import { useText } from "../../text/text.ts";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { announce } from "../../ui/LiveStatus.tsx";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";

type Props = { item: string; view: Pick<SipView, "id">; isOpen: boolean; onClose: () => void };

/** Asks why, says what follows, and strikes the entry. */
export function StrikeDialog({ item, view, isOpen, onClose }: Props) {
  const t = useText("entry");
  const { send, isPending, problem, reset } = useCommand(view.id, {
    onDone: () => {
      announce(t("strikeDone"));
      onClose();
    },
  });
  return (
    <ConfirmDialog
      title={t("strikeTitle")}
      consequence={t("strikeConsequence")}
      action={t("strikeAction")}
      reasonLabel={t("strikeReason")}
      isDanger
      isOpen={isOpen}
      onClose={() => {
        reset();
        onClose();
      }}
      onConfirm={(reason) => send("strikeEntry", { item, reason })}
      isPending={isPending}
      problem={<ProblemMessage problem={problem} />}
    />
  );
}
