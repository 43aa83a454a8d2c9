import { useState } from "react";
import { ActForm } from "../../act/ActForm.tsx";
import { ActProblem } from "../../act/ActProblem.tsx";
import { titleInSentence } from "../../act/actor.ts";
import { useAct } from "../../act/useAct.ts";
import { useSignedIn } from "../../api.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { InPlace } from "../parts/InPlace.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { CoordinatorFields } from "./CoordinatorFields.tsx";

/** Who runs the SIP; taking over and appointing another, so that no SIP is orphaned (N3). */
export function Coordination({ sip }: { sip: SipContext }) {
  const t = useText("need");
  const { user } = useSignedIn();
  const [isTakingOver, setTakingOver] = useState(false);
  const { coordinator, deputy, unit } = sip.view.lead;
  const mayTakeOver = sip.may("takeOver") && coordinator?.staffId !== user.id;
  const mayAppoint = sip.may("appointCoordinator");
  return (
    <div className="stack">
      <dl className="Facts">
        <dt>{t("coordinator")}</dt>
        <dd>
          {coordinator?.name}
          {coordinator?.title && <span className="soft">, {titleInSentence(coordinator.title)}</span>}
        </dd>
        <dt>{t("deputy")}</dt>
        <dd>
          {deputy ? deputy.name : <span className="soft">{t("noDeputy")}</span>}
          {deputy?.title && <span className="soft">, {titleInSentence(deputy.title)}</span>}
        </dd>
        <dt>{t("unit")}</dt>
        <dd>{unit.name}</dd>
      </dl>
      {(mayTakeOver || mayAppoint) && (
        <div className="row">
          {mayTakeOver && <Button onPress={() => setTakingOver(true)}>{t("takeOver.open")}</Button>}
          {mayAppoint && <InPlace label={t("appoint.open")}>{(close) => <Appoint sip={sip} onDone={close} />}</InPlace>}
        </div>
      )}
      {isTakingOver && <TakeOver sip={sip} onClose={() => setTakingOver(false)} />}
    </div>
  );
}

function TakeOver({ sip, onClose }: { sip: SipContext; onClose: () => void }) {
  const t = useText("need");
  const act = useAct(sip, "takeOver", { said: t("takeOver.done"), onDone: onClose });
  return (
    <ConfirmDialog
      title={t("takeOver.title")}
      consequence={t("takeOver.consequence", { name: sip.view.lead.coordinator?.name ?? "" })}
      action={t("takeOver.action")}
      reasonLabel={t("takeOver.reason")}
      isOpen
      onClose={onClose}
      onConfirm={(reason) => void act.give({ reason })}
      isPending={act.isPending}
      problem={<ActProblem act={act} />}
    />
  );
}

function Appoint({ sip, onDone }: { sip: SipContext; onDone: () => void }) {
  const t = useText("need");
  const { unit, coordinator, deputy } = sip.view.lead;
  const [chosen, setChosen] = useState<{ coordinatorId: string | null; deputyId: string | null }>({
    coordinatorId: coordinator?.staffId ?? null,
    deputyId: deputy?.staffId ?? null,
  });
  const [reason, setReason] = useState("");
  const act = useAct(sip, "appointCoordinator", {
    fields: ["coordinatorId", "deputyId", "reason"],
    said: t("appoint.done"),
    onDone,
  });
  return (
    <ActForm
      act={act}
      action={t("appoint.action")}
      onCancel={onDone}
      onSend={() => {
        const found = {
          coordinatorId: chosen.coordinatorId ? null : t("coordinatorMissing"),
          reason: reason.trim() ? null : t("appoint.reasonMissing"),
        };
        if (act.check(found)) void act.give({ ...chosen, reason });
      }}
    >
      <CoordinatorFields unitId={unit.unitId} act={act} {...chosen} onChange={setChosen} />
      <TextArea
        name="reason"
        label={t("appoint.reason")}
        error={act.error("reason")}
        value={reason}
        onChange={setReason}
        rows={2}
      />
    </ActForm>
  );
}
