import { useText } from "../text/text.ts";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { ConflictNotice } from "./ConflictNotice.tsx";
import type { Act } from "./useAct.ts";

type Props = {
  act: Act;
  /** The label of a form's field, to say which of them a text stands in. */
  fieldLabel?: (field: string) => string | undefined;
  /** Sends what the form holds now. */
  onSend?: () => void;
};

/** Why the server did not do it, in words; a lost connection is said in our own, and what others changed meanwhile is shown. */
export function ActProblem({ act, fieldLabel, onSend }: Props) {
  const t = useText("errors");
  const { problem } = act;
  const { conflict, isPending } = act;
  if (conflict) return <ConflictNotice {...{ conflict, isPending, fieldLabel, onSend }} />;
  if (!problem) return null;
  if (problem.status === 0)
    return <ProblemMessage problem={{ title: t("network.title"), detail: t("network.detail") }} />;
  if (problem.title) return <ProblemMessage problem={problem} />;
  return <ProblemMessage problem={{ title: t("unknown.title"), detail: t("unknown.detail") }} />;
}
