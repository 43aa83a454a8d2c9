import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { access, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { programEnvironment } from "../../test/programEnvironment.ts";
import { testDatabase } from "../../test/server.ts";
import { buildTown, type Town } from "../../test/town.ts";
import type { Sql } from "../db/database.ts";
import { accessRow, writeAccess } from "./accessLog.ts";
import { anchorsOf, readAnchors, writeAnchors } from "./anchors.ts";
import { makeMonths } from "./months.ts";
import { CannotRetire, retireMonth } from "./retire.ts";
import { SealsBroken, sealLog } from "./seal.ts";
import { verifyLog } from "./verifyLog.ts";

type Database = Awaited<ReturnType<typeof testDatabase>>;
let database: Database;
let sql: Sql;
let town: Town;
beforeAll(async () => {
  database = await testDatabase();
  sql = database.sql;
  town = await buildTown(sql);
});
afterAll(() => database.close());

const entry = (at: string) => ({
  countyId: town.county.id,
  at: new Date(at),
  actor: { kind: "person" as const, personId: randomUUID(), name: "Någon" },
  action: "read" as const,
  sipId: randomUUID(),
  subjectPersonId: randomUUID(),
  ground: ["individual"],
  detail: { version: 3 },
  address: "10.0.0.1",
});
const ask = (build: (tx: Sql) => unknown) => build(sql) as never;
const write = (at: string) => writeAccess(ask as never, entry(at));

/** Transactions of other tests on the same server may be under way: what was written now is sealed when they have ended. */
async function sealed() {
  for (let attempt = 0; attempt < 200; attempt++) {
    await sealLog(sql, { wait: true, limit: 3 });
    const [tail] = await sql<{ n: number }[]>`
      select count(*)::int as n from access_log l
       where not exists (select 1 from access_seal s where l.id = any(s.row_ids))`;
    if (tail!.n === 0) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error("Some rows were never sealed.");
}

/** Goes round the triggers as only the owner can, looks, and undoes it. */
async function foundAfter(change: string, ...tables: string[]) {
  await sealed();
  const copies = ["access_seal", "access_seal_head"];
  await sql.unsafe("create table kept_log as select * from access_log");
  for (const one of copies) await sql.unsafe(`create table kept_${one} as select * from ${one}`);
  const rows = await sql<{ name: string }[]>`
    select inhrelid::regclass::text as name from pg_inherits where inhparent = 'access_log'::regclass`;
  const all = ["access_log", "access_seal", ...rows.map((one) => one.name), ...tables];
  const triggers = (how: string) =>
    Promise.all(all.map((one) => sql.unsafe(`alter table ${one} ${how} trigger append_only`)));
  await triggers("disable");
  try {
    await sql.unsafe(change);
    return (await verifyLog(sql)).faults;
  } finally {
    await sql.unsafe("delete from access_log; insert into access_log select * from kept_log; drop table kept_log");
    for (const one of copies)
      await sql.unsafe(`delete from ${one}; insert into ${one} select * from kept_${one}; drop table kept_${one}`);
    await triggers("enable");
    expect((await verifyLog(sql)).faults).toEqual([]);
  }
}

const ids = async () =>
  (await sql<{ id: number }[]>`select id from access_log order by tx, id`).map((one) => one.id) as [
    number,
    number,
    ...number[],
  ];

describe("the seals of the access log", () => {
  test("cover every row once, whatever its month, also when many write at once", async () => {
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        write(`2026-${["09", "10", "11"][index % 3]}-0${1 + (index % 9)}T08:00:00Z`),
      ),
    );
    await sealed();
    const found = await verifyLog(sql);
    const late = { rows: 40, firstId: Math.min(...(await ids())) };
    expect(found).toMatchObject({ rows: 40, unsealed: 0, faults: [], retired: [], late });
    const [once] = await sql`
      select count(*)::int as n, count(distinct id)::int as ids from (select unnest(row_ids) as id from access_seal) r`;
    expect(once).toEqual({ n: 40, ids: 40 });
  });

  test("wait for a transaction that began earlier and has not ended, so that no row comes in behind", async () => {
    const connection = await sql.reserve();
    await connection`begin`;
    await connection`select pg_current_xact_id()`;
    await write("2026-11-12T08:00:00Z");
    await sealLog(sql, { wait: true });
    expect((await verifyLog(sql)).unsealed).toBeGreaterThanOrEqual(1);
    await connection`
      insert into access_log (county_id, at, actor_kind, action, ground)
      values (${town.county.id}, '2026-11-12T07:59:00Z', 'system', 'print', '')`;
    await connection`commit`;
    connection.release();
    await sealed();
    expect(await verifyLog(sql)).toMatchObject({ rows: 42, unsealed: 0, faults: [] });
  });

  test.each<[string, (id: number, other: number) => string, string, RegExp]>([
    [
      "who read",
      (id) => `update access_log set person_id = gen_random_uuid() where id = ${id}`,
      "changed",
      /not the one/,
    ],
    ["whose data", (id) => `update access_log set subject_person_id = null where id = ${id}`, "changed", /not the one/],
    ["the ground", (id) => `update access_log set ground = 'guardian' where id = ${id}`, "changed", /not the one/],
    ["the detail", (id) => `update access_log set detail = null where id = ${id}`, "changed", /not the one/],
    [
      "the time, by a microsecond",
      (id) => `update access_log set at = at + interval '1 microsecond' where id = ${id}`,
      "changed",
      /not the one/,
    ],
    [
      "the month",
      (id) => `update access_log set at = at + interval '2 years' where id = ${id}`,
      "changed",
      /now stands at 2028/,
    ],
    ["that it was there", (id) => `delete from access_log where id = ${id}`, "removed", /is gone/],
  ])("name the row when somebody has changed %s", async (_, change, what, says) => {
    const [, id, other] = await ids();
    const faults = await foundAfter(change(id, other!));
    expect(faults[0]).toMatchObject({ what, id });
    expect(faults[0]!.says).toMatch(says);
    expect(faults[0]!.month).toMatch(/^2026-\d\d$/);
  });

  test.each([
    ["a month that has seals", "2026-10-05T10:00:00Z", "2026-10"],
    ["a month that has none", "2026-12-05T10:00:00Z", "2026-12"],
    ["a month that nobody made", "2019-05-05T10:00:00Z", "2019-05"],
  ])("name a row that was slipped in among those already sealed, in %s", async (_, at, month) => {
    const faults = await foundAfter(
      `insert into access_log (id, tx, county_id, at, actor_kind, action, ground)
       select 999999, tx, county_id, '${at}', 'system', 'read', '' from access_log order by tx, id limit 1`,
    );
    expect(faults).toEqual([expect.objectContaining({ what: "inserted", id: 999999, month })]);
  });

  test("name a row that has taken the id of a sealed one, where no seal of its month is looked at", async () => {
    const [first] = await ids();
    // The last place of all: the row's own month has, after `foundAfter` has sealed, no seal that reaches there but that of it alone.
    await write("2026-12-24T15:00:00Z");
    const faults = await foundAfter(`
      insert into access_log (id, tx, county_id, at, actor_kind, action, ground)
      select ${first}, (select max(tx) from access_log), county_id, at + interval '1 second', 'system', 'read', ''
        from access_log where id = ${first}`);
    expect(faults).toEqual([expect.objectContaining({ what: "inserted", id: first, month: "2026-09" })]);
  });

  test("name a row of a transaction that has not come, which would wait for its seal for ever", async () => {
    const faults = await foundAfter(`
      insert into access_log (id, tx, county_id, at, actor_kind, action, ground)
      select 555555, 9000000000000000000, county_id, '2026-10-05T10:00:00Z', 'system', 'read', '' from access_log limit 1`);
    expect(faults).toEqual([expect.objectContaining({ what: "inserted", id: 555555, month: "2026-10" })]);
    expect(faults[0]!.says).toMatch(/has not come/);
  });

  test("name two rows that have changed places, a row that went along with another's month, and a month that was emptied", async () => {
    const [first, second] = await ids();
    const changed = await foundAfter(`
      update access_log set id = 666666 where id = ${first};
      update access_log set id = ${first} where id = ${second};
      update access_log set id = ${second} where id = 666666`);
    expect(changed.map(({ what, id }) => [what, id])).toEqual(
      expect.arrayContaining([
        ["changed", first],
        ["changed", second],
      ]),
    );
    const [november] = await sql<{ ids: number[] }[]>`
      select array_agg(id order by id) as ids from access_log where at between '2026-11-01' and '2026-12-01'`;
    const emptied = await foundAfter("truncate access_log_2026_11");
    expect(emptied.map(({ what, id, month }) => [what, id, month]).toSorted()).toEqual(
      november!.ids.map((id) => ["removed", id, "2026-11"]).toSorted(),
    );
    const taken = await foundAfter(
      "delete from access_log_2026_11; delete from access_seal where month = '2026-11-01'",
    );
    expect(taken.some(({ what, says }) => what === "seal" && /missing/.test(says))).toBe(true);
  });

  test.each<[string, { kind: string; sealedAt: string; after: string; also?: string }, RegExp]>([
    [
      "lets a month go at a time that has not come",
      { kind: "retired", sealedAt: "'2032-01-01'", after: "to_tx", also: "delete from access_log_2026_11" },
      /has not come/,
    ],
    [
      "lets a month go before its time",
      { kind: "retired", sealedAt: "clock_timestamp()", after: "to_tx", also: "delete from access_log_2026_11" },
      /before its time was over/,
    ],
    [
      "begins elsewhere than the last one ends",
      { kind: "rows", sealedAt: "clock_timestamp()", after: "to_tx - 1" },
      /does not begin where/,
    ],
  ])("name a seal that somebody else put last, and that %s", async (_, { kind, sealedAt, after, also = "" }, says) => {
    const faults = await foundAfter(`
      ${also};
      insert into access_seal
      select number, kind, month, after_tx, after_id, to_tx, to_id, rows, first_id, last_id, row_ids, row_hashes, note, sealed_at, prev_hash,
             access_seal_hash(m::access_seal)
        from (select number + 1 as number, '${kind}' as kind, date '2026-11-01' as month, ${after} as after_tx, to_id as after_id, to_tx, to_id,
                     0 as rows, null::bigint as first_id, null::bigint as last_id, '{}'::bigint[] as row_ids, ''::bytea as row_hashes,
                     '{"by": "Ingen"}'::jsonb as note, ${sealedAt}::timestamptz as sealed_at, hash as prev_hash, hash
                from access_seal order by number desc limit 1) m;
      update access_seal_head set (number, hash) = (select number, hash from access_seal order by number desc limit 1)`);
    expect(faults).toEqual([
      expect.objectContaining({ what: "seal", month: "2026-11", says: expect.stringMatching(says) }),
    ]);
  });

  test("name both a row removed and the row put in its stead", async () => {
    const [first, second] = await ids();
    const faults = await foundAfter(`
      delete from access_log where id = ${first};
      insert into access_log (id, tx, county_id, at, actor_kind, action, ground)
      select 888888, tx, county_id, '2026-12-05T10:00:00Z', 'system', 'read', '' from access_log where id = ${second}`);
    expect(faults.map(({ what, id }) => [what, id])).toEqual(
      expect.arrayContaining([
        ["removed", first],
        ["inserted", 888888],
      ]),
    );
  });

  test.each<[string, string, RegExp]>([
    [
      "the hashes of a seal",
      "update access_seal set row_hashes = row_hashes || '\\x00' || substring(row_hashes from 1 for 15), row_ids = row_ids || 5::bigint, rows = rows + 1 where number = 2",
      /not the one that was written/,
    ],
    [
      "when a seal was made",
      "update access_seal set sealed_at = sealed_at - interval '1 day' where number = 1",
      /not the one that was written/,
    ],
    [
      "when a seal was made, with its own hash made anew",
      "update access_seal set sealed_at = sealed_at - interval '1 hour' where number = 2; update access_seal s set hash = access_seal_hash(s) where number = 2",
      /does not follow on the seal before it/,
    ],
    [
      "when the last seal was made, with its own hash made anew",
      "update access_seal set sealed_at = sealed_at - interval '1 minute' where number = (select max(number) from access_seal); update access_seal s set hash = access_seal_hash(s) where number = (select max(number) from access_seal)",
      /is not the one that was written last/,
    ],
    ["a seal, removed from the middle", "delete from access_seal where number = 2", /the seal before it is missing/],
    [
      "the last seal, removed",
      "delete from access_seal where number = (select max(number) from access_seal)",
      /the one written last was/,
    ],
    ["the first seals, removed", "delete from access_seal where number <= 2", /the seal before it is missing/],
  ])("are missed or found changed themselves: %s", async (_, change, says) => {
    const faults = await foundAfter(change);
    expect(
      faults
        .filter((one) => one.what === "seal")
        .map((one) => one.says)
        .join("; "),
    ).toMatch(says);
  });

  test("are made by nobody while the last one is not the one written last", async () => {
    await sealed();
    await sql`update access_seal_head set number = number + 1`;
    try {
      await expect(sealLog(sql)).rejects.toThrow(SealsBroken);
    } finally {
      await sql`update access_seal_head set number = number - 1`;
    }
  });

  test("go on when the database has been moved to a server that counts transactions anew", async () => {
    await sealed();
    // As it looks after a dump from a server with a long life: the numbers there were far higher.
    await sql`alter table access_seal disable trigger append_only`;
    await sql`create table kept_seal as select * from access_seal where number = (select max(number) from access_seal)`;
    await sql`update access_seal set to_tx = to_tx + 1000000000 where number = (select number from kept_seal)`;
    await sql`update access_seal s set hash = access_seal_hash(s) where number = (select number from kept_seal)`;
    await sql`update access_seal_head set hash = (select s.hash from access_seal s order by number desc limit 1)`;
    await sql`alter table access_seal enable trigger append_only`;
    await sealLog(sql, { wait: true });
    await write("2026-11-20T08:00:00Z");
    await sealed();
    const [last] = await sql`select kind, rows from access_seal order by number desc limit 1`;
    expect(last).toEqual({ kind: "rows", rows: 1 });
    const kinds = await sql<{ kind: string }[]>`select kind from access_seal where kind = 'restored'`;
    expect(kinds).toHaveLength(1);
    expect((await verifyLog(sql)).faults).toEqual([]);
    await sql`drop table kept_seal`;
  });
});

