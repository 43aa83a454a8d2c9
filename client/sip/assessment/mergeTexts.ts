import type { HistoryEntry } from "../../../core/sip/history.ts";

export type Texts = { works: string; hard: string; wish: string; needs: string };
const fields = ["works", "hard", "wish", "needs"] as const;

export function isAreaField(field: string): field is keyof Texts {
  return (fields as readonly string[]).includes(field);
}

/**
 * What is saved when two have written in the same life area: what I changed since `base` is mine, the rest is what the
 * other one wrote last. So a field that I never touched does not empty theirs.
 */
export function mergeTexts<T extends Texts>(mine: T, base: Texts, changes: Pick<HistoryEntry, "event">[]): T {
  const theirs = changes
    .map((change) => change.event)
    .filter((event) => event?.type === "AreaAssessed")
    .at(-1);
  if (theirs?.type !== "AreaAssessed") return mine;
  const kept = Object.fromEntries(
    fields.map((field) => [field, mine[field] === base[field] ? theirs[field] : mine[field]]),
  );
  return { ...mine, ...kept };
}
