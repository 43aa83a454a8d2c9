import { queryOptions } from "@tanstack/react-query";
import type { NoticeOverview } from "../../core/notices.ts";
import { getJson } from "../api.ts";

/** What can be sent here, and what could not be; for administrators. Under their directory's key: what changes that changes this. */
export const failedQuery = queryOptions({
  queryKey: ["admin", "notices"],
  queryFn: ({ signal }) => getJson<NoticeOverview>("/api/v1/admin/notices", signal),
});
