import { type FormEvent, useState } from "react";
import { type Role, roles } from "../../core/access.ts";
import { getJson } from "../api.ts";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { CheckboxGroup } from "../ui/CheckboxGroup.tsx";
import { ComboBox } from "../ui/ComboBox.tsx";
import { DateField } from "../ui/DateField.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { todayInSweden } from "../ui/dates.ts";
import { ErrorSummary } from "../ui/ErrorSummary.tsx";
import { announce } from "../ui/LiveStatus.tsx";
import type { Option } from "../ui/Select.tsx";
import type { AssignmentRow, StaffRow, UnitRow } from "./directory.ts";
import { StaleNotice } from "./StaleNotice.tsx";
import { useSave } from "./useSave.ts";

type Props = { staff: StaffRow /** Null: a new one. */; assignment: AssignmentRow | null; onClose: () => void };

/** Gives an assignment, or changes its roles and days. The unit of an assignment never changes: another is a new one. */
export function AssignmentDialog({ staff, assignment, onClose }: Props) {
  const t = useText("admin");
  const [unit, setUnit] = useState<Option | null>(null);
  const [chosen, setChosen] = useState<Role[]>(assignment?.roles ?? ["staff"]);
  const [startsOn, setStartsOn] = useState<string | null>(assignment?.startsOn ?? todayInSweden());
  const [endsOn, setEndsOn] = useState<string | null>(assignment?.endsOn ?? null);
  const { save, errors, attempt, problem, isPending } = useSave({
    onSaved: () => {
      announce(t(assignment ? "saved" : "assignment.given"));
      onClose();
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    const missing = {
      unitId: assignment || unit ? null : t("choose", { field: t("assignment.unit").toLowerCase() }),
      roles: chosen.length > 0 ? null : t("choose", { field: t("assignment.roles").toLowerCase() }),
      startsOn: startsOn ? null : t("fill", { field: t("assignment.startsOn").toLowerCase() }),
    };
    const body = { roles: chosen, startsOn, endsOn };
    if (assignment)
      save("PUT", `/api/v1/admin/assignments/${assignment.id}`, { ...body, version: assignment.version }, missing);
    else save("POST", "/api/v1/admin/assignments", { ...body, staffId: staff.id, unitId: unit?.value }, missing);
  }

  const title = assignment
    ? t("assignment.changeTitle", { unit: assignment.unitName })
    : t("assignment.addTitle", { name: staff.name });
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form className="form" onSubmit={submit} noValidate>
        <StaleNotice problem={problem} />
        <ErrorSummary errors={errors} attempt={attempt} />
        {!assignment && (
          <ComboBox
            name="unitId"
            label={t("assignment.unit")}
            description={t("assignment.unitHelp")}
            value={unit}
            onChange={setUnit}
            search={searchOwnUnits}
            error={errors.unitId ?? null}
          />
        )}
        <CheckboxGroup<Role>
          name="roles"
          label={t("assignment.roles")}
          value={chosen}
          onChange={setChosen}
          error={errors.roles ?? null}
          options={roles.map((role) => ({ value: role, label: t(`role.${role}`), description: t(`roleHelp.${role}`) }))}
        />
        <DateField
          name="startsOn"
          label={t("assignment.startsOn")}
          value={startsOn}
          onChange={setStartsOn}
          error={errors.startsOn ?? null}
        />
        <DateField
          name="endsOn"
          label={t("assignment.endsOn")}
          description={t("assignment.endsOnHelp")}
          isOptional
          value={endsOn}
          onChange={setEndsOn}
          error={errors.endsOn ?? null}
        />
        <div className="row">
          <Button type="submit" look="primary" isPending={isPending} isWide>
            {t(assignment ? "save" : "assignment.give")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Open units among those the administrator looks after. */
async function searchOwnUnits(text: string, signal: AbortSignal): Promise<Option[]> {
  const asked = new URLSearchParams({ limit: "20", ...(text ? { query: text.slice(0, 200) } : {}) });
  const { units } = await getJson<{ units: UnitRow[] }>(`/api/v1/admin/units?${asked}`, signal);
  return units.map(({ id, name, principal }) => ({ value: id, label: name, description: principal.name }));
}
