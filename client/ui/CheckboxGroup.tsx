import { Checkbox } from "./Checkbox.tsx";
import { className } from "./className.ts";
import { FieldFrame, type FieldProps, fieldId, fieldTies } from "./Field.tsx";
import type { Option } from "./Select.tsx";

type Props<V extends string> = FieldProps & {
  value: V[];
  onChange: (value: V[]) => void;
  options: readonly Option<V>[];
  isRow?: boolean;
};

/** Any number of a few, all of them seen at once. */
export function CheckboxGroup<V extends string>({ value, onChange, options, isRow, isDisabled, ...field }: Props<V>) {
  const id = fieldId(field.name);
  const { "aria-describedby": describedBy } = fieldTies(id, field);
  return (
    <FieldFrame {...field} id={id} isGroup>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in the frame that all fields share */}
      <div
        role="group"
        id={id}
        aria-labelledby={`${id}-label`}
        aria-describedby={describedBy}
        className={className("Choices", isRow && "Choices--row")}
      >
        {options.map((option) => (
          <Checkbox
            key={option.value}
            isSelected={value.includes(option.value)}
            onChange={(isOn) => onChange(isOn ? [...value, option.value] : value.filter((one) => one !== option.value))}
            isDisabled={isDisabled}
            description={option.description}
          >
            {option.label}
          </Checkbox>
        ))}
      </div>
    </FieldFrame>
  );
}
