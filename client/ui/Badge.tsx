import { CircleAlert, CircleCheck, CircleDashed, CircleDot, Clock } from "lucide-react";
import type { ReactNode } from "react";
import "./Badge.css";

export type BadgeTone = "calm" | "soon" | "late" | "done" | "none";

const icons = { calm: CircleDot, soon: Clock, late: CircleAlert, done: CircleCheck, none: CircleDashed };

/** A state as a word with an icon. The colour only helps. */
export function Badge({ tone = "none", icon, children }: { tone?: BadgeTone; icon?: ReactNode; children: ReactNode }) {
  const Icon = icons[tone];
  return (
    <span className={`Badge Badge--${tone}`}>
      {icon ?? <Icon aria-hidden size={16} />}
      <span>{children}</span>
    </span>
  );
}
