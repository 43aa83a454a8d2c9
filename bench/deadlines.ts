// node bench/deadlines.ts [--sips=250000]: how long the night's sweep of deadlines takes over so many SIPs that go on, on a real
// PostgreSQL with fsync on: what waits worked out anew for all of them (when the agreement has changed), once when it comes out the
// same and once when nearly every SIP's days are others; then who must be told of a day, after a day, after a week's outage, and in
// any other minute. Beside each time stands the most memory this process has had.
// Most of the SIPs are copies (bench/manySips.ts). What the figures mean stands in docs/PERFORMANCE.md.
import { execFile } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { openAgreements } from "../server/agreements/agreements.ts";
import { readConfig } from "../server/config.ts";
import { connect } from "../server/db/database.ts";
import { startEmbedded } from "../server/db/embedded.ts";
import { migrate } from "../server/db/migrate.ts";
import { tellOfDeadlines } from "../server/deadlines/tellOfDeadlines.ts";
import { workOutAnew } from "../server/deadlines/workOutAnew.ts";
import type { Deps } from "../server/deps.ts";
import { createLog } from "../server/log.ts";

const count = Number(process.argv.find((it) => it.startsWith("--sips="))?.slice(7) ?? 250_000);
if (!Number.isInteger(count) || count < 100) throw new Error("--sips must be a whole number from 100.");

const dayMs = 86_400_000;
const folder = await mkdtemp(join(tmpdir(), "samlad-bench-"));
await chmod(folder, 0o755);
const log = createLog("silent");
const own = await startEmbedded(folder, log);
const sql = connect(own.url, 4);
try {
  await migrate(sql);
  const manySips = join(import.meta.dirname, "manySips.ts");
  await timed(`${count} SIPs made`, () =>
    promisify(execFile)(process.execPath, [manySips, own.url, String(count)], { maxBuffer: 1_000_000 }),
  );
  const [held] = await sql<{ running: number; tasks: number }[]>`
    select (select count(*)::int from sip where closed_on is null) as running, (select count(*)::int from sip_task) as tasks`;
  say(`${held!.running} of them running, ${held!.tasks} tasks`);
  let today = Date.now();
  const config = { ...readConfig({}), databaseUrl: own.url };
  const clock = () => new Date(today);
  const agreements = await openAgreements({ owner: sql, clock, log });
  const deps: Deps = { sql, owner: sql, databaseUrl: own.url, agreements, clock, config, log };
  await workOutAnew(deps);
  await timed("first sweep, nothing to go on from", () => tellOfDeadlines(deps));
  await anew("all worked out anew, and found the same");
  // The stories all lie some months back; in a county at work the days to keep are spread over the months around today.
  const spread = () =>
    sql`update sip_task set due_on = current_date - 30 + (random() * 120)::int, appears_on = current_date - 60 where due_on is not null`;
  await spread();
  await anew("all worked out anew, and written");
  await spread();
  await sql`vacuum (analyze) sip_task`;
  await sql`update county_sweep set told_through = current_date`;
  today += dayMs;
  const told = await timed("the next day told", () => tellOfDeadlines(deps));
  say(`${told[0]?.letters} letters planned`);
  today += 7 * dayMs;
  const caughtUp = await timed("a week's outage caught up", () => tellOfDeadlines(deps));
  say(`${caughtUp[0]?.letters} letters planned`);
  await timed("a minute of the same day", () => tellOfDeadlines(deps));

  async function anew(what: string) {
    await sql`update county_sweep set worked_out_by = null`;
    const done = await timed(what, () => workOutAnew(deps));
    say(`${done[0]?.changed} of ${done[0]?.sips} changed`);
  }
} finally {
  await sql.end({ timeout: 5 });
  await own.stop();
  await rm(folder, { recursive: true, force: true });
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const result = await work();
  const seconds = ((performance.now() - begun) / 1000).toFixed(2);
  say(`${what}: ${seconds} s (at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB so far)`);
  return result;
}

function say(line: string) {
  process.stdout.write(`${line}\n`);
}
