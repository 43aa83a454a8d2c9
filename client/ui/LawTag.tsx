import { Scale } from "lucide-react";
import type { ReactNode } from "react";
import { useWritten } from "./written.ts";
import "./LawTag.css";

/** The paragraph or the rule that something rests on. */
export function LawTag({ children }: { children: ReactNode }) {
  const written = useWritten();
  return (
    <span className="LawTag" {...written("")}>
      <Scale aria-hidden size={14} />
      <span>{children}</span>
    </span>
  );
}
