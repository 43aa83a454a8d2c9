import { ChevronLeft, ChevronRight } from "lucide-react";
import { useId } from "react";
import { useText } from "../text/text.ts";
import { ActorName } from "../ui/ActorShape.tsx";
import { BareRadio } from "../ui/BareRadio.tsx";
import { Button } from "../ui/Button.tsx";
import { dayInWords } from "../ui/dates.ts";
import { Select } from "../ui/Select.tsx";
import { AnswerMark } from "./AnswerMark.tsx";
import type { MatrixParts } from "./ConsentMatrix.tsx";
import { MatrixRowMeaning } from "./MatrixRowMeaning.tsx";
import { answerWord, areaTitle, cellOf, isEdited, type MatrixRow } from "./matrix.ts";

type Props = MatrixParts & { chosen: string | null; onChoose: (row: string) => void };
const choices = ["allowed", "refused", "notAsked"] as const;

/** The matrix as questions: one unit or person at a time, one line for each area. */
export function MatrixQuestions({ chosen, onChoose, ...parts }: Props) {
  const t = useText("matrix");
  const { rows, areas, about, mode, set } = parts;
  const index = Math.max(
    0,
    rows.findIndex((row) => row.key === chosen),
  );
  const row = rows[index];
  if (!row) return null;
  const ends = new Set(areas.map((area) => cellOf(row, area, parts.edits).until).filter(Boolean));
  const turn = (by: number) => {
    const next = rows[index + by];
    if (next) onChoose(next.key);
  };
  return (
    <div className="MatrixQuestions stack">
      {rows.length > 1 && (
        <Select
          name="matrixRow"
          label={t("question.choose")}
          value={row.key}
          onChange={onChoose}
          options={rows.map((one) => ({ value: one.key, label: one.name, description: one.detail }))}
        />
      )}
      <div className="MatrixQuestions-head">
        <h3>
          {about
            ? t("question.personOther", { name: row.name, person: about })
            : t(`question.${mode}`, { name: row.name })}
        </h3>
        <p className="soft">
          <ActorName kind={row.group} name={row.detail || row.name} />
        </p>
      </div>
      {set && (
        <div className="row">
          <Button isSmall onPress={() => set(row, areas, "allowed")}>
            {t("question.yesAll")}
          </Button>
          <Button isSmall onPress={() => set(row, areas, "refused")}>
            {t("question.noAll")}
          </Button>
          {row.isNew && (
            <Button isSmall look="quiet" onPress={() => parts.remove(row)}>
              {t("add.remove")}
            </Button>
          )}
        </div>
      )}
      <div className="MatrixQuestions-areas">
        {areas.map((area) => (
          <AreaQuestion key={area} {...parts} row={row} area={area} hasDay={ends.size > 1} />
        ))}
      </div>
      {!parts.isEnded && <MatrixRowMeaning {...parts} row={row} hasName={false} />}
      {rows.length > 1 && (
        <div className="row MatrixQuestions-turn">
          <Button onPress={() => turn(-1)} isDisabled={index === 0} icon={<ChevronLeft aria-hidden size={18} />}>
            {t("question.previous")}
          </Button>
          <span className="soft">{t("question.place", { number: index + 1, total: rows.length })}</span>
          <Button onPress={() => turn(1)} isDisabled={index === rows.length - 1}>
            {t("question.next")}
            <ChevronRight aria-hidden size={18} />
          </Button>
        </div>
      )}
    </div>
  );
}

function AreaQuestion({
  row,
  area,
  hasDay,
  ...parts
}: MatrixParts & {
  row: MatrixRow;
  area: string;
  /** The end is said at each area only when they differ; otherwise the sentence under them says it once. */
  hasDay: boolean;
}) {
  const t = useText("matrix");
  const id = useId();
  const { edits, agreement, language, set } = parts;
  const cell = cellOf(row, area, edits);
  const title = areaTitle(area, agreement, language, t);
  const day =
    hasDay && cell.until
      ? t("until", { day: dayInWords(cell.until, language, { weekday: false, short: true }) })
      : null;
  const edited = isEdited(edits, row, area);
  if (!set) {
    return (
      <p className="AreaQuestion">
        <span className="AreaQuestion-title">{title}</span>
        <span className={`AreaQuestion-read AreaQuestion-read--${cell.answer}`}>
          <AnswerMark answer={cell.answer} /> {answerWord(cell.answer, parts.mode, t)} {day}
        </span>
      </p>
    );
  }
  return (
    <div role="radiogroup" className="AreaQuestion" aria-labelledby={id}>
      <span id={id} className="AreaQuestion-title">
        {title}
        {(day || edited) && (
          <span className="soft small AreaQuestion-day">
            {[cell.answer === "ended" ? t("answer.ended") : null, day, edited ? t("edited") : null]
              .filter(Boolean)
              .join(" · ")}
          </span>
        )}
      </span>
      <div className="AreaQuestion-choices">
        {choices.map((answer) => (
          <BareRadio
            key={answer}
            group={`${id}-answer`}
            value={answer}
            isSelected={cell.answer === answer}
            onSelect={() => set(row, [area], answer)}
            className={`AreaQuestion-choice AreaQuestion-choice--${answer}`}
          >
            <AnswerMark answer={answer} />
            <span>{answerWord(answer, parts.mode, t)}</span>
          </BareRadio>
        ))}
      </div>
    </div>
  );
}
