import { useState } from "react";
import { ActProblem } from "../../act/ActProblem.tsx";
import { useAct } from "../../act/useAct.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import type { SipContext } from "../parts/sipContext.ts";

/** Opens a new version as a copy of the one that holds (P5). */
export function Revise({ sip }: { sip: SipContext }) {
  const t = useText("plan");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t("revise.open")}</Button>
      {isOpen && <ReviseDialog sip={sip} kind="revisePlan" onClose={() => setOpen(false)} />}
    </>
  );
}

/** Drops the version that is being written; the one that holds goes on holding. */
export function DropRevision({ sip }: { sip: SipContext }) {
  const t = useText("plan");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="danger" isSmall onPress={() => setOpen(true)}>
        {t("revise.dropOpen")}
      </Button>
      {isOpen && <ReviseDialog sip={sip} kind="dropRevision" onClose={() => setOpen(false)} />}
    </>
  );
}

type DialogProps = { sip: SipContext; kind: "revisePlan" | "dropRevision"; onClose: () => void };

function ReviseDialog({ sip, kind, onClose }: DialogProps) {
  const t = useText("plan");
  const isDrop = kind === "dropRevision";
  const act = useAct(sip, kind, { said: t(isDrop ? "revise.dropped" : "revise.done"), onDone: onClose });
  return (
    <ConfirmDialog
      title={t(isDrop ? "revise.dropTitle" : "revise.title")}
      consequence={
        isDrop ? t("revise.dropConsequence", { version: sip.view.plan.versions.length }) : t("revise.consequence")
      }
      action={t(isDrop ? "revise.dropOpen" : "revise.action")}
      keep={isDrop ? t("revise.dropKeep") : undefined}
      reasonLabel={t(isDrop ? "revise.dropReason" : "revise.reason")}
      isDanger={isDrop}
      isOpen
      onClose={onClose}
      onConfirm={(reason) => void act.give({ reason })}
      isPending={act.isPending}
      problem={<ActProblem act={act} />}
    />
  );
}
