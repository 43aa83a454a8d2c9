import type { ReactNode } from "react";
import { StepHelp } from "../../support/StepHelp.tsx";
import "./StageHead.css";

/** The heading of one page of a SIP: what it is, how it stands, and a sentence about it. */
export function StageHead({
  title,
  state,
  lead,
  actions,
}: {
  title: string;
  state?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <header className="StageHead">
      <div className="StageHead-row">
        <h2>{title}</h2>
        {state}
        {actions && <div className="row StageHead-actions screen-only">{actions}</div>}
      </div>
      {lead && <p className="soft">{lead}</p>}
      <StepHelp />
    </header>
  );
}
