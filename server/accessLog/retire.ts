// Letting a month of the access log go when its time is over. The rows are removed; their seals stay, so that the chain
// still holds, and a seal of its own says who removed them, when and why.
import type { Agreement } from "../../core/agreement.ts";
import { dayOf } from "../../core/time.ts";
import { agreementsIn, type OfCounty } from "../agreements/agreementBook.ts";
import type { Sql } from "../db/database.ts";
import { sealedUpTo, sealLog, takeHead, writeSeal } from "./seal.ts";

/** The month may not be retired; the message is for whoever asked for it. */
export class CannotRetire extends Error {
  override name = "CannotRetire";
}

export type Retirement = { month: string; by: string; why: string };

/**
 * Removes the rows of a month (`2021-10`) and seals that it was done. Gives how many rows it was.
 * @throws CannotRetire when the month is too young, is retired already, has rows that are not sealed, or does not hold as many as
 *   its seals say: what shows that somebody has removed or added a row is not let go.
 */
export async function retireMonth(owner: Sql, { month, by, why }: Retirement, now: Date): Promise<{ rows: number }> {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new CannotRetire(`${month} is not a month, as 2021-10.`);
  if (by.trim() === "" || why.trim() === "") throw new CannotRetire("Say who does it and why.");
  const years = await yearsToKeep(owner, now);
  if (now < mayGoFrom(month, years))
    throw new CannotRetire(`${month} must be kept ${years} years: until ${day(mayGoFrom(month, years))}.`);
  await sealLog(owner, { wait: true });
  return (await owner.begin(async (tx) => {
    const head = await takeHead(tx, true);
    if (!head) throw new CannotRetire("The seals cannot be taken.");
    const first = `${month}-01`;
    const upTo = await sealedUpTo(tx);
    const within = tx`at >= ${first}::date::timestamp at time zone 'UTC' and at < (${first}::date + interval '1 month') at time zone 'UTC'`;
    const [there] = await tx<{ rows: number; unsealed: number; firstId: number | null; lastId: number | null }[]>`
      select count(*)::int as rows, count(*) filter (where (tx, id) > (${upTo.tx}, ${upTo.id}))::int as unsealed,
             min(id) as first_id, max(id) as last_id from access_log where ${within}`;
    const { rows, unsealed, firstId, lastId } = there!;
    if (rows === 0) throw new CannotRetire(`There is nothing in ${month}: it has been retired, or nothing was logged.`);
    if (unsealed > 0) throw new CannotRetire(`${month} has ${unsealed} rows that are not sealed yet. Try again later.`);
    const [seals] = await tx<{ rows: number }[]>`
      select coalesce(sum(rows), 0)::int as rows from access_seal
       where kind = 'rows' and month = ${first}::date
         and number > (select coalesce(max(number), 0) from access_seal where kind = 'retired' and month = ${first}::date)`;
    if (seals!.rows !== rows)
      throw new CannotRetire(`${month} holds ${rows} rows, and its seals ${seals!.rows}: npm run verify names which.`);
    const table = `access_log_${month.replace("-", "_")}`;
    const [partition] = await tx`select to_regclass(${table}) as there`;
    if (partition?.there) await tx.unsafe(`drop table ${table}`);
    await tx`alter table access_log_rest disable trigger append_only`;
    await tx`delete from access_log_rest where ${within}`;
    await tx`alter table access_log_rest enable trigger append_only`;
    await writeSeal(tx, head, {
      kind: "retired",
      month: first,
      after: upTo,
      to: upTo,
      ids: "{}",
      hashes: Buffer.alloc(0),
      note: { by: by.trim(), why: why.trim(), rows, firstId: firstId ?? 0, lastId: lastId ?? 0, keptYears: years },
    });
    return { rows };
  })) as { rows: number };
}

/** The months that may be retired now, with their rows. */
export async function monthsToRetire(owner: Sql, now: Date): Promise<{ month: string; rows: number }[]> {
  const years = await yearsToKeep(owner, now);
  const months = await owner<{ month: string; rows: number }[]>`
    select to_char(at at time zone 'UTC', 'YYYY-MM') as month, count(*)::int as rows from access_log
     where at < ${now}::timestamptz - make_interval(years => ${years}) group by 1 order by 1`;
  return months.filter(({ month }) => now >= mayGoFrom(month, years));
}

/** The longest time that any agreement here asks for: the log of all counties lies in the same months. */
export async function yearsToKeep(owner: Sql, now: Date): Promise<number> {
  const [counties, agreements] = [
    await owner<OfCounty[]>`select id, agreement_key from county`,
    await agreementsIn(owner),
  ];
  return longestOf(counties.map((one) => agreements.of(one, dayOf(now.toISOString()))));
}

function longestOf(agreements: Agreement[]): number {
  if (agreements.length === 0) throw new CannotRetire("There is no county, and so no agreement to go by.");
  return Math.max(...agreements.map((one) => one.retention.accessLogYears));
}

/** The first instant at which the whole month has been kept so many years. */
export function mayGoFrom(month: string, years: number): Date {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year + years, number, 1));
}

const day = (instant: Date) => instant.toISOString().slice(0, 10);
