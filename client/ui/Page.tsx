import { ArrowLeft } from "lucide-react";
import { type ReactNode, use, useEffect, useId, useRef } from "react";
import { TextLink } from "./Button.tsx";
import { className } from "./className.ts";
import { PageToolContext } from "./pageTool.ts";
import "./Page.css";

type Props = {
  /** What this page is: the only h1, and the title of the window. */
  title: string;
  /** When the h1 shall show more than words. */
  heading?: ReactNode;
  lead?: ReactNode;
  /** The one main action, and at most a few others. */
  actions?: ReactNode;
  back?: { href: string; label: string };
  /** Text pages and forms read best narrow; lists may use the width. */
  isNarrow?: boolean;
  children?: ReactNode;
};

/** A page: the way back, h1, lead, main action, content. Sets the window's title. */
export function Page({ title, heading, lead, actions, back, isNarrow, children }: Props) {
  useEffect(() => {
    document.title = `${title} – Samlad`;
  }, [title]);
  const whole = useRef<HTMLDivElement>(null);
  const Tool = use(PageToolContext);
  return (
    <div ref={whole} className={className("Page", isNarrow && "Page--narrow")}>
      {back && (
        <p className="Page-back screen-only" data-silent>
          <TextLink href={back.href} className="Page-backLink">
            <ArrowLeft aria-hidden size={18} />
            {back.label}
          </TextLink>
        </p>
      )}
      <header className="Page-head">
        <div className="stack-tight">
          <h1 tabIndex={-1}>{heading ?? title}</h1>
          {lead && <div className="lead soft">{typeof lead === "string" ? <p>{lead}</p> : lead}</div>}
        </div>
        {(Tool || actions) && (
          <div className="row Page-actions screen-only">
            {Tool && <Tool page={whole} />}
            {actions}
          </div>
        )}
      </header>
      <div className="Page-body">{children}</div>
    </div>
  );
}

type SectionProps = {
  title: ReactNode;
  level?: 2 | 3;
  lead?: ReactNode;
  actions?: ReactNode;
  /** On raised paper with an edge; without it only space sets the section apart. */
  isCard?: boolean;
  /** The place in the page's address that leads here. */
  anchor?: string;
  children?: ReactNode;
};

/** A part of a page with its heading; a landmark named by it. */
export function Section({ title, level = 2, lead, actions, isCard, anchor, children }: SectionProps) {
  const id = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section
      id={anchor}
      tabIndex={anchor ? -1 : undefined}
      aria-labelledby={id}
      className={className("Section", isCard && "Section--card")}
    >
      <header className="Section-head">
        <Heading id={id}>{title}</Heading>
        {actions && <div className="row screen-only">{actions}</div>}
      </header>
      {lead && <div className="soft">{typeof lead === "string" ? <p>{lead}</p> : lead}</div>}
      {children}
    </section>
  );
}

/** The main thing, and beside it (under it on a phone) what belongs to it. */
export function TwoColumns({
  children,
  aside,
  asideLabel,
}: {
  children: ReactNode;
  aside: ReactNode;
  asideLabel: string;
}) {
  return (
    <div className="TwoColumns">
      <div className="TwoColumns-main">{children}</div>
      <aside className="TwoColumns-aside" aria-label={asideLabel}>
        {aside}
      </aside>
    </div>
  );
}
