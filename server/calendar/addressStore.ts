// The private calendar addresses in the database: the person's own through the door, and the one of a secret without a session.
import { createHash, randomBytes } from "node:crypto";
import type { CalendarAddress } from "../../core/calendarAddress.ts";
import type { Language } from "../../core/errors.ts";
import type { Sip } from "../../core/sip/state.ts";
import type { PersonCard } from "../../core/sip/view.ts";
import type { Day } from "../../core/time.ts";
import type { Sql } from "../db/database.ts";
import type { Ask, Door } from "../db/wall.ts";
import type { Query } from "../directory/directoryStore.ts";

type Owner = { personId: string; countyId: string; now: Date };

/** The secret in the last part of an address: 256 random bits, written in 43 characters. Null for anything else. */
export function secretIn(document: string): Buffer | null {
  const text = /^([\w-]{43})\.ics$/.exec(document)?.[1] ?? "";
  const secret = Buffer.from(text, "base64url");
  return secret.length === 32 && secret.toString("base64url") === text ? secret : null;
}

export const hashOf = (secret: Buffer) => createHash("sha256").update(secret).digest();

/** The address that the person has in use, and whether the person may have one: when not, the one in use is revoked for good. */
export async function readAddress(
  ask: Ask,
  owner: Owner,
): Promise<{ isProtected: boolean; address: CalendarAddress | null }> {
  const { personId } = owner;
  const [row] = await ask(
    (sql) => sql<(Partial<AddressRow> & { protection: string; beside: boolean })[]>`
    select p.protection, ${protectedBeside(sql, personId)} as beside, a.made_at, a.fetched_at, a.with_place
      from person p left join calendar_address a on a.person_id = p.id and a.revoked_at is null
     where p.id = ${personId}`,
  );
  const isProtected = row?.protection !== "none" || row.beside;
  const address = row?.madeAt ? shown(row as AddressRow) : null;
  // It would open again when the protection is lifted, for whoever has it by then.
  if (isProtected && address) await revokeAddress(ask, owner);
  return { isProtected, address: isProtected ? null : address };
}

/** Whether somebody stands as protected in a SIP that the session finds. */
const protectedBeside = (sql: Query, personId: string) => sql`
  exists (select 1 from sip s cross join lateral json_array_elements(s.state -> 'parties') party
           where party ->> 'personId' = ${personId} and party ->> 'protected' = 'true')`;

/** Makes a new address, and revokes the one before. Gives its secret, which is not kept. */
export async function makeAddress(
  door: Door,
  { personId, countyId, now }: Owner,
  { withPlace, language }: { withPlace: boolean; language: Language },
): Promise<{ secret: string; address: CalendarAddress }> {
  const secret = randomBytes(32);
  const [row] = await door.all(async (sql) => {
    // Two windows at once take turns.
    await sql`select pg_advisory_xact_lock(hashtextextended(${personId}, 18))`;
    await sql`update calendar_address set revoked_at = ${now} where person_id = ${personId} and revoked_at is null`;
    return sql<AddressRow[]>`
      insert into calendar_address (county_id, person_id, secret_hash, with_place, language, made_at)
      values (${countyId}, ${personId}, ${hashOf(secret)}, ${withPlace}, ${language}, ${now})
      returning made_at, fetched_at, with_place`;
  });
  return { secret: secret.toString("base64url"), address: shown(row!) };
}

/** Revokes the address in use; nothing when there is none. */
export async function revokeAddress(ask: Ask, { personId, now }: Owner): Promise<void> {
  await ask(
    (sql) => sql`
    update calendar_address set revoked_at = greatest(${now}, made_at) where person_id = ${personId} and revoked_at is null`,
  );
}

/** Whose calendar a secret opens, with the SIPs that this person finds today and in which nobody is protected. */
export type FoundCalendar = {
  addressId: string;
  countyId: string;
  agreementKey: string;
  personId: string;
  personName: string;
  withPlace: boolean;
  language: Language;
  sips: { sip: Sip; person: PersonCard }[];
};

/**
 * Null for a secret that is not known, or has been revoked, or is somebody's who stands as protected anywhere: the address is
 * revoked then (migrations/0022_calendar_address.sql). Null, too, for a time before its last use, and another day than `now` has.
 */
export async function findCalendar(sql: Sql, secret: Buffer, now: Date, today: Day): Promise<FoundCalendar | null> {
  const [row] = await sql<FoundCalendar[]>`select * from calendar_of(${hashOf(secret)}, ${now}, ${today})`;
  return row ?? null;
}

type AddressRow = { madeAt: Date; fetchedAt: Date | null; withPlace: boolean };

const shown = ({ madeAt, fetchedAt, withPlace }: AddressRow): CalendarAddress => ({
  madeAt: madeAt.toISOString(),
  fetchedAt: fetchedAt?.toISOString() ?? null,
  withPlace,
});
