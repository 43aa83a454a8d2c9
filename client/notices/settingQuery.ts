import type { NoticeSettingAnswer } from "../../core/notices.ts";
import { getJson } from "../api.ts";

export const ownPath = "/api/v1/my/notices";
export const unitPath = (unitId: string) => `/api/v1/units/${unitId}/notices`;

/** How one, or a unit, wants to be told. */
export const settingQuery = (path: string) => ({
  queryKey: ["notice-setting", path],
  queryFn: ({ signal }: { signal: AbortSignal }) => getJson<NoticeSettingAnswer>(path, signal),
  // What is being written in the form is not changed under one's hands.
  refetchOnWindowFocus: false,
});
