// How long does it take to verify a long access log? Makes one in a PostgreSQL of its own in a temporary folder, seals it,
// verifies it whole, plants one changed, one removed and one inserted row, and verifies it again.
//
//   node bench/verifyLog.ts [--rows 10000000]
//
// Ten million rows take some 7 GB of disk while it runs, and a quarter of an hour.
import { randomUUID } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { sealLog } from "../server/accessLog/seal.ts";
import { verifyLog } from "../server/accessLog/verifyLog.ts";
import { connect, type Sql } from "../server/db/database.ts";
import { startEmbedded } from "../server/db/embedded.ts";
import { migrate } from "../server/db/migrate.ts";
import { createLog } from "../server/log.ts";
import { logVerdict } from "../server/verify.ts";

const { values } = parseArgs({ options: { rows: { type: "string", default: "10000000" } } });
const wanted = Number(values.rows);
if (!Number.isInteger(wanted) || wanted < 1000) throw new Error("--rows must be a whole number from 1000.");

const folder = await mkdtemp(join(tmpdir(), "samlad-log-"));
await chmod(folder, 0o755);
// The rows are made for this only: nothing is lost in a power cut.
const own = await startEmbedded(folder, createLog("warn"), {
  fsync: "off",
  synchronous_commit: "off",
  max_wal_size: "8GB",
});
const sql = connect(own.url, 4);
try {
  await migrate(sql);
  await timed(`${wanted} rows written`, () => write(sql, wanted));
  await timed("sealed", () => sealLog(sql, { wait: true }));
  await sql`vacuum analyze access_log`;
  const [size] = await sql<{ log: string; seals: string }[]>`
    select pg_size_pretty(sum(pg_total_relation_size(inhrelid))) as log,
           pg_size_pretty(pg_total_relation_size('access_seal')) as seals
      from pg_inherits where inhparent = 'access_log'::regclass`;
  say(`the log is ${size!.log}, its seals ${size!.seals}`);
  say(logVerdict(await timed("verified", () => verifyLog(sql))));

  const [changed, removed, inserted] = await plant(sql, wanted);
  say(`planted: row ${changed} changed, row ${removed} removed, row ${inserted} inserted`);
  const found = await timed("verified again", () => verifyLog(sql));
  say(logVerdict(found));
  const named = ["changed", "removed", "inserted"].map((what) => found.faults.find((one) => one.what === what)?.id);
  const all = found.faults.length === 3 && String(named) === String([changed, removed, inserted]);
  say(all ? "All three are named, and nothing else." : "Not all of them are named as they should be.");
  say(`most memory of this process: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
  process.exitCode = all ? 0 : 1;
} finally {
  await sql.end({ timeout: 5 });
  await own.stop();
  await rm(folder, { recursive: true, force: true });
}

/** Rows of a year, as a county's staff and individuals would leave them. */
async function write(to: Sql, rows: number) {
  for (let month = 1; month <= 12; month++) await to`select make_access_log_month(make_date(2025, ${month}, 1))`;
  const county = randomUUID();
  const step = 250_000;
  for (let from = 1; from <= rows; from += step)
    await to`
      insert into access_log (county_id, at, actor_kind, staff_id, assignment_id, unit_id, action, sip_id, subject_person_id,
                              listed_sip_ids, ground, detail, address)
      select ${county}, timestamptz '2025-01-01' + interval '1 second' * (i * 31536000.0 / ${rows + 1}), 'staff',
             md5('staff' || i % 20000)::uuid, md5('assignment' || i % 20000)::uuid, md5('unit' || i % 400)::uuid,
             case when i % 10 = 0 then 'list' when i % 4 = 0 then 'command' else 'read' end,
             case when i % 10 > 0 then md5('sip' || i % 60000)::uuid end,
             case when i % 10 > 0 then md5('person' || i % 50000)::uuid end,
             case when i % 10 = 0 then array[md5('sip' || i % 60000)::uuid, md5('sip' || (i + 1) % 60000)::uuid] end,
             'coordinator participantUnit anyStaff', jsonb_build_object('version', i % 90, 'command', 'writeMeasure'),
             '10.0.0.1'::inet + i % 60000
        from generate_series(${from}::int, ${Math.min(from + step - 1, rows)}::int) i`;
}

/** One row changed, one removed, one slipped in among those sealed, round the triggers as only the owner can. */
async function plant(to: Sql, rows: number): Promise<[number, number, number]> {
  const [changed, removed, inserted] = [Math.floor(rows / 3), Math.floor(rows / 2), rows + 1_000_000];
  const triggers = async (how: string) => {
    for (const { name } of await to<{ name: string }[]>`
      select inhrelid::regclass::text as name from pg_inherits where inhparent = 'access_log'::regclass`)
      await to.unsafe(`alter table ${name} ${how} trigger append_only`);
    await to.unsafe(`alter table access_log ${how} trigger append_only`);
  };
  await triggers("disable");
  await to`update access_log set ground = 'guardian' where id = ${changed}`;
  await to`delete from access_log where id = ${removed}`;
  await to`
    insert into access_log (id, tx, county_id, at, actor_kind, action, ground)
    select ${inserted}, tx, county_id, at, 'system', 'read', '' from access_log where id = ${Math.floor((rows / 5) * 4)}`;
  await triggers("enable");
  return [changed, removed, inserted];
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const from = performance.now();
  const result = await work();
  say(`${what}: ${((performance.now() - from) / 1000).toFixed(1)} s`);
  return result;
}

function say(line: string) {
  process.stdout.write(`${line}\n`);
}
