import { useText } from "../text/text.ts";
import { ActorName } from "../ui/ActorShape.tsx";
import { Button } from "../ui/Button.tsx";
import { DateField } from "../ui/DateField.tsx";
import { todayInSweden } from "../ui/dates.ts";
import type { MatrixParts } from "./ConsentMatrix.tsx";
import { cellOf, type MatrixRow, rowInWords } from "./matrix.ts";

/** What a row means, in sentences that are read out when they change; and how long its answers hold. */
export function MatrixRowMeaning({
  row,
  hasName = true,
  ...parts
}: MatrixParts & { row: MatrixRow; hasName?: boolean }) {
  const t = useText("matrix");
  const { areas, edits, agreement, language, mode, set, setUntil, remove } = parts;
  const cells = areas.map((area) => cellOf(row, area, edits));
  const open = cells.filter((cell) => cell.answer === "allowed" || cell.answer === "ended");
  const ends = new Set(open.map((cell) => cell.until));
  const isMissingMeeting =
    mode === "staff" &&
    row.key.startsWith("unit:") &&
    open.length > 0 &&
    cellOf(row, "meeting", edits).answer !== "allowed";
  return (
    <div className="MatrixMeaning">
      {hasName && (
        <p className="MatrixMeaning-title">
          <ActorName kind={row.group} name={row.name} detail={row.detail} />
        </p>
      )}
      <div aria-live="polite" className="stack-tight">
        {rowInWords(row, areas, edits, { agreement, language, t, mode }).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {isMissingMeeting && <p className="soft">{t("row.cannotBeCalled", { name: row.name })}</p>}
      </div>
      {set && hasName && (
        <div className="row">
          <Button isSmall onPress={() => set(row, areas, "allowed")}>
            {t("row.all")}
          </Button>
          <Button isSmall onPress={() => set(row, areas, "refused")}>
            {t("row.none")}
          </Button>
          <Button isSmall onPress={() => set(row, areas, "notAsked")}>
            {t("row.clear")}
          </Button>
          {row.isNew && (
            <Button isSmall look="quiet" onPress={() => remove(row)}>
              {t("add.remove")}
            </Button>
          )}
        </div>
      )}
      {set && open.length > 0 && (
        <DateField
          key={row.key}
          name={`until-${row.key}`}
          label={t("row.until")}
          description={t("row.untilHelp")}
          isOptional
          minValue={todayInSweden()}
          value={ends.size === 1 ? (open[0]?.until ?? null) : null}
          onChange={(day) => setUntil(row, day)}
        />
      )}
    </div>
  );
}
