import { useState } from "react";
import { useText } from "../text/text.ts";
import { DateField } from "./DateField.tsx";
import { instantOf, swedishParts } from "./dates.ts";
import type { FieldProps } from "./Field.tsx";
import { TimeField } from "./TimeField.tsx";

type Props = FieldProps & {
  /** An instant (ISO), or null until both the day and the time are given. */
  value: string | null;
  onChange: (instant: string | null) => void;
  minValue?: string;
};

/** A day and a time, in Swedish time. In and out goes an instant in ISO form. */
export function DateTimeField({
  name,
  label,
  description,
  error,
  isOptional,
  isDisabled,
  value,
  onChange,
  minValue,
}: Props) {
  const t = useText("ui");
  const given = value ? swedishParts(value) : null;
  const [half, setHalf] = useState<{ day: string | null; time: string | null }>({ day: null, time: null });
  const day = given?.day ?? half.day;
  const time = given?.time ?? half.time;

  function change(next: { day: string | null; time: string | null }) {
    setHalf(next);
    onChange(next.day && next.time ? instantOf(next.day, next.time) : null);
  }

  return (
    <fieldset className="DateTimeField" data-field={name}>
      <legend className="Field-label">{label}</legend>
      {description && <p className="Field-description">{description}</p>}
      <div className="row DateTimeField-parts">
        <DateField
          name={name}
          label={t("date.day")}
          error={error}
          isOptional={isOptional}
          isDisabled={isDisabled}
          value={day}
          onChange={(next) => change({ day: next, time })}
          minValue={minValue}
        />
        <TimeField
          name={`${name}-time`}
          label={t("date.time")}
          isOptional={isOptional}
          isDisabled={isDisabled}
          value={time}
          onChange={(next) => change({ day, time: next })}
        />
      </div>
    </fieldset>
  );
}
