import { useState } from "react";
import type { Participant } from "../../../core/sip/state.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { useAct } from "../../act/useAct.ts";
import { useText } from "../../text/text.ts";
import type { SipContext } from "../parts/sipContext.ts";
import { StaffSelect } from "./StaffSelect.tsx";

type Props = { sip: SipContext; participant: Participant; onClose: () => void };

/** The called unit itself chooses who comes (S2). */
export function NameRepresentative({ sip, participant, onClose }: Props) {
  const t = useText("summons");
  const [staffId, setStaffId] = useState<string | null>(participant.representative?.staffId ?? null);
  const act = useAct(sip, "nameRepresentative", {
    fields: ["representativeId"],
    said: t("own.representativeSaved"),
    onDone: onClose,
  });
  if (participant.recipient.kind !== "unit") return null;
  return (
    <ActForm
      act={act}
      action={t("own.changeRepresentative")}
      onSend={() => {
        if (act.check({ representativeId: staffId ? null : t("own.needWho") }))
          void act.give({ participantId: participant.id, representativeId: staffId });
      }}
      onCancel={onClose}
    >
      <StaffSelect
        name="representativeId"
        label={t("own.representative")}
        description={t("own.representativeHelp")}
        unitId={participant.recipient.unit.unitId}
        value={staffId}
        onChange={setStaffId}
        error={act.error("representativeId")}
      />
    </ActForm>
  );
}
