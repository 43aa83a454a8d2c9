import { queryOptions } from "@tanstack/react-query";
import type { Stage } from "../../core/agreement.ts";
import type { SipList } from "../../core/sip/answers.ts";
import { getJson } from "../api.ts";
import type { Sorting } from "../ui/DataTable.tsx";

export type SipFilter = {
  stage: Stage | null;
  /** Whether the unit runs the SIP or takes part in it. */
  part: "any" | "lead" | "participant";
  /** Only where the caller coordinates or is deputy. */
  mine: boolean;
  closed: boolean;
};

/** What the list shows before anything is chosen. */
export const everyOpen: SipFilter = { stage: null, part: "any", mine: false, closed: false };

/** GET /api/v1/sips: those the caller may see, filtered, sorted and paged by the server. */
export function sipsQuery(filter: SipFilter, sorting: Sorting, page: number, limit: number) {
  const asked = new URLSearchParams({
    page: String(page),
    limit: String(limit),
    sort: sorting.isDescending ? `-${sorting.by}` : sorting.by,
    ...(filter.stage ? { stage: filter.stage } : {}),
    ...(filter.part === "any" ? {} : { part: filter.part }),
    ...(filter.mine ? { mine: "true" } : {}),
    ...(filter.closed ? { closed: "all" } : {}),
  });
  return queryOptions({
    queryKey: ["sips", asked.toString()],
    queryFn: ({ signal }) => getJson<SipList>(`/api/v1/sips?${asked}`, signal),
  });
}
