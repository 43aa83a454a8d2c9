// What the doors of the wall give, write and log (Z3, Z6): each for a live session alone, and as that session's act.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hashOf, type Sql, undone } from "../../test/asApp.ts";
import { type TestServer, testServer, type Visitor } from "../../test/server.ts";
import { buildSipTown, eriksNumber, type SipTown, signInAll, summoned } from "../../test/sipTown.ts";

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

const asApp = <Result>(work: (sql: Sql) => Promise<Result>) => undone(server.deps.sql as never, work);

/** `my_sips` for everything, to be put after the session: nothing chosen, sorted by day. */
const allOfThem = (sql: Sql) => sql`null, null, null, false, null, null, 'due', false, 200, 0, null`;

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
      headHash: null,
    });
  });

  test("open nothing in an assignment that has not begun", async () => {
    const open = async () => (await asApp((sql) => opened(sql, at(people.klara), sipId, { forCommand: true })))[0]!;
    const begins = (day: string) =>
      server.sql`update assignment set starts_on = ${day} where staff_id = ${town.klara.id}`;
    expect((await open()).state).not.toBeNull();
    const [it] = await server.sql`select starts_on::text from assignment where staff_id = ${town.klara.id}`;
    await begins("2026-11-22");
    try {
      expect((await open()).state).toBeNull();
    } finally {
      await begins(it!.startsOn);
    }
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
