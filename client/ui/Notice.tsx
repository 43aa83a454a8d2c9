import { CircleAlert, CircleCheck, Clock, Info, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import "./Notice.css";

export type Tone = "calm" | "soon" | "late" | "done";

const icons = { calm: Info, soon: Clock, late: CircleAlert, done: CircleCheck };

type Props = {
  tone?: Tone;
  /** In the place of the tone's own icon. */
  icon?: LucideIcon;
  title?: ReactNode;
  /** Read out at once when it appears. */
  isAlert?: boolean;
  children?: ReactNode;
};

/** A box that tells something about the page: calm, soon, late or done; with an icon and words, never colour alone. */
export function Notice({ tone = "calm", icon, title, isAlert, children }: Props) {
  const Icon = icon ?? icons[tone];
  return (
    <div className={`Notice Notice--${tone}`} role={isAlert ? "alert" : undefined}>
      <Icon aria-hidden size={22} />
      <div className="stack-tight">
        {title && <p className="Notice-title">{title}</p>}
        {typeof children === "string" ? <p>{children}</p> : children}
      </div>
    </div>
  );
}
