import { X } from "lucide-react";
import type { Act } from "../../act/useAct.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import type { Option } from "../../ui/Select.tsx";
import { UnitSearch } from "../parts/UnitSearch.tsx";

type Props = { act: Act; label: string; description?: string; units: Option[]; onChange: (units: Option[]) => void };

/** Several of the county's units: each found by its name, and taken away again with one press. */
export function UnitsToTell({ act, label, description, units, onChange }: Props) {
  const t = useText("discharge");
  const add = (unit: Option | null) => {
    if (unit && !units.some((one) => one.value === unit.value)) onChange([...units, unit]);
  };
  return (
    <div className="stack-tight">
      {/* A new field after each choice: ready for the next one. */}
      <UnitSearch
        key={units.length}
        name="unitIds"
        label={label}
        description={description}
        error={act.error("unitIds")}
        value={null}
        onChange={add}
      />
      {units.length > 0 && (
        <ul className="plain-list Stay-units">
          {units.map((unit) => (
            <li key={unit.value}>
              <span>{unit.label}</span>
              <Button
                isSmall
                look="quiet"
                icon={<X aria-hidden size={16} />}
                aria-label={t("note.remove", { unit: unit.label })}
                onPress={() => onChange(units.filter((one) => one.value !== unit.value))}
              >
                {t("note.removeShort")}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
