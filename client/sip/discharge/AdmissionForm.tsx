import { useState } from "react";
import { ActForm } from "../../act/ActForm.tsx";
import { useAct } from "../../act/useAct.ts";
import { useText } from "../../text/text.ts";
import { DateField } from "../../ui/DateField.tsx";
import { DateTimeField } from "../../ui/DateTimeField.tsx";
import { todayInSweden } from "../../ui/dates.ts";
import { LawTag } from "../../ui/LawTag.tsx";
import type { Option } from "../../ui/Select.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { UnitsToTell } from "./UnitsToTell.tsx";

type Props = { sip: SipContext; onDone: () => void; onCancel?: () => void };

/** The admission notice (2017:612 2 kap. 1–3 §§). The unit that got the need is there from the beginning. */
export function AdmissionForm({ sip, onDone, onCancel }: Props) {
  const t = useText("discharge");
  const { unit } = sip.view.lead;
  const [admittedAt, setAdmittedAt] = useState<string | null>(null);
  const [expectedOn, setExpectedOn] = useState<string | null>(null);
  const [units, setUnits] = useState<Option[]>([{ value: unit.unitId, label: unit.name }]);
  const act = useAct(sip, "noteAdmission", {
    fields: ["admittedAt", "expectedOn", "unitIds"],
    said: t("note.sent"),
    onDone,
  });
  return (
    <ActForm
      act={act}
      action={t("note.send")}
      onCancel={onCancel}
      onSend={() => {
        const isRight = act.check({
          admittedAt: admittedAt ? null : t("note.admittedMissing"),
          expectedOn: expectedOn ? null : t("note.expectedMissing"),
          unitIds: units.length > 0 ? null : t("note.unitsMissing"),
        });
        if (isRight) void act.give({ admittedAt, expectedOn, unitIds: units.map(({ value }) => value) });
      }}
    >
      <p>{t("note.lead")}</p>
      <DateTimeField
        name="admittedAt"
        label={t("note.admittedAt")}
        error={act.error("admittedAt")}
        value={admittedAt}
        onChange={setAdmittedAt}
      />
      <DateField
        name="expectedOn"
        label={t("note.expectedOn")}
        description={t("note.expectedHelp")}
        error={act.error("expectedOn")}
        value={expectedOn}
        onChange={setExpectedOn}
        minValue={todayInSweden()}
      />
      <UnitsToTell
        act={act}
        label={t("note.units")}
        description={t("note.unitsHelp")}
        units={units}
        onChange={setUnits}
      />
      <p>
        <LawTag>{t("law.noticed")}</LawTag>
      </p>
    </ActForm>
  );
}
