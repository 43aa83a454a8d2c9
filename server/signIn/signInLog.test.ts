import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type TestServer, testServer, type Visitor } from "../../test/server.ts";
import { buildTown, type Town } from "../../test/town.ts";

let server: TestServer;
let town: Town;
const start = "2026-11-21T09:00:00Z";
let before = 0;
beforeAll(async () => {
  server = await testServer({ now: start });
  town = await buildTown(server.sql);
});
beforeEach(async () => {
  server.clock.set(start);
  await server.sql`delete from session`;
  const [last] = await server.sql<{ id: number }[]>`select coalesce(max(id), 0)::int as id from access_log`;
  before = last!.id;
});
afterAll(() => server.close());

const logged = () => server.sql<Row[]>`
  select action, actor_kind, staff_id, person_id, assignment_id, unit_id, subject_person_id, sip_id, at, detail,
         host(address) as address, ground
    from access_log where id > ${before} order by id`;
type Row = { action: string; detail: Record<string, unknown> } & Record<string, unknown>;
const steps = async () => (await logged()).map(({ action, detail: { how } }) => `${action} ${how}`);
const sessionsOf = async (who: Visitor) => (await who.get("/api/v1/session/sessions")).json.sessions;
const signOut = (who: Visitor) => who.post("/api/v1/session/sign-out", {});

test("a sign-in and a sign-out are in the log: who, in which assignment, when, from where, which session, no name", async () => {
  const anna = await server.signIn(town.anna.hsaId);
  const [{ id: session }] = await sessionsOf(anna);
  server.clock.advance({ minutes: 5 });
  await signOut(anna);
  const rows = await logged();
  const about = {
    actorKind: "staff",
    staffId: town.anna.id,
    personId: null,
    assignmentId: town.annasAssignment.id,
    unitId: town.homeCare.id,
    subjectPersonId: null,
    sipId: null,
    address: "127.0.0.1",
    ground: "",
  };
  expect(rows).toMatchObject([
    { ...about, action: "signIn", at: new Date(start), detail: { session, how: "begun" } },
    { ...about, action: "signOut", at: new Date("2026-11-21T09:05:00Z"), detail: { session, how: "here" } },
  ]);
  expect(Object.keys(rows[0]!.detail).toSorted()).toEqual(["how", "level", "provider", "session"]);
  expect(JSON.stringify(rows)).not.toContain("Anna");
  expect(JSON.stringify(rows)).not.toContain(town.anna.hsaId);
});

test("an individual's own sign-in concerns that person", async () => {
  await server.signIn("erik");
  expect(await logged()).toMatchObject([
    { action: "signIn", actorKind: "person", personId: town.erik.id, subjectPersonId: town.erik.id, staffId: null },
  ]);
});

test("signing in anew in the same browser ends the earlier session, and both are told", async () => {
  const anna = await server.signIn(town.anna.hsaId);
  await anna.get("/sign-in?as=erik");
  expect(await steps()).toEqual(["signIn begun", "signOut replaced", "signIn begun"]);
});

test("a session ended from another device is told as such, and only the one that was ended", async () => {
  const first = await server.signIn(town.anna.hsaId);
  for (let more = 0; more < 3; more++) await server.signIn(town.anna.hsaId);
  const others = (await sessionsOf(first)).filter((one: { isThis: boolean }) => !one.isThis);
  await first.post(`/api/v1/session/sessions/${others[0].id}/end`, {});
  expect((await logged()).at(-1)).toMatchObject({
    action: "signOut",
    staffId: town.anna.id,
    detail: { session: others[0].id, how: "elsewhere" },
  });
  await first.post("/api/v1/session/end-others", {});
  expect((await steps()).filter((one) => one === "signOut elsewhere")).toHaveLength(3);
  expect(await sessionsOf(first)).toHaveLength(1);
});

test("who has no session to end, or one that ended by itself, signs out of nothing", async () => {
  await signOut(server.visitor());
  const anna = await server.signIn(town.anna.hsaId);
  await signOut(anna);
  await signOut(anna);
  const erik = await server.signIn("erik");
  server.clock.advance({ hours: 24 });
  await signOut(erik);
  expect(await steps()).toEqual(["signIn begun", "signOut here", "signIn begun"]);
});

test("without the line in the log there is no session", async () => {
  await server.sql`alter table access_log add constraint no_sign_in check (action <> 'signIn') not valid`;
  try {
    const { cookie } = await server.signIn(town.anna.hsaId).catch(() => server.visitor());
    expect(cookie()).not.toContain("samlad_session=");
    expect(await server.sql`select 1 from session`).toHaveLength(0);
  } finally {
    await server.sql`alter table access_log drop constraint no_sign_in`;
  }
});
