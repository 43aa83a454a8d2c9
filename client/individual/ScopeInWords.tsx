import type { ConsentRow, ConsentView } from "../../core/sip/viewConsent.ts";
import { recipientKind, recipientName } from "../actors.ts";
import { useText } from "../text/text.ts";
import { ActorShape } from "../ui/ActorShape.tsx";
import { dayInWords } from "../ui/dates.ts";
import { useMine } from "./mine.ts";

/** Who may read about what, said as one would tell it: one unit or person at a time (C4). */
export function ScopeInWords({ consent }: { consent: ConsentView }) {
  return (
    <ul className="plain-list My-scope">
      {consent.rows.map((row) => (
        <li key={row.key}>
          <p className="My-actorName">
            <ActorShape kind={recipientKind(row.recipient)} size={22} />
            <strong>{recipientName(row.recipient)}</strong>
          </p>
          <RowInWords row={row} areas={consent.areas} />
        </li>
      ))}
    </ul>
  );
}

function RowInWords({ row, areas }: { row: ConsentRow; areas: string[] }) {
  const t = useText("individual");
  const m = useText("matrix");
  const { agreement, language } = useMine();
  const lifeAreas = [...agreement.lifeAreas.adult, ...agreement.lifeAreas.child];
  const nameOf = (key: string) =>
    (lifeAreas.find((one) => one.key === key)?.[language] ?? m(`areaInSentence.${key as "plan"}`)).toLocaleLowerCase(
      language,
    );
  const inState = (state: string) => areas.filter((area) => row.cells[area]?.state === state);
  const allowed = inState("allowed");
  const refused = inState("refused");
  const ends = [...new Set(allowed.map((area) => row.cells[area]?.until ?? null))];
  const list = new Intl.ListFormat(language, { type: "conjunction" });
  if (allowed.length === 0 && refused.length === 0) return <p>{t("consent.scopeNothing")}</p>;
  return (
    <>
      {ends.sort().map((until) => (
        <p key={until ?? "always"}>
          {t("consent.scopeMay")}{" "}
          {list.format(allowed.filter((area) => (row.cells[area]?.until ?? null) === until).map(nameOf))}
          {until && ` ${t("consent.scopeUntil", { day: dayInWords(until, language, { weekday: false }) })}`}.
        </p>
      ))}
      {refused.length > 0 && (
        <p>
          {t("consent.scopeMayNot")} {list.format(refused.map(nameOf))}.
        </p>
      )}
    </>
  );
}
