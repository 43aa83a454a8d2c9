// The tasks and the readers beside a SIP are worked out at each of its events. When the agreement, or the rules of this program,
// are others than when that was last done, they are worked out anew for every SIP that is not over: the clocks move with the agreement.
import { createHash } from "node:crypto";
import type { Agreement } from "../../core/agreement.ts";
import { type Reader, readersOf } from "../../core/sip/readers.ts";
import type { Sip } from "../../core/sip/state.ts";
import { type Task, tasksOf, workedOutVersion } from "../../core/sip/tasks.ts";
import { addDays, type Day, dayOf } from "../../core/time.ts";
import { agreementsIn, type OfCounty } from "../agreements/agreementBook.ts";
import type { Sql, Transaction } from "../db/database.ts";
import type { Deps } from "../deps.ts";
import { canonicalJson } from "../sip/eventChain.ts";
import { differenceOf, summaryOf, textOfReader, textOfTask } from "../sip/writeCommand.ts";

export type WorkedOut = { countyId: string; sips: number; changed: number };

/** So many SIPs are held at a time; a command on one of them waits so long. */
const atATime = 100;

/**
 * All processes follow a change within a second. What one of them decided before it did is written a moment after; so, some seconds
 * later, what was written about that time is worked out once more.
 */
const settlesAfterSeconds = 10;
const writtenAboutThenSeconds = 60;

/** Works out anew where the agreement or the rules have become others. Safe to call at any time; begins anew after a crash. */
export async function workOutAnew({ owner, clock, log }: Pick<Deps, "owner" | "clock" | "log">): Promise<WorkedOut[]> {
  const counties = await owner<County[]>`
    select c.id, c.agreement_key, s.worked_out_by, s.unsettled_since
      from county c left join county_sweep s on s.county_id = c.id order by c.id`;
  const done: WorkedOut[] = [];
  for (const county of counties) {
    const { id, workedOutBy, unsettledSince } = county;
    const now = clock();
    const today = dayOf(now.toISOString());
    // Read for each county: to work one out takes minutes, and another may have been decided meanwhile.
    const agreement = (await agreementsIn(owner)).of(county, today);
    const by = fingerprintOf(agreement);
    if (by === workedOutBy) {
      if (unsettledSince && Math.abs(now.getTime() - unsettledSince.getTime()) >= settlesAfterSeconds * 1000)
        done.push({ countyId: id, ...(await settle(owner, id, agreement, unsettledSince)) });
      continue;
    }
    const all = await workOutCounty(
      owner,
      id,
      agreement,
      (tx) => tx`and (closed_on is null or closed_on > ${addDays(today, -366)})`,
    );
    await owner`
      insert into county_sweep (county_id, worked_out_by, unsettled_since) values (${id}, ${by}, ${now})
      on conflict (county_id) do update
         set worked_out_by = excluded.worked_out_by, unsettled_since = excluded.unsettled_since,
             -- What another day has made late is told of, too; what has been told of is not told again.
             told_through = county_sweep.told_through - ${all.changed > 0 ? 31 : 0}::int`;
    log.info({ ...all }, "what waits is worked out anew");
    done.push({ countyId: id, ...all });
  }
  return done;
}

type County = OfCounty & { workedOutBy: string | null; unsettledSince: Date | null };

/** What the tasks depend on besides the SIP. */
export function fingerprintOf(agreement: Agreement): string {
  return createHash("sha256")
    .update(canonicalJson({ agreement, rules: workedOutVersion }))
    .digest("hex");
}

/** Once more what was written about the time of a change. */
async function settle(owner: Sql, countyId: string, agreement: Agreement, since: Date) {
  const from = new Date(since.getTime() - writtenAboutThenSeconds * 1000);
  const all = await workOutCounty(owner, countyId, agreement, (tx) => tx`and last_event_at >= ${from}`);
  await owner`
    update county_sweep set unsettled_since = null where county_id = ${countyId} and unsettled_since = ${since}`;
  return all;
}

type Which = (tx: Transaction) => ReturnType<Transaction>;

