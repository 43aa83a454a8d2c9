import { measureSentence } from "../../../core/sip/measureWords.ts";
import type { PlanContent } from "../../../core/sip/state.ts";
import { useLanguage, useText } from "../../text/text.ts";
import { dayInPlan, dayInWords } from "../../ui/dates.ts";
import { planDifferences } from "./planDifferences.ts";
import { ownerName } from "./planTools.ts";

type Props = { before: PlanContent; now: PlanContent; person: { name: string } };

/** What differs between two versions: what it said before beside what it says now. */
export function Differences({ before, now, person }: Props) {
  const t = useText("plan");
  const language = useLanguage();
  const found = planDifferences(before, now, {
    measure: (measure, content) => {
      const { owner, does } = measureSentence(measure, ownerName(measure.owner, person), dayInPlan);
      const first = content.measures.find((one) => one.id === measure.after);
      return [
        owner + does,
        measure.contact && t("measures.contact", { name: measure.contact }),
        first && t("measures.after", { what: first.what }),
      ]
        .filter(Boolean)
        .join("\n");
    },
    followUp: ({ on, how, caller }) =>
      [dayInWords(on, language), how, caller && t("followUp.calls", { name: caller })].filter(Boolean).join(". "),
    noMeasures: (name, reason) => t("responsible.declared", { name, reason }),
    noOthers: t("responsible.othersNone"),
  });
  if (found.length === 0) return <p className="soft">{t("versions.same")}</p>;
  return (
    <ul className="plain-list Differences">
      {found.map((one) => (
        <li key={one.key}>
          <p className="Differences-kind">{t(`versions.kind.${one.kind}`)}</p>
          <dl>
            {one.before !== null && (
              <div className="Differences-was">
                <dt>{one.now === null ? t("versions.gone") : t("versions.was")}</dt>
                <dd className="Written">{one.before}</dd>
              </div>
            )}
            {one.now !== null && (
              <div className="Differences-is">
                <dt>{one.before === null ? t("versions.added") : t("versions.is")}</dt>
                <dd className="Written">{one.now}</dd>
              </div>
            )}
          </dl>
        </li>
      ))}
    </ul>
  );
}