test("a row that tells of another time than when it was sealed is counted, by ten minutes and not by one", async () => {
  await sealed();
  const late = async () => (await verifyLog(sql)).late.rows;
  const before = await late();
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
  await write(ago(1));
  await sealed();
  expect(await late()).toBe(before);
  await write(ago(11));
  await sealed();
  expect(await late()).toBe(before + 1);
});

describe("anchors", () => {
  test("kept elsewhere find a chain that was made anew from the beginning", async () => {
    await sealed();
    const anchors = readAnchors(writeAnchors(await anchorsOf(sql)));
    expect(anchors.length).toBeGreaterThanOrEqual(2);
    expect((await verifyLog(sql, { against: anchors })).faults).toEqual([]);
    // As whoever owns the database could do: the row changed, and the seals made anew over it.
    await sql`alter table access_seal disable trigger append_only`;
    await sql`alter table access_log_2026_11 disable trigger append_only`;
    await sql`update access_log_2026_11 set ground = 'guardian' where id = (select max(id) from access_log_2026_11)`;
    await sql`delete from access_seal`;
    await sql`update access_seal_head set number = 0, hash = decode(repeat('00', 32), 'hex')`;
    await sql`alter table access_seal enable trigger append_only`;
    await sql`alter table access_log_2026_11 enable trigger append_only`;
    await sealed();
    expect((await verifyLog(sql)).faults).toEqual([]);
    const found = await verifyLog(sql, { against: anchors });
    expect(found.faults[0]).toMatchObject({ what: "anchor" });
  });

  test("are made of every thousandth seal and the last, so that also the middle is held", async () => {
    await sealed();
    const undone = new Error("undone");
    const trying = sql.begin(async (tx) => {
      await tx`
        insert into access_seal select (jsonb_populate_record(s, jsonb_build_object('number', n))).*
          from access_seal s, unnest(array[999, 1000, 1001, 2000, 2001]) n where s.number = 1`;
      const numbers = (await anchorsOf(tx as never)).flatMap((one) => ("seal" in one ? [one.seal] : []));
      expect(numbers).toEqual([1000, 2000, 2001]);
      throw undone;
    });
    await expect(trying).rejects.toBe(undone);
  });

  test("find a tail that was cut off, seals, rows and head together", async () => {
    await write("2026-11-22T08:00:00Z");
    await sealed();
    const anchors = await anchorsOf(sql);
    const [kept] = await sql<{ number: number }[]>`select max(number) as number from access_seal`;
    await write("2026-11-22T09:00:00Z");
    await sealed();
    const later = await anchorsOf(sql);
    const cut = async (from: number) => {
      await sql`alter table access_seal disable trigger append_only`;
      await sql`alter table access_log_2026_11 disable trigger append_only`;
      await sql`delete from access_log_2026_11 where id in (select unnest(row_ids) from access_seal where number > ${from})`;
      await sql`delete from access_seal where number > ${from}`;
      await sql`update access_seal_head set (number, hash) = (select number, hash from access_seal where number = ${from})`;
      await sql`alter table access_seal enable trigger append_only`;
      await sql`alter table access_log_2026_11 enable trigger append_only`;
    };
    await cut(kept!.number);
    expect((await verifyLog(sql)).faults).toEqual([]);
    expect((await verifyLog(sql, { against: anchors })).faults).toEqual([]);
    expect((await verifyLog(sql, { against: later })).faults).toEqual([
      expect.objectContaining({ what: "anchor", says: "the anchored seal is not there" }),
    ]);
  });

  test("hold the SIPs' chains, too", async () => {
    const then = (await anchorsOf(sql)).map((one) => ("sips" in one ? { ...one, digest: "0".repeat(64) } : one));
    expect((await verifyLog(sql, { against: then })).faults).toEqual([
      expect.objectContaining({
        what: "anchor",
        seal: null,
        says: expect.stringMatching(/the SIPs as they stood at .* are others/),
      }),
    ]);
  });

  test("are refused when the file is something else, or holds none", () => {
    expect(() => readAnchors('{"seal":1}\n')).toThrow(/Line 1/);
    for (const empty of ["", "\n \n"]) expect(() => readAnchors(empty)).toThrow(/no anchor/);
  });
});

