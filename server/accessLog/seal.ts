// The seals of the access log. A row is written by whoever acts and nobody waits for more; a moment later its hash is put
// into a seal, and every seal holds the hash of the one before, so that a row that is changed, removed or slipped in is
// found by `npm run verify` (verifyLog.ts). docs/ACCESS_LOG.md says what that is worth and what it is not.
import type { Sql, Transaction } from "../db/database.ts";

/** The seals do not fit together: nothing more is sealed until somebody has found out why. */
export class SealsBroken extends Error {
  override name = "SealsBroken";
}

export type Head = { number: number; hash: Buffer; added: number };

/** The hash of a row `l` of the log, as SQL: every column by itself, for a whole row as one argument takes three times as long. */
export const rowHash =
  "access_log_hash(l.id, l.tx, l.county_id, l.at, l.actor_kind, l.staff_id, l.person_id, l.assignment_id, l.unit_id, l.action, l.sip_id, l.subject_person_id, l.listed_sip_ids, l.ground, l.detail, l.address)";

/** The most rows in one seal. */
export const rowsPerSeal = 10_000;

/**
 * Seals what can be sealed now, some rows at a time, and gives how many rows that was. Rows of a transaction that began
 * before one still going on wait for it: a row may still come among them. One process seals at a time; `wait` false
 * gives 0 when another is at it.
 * @throws SealsBroken when the last seal is not the one that was written last.
 */
export async function sealLog(owner: Sql, { wait = false, limit = rowsPerSeal } = {}): Promise<number> {
  for (let sealed = 0; ; ) {
    const rows = await owner.begin(async (tx) => {
      const head = await takeHead(tx, wait);
      return head ? sealSome(tx, head, limit) : 0;
    });
    sealed += rows;
    if (rows < limit) return sealed;
  }
}

/**
 * The head of the chain, held until the transaction ends; null when another process holds it and one is not to wait.
 * @throws SealsBroken
 */
export async function takeHead(tx: Transaction, wait: boolean): Promise<Head | null> {
  const [head] = await tx<Head[]>`
    select number, hash, added from access_seal_head for update ${wait ? tx`` : tx`skip locked`}`;
  if (!head) return null;
  const [last] = await tx<{ number: number; hash: Buffer }[]>`
    select number, hash from access_seal order by number desc limit 1`;
  if ((last?.number ?? 0) !== head.number)
    throw new SealsBroken(`the last seal is ${last?.number ?? 0}; the one written last was ${head.number}`);
  if (!(last?.hash ?? noSeal).equals(head.hash))
    throw new SealsBroken(`the last seal, ${head.number}, is not the one that was written last`);
  return head;
}

/** What the first seal follows on. */
export const noSeal = Buffer.alloc(32);

/** A seal to be written; what is left out is worked out in the database. */
type NewSeal = {
  kind: "rows" | "retired" | "restored";
  month: string;
  after: Position;
  to: Position;
  ids: string;
  hashes: Buffer;
  note: { [key: string]: string | number } | null;
};
/** A place in the order of the log: by transaction, then by id. */
export type Position = { tx: number; id: number };

/** Writes the next seal and gives the new head. */
export async function writeSeal(tx: Transaction, head: Head, it: NewSeal): Promise<Head> {
  const [written] = await tx<{ number: number; hash: Buffer }[]>`
    with made as materialized (
      select ${head.number + 1}::bigint as number, ${it.kind}::text as kind, ${it.month}::date as month,
             ${it.after.tx}::bigint as after_tx, ${it.after.id}::bigint as after_id,
             ${it.to.tx}::bigint as to_tx, ${it.to.id}::bigint as to_id, cardinality(row_ids) as rows,
             (select min(i) from unnest(row_ids) i) as first_id, (select max(i) from unnest(row_ids) i) as last_id,
             row_ids, ${it.hashes}::bytea as row_hashes, ${it.note === null ? null : tx.json(it.note)}::jsonb as note,
             clock_timestamp() as sealed_at, ${head.hash}::bytea as prev_hash, ${noSeal}::bytea as hash
        from (select ${it.ids}::text::bigint[] as row_ids) ids)
    insert into access_seal
    select number, kind, month, after_tx, after_id, to_tx, to_id, rows, first_id, last_id, row_ids, row_hashes, note,
           sealed_at, prev_hash, access_seal_hash(m::access_seal)
      from made m
    returning number, hash`;
  const { number, hash } = written!;
  await tx`update access_seal_head set number = ${number}, hash = ${hash}`;
  return { ...head, number, hash };
}

