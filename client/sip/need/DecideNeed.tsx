import { useState } from "react";
import { ActForm } from "../../act/ActForm.tsx";
import { useAct } from "../../act/useAct.ts";
import { useText } from "../../text/text.ts";
import { Notice } from "../../ui/Notice.tsx";
import { RadioGroup } from "../../ui/RadioGroup.tsx";
import type { Option } from "../../ui/Select.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { UnitSearch } from "../parts/UnitSearch.tsx";
import { CoordinatorFields } from "./CoordinatorFields.tsx";

const ways = ["start", "passOn", "refer", "decline"] as const;
type Way = (typeof ways)[number];

/** The manager's decision about a need (N2): start, pass on, refer to an existing plan, or decline. */
export function DecideNeed({ sip }: { sip: SipContext }) {
  const t = useText("need");
  const isCompulsory = sip.view.need?.compulsoryCare === true;
  const [way, setWay] = useState<Way>(isCompulsory ? "refer" : "start");
  const Form = forms[way];
  return (
    <div className="stack">
      <RadioGroup
        name="decision"
        label={t("decide.question")}
        value={way}
        onChange={setWay}
        options={ways.map((one) => ({
          value: one,
          label: t(`decide.${one}.label`),
          description: t(`decide.${one}.help`),
        }))}
      />
      {way === "start" && isCompulsory ? (
        <Notice tone="soon">{t("decide.notNow")}</Notice>
      ) : (
        <Form key={way} sip={sip} />
      )}
    </div>
  );
}

const forms: Record<Way, (props: { sip: SipContext }) => React.ReactNode> = {
  start: StartForm,
  passOn: PassOnForm,
  refer: ReferForm,
  decline: DeclineForm,
};

function StartForm({ sip }: { sip: SipContext }) {
  const t = useText("need");
  const [chosen, setChosen] = useState<{ coordinatorId: string | null; deputyId: string | null }>({
    coordinatorId: null,
    deputyId: null,
  });
  const [reason, setReason] = useState("");
  const act = useAct(sip, "startSip", {
    fields: ["coordinatorId", "deputyId", "reason"],
    said: t("decide.start.done"),
  });
  return (
    <ActForm
      act={act}
      action={t("decide.start.action")}
      onSend={() => {
        if (act.check({ coordinatorId: chosen.coordinatorId ? null : t("coordinatorMissing") }))
          void act.give({ ...chosen, reason });
      }}
    >
      <CoordinatorFields unitId={sip.view.lead.unit.unitId} act={act} {...chosen} onChange={setChosen} />
      <TextArea
        name="reason"
        label={t("decide.start.note")}
        isOptional
        value={reason}
        onChange={setReason}
        rows={2}
        error={act.error("reason")}
      />
    </ActForm>
  );
}

function PassOnForm({ sip }: { sip: SipContext }) {
  const t = useText("need");
  const [unit, setUnit] = useState<Option | null>(null);
  const [why, setWhy] = useState("");
  const act = useAct(sip, "passOnNeed", { fields: ["unitId", "why"], said: t("decide.passOn.done") });
  return (
    <ActForm
      act={act}
      action={t("decide.passOn.action")}
      onSend={() => {
        const found = {
          unitId: unit ? null : t("decide.passOn.unitMissing"),
          why: why.trim() ? null : t("decide.passOn.whyMissing"),
        };
        if (act.check(found)) void act.give({ unitId: unit?.value, why });
      }}
    >
      <Notice>{t("decide.passOn.consequence")}</Notice>
      <UnitSearch
        name="unitId"
        label={t("decide.passOn.unit")}
        error={act.error("unitId")}
        value={unit}
        onChange={setUnit}
      />
      <TextArea
        name="why"
        label={t("decide.passOn.why")}
        error={act.error("why")}
        value={why}
        onChange={setWhy}
        rows={3}
      />
    </ActForm>
  );
}

function ReferForm({ sip }: { sip: SipContext }) {
  const t = useText("need");
  const [plan, setPlan] = useState("");
  const act = useAct(sip, "referToPlan", { fields: ["plan"], said: t("decide.refer.done") });
  return (
    <ActForm
      act={act}
      action={t("decide.refer.action")}
      onSend={() => {
        if (act.check({ plan: plan.trim() ? null : t("decide.refer.planMissing") })) void act.give({ plan });
      }}
    >
      <TextArea
        name="plan"
        label={t("decide.refer.plan")}
        description={t("decide.refer.planHelp")}
        error={act.error("plan")}
        value={plan}
        onChange={setPlan}
        rows={3}
      />
    </ActForm>
  );
}

function DeclineForm({ sip }: { sip: SipContext }) {
  const t = useText("need");
  const [reason, setReason] = useState("");
  const act = useAct(sip, "declineNeed", { fields: ["reason"], said: t("decide.decline.done") });
  return (
    <ActForm
      act={act}
      look="danger"
      action={t("decide.decline.action")}
      onSend={() => {
        if (act.check({ reason: reason.trim() ? null : t("decide.decline.reasonMissing") })) void act.give({ reason });
      }}
    >
      <Notice tone="soon">{t("decide.decline.consequence")}</Notice>
      <TextArea
        name="reason"
        label={t("decide.decline.reason")}
        error={act.error("reason")}
        value={reason}
        onChange={setReason}
        rows={3}
      />
    </ActForm>
  );
}
