import { type ReactNode, useEffect, useRef, useState } from "react";
import { useText } from "../text/text.ts";
import { Button } from "./Button.tsx";
import { Dialog } from "./Dialog.tsx";
import { TextArea } from "./TextArea.tsx";

type Props = {
  /** A question: "Stryka uppgiften?" */
  title: string;
  /** What follows, told before. */
  consequence: ReactNode;
  /** The verb on the button: "Stryk uppgiften". */
  action: string;
  /** What the way back is called, where "Cancel" could be taken for the step itself. */
  keep?: string | undefined;
  isOpen: boolean;
  onClose: () => void;
  /** Gets the reason, trimmed; "" when none is asked for. May return a promise: the dialog waits. */
  onConfirm: (reason: string) => void;
  isPending?: boolean;
  isDanger?: boolean;
  /** Asks for a reason with this label; without a label none is asked for. */
  reasonLabel?: string;
  reasonDescription?: string;
  isReasonOptional?: boolean;
  /** What the server answered, shown above the buttons. */
  problem?: ReactNode;
  children?: ReactNode;
};

/** A step that cannot be taken lightly: the consequence first, the reason when there must be one, then a verb. */
export function ConfirmDialog({
  title,
  consequence,
  action,
  keep,
  isOpen,
  onClose,
  onConfirm,
  isPending,
  isDanger,
  reasonLabel,
  reasonDescription,
  isReasonOptional,
  problem,
  children,
}: Props) {
  const t = useText("ui");
  const [reason, setReason] = useState("");
  const [error, setError] = useState<string | null>(null);
  const asked = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (isOpen) {
      setReason("");
      setError(null);
    }
  }, [isOpen]);

  function confirm() {
    if (reasonLabel && !isReasonOptional && !reason.trim()) {
      setError(t("reasonNeeded"));
      asked.current?.querySelector("textarea")?.focus();
    } else onConfirm(reason.trim());
  }

  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose} isAlert>
      <div className="stack-tight">{typeof consequence === "string" ? <p>{consequence}</p> : consequence}</div>
      {children}
      {reasonLabel && (
        <div ref={asked}>
          <TextArea
            name="reason"
            label={reasonLabel}
            description={reasonDescription}
            value={reason}
            onChange={(next) => {
              setReason(next);
              setError(null);
            }}
            error={error}
            isOptional={isReasonOptional}
            rows={3}
            maxLength={2000}
          />
        </div>
      )}
      {problem}
      <div className="row">
        <Button look={isDanger ? "danger" : "primary"} onPress={confirm} isPending={isPending} isWide>
          {action}
        </Button>
        <Button look="quiet" onPress={onClose} isWide>
          {keep ?? t("cancel")}
        </Button>
      </div>
    </Dialog>
  );
}