/** Where the last seal ends: everything up to there has been sealed. */
export async function sealedUpTo(tx: Transaction | Sql): Promise<Position> {
  const [last] = await tx<Position[]>`select to_tx as tx, to_id as id from access_seal order by number desc limit 1`;
  return last ?? { tx: -1, id: 0 };
}

async function sealSome(tx: Transaction, found: Head, limit: number): Promise<number> {
  const after = await sealedUpTo(tx);
  const { oldest, next } = (
    await tx<{ oldest: number; next: number }[]>`
    select pg_snapshot_xmin(s)::text::bigint as oldest, pg_snapshot_xmax(s)::text::bigint as next
      from pg_current_snapshot() s`
  )[0]!;
  const head = after.tx >= next + found.added ? await goOnElsewhere(tx, found, after, next) : found;
  const before = oldest + head.added;
  const months = await tx<Batch[]>`
    with batch as materialized (
      select l.tx, l.id, date_trunc('month', l.at at time zone 'UTC')::date as month, ${tx.unsafe(rowHash)} as hash
        from access_log l
       where (l.tx, l.id) > (${after.tx}, ${after.id}) and l.tx < ${before}
       order by l.tx, l.id limit ${limit})
    select month, count(*)::int as rows, array_agg(id order by tx, id)::text as ids,
           string_agg(hash, ''::bytea order by tx, id) as hashes,
           (select max(tx) from batch) as last_tx,
           (select max(id) from batch where tx = (select max(tx) from batch)) as last_id
      from batch group by month order by month`;
  const rows = months.reduce((sum, one) => sum + one.rows, 0);
  if (rows === 0) return 0;
  // When no more is waiting, it ends where nothing can come any longer; or else at the last row that was taken.
  const last = { tx: months[0]!.lastTx, id: months[0]!.lastId };
  // In order, so that the index is asked: earlier months are full of rows that come before.
  const [more] = await tx`
    select from access_log where (tx, id) > (${last.tx}, ${last.id}) and tx < ${before} order by tx, id limit 1`;
  const to = more ? last : { tx: before - 1, id: Number.MAX_SAFE_INTEGER };
  let now = head;
  for (const { month, ids, hashes } of months)
    now = await writeSeal(tx, now, {
      kind: "rows",
      month,
      after,
      to,
      ids,
      hashes,
      note: null,
    });
  return rows;
}

/**
 * A database that was moved to another server by dump and restore begins to count transactions anew. So that the order
 * goes on, what it had reached is added to every number from now on; a seal says so.
 */
async function goOnElsewhere(tx: Transaction, head: Head, after: Position, next: number): Promise<Head> {
  // Rows that came unsealed with the dump stand before everything written from now on.
  const [last] = await tx<{ tx: number }[]>`select coalesce(max(tx), 0) as tx from access_log`;
  const added = Math.max(after.tx, last!.tx) + 1;
  await tx`lock table access_log in access exclusive mode`;
  await tx.unsafe(`alter table access_log alter column tx set default (pg_current_xact_id()::text::bigint + ${added})`);
  await tx`update access_seal_head set added = ${added}`;
  const moved = await writeSeal(tx, head, {
    kind: "restored",
    month: new Date().toISOString().slice(0, 8).concat("01"),
    after,
    to: after,
    ids: "{}",
    hashes: Buffer.alloc(0),
    note: { added, next },
  });
  return { ...moved, added };
}

type Batch = { month: string; rows: number; ids: string; hashes: Buffer; lastTx: number; lastId: number };
