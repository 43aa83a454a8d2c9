// What the directory shows: units to choose among, a unit's staff, and the administrator's lists.
import type { Role } from "../../core/access.ts";
import type { PrincipalKind, UnitKind } from "../../core/agreement.ts";
import { type AskTheme, askThemes } from "../../core/askWhom.ts";
import type { Day } from "../../core/time.ts";
import type { Ask } from "../db/wall.ts";
import type { Query } from "./directoryStore.ts";

export type UnitShown = {
  id: string;
  name: string;
  kind: UnitKind;
  hsaId: string | null;
  phone: string | null;
  address: string | null;
  revealsPlace: boolean;
  principal: { id: string; name: string; kind: PrincipalKind };
};

export type UnitRow = UnitShown & { closedOn: Day | null; version: number; staffCount: number };

type UnitSearch = {
  countyId: string;
  query?: string | undefined;
  kind?: UnitKind | undefined;
  principalId?: string | undefined;
  about?: AskTheme | undefined;
  municipalityId?: string | undefined;
  state: "open" | "closed" | "all";
  /** Whether units that reveal where somebody is are among them. */
  withPlaces: boolean;
  today: Day;
  page: number;
  limit: number;
};

/** Units by name, with how many there are in all. A word of the query may stand anywhere in the name, or begin the HSA-id. */
export async function searchUnits(ask: Ask, asked: UnitSearch): Promise<{ units: UnitRow[]; total: number }> {
  const rows = await ask(
    (sql) => sql<(UnitRow & { total: number })[]>`
    select ${unitColumns(sql)},
           (select count(*)::int from assignment a join staff st on st.id = a.staff_id
             where a.unit_id = u.id and (a.ends_on is null or a.ends_on > ${asked.today})
               and (st.ended_on is null or st.ended_on > ${asked.today})) as staff_count,
           count(*) over ()::int as total
      from unit u join principal pr on pr.id = u.principal_id
     where u.county_id = ${asked.countyId}
       ${asked.withPlaces ? sql`` : sql`and not u.reveals_place`}
       ${asked.kind ? sql`and u.kind = ${asked.kind}` : sql``}
       ${asked.principalId ? sql`and u.principal_id = ${asked.principalId}` : sql``}
       ${asked.about ? sql`and u.kind in ${sql(askThemes[asked.about])}` : sql``}
       ${asked.municipalityId ? sql`and (pr.kind <> 'municipality' or pr.id = ${asked.municipalityId})` : sql``}
       ${asked.state === "open" ? sql`and (u.closed_on is null or u.closed_on > ${asked.today})` : sql``}
       ${asked.state === "closed" ? sql`and u.closed_on <= ${asked.today}` : sql``}
       ${matching(sql, asked.query, "u")}
     order by u.name collate swedish, u.id
     limit ${asked.limit} offset ${(asked.page - 1) * asked.limit}`,
  );
  return { units: rows.map(({ total: _total, ...unit }) => unit), total: rows[0]?.total ?? 0 };
}

/** One unit of a county; null when it is not there. */
export async function findUnitShown(ask: Ask, countyId: string, id: string, today: Day): Promise<UnitRow | null> {
  const [row] = await ask(
    (sql) => sql<UnitRow[]>`
    select ${unitColumns(sql)},
           (select count(*)::int from assignment a join staff st on st.id = a.staff_id
             where a.unit_id = u.id and (a.ends_on is null or a.ends_on > ${today})
               and (st.ended_on is null or st.ended_on > ${today})) as staff_count
      from unit u join principal pr on pr.id = u.principal_id
     where u.county_id = ${countyId} and u.id = ${id}`,
  );
  return row ?? null;
}

/** A unit as others see it: one that would reveal the place of somebody protected tells neither address nor telephone (Z4). */
export function shownToAll(row: UnitRow): UnitShown {
  const { id, name, kind, hsaId, revealsPlace, principal } = row;
  const [phone, address] = revealsPlace ? [null, null] : [row.phone, row.address];
  return { id, name, kind, hsaId, phone, address, revealsPlace, principal };
}

export type Municipality = { id: string; name: string };

/** The municipalities of a county that have units to ask today, by name. A unit that reveals where somebody is counts for none. */
export async function listMunicipalities(ask: Ask, countyId: string, today: Day): Promise<Municipality[]> {
  return ask(
    (sql) => sql<Municipality[]>`
    select pr.id, pr.name
      from principal pr
     where pr.county_id = ${countyId} and pr.kind = 'municipality'
       and exists (select from unit u where u.principal_id = pr.id and not u.reveals_place
                      and (u.closed_on is null or u.closed_on > ${today}))
     order by pr.name collate swedish, pr.id`,
  );
}

export type Colleague = { id: string; assignmentId: string; name: string; title: string; hsaId: string; roles: Role[] };

/** Who can act at a unit today. */
export async function listStaffAt(ask: Ask, countyId: string, unitId: string, today: Day): Promise<Colleague[]> {
  return ask(
    (sql) => sql<Colleague[]>`
    select st.id, a.id as assignment_id, st.name, st.title, st.hsa_id, a.roles
      from assignment a
      join staff st on st.id = a.staff_id and (st.ended_on is null or st.ended_on > ${today})
     where a.county_id = ${countyId} and a.unit_id = ${unitId}
       and a.starts_on <= ${today} and (a.ends_on is null or a.ends_on > ${today})
     order by st.name collate swedish, st.id`,
  );
}

