// What those who run SIPs wait for, and how the unit is doing.
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestServer, testServer } from "../../test/server.ts";
import { buildSipTown, done, knownPerson, type SipTown, signInAll, started, summoned } from "../../test/sipTown.ts";

let server: TestServer;
let town: SipTown;
let people: Awaited<ReturnType<typeof signInAll>>;
beforeAll(async () => {
  server = await testServer();
  town = await buildSipTown(server);
  people = await signInAll(server, town);
});
afterAll(() => server.close());

const waitingFor = async (who: typeof people.klara) => (await who.get("/api/v1/work-list/waiting")).json;

test("the coordinator sees what the called unit has not yet answered, and the called unit does not wait for itself", async () => {
  const { sipId } = await summoned(people, town);
  const seen = await waitingFor(people.klara);
  const kinds = seen.waiting
    .filter((item: { sipId: string }) => item.sipId === sipId)
    .map((item: { task: { kind: string } }) => item.task.kind);
  expect(kinds).toContain("answerSummons");
  expect(seen.waiting.find((item: { task: { kind: string } }) => item.task.kind === "answerSummons").by).toBe(
    town.primaryCare.name,
  );
  expect((await waitingFor(people.vera)).waiting).toEqual([]);
});

test("somebody beside is called as the SIP calls them, and by no name when they are protected", async () => {
  const { sipId } = await summoned(people, town);
  const gustav = await knownPerson(server, town, "Gustav God", 3, "gustav");
  await done(people.klara, sipId, "add-party", {
    kind: "relative",
    name: "Gustav God",
    relation: "Bror",
    personalIdentityNumber: gustav.personalIdentityNumber,
  });
  await server.sql`
    insert into sip_task (sip_id, audience, key, county_id, kind, stage, appears_on, due_on, params)
    select id, ${`person:${gustav.id}`}, 'answerPlan', county_id, 'answerPlan', 'plan', '2026-01-01', null, '{}' from sip where id = ${sipId}`;
  const by = async () =>
    (await waitingFor(people.klara)).waiting.find((item: { task: { kind: string } }) => item.task.kind === "answerPlan")
      .by;
  expect(await by()).toBe("Gustav God");
  await server.sql`
    update sip set state = jsonb_set(state::jsonb, '{parties,0,protected}', 'true')::json where id = ${sipId}`;
  expect(await by()).toBe("");
  await server.sql`delete from sip_task where key = 'answerPlan'`;
});

test("only a manager is told how the unit is doing, and what is late shows there", async () => {
  await started(people, town);
  expect((await waitingFor(people.klara)).load).toBeNull();
  const before = (await waitingFor(people.mona)).load;
  expect(before.open).toBeGreaterThan(0);
  expect(before.late).toBe(0);
  expect(before.byCoordinator[0]).toMatchObject({ staffId: town.klara.id });

  server.clock.advance({ days: 30 });
  people = await signInAll(server, town);
  const after = await waitingFor(people.mona);
  expect(after.load.late).toBeGreaterThan(0);
  expect(after.waiting.length).toBeGreaterThan(0);
  // What others' SIPs of the unit wait for is shown to the manager when it is late, not before.
  const today = server.clock.now().toISOString().slice(0, 10);
  expect(
    after.waiting.every(
      (item: { task: { dueOn: string | null } }) => item.task.dueOn !== null && item.task.dueOn < today,
    ),
  ).toBe(true);
});

test("the individual waits for nobody here, and without a session nothing is told", async () => {
  expect(await waitingFor(people.erik)).toEqual({ waiting: [], undelivered: [], load: null });
  expect((await server.app.inject({ url: "/api/v1/work-list/waiting" })).statusCode).toBe(401);
});

test("that the list was read is in the access log", async () => {
  const count = async () =>
    (await server.sql<{ n: number }[]>`select count(*)::int as n from access_log where action = 'workList'`)[0]!.n;
  const before = await count();
  await waitingFor(people.klara);
  expect(await count()).toBe(before + 1);
});
