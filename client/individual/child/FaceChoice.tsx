import { Frown, Meh, Smile } from "lucide-react";
import { useId } from "react";
import { BareRadio } from "../../ui/BareRadio.tsx";
import { FieldFrame, type FieldProps, fieldId, fieldTies } from "../../ui/Field.tsx";

const faces = [Smile, Meh, Frown];

type Props<V extends string> = FieldProps & {
  value: V | null;
  onChange: (value: V) => void;
  /** The glad one first, then the one between, and the sad one. */
  options: { value: V; label: string }[];
};

/** One of three faces, each with its words: never a face alone, never colour alone. */
export function FaceChoice<V extends string>({ value, onChange, options, ...field }: Props<V>) {
  const id = fieldId(field.name);
  const group = useId();
  return (
    <FieldFrame {...field} id={id} isGroup>
      <div
        role="radiogroup"
        id={id}
        aria-labelledby={`${id}-label`}
        {...fieldTies(id, field)}
        aria-required={!field.isOptional || undefined}
        className="Child-faces"
      >
        {options.map((option, index) => {
          const Face = faces[index] ?? Meh;
          return (
            <BareRadio
              key={option.value}
              group={group}
              value={option.value}
              isSelected={value === option.value}
              onSelect={() => onChange(option.value)}
              className="Child-face"
            >
              <Face aria-hidden size={48} />
              <span>{option.label}</span>
            </BareRadio>
          );
        })}
      </div>
    </FieldFrame>
  );
}