export type StaffAssignment = {
  id: string;
  staffId: string;
  unitId: string;
  unitName: string;
  principalId: string;
  principalName: string;
  roles: Role[];
  startsOn: Day;
  endsOn: Day | null;
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
  endedOn: Day | null;
  version: number;
  /** Whether the facts are this administrator's to change: what makes somebody seen does not make them changeable. */
  mayChange: boolean;
  assignments: StaffAssignment[];
};

type StaffSearch = {
  countyId: string;
  /** Only those with an assignment in this principal, now or before, and those with none at all whom it has added. */
  principalId: string | null;
  query?: string | undefined;
  unitId?: string | undefined;
  state: "employed" | "ended" | "all";
  today: Day;
  page: number;
  limit: number;
};

/** Staff by name with their assignments, the ended ones too. */
export async function searchStaff(ask: Ask, asked: StaffSearch): Promise<{ staff: StaffRow[]; total: number }> {
  const rows = await ask(
    (sql) => sql<(StaffRow & { total: number })[]>`
    select ${staffColumns(sql, asked)}, count(*) over ()::int as total
      from staff s
     where s.county_id = ${asked.countyId}
       ${asked.state === "employed" ? sql`and (s.ended_on is null or s.ended_on > ${asked.today})` : sql``}
       ${asked.state === "ended" ? sql`and s.ended_on <= ${asked.today}` : sql``}
       ${asked.unitId ? sql`and exists (select from assignment a where a.staff_id = s.id and a.unit_id = ${asked.unitId} and (a.ends_on is null or a.ends_on > ${asked.today}))` : sql``}
       ${withinPrincipal(sql, asked.principalId)}
       ${matching(sql, asked.query, "s")}
     order by s.name collate swedish, s.id
     limit ${asked.limit} offset ${(asked.page - 1) * asked.limit}`,
  );
  return { staff: rows.map(({ total: _total, ...staff }) => staff), total: rows[0]?.total ?? 0 };
}

/** Whose staff: one principal's, or (null) the whole county's. */
type StaffReach = { countyId: string; principalId: string | null; today: Day };

/** One staff member whom the administrator may see; null otherwise. */
export async function findStaffShown(ask: Ask, reach: StaffReach, id: string): Promise<StaffRow | null> {
  const [row] = await ask(
    (sql) => sql<StaffRow[]>`
    select ${staffColumns(sql, reach)} from staff s
     where s.county_id = ${reach.countyId} and s.id = ${id} ${withinPrincipal(sql, reach.principalId)}`,
  );
  return row ?? null;
}

function unitColumns(sql: Query) {
  return sql`u.id, u.name, u.kind, u.hsa_id, u.phone, u.address, u.reveals_place, u.closed_on, u.version,
             jsonb_build_object('id', pr.id, 'name', pr.name, 'kind', pr.kind) as principal`;
}

function staffColumns(sql: Query, reach: Omit<StaffReach, "countyId">) {
  return sql`s.id, s.hsa_id, s.name, s.title, s.phone, s.email, s.protected, s.ended_on, s.version,
    ${isOwn(sql, reach)} as may_change,
    coalesce((select jsonb_agg(jsonb_build_object(
        'id', a.id, 'staffId', a.staff_id, 'unitId', u.id, 'unitName', u.name, 'principalId', pr.id, 'principalName', pr.name,
        'roles', a.roles, 'startsOn', a.starts_on, 'endsOn', a.ends_on, 'version', a.version)
        order by a.ends_on nulls first, u.name collate swedish)
      from assignment a join unit u on u.id = a.unit_id join principal pr on pr.id = u.principal_id
     where a.staff_id = s.id), '[]') as assignments`;
}

function withinPrincipal(sql: Query, principalId: string | null) {
  if (principalId === null) return sql``;
  return sql`and (exists (select from assignment a join unit u on u.id = a.unit_id
                           where a.staff_id = s.id and u.principal_id = ${principalId})
                  or ${isAddedHere(sql, principalId)})`;
}

/**
 * True for those whose every assignment that holds or will is in this principal, and who have one there; and for those
 * without any whom its administrators have added. Somebody who also works elsewhere, or has left, is not theirs.
 */
function isOwn(sql: Query, { principalId, today }: Omit<StaffReach, "countyId">) {
  if (principalId === null) return sql`true`;
  return sql`(${isAddedHere(sql, principalId)} or (
    select coalesce(bool_and(u.principal_id = ${principalId}), false)
      from assignment a join unit u on u.id = a.unit_id
     where a.staff_id = s.id and (a.ends_on is null or a.ends_on > ${today})))`;
}

function isAddedHere(sql: Query, principalId: string) {
  return sql`(not exists (select from assignment a where a.staff_id = s.id)
    and exists (select from directory_change d join assignment b on b.id = d.by_assignment_id join unit u on u.id = b.unit_id
                 where d.row_id = s.id and d.what = 'staff' and d.before is null and u.principal_id = ${principalId}))`;
}

/** Every word somewhere in the name, or the whole as the beginning of the HSA-id. */
function matching(sql: Query, query: string | undefined, table: "u" | "s") {
  const words = (query ?? "").split(/\s+/).filter(Boolean).slice(0, 8);
  if (words.length === 0) return sql``;
  const plain = (text: string) => text.toLowerCase().replace(/[\\%_]/g, "\\$&");
  const [name, hsaId] = table === "u" ? [sql`u.name`, sql`u.hsa_id`] : [sql`s.name`, sql`s.hsa_id`];
  const named = words.map((word) => sql`lower(${name}) like ${`%${plain(word)}%`}`);
  const all = named.reduce((before, next) => sql`${before} and ${next}`);
  return sql`and ((${all}) or lower(${hsaId}) like ${`${plain(words.join(""))}%`})`;
}
