// What runs beside the requests: plans notices from letters, and sends them. Any number of processes do so at once on the same
// database; each message is taken by one. The jobs are graphile-worker's, in a schema of their own, as the owner of the tables.
import { EventEmitter } from "node:events";
import { Logger, type Runner, run, runMigrations, type WorkerEvents } from "graphile-worker";
import { connect } from "../db/database.ts";
import { tellOfDeadlines } from "../deadlines/tellOfDeadlines.ts";
import { workOutAnew } from "../deadlines/workOutAnew.ts";
import type { Deps } from "../deps.ts";
import { readInbox } from "../inbound/readInbox.ts";
import { foldAnew } from "../sip/foldAnew.ts";
import { openMailer } from "./mail.ts";
import { addJobs, planForEnded, planNotices } from "./planNotices.ts";
import { createPause, leaseMinutes, type NoticeDeps, sendNotice, type Ways } from "./sendNotice.ts";
import { openSmsGateway } from "./sms.ts";

export type NoticeWorker = {
  /** Lets what is under way be finished, and begins nothing more. */
  stop: () => Promise<void>;
};

/** So many messages are sent at once by one process. */
const concurrency = 5;
/** How often letters that wait are looked for. */
const everyMs = 1000;

/** The tables of the jobs. Safe to call from processes that start together. */
export async function migrateJobs({ databaseUrl, log }: Pick<Deps, "databaseUrl" | "log">): Promise<void> {
  await runMigrations({ connectionString: databaseUrl, logger: quietLogger(log) });
}

/** The ways out that the settings give. */
export function openWays(config: Deps["config"]): Ways {
  return { mailer: openMailer(config, { connections: concurrency }), sms: openSmsGateway(config) };
}

/** Begins. The tables of the jobs must be there (`migrateJobs`). */
export async function startNotices(deps: Deps, ways: Ways = openWays(deps.config)): Promise<NoticeWorker> {
  const { log, databaseUrl } = deps;
  // To send does not wait for the disk at each step. What PostgreSQL forgets when the power goes is at most the last second of it:
  // then something is sent once more, as when a process dies. What was planned is never forgotten: that is written by `deps.owner`.
  const lazily = { synchronous_commit: "off" };
  const sender = connect(databaseUrl, concurrency, lazily);
  const all: NoticeDeps = { ...deps, owner: sender, ways, pause: createPause(deps.clock) };
  const isSetUp = { email: ways.mailer !== null, sms: ways.sms !== null };
  const events: WorkerEvents = new EventEmitter();
  // By what name its jobs are locked.
  const pools: string[] = [];
  events.on("pool:create", ({ workerPool }) => pools.push(workerPool.id));
  const runner: Runner = await run({
    events,
    connectionString: withOptions(databaseUrl, lazily),
    maxPoolSize: concurrency,
    concurrency,
    pollInterval: 2000,
    noHandleSignals: true,
    gracefulShutdownAbortTimeout: 20_000,
    logger: quietLogger(log),
    // One at a time reads the mailbox, and what was missed is not made up for: the next one reads all.
    // Each minute too: an agreement may hold from a day that has just begun.
    crontab: `* * * * * sweepNotices\n* * * * * tellOfDeadlines\n* * * * * workOutAnew ?jobKey=workOutAnew&queue=workOutAnew&max=5${deps.config.imapUrl ? "\n* * * * * readInbox ?jobKey=readInbox&queue=inbox&max=1" : ""}`,
    taskList: {
      sendNotice: async (payload) => void (await sendNotice(all, (payload as { messageId: string }).messageId)),
      sweepNotices: async () => {
        await sweepNotices(all);
        if (isSetUp.email) await planForEnded(deps);
      },
      tellOfDeadlines: async () => void (await tellOfDeadlines(deps)),
      readInbox: async () => void (await readInbox({ ...all, owner: deps.owner })),
      // The documents first: the lists are made of them.
      workOutAnew: async () => {
        await foldAnew(deps);
        await workOutAnew(deps);
      },
    },
  });

  // At each start, and when a county has decided something; nothing is done when the agreement and the rules are the same as last time.
  const workAnew = () =>
    runner.addJob("workOutAnew", {}, { jobKey: "workOutAnew", queueName: "workOutAnew", maxAttempts: 5 });
  await workAnew();
  const unfollow = deps.agreements.onChange(() => {
    workAnew().catch((error) =>
      log.warn({ code: (error as { code?: string }).code }, "working out anew waits a minute"),
    );
  });
  let stopped = false;
  let planning: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout;
  const look = () => {
    planning = planAll().catch((error) => log.warn({ code: (error as { code?: string }).code }, "planning notices"));
    planning.finally(() => {
      if (!stopped) timer = setTimeout(look, everyMs);
    });
  };
  async function planAll() {
    while (!stopped && (await planNotices(deps, isSetUp)) > 0);
  }
  look();
  return {
    stop: async () => {
      stopped = true;
      unfollow();
      clearTimeout(timer);
      await planning;
      await runner.stop();
      // graphile-worker does not wait until it is written down that its last jobs are done: it leaves them locked, for four hours, and
      // what shares a queue with them would wait. Another process looks at them once more, and finds nothing left to do.
      await sender`select graphile_worker.force_unlock_workers(${pools}::text[])`;
      await sender.end({ timeout: 5 });
      ways.mailer?.close();
    },
  };
}

