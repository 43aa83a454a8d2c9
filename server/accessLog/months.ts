// The months of the log: each is a table of its own, so that a whole month can be let go when its time is over.
import type { Sql } from "../db/database.ts";

/** Makes the months around a day, those ahead before anything is written in them, and those that rows have landed beside. */
export async function makeMonths(owner: Sql, now: Date): Promise<string[]> {
  return (await owner.begin(async (tx) => {
    // Processes that come to a new month at once take turns.
    await tx`select pg_advisory_xact_lock(7412022)`;
    const months = await tx<{ day: string; month: string }[]>`
    select month::date as day, to_char(month, 'YYYY-MM') as month
      from (select date_trunc('month', ${now}::timestamptz at time zone 'UTC') + n * interval '1 month' as month
              from generate_series(0, 3) n
            union select date_trunc('month', at at time zone 'UTC') from access_log_rest) m
     order by month`;
    const made: string[] = [];
    for (const { day, month } of months) {
      const [one] = await tx<{ made: boolean }[]>`select make_access_log_month(${day}) as made`;
      if (one?.made) made.push(month);
    }
    return made;
  })) as string[];
}
