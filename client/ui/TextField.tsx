import type { HTMLInputAutoCompleteAttribute } from "react";
import { Input } from "react-aria-components/Input";
import { TextField as AriaTextField } from "react-aria-components/TextField";
import { className } from "./className.ts";
import { FieldError, FieldHead, type FieldProps, fieldId } from "./Field.tsx";

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
export function TextField({ name, label, description, error, isOptional, isShort, ...props }: Props) {
  return (
    <AriaTextField
      {...props}
      name={name}
      className="Field"
      data-field={name}
      isInvalid={Boolean(error)}
      isRequired={!isOptional}
      validationBehavior="aria"
      id={fieldId(name)}
    >
      {/* Nobody has to search: that needs no words. */}
      <FieldHead label={label} description={description} isOptional={isOptional && props.type !== "search"} />
      <FieldError error={error} />
      <Input className={className("Field-input", isShort && "Field-input--short")} />
    </AriaTextField>
  );
}
