// Sessions in PostgreSQL: any process can answer any request. The browser holds a random token, we hold its hash.
import { createHash, randomBytes } from "node:crypto";
import type { PendingQuery, Row } from "postgres";
import type { Role } from "../../core/access.ts";
import type { PrincipalKind, UnitKind } from "../../core/agreement.ts";
import { dayOf } from "../../core/time.ts";
import type { Deps } from "../deps.ts";
import { type OpenedRow, type OpenedSip, openedOf } from "../sip/sipStore.ts";
import { openTogether } from "./openTogether.ts";

export type SessionUser =
  | { kind: "staff"; id: string; name: string; title: string; hsaId: string }
  | { kind: "person"; id: string; name: string };

export type SessionAssignment = {
  id: string;
  unitId: string;
  unitName: string;
  unitKind: UnitKind;
  principalId: string;
  principalName: string;
  principalKind: PrincipalKind;
  managesCounty: boolean;
  roles: Role[];
};

export type Session = {
  tokenHash: Buffer;
  user: SessionUser;
  /** Null for individuals, and for staff until they have chosen one that holds today. */
  assignment: SessionAssignment | null;
  county: { id: string; name: string; agreementKey: string };
  createdAt: Date;
  lastSeenAt: Date;
  /** The SIP of the address, on routes that open one: null when the session does not find it. */
  opened: OpenedSip | null;
};

/** A part of a statement, made by `sql` without being sent. */
export type Fragment = PendingQuery<Row[]>;

/** Who signs in: one of the two. */
export type Account = { kind: "staff" | "person"; id: string; countyId: string };

/** How somebody proved who they are: by which provider, how surely (level of assurance), when, and on what device. */
export type Proof = {
  provider: string;
  level: 1 | 2 | 3 | 4 | null;
  authenticatedAt: Date | null;
  device: string;
};

/** Begins a session and gives the token for the cookie. It is stored nowhere else. */
export async function beginSession(
  { owner: sql, clock, config }: Deps,
  account: Account,
  more: { assignmentId: string | null; idToken: string | null } & Partial<Proof>,
): Promise<{ token: string; expiresAt: Date }> {
  const token = randomBytes(32).toString("base64url");
  const now = clock();
  const expiresAt = new Date(now.getTime() + config.sessionMaxHours * 3_600_000);
  await sql`delete from session where expires_at < ${now}`;
  await sql`
    insert into session ${sql({
      tokenHash: hashOf(token),
      countyId: account.countyId,
      staffId: account.kind === "staff" ? account.id : null,
      personId: account.kind === "person" ? account.id : null,
      assignmentId: more.assignmentId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt,
      idToken: more.idToken,
      provider: more.provider ?? null,
      level: more.level ?? null,
      authenticatedAt: more.authenticatedAt ?? null,
      device: more.device ?? "",
    })}`;
  return { token, expiresAt };
}

/**
 * The session of a token, with whom it is for and in which assignment, in one query.
 * Null when it has ended, when its limits have passed, or when the staff member no longer works here. An assignment
 * that has ended, or whose unit is closed, is not there, from the first request of that day on.
 * With `opens` the SIP is read in the same statement, when the session finds it; unless it is for a command, that is logged as
 * a read from that address (Z3).
 */
export async function findSession(
  deps: Deps,
  token: string,
  opens: { sipId: string; forCommand: boolean; address: string | null } | null = null,
): Promise<Session | null> {
  const tokenHash = hashOf(token);
  const now = deps.clock();
  const row = await openTogether<SessionRow & OpenedRow>(deps.sql, {
    tokenHash,
    now,
    seenAfter: new Date(now.getTime() - deps.config.sessionIdleMinutes * 60_000),
    today: dayOf(now.toISOString()),
    opens,
  });
  if (!row) return null;
  const user = userOf(row);
  return (
    user && {
      tokenHash,
      user,
      assignment: assignmentOf(row),
      county: countyOf(row),
      createdAt: row.createdAt,
      lastSeenAt: row.lastSeenAt,
      opened: openedOf(row),
    }
  );
}

/** Notes that somebody is there, at most once a minute. */
export async function noteSeen({ owner: sql, clock }: Deps, session: Session): Promise<void> {
  const now = clock();
  if (now.getTime() - session.lastSeenAt.getTime() < 60_000) return;
  await sql`update session set last_seen_at = ${now} where token_hash = ${session.tokenHash} and last_seen_at < ${now}`;
}

/** The assignments a staff member can act in today. */
export async function listUsableAssignments(
  { owner: sql, clock }: Deps,
  staffId: string,
): Promise<SessionAssignment[]> {
  const today = dayOf(clock().toISOString());
  return sql<SessionAssignment[]>`
    select a.id, a.roles, u.id as unit_id, u.name as unit_name, u.kind as unit_kind,
           pr.id as principal_id, pr.name as principal_name, pr.kind as principal_kind, pr.manages_county
      from assignment a
      join staff st on st.id = a.staff_id and (st.ended_on is null or st.ended_on > ${today})
      join unit u on u.id = a.unit_id and (u.closed_on is null or u.closed_on > ${today})
      join principal pr on pr.id = u.principal_id
     where a.staff_id = ${staffId} and a.starts_on <= ${today} and (a.ends_on is null or a.ends_on > ${today})
     order by u.name collate swedish, a.id`;
}

/** Changes the session's assignment to one of the staff member's own that holds today. False when it is not. */
export async function chooseAssignment(deps: Deps, session: Session, assignmentId: string): Promise<boolean> {
  if (session.user.kind !== "staff") return false;
  const usable = await listUsableAssignments(deps, session.user.id);
  if (!usable.some((it) => it.id === assignmentId)) return false;
  await deps.owner`update session set assignment_id = ${assignmentId} where token_hash = ${session.tokenHash}`;
  return true;
}

export type Ended = { idToken: string | null; provider: string | null };

/** Ends the session of a token; gives which identity provider to tell, and what it wants to see to end its own. */
export async function endSession({ owner: sql }: Deps, token: string): Promise<Ended | null> {
  const [row] = await sql<Ended[]>`
    delete from session where token_hash = ${hashOf(token)} returning id_token, provider`;
  return row ?? null;
}

/** What is stored instead of a secret that a browser holds. */
export function hashOf(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

type SessionRow = {
  createdAt: Date;
  lastSeenAt: Date;
  countyId: string;
  countyName: string;
  agreementKey: string;
  staffId: string | null;
  staffName: string;
  title: string;
  hsaId: string;
  personId: string | null;
  personName: string;
  assignmentId: string | null;
  roles: Role[];
  unitId: string | null;
  unitName: string;
  unitKind: UnitKind;
  principalId: string;
  principalName: string;
  principalKind: PrincipalKind;
  managesCounty: boolean;
};

function userOf(row: SessionRow): SessionUser | null {
  if (row.staffId !== null)
    return { kind: "staff", id: row.staffId, name: row.staffName, title: row.title, hsaId: row.hsaId };
  if (row.personId !== null) return { kind: "person", id: row.personId, name: row.personName };
  return null;
}

function assignmentOf(row: SessionRow): SessionAssignment | null {
  if (row.assignmentId === null || row.unitId === null) return null;
  const { unitId, unitName, unitKind, principalId, principalName, principalKind, managesCounty, roles } = row;
  return {
    id: row.assignmentId,
    unitId,
    unitName,
    unitKind,
    principalId,
    principalName,
    principalKind,
    managesCounty,
    roles,
  };
}

function countyOf(row: SessionRow): Session["county"] {
  return { id: row.countyId, name: row.countyName, agreementKey: row.agreementKey };
}
