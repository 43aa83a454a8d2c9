// Somebody who may have any statement run as the app's role tries to get past the second wall (Z6): by names of their own, by
// rows that would let them in, and by changing whom a SIP is about.
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { hashOf, type Sql, undone } from "../../test/asApp.ts";
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
async function asApp<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
  const database = new URL(server.deps.databaseUrl).pathname.slice(1);
  const sql = postgres(databaseAt(inject("postgres").appUrl, database), { max: 1, onnotice: () => {} });
  try {
    return await undone(sql, work);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function enter(sql: Sql, who: Visitor, sip: string | null) {
  return sql`select * from enter_session(${hashOf(who)}, ${server.clock.now()}, ${new Date(0)}, '2026-11-21', ${sip})`;
}

/** Whatever runs this, it notes as whom. */
const spy = `
  create table pg_temp.ran (by_role pg_catalog.text);
  grant all on pg_temp.ran to public;
  create function pg_temp.spy(x pg_catalog.text) returns boolean language plpgsql cost 0.001 as $$
    begin insert into pg_temp.ran values (current_user); return true; end $$;`;

async function ranAs(sql: Sql): Promise<string[]> {
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

  test.each([["person_numbered", () => `select * from person_numbered('${eriksNumber}')`]] as const)(
    "a view called person does not run with the owner's rights in %s",
    async (_, statement) => {
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
    },
  );

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
    sip_reader: (sql: Sql) =>
      sql`insert into sip_reader (sip_id, audience, county_id) select ${sipId}, unnest(wall_audiences()), wall_county()`,
    sip_task: (sql: Sql) => sql`
      insert into sip_task (sip_id, audience, key, county_id, kind, stage, appears_on, params)
      values (${sipId}, 'unit:x', 'x', wall_county(), 'x', 'need', '2026-11-21', '{}')`,
    sip_event: (sql: Sql) => sql`
      insert into sip_event (sip_id, seq, county_id, at, by_actor, command_id, type, data, prev_hash, hash)
      values (${sipId}, 999, wall_county(), now(), '{}', gen_random_uuid(), 'X', '{"type": "X"}', sha256(''), sha256(''))`,
    letter: (sql: Sql) => sql`
      insert into letter (county_id, sip_id, audience, kind, params, planned_at)
      values (wall_county(), ${sipId}, 'unit:x', 'x', '{}', now())`,
    sip_command: (sql: Sql) => sql`
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
      [people.klara, { ...erik, ...klara }],
      [people.klara, { ...klara, unit_id: sofia.unit_id }],
      [people.klara, { ...klara, assignment_id: sofia.assignment_id }],
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
