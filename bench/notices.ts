// node bench/notices.ts [--letters=10000]: how long so many notices take to leave, on a real PostgreSQL with fsync on, to a mail
// server in a process of its own; and again with the sending process killed in the middle, to see that nothing is lost and how much
// comes twice. With --invitations=10000 it is so many invitations for calendars, of summonses to a unit, whom it has named, and the
// individual: in SIPs told through the rules. What the figures mean stands in docs/PERFORMANCE.md.
import { type ChildProcess, fork } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openAgreements } from "../server/agreements/agreements.ts";
import { readConfig } from "../server/config.ts";
import { connect, type Sql } from "../server/db/database.ts";
import { startEmbedded } from "../server/db/embedded.ts";
import { migrate } from "../server/db/migrate.ts";
import { createLog } from "../server/log.ts";
import { migrateJobs } from "../server/notices/worker.ts";
import { insertLetters, insertReaders } from "../test/manyLetters.ts";
import { mailServer } from "../test/outside.ts";
import { buildCounty } from "./county.ts";
import { generate } from "./generate.ts";

const startMail = () => fork(import.meta.filename, { env: { ...process.env, NOTICE_BENCH: "mail" } });
const startSender = (env: Record<string, string>) =>
  fork(join(import.meta.dirname, "../test/senderProcess.ts"), { env: { ...process.env, ...env } });
const seconds = (begun: number) => `${((performance.now() - begun) / 1000).toFixed(1)} s`;
const ended = (child: ChildProcess) =>
  new Promise((done) => (child.exitCode !== null || child.signalCode ? done(null) : child.once("exit", done)));
const next = <T>(child: ChildProcess, key: string): Promise<T> =>
  new Promise((done) => {
    const take = (message: object) => {
      if (!(key in message)) return;
      child.off("message", take);
      done(message as T);
    };
    child.on("message", take);
  });
const say = (line: string) => process.stdout.write(`${line}\n`);

const log = createLog("silent");
const role = process.env.NOTICE_BENCH;
if (role === "mail") await receive();
else if (argument("invitations") !== null) await measureInvitations(argument("invitations")!);
else await measure(argument("letters") ?? 10_000);

async function measureInvitations(invitations: number) {
  await withPostgres(async ({ sql, databaseUrl, mail, smtpUrl }) => {
    const now = new Date();
    const clock = () => now;
    const agreements = await openAgreements({ owner: sql, clock, log });
    const deps = { sql, owner: sql, databaseUrl, agreements, clock, config: readConfig({}), log };
    const county = await buildCounty(deps, 40);
    const sips = Math.ceil(invitations / 3);
    // As far as the answer to the summons, which names who comes; the stories began some months back, and so does the sender's clock.
    await generate(sql, county, sips, now, [18]);
    await sql`
      insert into notice_setting (owner, county_id, language, email, email_when, sms_when, changed_at)
      select kind || ':' || id, county_id, 'sv', id || '@example.org', 'atOnce', 'never', now()
        from (select 'staff' as kind, id, county_id from staff union all select 'unit', id, county_id from unit
              union all select 'person', id, county_id from person) owner`;
    await sql`analyze`;
    await sql`
      insert into letter (county_id, sip_id, audience, kind, params, planned_at)
      select s.county_id, s.id, a, 'summonsReceived', '{}', now() - interval '131 days'
        from sip s cross join lateral (values ('person:' || s.person_id), (s.state #>> '{participants,0,recipient,kind}' || ':'
               || (s.state #>> '{participants,0,recipient,unit,unitId}'))) as audience(a)`;
    await sql`insert into calendar_waiting select id, 0, county_id, now() - interval '131 days' from sip`;
    const begun = performance.now();
    const sender = startSender({ DATABASE_URL: databaseUrl, SMTP_URL: smtpUrl, DAYS_BACK: "131" });
    await untilSettled(sql);
    say(`invitations of ${sips} meetings planned, and sent, by one process: ${seconds(begun)}`);
    sender.kill("SIGTERM");
    await ended(sender);
    say(await counted(mail));
    const states = await sql`
      select case when invitation is null then 'notice' else 'invitation' end || ' ' || state || coalesce(' ' || why, '') as what,
             count(*)::int as n from notice group by 1 order by 1`;
    say(states.map(({ what, n }) => `${what} ${n}`).join(", "));
  });
}

