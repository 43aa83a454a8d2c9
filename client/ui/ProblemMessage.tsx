import type { ReactNode } from "react";
import { useText } from "../text/text.ts";
import { LawTag } from "./LawTag.tsx";
import { Notice } from "./Notice.tsx";

/** What a problem+json answer says to a reader. */
export type ShownProblem = {
  status?: number;
  title: string;
  detail?: string;
  law?: string;
  rule?: string;
  reference?: string;
};

/** The server's answer when something could not be done: what, why, what to do, and the paragraph where there is one. */
export function ProblemMessage({
  problem,
  children,
}: {
  problem: ShownProblem | null | undefined;
  children?: ReactNode;
}) {
  const t = useText("ui");
  const e = useText("errors");
  if (!problem) return null;
  // No answer at all, or one that was not ours: then the words are ours.
  const own = problem.title ? null : problem.status === 0 ? "network" : "unknown";
  const detail = own ? e(`${own}.detail`) : problem.detail;
  return (
    <Notice tone="late" title={own ? e(`${own}.title`) : problem.title} isAlert>
      {detail && <p>{detail}</p>}
      {problem.law && (
        <p>
          <LawTag>{problem.law}</LawTag>
        </p>
      )}
      {problem.reference && <p className="small soft">{t("reference", { reference: problem.reference })}</p>}
      {children && <div className="row">{children}</div>}
    </Notice>
  );
}
