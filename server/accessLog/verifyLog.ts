// Is the access log what it was? The seals are walked from the first to the last, every sealed row is hashed anew and
// compared, and rows that no seal knows are looked for. What is wrong is named, by id and month. All the hashing is done in
// the database, some thousand rows at a time: what is kept in memory does not grow with the log.
import { leastAccessLogYears } from "../../core/agreement.ts";
import type { Sql } from "../db/database.ts";
import { type Anchor, faultsAgainst } from "./anchors.ts";
import { type LogFault, maxFaults, namesOfFaults } from "./logFaults.ts";
import { noSeal, type Position, rowHash, SealsBroken, sealedUpTo, sealLog } from "./seal.ts";

export type LogVerified = {
  /** Rows that are as they were sealed. */
  rows: number;
  seals: number;
  /** Months whose rows have been retired; their seals still stand. */
  retired: string[];
  /** Rows that are not sealed yet, because an earlier transaction is still going on or somebody else holds the seals. */
  unsealed: number;
  /** Rows whose time is more than ten minutes from when they were sealed: no fault, but worth asking about. */
  late: { rows: number; firstId: number | null };
  /** The first faults; empty when the log is whole. */
  faults: LogFault[];
  milliseconds: number;
};

/**
 * Seals what is not sealed yet, and walks it all. Rows are read by several connections at once, as many as `connections`.
 * Reads and seals alone; may run beside a Samlad that is running.
 */
export async function verifyLog(
  owner: Sql,
  { connections = 2, against = [] }: { connections?: number; against?: Anchor[] } = {},
): Promise<LogVerified> {
  const started = performance.now();
  const faults: LogFault[] = await sealRest(owner);
  const [{ last = 0 } = {}] = await owner<{ last: number }[]>`select coalesce(max(number), 0) as last from access_seal`;
  const upTo = await sealedUpTo(owner);
  const retired = await retiredMonths(owner, last);
  faults.push(...(await faultsInChain(owner, last)), ...(await faultsAgainst(owner, against)));

  const { rows, late, broken } = await compareRows(owner, last, retired, connections);
  const wrongCounts = await monthsWithStrangers(owner, last, upTo, retired);
  faults.push(...(await namesOfFaults(owner, { broken, months: wrongCounts, last, upTo, retired })));
  faults.push(...(await rowsOfNoTransaction(owner, upTo)));

  const [tail] = await owner<{ n: number }[]>`
    select count(*)::int as n from access_log where (tx, id) > (${upTo.tx}, ${upTo.id})`;
  return {
    rows,
    seals: last,
    retired: [...retired.keys()],
    unsealed: tail!.n,
    late,
    faults: faults.slice(0, maxFaults),
    milliseconds: Math.round(performance.now() - started),
  };
}

/** Seals what has been written since the last seal. A broken end of the chain is a fault; a database that only reads is not. */
async function sealRest(owner: Sql): Promise<LogFault[]> {
  try {
    await sealLog(owner, { wait: true });
    return [];
  } catch (error) {
    if (error instanceof SealsBroken) return [{ what: "seal", seal: null, id: null, month: null, says: error.message }];
    const readOnly = ["25006", "42501"].includes((error as { code?: string }).code ?? "");
    if (!readOnly) throw error;
    return [];
  }
}

/** Months whose rows were removed when their time was over, and the seal that says so. */
export type Retired = Map<string, number>;
async function retiredMonths(owner: Sql, last: number): Promise<Retired> {
  const found = await owner<{ month: string; number: number }[]>`
    select to_char(month, 'YYYY-MM') as month, max(number) as number from access_seal
     where kind = 'retired' and number <= ${last} group by 1 order by 1`;
  return new Map(found.map(({ month, number }) => [month, number]));
}

/** Seals that are missing, changed, or do not follow on the one before. */
async function faultsInChain(owner: Sql, last: number): Promise<LogFault[]> {
  const found = await owner<{ number: number; month: string; says: string }[]>`
    select number, to_char(month, 'YYYY-MM') as month, says from (
      select s.number, s.month, case
          when s.number <> coalesce(lag(s.number) over w, 0) + 1 then 'the seal before it is missing'
          when s.prev_hash <> coalesce(lag(s.hash) over w, ${noSeal}) then 'it does not follow on the seal before it'
          when s.hash <> access_seal_hash(s) then 'the seal is not the one that was written'
          when s.kind = 'retired' and s.sealed_at < s.month + make_interval(years => ${leastAccessLogYears}, months => 1)
            then 'the month was retired before its time was over'
          when s.sealed_at > coalesce(lead(s.sealed_at) over w, clock_timestamp()) + interval '1 day'
            then 'it tells of a time later than the seal after it, or one that has not come'
          when (s.after_tx, s.after_id) <> (coalesce(lag(s.to_tx) over w, -1), coalesce(lag(s.to_id) over w, 0))
           and (s.after_tx, s.after_id, s.to_tx, s.to_id) is distinct from
               (lag(s.after_tx) over w, lag(s.after_id) over w, lag(s.to_tx) over w, lag(s.to_id) over w)
            then 'it does not begin where the seal before it ends'
        end as says
        from access_seal s where s.number <= ${last} window w as (order by s.number)) walked
     where says is not null order by number limit ${maxFaults}`;
  return found.map(({ number, month, says }) => ({ what: "seal", seal: number, id: null, month, says }));
}

