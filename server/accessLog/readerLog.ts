// Who has read about a person, as the person (or a guardian, a representative) may know it: grouped by who, day and act.
import type { LogActor, LogContact, LogGroup, ToldAction } from "../../core/accessLog.ts";
import { relationOf, toldCommands } from "../../core/accessLog.ts";
import type { Day } from "../../core/time.ts";
import type { Ask } from "../db/wall.ts";
import type { Query } from "../directory/directoryStore.ts";
import type { LogSight } from "./logSight.ts";

/** Whose log, and how much of it. */
export type LogQuestion = {
  /** The person it is about. */
  personId: string;
  /** One SIP, or all that concerns the person: the reader is that person. */
  sipId: string | null;
  /** The person who reads the log: own readings are left out unless asked for. */
  readerId: string;
  withOwn: boolean;
  /** Also the lists that the SIP stood in. */
  withLists: boolean;
  today: Day;
};

/** One page of groups, newest first, and how many groups there are. */
export async function readGroups(
  ask: Ask,
  question: LogQuestion,
  sight: LogSight,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ groups: LogGroup[]; total: number }> {
  const rows = await ask(
    (sql) => sql<GroupRow[]>`
    with groups as (
      select (l.at at time zone 'Europe/Stockholm')::date as day, l.actor_kind, l.staff_id, l.unit_id, l.person_id, ${told(sql)} as action,
             min(l.ground) as ground, count(*)::int as times, min(l.at) as first, max(l.at) as last, max(l.id) as id
        from log_about(${question.sipId}) l where ${concerning(sql, question, sight)}
       group by 1, 2, 3, 4, 5, 6),
    page as (select g.*, count(*) over ()::int as total from groups g order by last desc, id desc limit ${limit} offset ${offset})
    select page.*, ${named(sql, question.today)}
      from page ${joined(sql)} order by page.last desc, page.id desc`,
  );
  const groups = rows.map(
    (row): LogGroup => ({
      key: String(row.id),
      day: row.day,
      first: row.first.toISOString(),
      last: row.last.toISOString(),
      times: row.times,
      action: row.action,
      actor: actorFor(row, sight),
      ask: contactFor(row, sight),
    }),
  );
  return { groups, total: rows[0]?.total ?? 0 };
}

/** Every act by itself, newest first, for an extract. */
export async function readActs(ask: Ask, question: LogQuestion, sight: LogSight, limit: number): Promise<LogAct[]> {
  const rows = await ask(
    (sql) => sql<(NamedRow & { at: Date })[]>`
    with page as (
      select l.id, l.at, l.actor_kind, l.staff_id, l.unit_id, l.person_id, ${told(sql)} as action, l.ground
        from log_about(${question.sipId}) l where ${concerning(sql, question, sight)} order by l.at desc, l.id desc limit ${limit})
    select page.*, ${named(sql, question.today)} from page ${joined(sql)} order by page.at desc, page.id desc`,
  );
  return rows.map((row) => ({
    at: row.at.toISOString(),
    action: row.action,
    actor: actorFor(row, sight),
    principal: mayKnow(row, sight) ? row.principalName : null,
  }));
}
export type LogAct = { at: string; action: ToldAction; actor: LogActor; principal: string | null };

/** What the person is told was done: of some commands what they do. */
function told(sql: Query) {
  return sql`case when l.action = 'command' and l.detail ->> 'command' = any(${[...toldCommands]}::text[])
                  then l.detail ->> 'command' else l.action end`;
}

