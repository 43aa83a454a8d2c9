import { RadioGroup as AriaRadioGroup, Radio } from "react-aria-components/RadioGroup";
import { className } from "./className.ts";
import { FieldError, FieldHead, type FieldProps, fieldId } from "./Field.tsx";
import type { Option } from "./Select.tsx";

type Props<V extends string> = FieldProps & {
  value: V | null;
  onChange: (value: V) => void;
  options: readonly Option<V>[];
  isRow?: boolean;
};

/** One of a few, all of them seen at once. */
export function RadioGroup<V extends string>({
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
    <AriaRadioGroup
      className="Field"
      data-field={name}
      id={fieldId(name)}
      value={value}
      onChange={(next) => onChange(next as V)}
      isDisabled={isDisabled}
      isInvalid={Boolean(error)}
      isRequired={!isOptional}
      validationBehavior="aria"
    >
      <FieldHead label={label} description={description} isOptional={isOptional} />
      <FieldError error={error} />
      <div className={className("Choices", isRow && "Choices--row")}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="Choice">
            <span className="Choice-mark Choice-mark--round" aria-hidden />
            <span className="Choice-words">
              <span>{option.label}</span>
              {option.description && <span className="soft small">{option.description}</span>}
            </span>
          </Radio>
        ))}
      </div>
    </AriaRadioGroup>
  );
}
