// One run: all that has come due, SIP by SIP, each in a transaction of its own. Stopped anywhere it has done whole SIPs and
// left the rest for the next run; two at once take turns.
import type { Day } from "../../core/time.ts";
import { dayOf } from "../../core/time.ts";
import { CannotRetire, monthsToRetire, retireMonth } from "../accessLog/retire.ts";
import type { Sql } from "../db/database.ts";
import { findDue, type Question, readKeepers } from "./findDue.ts";
import { forgetPersons, forgetStaffAddresses } from "./forgetPersons.ts";
import { type Removed, removeDue } from "./removeDue.ts";

export type RunRequest = {
  asOf: Day;
  countyId: string | null;
  by: string;
  now: Date;
  /** Ends the run after the SIP it is at. */
  signal?: AbortSignal;
  onWait?: () => void;
  /** How long a month of the access log whose rows wait to be sealed is waited for; then it is the next run's. */
  patience?: { times: number; everyMs: number };
};

export type RunReport = {
  runId: number;
  sips: number;
  everything: number;
  events: number;
  papers: number;
  drafts: number;
  letters: number;
  persons: number;
  /** Members of staff who have left, and whose own addresses for being told are gone. */
  settings: number;
  /** Due, but exempted. */
  held: number;
  /** Months of the access log whose rows are gone. */
  months: { month: string; rows: number }[];
  /** Months whose time is over, but whose rows were not all sealed: the next run's. */
  monthsLeft: string[];
  stopped: boolean;
};

/** The day asked for has not come. */
export class NotYet extends Error {
  override name = "NotYet";
}

/** Any number, the same in every version. */
const retentionLock = 7_412_021;

/** Removes what has come due, and stores a report. @throws NotYet when `asOf` lies ahead: what is removed cannot be fetched back. */
export async function runRetention(owner: Sql, request: RunRequest): Promise<RunReport> {
  if (request.asOf > dayOf(request.now.toISOString())) throw new NotYet(`${request.asOf} has not come: try --dry-run.`);
  const connection = await owner.reserve();
  try {
    const [lock] = await connection<{ got: boolean }[]>`select pg_try_advisory_lock(${retentionLock}) as got`;
    if (!lock?.got) {
      request.onWait?.();
      await connection`select pg_advisory_lock(${retentionLock})`;
    }
    try {
      return await run(owner, request);
    } finally {
      await connection`select pg_advisory_unlock(${retentionLock})`;
    }
  } finally {
    connection.release();
  }
}

async function run(owner: Sql, { asOf, countyId, by, now, signal, patience }: RunRequest): Promise<RunReport> {
  const [begun] = await owner<{ id: number }[]>`
    insert into retention_run (as_of, county_id, run_by, began_at) values (${asOf}, ${countyId}, ${by}, ${now}) returning id`;
  const runId = Number(begun!.id);
  const keepers = await readKeepers(owner);
  const removed: Removed[] = [];
  let held = 0;
  const question: Question = { asOf, countyId };
  for await (const one of findDue(owner, question)) {
    if (signal?.aborted) break;
    if (one.held) held += 1;
    const done = one.held ? null : await removeDue(owner, one.sipId, { asOf, runId, now, keepers });
    if (done) removed.push(done);
  }
  const stopped = signal?.aborted ?? false;
  const persons = stopped ? 0 : await forgetPersons(owner, asOf);
  const settings = stopped ? 0 : await forgetStaffAddresses(owner, question);
  const { gone: months, left: monthsLeft } =
    stopped || countyId !== null ? { gone: [], left: [] } : await retireMonths(owner, by, now, patience);
  if (removed.length > 0) await cleanUp(owner);
  const sum = (of: "events" | "papers" | "drafts" | "letters") => removed.reduce((total, one) => total + one[of], 0);
  const report: RunReport = {
    runId,
    sips: removed.length,
    everything: removed.filter((one) => one.everything).length,
    events: sum("events"),
    papers: sum("papers"),
    drafts: sum("drafts"),
    letters: sum("letters"),
    persons,
    settings,
    held,
    months,
    monthsLeft,
    stopped,
  };
  await owner`
    update retention_run set ended_at = clock_timestamp(), report = ${owner.json(report)} where id = ${runId}`;
  return report;
}

/** The months of the access log that were let go. One that cannot be yet stays: a transaction somewhere in the database goes on. */
async function retireMonths(owner: Sql, by: string, now: Date, patience = { times: 15, everyMs: 2_000 }) {
  const gone: { month: string; rows: number }[] = [];
  const left: string[] = [];
  for (const one of await monthsToRetire(owner, now)) {
    for (let time = 1; time <= patience.times; time++) {
      try {
        await retireMonth(owner, { month: one.month, by, why: "The agreement's time for the access log is over" }, now);
        gone.push(one);
        break;
      } catch (error) {
        if (!(error instanceof CannotRetire)) throw error;
        if (time === patience.times) left.push(one.month);
        else await new Promise((later) => setTimeout(later, patience.everyMs));
      }
    }
  }
  return { gone, left };
}

/** A row that was changed leaves its old form in the table's file until that is swept. */
async function cleanUp(owner: Sql) {
  await owner.unsafe("vacuum sip, sip_event, attachment, draft, letter, person");
}
