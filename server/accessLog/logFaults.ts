// Which rows of the access log are not what was sealed: named one by one, once it is known in which seals and months they are.
import type { Sql } from "../db/database.ts";
import { type Position, rowHash } from "./seal.ts";
import type { Retired } from "./verifyLog.ts";

/** One thing that is wrong: a row by its id, or a seal by its number. `says` ends the sentence. */
export type LogFault = {
  what: "changed" | "removed" | "inserted" | "seal" | "anchor" | "retired";
  seal: number | null;
  id: number | null;
  month: string | null;
  says: string;
};

/** So many are named; where there are more, the first ones are enough to begin with. */
export const maxFaults = 50;

type Suspected = { broken: number[]; months: string[]; last: number; upTo: Position; retired: Retired };

/** Names the rows behind seals that do not fit and months with a wrong number of rows. */
export async function namesOfFaults(owner: Sql, suspected: Suspected): Promise<LogFault[]> {
  const faults: LogFault[] = [];
  const months = new Set(suspected.months);
  for (const number of suspected.broken) {
    if (faults.length >= maxFaults) break;
    const found = await faultsInSeal(owner, number);
    for (const one of found) if (one.month) months.add(one.month);
    faults.push(...found);
  }
  for (const month of [...months].sort()) {
    if (faults.length >= maxFaults) break;
    const known = new Set(faults.map((one) => one.id));
    const found = await strangersIn(owner, month, suspected);
    faults.push(...found.filter((one) => !known.has(one.id)));
  }
  return faults;
}

async function faultsInSeal(owner: Sql, number: number): Promise<LogFault[]> {
  return await owner<LogFault[]>`
    with seal as (select * from access_seal where number = ${number}),
    sealed as (
      select r.id, substring(s.row_hashes from (r.place::int - 1) * 16 + 1 for 16) as hash
        from seal s, unnest(s.row_ids) with ordinality as r(id, place)),
    there as (
      select l.id, ${owner.unsafe(rowHash)} as hash from seal s, access_log l
       where l.tx between s.after_tx and s.to_tx and date_trunc('month', l.at at time zone 'UTC') = s.month
         and (l.tx, l.id) > (s.after_tx, s.after_id) and (l.tx, l.id) <= (s.to_tx, s.to_id)),
    both_sides as (
      select coalesce(sealed.id, there.id) as id, sealed.id is null as is_new, there.id is null as is_gone,
             sealed.hash as sealed_hash, there.hash as hash
        from sealed full join there on there.id = sealed.id
       where sealed.hash is distinct from there.hash),
    named as (
      select b.*, elsewhere.at as moved_to from both_sides b
        left join lateral (select l.at from access_log l where b.is_gone and l.id = b.id limit 1) elsewhere on true)
    select case when is_new then 'inserted' when is_gone and moved_to is null then 'removed' else 'changed' end as what,
           s.number as seal, n.id, to_char(s.month, 'YYYY-MM') as month,
           case when is_new then 'the row was not there when its neighbours were sealed'
                when is_gone and moved_to is null then 'the row is gone'
                when is_gone then 'the row''s time or transaction has been changed; it now stands at ' || moved_to
                else 'the row is not the one that was written' end as says
      from named n, seal s order by n.id limit ${maxFaults}`;
}

/** Rows of a month, in what has been sealed, that no seal of the month holds; also one that has taken the id of a sealed one. */
async function strangersIn(owner: Sql, month: string, { last, upTo, retired }: Suspected): Promise<LogFault[]> {
  const begins = `${month}-01`;
  const rows = await owner<{ id: number }[]>`
    select id from access_log
     where at >= ${begins}::date::timestamp at time zone 'UTC' and at < (${begins}::date + interval '1 month') at time zone 'UTC'
       and (tx, id) <= (${upTo.tx}, ${upTo.id})
    except all
    select unnest(row_ids) from access_seal
     where month = ${begins}::date and kind = 'rows' and number <= ${last} and number > ${retired.get(month) ?? 0}
     order by id limit ${maxFaults}`;
  return rows.map(({ id }) => ({
    what: "inserted",
    seal: null,
    id,
    month,
    says: retired.has(month) ? "the row stands in a month that has been retired" : "no seal knows the row",
  }));
}
