import { ShieldAlert } from "lucide-react";
import type { Protection } from "../../core/protection.ts";
import { useText } from "../text/text.ts";
import { Badge } from "./Badge.tsx";

/** In lists, beside a name: that the person has protected personal data, as a word with an icon. */
export function ProtectionTag({ level }: { level: Protection }) {
  const t = useText("secrecy");
  if (level === "none") return null;
  return (
    <Badge tone="soon" icon={<ShieldAlert aria-hidden size={16} />}>
      {t(`tag.${level}`)}
      <span className="visually-hidden"> ({t(`level.${level}`)})</span>
    </Badge>
  );
}
