// The second wall (Z6): what the database itself shows to a session, whatever the program asks.
import { createHash } from "node:crypto";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { audiencesOf } from "../../core/sip/readers.ts";
import { dayOf } from "../../core/time.ts";
import { databaseAt } from "../../test/globalSetup.ts";
import { samplePdf } from "../../test/sampleFiles.ts";
import { type Answer, type TestServer, testServer, type Visitor } from "../../test/server.ts";
import { buildSipTown, done, type SipTown, signInAll, summoned } from "../../test/sipTown.ts";
import { insertAssignment, insertStaff, insertUnit } from "../directory/directoryStore.ts";
import { actorOf } from "../signIn/authenticate.ts";
import { findSession } from "../signIn/sessionStore.ts";
import { appRights } from "./appRole.ts";
import { connect, type Sql } from "./database.ts";
import { type Door, doorOf } from "./wall.ts";

let server: TestServer;
let town: SipTown;
let people: Awaited<ReturnType<typeof signInAll>>;
let sipId: string;
let reviewId: string;
const planted = "Plommonstop";

beforeAll(async () => {
  server = await testServer();
  town = await buildSipTown(server);
  people = await signInAll(server, town);
  ({ sipId } = await summoned(people, town));
  await done(people.klara, sipId, "assess-area", { area: "sleep", works: planted, hard: planted });
  await people.klara.send("PUT", "/api/v1/drafts/assessment.sleep", { text: planted, baseVersion: 0, sipId });
  await server.sql`update person set address = ${planted}, phone = ${planted} where id = ${town.erik.id}`;
  await fillTheRest();
});
afterAll(() => server.close());

const tokenOf = (who: Visitor) => /samlad_session=([\w-]{43})/.exec(who.cookie())![1]!;
const hashOf = (token: string) => createHash("sha256").update(token).digest();
const door = (who: Visitor, sip: string | null = null): Door =>
  doorOf(server.deps, { tokenHash: hashOf(tokenOf(who)) }, sip);

/** The tables that hold nothing about a person, and what they hold instead. A new table counts as personal until it stands here. */
const impersonal: Readonly<Record<string, string>> = {
  county: "the names of the counties",
  principal: "the directory of principals, which all may read",
  unit: "the directory of units, which all may read",
  staff: "the directory of those who work there: their names at work and nothing else",
  assignment: "the directory of who works where",
  directory_change: "what an administrator has changed in the directory",
  word_explanation: "the county's explanations of words",
  county_look: "how the county's papers look",
  own_agreement: "the county's own agreement",
};
const personal = Object.keys(appRights).filter((table) => !(table in impersonal));

/** A row of each personal table that the town has not filled, each of it about Erik or of those who run his SIP. */
async function fillTheRest() {
  const { klara, erik } = people;
  const ok = async (answer: Promise<Answer>) => {
    const { status, text } = await answer;
    if (status > 299) throw new Error(`${status}: ${text}`);
  };
  for (const level of ["marked", "none"])
    await ok(klara.post(`/api/v1/sips/${sipId}/protection`, { level, reason: planted }));
  await ok(klara.send("PUT", `/api/v1/sips/${sipId}/seen`, { upTo: 1 }));
  const setting = { version: 0, language: "sv", email: `${planted}@exempel.se`, emailWhen: "daily", phone: "" };
  const more = { smsWhen: "never", withUnit: false, quiet: null };
  await ok(klara.send("PUT", "/api/v1/my/notices", { ...setting, ...more }));
  await ok(erik.post("/api/v1/my/calendar-address", { withPlace: true }));
  const form = new FormData();
  form.append("file", new Blob([new Uint8Array(samplePdf())], { type: "application/pdf" }), `${planted}.pdf`);
  const headers = { cookie: klara.cookie() };
  const sent = await fetch(`${server.url}/api/v1/sips/${sipId}/attachments`, { method: "POST", body: form, headers });
  expect(sent.status).toBeLessThan(300);
  // By the other principal: those of the municipality who review its log have no part in it.
  await people.vera.get(`/api/v1/sips/${sipId}`);
  const reviewer = await server.signIn(await newStaff("logReviewer", town.region.id));
  const days = { from: "2026-11-21", to: "2026-11-21" };
  const drawn = await reviewer.post("/api/v1/log-reviews", { way: "random", ...days });
  reviewId = drawn.json.id;
  const marks = [{ rowId: drawn.json.rows[0].id, verdict: "inOrder", note: planted }];
  await ok(reviewer.post(`/api/v1/log-reviews/${reviewId}/marks`, { marks }));
  await ok(reviewer.post(`/api/v1/log-reviews/${reviewId}/sign`, { verdict: "inOrder", text: planted }));
}

