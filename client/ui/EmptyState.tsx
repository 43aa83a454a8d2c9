import type { ReactNode } from "react";
import "./EmptyState.css";

/** Nothing here yet: what will come here, and how to start it. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="EmptyState">
      <svg aria-hidden viewBox="0 0 64 64" width="64" height="64" className="EmptyState-picture">
        <circle
          cx="32"
          cy="32"
          r="22"
          fill="none"
          stroke="currentColor"
          strokeWidth="2.5"
          strokeDasharray="3 7"
          strokeLinecap="round"
        />
        <circle cx="32" cy="32" r="7" fill="currentColor" />
      </svg>
      <div className="stack-tight">
        <p className="EmptyState-title">{title}</p>
        {children && <div className="soft">{typeof children === "string" ? <p>{children}</p> : children}</div>}
        {action && <div className="row EmptyState-action">{action}</div>}
      </div>
    </div>
  );
}
