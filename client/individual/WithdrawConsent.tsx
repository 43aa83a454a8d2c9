import { startTransition, useState } from "react";
import { ActProblem } from "../act/ActProblem.tsx";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { lazyPart } from "../ui/lazyPart.tsx";
import { useMine } from "./mine.ts";
import { useAnswer } from "./useAnswer.ts";

const WithdrawingMeans = lazyPart(async () => (await import("./consent/WithdrawingMeans.tsx")).WithdrawingMeans);

/** Takes the consent back; what follows is told before, and sharing stops in the same second (C7). */
export function WithdrawConsent({ giver }: { giver: string }) {
  const t = useText("individual");
  const { may } = useMine();
  const [isAsking, setAsking] = useState(false);
  const answer = useAnswer("withdrawConsent", {
    fields: [],
    said: t("consent.withdrawn"),
    onDone: () => setAsking(false),
  });
  if (!may("withdrawConsent")) return null;
  return (
    <div className="screen-only">
      {/* The question is put when what it means is there to be read. */}
      <Button onPress={() => startTransition(() => setAsking(true))}>{t("consent.withdraw")}</Button>
      <ConfirmDialog
        title={t("consent.withdrawTitle")}
        consequence={<WithdrawingMeans giver={giver} />}
        action={t("consent.withdrawAction")}
        isDanger
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => void answer.give({ giver, way: "digital" })}
        isPending={answer.isPending}
        problem={<ActProblem act={answer} />}
      />
    </div>
  );
}