/** Which rows of the log concern the question. A text that is only begun has been seen by its writer alone. */
function concerning(
  sql: Query,
  { personId, sipId, readerId, withOwn, withLists }: LogQuestion,
  { secretPersons, self }: LogSight,
) {
  const own = withOwn ? sql`` : sql`and l.person_id is distinct from ${readerId}`;
  // A search for the number that found another SIP is told to the person, and not to those who stand beside one of them.
  const searched = self ? sql`l.action = 'searchPerson'` : sql`(l.action = 'searchPerson' and l.listed_sip_ids = '{}')`;
  const direct = sql`l.subject_person_id = ${personId} ${sipId ? sql`and (l.sip_id = ${sipId} or ${searched})` : sql``}`;
  const stood = sipId
    ? sql`l.listed_sip_ids @> array[${sipId}::uuid]`
    : sql`l.listed_sip_ids && (select array_agg(s.id) from sip s where s.person_id = ${personId})`;
  const lists = withLists ? sql`` : sql`and l.action in ('search', 'searchPerson', 'review')`;
  const known =
    secretPersons.length > 0 ? sql`and (l.person_id is null or l.person_id <> all(${secretPersons}::uuid[]))` : sql``;
  return sql`(${direct} or ${stood} ${lists}) and l.action <> 'draft' ${own} ${known}`;
}

/** The columns that say who it was, and whom to ask. */
function named(sql: Query, today: Day) {
  return sql`
    st.name as staff_name, st.title, coalesce(st.protected, false) as protected, u.name as unit_name, u.reveals_place,
    u.phone as unit_phone, pr.name as principal_name,
    (select m.name from assignment a join staff m on m.id = a.staff_id
      where a.unit_id = page.unit_id and 'manager' = any(a.roles) and a.starts_on <= ${today}
        and (a.ends_on is null or a.ends_on > ${today}) and (m.ended_on is null or m.ended_on > ${today}) and not m.protected
      order by m.name limit 1) as manager_name`;
}

function joined(sql: Query) {
  return sql`
    left join staff st on st.id = page.staff_id
    left join unit u on u.id = page.unit_id
    left join principal pr on pr.id = u.principal_id`;
}

function unitFor(row: NamedRow, sight: LogSight): string | null {
  if (!row.unitName || !mayKnow(row, sight)) return null;
  return row.revealsPlace && !sight.self ? null : row.unitName;
}

function mayKnow(row: NamedRow, sight: LogSight): boolean {
  return row.unitId === null || sight.mayName(row.unitId, row.revealsPlace ?? false);
}

function actorFor(row: NamedRow, sight: LogSight): LogActor {
  // Who was not let in has not been told whose plan it is, nor is anybody told who they are.
  if (row.action === "joinRefused") return { kind: "person", name: null, relation: "somebody" };
  if (row.actorKind === "system") return { kind: "system" };
  if (row.actorKind === "person") return personFor(row, sight);
  const unit = unitFor(row, sight);
  // A name leads to the unit as surely as the unit's own (Z4).
  if (row.protected || !row.staffName || !mayKnow(row, sight)) return { kind: "protectedStaff", unit };
  return { kind: "staff", name: row.staffName, title: row.title ?? "", unit };
}

function personFor({ personId, ground }: NamedRow, sight: LogSight): LogActor {
  const name = personId && sight.nameOf(personId);
  if (personId === sight.personId) return { kind: "person", name, relation: "individual" };
  const relation = relationOf(ground);
  // What somebody reads who joined by a link is logged by what the consent lets them see, as a relative's reading is.
  const isInvited = relation === "relative" && personId !== null && sight.invited.includes(personId);
  return { kind: "person", name, relation: isInvited ? "invited" : relation };
}

function contactFor(row: NamedRow, sight: LogSight): LogContact | null {
  if (row.actorKind !== "staff" || !row.principalName || !mayKnow(row, sight)) return null;
  const unit = unitFor(row, sight);
  // Where the unit is kept back, so is everything that leads to it.
  const shown = unit !== null && !row.revealsPlace;
  return {
    unit,
    manager: shown ? row.managerName : null,
    phone: shown ? row.unitPhone : null,
    principal: row.principalName,
  };
}

type NamedRow = {
  id: number;
  actorKind: "staff" | "person" | "system";
  staffId: string | null;
  unitId: string | null;
  personId: string | null;
  action: ToldAction;
  ground: string;
  staffName: string | null;
  title: string | null;
  protected: boolean;
  unitName: string | null;
  revealsPlace: boolean | null;
  unitPhone: string | null;
  principalName: string | null;
  managerName: string | null;
};
type GroupRow = NamedRow & { day: Day; times: number; first: Date; last: Date; total: number };
