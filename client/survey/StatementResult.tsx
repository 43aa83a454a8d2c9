import { surveyChoices } from "../../core/survey.ts";
import type { QuestionResult } from "../../core/surveyResults.ts";
import { useLanguage, useText } from "../text/text.ts";

/** One statement: how many it fits, in words; then how many chose each step, as numbers with a line as long as the share. */
export function StatementResult({ result: { question, counts, answered } }: { result: QuestionResult }) {
  const t = useText("survey");
  const language = useLanguage();
  const fits = (counts[surveyChoices.indexOf("mostly")] ?? 0) + (counts[surveyChoices.indexOf("fully")] ?? 0);
  const rows = counts.map((count, at) => {
    const choice = surveyChoices[at];
    return { key: choice ?? "none", label: choice ? t(`choice.ordinary.${choice}`) : t("results.noAnswer"), count };
  });
  return (
    <li className="Results-statement">
      <h3>{question[language]}</h3>
      <p>{t("results.sentence", { total: answered, count: fits })}</p>
      <dl className="Results-bars">
        {rows.map(({ key, label, count }) => (
          <div key={key} className="Results-row">
            <dt>{label}</dt>
            <dd>
              <svg
                aria-hidden
                viewBox="0 0 100 10"
                preserveAspectRatio="none"
                className="Results-bar"
                data-choice={key}
              >
                <rect className="Results-ground" width="100" height="10" />
                <rect className="Results-share" width={(100 * count) / answered} height="10" />
              </svg>
              <span className="Results-count">{count}</span>
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