describe("the log's months", () => {
  test("are made ahead, and take over what had landed beside them", async () => {
    await write("2031-02-03T08:00:00Z");
    await sealed();
    const made = await makeMonths(sql, new Date("2031-01-15T00:00:00Z"));
    expect(made).toEqual(expect.arrayContaining(["2031-01", "2031-02", "2031-03", "2031-04"]));
    expect(await sql`select from access_log_rest`).toHaveLength(0);
    expect(await sql`select from access_log_2031_02`).toHaveLength(1);
    expect((await verifyLog(sql)).faults).toEqual([]);
    await expect(sql`delete from access_log_2031_02`).rejects.toThrow(/append-only/);
    await expect(sql`delete from access_log_rest`).rejects.toThrow(/append-only/);
    // Reached through the log alone, under its policies.
    const [wall] = await sql`select relrowsecurity as up from pg_class where relname = 'access_log_2031_02'`;
    expect(wall).toEqual({ up: true });
    await expect(sql`update access_log set ground = ''`).rejects.toThrow(/append-only/);
    await expect(sql`truncate access_seal`).rejects.toThrow(/append-only/);
  });

  test("are retired when the agreement's time is over, with their seals kept and a seal that says who and why", async () => {
    await write("2020-05-31T23:59:59Z");
    await write("2020-06-01T00:00:00Z");
    await sealed();
    const retire = { month: "2020-05", by: "Kerstin Loman", why: "Gallring enligt beslut" };
    // Five years after the month's last day, not a day before.
    await expect(retireMonth(sql, retire, new Date("2025-05-31T23:00:00Z"))).rejects.toThrow(/until 2025-06-01/);
    await expect(retireMonth(sql, { ...retire, why: " " }, new Date())).rejects.toThrow(CannotRetire);
    const connection = await sql.reserve();
    await connection`begin`;
    await connection`insert into access_log (county_id, at, actor_kind, action, ground) values (${town.county.id}, now(), 'system', 'print', '')`;
    await write("2020-05-30T08:00:00Z");
    await expect(retireMonth(sql, retire, new Date("2025-06-01T00:00:00Z"))).rejects.toThrow(
      /1 rows that are not sealed/,
    );
    await connection`commit`;
    connection.release();
    await sealed();
    // Nor is a month let go that has lost a row, or got one: that would take away what shows it.
    await sql`alter table access_log_rest disable trigger append_only`;
    await sql`insert into access_log select (jsonb_populate_record(l, '{"id": 444444}')).* from access_log l where at = '2020-05-31T23:59:59Z'`;
    await expect(retireMonth(sql, retire, new Date("2025-06-01T00:00:00Z"))).rejects.toThrow(
      /holds 3 rows, and its seals 2/,
    );
    await sql`delete from access_log_rest where id = 444444`;
    await sql`alter table access_log_rest enable trigger append_only`;
    expect(await retireMonth(sql, retire, new Date("2025-06-01T00:00:00Z"))).toEqual({ rows: 2 });
    await expect(retireMonth(sql, retire, new Date("2026-06-01T00:00:00Z"))).rejects.toThrow(/has been retired/);
    expect(await verifyLog(sql)).toMatchObject({ faults: [], retired: ["2020-05"] });
    const [seal] = await sql<{ note: object }[]>`select note from access_seal where kind = 'retired'`;
    expect(seal!.note).toMatchObject({ by: "Kerstin Loman", rows: 2 });
    const faults = await foundAfter(
      `insert into access_log (id, tx, county_id, at, actor_kind, action, ground)
       select 777777, tx, county_id, '2020-05-05T10:00:00Z', 'system', 'read', '' from access_log order by tx, id limit 1`,
    );
    expect(faults).toEqual([expect.objectContaining({ what: "inserted", id: 777777, month: "2020-05" })]);
  });
});

