import { useState } from "react";
import { useCommand } from "../../api.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { announce } from "../../ui/LiveStatus.tsx";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";
import type { Option } from "../../ui/Select.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { UnitSearch } from "../parts/UnitSearch.tsx";

/** Gives back what came wrong, and names the unit it was meant for where one knows it (S3). */
export function ReturnWrongly({ sip, participantId }: { sip: SipContext; participantId: string }) {
  const t = useText("summons");
  const [isAsking, setAsking] = useState(false);
  const [unit, setUnit] = useState<Option | null>(null);
  const close = () => setAsking(false);
  const { send, isPending, problem, reset } = useCommand(sip.sipId, {
    onDone: () => {
      announce(t("own.returned"));
      close();
    },
  });
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
          reset();
          close();
        }}
        onConfirm={(reason) =>
          send("returnWronglyAddressed", { participantId, reason, forwardTo: unit?.value ?? null }, sip.version)
        }
        isPending={isPending}
        problem={<ProblemMessage problem={problem} />}
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
