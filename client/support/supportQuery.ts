import { queryOptions } from "@tanstack/react-query";
import type { SupportAnswer } from "../../core/support.ts";
import { getJson } from "../api.ts";
import type { Language } from "../text/language.ts";

/** All guides of a language. They seldom change, and are fetched once for an hour's work. */
export function supportQuery(language: Language) {
  return queryOptions({
    queryKey: ["support", language],
    queryFn: ({ signal }) => getJson<SupportAnswer>(`/api/v1/support?lang=${language}`, signal),
    staleTime: 60 * 60 * 1000,
  });
}

/** The page of a guide, or a place in it. */
export const guideHref = (key: string, anchor: string | null = null) => `/support/${key}${anchor ? `#${anchor}` : ""}`;
