// One run: all that has come due, SIP by SIP, each in a transaction of its own. Stopped anywhere it has done whole SIPs and
// left the rest for the next run; two at once take turns.
import type { Day } from "../../core/time.ts";
import { dayOf } from "../../core/time.ts";
import { monthsToRetire, retireMonth } from "../accessLog/retire.ts";
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

async function run(owner: Sql, { asOf, countyId, by, now, signal }: RunRequest): Promise<RunReport> {
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
  const months = stopped || countyId !== null ? [] : await retireMonths(owner, by, now);
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
    stopped,
  };
  await owner`
    update retention_run set ended_at = clock_timestamp(), report = ${owner.json(report)} where id = ${runId}`;
  return report;
}

async function retireMonths(owner: Sql, by: string, now: Date) {
  const months = await monthsToRetire(owner, now);
  for (const { month } of months)
    await retireMonth(owner, { month, by, why: "The agreement's time for the access log is over" }, now);
  return months;
}

/** A row that was changed leaves its old form in the table's file until that is swept. */
async function cleanUp(owner: Sql) {
  await owner.unsafe("vacuum sip, sip_event, attachment, draft, letter, person");
}