async function workOutCounty(owner: Sql, countyId: string, agreement: Agreement, which: Which) {
  let [last, sips, changed] = ["00000000-0000-0000-0000-000000000000", 0, 0];
  for (;;) {
    const count = await owner.begin(async (tx) => {
      const rows = await tx<{ id: string; state: Sip }[]>`
        select id, state from sip
         where county_id = ${countyId} and id > ${last} ${which(tx)}
         order by id limit ${atATime} for update`;
      const ids = rows.map((row) => row.id);
      const tasks = await tx<(Task & { sipId: string })[]>`
        select sip_id, audience, key, kind, stage, appears_on, due_on, params from sip_task where sip_id = any(${ids}::uuid[])`;
      const readers = await tx<(Reader & { sipId: string })[]>`
        select sip_id, audience, until, ground from sip_reader where sip_id = any(${ids}::uuid[])`;
      const [tasksOfSip, readersOfSip] = [
        Map.groupBy(tasks, (row) => row.sipId),
        Map.groupBy(readers, (row) => row.sipId),
      ];
      const all: Rewritten[] = [];
      for (const { id, state } of rows) {
        // As of the day of its last event, as the command that wrote it did; `npm run verify` holds it against the same.
        const on = dayOf(state.lastEventAt);
        const wanted = tasksOf(state, agreement, on);
        const ofTasks = differenceOf(tasksOfSip.get(id) ?? [], wanted, textOfTask);
        const ofReaders = differenceOf(readersOfSip.get(id) ?? [], readersOf(state, on), textOfReader);
        if (ofTasks.gone.length + ofTasks.come.length + ofReaders.gone.length + ofReaders.come.length === 0) continue;
        all.push({ id, ofTasks, ofReaders, nextDueOn: summaryOf(state, wanted, on).nextDueOn });
      }
      if (all.length > 0) await rewrite(tx, countyId, all);
      changed += all.length;
      last = ids.at(-1) ?? last;
      return rows.length;
    });
    sips += count;
    if (count < atATime) return { sips, changed };
  }
}

type Difference<T> = { gone: T[]; come: T[] };
type Rewritten = { id: string; ofTasks: Difference<Task>; ofReaders: Difference<Reader>; nextDueOn: Day | null };

/** Five statements for all of them: each on its own would take several times as long. */
async function rewrite(tx: Transaction, countyId: string, all: Rewritten[]) {
  const rowsOf = <T>(pick: (it: Rewritten) => T[]) =>
    tx.json(all.flatMap((it) => pick(it).map((row) => ({ sipId: it.id, ...row }))) as never);
  await tx`
    delete from sip_task t using jsonb_to_recordset(${rowsOf((it) => it.ofTasks.gone)}) as g("sipId" uuid, audience text, key text)
     where t.sip_id = g."sipId" and t.audience = g.audience and t.key = g.key`;
  await tx`
    insert into sip_task (sip_id, audience, key, county_id, kind, stage, appears_on, due_on, params)
    select "sipId", audience, key, ${countyId}, kind, stage, "appearsOn", "dueOn", params
      from jsonb_to_recordset(${rowsOf((it) => it.ofTasks.come)})
        as c("sipId" uuid, audience text, key text, kind text, stage text, "appearsOn" date, "dueOn" date, params jsonb)`;
  await tx`
    delete from sip_reader r using jsonb_to_recordset(${rowsOf((it) => it.ofReaders.gone)}) as g("sipId" uuid, audience text)
     where r.sip_id = g."sipId" and r.audience = g.audience`;
  await tx`
    insert into sip_reader (sip_id, audience, county_id, until, ground)
    select "sipId", audience, ${countyId}, until, ground
      from jsonb_to_recordset(${rowsOf((it) => it.ofReaders.come)}) as c("sipId" uuid, audience text, until date, ground text)`;
  await tx`
    update sip s set next_due_on = c."nextDueOn"
      from jsonb_to_recordset(${rowsOf((it) => [{ nextDueOn: it.nextDueOn }])}) as c("sipId" uuid, "nextDueOn" date)
     where s.id = c."sipId"`;
}
