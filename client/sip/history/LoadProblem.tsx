import { ApiProblem } from "../../api.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";

/** Something could not be fetched: why, and the way to try again. */
export function LoadProblem({ error, onAgain }: { error: Error; onAgain: () => void }) {
  const t = useText("errors");
  const isKnown = error instanceof ApiProblem && error.status > 0 && error.title !== "";
  return (
    <ProblemMessage problem={isKnown ? error : { title: t("network.title"), detail: t("network.detail") }}>
      <Button onPress={onAgain}>{t("loadFailed.again")}</Button>
    </ProblemMessage>
  );
}
