import { Check } from "lucide-react";
import type { ReactNode } from "react";
import "./Field.css";

type Props = {
  name?: string;
  isSelected?: boolean;
  onChange?: (isSelected: boolean) => void;
  isDisabled?: boolean | undefined;
  description?: ReactNode;
  children: ReactNode;
};

/** A thing that is so or not. */
export function Checkbox({ description, children, name, isSelected = false, onChange, isDisabled }: Props) {
  return (
    <label className="Choice" data-field={name} data-selected={isSelected || undefined}>
      <input
        type="checkbox"
        className="Choice-input"
        name={name}
        checked={isSelected}
        disabled={isDisabled}
        onChange={(event) => onChange?.(event.target.checked)}
      />
      <span className="Choice-mark" aria-hidden>
        <Check size={18} strokeWidth={3} />
      </span>
      <span className="Choice-words">
        <span>{children}</span>
        {description && <span className="soft small">{description}</span>}
      </span>
    </label>
  );
}
