import type { ReactNode } from "react";
import { Switch as AriaSwitch } from "react-aria-components/Switch";
import "./Switch.css";

type Props = {
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  isDisabled?: boolean;
  children: ReactNode;
};

/** On or off, and it holds at once. What is saved with a button is a Checkbox. */
export function Switch({ children, ...props }: Props) {
  return (
    <AriaSwitch {...props} className="Choice Switch">
      <span className="Switch-track" aria-hidden>
        <span className="Switch-thumb" />
      </span>
      <span>{children}</span>
    </AriaSwitch>
  );
}
