import { ExternalLink, Film } from "lucide-react";
import type { SupportLink } from "../../core/support.ts";
import { useText } from "../text/text.ts";

/** The county's own pages and films. They open beside: what one is doing stays. */
export function SupportLinks({ links }: { links: SupportLink[] }) {
  const t = useText("support");
  return (
    <ul className="plain-list SupportLinks">
      {links.map(({ href, title, kind }) => (
        <li key={href}>
          <a href={href} target="_blank" rel="noreferrer">
            {kind === "film" && <Film role="img" aria-label={t("film")} size={18} />} {title}{" "}
            <ExternalLink role="img" aria-label={t("elsewhere")} size={16} />
          </a>
        </li>
      ))}
    </ul>
  );
}
