import type { ReactNode } from "react";
import { Struck as DrawnThrough, StruckNote } from "../act/Struck.tsx";
import { useMine } from "./mine.ts";

/** An entry as it is, or drawn through when it has been struck. `item` as `core/sip/items.ts` names it. */
export function Struck({ item, children }: { item: string; children: ReactNode }) {
  const strike = useMine().view.strikes[item];
  if (!strike) return children;
  return (
    <div className="stack-tight">
      <DrawnThrough>{children}</DrawnThrough>
      <StruckNote strike={strike} />
    </div>
  );
}
