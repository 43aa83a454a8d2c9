import { getJson } from "../../api.ts";
import { ComboBox } from "../../ui/ComboBox.tsx";
import type { FieldProps } from "../../ui/Field.tsx";
import type { Option } from "../../ui/Select.tsx";

/** One of the county's units, found by its name. */
export function UnitSearch(props: FieldProps & { value: Option | null; onChange: (unit: Option | null) => void }) {
  return <ComboBox {...props} search={searchUnits} />;
}

async function searchUnits(text: string, signal: AbortSignal): Promise<Option[]> {
  const path = `/api/v1/units?limit=20&query=${encodeURIComponent(text)}`;
  const { units } = await getJson<{ units: { id: string; name: string; principal: { name: string } }[] }>(path, signal);
  return units.map((unit) => ({ value: unit.id, label: unit.name, description: unit.principal.name }));
}
