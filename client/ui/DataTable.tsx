import { ArrowDown, ArrowUp, ArrowUpDown } from "lucide-react";
import type { ReactNode } from "react";
import { useText } from "../text/text.ts";
import { className } from "./className.ts";
import "./DataTable.css";

export type TableColumn<R> = {
  id: string;
  title: string;
  cell: (row: R) => ReactNode;
  isSortable?: boolean;
  /** The cell that names the row: a row heading to a screen reader, the title of the card on a phone. */
  isRowHeader?: boolean;
  isNumber?: boolean;
  /** Buttons that say themselves what they do: on a phone they need no title before them. */
  isAct?: boolean;
};

export type Sorting = { by: string; isDescending: boolean };

type Props<R> = {
  /** What the table shows; read out, and seen as a heading when `showCaption`. */
  caption: string;
  showCaption?: boolean;
  columns: TableColumn<R>[];
  rows: readonly R[];
  rowKey: (row: R) => string;
  sorting?: Sorting;
  onSort?: (sorting: Sorting) => void;
  /** Shown instead of rows when there are none. */
  empty?: ReactNode;
};

/** A table. On a phone each row becomes a card with the column's title before each value. */
export function DataTable<R>({ caption, showCaption, columns, rows, rowKey, sorting, onSort, empty }: Props<R>) {
  const t = useText("ui");
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    <table className="DataTable">
      <caption className={showCaption ? "DataTable-caption" : "visually-hidden"}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.id}
              scope="col"
              className={className(column.isNumber && "DataTable-number")}
              aria-sort={sorting?.by === column.id ? (sorting.isDescending ? "descending" : "ascending") : undefined}
            >
              {column.isSortable && onSort ? (
                <button
                  type="button"
                  className="DataTable-sort"
                  onClick={() =>
                    onSort({ by: column.id, isDescending: sorting?.by === column.id && !sorting.isDescending })
                  }
                >
                  {column.title}
                  <SortMark sorting={sorting} column={column.id} />
                  <span className="visually-hidden">{t("table.sort")}</span>
                </button>
              ) : (
                column.title
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) => {
              const content = (
                <>
                  {!column.isAct && (
                    <span className="DataTable-title" aria-hidden>
                      {column.title}
                    </span>
                  )}
                  <span className="DataTable-value">{column.cell(row)}</span>
                </>
              );
              const looks = className(
                column.isNumber && "DataTable-number",
                column.isRowHeader && "DataTable-rowHeader",
              );
              return column.isRowHeader ? (
                <th key={column.id} scope="row" className={looks}>
                  {content}
                </th>
              ) : (
                <td key={column.id} className={looks}>
                  {content}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SortMark({ sorting, column }: { sorting?: Sorting | undefined; column: string }) {
  if (sorting?.by !== column) return <ArrowUpDown aria-hidden size={16} />;
  return sorting.isDescending ? <ArrowDown aria-hidden size={16} /> : <ArrowUp aria-hidden size={16} />;
}
