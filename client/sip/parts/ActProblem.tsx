import { useText } from "../../text/text.ts";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";
import type { Act } from "./useAct.ts";

/** Why the server did not do it, in words; a lost connection is said in our own. */
export function ActProblem({ act }: { act: Act }) {
  const t = useText("errors");
  const { problem } = act;
  if (!problem) return null;
  if (problem.status === 0)
    return <ProblemMessage problem={{ title: t("network.title"), detail: t("network.detail") }} />;
  if (problem.title) return <ProblemMessage problem={problem} />;
  return <ProblemMessage problem={{ title: t("unknown.title"), detail: t("unknown.detail") }} />;
}
