import type { LogAnswer } from "../../core/accessLog.ts";
import type { Review, ReviewLine } from "../../core/logReview.ts";
import { getJson } from "../api.ts";

/** How many groups of readings a page shows. */
export const pageSize = 20;

/** Who has read one SIP; without one all that concerns the one who is signed in. */
export function readersQuery(sipId: string | null, asked: { page: number; own: boolean; lists: boolean }) {
  const query = new URLSearchParams({
    page: String(asked.page),
    limit: String(pageSize),
    own: String(asked.own),
    lists: String(asked.lists),
  });
  return {
    queryKey: ["access-log", sipId, asked],
    queryFn: ({ signal }: { signal: AbortSignal }) => getJson<LogAnswer>(`${logPath(sipId)}?${query}`, signal),
  };
}

/** Where the log is, and its extract. */
export function logPath(sipId: string | null): string {
  return sipId ? `/api/v1/sips/${sipId}/access-log` : "/api/v1/my/access-log";
}

/** Each look at reviews is logged: not because a window got focus. */
const onlyWhenAsked = { refetchOnWindowFocus: false, staleTime: 60_000 };

export const reviewsQuery = {
  queryKey: ["log-reviews"],
  queryFn: ({ signal }: { signal: AbortSignal }) => getJson<{ reviews: ReviewLine[] }>("/api/v1/log-reviews", signal),
  ...onlyWhenAsked,
};

export function reviewQuery(id: string) {
  return {
    queryKey: ["log-review", id],
    queryFn: ({ signal }: { signal: AbortSignal }) => getJson<Review>(`/api/v1/log-reviews/${id}`, signal),
    ...onlyWhenAsked,
  };
}
