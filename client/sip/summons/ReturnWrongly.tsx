import { useState } from "react";
import { ActProblem } from "../../act/ActProblem.tsx";
import { useAct } from "../../act/useAct.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import type { Option } from "../../ui/Select.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { UnitSearch } from "../parts/UnitSearch.tsx";

/** Gives back what came wrong, and names the unit it was meant for where one knows it (S3). */
export function ReturnWrongly({ sip, participantId }: { sip: SipContext; participantId: string }) {
  const t = useText("summons");
  const [isAsking, setAsking] = useState(false);
  const [unit, setUnit] = useState<Option | null>(null);
  const close = () => setAsking(false);
  const act = useAct(sip, "returnWronglyAddressed", { said: t("own.returned"), onDone: close });
  return (
    <>
      <Button look="quiet" onPress={() => setAsking(true)}>
        {t("own.returnAction")}
      </Button>
      <ConfirmDialog
        title={t("own.returnTitle")}
        consequence={t("own.returnConsequence")}
        reasonLabel={t("own.returnReason")}
        action={t("own.returnAction")}
        isDanger
        isOpen={isAsking}
        onClose={() => {
          act.clear();
          close();
        }}
        onConfirm={(reason) => void act.give({ participantId, reason, forwardTo: unit?.value ?? null })}
        isPending={act.isPending}
        problem={<ActProblem act={act} />}
      >
        <UnitSearch
          name="forwardTo"
          label={t("own.returnTo")}
          description={t("own.returnToHelp")}
          value={unit}
          onChange={setUnit}
          isOptional
        />
      </ConfirmDialog>
    </>
  );
}
