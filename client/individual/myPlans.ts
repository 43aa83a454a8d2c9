import type { SipList } from "../../core/sip/answers.ts";
import { getJson } from "../api.ts";

/** The plans that the one signed in has a part in, also those that are closed; the one that changed last first. */
export const myPlansQuery = {
  queryKey: ["sips", "mine"],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    getJson<SipList>("/api/v1/sips?closed=all&limit=100&sort=-changed", signal),
};
