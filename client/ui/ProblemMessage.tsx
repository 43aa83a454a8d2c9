import type { ReactNode } from "react";
import { isPartLanguage } from "../../core/languages.ts";
import { useAnyLanguage, useText } from "../text/text.ts";
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
  const language = useAnyLanguage();
  if (!problem) return null;
  // No answer at all, or one that was not ours: then the words are ours.
  const own = problem.title ? null : problem.status === 0 ? "network" : "unknown";
  const detail = own ? e(`${own}.detail`) : problem.detail;
  // The server answers in Swedish and English.
  const marks = !own && problem.status && isPartLanguage(language) ? ({ lang: "sv", dir: "ltr" } as const) : {};
  return (
    <Notice tone="late" title={<span {...marks}>{own ? e(`${own}.title`) : problem.title}</span>} isAlert>
      {detail && <p {...marks}>{detail}</p>}
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
