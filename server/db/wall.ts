// The way of a request to the database: every statement in the context of its session, which the database itself makes
// from the session's token (migrations/0006_wall.sql). Without it the app's role is shown no row at all.
import type { MaybeRow, PendingQuery, RowList } from "postgres";
import { dayOf } from "../../core/time.ts";
import type { Deps } from "../deps.ts";
import type { Query } from "../directory/directoryStore.ts";
import { HttpProblem } from "../problems.ts";
import { hold } from "./hold.ts";

/** Sends one statement and gives its rows. Who it is sent as, and in which transaction, is for the one who made the Ask. */
export type Ask = <Rows extends readonly MaybeRow[]>(
  build: (sql: Query) => PendingQuery<Rows>,
) => Promise<RowList<Rows>>;

/** All that one command leads to, as `write_sip` takes it (migrations/0020_document_text.sql). */
export type Writing = {
  countyId: string;
  caller: string;
  sipId: string;
  /** The version it was decided from; null for a SIP that is made by it. */
  from: number | null;
  at: Date;
  write: object;
  /** The SIP as it becomes: its document, as text. */
  state: string;
  access: object;
};

/** Writes it, or gives false when the SIP has moved on meanwhile: then nothing was written. */
export type WriteSip = (it: Writing) => Promise<boolean>;

/** The ways of one session into the database: what it asks is answered, and what it writes written, as the session's. */
export type Way = { ask: Ask; write: WriteSip };

/** The database as one session sees it, with the SIP at hand: `ask` and `write` in a transaction of their own, in one round trip. */
export type Door = Way & {
  /** One statement through a function that finds the session itself, given its credentials: it needs no context. */
  through: <Rows extends readonly MaybeRow[]>(
    build: (sql: Query, credentials: Credentials) => PendingQuery<Rows>,
  ) => Promise<RowList<Rows>>;
  /** Several statements in one transaction; undone when `work` throws. */
  all: <Result>(work: (tx: Query, inside: Way) => Promise<Result>) => Promise<Result>;
};

export type DoorDeps = Pick<Deps, "sql" | "clock" | "config">;

/** The statements of a transaction, or of the owner, for whom there is no wall. */
export const askIn =
  (sql: Query): Ask =>
  (build) =>
    build(sql) as never;

/** Writes as the owner, for what no session is behind: in that county, as that caller. */
export const writeAsOwner =
  (sql: Query): WriteSip =>
  async ({ countyId, caller, sipId, from, at, write, state, access }) => {
    const [row] = await sql<{ written: boolean }[]>`
      select write_sip(${countyId}, ${caller}, ${sipId}, ${from}, ${at}, ${json(sql, write)}, ${text(sql, state)}, ${json(sql, access)}) as written`;
    return row!.written;
  };

/**
 * The database as a session sees it. `sipId` is the SIP at hand: its history, papers and tasks are seen when the
 * session finds it. @throws HttpProblem 401 `session.missing` from either when the session has ended meanwhile.
 */
export function doorOf(deps: DoorDeps, session: { tokenHash: Buffer }, sipId: string | null): Door {
  const writeIn =
    (sql: Query): WriteSip =>
    async ({ sipId, from, write, state, access }) => {
      const [row] = await sql<{ written: boolean | null }[]>`
        select carry_out(${credentials(sql, deps, session)}, ${sipId}, ${from}, ${json(sql, write)}, ${text(sql, state)}, ${json(sql, access)}) as written`;
      if (row!.written === null) throw new HttpProblem(401, "session.missing");
      return row!.written;
    };
  return {
    write: writeIn(deps.sql),
    through: async (build) => build(deps.sql, credentials(deps.sql, deps, session)),
    ask: async (build) => {
      const { sql, begin, failed, release } = await hold(deps.sql);
      try {
        // All four go to the database at once. When one fails, the commit undoes the others.
        const answers = await Promise.allSettled([
          begin(),
          sql`select 1 from ${enter(sql, deps, session, sipId)}`,
          build(sql),
          sql`commit`,
        ]);
        for (const it of answers) if (it.status === "rejected") failed(it.reason);
        const [, entered, rows, committed] = answers;
        return settled(rows, settled(entered, []).length > 0, committed) as never;
      } finally {
        release();
      }
    },
    all: async (work) => {
      const { sql, begin, failed, isLost, release } = await hold(deps.sql);
      try {
        await begin();
        const entered = await sql`select 1 from ${enter(sql, deps, session, sipId)}`;
        if (entered.length === 0) throw new HttpProblem(401, "session.missing");
        const result = await work(sql, { ask: askIn(sql), write: writeIn(sql) });
        await sql`commit`;
        return result;
      } catch (error) {
        failed(error);
        if (!isLost()) await sql`rollback`.catch(() => {});
        throw error;
      } finally {
        release();
      }
    },
  };
}

/** The call that makes the context, as a row source: empty when the token has no live session. */
function enter(sql: Query, deps: Pick<Deps, "clock" | "config">, session: { tokenHash: Buffer }, sipId: string | null) {
  return sql`enter_session(${credentials(sql, deps, session)}, ${sipId})`;
}

type Credentials = ReturnType<typeof credentials>;

/** What each function that finds the session itself is given first: token, now, and when the session must have been in use. */
export function credentials(
  sql: Query,
  { clock, config }: Pick<Deps, "clock" | "config">,
  { tokenHash }: { tokenHash: Buffer },
) {
  const now = clock();
  const seenAfter = new Date(now.getTime() - config.sessionIdleMinutes * 60_000);
  return sql`${tokenHash}, ${now}, ${seenAfter}, ${dayOf(now.toISOString())}`;
}

const json = (sql: Query, value: object) => sql.json(value as never);
/** JSON already: sent as text, for the driver would make a JSON string of it. */
const text = (sql: Query, value: string) => sql`${sql.typed(value, 25)}::json`;

function settled<Rows>(
  rows: PromiseSettledResult<Rows>,
  entered?: unknown,
  committed?: PromiseSettledResult<unknown>,
): Rows {
  if (entered === false) throw new HttpProblem(401, "session.missing");
  if (rows.status === "rejected") throw rows.reason;
  if (committed?.status === "rejected") throw committed.reason;
  return rows.value;
}
