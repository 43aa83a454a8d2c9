// Many letters at once, to a real SMTP server that refuses, hangs up and is busy on the way, by a real process that is killed in the
// middle: nothing is lost, nothing comes twice but what was under way when it died, and each has a state that says what became of
// it. 300 each time; MANY_LETTERS=10000 for as many as that.
import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { insertLetters, insertReaders } from "../../test/manyLetters.ts";
import { type MailServer, mailServer } from "../../test/outside.ts";
import { type TestServer, testServer } from "../../test/server.ts";
import { leaseMinutes } from "./sendNotice.ts";
import { sweepNotices } from "./worker.ts";

const letters = Number(process.env.MANY_LETTERS ?? 300);
/** What one process has under way at most. */
const atOnce = 5;

let server: TestServer;
let mail: MailServer;
const senders: ChildProcess[] = [];
beforeAll(async () => {
  [server, mail] = await Promise.all([testServer(), mailServer()]);
});
afterAll(async () => {
  for (const one of senders) one.kill("SIGKILL");
  await server.close();
  await mail.close();
});

test(
  "many letters at once, with faults and a sender that is killed: nothing lost, nothing twice, clear states",
  async () => {
    const { sql } = server;
    await insertReaders(sql, letters);
    await insertLetters(sql, letters);

    expect(await sql`select 1 from letter_waiting`).toHaveLength(letters);
    const first = sender();
    await until(async () => mail.mails.length >= letters / 3);
    expect(await linesOf(sql)).toBeGreaterThan(0);
    first.kill("SIGKILL");
    await until(async () => (await linesOf(sql)) === 0);
    const underWay = new Set(await idsIn("sending"));
    expect(underWay.size).toBeLessThanOrEqual(atOnce);
    expect(mail.mails.length).toBeLessThan(letters);
    await sql`update notice set tried_at = tried_at - make_interval(mins => ${leaseMinutes + 1}) where state = 'sending'`;

    // What is refused for good is told of as such; what is not, is tried again.
    mail.mood("noSuchAddress");
    const second = sender();
    await until(async () => (await idsIn("failed")).length > 0);
    for (const [mood, why] of [
      ["hangUp", "lineDropped"],
      ["busy", "serverBusy"],
    ] as const) {
      mail.mood(mood);
      await until(async () => (await sql`select 1 from notice where state = 'planned' and why = ${why}`).length > 0);
    }
    mail.mood("accept");
    await until(async () => {
      // Nobody waits here for the minute that the tries are apart.
      await sql`update notice set due_at = now() where state = 'planned' and tries > 0 and due_at > now()`;
      await sweepNotices({ owner: sql, clock: () => new Date() });
      const [row] = await sql<{ open: number }[]>`
      select (select count(*)::int from letter_waiting) + count(*) filter (where settled_at is null)::int as open from notice`;
      return row!.open === 0;
    });
    const ended = new Promise((done) => second.once("exit", done));
    second.kill("SIGTERM");
    await ended;

    const notices = await sql<{ messageId: string; state: string; why: string | null }[]>`
    select message_id, state, why from notice`;
    expect(notices).toHaveLength(letters);
    const sent = notices.filter((it) => it.state === "sent").map((it) => it.messageId);
    const failed = notices.filter((it) => it.state === "failed");
    expect(sent.length + failed.length).toBe(letters);
    expect(new Set(failed.map((it) => it.why))).toEqual(new Set(["addressRefused"]));
    const received = mail.mails.map((it) => it.messageId.slice(1, it.messageId.indexOf("@")));
    // What was refused may have come before, by the process that died before it could say so.
    const lost = sent.filter((id) => !received.includes(id));
    const unasked = [...new Set(received)].filter((id) => !sent.includes(id) && !underWay.has(id));
    expect({ lost, unasked }).toEqual({ lost: [], unasked: [] });
    const twice = received.filter((id, at) => received.indexOf(id) !== at);
    expect(twice.filter((id) => !underWay.has(id))).toEqual([]);
    expect(twice.length).toBeLessThanOrEqual(underWay.size);
  },
  60_000 + letters * 60,
);

/** A process that sends, which the database knows by name. */
function sender(): ChildProcess {
  const env = { ...process.env, DATABASE_URL: server.deps.databaseUrl, SMTP_URL: mail.url, PGAPPNAME: "sender" };
  const child = fork(join(import.meta.dirname, "../../test/senderProcess.ts"), { env, execArgv: [] });
  senders.push(child);
  return child;
}

/** How many lines to the database the senders have: what was under way in one that died is done when its lines are gone. */
async function linesOf(sql: TestServer["sql"]): Promise<number> {
  const [row] = await sql<{ lines: number }[]>`
    select count(*)::int as lines from pg_stat_activity where application_name = 'sender' and datname = current_database()`;
  return row!.lines;
}

async function idsIn(state: string): Promise<string[]> {
  const rows = await server.sql<{ messageId: string }[]>`select message_id from notice where state = ${state}`;
  return rows.map((it) => it.messageId);
}

async function until(isSo: () => Promise<boolean>) {
  while (!(await isSo())) await new Promise((done) => setTimeout(done, 50));
}
