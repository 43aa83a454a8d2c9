import { ShieldAlert } from "lucide-react";
import type { ReactNode } from "react";
import "./CautionLine.css";

/** A line beside a field or a text that says what to be careful with: an icon and words, never colour alone. */
export function CautionLine({ children }: { children: ReactNode }) {
  return (
    <p className="CautionLine">
      <ShieldAlert aria-hidden size={18} />
      <span>{children}</span>
    </p>
  );
}
