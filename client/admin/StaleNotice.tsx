import { useQueryClient } from "@tanstack/react-query";
import type { ApiProblem } from "../api.ts";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { Notice } from "../ui/Notice.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { adminKey } from "./directory.ts";

/** What could not be saved; when somebody else was before, the way to read what holds now. */
export function StaleNotice({ problem }: { problem: ApiProblem | null }) {
  const t = useText("admin");
  const client = useQueryClient();
  if (problem?.code !== "request.stale") return <ProblemMessage problem={problem} />;
  return (
    <Notice tone="soon" isAlert>
      <p>{t("stale")}</p>
      <div className="row">
        <Button onPress={() => client.invalidateQueries({ queryKey: adminKey })}>{t("reload")}</Button>
      </div>
    </Notice>
  );
}
