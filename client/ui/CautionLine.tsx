import { ShieldAlert } from "lucide-react";
import type { ReactNode } from "react";
import { LineNote } from "./LineNote.tsx";

/** A line beside a field or a text that says what to be careful with. */
export function CautionLine({ children }: { children: ReactNode }) {
  return (
    <LineNote tone="soon" icon={ShieldAlert}>
      {children}
    </LineNote>
  );
}
