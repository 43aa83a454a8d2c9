import { type ReactNode, useId } from "react";

type Props = { title: string; lead?: ReactNode; actions?: ReactNode; children: ReactNode };

/** One step's part of the SIP page: its heading is where a reader starts who comes here from another step. */
export function StagePart({ title, lead, actions, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="Section">
      <header className="Section-head">
        <h2 id={id} tabIndex={-1} data-page-start>
          {title}
        </h2>
        {actions && <div className="row screen-only">{actions}</div>}
      </header>
      {lead && <p className="soft">{lead}</p>}
      {children}
    </section>
  );
}