/**
 * The table is what holds; jobs only wake. Each minute: what a process that died had taken, and what is due but has no job (the
 * database was restored, a clock was moved), gets one.
 */
export async function sweepNotices({ owner, clock }: Pick<NoticeDeps, "owner" | "clock">): Promise<void> {
  const now = clock();
  await owner.begin(async (tx) => {
    // A process that died while it read the mailbox would keep all others from it for four hours.
    await tx`
      select graphile_worker.force_unlock_workers(array_agg(distinct locked_by)) from graphile_worker.jobs
       where queue_name is not null and locked_at < now() - interval '15 minutes' having count(*) > 0`;
    // No try is put off for longer than an hour and quiet hours, and no first one for longer than two days: what is, a wrong clock
    // has put off.
    await tx`
      update notice n set due_at = ${now}
       where state = 'planned'
         and due_at > ${now}::timestamptz
                      + case when tries = 0 then interval '51 hours'
                             when exists (select 1 from notice_setting s where s.owner = n.owner and s.quiet_from is not null)
                             then interval '26 hours' else interval '2 hours' end`;
    const late = await tx<{ messageId: string }[]>`
      select distinct n.message_id from notice n
       where n.state in ('planned', 'sending') and n.due_at <= ${now}
         and (n.state = 'planned' or n.tried_at not between ${now}::timestamptz - ${`${leaseMinutes} minutes`}::interval
                                                        and ${now}::timestamptz + ${`${leaseMinutes} minutes`}::interval)
         and not exists (select 1 from graphile_worker.jobs j where j.key = n.message_id::text and j.run_at <= now() and j.locked_at is null and j.attempts < j.max_attempts)
       limit 5000`;
    await addJobs(
      tx,
      late.map(({ messageId }) => ({ messageId, runAt: new Date() })),
    );
  });
}

/** The database's address with settings for each of its connections. */
function withOptions(databaseUrl: string, settings: Record<string, string>): string {
  const url = new URL(databaseUrl);
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  url.searchParams.set("options", [url.searchParams.get("options"), ...options].filter(Boolean).join(" "));
  return url.href;
}

/** graphile-worker tells of jobs with what they hold: ids, but even those are kept out of the log. Errors are told of by code. */
function quietLogger(log: Deps["log"]): Logger {
  return new Logger(() => (level, message, meta) => {
    if (level !== "error" && level !== "warning") return;
    const error = (meta as { error?: { code?: string; name?: string } } | undefined)?.error;
    log[level === "error" ? "error" : "warn"](
      { jobs: true, code: error?.code ?? error?.name },
      error ? "a job failed, and is done again" : message.replace(/[0-9a-f-]{36}/g, "…"),
    );
  });
}
