import { Phone } from "lucide-react";
import type { ReactNode } from "react";
import { helpLinesFor } from "../../../core/helpLines.ts";
import { useLanguage, useText } from "../../text/text.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { Section } from "../../ui/Page.tsx";
import { useMine } from "../mine.ts";

/** Whom one can talk to, first about the plan and then about anything: what is said before it, and the lines for that age. */
export function TurnTo({ title, children }: { title: string; children: ReactNode }) {
  const t = useText("child");
  const language = useLanguage();
  const { view } = useMine();
  return (
    <div id="talk" className="My-anchor" tabIndex={-1}>
      <Section title={title}>
        {children}
        <ul className="plain-list Child-lines">
          {helpLinesFor(view.person.age).map(({ key, name, phone, site, what }) => (
            <li key={key} className="Child-line">
              <h3>{name}</h3>
              <p>{what[language]}</p>
              <div className="row screen-only">
                {phone && (
                  <LinkButton href={`tel:${phone.dial}`} icon={<Phone aria-hidden size={20} />}>
                    {t("turn.call", { phone: phone.written })}
                  </LinkButton>
                )}
                {site && (
                  <LinkButton look="quiet" href={site.url}>
                    {t("turn.site", { site: site.written })}
                  </LinkButton>
                )}
              </div>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
