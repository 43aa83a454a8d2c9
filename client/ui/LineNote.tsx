import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import "./LineNote.css";

type Props = { tone: "soon" | "late"; icon: LucideIcon; children: ReactNode };

/** A small note about the text or the field it stands beside: an icon and words, never colour alone. */
export function LineNote({ tone, icon: Icon, children }: Props) {
  return (
    <div className={`LineNote LineNote--${tone}`}>
      <Icon aria-hidden size={18} />
      <div className="LineNote-words">{children}</div>
    </div>
  );
}