let number = 0;
async function newStaff(role: "manager" | "logReviewer" | "analyst", principalId = town.municipality.id) {
  number += 1;
  const countyId = town.county.id;
  const unit = await insertUnit(server.sql, {
    countyId,
    principalId,
    name: `Enhet ${number}`,
    kind: "homeCare",
    hsaId: `SE2120000142-W${number}`,
  });
  const hsaId = `SE2120000142-X${number}`;
  const staff = await insertStaff(server.sql, { countyId, name: `Någon ${number}`, title: "", hsaId });
  await insertAssignment(server.sql, { staffId: staff.id, unitId: unit.id, roles: [role], startsOn: "2026-01-01" });
  return hsaId;
}

describe("the app's role", () => {
  test("owns nothing, is no superuser and may not go round the policies", async () => {
    const [role] = await server.deps.sql`
      select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, current_user as name,
             (select count(*)::int from pg_class c where pg_get_userbyid(c.relowner) = current_user) as owns,
             (select count(*)::int from pg_auth_members m where m.member = r.oid) as groups
        from pg_roles r where rolname = current_user`;
    expect(role).toMatchObject({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      owns: 0,
      groups: 0,
    });
  });

  test("meets row-level security on every table that it has any right to, and has no right to the others", async () => {
    const tables = await server.deps.sql<{ name: string; walled: boolean; may: boolean }[]>`
      select c.relname as name, c.relrowsecurity as walled,
             has_table_privilege(c.oid, 'select') or has_table_privilege(c.oid, 'insert')
             or has_table_privilege(c.oid, 'update') or has_table_privilege(c.oid, 'delete') as may
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm')`;
    expect(tables.length).toBeGreaterThan(18);
    expect(tables.filter((it) => it.may && !it.walled)).toEqual([]);
    expect(
      tables
        .filter((it) => it.may)
        .map((it) => it.name)
        .sort(),
    ).toEqual(Object.keys(appRights).sort());
    for (const secret of ["session", "sign_in_attempt", "oidc_payload", "wall_secret"])
      expect(tables.find((it) => it.name === secret)?.may).toBe(false);
  });

  test.each([
    "update sip_event set type = type",
    "delete from access_log",
    "update access_log set ground = ''",
    "truncate sip_event",
    "delete from person",
    "select * from session",
    "select secret from wall_secret",
    "alter table sip disable row level security",
    "create policy open on sip using (true)",
    "set role postgres",
    "create table public.mine (x int)",
    "set session_replication_role = replica",
  ])("is refused: %s", async (statement) => {
    await expect(server.deps.sql.unsafe(statement)).rejects.toThrow(/permission denied|must be owner|does not exist/);
  });
});

describe("without a session", () => {
  test("no table shows a row", async () => {
    for (const table of Object.keys(appRights))
      expect([table, (await server.deps.sql`select 1 from ${server.deps.sql(table)} limit 1`).length]).toEqual([
        table,
        0,
      ]);
  });

  test("a context written by hand shows nothing, and one that has been touched is lost", async () => {
    const forged = await server.deps.sql.begin(async (tx) => {
      const own = `{${town.county.id},2026-11-21,x,"manager:${town.homeCare.id}",manager,"","","",${sipId},""}`;
      await tx`select set_config('samlad.context', ${own}, true), set_config('samlad.seal', 'x', true)`;
      return tx`select 1 from sip union all select 1 from person union all select 1 from sip_event`;
    });
    expect(forged).toHaveLength(0);
    const seen = await door(people.klara, sipId).all(async (tx) => {
      const before = await tx`select 1 from sip_event`;
      await tx`select set_config('samlad.context', replace(current_setting('samlad.context'), 'unit:', 'manager:'), true)`;
      return [before.length, (await tx`select 1 from sip_event`).length, (await tx`select 1 from sip`).length];
    });
    expect(seen[0]).toBeGreaterThan(5);
    expect(seen.slice(1)).toEqual([0, 0]);
  });

  test("the seal of one transaction is worth nothing in another", async () => {
    const names = ["context", "seal"];
    const copied = await door(people.klara, sipId).all(
      (tx) => tx<{ name: string; value: string }[]>`
        select name, current_setting('samlad.' || name) as value from unnest(${names}::text[]) as name`,
    );
    expect(copied.find((it) => it.name === "context")?.value).toContain(sipId);
    const shown = await server.deps.sql.begin(async (tx) => {
      for (const { name, value } of copied) await tx`select set_config(${`samlad.${name}`}, ${value}, true)`;
      return tx`select 1 from sip`;
    });
    expect(shown).toHaveLength(0);
  });

  test("nothing of a context is left for the next who uses the connection", async () => {
    const one = connect(databaseAt(inject("postgres").appUrl, new URL(server.deps.databaseUrl).pathname.slice(1)), 1);
    const deps = { ...server.deps, sql: one };
    const own = doorOf(deps, { tokenHash: hashOf(tokenOf(people.klara)) }, sipId);
    expect((await own.ask((sql) => sql`select 1 from sip`)).length).toBe(1);
    expect(await one`select 1 from sip`).toHaveLength(0);
    await expect(own.all(async (tx) => tx`select 1 / 0`)).rejects.toThrow();
    expect(await one`select 1 from sip`).toHaveLength(0);
    await one.end();
  });
});

