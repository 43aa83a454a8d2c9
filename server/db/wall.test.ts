// The second wall (Z6): what the database itself shows to a session, whatever the program asks.
import { createHash } from "node:crypto";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { audiencesOf } from "../../core/sip/readers.ts";
import { everyRoute } from "../../test/everyRoute.ts";
import { databaseAt } from "../../test/globalSetup.ts";
import { samplePdf } from "../../test/sampleFiles.ts";
import { type Answer, type TestServer, testServer, type Visitor } from "../../test/server.ts";
import { buildSipTown, done, eriksNumber, type SipTown, signInAll, summoned } from "../../test/sipTown.ts";
import { insertAssignment, insertStaff, insertUnit } from "../directory/directoryStore.ts";
import { actorOf } from "../signIn/authenticate.ts";
import { findSession } from "../signIn/sessionStore.ts";
import { appFunctions, appRights } from "./appRole.ts";
import { connect, type Sql } from "./database.ts";
import { type Door, doorOf } from "./wall.ts";

let server: TestServer;
let town: SipTown;
let people: Awaited<ReturnType<typeof signInAll>>;
let sipId: string;
let meetingId: string;
let attachmentId: string;
let reviewId: string;
let reviewer: Visitor;
const planted = "Plommonstop";

beforeAll(async () => {
  server = await testServer();
  town = await buildSipTown(server);
  people = await signInAll(server, town);
  ({ sipId, meetingId } = await summoned(people, town));
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
  unit_calendar_address: "the hashes of units' calendar addresses, and which manager made each",
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
  attachmentId = ((await sent.json()) as { id: string }).id;
  // By the other principal: those of the municipality who review its log have no part in it.
  await people.vera.get(`/api/v1/sips/${sipId}`);
  reviewer = await server.signIn(await newStaff("logReviewer", town.region.id));
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
    const readers = { ...people, reviewer, admin: await server.signIn(town.disa.hsaId) };
    const tokens = Object.values(readers).map((who) => hashOf(tokenOf(who)).toString("hex"));
    const statements = await statementsOf(async (visit, app) => {
      for (const who of Object.values(readers)) {
        for (const path of readPathsOf(app)) {
          const answer = await visit(who).get(path);
          expect(answer.status, path).toBeLessThan(500);
        }
      }
      expect((await visit(people.erik).get("/api/v1/my/register-extract.json")).status).toBe(200);
      for (const search of [{ query: "Erik" }, { personalIdentityNumber: eriksNumber }])
        expect((await visit(people.klara).post("/api/v1/sips/search", search)).status).toBe(200);
      // A draw reads the log to choose from it.
      const draw = { way: "ownName", from: "2026-11-21", to: "2026-11-21" };
      expect((await visit(reviewer).post("/api/v1/log-reviews", draw)).status).toBe(200);
    });
    const doors = appFunctions.filter((one) => !(one in notForReading));
    const about = new RegExp(`\\b(${[...doors, ...personal].join("|")})\\b`);
    const isRead = ({ text }: Statement) => /^\s*(select|with)\b/.test(text) && about.test(text);
    const reading = [...new Map(statements.filter(isRead).map((it) => [JSON.stringify(it), it])).values()];
    const unseen = (names: string[]) => names.filter((it) => !reading.some(({ text }) => namesIt(text, it)));
    expect(unseen(doors)).toEqual([]);
    expect(unseen(personal.filter((table) => !(table in notRead)))).toEqual([]);
    const outsider = await server.signIn(town.sofia.hsaId);
    const token = hashOf(tokenOf(outsider)).toString("hex");
    const shown = new Set<string>();
    for (const { text, parameters } of reading) {
      // The very same question, asked by somebody else: the token is all that differs.
      const asked = parameters.map((value) => withToken(value, tokens, token));
      const rows = await replayed(outsider, { text, parameters: asked });
      expect([text.slice(0, 300), secrets().filter((it) => rows.includes(it))]).toEqual([text.slice(0, 300), []]);
      for (const who of [people.klara, people.erik, reviewer]) {
        const told = await replayed(who, { text, parameters });
        if (secrets().some((it) => told.includes(it)))
          for (const name of [...doors, ...personal]) if (namesIt(text, name)) shown.add(name);
      }
    }
    // The statements do show the SIP or the person to those whom they were made for.
    const untold = [...doors, ...personal].filter((name) => !shown.has(name));
    expect(untold.sort()).toEqual(Object.keys({ ...notRead, ...emptyHere }).sort());
  });
});

