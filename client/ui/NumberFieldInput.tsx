import { Minus, Plus } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { Group } from "react-aria-components/Group";
import { Input } from "react-aria-components/Input";
import { NumberField as AriaNumberField } from "react-aria-components/NumberField";
import { FieldError, FieldHead, InPageLanguage } from "./AriaField.tsx";
import { type FieldProps, fieldId } from "./Field.tsx";
import "./NumberField.css";

export type NumberFieldProps = FieldProps & {
  value: number | null;
  onChange: (value: number | null) => void;
  minValue?: number;
  maxValue?: number;
  step?: number;
  /** What is counted, for example { style: "unit", unit: "minute", unitDisplay: "long" }. */
  formatOptions?: Intl.NumberFormatOptions;
};

/** What NumberField fetches. */
export function NumberFieldInput({
  name,
  label,
  description,
  error,
  isOptional,
  value,
  onChange,
  ...props
}: NumberFieldProps) {
  return (
    <InPageLanguage>
      <AriaNumberField
        {...props}
        value={value ?? Number.NaN}
        onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
        className="Field"
        data-field={name}
        id={fieldId(name)}
        isInvalid={Boolean(error)}
        isRequired={!isOptional}
        validationBehavior="aria"
      >
        <FieldHead label={label} description={description} isOptional={isOptional} />
        <FieldError error={error} />
        <Group className="NumberField-group">
          <Button slot="decrement" className="NumberField-step">
            <Minus aria-hidden size={20} />
          </Button>
          <Input className="Field-input NumberField-input" />
          <Button slot="increment" className="NumberField-step">
            <Plus aria-hidden size={20} />
          </Button>
        </Group>
      </AriaNumberField>
    </InPageLanguage>
  );
}
