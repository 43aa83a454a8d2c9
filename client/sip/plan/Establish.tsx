import { FileCheck } from "lucide-react";
import { useState } from "react";
import type { PlanItem } from "../../../core/sip/statutory.ts";
import { ActProblem } from "../../act/ActProblem.tsx";
import { useAct } from "../../act/useAct.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { Section } from "../../ui/Page.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { firstOf } from "./personName.ts";

/** Makes the draft a version, when everything is there, after telling what follows (P4, P5). */
export function Establish({ sip, items }: { sip: SipContext; items: PlanItem[] }) {
  const t = useText("plan");
  const [isOpen, setOpen] = useState(false);
  const missing = items.filter((item) => !item.done);
  const { plan, meetings } = sip.view;
  const hasMet = plan.versions.length > 0 || meetings.some((one) => one.status === "started" || one.status === "held");
  const isReady = missing.length === 0 && hasMet;
  return (
    <Section title={t("establish.title")} level={3} isCard>
      {isReady ? (
        <p>{t("establish.lead")}</p>
      ) : (
        <div className="stack-tight">
          {missing.length > 0 && (
            <>
              <p>{t("establish.notYet", { count: missing.length })}</p>
              <ul>
                {missing.map((item) => (
                  <li key={item.key}>{t(`items.${item.key}`)}</li>
                ))}
              </ul>
            </>
          )}
          {!hasMet && <p>{t("establish.meetingFirst")}</p>}
        </div>
      )}
      <div className="screen-only">
        <Button
          look="primary"
          icon={<FileCheck aria-hidden size={20} />}
          isDisabled={!isReady}
          onPress={() => setOpen(true)}
          isWide
        >
          {t("establish.open")}
        </Button>
      </div>
      {/* Made anew each time: what counts is the plan as it stood when the question was asked. */}
      {isOpen && <EstablishDialog sip={sip} onClose={() => setOpen(false)} />}
    </Section>
  );
}

function EstablishDialog({ sip, onClose }: { sip: SipContext; onClose: () => void }) {
  const t = useText("plan");
  const act = useAct(sip, "establishPlan", { said: t("establish.done"), onDone: onClose });
  const version = sip.view.plan.versions.length + 1;
  const name = firstOf(sip.view.person.name);
  return (
    <ConfirmDialog
      title={t("establish.dialog", { version })}
      consequence={
        <ul className="stack-tight">
          <li>{t("establish.consequence1", { version })}</li>
          <li>{t("establish.consequence2", { name })}</li>
          <li>{t("establish.consequence3", { name })}</li>
        </ul>
      }
      action={t("establish.action")}
      isOpen
      onClose={onClose}
      onConfirm={() => void act.give({})}
      isPending={act.isPending}
      problem={<ActProblem act={act} />}
    />
  );
}
