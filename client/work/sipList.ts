import { queryOptions } from "@tanstack/react-query";
import type { Stage } from "../../core/agreement.ts";
import type { SipList } from "../../core/sip/answers.ts";
import { getJson, sendJson } from "../api.ts";
import type { Sorting } from "../ui/DataTable.tsx";

export type SipFilter = {
  /** The beginning of a first or last name; empty for all. */
  name: string;
  stage: Stage | null;
  /** Whether the unit runs the SIP or takes part in it. */
  part: "any" | "lead" | "participant";
  /** Only where the caller coordinates or is deputy. */
  mine: boolean;
  closed: boolean;
};

/** What the list shows before anything is chosen. */
export const everyOpen: SipFilter = { name: "", stage: null, part: "any", mine: false, closed: false };

/**
 * Those SIPs that the caller may see, filtered, sorted and paged by the server. A name goes in the body of a POST, never
 * in an address.
 */
export function sipsQuery({ name, ...filter }: SipFilter, sorting: Sorting, page: number, limit: number) {
  const asked = {
    page: String(page),
    limit: String(limit),
    sort: sorting.isDescending ? `-${sorting.by}` : sorting.by,
    ...(filter.stage ? { stage: filter.stage } : {}),
    ...(filter.part === "any" ? {} : { part: filter.part }),
    ...(filter.mine ? { mine: "true" } : {}),
    ...(filter.closed ? { closed: "all" } : {}),
  };
  return queryOptions({
    queryKey: ["sips", asked, name],
    queryFn: ({ signal }): Promise<Pick<SipList, "sips" | "_meta">> =>
      name
        ? sendJson("POST", "/api/v1/sips/search", { ...asked, query: name })
        : getJson(`/api/v1/sips?${new URLSearchParams(asked)}`, signal),
  });
}
