// The sessions somebody has, as their owner sees them and as the administrator does; and how they are ended. What is
// ended here is gone from the database, so that no process knows it any more.
import { type Day, dayOf } from "../../core/time.ts";
import type { Transaction } from "../db/database.ts";
import type { Deps } from "../deps.ts";
import type { Fragment, Session, SessionUser } from "./sessionStore.ts";
import { logSignOut, withSessions } from "./signInLog.ts";

export type OwnSession = {
  id: string;
  begunAt: Date;
  lastSeenAt: Date;
  /** Browser and system in two words, or "". */
  device: string;
  /** The one that asks. */
  isThis: boolean;
};

/** The caller's sessions that are still open, this one first, then the one last used. */
export async function listOwnSessions(deps: Deps, session: Session): Promise<OwnSession[]> {
  const { owner } = deps;
  return owner<OwnSession[]>`
    select s.public_id as id, s.created_at as begun_at, s.last_seen_at, s.device,
           s.token_hash = ${session.tokenHash} as is_this
      from session s
     where ${ownedBy(deps, session.user)} and ${stillOpen(deps)}
     order by is_this desc, s.last_seen_at desc, s.public_id`;
}

/** Ends one of the caller's own sessions. False when there is none by that id. */
export async function endOwnSession(
  deps: Deps,
  session: Session,
  id: string,
  address: string | null,
): Promise<boolean> {
  const which = deps.owner`${ownedBy(deps, session.user)} and s.public_id = ${id}`;
  return (await endLogged(deps, session, which, address)).length > 0;
}

/** Ends all of the caller's sessions but this one; gives how many were still open. */
export async function endOtherSessions(deps: Deps, session: Session, address: string | null): Promise<number> {
  const which = deps.owner`${ownedBy(deps, session.user)} and s.token_hash <> ${session.tokenHash}`;
  return (await endLogged(deps, session, which, address)).filter((it) => it.open).length;
}

function endLogged(deps: Deps, session: Session, which: Fragment, address: string | null) {
  return withSessions(deps, async (within, tx) => {
    await logSignOut(tx, deps, address, { which, by: session.tokenHash });
    return tx<{ open: boolean }[]>`delete from session s where ${which} returning ${stillOpen(within)} as open`;
  });
}

export type StaffSession = {
  id: string;
  staffId: string;
  name: string;
  title: string;
  /** Where one works in this session; null when none is chosen, or when it is another principal's. */
  unitName: string | null;
  begunAt: Date;
  lastSeenAt: Date;
  device: string;
  isThis: boolean;
};

/** Whose staff: those with an assignment that holds today, in one principal or (null) in the whole county; see `lookedAfter`. */
export type Reach = { countyId: string; principalId: string | null };

type Asked = Reach & { query: string | undefined; page: number; limit: number };

/** The open sessions of the staff somebody looks after, the last used first. */
export async function listStaffSessions(
  deps: Deps,
  asked: Asked,
  session: Session,
): Promise<{ sessions: StaffSession[]; total: number }> {
  const { owner } = deps;
  const rows = await owner<(StaffSession & { total: number })[]>`
    select s.public_id as id, st.id as staff_id, st.name, st.title, s.created_at as begun_at, s.last_seen_at, s.device,
           s.token_hash = ${session.tokenHash} as is_this, count(*) over ()::int as total,
           (select u.name from assignment a join unit u on u.id = a.unit_id
             where a.id = s.assignment_id
               and (${asked.principalId}::uuid is null or u.principal_id = ${asked.principalId})) as unit_name
      from session s join staff st on st.id = s.staff_id
     where ${lookedAfter(deps, asked)} and ${stillOpen(deps)} ${named(deps, asked.query)}
     order by s.last_seen_at desc, s.public_id
     limit ${asked.limit} offset ${(asked.page - 1) * asked.limit}`;
  return { sessions: rows.map(({ total: _total, ...it }) => it), total: rows[0]?.total ?? 0 };
}

export type EndedSession = { id: string; staffId: string; begunAt: Date; lastSeenAt: Date };

/** Ends a session of staff within reach, in a transaction that also notes it. Null when there is none by that id. */
export async function endStaffSession(
  sql: Transaction,
  deps: Deps,
  reach: Reach,
  id: string,
): Promise<EndedSession | null> {
  const [ended] = await sql<EndedSession[]>`
    delete from session s using staff st
     where st.id = s.staff_id and s.public_id = ${id} and ${lookedAfter(deps, reach)}
    returning s.public_id as id, st.id as staff_id, s.created_at as begun_at, s.last_seen_at`;
  return ended ?? null;
}

function ownedBy({ owner }: Deps, user: SessionUser) {
  return user.kind === "staff" ? owner`s.staff_id = ${user.id}` : owner`s.person_id = ${user.id}`;
}

/** Neither past its absolute limit nor left alone for too long: the same as in `findSession`. */
function stillOpen({ owner, clock, config }: Deps) {
  const now = clock();
  const seenAfter = new Date(now.getTime() - config.sessionIdleMinutes * 60_000);
  return owner`(s.expires_at > ${now} and s.last_seen_at > ${seenAfter})`;
}

/**
 * Sessions of staff with an assignment that holds today. Whoever also has work for another principal is looked after here
 * only while the assignment chosen is one here.
 */
function lookedAfter({ owner, clock }: Deps, { countyId, principalId }: Reach) {
  const today: Day = dayOf(clock().toISOString());
  const inCounty = owner`s.county_id = ${countyId} and st.county_id = ${countyId}`;
  if (principalId === null) return inCounty;
  return owner`${inCounty} and (
    select bool_or(here and begun) and (bool_or(here and begun and chosen) or bool_and(here))
      from (select u.principal_id = ${principalId} as here, a.starts_on <= ${today} as begun,
                   a.id is not distinct from s.assignment_id as chosen
              from assignment a join unit u on u.id = a.unit_id
             where a.staff_id = st.id and (a.ends_on is null or a.ends_on > ${today})) running)`;
}

/** Every word somewhere in the name. */
function named({ owner }: Deps, query: string | undefined) {
  const words = (query ?? "").toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8);
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`);
  return patterns.length === 0 ? owner`` : owner`and lower(st.name) like all(${patterns})`;
}
