import { useQuery } from "@tanstack/react-query";
import { getJson } from "../../api.ts";

export type Colleague = { id: string; name: string; title: string; roles: string[] };

/** Who works at a unit today, once each, however many assignments they have there. */
export function useUnitStaff(unitId: string) {
  return useQuery({
    queryKey: ["unit-staff", unitId],
    queryFn: async ({ signal }) => {
      const { staff } = await getJson<{ staff: Colleague[] }>(`/api/v1/units/${unitId}/staff`, signal);
      return [...new Map(staff.map((one) => [one.id, one])).values()];
    },
    staleTime: 60_000,
  });
}
