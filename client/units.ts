import { useQuery } from "@tanstack/react-query";
import type { AskTheme } from "../core/askWhom.ts";
import { getJson, sendJson } from "./api.ts";
import type { Option } from "./ui/Select.tsx";

type UnitShown = { id: string; name: string; principal: { name: string } };

/** For a ComboBox: open units whose name holds what is written, with the principal under each. */
export const searchUnits = (text: string, signal: AbortSignal) => searchUnitsAmong({}, text, signal);

/**
 * The same among those that mostly help with something, and without the units of other municipalities. Sent as content: what
 * somebody needs help with may not stand in an address (FNS.02).
 */
export async function searchUnitsAmong(
  among: { about?: AskTheme; municipalityId?: string },
  text: string,
  signal: AbortSignal,
): Promise<Option[]> {
  const asked = { limit: 20, ...among, ...(text ? { query: text.slice(0, 200) } : {}) };
  const { units } = await sendJson<{ units: UnitShown[] }>("POST", "/api/v1/units/search", asked, signal);
  return units.map(({ id, name, principal }) => ({ value: id, label: name, description: principal.name }));
}

/** The staff of a unit, to choose among. */
export async function listStaff(unitId: string, signal?: AbortSignal): Promise<Option[]> {
  const { staff } = await getJson<{ staff: { id: string; name: string; title: string }[] }>(
    `/api/v1/units/${unitId}/staff`,
    signal,
  );
  return staff.map(({ id, name, title }) => ({ value: id, label: name, description: title }));
}

/** How a unit is called, as the directory tells; null where it does not, and until it has. `null` asks nothing. */
export function useUnitPhone(unitId: string | null): { text: string; dial: string } | null {
  const { data } = useQuery({
    queryKey: ["unit", unitId],
    queryFn: ({ signal }) => getJson<{ phone: string | null }>(`/api/v1/units/${unitId}`, signal),
    staleTime: 5 * 60_000,
    enabled: unitId !== null,
  });
  return data?.phone ? { text: data.phone, dial: data.phone.replace(/[^\d+]/g, "") } : null;
}