test("the app's own role may add and never change: not the log, not the seals", async () => {
  const { app } = database;
  const row = accessRow(entry("2026-11-21T08:00:00Z"));
  // Without a session nothing is written and nothing shown, and no right changes what is there.
  await expect(app`insert into access_log ${app(row)}`).rejects.toThrow(/row-level security/);
  expect(await app`select from access_log`).toHaveLength(0);
  for (const statement of [
    "update access_log set ground = ''",
    "delete from access_log",
    "truncate access_log",
    // A row's place is not its writer's to say.
    "insert into access_log (tx, county_id, at, actor_kind, action, ground) values (0, gen_random_uuid(), now(), 'system', 'read', '')",
    "insert into access_log (id, county_id, at, actor_kind, action, ground) values (1, gen_random_uuid(), now(), 'system', 'read', '')",
    "select setval('access_log_id', 1)",
    "select 1 from access_log_2026_11",
    "insert into access_log_2026_11 select * from access_log",
    "alter table access_log disable trigger append_only",
    "select 1 from access_seal",
    "delete from access_seal",
    "update access_seal_head set number = 0",
    "select make_access_log_month('2040-01-01')",
  ])
    await expect(app.unsafe(statement), statement).rejects.toThrow(/permission denied|must be owner/);
});

test("npm run verify tells of the log in words and by its exit code, and writes anchors", async () => {
  await sealed();
  const folder = await mkdtemp(join(tmpdir(), "samlad-anchors-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const program = (...options: string[]) =>
    promisify(execFile)(process.execPath, ["server/verify.ts", ...options], {
      env: { ...programEnvironment(), DATABASE_URL: database.url },
    }).then(
      ({ stdout }) => [0, stdout],
      (error: { code: number; stdout: string; stderr: string }) => [error.code, error.stdout + error.stderr],
    );
  expect(await program("--anchors", "-")).toEqual([
    0,
    expect.stringMatching(/Whole: the access log, \d+ rows under \d+ seals[\s\S]*Retired[\s\S]*"seal":\d+/),
  ]);
  expect(await program("--against", "no-such-file")).toEqual([2, expect.stringContaining("no-such-file")]);
  const file = join(folder, "anchors");
  expect(await program("--anchors", file)).toEqual([0, expect.stringContaining("Whole")]);
  expect(await program("--against", file)).toEqual([0, expect.stringMatching(/Compared with [1-9]\d* anchors/)]);
  await writeFile(file, "");
  expect(await program("--against", file)).toEqual([2, expect.stringContaining("no anchor to compare with")]);
  const [first] = await ids();
  const [partition] = await sql<
    { name: string }[]
  >`select tableoid::regclass::text as name from access_log where id = ${first}`;
  await sql.unsafe(`alter table ${partition!.name} disable trigger append_only`);
  await sql.unsafe(`delete from ${partition!.name} where id = ${first}`);
  await writeFile(file, writeAnchors([{ seal: 1, hash: "0".repeat(64), sealedAt: "2026-11-01T00:00:00Z" }]));
  const unwritten = join(folder, "unwritten");
  expect(await program("--against", file, "--anchors", unwritten)).toEqual([
    1,
    expect.stringMatching(
      new RegExp(
        `Anchor 1 of .*another than the one anchored[\\s\\S]*Removed row ${first} of 20\\d\\d-\\d\\d: the row is gone`,
      ),
    ),
  ]);
  // What is broken is not written down as what was.
  await expect(access(unwritten)).rejects.toThrow(/ENOENT/);
});
