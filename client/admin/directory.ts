import { queryOptions } from "@tanstack/react-query";
import type { Role } from "../../core/access.ts";
import type { PrincipalKind, UnitKind } from "../../core/agreement.ts";
import { getJson, sendJson } from "../api.ts";

/** What the administrator's pages ask the server for (`/api/v1/admin/…`). */

export type Meta = { page: number; limit: number; total: number };

export type PrincipalRow = {
  id: string;
  name: string;
  kind: PrincipalKind;
  orgNumber: string | null;
  managesCounty: boolean;
  version: number;
  mayChange: boolean;
};

export type UnitRow = {
  id: string;
  name: string;
  kind: UnitKind;
  hsaId: string | null;
  phone: string | null;
  address: string | null;
  revealsPlace: boolean;
  closedOn: string | null;
  version: number;
  staffCount: number;
  principal: { id: string; name: string; kind: PrincipalKind };
};

export type Colleague = { id: string; assignmentId: string; name: string; title: string; roles: Role[] };

export type AssignmentRow = {
  id: string;
  unitId: string;
  unitName: string;
  principalId: string;
  principalName: string;
  roles: Role[];
  startsOn: string;
  endsOn: string | null;
  version: number;
};

export type StaffRow = {
  id: string;
  hsaId: string;
  name: string;
  title: string;
  phone: string | null;
  email: string | null;
  protected: boolean;
  endedOn: string | null;
  version: number;
  /** False for who also works for another principal, or no longer works here: seen, and not changed. */
  mayChange: boolean;
  assignments: AssignmentRow[];
};

export type ListAsked = { query: string; state: string; page: number };
export const pageSize = 25;

/** Every query begins with "admin": what is saved makes them all ask again. */
export const adminKey = ["admin"] as const;

export const principalsQuery = queryOptions({
  queryKey: [...adminKey, "principals"],
  queryFn: ({ signal }) => getJson<{ principals: PrincipalRow[]; mayAdd: boolean }>("/api/v1/admin/principals", signal),
});

export const unitsQuery = (asked: ListAsked) =>
  queryOptions({
    queryKey: [...adminKey, "units", asked],
    queryFn: ({ signal }) =>
      getJson<{ units: UnitRow[]; _meta: Meta }>(`/api/v1/admin/units?${searchOf(asked)}`, signal),
  });

export const unitQuery = (id: string) =>
  queryOptions({
    queryKey: [...adminKey, "unit", id],
    queryFn: ({ signal }) => getJson<{ unit: UnitRow; staff: Colleague[] }>(`/api/v1/admin/units/${id}`, signal),
  });

export const staffListQuery = (asked: ListAsked) =>
  queryOptions({
    queryKey: [...adminKey, "staffList", asked],
    // A name never stands in an address.
    queryFn: ({ signal }) =>
      asked.query === ""
        ? getJson<StaffFound>(`/api/v1/admin/staff?${searchOf(asked)}`, signal)
        : sendJson<StaffFound>("POST", "/api/v1/admin/staff/search", { ...asked, limit: pageSize }),
  });

type StaffFound = { staff: StaffRow[]; _meta: Meta };

export const staffQuery = (id: string) =>
  queryOptions({
    queryKey: [...adminKey, "staff", id],
    queryFn: ({ signal }) => getJson<StaffRow>(`/api/v1/admin/staff/${id}`, signal),
  });

/** What an empty field sends: nothing. */
export const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());

function searchOf({ query, state, page }: ListAsked): URLSearchParams {
  return new URLSearchParams({ state, page: String(page), limit: String(pageSize), ...(query ? { query } : {}) });
}
