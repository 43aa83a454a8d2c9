// Somebody who may have any statement run as the app's role tries to get past the second wall (Z6): by names of their own, by
// rows that would let them in, and by changing whom a SIP is about.
import { createHash } from "node:crypto";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { databaseAt } from "../../test/globalSetup.ts";
import { type TestServer, testServer, type Visitor } from "../../test/server.ts";
import { buildSipTown, eriksNumber, type SipTown, signInAll, summoned } from "../../test/sipTown.ts";
import { makeAppRole } from "./appRole.ts";

let server: TestServer;
let town: SipTown;
let people: Awaited<ReturnType<typeof signInAll>>;
let sipId: string;

beforeAll(async () => {
  server = await testServer();
  town = await buildSipTown(server);
  people = await signInAll(server, town);
  ({ sipId } = await summoned(people, town));
});
afterAll(() => server.close());

/** A connection of its own as the app's role, in a transaction that is undone. */
async function asApp<Result>(work: (sql: postgres.TransactionSql) => Promise<Result>): Promise<Result> {
  const database = new URL(server.deps.databaseUrl).pathname.slice(1);
  const sql = postgres(databaseAt(inject("postgres").appUrl, database), { max: 1, onnotice: () => {} });
  let result: { value: Result } | null = null;
  try {
    await sql.begin(async (tx) => {
      result = { value: await work(tx) };
      throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  } finally {
    await sql.end({ timeout: 5 });
  }
  return result!.value;
}
class Undo extends Error {}

type Sql = postgres.TransactionSql;

function hashOf(who: Visitor) {
  const token = /samlad_session=([\w-]{43})/.exec(who.cookie())![1]!;
  return createHash("sha256").update(token).digest();
}

function enter(sql: postgres.TransactionSql, who: Visitor, sip: string | null) {
  return sql`select * from enter_session(${hashOf(who)}, ${server.clock.now()}, ${new Date(0)}, '2026-11-21', ${sip})`;
}

/** `my_sips` for everything, to be put after the session: nothing chosen, sorted by day. */
const allOfThem = (sql: Sql) => sql`null, null, null, false, null, null, 'due', false, 200, 0, null`;

/** Whatever runs this, it notes as whom. */
const spy = `
  create table pg_temp.ran (by_role pg_catalog.text);
  grant all on pg_temp.ran to public;
  create function pg_temp.spy(x pg_catalog.text) returns boolean language plpgsql cost 0.001 as $$
    begin insert into pg_temp.ran values (current_user); return true; end $$;`;

async function ranAs(sql: postgres.TransactionSql): Promise<string[]> {
  const rows = await sql<
    { role: string }[]
  >`select distinct by_role as role from pg_temp.ran where by_role <> session_user`;
  return rows.map((row) => row.role);
}

describe("names of the app's role's own", () => {
  test.each(["text", "uuid", "date", "bytea", "bool", "timestamptz", "_text"])(
    "a type called %s does not run with the owner's rights, and the context is made all the same",
    async (name) => {
      const [entered, ran] = await asApp(async (sql) => {
        await sql.unsafe(spy);
        await sql.unsafe(
          `create domain pg_temp."${name}" as pg_catalog."${name}" check (pg_temp.spy(value::pg_catalog.text))`,
        );
        const rows = await enter(sql, people.klara, sipId);
        const [holds] = await sql`select wall_holds() as holds, wall_sip() as sip, wall_audiences() as audiences`;
        return [{ rows: rows.length, holds }, await ranAs(sql)] as const;
      });
      expect(ran).toEqual([]);
      expect(entered).toMatchObject({ rows: 1, holds: { holds: true, sip: sipId } });
    },
  );

  test.each([
    ["persons_named", () => `select * from persons_named(array['${town.erik.id}']::uuid[])`],
    ["person_numbered", () => `select * from person_numbered('${eriksNumber}')`],
  ] as const)("a view called person does not run with the owner's rights in %s", async (_, statement) => {
    const [ran, found] = await asApp(async (sql) => {
      await enter(sql, people.klara, sipId);
      await sql.unsafe(spy);
      await sql.unsafe(`
        create view pg_temp.person as select * from public.person where pg_temp.spy('');
        grant select on pg_temp.person to public`);
      const rows = await sql.unsafe(statement());
      return [await ranAs(sql), rows.length] as const;
    });
    expect(ran).toEqual([]);
    expect(found).toBe(1);
  });

  test("a type and a cast of one's own make no context", async () => {
    const seen = await asApp(async (sql) => {
      await sql.unsafe(`
        create type pg_temp.uuid as enum ('x');
        create function pg_temp.mine(x pg_catalog.text) returns pg_temp.uuid language sql as $$ select 'x'::pg_temp.uuid $$;
        create function pg_temp.real(x pg_temp.uuid) returns pg_catalog.uuid language sql as $$ select '${sipId}'::pg_catalog.uuid $$;
        create cast (pg_catalog.text as pg_temp.uuid) with function pg_temp.mine(pg_catalog.text);
        create cast (pg_temp.uuid as pg_catalog.uuid) with function pg_temp.real(pg_temp.uuid) as implicit;`);
      const [row] = await sql`select wall_sip() as sip, (select count(*)::int from sip_event) as events`;
      return row;
    });
    expect(seen).toEqual({ sip: null, events: 0 });
  });

  test("nothing of its own can be made at all where the app's role has been given its rights", async () => {
    const database = server.deps.databaseUrl;
    const appUrl = await makeAppRole(server.sql, database);
    const sql = postgres(appUrl!, { max: 1, onnotice: () => {} });
    try {
      await expect(sql`create temporary table mine (x int)`).rejects.toThrow(/permission denied/);
      await expect(sql`create table public.mine (x int)`).rejects.toThrow(/permission denied/);
    } finally {
      await sql.end({ timeout: 5 });
    }
  });
});

describe("rows that would let one in", () => {
  const into = {
    sip_reader: (sql: postgres.TransactionSql) =>
      sql`insert into sip_reader (sip_id, audience, county_id) select ${sipId}, unnest(wall_audiences()), wall_county()`,
    sip_task: (sql: postgres.TransactionSql) => sql`
      insert into sip_task (sip_id, audience, key, county_id, kind, stage, appears_on, params)
      values (${sipId}, 'unit:x', 'x', wall_county(), 'x', 'need', '2026-11-21', '{}')`,
    sip_event: (sql: postgres.TransactionSql) => sql`
      insert into sip_event (sip_id, seq, county_id, at, by_actor, command_id, type, data, prev_hash, hash)
      values (${sipId}, 999, wall_county(), now(), '{}', gen_random_uuid(), 'X', '{"type": "X"}', sha256(''), sha256(''))`,
    letter: (sql: postgres.TransactionSql) => sql`
      insert into letter (county_id, sip_id, audience, kind, params, planned_at)
      values (wall_county(), ${sipId}, 'unit:x', 'x', '{}', now())`,
    sip_command: (sql: postgres.TransactionSql) => sql`
      insert into sip_command (caller, command_id, sip_id, county_id, command, input_hash, version, answered_at)
      values (wall_caller(), gen_random_uuid(), ${sipId}, wall_county(), 'x', sha256(''), 1, now())`,
  };

  test.each(Object.keys(into) as (keyof typeof into)[])(
    "are refused in %s, also by one who carries the SIP on",
    async (table) => {
      const attempt = asApp(async (sql) => {
        await enter(sql, people.klara, sipId);
        await into[table](sql);
      });
      await expect(attempt).rejects.toThrow(/permission denied/);
    },
  );
});

describe("lines in the access log", () => {
  const write = (who: Visitor | null, of: Record<string, unknown>) =>
    asApp(async (sql) => {
      if (who) await enter(sql, who, sipId);
      await sql`insert into access_log ${sql({ county_id: town.county.id, at: "2026-11-21", action: "read", sip_id: sipId, ground: "x", ...of })}`;
    });
  async function actsOf() {
    const [klara, sofia] = await Promise.all(
      [town.klara, town.sofia].map(async ({ id }) => {
        const [it] = await server.sql`select id, unit_id from assignment where staff_id = ${id}`;
        return { actor_kind: "staff", staff_id: id, assignment_id: it!.id, unit_id: it!.unitId };
      }),
    );
    const [erik] = await server.sql`select id from person where personal_identity_number = ${eriksNumber}`;
    return { klara: klara!, sofia: sofia!, erik: { actor_kind: "person", person_id: erik!.id } };
  }

  test("are written by the one who is signed in, of what that one does", async () => {
    const acts = await actsOf();
    await expect(write(people.klara, acts.klara)).resolves.toBeUndefined();
    await expect(write(people.erik, acts.erik)).resolves.toBeUndefined();
  });

  test("are not written in another's name, unit or county, as the program or without a session", async () => {
    const { klara, sofia, erik } = await actsOf();
    for (const [who, of] of [
      [people.klara, sofia],
      [people.klara, erik],
      [people.klara, { ...klara, ...erik }],
      [people.klara, { ...klara, unit_id: sofia.unit_id }],
      [people.klara, { ...klara, assignment_id: sofia.assignment_id, unit_id: sofia.unit_id }],
      [people.klara, { ...klara, assignment_id: null, unit_id: null }],
      [people.klara, { actor_kind: "system" }],
      [people.klara, { ...klara, actor_kind: "system" }],
      [people.klara, { ...klara, county_id: crypto.randomUUID() }],
      [people.erik, klara],
      [people.erik, { ...erik, unit_id: klara.unit_id }],
      [null, klara],
      [null, erik],
    ] as const)
      await expect(write(who, of)).rejects.toThrow(/row-level security/);
  });
});

describe("the doors", () => {
  const session = (sql: Sql, who: Visitor, day = "2026-11-21") =>
    sql`${hashOf(who)}, ${new Date(`${day}T09:00:00Z`)}, ${new Date(0)}, ${day}`;
  /** The rows of `open_sips` for one session that asks for one SIP, or for none. */
  const opened = (
    sql: Sql,
    who: { token: Buffer; now: Date; day: string },
    sip: string | null,
    more: { forCommand: boolean; address?: string },
  ) => {
    const asked = {
      place: 0,
      token: `\\x${who.token.toString("hex")}`,
      now: who.now,
      seen_after: new Date(0),
      today: who.day,
      sip,
      for_command: more.forCommand,
      address: more.address ?? null,
    };
    return sql`select * from open_sips(${JSON.stringify([asked])}::text::json)`;
  };
  const at = (who: Visitor, day = "2026-11-21") => ({ token: hashOf(who), now: new Date(`${day}T09:00:00Z`), day });
  /** What a command would write, made from the SIP as it stands. */
  async function carryOut(sql: Sql, who: Visitor, to: { sipId: string; raisedBy?: string }) {
    const [row] = await server.sql`
      select person_id, version + 1 as version, state, stage, lead_unit_id, coordinator_id, raised_at, last_event_at, raised_by,
             head_hash::text from sip where id = ${sipId}`;
    const plain = Object.fromEntries(Object.entries(row!).map(([key, value]) => [snake(key), value]));
    const write = {
      row: { ...plain, ...(to.raisedBy ? { raised_by: to.raisedBy } : {}) },
      events: [],
      commandId: crypto.randomUUID(),
      command: "x",
      inputHash: `\\x${"00".repeat(32)}`,
    };
    const access = { actor_kind: "system", staff_id: town.sofia.id, action: "command", ground: "" };
    const from = to.raisedBy ? null : (row!.version as number) - 1;
    const [answer] = await sql<{ done: boolean | null }[]>`
      select carry_out(${session(sql, who)}, ${to.sipId}, ${from}, ${sql.json(write as never)},
                       (select state from json_to_record(${sql.json(write as never)}::json -> 'row') as r(state json)), ${sql.json(access)}) as done`;
    return answer!.done;
  }
  const snake = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

  test("open a SIP to one who finds it, and give nobody else more than who they are", async () => {
    const open = (who: Visitor) => asApp((sql) => opened(sql, at(who), sipId, { forCommand: true }));
    const [found] = await open(people.klara);
    expect([found!.state.id, found!.readers.length > 0]).toEqual([sipId, true]);
    const [none] = await open(people.sofia);
    expect(none).toEqual({
      place: 0,
      session: expect.stringContaining(town.sofia.id),
      state: null,
      person: null,
      tasks: null,
      readers: null,
      head_hash: null,
    });
  });

  test("give nothing and write nothing without a live session", async () => {
    const [rows, done] = await asApp(async (sql) => {
      const none = sql`${Buffer.alloc(32)}, ${server.clock.now()}, ${new Date(0)}, '2026-11-21'`;
      const nobody = { token: Buffer.alloc(32), now: server.clock.now(), day: "2026-11-21" };
      const found = await opened(sql, nobody, sipId, { forCommand: true });
      const [answer] = await sql`select carry_out(${none}, ${sipId}, 1, '{}', '{}', '{}') as done`;
      const work = await sql`select * from my_work(${none}, '{unit:x}', 1, 0, now(), now(), null)`;
      return [[...found, ...work, ...(await sql`select * from my_sips(${none}, ${allOfThem(sql)})`)], answer!.done];
    });
    expect([rows, done]).toEqual([[], null]);
  });

  test("give no SIP to read without its line in the log, as the act of the session", async () => {
    const reads = () =>
      server.sql`select staff_id, unit_id, subject_person_id, ground, address from access_log
                  where sip_id = ${sipId} and action = 'read' order by id`;
    const before = await reads();
    for (const who of [people.klara, people.sofia])
      await opened(server.deps.sql as never, at(who), sipId, { forCommand: false, address: "10.1.2.3" });
    const [row] = await server.sql`select person_id from sip where id = ${sipId}`;
    expect((await reads()).slice(before.length)).toEqual([
      {
        staffId: town.klara.id,
        unitId: town.homeCare.id,
        subjectPersonId: row!.personId,
        ground: "coordinator",
        address: "10.1.2.3",
      },
    ]);
  });

  test("list nothing without its line in the log, as the act of the session", async () => {
    const lists = () =>
      server.sql`select action, staff_id, unit_id, subject_person_id, listed_sip_ids, ground, detail from access_log
                  where action in ('list', 'search', 'searchPerson', 'workList') order by id`;
    const before = await lists();
    const { sql } = server.deps;
    const given = session(sql as never, people.klara);
    const chosen = (named: string | null, number: string | null) =>
      sql`false, null, null, false, ${named}, ${number}, 'due', false, 20, 20, null`;
    await sql`select 1 from my_work(${given}, ${[`unit:${town.homeCare.id}`]}::text[], 20, 0, '2000-01-01', '2000-01-01', null)`;
    await sql`select 1 from my_sips(${given}, ${allOfThem(sql as never)})`;
    await sql`select 1 from my_sips(${given}, ${chosen("nobody of that name", null)})`;
    await sql`select 1 from my_sips(${session(sql as never, people.sofia)}, ${chosen(null, eriksNumber)})`;
    // Sofia finds none: that a list was empty is not logged, that she searched is.
    await sql`select 1 from my_sips(${session(sql as never, people.sofia)}, ${allOfThem(sql as never)})`;
    const [erik] = await server.sql`select id from person where personal_identity_number = ${eriksNumber}`;
    const klaras = { staffId: town.klara.id, unitId: town.homeCare.id, subjectPersonId: null, ground: "staff unit" };
    expect((await lists()).slice(before.length)).toEqual([
      { ...klaras, action: "workList", listedSipIds: [sipId], ground: "unit", detail: { page: 1, limit: 20 } },
      { ...klaras, action: "list", listedSipIds: [sipId], detail: { page: 1, limit: 200 } },
      { ...klaras, action: "search", listedSipIds: [], detail: { page: 2, found: 0 } },
      {
        action: "searchPerson",
        staffId: town.sofia.id,
        unitId: expect.any(String),
        subjectPersonId: erik!.id,
        listedSipIds: [],
        ground: "staff unit",
        detail: { page: 2, found: 0 },
      },
    ]);
  });

  test("list what the session finds, whichever audiences are named", async () => {
    await server.sql`update session set expires_at = '2027-02-01'`;
    const [asked] = await server.sql`select array_agg(distinct audience) as audiences from sip_task`;
    const listed = (who: Visitor) =>
      asApp(async (sql) => {
        const rest = sql`${asked!.audiences}::text[], 200, 0, '2000-01-01', '2000-01-01', null`;
        const [work] = await sql`select * from my_work(${session(sql, who, "2026-12-31")}, ${rest})`;
        const [found] = await sql`select sips from my_sips(${session(sql, who)}, ${allOfThem(sql)})`;
        return {
          items: work!.items.length,
          letters: work!.letters.length,
          found: found!.sips.map((row: { id: string }) => row.id),
        };
      });
    expect(await listed(people.sofia)).toEqual({ items: 0, letters: 0, found: [] });
    const klaras = await listed(people.klara);
    expect(klaras.found).toEqual([sipId]);
    expect(klaras.items).toBeGreaterThan(0);
  });

  test("go neither back in time nor to another day than that time's", async () => {
    const asOf = (now: string, day: string) =>
      asApp((sql) => opened(sql, { ...at(people.klara), now: new Date(now), day }, null, { forCommand: true }));
    expect(await asOf("2026-11-21T09:00:00Z", "2026-11-21")).toHaveLength(1);
    expect(await asOf("2026-11-21T23:30:00Z", "2026-11-22"), "by Swedish time").toHaveLength(1);
    expect(await asOf("2026-11-21T09:00:00Z", "2026-11-20")).toHaveLength(0);
    expect(await asOf("2026-11-21T09:00:00Z", "2026-11-22")).toHaveLength(0);
    expect(await asOf("2026-11-20T09:00:00Z", "2026-11-20"), "before the session was in use").toHaveLength(0);
  });

  test("open, list and take nothing from the day after a reader's last day", async () => {
    // Vera's unit is called; what it may see ends, and with it that the SIP is found.
    const unit = `unit:${town.primaryCare.id}`;
    const has = (day: string) =>
      asApp(async (sql) => {
        const who = session(sql, people.vera, day);
        const [found] = await opened(sql, at(people.vera, day), sipId, { forCommand: true });
        const [work] =
          await sql`select items from my_work(${who}, ${sql.array([unit])}, 9, 0, '2000-01-01', '2000-01-01', null)`;
        const [listed] = await sql`select sips from my_sips(${who}, ${allOfThem(sql)})`;
        return [found!.state !== null, work!.items.length > 0, listed!.sips.length];
      });
    // So long that what ends is not the session.
    await server.sql`update session set expires_at = '2027-02-01'`;
    await server.sql`update sip_reader set until = '2026-11-30' where sip_id = ${sipId} and audience not like 'manager:%'`;
    try {
      expect(await has("2026-11-30")).toEqual([true, true, 1]);
      expect(await has("2026-12-01")).toEqual([false, false, 0]);
      const done = await asApp(async (sql) => {
        const [row] =
          await sql`select carry_out(${session(sql, people.vera, "2026-12-01")}, ${sipId}, 1, '{}', '{}', '{}') as done`;
        return row!.done;
      });
      expect(done).toBe(false);
    } finally {
      await server.sql`update sip_reader set until = null where sip_id = ${sipId}`;
    }
  });

  test("write to no SIP but one that is found", async () => {
    expect(await asApp((sql) => carryOut(sql, people.sofia, { sipId }))).toBe(false);
    expect(await asApp((sql) => carryOut(sql, people.klara, { sipId }))).toBe(true);
  });

  test("let nobody raise a need in another's name, nor take the id of a SIP that is there", async () => {
    const kept = `staff:${town.klara.id}@${town.homeCare.id}`;
    const another = asApp((sql) => carryOut(sql, people.sofia, { sipId: crypto.randomUUID(), raisedBy: kept }));
    await expect(another).rejects.toThrow(/raised by the one who is signed in/);
    expect(await asApp((sql) => carryOut(sql, people.klara, { sipId, raisedBy: kept }))).toBe(false);
  });

  test("log what is written as the act of the session, whatever the program says", async () => {
    const raised = crypto.randomUUID();
    const raisedBy = `staff:${town.klara.id}@${town.homeCare.id}`;
    expect(await carryOut(server.deps.sql as never, people.klara, { sipId: raised, raisedBy })).toBe(true);
    expect(
      await server.sql`select actor_kind, staff_id, unit_id, county_id from access_log where sip_id = ${raised}`,
    ).toEqual([{ actorKind: "staff", staffId: town.klara.id, unitId: town.homeCare.id, countyId: town.county.id }]);
    expect(await server.sql`select caller from sip_command where sip_id = ${raised}`).toEqual([
      { caller: `staff:${town.klara.id}` },
    ]);
  });

  test.each([
    "select session_of('', now(), now(), '2026-11-21')",
    "select write_sip(null, '', null, null, now(), '{}', '{}', '{}')",
    "select take_out_texts(null, '[]')",
    "select secret from wall_secret",
  ])("leave what stands behind them closed: %s", async (statement) => {
    await expect(asApp((sql) => sql.unsafe(statement))).rejects.toThrow(/permission denied/);
  });
});

describe("a SIP that one may carry on", () => {
  test.each([
    "update sip set person_id = person_id",
    "update sip set raised_by = raised_by",
    "update sip set id = id",
    "update person set personal_identity_number = null",
    "update person set name = 'x'",
    "update letter set params = '{}'",
    "update sip_reader set audience = audience",
  ])("is still about whom it was: %s", async (statement) => {
    const attempt = asApp(async (sql) => {
      await enter(sql, people.klara, sipId);
      await sql.unsafe(statement);
    });
    await expect(attempt).rejects.toThrow(/permission denied/);
  });
});
