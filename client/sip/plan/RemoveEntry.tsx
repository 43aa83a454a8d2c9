import { useState } from "react";
import type { CommandName } from "../../../core/sip/commands.ts";
import { ActProblem } from "../../act/ActProblem.tsx";
import { useAct } from "../../act/useAct.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import type { SipContext } from "../parts/sipContext.ts";

type Props = {
  sip: SipContext;
  kind: "goals" | "subgoals" | "measures";
  command: CommandName;
  input: Record<string, string>;
  /** What it is that is removed, for those who do not see where the button stands. */
  named?: string;
};

/** Takes something out of the draft, after telling what follows. */
export function RemoveEntry(props: Props) {
  const t = useText("plan");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" isSmall onPress={() => setOpen(true)}>
        {t("remove")} {props.named && <span className="visually-hidden">{props.named}</span>}
      </Button>
      {isOpen && <RemoveDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function RemoveDialog({ sip, kind, command, input, onClose }: Props & { onClose: () => void }) {
  const t = useText("plan");
  const act = useAct(sip, command, { said: t(`${kind}.removed`), onDone: onClose });
  return (
    <ConfirmDialog
      title={t(`${kind}.removeTitle`)}
      consequence={t(`${kind}.removeConsequence`)}
      action={t("remove")}
      isDanger
      isOpen
      onClose={onClose}
      onConfirm={() => void act.give(input)}
      isPending={act.isPending}
      problem={<ActProblem act={act} />}
    />
  );
}
