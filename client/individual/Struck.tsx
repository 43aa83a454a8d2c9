import { Strikethrough } from "lucide-react";
import type { ReactNode } from "react";
import { actorInWords } from "../act/actor.ts";
import { useText } from "../text/text.ts";
import { DateText } from "../ui/DateText.tsx";
import { useMine } from "./mine.ts";

/**
 * An entry, drawn through when it has been struck, with by whom, when and why: it stays to be read, but nobody may take
 * it for true. `item` as `core/sip/items.ts` names it.
 */
export function Struck({ item, children }: { item: string; children: ReactNode }) {
  const t = useText("entry");
  const strike = useMine().view.strikes[item];
  if (!strike) return children;
  return (
    <div className="stack-tight">
      <del className="My-struck">{children}</del>
      <p className="My-strike">
        <Strikethrough aria-hidden size={18} />
        <span>
          <strong>{t("struck")}</strong> {t("by", { who: actorInWords(strike.by) })}{" "}
          <DateText value={strike.at} weekday={false} />. {t("reason", { reason: strike.reason })}
        </span>
      </p>
    </div>
  );
}
