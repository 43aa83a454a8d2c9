import { CheckboxGroup as AriaCheckboxGroup } from "react-aria-components/CheckboxGroup";
import { Checkbox } from "./Checkbox.tsx";
import { className } from "./className.ts";
import { FieldError, FieldHead, type FieldProps, fieldId } from "./Field.tsx";
import type { Option } from "./Select.tsx";

type Props<V extends string> = FieldProps & {
  value: V[];
  onChange: (value: V[]) => void;
  options: readonly Option<V>[];
  isRow?: boolean;
};

/** Any number of a few, all of them seen at once. */
export function CheckboxGroup<V extends string>({
  name,
  label,
  description,
  error,
  isOptional,
  isDisabled,
  value,
  onChange,
  options,
  isRow,
}: Props<V>) {
  return (
    <AriaCheckboxGroup
      className="Field"
      data-field={name}
      id={fieldId(name)}
      value={value}
      onChange={(next) => onChange(next as V[])}
      isDisabled={isDisabled}
      isInvalid={Boolean(error)}
      isRequired={!isOptional}
      validationBehavior="aria"
    >
      <FieldHead label={label} description={description} isOptional={isOptional} />
      <FieldError error={error} />
      <div className={className("Choices", isRow && "Choices--row")}>
        {options.map((option) => (
          <Checkbox key={option.value} value={option.value} description={option.description}>
            {option.label}
          </Checkbox>
        ))}
      </div>
    </AriaCheckboxGroup>
  );
}