describe("a session", () => {
  test("belongs to the audiences that the rules say, whoever it is", async () => {
    for (const who of Object.values(people)) {
      const session = (await findSession(server.deps, tokenOf(who)))!;
      const [row] = await door(who).ask((sql) => sql<{ own: string[] }[]>`select wall_audiences() as own`);
      expect(row?.own.toSorted()).toEqual(audiencesOf(actorOf(session)).toSorted());
    }
  });

  test("of those who find the SIP is shown it; the coordinator its history and papers too", async () => {
    for (const who of [people.klara, people.mona, people.vera, people.erik]) {
      expect(await door(who, sipId).ask((sql) => sql`select 1 from sip where id = ${sipId}`)).toHaveLength(1);
      expect((await door(who, sipId).ask((sql) => sql`select 1 from sip_event`)).length).toBeGreaterThan(5);
      expect(await door(who).ask((sql) => sql`select 1 from sip_event`)).toHaveLength(0);
    }
  });

  test("that has ended, or grown old, is nobody's", async () => {
    const again = await server.signIn(town.klara.hsaId);
    const ended = door(again, sipId);
    expect(await ended.ask((sql) => sql`select 1 from sip`)).toHaveLength(1);
    await again.post("/api/v1/session/sign-out");
    await expect(ended.ask((sql) => sql`select 1 from sip`)).rejects.toThrow("session.missing");
    await expect(ended.all((tx) => tx`select 1 from sip`)).rejects.toThrow("session.missing");
  });
});