/** Every sealed row hashed anew. Gives the numbers of the seals whose rows are not those that were sealed. */
async function compareRows(owner: Sql, last: number, retired: Retired, connections: number) {
  const total = { rows: 0, late: { rows: 0, firstId: null as number | null }, broken: [] as number[] };
  const gone = [...retired].map(([month, number]) => ({ month: `${month}-01`, number }));
  let next = 1;
  /**
   * Takes the next fifty seals at a time. The rows are found by their transaction: an index on `at` would be no help, for
   * the whole month lies between its limits, and what PostgreSQL cannot use it is not tempted by.
   */
  async function work() {
    while (next <= last) {
      const from = next;
      const to = Math.min(from + 49, last);
      next = to + 1;
      const seals = await owner<
        { number: number; rows: number; whole: boolean; late: number; lateId: number | null }[]
      >`
        select s.number, s.rows, l.late, l.late_id,
               coalesce(l.ids, '{}') = s.row_ids and coalesce(l.hashes, ''::bytea) = s.row_hashes as whole
          from access_seal s
          left join jsonb_to_recordset(${owner.json(gone)}) as gone(month date, number bigint)
            on gone.month = s.month and gone.number > s.number
          cross join lateral (
            select array_agg(l.id order by l.tx, l.id) as ids,
                   string_agg(${owner.unsafe(rowHash)}, ''::bytea order by l.tx, l.id) as hashes,
                   count(*) filter (where l.tx > 0 and l.at not between s.sealed_at - interval '10 minutes' and s.sealed_at + interval '10 minutes')::int as late,
                   min(l.id) filter (where l.tx > 0 and l.at not between s.sealed_at - interval '10 minutes' and s.sealed_at + interval '10 minutes') as late_id
              from access_log l
             where l.tx between s.after_tx and s.to_tx and date_trunc('month', l.at at time zone 'UTC') = s.month
               and (l.tx, l.id) > (s.after_tx, s.after_id) and (l.tx, l.id) <= (s.to_tx, s.to_id)) l
         where s.kind = 'rows' and gone.month is null and s.number between ${from} and ${to}`;
      for (const seal of seals) {
        total.rows += seal.whole ? seal.rows : 0;
        total.late.rows += seal.late;
        if (seal.lateId !== null) total.late.firstId = Math.min(total.late.firstId ?? seal.lateId, seal.lateId);
        if (!seal.whole) total.broken.push(seal.number);
      }
    }
  }
  await Promise.all(Array.from({ length: connections }, work));
  return { ...total, broken: total.broken.sort((a, b) => a - b) };
}

/** Rows whose transaction has not come: they would wait for their seal for ever, and nobody would ask about them. */
async function rowsOfNoTransaction(owner: Sql, upTo: Position): Promise<LogFault[]> {
  const rows = await owner<{ id: number; month: string }[]>`
    select id, to_char(at at time zone 'UTC', 'YYYY-MM') as month from access_log
     where (tx, id) > (${upTo.tx}, ${upTo.id})
       and tx >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint + (select added from access_seal_head)
     order by id limit ${maxFaults}`;
  const says = "the row says that it was written by a transaction that has not come";
  return rows.map(({ id, month }) => ({ what: "inserted", seal: null, id, month, says }));
}

/** Months that hold another number of rows than their seals say, among what has been sealed. */
async function monthsWithStrangers(owner: Sql, last: number, upTo: Position, retired: Retired): Promise<string[]> {
  const gone = [...retired].map(([month, number]) => ({ month: `${month}-01`, number }));
  const found = await owner<{ month: string }[]>`
    with sealed as (
      select s.month, sum(s.rows) as rows from access_seal s
        left join jsonb_to_recordset(${owner.json(gone)}) as gone(month date, number bigint)
          on gone.month = s.month and gone.number > s.number
       where s.kind = 'rows' and s.number <= ${last} and gone.month is null group by s.month),
    there as (
      select date_trunc('month', at, 'UTC') as begins, count(*) as rows from access_log
       where (tx, id) <= (${upTo.tx}, ${upTo.id}) group by 1)
    select to_char(coalesce(t.begins at time zone 'UTC', s.month), 'YYYY-MM') as month
      from there t full join sealed s on s.month = (t.begins at time zone 'UTC')::date
     where t.rows is distinct from s.rows order by 1`;
  return found.map((one) => one.month);
}
