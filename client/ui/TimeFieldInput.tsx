import { parseTime } from "@internationalized/date";
import { TimeField as AriaTimeField, DateInput, DateSegment } from "react-aria-components/TimeField";
import { FieldError, FieldHead, InPageLanguage } from "./AriaField.tsx";
import type { FieldProps } from "./Field.tsx";
import "./DateField.css";

export type TimeFieldProps = FieldProps & {
  /** HH:MM, or null when none is given. */
  value: string | null;
  onChange: (time: string | null) => void;
};

/** What TimeField fetches. */
export function TimeFieldInput({
  name,
  label,
  description,
  error,
  isOptional,
  value,
  onChange,
  isDisabled,
}: TimeFieldProps) {
  return (
    <InPageLanguage>
      <AriaTimeField
        className="Field"
        data-field={name}
        value={value ? parseTime(value) : null}
        onChange={(time) => onChange(time ? time.toString().slice(0, 5) : null)}
        hourCycle={24}
        granularity="minute"
        shouldForceLeadingZeros
        isDisabled={isDisabled}
        isInvalid={Boolean(error)}
        isRequired={!isOptional}
        validationBehavior="aria"
      >
        <FieldHead label={label} description={description} isOptional={isOptional} />
        <FieldError error={error} />
        <DateInput className="Field-input DateField-input">
          {(segment) => <DateSegment segment={segment} className="DateField-segment" />}
        </DateInput>
      </AriaTimeField>
    </InPageLanguage>
  );
}
