// Once each day, as soon as it has begun in Sweden: who must be told of what the day has made soon due, late, or waiting. One
// statement per county, in one transaction with the day it has come to: an outage of a week is caught up, and nothing is told twice.
import { addDays, type Day, type Deadline, dayOf, daysBetween, dueDay } from "../../core/time.ts";
import { agreementsIn } from "../agreements/agreementBook.ts";
import type { Transaction } from "../db/database.ts";
import type { Deps } from "../deps.ts";

/** How many letters were planned, by county. */
export type Told = { countyId: string; day: Day; letters: number };

/** Tells of everything up to today that has not been told of. Safe to call at any time and from several processes. */
export async function tellOfDeadlines({ owner, clock, log }: Pick<Deps, "owner" | "clock" | "log">): Promise<Told[]> {
  const today = dayOf(clock().toISOString());
  const waiting = await owner<{ id: string; agreementKey: string }[]>`
    select c.id, c.agreement_key from county c left join county_sweep s on s.county_id = c.id
     where s.told_through is null or s.told_through <> ${today} order by c.id`;
  if (waiting.length === 0) return [];
  const agreements = await agreementsIn(owner);
  const told: Told[] = [];
  for (const county of waiting) {
    const { warning } = agreements.of(county, today).deadlines;
    const letters = await tellCounty(owner, { id: county.id, warning }, clock(), today, log);
    if (letters !== null) told.push({ countyId: county.id, day: today, letters });
  }
  return told;
}

/**
 * A clock that was wrong for a minute must not silence the sweep, nor make everything late: what lies ahead is begun anew, and
 * a leap of more than a month is believed only when the database's clock says the same.
 */
async function isToBeTold(tx: Transaction, toldThrough: Day, today: Day, log: Deps["log"]): Promise<boolean> {
  // Two processes whose clocks differ a little around midnight take no turns.
  if (toldThrough === today || toldThrough === addDays(today, 1)) return false;
  if (toldThrough > today) {
    log.warn({ toldThrough }, "deadlines were told of by a clock that was ahead; the sweep begins anew from today");
    return true;
  }
  if (daysBetween(toldThrough, today) <= 31) return true;
  const [row] = await tx<{ now: Date }[]>`select now()`;
  const isSure = row !== undefined && Math.abs(daysBetween(dayOf(row.now.toISOString()), today)) <= 1;
  if (!isSure)
    log.warn(
      { toldThrough, today },
      "the clock has leapt more than a month: no deadlines are told of before it agrees with the database's",
    );
  return isSure;
}

/** Null when another process has this county in hand or has just done it. */
async function tellCounty(
  owner: Deps["owner"],
  { id, warning }: { id: string; warning: Deadline },
  now: Date,
  today: Day,
  log: Deps["log"],
): Promise<number | null> {
  return owner.begin(async (tx) => {
    await tx`insert into county_sweep (county_id) values (${id}) on conflict do nothing`;
    const [sweep] = await tx<{ toldThrough: Day | null }[]>`
      select told_through from county_sweep where county_id = ${id} for update skip locked`;
    if (!sweep || (sweep.toldThrough !== null && !(await isToBeTold(tx, sweep.toldThrough, today, log)))) return null;
    const isAhead = sweep.toldThrough !== null && sweep.toldThrough > today;
    // The first time there is no day to go on from: only today's is told of, not what was late before Samlad was there.
    const since = sweep.toldThrough === null || isAhead ? addDays(today, -1) : sweep.toldThrough;
    const [row] = await tx<{ letters: number }[]>`
      with task as (
        select t.sip_id, t.audience, t.key, t.kind, t.appears_on, t.due_on,
               (s.last_event_at at time zone 'Europe/Stockholm')::date as last_on
          from sip_task t join sip s on s.id = t.sip_id
          -- Whose consent or appointment has ended finds the SIP no longer, and is told of nothing in it.
          join sip_reader r on r.sip_id = t.sip_id and r.audience = t.audience and (r.until is null or r.until >= ${today}::date)
         where t.county_id = ${id} and t.appears_on <= ${today}
           and (t.due_on between ${since}::date and ${dueDay(today, warning)}::date or t.appears_on > ${since}::date)
      ), due as (
        select *, 'late' as step, due_on as on_day from task
         where due_on < ${today}::date and kind <> 'inactive'
        union all
        select *, 'soon', due_on from task
         where due_on >= ${today}::date and due_on <= ${dueDay(today, warning)}::date
           and appears_on < ${today}::date and last_on < ${today}::date and kind <> 'inactive'
        union all
        -- An event of the same day has its own news.
        select *, 'came', appears_on from task
         where appears_on > ${since}::date and appears_on > last_on and (due_on is null or due_on >= ${today}::date or kind = 'inactive')
      ), fresh as (
        insert into task_told (sip_id, audience, task_key, step, on_day, told_at)
        select sip_id, audience, key, step, on_day, ${now} from due
        on conflict do nothing
        returning sip_id, audience, task_key, step
      ), those as (
        select distinct f.sip_id, a.audience, f.step, d.kind
          from fresh f join due d on d.sip_id = f.sip_id and d.audience = f.audience and d.key = f.task_key and d.step = f.step
          cross join lateral (
            -- An individual is reminded before, never rebuked after.
            select f.audience where f.step <> 'late' or f.audience not like 'person:%'
            union
            select 'manager:' || case when f.audience like 'staff:%' then split_part(f.audience, '@', 2) else split_part(f.audience, ':', 2) end
             where f.step = 'late' and f.audience not like 'person:%'
          ) a
      ), planned as (
        insert into letter (county_id, sip_id, audience, kind, params, planned_at)
        select ${id}, sip_id, audience, 'task' || initcap(step), jsonb_build_object('task', kind), ${now} from those
        returning 1
      )
      select count(*)::int as letters from planned`;
    await tx`update county_sweep set told_through = ${today} where county_id = ${id}`;
    await tx`delete from task_told where on_day < ${addDays(today, -366)}::date
              and sip_id in (select id from sip where county_id = ${id})`;
    return row?.letters ?? 0;
  });
}
