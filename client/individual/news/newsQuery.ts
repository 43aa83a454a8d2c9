import type { News } from "../../../core/sip/news.ts";
import { getJson } from "../../api.ts";

/** What is new in a SIP to the one who is signed in. */
export const newsQuery = (sipId: string) => ({
  queryKey: ["sip", sipId, "news"],
  queryFn: ({ signal }: { signal: AbortSignal }) => getJson<News>(`/api/v1/sips/${sipId}/news`, signal),
});
