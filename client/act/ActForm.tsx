import type { ReactNode } from "react";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { ErrorSummary } from "../ui/ErrorSummary.tsx";
import { ActProblem } from "./ActProblem.tsx";
import type { Act } from "./useAct.ts";
import "./ActForm.css";

type Props = {
  act: Act;
  /** The verb on the button. */
  action: string;
  onSend: () => void;
  onCancel?: () => void;
  look?: "primary" | "secondary" | "danger";
  isDisabled?: boolean;
  fieldLabel?: (field: string) => string | undefined;
  children: ReactNode;
};

/** A form for one command: faults above and at the fields, the conflict when there is one, a verb, and the way out. */
export function ActForm({ act, action, onSend, onCancel, look = "primary", isDisabled, fieldLabel, children }: Props) {
  const t = useText("ui");
  return (
    <form
      className="ActForm stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!act.isPending) onSend();
      }}
    >
      <ErrorSummary errors={act.faults} attempt={act.attempt} />
      {children}
      <ActProblem act={act} fieldLabel={fieldLabel} onSend={onSend} />
      {!act.conflict && (
        <div className="row">
          <Button type="submit" look={look} isPending={act.isPending} isDisabled={isDisabled} isWide>
            {action}
          </Button>
          {onCancel && (
            <Button look="quiet" onPress={onCancel} isWide>
              {t("cancel")}
            </Button>
          )}
        </div>
      )}
    </form>
  );
}
