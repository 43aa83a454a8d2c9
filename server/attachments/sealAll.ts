// Seals anew, with the first key, what is not sealed with it: what was kept before there were keys, and what another key
// sealed, so that an old key can be let go. Row by row: stopped, it has done whole files, and the next run does the rest.
import { createHash } from "node:crypto";
import type { Sql } from "../db/database.ts";
import { open, placeOf, type SealKeys, seal } from "./seal.ts";

/** How many were sealed anew, and how many are still sealed with a key that is not there or cannot be opened. */
export type SealedAll = { sealed: number; left: number };

/** Goes through all attachments, some at a time. May run beside a Samlad that is running. */
export async function sealAll(owner: Sql, keys: SealKeys): Promise<SealedAll> {
  const first = keys[0]!.id;
  const counted: SealedAll = { sealed: 0, left: 0 };
  let last = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const ids = await owner<{ id: string }[]>`
      select id from attachment
       where id > ${last} and removed_at is null and key_id is distinct from ${first} order by id limit 500`;
    if (ids.length === 0) return counted;
    last = ids.at(-1)!.id;
    for (const { id } of ids) counted[(await sealOne(owner, keys, id)) ? "sealed" : "left"] += 1;
  }
}

async function sealOne(owner: Sql, keys: SealKeys, id: string): Promise<boolean> {
  const [row] = await owner<Row[]>`
    select id, county_id, sip_id, bytes, key_id, sha256 from attachment where id = ${id} and removed_at is null`;
  if (!row) return false;
  const place = placeOf(row);
  let bytes = row.bytes;
  try {
    if (row.keyId !== null) bytes = open(keys, row.keyId, row.bytes, place);
  } catch {
    return false;
  }
  // What is not what came is not to be sealed as if it were: `npm run verify` names it.
  if (!sha256(bytes).equals(row.sha256)) return false;
  const { keyId, sealed } = seal(keys, bytes, place);
  const [done] = await owner<{ done: boolean }[]>`
    select seal_attachment(${id}, ${sha256(row.bytes)}, ${sealed}, ${keyId}, ${bytes.length}) as done`;
  return done?.done ?? false;
}

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest();

type Row = { id: string; countyId: string; sipId: string; bytes: Buffer; keyId: string | null; sha256: Buffer };
