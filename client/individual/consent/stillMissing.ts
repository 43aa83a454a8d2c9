import type { AreaKey } from "../../../core/agreement.ts";
import type { ConsentRow, ConsentView } from "../../../core/sip/viewConsent.ts";

export type Missing = {
  /** The others who decide and have not said yes to the plan, with what they have said. */
  plan: { name: string; answer: "no" | "withdrawn" | null }[];
  /** The reader's own answer about the plan is not given. */
  own: boolean;
  /** What the reader has said yes to and which does not count, since the others have not. */
  cells: { row: ConsentRow; areas: AreaKey[] }[];
  /** Whose yes it is that the cells wait for, when there is only one other. */
  other: string | null;
};

/**
 * What is missing when several decide together (C9): who has not said yes, and which of the reader's answers wait for the
 * others. Null when nothing is missing, or when the reader decides alone.
 */
export function stillMissing(consent: ConsentView, giver: string | null): Missing | null {
  if (giver === null || consent.givers.length < 2) return null;
  const others = consent.givers.filter((one) => one.key !== giver);
  const plan = others.flatMap(({ name, answer }) => (answer === "yes" ? [] : [{ name, answer }]));
  const own = consent.givers.some((one) => one.key === giver && one.answer === null);
  const cells = consent.rows.flatMap((row) => {
    const areas = consent.areas.filter(
      (area) => row.byGiver[giver]?.[area]?.allowed === true && row.cells[area]?.state === "notAsked",
    );
    return areas.length > 0 ? [{ row, areas }] : [];
  });
  const [first] = others;
  if (plan.length + cells.length === 0 && !own) return null;
  return { plan, own, cells, other: others.length === 1 ? (first?.name ?? null) : null };
}
