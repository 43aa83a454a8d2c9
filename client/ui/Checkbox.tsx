import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox } from "react-aria-components/Checkbox";
import "./Field.css";

type Props = {
  name?: string;
  /** Inside a CheckboxGroup: which one this is. */
  value?: string;
  isSelected?: boolean;
  onChange?: (isSelected: boolean) => void;
  isDisabled?: boolean;
  description?: ReactNode;
  children: ReactNode;
};

/** A thing that is so or not. */
export function Checkbox({ description, children, name, ...props }: Props) {
  return (
    <AriaCheckbox {...props} name={name} data-field={name} className="Choice">
      <span className="Choice-mark" aria-hidden>
        <Check size={18} strokeWidth={3} />
      </span>
      <span className="Choice-words">
        <span>{children}</span>
        {description && <span className="soft small">{description}</span>}
      </span>
    </AriaCheckbox>
  );
}
