import type { AreaKey } from "../../../core/agreement.ts";
import type { Day } from "../../../core/time.ts";
import { cellOf, type Edits, isEdited, type MatrixRow } from "../../consent/matrix.ts";

/** What saving would do for one receiver. */
export type Following = {
  row: MatrixRow;
  starts: AreaKey[];
  stops: AreaKey[];
  /** Areas that are read already, until another day than before. */
  until: { day: Day | null } | null;
  /** Loses the sight of the meeting, and so cannot be called to it. */
  losesMeeting: boolean;
  /** Only answers that change nothing of what may be read: a no where there was no answer. */
  changesNothing: boolean;
};

/** What follows for each receiver when the changes are saved; told before they are (C7). In the order of the rows. */
export function whatFollows(rows: MatrixRow[], areas: AreaKey[], edits: Edits): Following[] {
  return rows.flatMap((row) => {
    const edited = areas.filter((area) => isEdited(edits, row, area));
    if (edited.length === 0) return [];
    const before = (area: AreaKey) => row.saved[area]?.answer === "allowed";
    const after = (area: AreaKey) => cellOf(row, area, edits).answer === "allowed";
    const starts = edited.filter((area) => !before(area) && after(area));
    const stops = edited.filter((area) => before(area) && !after(area));
    const moved = edited.filter((area) => before(area) && after(area));
    const [first] = moved;
    return [
      {
        row,
        starts,
        stops,
        until: first ? { day: cellOf(row, first, edits).until } : null,
        losesMeeting: stops.includes("meeting"),
        changesNothing: starts.length + stops.length + moved.length === 0,
      },
    ];
  });
}
