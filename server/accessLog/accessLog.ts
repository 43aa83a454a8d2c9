// Who has seen what (rule Z3). A command's entry is a part of its own statement; the entries of reads are written here,
// many at a time, and a read is answered only when its entry is in the database.
import type { Actor } from "../../core/access.ts";
import type { AccessAction } from "../../core/accessLog.ts";
import type { Sql } from "../db/database.ts";
import type { Ask } from "../db/wall.ts";
import type { Query } from "../directory/directoryStore.ts";

export type { AccessAction };

export type AccessEntry = {
  countyId: string;
  at: Date;
  actor: Actor;
  action: AccessAction;
  sipId?: string;
  subjectPersonId?: string;
  listedSipIds?: string[];
  /** How the actor stood to the SIP. */
  ground: string[];
  /** Ids, days, figures. Never a text, a name or an identity number. */
  detail?: Record<string, string | number | string[] | null>;
  /** Null for what the program does by itself. */
  address: string | null;
};

/** The columns of access_log, in the order of `accessRow`; every statement that writes the log uses both. */
export const accessColumns =
  "county_id, at, actor_kind, staff_id, person_id, assignment_id, unit_id, action, sip_id, subject_person_id, listed_sip_ids, ground, detail, address";
/** How a JSON row of `accessRow` is read back into those columns. */
export const accessTypes =
  "county_id uuid, at timestamptz, actor_kind text, staff_id uuid, person_id uuid, assignment_id uuid, unit_id uuid, action text, sip_id uuid, subject_person_id uuid, listed_sip_ids uuid[], ground text, detail jsonb, address inet";

/** One entry as a row of the table. */
export function accessRow({ actor, ...entry }: AccessEntry) {
  const staff = actor.kind === "staff" ? actor : null;
  return {
    county_id: entry.countyId,
    at: entry.at.toISOString(),
    actor_kind: actor.kind,
    staff_id: staff?.staffId ?? null,
    person_id: actor.kind === "person" ? actor.personId : null,
    assignment_id: staff?.assignmentId ?? null,
    unit_id: staff?.unitId ?? null,
    action: entry.action,
    sip_id: entry.sipId ?? null,
    subject_person_id: entry.subjectPersonId ?? null,
    listed_sip_ids: entry.listedSipIds ?? null,
    ground: entry.ground.join(" "),
    detail: entry.detail ?? null,
    address: entry.address,
  };
}

/** Writes one entry in a statement of its own, for what is seldom read; it is there when the promise resolves. */
export async function writeAccess(ask: Ask, entry: AccessEntry): Promise<void> {
  await ask((sql) => insertRows(sql, [accessRow(entry)]));
}

function insertRows(sql: Query, rows: ReturnType<typeof accessRow>[]) {
  return sql`
    insert into access_log (${sql.unsafe(accessColumns)})
    select ${sql.unsafe(accessColumns)}
      from jsonb_to_recordset(${sql.json(rows)}) as r(${sql.unsafe(accessTypes)})`;
}

export type AccessLog = {
  /** Resolves when the entry is committed; rejects when it could not be, and then nothing may be shown. */
  write: (entry: AccessEntry) => Promise<void>;
};

/** Entries that come while others are being written go together in the next statement: no timer, and no wait alone. */
export function createAccessLog(sql: Sql): AccessLog {
  let waiting: { row: ReturnType<typeof accessRow>; done: () => void; fail: (error: unknown) => void }[] = [];
  let writing = false;

  async function flush() {
    writing = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        await insertRows(
          sql,
          batch.map((it) => it.row),
        );
        for (const it of batch) it.done();
      } catch (error) {
        for (const it of batch) it.fail(error);
      }
    }
    writing = false;
  }

  return {
    write: (entry) =>
      new Promise((done, fail) => {
        waiting.push({ row: accessRow(entry), done, fail });
        if (!writing) void flush();
      }),
  };
}
