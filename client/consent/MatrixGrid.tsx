import { type KeyboardEvent, useId, useRef, useState } from "react";
import { type AreaKey, generalAreas } from "../../core/agreement.ts";
import { useText } from "../text/text.ts";
import { ActorName } from "../ui/ActorShape.tsx";
import { className } from "../ui/className.ts";
import { dayInWords } from "../ui/dates.ts";
import { AnswerMark } from "./AnswerMark.tsx";
import type { MatrixParts } from "./ConsentMatrix.tsx";
import { MatrixRowMeaning } from "./MatrixRowMeaning.tsx";
import { areaTitle, cellOf, isEdited, type MatrixRow, nextAnswer } from "./matrix.ts";

type Props = MatrixParts & { chosen: string | null; onChoose: (row: string) => void };

/**
 * The matrix as a grid: one tab stop, arrow keys between the cells, Home and End, space or Enter to change the answer.
 * Row 0 and column 0 are the headings; a press there answers for the whole column or row.
 */
export function MatrixGrid({ chosen, onChoose, ...parts }: Props) {
  const t = useText("matrix");
  const { rows, areas, edits, agreement, language, set } = parts;
  const helpId = useId();
  const grid = useRef<HTMLTableElement>(null);
  const [place, setPlace] = useState({ row: 1, column: 1 });
  const at = { row: Math.min(place.row, rows.length), column: Math.min(place.column, areas.length) };
  const row = rows.find((one) => one.key === chosen) ?? rows[0];
  const general = areas.filter((area) => (generalAreas as readonly string[]).includes(area)).length;

  function go(next: { row: number; column: number }) {
    const to = {
      row: Math.min(Math.max(next.row, 0), rows.length),
      column: Math.min(Math.max(next.column, 0), areas.length),
    };
    if (to.row === 0 && to.column === 0) return;
    setPlace(to);
    grid.current?.querySelector<HTMLElement>(`[data-place="${to.row}-${to.column}"]`)?.focus();
  }

  function pressKey(event: KeyboardEvent) {
    const { row: r, column: c } = at;
    const end = event.ctrlKey;
    const moves: Record<string, { row: number; column: number }> = {
      ArrowRight: { row: r, column: c + 1 },
      ArrowLeft: { row: r, column: c - 1 },
      ArrowDown: { row: r + 1, column: c },
      ArrowUp: { row: r - 1, column: c },
      Home: { row: end ? 1 : r, column: 1 },
      End: { row: end ? rows.length : r, column: areas.length },
      PageDown: { row: rows.length, column: c },
      PageUp: { row: 1, column: c },
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    go(move);
  }

  const press = (targets: MatrixRow[], columns: AreaKey[]) => {
    const answer = nextAnswer(targets.flatMap((one) => columns.map((area) => cellOf(one, area, edits).answer)));
    for (const one of targets) set?.(one, columns, answer);
  };
  const buttonAt = (r: number, c: number) => ({
    type: "button" as const,
    "data-place": `${r}-${c}`,
    tabIndex: at.row === r && at.column === c ? 0 : -1,
    onFocus: () => {
      setPlace({ row: r, column: c });
      const focused = rows[r - 1];
      if (focused) onChoose(focused.key);
    },
  });
  const said = (one: MatrixRow, area: AreaKey) => {
    const cell = cellOf(one, area, edits);
    const params = {
      name: one.name,
      area: areaTitle(area, agreement, language, t),
      answer: t(`answer.${cell.answer}`),
    };
    const words = cell.until
      ? t("cellUntil", { ...params, day: dayInWords(cell.until, language, { weekday: false }) })
      : t("cell", params);
    return isEdited(edits, one, area) ? `${words}, ${t("edited")}` : words;
  };

  return (
    <div className="stack">
      {set && (
        <p id={helpId} className="soft small">
          {t("help")}
        </p>
      )}
      <div className="MatrixGrid-frame">
        <table
          ref={grid}
          className="MatrixGrid"
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: an ARIA grid on a table, as the pattern has it
          role="grid"
          aria-label={t("caption")}
          aria-describedby={set ? helpId : undefined}
          aria-readonly={!set}
          onKeyDown={pressKey}
        >
          <thead>
            <tr className="MatrixGrid-groups">
              <td className="MatrixGrid-name" />
              {general > 0 && (
                <th scope="colgroup" colSpan={general}>
                  <span className="MatrixGrid-group">{t("general")}</span>
                </th>
              )}
              {general < areas.length && (
                <th scope="colgroup" colSpan={areas.length - general} className="MatrixGrid-secondGroup">
                  <span className="MatrixGrid-group">{t("lifeAreas")}</span>
                </th>
              )}
            </tr>
            <tr>
              <th scope="col" className="MatrixGrid-name">
                {t("recipient")}
              </th>
              {areas.map((area, index) => {
                const title = areaTitle(area, agreement, language, t);
                return (
                  <th key={area} scope="col" className={className(index === general && "MatrixGrid-firstLife")}>
                    <button
                      {...buttonAt(0, index + 1)}
                      className="MatrixGrid-heading"
                      aria-disabled={!set}
                      onClick={() => press(rows, [area])}
                    >
                      {title}
                      {set && <span className="visually-hidden">: {t("wholeColumn")}</span>}
                    </button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {rows.map((one, r) => (
              <tr key={one.key} data-chosen={one.key === row?.key || undefined}>
                <th scope="row" className="MatrixGrid-name">
                  <button
                    {...buttonAt(r + 1, 0)}
                    className="MatrixGrid-heading"
                    aria-disabled={!set}
                    onClick={() => press([one], areas)}
                  >
                    <ActorName kind={one.group} name={one.name} detail={one.detail} />
                    {set && <span className="visually-hidden">: {t("wholeRow")}</span>}
                  </button>
                </th>
                {areas.map((area, c) => {
                  const cell = cellOf(one, area, edits);
                  return (
                    <td key={area} className={className(c === general && "MatrixGrid-firstLife")}>
                      <button
                        {...buttonAt(r + 1, c + 1)}
                        className={`MatrixGrid-cell MatrixGrid-cell--${cell.answer}`}
                        data-edited={isEdited(edits, one, area) || undefined}
                        aria-label={said(one, area)}
                        aria-disabled={!set}
                        onClick={() => press([one], [area])}
                      >
                        <AnswerMark answer={cell.answer} />
                        <span>{t(`answer.${cell.answer}`)}</span>
                      </button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {row && !parts.isEnded && <MatrixRowMeaning {...parts} row={row} />}
    </div>
  );
}
