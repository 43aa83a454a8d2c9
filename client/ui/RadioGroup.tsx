import { useId } from "react";
import { className } from "./className.ts";
import { FieldFrame, type FieldProps, fieldId, fieldTies } from "./Field.tsx";
import type { Option } from "./Select.tsx";

type Props<V extends string> = FieldProps & {
  value: V | null;
  onChange: (value: V) => void;
  options: readonly Option<V>[];
  isRow?: boolean;
};

/** One of a few, all of them seen at once. The arrow keys, and one stop for Tab, are the browser's own. */
export function RadioGroup<V extends string>({ value, onChange, options, isRow, isDisabled, ...field }: Props<V>) {
  const id = fieldId(field.name);
  // What ties the buttons together must be this group's alone, wherever else the same question stands.
  const group = useId();
  return (
    <FieldFrame {...field} id={id} isGroup>
      <div
        role="radiogroup"
        id={id}
        aria-labelledby={`${id}-label`}
        {...fieldTies(id, field)}
        aria-required={!field.isOptional || undefined}
        className={className("Choices", isRow && "Choices--row")}
      >
        {options.map((option) => (
          <label key={option.value} className="Choice" data-selected={value === option.value || undefined}>
            <input
              type="radio"
              className="Choice-input"
              name={group}
              value={option.value}
              checked={value === option.value}
              disabled={isDisabled}
              onChange={() => onChange(option.value)}
            />
            <span className="Choice-mark Choice-mark--round" aria-hidden />
            <span className="Choice-words">
              <span>{option.label}</span>
              {option.description && <span className="soft small">{option.description}</span>}
            </span>
          </label>
        ))}
      </div>
    </FieldFrame>
  );
}
