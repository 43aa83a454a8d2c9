// Who has seen what (rule Z3). The entry of a command, of an opened SIP and of a list is a part of its own statement; all others are
// written here, and a read is answered only when its entry is in the database.
import type { Actor } from "../../core/access.ts";
import type { AccessAction } from "../../core/accessLog.ts";
import type { Ask } from "../db/wall.ts";

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

/**
 * Writes one entry; it is there when the promise resolves, and when it rejects nothing may be shown. The database takes only what
 * the one who is signed in has done (migrations/0043_own_acts.sql).
 */
export async function writeAccess(ask: Ask, entry: AccessEntry): Promise<void> {
  await ask(
    (sql) => sql`
    insert into access_log (${sql.unsafe(accessColumns)})
    select ${sql.unsafe(accessColumns)}
      from jsonb_to_record(${sql.json(accessRow(entry))}) as r(${sql.unsafe(accessTypes)})`,
  );
}