/** Doors that no reading goes through, and those that do not ask who is signed in; each with why the session of another changes nothing. */
const notForReading: Readonly<Record<string, string>> = {
  carry_out: "writes what a command leads to (wallDoors.test.ts)",
  hold_sip: "takes a lock and gives nothing",
  redact_texts: "takes out texts (doorAttacks.test.ts)",
  answer_survey: "counts an answer (survey.test.ts)",
  survey_is_spent:
    "says whether the caller has answered a survey that is open, and nothing of anybody (survey.test.ts)",
  keep_invitation: "keeps a link that is made (guests.test.ts)",
  send_notices_again: "plans notices anew",
  settle_notices: "takes notices from the list",
  put_aside_notices: "takes notices from the list",
  wall_holds: "is asked by the policies themselves",
  person_numbered:
    "gives whoever has the full number the person, in the own county: the one way to somebody whom one does not find (Z5)",
  calendar_of: "goes by the secret in a calendar's address and not by a session (calendar.test.ts)",
  unit_calendar_of: "goes by the secret in a calendar's address and not by a session (unitCalendar.test.ts)",
};

/** Personal tables that no reading asks for by name. */
const notRead: Readonly<Record<string, string>> = {
  sip_command: "is asked for when a command comes a second time, by the one who gave it",
};

/** What has nothing to tell of here to those who may ask either; held by tests of its own. */
const emptyHere: Readonly<Record<string, string>> = {
  enter_session: "makes the context and gives no more than that it did",
  reviewed_likeness: "stands in a draw, which writes what it chose",
  survey_results: "no group of answers is large enough",
  notices_of_sip: "nothing has been sent",
  failed_notices: "nothing has been sent",
  my_undelivered: "nothing has been sent",
  calendar_answers: "no calendar has answered",
  calendar_address: "is asked for by its owner's id and gives times alone",
};

const namesIt = (text: string, name: string) => new RegExp(`\\b${name}\\b`).test(text);
const secrets = () => [planted, town.erik.name, eriksNumber, sipId, town.erik.id, reviewId];

/** Every address that is read, with what there is: the SIP, its meeting, paper and documents, and the review. */
function readPathsOf(app: TestServer["app"]): string[] {
  const documents = ["1.pdf", `${meetingId}.pdf`, "extract.csv", "extract.pdf", "summons.pdf"];
  const routes = documents.flatMap((document) =>
    everyRoute(app, { id: sipId, attachmentId, reviewId, document }).filter(
      (it) => it.method === "GET" && it.path.startsWith("/api/") && it.path !== "/api/v1/live",
    ),
  );
  const queries: Record<string, string> = { changes: "?from=2026-11-21", drafts: `?sipId=${sipId}` };
  return [...new Set(routes.map(({ path }) => `${path}${queries[path.split("/").at(-1) ?? ""] ?? ""}`))];
}

type Statement = { text: string; parameters: unknown[] };

/** What the app asks the database while somebody uses it: the texts of its statements with their values. */
async function statementsOf(
  use: (visit: (who: Visitor) => Visitor, app: TestServer["app"]) => Promise<void>,
): Promise<Statement[]> {
  const seen: Statement[] = [];
  const { buildApp } = await import("../app.ts");
  const url = databaseAt(inject("postgres").appUrl, new URL(server.deps.databaseUrl).pathname.slice(1));
  const spied = postgres(url, {
    ...(server.deps.sql.options as object),
    max: 3,
    debug: (_connection: number, text: string, parameters: unknown[]) => {
      // A copy: the driver puts what it sends in their places, and would make other bytes of that.
      seen.push({ text, parameters: [...parameters] });
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
  await use(visit, app);
  await app.close();
  await spied.end();
  return seen;
}

/** The same value with the token of another, wherever and however it is written. */
function withToken(value: unknown, tokens: string[], token: string): unknown {
  if (value instanceof Uint8Array)
    return tokens.includes(Buffer.from(value).toString("hex")) ? Buffer.from(token, "hex") : value;
  return typeof value === "string" ? tokens.reduce((said, one) => said.replaceAll(one, token), value) : value;
}

/** What it is answered with; nothing when the wall refuses it. */
async function replayed(who: Visitor, { text, parameters }: Statement): Promise<string> {
  try {
    return JSON.stringify(await door(who, sipId).ask((sql) => (sql as Sql).unsafe(text, parameters as never) as never));
  } catch (error) {
    // A draw also writes: others may not, and its own reviewer has done so already.
    if (!/row-level security|log_review_pkey/.test((error as Error).message)) throw error;
    return "";
  }
}
