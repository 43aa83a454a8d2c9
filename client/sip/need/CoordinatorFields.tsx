import type { Act } from "../../act/useAct.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Select } from "../../ui/Select.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { useUnitStaff } from "./unitStaff.ts";

type Props = {
  unitId: string;
  act: Act;
  coordinatorId: string | null;
  deputyId: string | null;
  onChange: (chosen: { coordinatorId: string | null; deputyId: string | null }) => void;
};

export const nobody = "nobody";

/** Who runs the SIP and who steps in, picked among the unit's staff (N3). */
export function CoordinatorFields({ unitId, act, coordinatorId, deputyId, onChange }: Props) {
  const t = useText("need");
  const { data, error, refetch } = useUnitStaff(unitId);
  if (error) {
    return (
      <Notice tone="late" title={t("staff.failed")}>
        <div className="row">
          <Button onPress={() => refetch()}>{t("staff.again")}</Button>
        </div>
      </Notice>
    );
  }
  if (!data) return <Skeleton lines={2} isBlock />;
  const options = data.map(({ id, name, title }) => ({ value: id, label: name, description: title }));
  return (
    <>
      <Select
        name="coordinatorId"
        label={t("coordinator")}
        description={t("coordinatorHelp")}
        error={act.error("coordinatorId")}
        value={coordinatorId}
        onChange={(id) => onChange({ coordinatorId: id, deputyId: deputyId === id ? null : deputyId })}
        options={options}
      />
      <Select
        name="deputyId"
        label={t("deputy")}
        description={t("deputyHelp")}
        error={act.error("deputyId")}
        isOptional
        value={deputyId ?? nobody}
        onChange={(id) => onChange({ coordinatorId, deputyId: id === nobody ? null : id })}
        options={[
          { value: nobody, label: t("noDeputy") },
          ...options.filter((option) => option.value !== coordinatorId),
        ]}
      />
    </>
  );
}