describe("those who do not find the SIP", () => {
  const outsiders: { who: string; role?: "logReviewer"; hint: () => Promise<string> }[] = [
    { who: "staff of a unit that takes no part", hint: async () => town.sofia.hsaId },
    { who: "a manager of another unit of the same principal", hint: () => newStaff("manager") },
    { who: "an administrator of the county", hint: async () => town.disa.hsaId },
    { who: "a log reviewer", role: "logReviewer", hint: () => newStaff("logReviewer") },
    { who: "an analyst", hint: () => newStaff("analyst") },
  ];

  test.each(outsiders)("are shown no row about it or its person: $who", async ({ hint, role }) => {
    const who = await server.signIn(await hint());
    // A reviewer is there to see who has read what; of whose doings is held by logDoor.test.ts.
    const isReviewer = role === "logReviewer";
    for (const at of [sipId, null])
      for (const table of personal.filter((it) => !isReviewer || it !== "access_log")) {
        const rows = await door(who, at).ask(
          (sql) => sql<{ row: unknown }[]>`select to_jsonb(t) as row from ${sql(table)} t`,
        );
        expect([table, rows.filter(({ row }) => isAboutIt(row))]).toEqual([table, []]);
      }
  });

  test("have something to be kept from in every table", async () => {
    for (const table of personal) {
      const rows = await server.sql<{ row: unknown }[]>`select to_jsonb(t) as row from ${server.sql(table)} t`;
      expect([table, rows.some(({ row }) => isAboutIt(row))]).toEqual([table, true]);
    }
  });

  /** Of the SIP or the person, or of the review that a reviewer of the other principal made of it. */
  function isAboutIt(row: unknown): boolean {
    const text = JSON.stringify(row);
    return [sipId, planted, town.erik.id, reviewId].some((it) => text.includes(it));
  }

  test.each(outsiders)("cannot write to it either: $who", async ({ hint }) => {
    const who = await server.signIn(await hint());
    for (const statement of [
      "update sip set closed_on = '2026-01-01' returning 1",
      "delete from sip_reader returning 1",
      "select 1 from sip for update",
    ])
      await expect(door(who, sipId).ask((sql) => sql.unsafe(statement))).rejects.toThrow(/permission denied/);
    const [before] = await server.sql`select version from sip where id = ${sipId}`;
    const written = await door(who, sipId).write({
      countyId: town.county.id,
      caller: "staff:x",
      sipId,
      from: before!.version,
      at: server.clock(),
      write: { row: { version: 99 } },
      state: "{}",
      access: {},
    });
    expect(written).toBe(false);
    expect(await server.sql`select version from sip where id = ${sipId}`).toEqual([before]);
    await expect(
      door(who, sipId).ask(
        (sql) => sql`
        insert into attachment (county_id, sip_id, name, media_type, bytes, sha256, uploaded_by, uploaded_at)
        values (${town.county.id}, ${sipId}, 'x', 'image/png', '\\x00', sha256('\\x00'), '{}', now())`,
      ),
    ).rejects.toThrow(/row-level security/);
  });

  test("get nothing from the app's own statements, with its first wall out of the way", async () => {
    const statements = await statementsOf(async (visit) => {
      const coordinator = visit(people.klara);
      for (const path of [
        `/api/v1/sips/${sipId}`,
        `/api/v1/sips/${sipId}/history`,
        `/api/v1/sips/${sipId}/as-of/${dayOf(server.clock().toISOString())}`,
        `/api/v1/sips/${sipId}/attachments`,
        "/api/v1/sips",
        "/api/v1/work-list",
        "/api/v1/work-list/waiting",
        `/api/v1/drafts?sipId=${sipId}`,
      ])
        expect((await coordinator.get(path)).status).toBe(200);
      await coordinator.post("/api/v1/sips/search", { query: "Erik" });
      await visit(people.erik).get("/api/v1/work-list");
    });
    const reading = statements.filter(
      (it) => /\b(sip|person|letter|draft|attachment|sip_\w+)\b/.test(it.text) && /^\s*(select|with)/.test(it.text),
    );
    expect(reading.length).toBeGreaterThan(10);
    const outsider = await server.signIn(town.sofia.hsaId);
    const token = hashOf(tokenOf(outsider));
    const insiders = Object.values(people).map((who) => hashOf(tokenOf(who)).toString("hex"));
    let shownToInsider = 0;
    for (const { text, parameters } of reading) {
      // The very same question, asked by somebody else: the token is all that differs.
      const asked = parameters.map(
        (value) => value && insiders.reduce((said, one) => said.replaceAll(one, token.toString("hex")), value),
      );
      const rows = await replayed(outsider, text, asked);
      expect([text.slice(0, 300), rows.includes(planted), rows.includes("Erik Enskild")]).toEqual([
        text.slice(0, 300),
        false,
        false,
      ]);
      if ((await replayed(people.klara, text, parameters)).includes("Erik Enskild")) shownToInsider += 1;
    }
    // The statements do show the person to the one whom they were made for.
    expect(shownToInsider).toBeGreaterThan(3);
  });
});

type Statement = { text: string; parameters: (string | null)[] };

/** What the app asks the database while somebody uses it: the texts of its statements with their values as they were sent. */
async function statementsOf(use: (visit: (who: Visitor) => Visitor) => Promise<void>): Promise<Statement[]> {
  const seen: Statement[] = [];
  const { buildApp } = await import("../app.ts");
  const url = databaseAt(inject("postgres").appUrl, new URL(server.deps.databaseUrl).pathname.slice(1));
  const spied = postgres(url, {
    ...(server.deps.sql.options as object),
    max: 3,
    debug: (_connection: number, text: string, parameters: unknown[]) => {
      seen.push({ text, parameters: parameters.map((it) => (it === null || it === undefined ? null : asText(it))) });
    },
  } as never) as unknown as Sql;
  const app = await buildApp({ ...server.deps, sql: spied });
  const visit = (who: Visitor): Visitor => {
    const ask = async (method: "GET" | "POST", path: string, body?: unknown) => {
      const answer = await app.inject({
        method,
        url: path,
        headers: { cookie: who.cookie() },
        ...(body ? { payload: body as object } : {}),
      });
      return { status: answer.statusCode, headers: new Headers(), text: answer.body, json: undefined };
    };
    return { ...who, get: (path) => ask("GET", path), post: (path, body = {}) => ask("POST", path, body) };
  };
  await use(visit);
  await app.close();
  await spied.end();
  return seen;
}

function asText(value: unknown): string {
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString("hex")}`;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return `{${value.map((one) => `"${String(one)}"`).join(",")}}`;
  return typeof value === "string" ? value : JSON.stringify(value);
}

async function replayed(who: Visitor, text: string, parameters: (string | null)[]): Promise<string> {
  const rows = await door(who, sipId).ask((sql) => (sql as Sql).unsafe(text, parameters as never) as never);
  return JSON.stringify(rows);
}
