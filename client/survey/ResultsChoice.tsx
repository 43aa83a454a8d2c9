import { surveyKinds, surveyLeads, surveySets } from "../../core/survey.ts";
import type { Month, SurveyChoiceOfGroups } from "../../core/surveyResults.ts";
import { useLanguage, useText } from "../text/text.ts";
import { Select } from "../ui/Select.tsx";
import { monthInWords } from "./monthInWords.ts";

type Props = {
  choice: SurveyChoiceOfGroups;
  months: Month[];
  onChange: (next: Partial<SurveyChoiceOfGroups>) => void;
};

/** Whose answers, about what, and from when. */
export function ResultsChoice({ choice, months, onChange }: Props) {
  const t = useText("survey");
  const language = useLanguage();
  const month = (value: Month) => ({ value, label: monthInWords(value, language) });
  const leads = ["any", ...surveyLeads] as const;
  return (
    <fieldset className="Results-choice">
      <legend className="visually-hidden">{t("results.choose")}</legend>
      <Select
        name="set"
        label={t("results.set")}
        value={choice.set}
        onChange={(set) => onChange({ set })}
        options={surveySets.map((value) => ({ value, label: t(`results.sets.${value}`) }))}
      />
      <Select
        name="kind"
        label={t("results.kind")}
        value={choice.kind}
        onChange={(kind) => onChange({ kind })}
        options={surveyKinds.map((value) => ({ value, label: t(`results.kinds.${value}`) }))}
      />
      <Select
        name="lead"
        label={t("results.lead_")}
        value={choice.lead}
        onChange={(lead) => onChange({ lead })}
        options={leads.map((value) => ({ value, label: t(`results.leads.${value}`) }))}
      />
      <Select<Month>
        name="from"
        label={t("results.from")}
        value={choice.from ?? ""}
        onChange={(from) => onChange({ from: from || null })}
        options={[{ value: "", label: t("results.first") }, ...months.map(month)]}
      />
      <Select<Month>
        name="to"
        label={t("results.to")}
        value={choice.to ?? ""}
        onChange={(to) => onChange({ to: to || null })}
        options={[{ value: "", label: t("results.last") }, ...months.map(month)]}
      />
    </fieldset>
  );
}
