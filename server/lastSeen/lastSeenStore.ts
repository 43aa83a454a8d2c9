// Up to where a reader has seen a SIP. Each sees and writes their own rows alone (migrations/0026_last_seen.sql).
import type { Ask } from "../db/wall.ts";

type Whose = { reader: string; sipId: string };

/** Null when the reader has never said so of this SIP. */
export async function readLastSeen(
  ask: Ask,
  { reader, sipId }: Whose,
): Promise<{ version: number; seenAt: Date } | null> {
  const [row] = await ask(
    (sql) => sql<{ version: number; seenAt: Date }[]>`
    select version, seen_at from last_seen where reader = ${reader} and sip_id = ${sipId}`,
  );
  return row ?? null;
}

/** Two windows may say it in any order: neither takes back what the other has said. Gives when it was last seen. */
export async function writeLastSeen(
  ask: Ask,
  { reader, sipId, countyId, version, now }: Whose & { countyId: string; version: number; now: Date },
): Promise<Date> {
  const [row] = await ask(
    (sql) => sql<{ seenAt: Date }[]>`
    insert into last_seen (reader, county_id, sip_id, version, seen_at)
    values (${reader}, ${countyId}, ${sipId}, ${version}, ${now})
    on conflict (reader, sip_id) do update
       set version = greatest(last_seen.version, excluded.version), seen_at = greatest(last_seen.seen_at, excluded.seen_at)
    returning seen_at`,
  );
  return row!.seenAt;
}
