import type { PrincipalKind, UnitKind } from "../../../core/agreement.ts";
import { getJson } from "../../api.ts";
import { ComboBox } from "../../ui/ComboBox.tsx";
import type { FieldProps } from "../../ui/Field.tsx";
import type { Option } from "../../ui/Select.tsx";

/** A found unit, with what the law asks of it. */
export type UnitOption = Option & { kind: UnitKind; principal: { kind: PrincipalKind } };

/** One of the county's units, found by its name. */
export function UnitSearch(props: FieldProps & { value: Option | null; onChange: (unit: UnitOption | null) => void }) {
  const { onChange, ...field } = props;
  // The chosen one is one of those that `searchUnits` found.
  return <ComboBox {...field} onChange={(chosen) => onChange(chosen as UnitOption | null)} search={searchUnits} />;
}

// One and the same function at every drawing: a new one would be a new search (ui/ComboBoxList.tsx).
async function searchUnits(text: string, signal: AbortSignal): Promise<UnitOption[]> {
  const path = `/api/v1/units?limit=20&query=${encodeURIComponent(text)}`;
  const { units } = await getJson<{
    units: { id: string; name: string; kind: UnitKind; principal: { name: string; kind: PrincipalKind } }[];
  }>(path, signal);
  return units.map(({ id, name, kind, principal }) => ({
    value: id,
    label: name,
    description: principal.name,
    kind,
    principal,
  }));
}
