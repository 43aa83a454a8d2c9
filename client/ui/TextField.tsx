import type { HTMLInputAutoCompleteAttribute } from "react";
import { className } from "./className.ts";
import { FieldFrame, type FieldProps, fieldId, fieldTies } from "./Field.tsx";

type Props = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  type?: "text" | "email" | "tel" | "url" | "search";
  inputMode?: "text" | "numeric" | "tel" | "email";
  autoComplete?: HTMLInputAutoCompleteAttribute;
  maxLength?: number;
  isShort?: boolean;
  autoFocus?: boolean;
  spellCheck?: "true" | "false";
};

/** One line of text. */
export function TextField({
  name,
  label,
  description,
  error,
  isOptional,
  isDisabled,
  isShort,
  onChange,
  type = "text",
  ...props
}: Props) {
  const id = fieldId(name);
  return (
    <FieldFrame {...{ id, name, label, description, error, isOptional }} hidesOptional={type === "search"}>
      <input
        {...props}
        {...fieldTies(id, { description, error })}
        id={id}
        name={name}
        type={type}
        className={className("Field-input", isShort && "Field-input--short")}
        disabled={isDisabled}
        aria-required={!isOptional || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </FieldFrame>
  );
}