async function measure(letters: number) {
  await withPostgres(async ({ sql, databaseUrl, mail, smtpUrl }) => {
    await insertReaders(sql, letters);
    const env = { DATABASE_URL: databaseUrl, SMTP_URL: smtpUrl };

    let begun = performance.now();
    await insertLetters(sql, letters);
    say(`${letters} letters planned in the transaction: ${seconds(begun)}`);
    begun = performance.now();
    const sender = startSender(env);
    await untilSettled(sql);
    say(`planned as notices, and sent, by one process: ${seconds(begun)}`);
    sender.kill("SIGTERM");
    await ended(sender);
    say(await counted(mail));

    await sql`delete from notice`;
    await insertLetters(sql, letters);
    begun = performance.now();
    const killed = startSender(env);
    await untilSettled(sql, letters / 3);
    killed.kill("SIGKILL");
    await ended(killed);
    // What was under way is left to a sweep, when its lease is over; here the lease is shortened and the sweep comes at once.
    const [row] = await sql<{ n: number }[]>`select count(*)::int as n from notice where state = 'sending'`;
    await sql`update notice set tried_at = tried_at - interval '6 minutes' where state = 'sending'`;
    const again = startSender(env);
    await untilSettled(sql);
    say(`killed at a third with ${row!.n} under way, and finished by another: ${seconds(begun)}`);
    again.kill("SIGTERM");
    await ended(again);
    say(await counted(mail));
    const states = await sql`select state, count(*)::int as n from notice group by 1`;
    say(states.map(({ state, n }) => `${state} ${n}`).join(", "));
  });
}

type Around = { sql: Sql; databaseUrl: string; mail: ChildProcess; smtpUrl: string };

/** A database of its own, and a mail server in a process of its own, for as long as the work goes on. */
async function withPostgres(work: (around: Around) => Promise<void>) {
  const folder = await mkdtemp(join(tmpdir(), "samlad-bench-"));
  await chmod(folder, 0o755);
  const postgres = await startEmbedded(folder, log);
  const sql = connect(postgres.url, 4);
  const mail = startMail();
  try {
    const { url } = await next<{ url: string }>(mail, "url");
    await migrate(sql);
    await migrateJobs({ databaseUrl: postgres.url, log });
    await work({ sql, databaseUrl: postgres.url, mail, smtpUrl: url });
  } finally {
    mail.kill("SIGKILL");
    await sql.end({ timeout: 5 });
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function argument(name: string): number | null {
  const given = process.argv.find((it) => it.startsWith(`--${name}=`));
  return given ? Number(given.slice(name.length + 3)) : null;
}

async function untilSettled(sql: Sql, atLeast = Number.POSITIVE_INFINITY) {
  for (;;) {
    const [row] = await sql<{ waiting: number; open: number; sent: number }[]>`
      select (select count(*) from letter_waiting)::int as waiting, count(*) filter (where settled_at is null)::int as open,
             count(*) filter (where state = 'sent')::int as sent from notice`;
    if ((row!.waiting === 0 && row!.open === 0) || row!.sent >= atLeast) return;
    await new Promise((done) => setTimeout(done, 100));
  }
}

async function counted(mail: ChildProcess): Promise<string> {
  mail.send("count");
  const { mails, different } = await next<{ mails: number; different: number }>(mail, "mails");
  return `  the mail server got ${mails} mails, ${different} different Message-IDs`;
}

async function receive() {
  const server = await mailServer();
  process.send!({ url: server.url });
  process.on("message", () => {
    process.send!({ mails: server.mails.length, different: new Set(server.mails.map((it) => it.messageId)).size });
    server.mails.length = 0;
  });
}
