import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { ChangesAnswer, DayAnswer, HistoryAnswer } from "../../../core/sip/answers.ts";
import type { Day } from "../../../core/time.ts";
import { getJson } from "../../api.ts";
import { useProtectedNames } from "../../protectedNames.ts";

/** All entries that the reader may see. Fetched anew for each version. */
export function useHistory(sipId: string, version: number) {
  return useNamed(
    useQuery({
      queryKey: ["sip", sipId, "history", version],
      queryFn: ({ signal }) => getJson<HistoryAnswer>(`/api/v1/sips/${sipId}/history`, signal),
      placeholderData: (before) => before,
    }),
  );
}

/** The SIP as it stood at the end of a day; asked only when a day is chosen. */
export function useDay(sipId: string, day: Day | null) {
  return useNamed(
    useQuery({
      queryKey: ["sip", sipId, "day", day],
      queryFn: ({ signal }) => getJson<DayAnswer>(`/api/v1/sips/${sipId}/as-of/${day}`, signal),
      enabled: day !== null,
      retry: false,
    }),
  );
}

/** What differs between the ends of two days. */
export function useChanges(sipId: string, from: Day | null, to: Day | null) {
  return useNamed(
    useQuery({
      queryKey: ["sip", sipId, "changes", from, to],
      queryFn: ({ signal }) => getJson<ChangesAnswer>(`/api/v1/sips/${sipId}/changes?from=${from}&to=${to}`, signal),
      enabled: from !== null && to !== null && from <= to,
      retry: false,
    }),
  );
}

function useNamed<Answer>(query: UseQueryResult<Answer>) {
  return { ...query, data: useProtectedNames(query.data) };
}
