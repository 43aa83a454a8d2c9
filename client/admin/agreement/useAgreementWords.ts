import type { Agreement, RecordKind, UnitKind, Words } from "../../../core/agreement.ts";
import { type AgreementField, type AgreementValue, isSame } from "../../../core/agreementFields.ts";
import type { Deadline } from "../../../core/time.ts";
import { useLanguage, useText } from "../../text/text.ts";

/** A sentence with its figure apart, so that the figure can stand out. */
export type Sentence = { before: string; figure: string; after: string };
export type AgreementWords = {
  /** What the field is called, in a form and in a list. */
  label: (field: AgreementField) => string;
  /** What stands in it, in a few words. */
  figure: (field: AgreementField, value: AgreementValue) => string;
  /** The whole of it, as it reads in an agreement. */
  sentence: (field: AgreementField, value: AgreementValue) => Sentence;
  /** What the law says of it, where it does. */
  law: (field: AgreementField) => string | null;
};

/** Stands where the figure comes, until the sentence is divided there. */
const here = "\u2060";

/** How the fields of an agreement are said. */
export function useAgreementWords({ shipped, newest }: { shipped: Agreement; newest: Agreement }): AgreementWords {
  const typed = useText("agreement");
  const admin = useText("admin");
  const language = useLanguage();
  // The texts of the rows stand under the paths of the fields.
  const t = typed as (key: string, params?: Record<string, string | number>) => string;
  const has = (key: string) => t(key) !== key;
  const list = (all: string[]) => new Intl.ListFormat(language).format(all);

  function figure({ form, path }: AgreementField, value: AgreementValue): string {
    switch (form.kind) {
      case "deadline": {
        if (value === null) return t("notAgreed");
        const { days, counted } = value as Deadline;
        if (form.calendarOnly) return t("days", { count: days });
        return t(counted === "working" ? "workingDays" : "calendarDays", { count: days });
      }
      case "number":
        if (value === null)
          return t({ hour: "never", age: "likeOthers", years: "forGood", hours: "", days: "" }[form.of]);
        return t(form.of, { count: value as number });
      case "yesNo":
        return t(value ? "yes" : "no");
      case "choice":
        return t(`rows.${path}.${value}Choice`);
      case "units":
        return (value as UnitKind[]).length === 0
          ? t("nobody")
          : list((value as UnitKind[]).map((kind) => admin(`unitKind.${kind}`)));
      case "words":
      case "ground":
        return (value as Words | null)?.[language] ?? "";
    }
  }

  function template({ form, path }: AgreementField, value: AgreementValue): string {
    const [head, part, kind] = path.split(".") as [string, string?, RecordKind?];
    const record = head === "retention" && kind ? t(`records.${kind}`) : "";
    if (record && form.kind === "number" && form.of === "age")
      return t(value === null ? "childLike" : "childUntil", { figure: here });
    if (record) return t(value === null ? "keptForGood" : "keptYears", { record, figure: here });
    if (head === "phases")
      return t("phase", { number: shipped.phases.findIndex((one) => one.key === part) + 1, figure: here });
    if (form.kind === "ground")
      return t((value as { retired?: true } | null)?.retired ? "groundOff" : "ground", { figure: here });
    if (form.kind === "yesNo") return t(`rows.${path}.${value ? "yes" : "no"}`);
    if (form.kind === "choice") return t(`rows.${path}.${value}`);
    const isNone = value === null || (Array.isArray(value) && value.length === 0);
    return isNone ? t(`rows.${path}.none`) : t(`rows.${path}.say`, { figure: here });
  }

  return {
    figure,
    label: ({ path, form }) => {
      const [head, part, kind] = path.split(".") as [string, string?, RecordKind?];
      if (head === "retention" && kind)
        return t(form.kind === "number" && form.of === "age" ? "childLabel" : "keptYearsLabel", {
          record: t(`records.${kind}`),
        });
      if (head === "phases")
        return t("phaseLabel", { number: shipped.phases.findIndex((one) => one.key === part) + 1 });
      if (form.kind === "ground") {
        const own = newest.ownTriggers.find((one) => one.key === part);
        return own ? t("groundLabel", { name: own[language] }) : t("groundName");
      }
      return t(`rows.${path}.label`);
    },
    sentence: (field, value) => {
      const [before = "", after = ""] = template(field, value).split(here);
      const hasFigure = template(field, value).includes(here);
      return { before, figure: hasFigure ? figure(field, value) : "", after };
    },
    law: ({ path, form }) => {
      const [head, , kind] = path.split(".") as [string, string?, RecordKind?];
      if (head === "retention" && kind && form.kind === "number" && form.of === "years") {
        const { law } = shipped.retention.records[kind];
        return kind === "healthCare" ? `${law}: ${t("leastTen")}` : law;
      }
      return has(`rows.${path}.law`) ? t(`rows.${path}.law`) : null;
    },
  };
}

/** True when what is kept is kept a shorter time. */
export function isShorter({ path }: AgreementField, from: AgreementValue, to: AgreementValue): boolean {
  if (!path.startsWith("retention.") || isSame(from, to)) return false;
  const length = (value: AgreementValue) => {
    if (value !== null) return Number(value);
    return path.endsWith("childUntil") ? 0 : Number.POSITIVE_INFINITY;
  };
  return length(to) < length(from);
}
