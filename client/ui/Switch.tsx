import type { ReactNode } from "react";
import "./Field.css";
import "./Switch.css";

type Props = {
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  isDisabled?: boolean;
  children: ReactNode;
};

/** On or off, and it holds at once. What is saved with a button is a Checkbox. */
export function Switch({ children, isSelected, onChange, isDisabled }: Props) {
  return (
    <label className="Choice Switch" data-selected={isSelected || undefined}>
      <input
        type="checkbox"
        role="switch"
        aria-checked={isSelected}
        className="Choice-input"
        checked={isSelected}
        disabled={isDisabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className="Switch-track" aria-hidden>
        <span className="Switch-thumb" />
      </span>
      <span>{children}</span>
    </label>
  );
}
