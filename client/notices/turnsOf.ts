import { mostAtOnce } from "../../core/noticeTable.ts";

/** Ids in the order they came, no more in one request than one takes. */
export function turnsOf(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / mostAtOnce) }, (_, turn) =>
    ids.slice(turn * mostAtOnce, (turn + 1) * mostAtOnce),
  );
}
