import { useState } from "react";
import { ActForm } from "../../act/ActForm.tsx";
import { useAct } from "../../act/useAct.ts";
import { useSignedIn } from "../../api.ts";
import { useText } from "../../text/text.ts";
import { DateField } from "../../ui/DateField.tsx";
import { DateTimeField } from "../../ui/DateTimeField.tsx";
import { todayInSweden } from "../../ui/dates.ts";
import type { Option } from "../../ui/Select.tsx";
import { Select } from "../../ui/Select.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { useUnitStaff } from "../need/unitStaff.ts";
import type { SipContext } from "../parts/sipContext.ts";
import { UnitsToTell } from "./UnitsToTell.tsx";

type Props = { sip: SipContext; onClose: () => void };

/** One more unit gets the notice (2017:612 2 kap. 1 och 3 §§). */
export function MoreUnits({ sip, onClose }: Props) {
  const t = useText("discharge");
  const [units, setUnits] = useState<Option[]>([]);
  const act = useAct(sip, "tellMoreUnits", { fields: ["unitIds"], said: t("more.sent"), onDone: onClose });
  return (
    <ActForm
      act={act}
      action={t("more.send")}
      onCancel={onClose}
      onSend={() => {
        if (act.check({ unitIds: units.length > 0 ? null : t("note.unitsMissing") }))
          void act.give({ unitIds: units.map(({ value }) => value) });
      }}
    >
      <p className="soft">{t("more.lead")}</p>
      <UnitsToTell act={act} label={t("more.units")} units={units} onChange={setUnits} />
    </ActForm>
  );
}

/** Another day is expected (2017:612 2 kap. 4 §). */
export function AnotherDay({ sip, onClose }: Props) {
  const t = useText("discharge");
  const [expectedOn, setExpectedOn] = useState<string | null>(sip.view.discharge?.expectedOn ?? null);
  const [why, setWhy] = useState("");
  const act = useAct(sip, "changeExpectedDischarge", {
    fields: ["expectedOn", "why"],
    said: t("expected.sent"),
    onDone: onClose,
  });
  return (
    <ActForm
      act={act}
      action={t("expected.send")}
      onCancel={onClose}
      onSend={() => {
        if (act.check({ expectedOn: expectedOn ? null : t("expected.missing") })) void act.give({ expectedOn, why });
      }}
    >
      <DateField
        name="expectedOn"
        label={t("expected.day")}
        error={act.error("expectedOn")}
        value={expectedOn}
        onChange={setExpectedOn}
        minValue={todayInSweden()}
      />
      <TextArea
        name="why"
        label={t("expected.why")}
        description={t("expected.whyHelp")}
        error={act.error("why")}
        value={why}
        onChange={setWhy}
        isOptional
        rows={2}
        maxLength={2000}
      />
    </ActForm>
  );
}

/** The patient has left the ward (2017:612 3 kap. 2 §). */
export function Leave({ sip, onClose }: Props) {
  const t = useText("discharge");
  const [leftAt, setLeftAt] = useState<string | null>(() => new Date().toISOString());
  const act = useAct(sip, "noteDischarged", { fields: ["leftAt"], said: t("leave.sent"), onDone: onClose });
  return (
    <ActForm
      act={act}
      action={t("leave.send")}
      onCancel={onClose}
      onSend={() => {
        if (act.check({ leftAt: leftAt ? null : t("leave.missing") })) void act.give({ leftAt });
      }}
    >
      <p>{t("leave.lead")}</p>
      <p>{t("leave.info")}</p>
      <DateTimeField
        name="leftAt"
        label={t("leave.leftAt")}
        error={act.error("leftAt")}
        value={leftAt}
        onChange={setLeftAt}
      />
    </ActForm>
  );
}

/** Open care chooses among its own (2017:612 2 kap. 5 §). */
export function CareContact({ sip, onClose }: Props) {
  const t = useText("discharge");
  const n = useText("need");
  const { assignment } = useSignedIn();
  const { data, error } = useUnitStaff(assignment?.unitId ?? "");
  const [staffId, setStaffId] = useState<string | null>(null);
  const act = useAct(sip, "appointCareContact", { fields: ["staffId"], said: t("contact.sent"), onDone: onClose });
  return (
    <ActForm
      act={act}
      action={t("contact.send")}
      onCancel={onClose}
      onSend={() => {
        if (act.check({ staffId: staffId ? null : t("contact.missing") })) void act.give({ staffId });
      }}
    >
      <p className="soft">{t("contact.lead")}</p>
      {error && <p>{n("staff.failed")}</p>}
      {data ? (
        <Select
          name="staffId"
          label={t("contact.who", { unit: assignment?.unitName ?? "" })}
          error={act.error("staffId")}
          value={staffId}
          onChange={setStaffId}
          options={data.map(({ id, name, title }) => ({ value: id, label: name, description: title }))}
        />
      ) : (
        !error && <Skeleton lines={2} isBlock />
      )}
    </ActForm>
  );
}
