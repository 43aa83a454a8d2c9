// node bench/deadlines.ts [--sips=250000]: how long the night's sweep of deadlines takes over so many SIPs, on a real PostgreSQL
// with fsync on: what waits worked out anew for all of them (when the agreement has changed), then who must be told of the day,
// then a day on which nothing has become late. What the figures mean stands in docs/PERFORMANCE.md.
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../server/config.ts";
import { connect } from "../server/db/database.ts";
import { startEmbedded } from "../server/db/embedded.ts";
import { migrate } from "../server/db/migrate.ts";
import { tellOfDeadlines } from "../server/deadlines/tellOfDeadlines.ts";
import { workOutAnew } from "../server/deadlines/workOutAnew.ts";
import type { Deps } from "../server/deps.ts";
import { createLog } from "../server/log.ts";
import { buildCounty } from "./county.ts";
import { generate } from "./generate.ts";

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
  const now = new Date();
  let today = now.getTime();
  const config = { ...readConfig({}), databaseUrl: own.url };
  const deps: Deps = { sql, owner: sql, databaseUrl: own.url, clock: () => new Date(today), config, log };
  const county = await timed("the county made", () => buildCounty(deps, Math.max(4, Math.round(count / 500))));
  await timed(`${count} SIPs made`, () => generate(sql, county, count, now));
  const [held] = await sql<{ running: number; tasks: number }[]>`
    select (select count(*)::int from sip where closed_on is null) as running, (select count(*)::int from sip_task) as tasks`;
  say(`${held!.running} of them running, ${held!.tasks} tasks`);
  await timed("first sweep, nothing to go on from", () => tellOfDeadlines(deps));
  say(JSON.stringify(await timed("all worked out anew", () => workOutAnew(deps)), ["sips", "changed"]));
  // The stories all lie some months back; in a county at work the days to keep are spread over the months around today.
  await sql`update sip_task set due_on = current_date - 30 + (random() * 120)::int, appears_on = current_date - 60 where due_on is not null`;
  today += dayMs;
  const told = await timed("the next day told", () => tellOfDeadlines(deps));
  say(`${told[0]?.letters} letters planned`);
  today += 7 * dayMs;
  const caughtUp = await timed("a week's outage caught up", () => tellOfDeadlines(deps));
  say(`${caughtUp[0]?.letters} letters planned`);
  await timed("a minute of the same day", () => tellOfDeadlines(deps));
} finally {
  await sql.end({ timeout: 5 });
  await own.stop();
  await rm(folder, { recursive: true, force: true });
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const result = await work();
  say(`${what}: ${((performance.now() - begun) / 1000).toFixed(2)} s`);
  return result;
}

function say(line: string) {
  process.stdout.write(`${line}\n`);
}
