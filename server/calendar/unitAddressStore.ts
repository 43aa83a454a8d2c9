// The private calendar addresses of units in the database: the own unit's through a manager's door, and the one of a secret without
// a session.
import { randomBytes } from "node:crypto";
import type { StaffActor } from "../../core/access.ts";
import type { CalendarAddress } from "../../core/calendarAddress.ts";
import type { Language } from "../../core/errors.ts";
import type { Sip } from "../../core/sip/state.ts";
import type { Day } from "../../core/time.ts";
import type { Sql } from "../db/database.ts";
import type { Ask, Door } from "../db/wall.ts";
import { hashOf } from "./addressStore.ts";

type Owner = { unitId: string; countyId: string; staffId: string; now: Date };
type Row = { madeAt: Date; fetchedAt: Date | null };

/** The address that the unit has in use; null when it has none. */
export async function readUnitAddress(ask: Ask, unitId: string): Promise<CalendarAddress | null> {
  const [row] = await ask(
    (sql) => sql<Row[]>`
      select made_at, fetched_at from unit_calendar_address where unit_id = ${unitId} and revoked_at is null`,
  );
  return row ? shown(row) : null;
}

/** Makes a new address, and revokes the one before. Gives its secret, which is not kept. */
export async function makeUnitAddress(
  door: Door,
  { unitId, countyId, staffId, now }: Owner,
  language: Language,
): Promise<{ secret: string; address: CalendarAddress }> {
  const secret = randomBytes(32);
  const [row] = await door.all(async (sql) => {
    // Two windows at once take turns.
    await sql`select pg_advisory_xact_lock(hashtextextended(${unitId}, 46))`;
    await sql`
      update unit_calendar_address set revoked_at = greatest(${now}, made_at) where unit_id = ${unitId} and revoked_at is null`;
    return sql<Row[]>`
      insert into unit_calendar_address (county_id, unit_id, made_by, secret_hash, language, made_at)
      values (${countyId}, ${unitId}, ${staffId}, ${hashOf(secret)}, ${language}, ${now})
      returning made_at, fetched_at`;
  });
  return { secret: secret.toString("base64url"), address: shown(row!) };
}

/** Revokes the address in use; nothing when there is none. */
export async function revokeUnitAddress(ask: Ask, { unitId, now }: Pick<Owner, "unitId" | "now">): Promise<void> {
  await ask(
    (sql) => sql`
      update unit_calendar_address set revoked_at = greatest(${now}, made_at) where unit_id = ${unitId} and revoked_at is null`,
  );
}

/** Whose calendar a secret opens: the unit, the manager who made it, and the SIPs that the unit finds today. */
export type FoundUnitCalendar = Omit<StaffActor, "kind" | "name"> & {
  addressId: string;
  countyId: string;
  language: Language;
  staffName: string;
  sips: Sip[];
};

/** Null for a secret that is not known, has been revoked, or was made by one who is the unit's manager no longer (0046). */
export async function findUnitCalendar(
  sql: Sql,
  secret: Buffer,
  now: Date,
  today: Day,
): Promise<FoundUnitCalendar | null> {
  const [row] = await sql<FoundUnitCalendar[]>`select * from unit_calendar_of(${hashOf(secret)}, ${now}, ${today})`;
  return row ?? null;
}

const shown = ({ madeAt, fetchedAt }: Row): CalendarAddress => ({
  madeAt: madeAt.toISOString(),
  fetchedAt: fetchedAt?.toISOString() ?? null,
  withPlace: false,
});
