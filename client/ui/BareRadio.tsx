import type { ReactNode } from "react";
import { className } from "./className.ts";
import "./Field.css";

type Props = {
  /** The same for all of one group, and for no other: from useId. */
  group: string;
  value: string;
  isSelected: boolean;
  onSelect: () => void;
  className: string;
  children: ReactNode;
};

/** One radio button of a group that looks its own way. The whole of it is pressed; the focus is drawn around it. */
export function BareRadio({ group, value, isSelected, onSelect, className: looks, children }: Props) {
  return (
    <label className={className("BareRadio", looks)} data-selected={isSelected || undefined}>
      <input
        type="radio"
        className="BareRadio-input"
        name={group}
        value={value}
        checked={isSelected}
        onChange={onSelect}
      />
      {children}
    </label>
  );
}
