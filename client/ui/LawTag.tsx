import { Scale } from "lucide-react";
import type { ReactNode } from "react";
import "./LawTag.css";

/** The paragraph or the rule that something rests on. */
export function LawTag({ children }: { children: ReactNode }) {
  return (
    <span className="LawTag">
      <Scale aria-hidden size={14} />
      <span>{children}</span>
    </span>
  );
}
