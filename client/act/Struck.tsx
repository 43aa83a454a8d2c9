import { Strikethrough } from "lucide-react";
import type { ReactNode } from "react";
import type { SipView } from "../../core/sip/view.ts";
import { useText } from "../text/text.ts";
import { DateText } from "../ui/DateText.tsx";
import { LineNote } from "../ui/LineNote.tsx";
import { actorInWords } from "./actor.ts";
import "./Struck.css";

/** What has been struck, drawn through: it stays to be read, but nobody may take it for true. */
export function Struck({ children }: { children: ReactNode }) {
  return <del className="Struck">{children}</del>;
}

/** By whom, when and why an entry was struck. */
export function StruckNote({ strike }: { strike: NonNullable<SipView["strikes"][string]> }) {
  const t = useText("entry");
  return (
    <LineNote tone="late" icon={Strikethrough}>
      <strong>{t("struck")}</strong> {t("by", { who: actorInWords(strike.by) })}{" "}
      <DateText value={strike.at} weekday={false} />. {t("reason", { reason: strike.reason })}
    </LineNote>
  );
}
