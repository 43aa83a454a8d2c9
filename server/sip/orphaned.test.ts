// A coordinator's assignment ends without any command to their SIPs: the unit's manager must get them all the same (N3).
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type TestServer, testServer, type Visitor } from "../../test/server.ts";
import { buildSipTown, done, type SipTown, signInAll, started } from "../../test/sipTown.ts";
import { insertAssignment, insertStaff, type Staff } from "../directory/directoryStore.ts";

let server: TestServer;
let town: SipTown;
let people: Awaited<ReturnType<typeof signInAll>>;
let leaving: Staff;
let sipId: string;
beforeAll(async () => {
  server = await testServer({ now: "2026-11-21T09:00:00Z" });
  town = await buildSipTown(server);
  people = await signInAll(server, town);
});
let number = 0;
beforeEach(async () => {
  const { sql } = server;
  const countyId = town.county.id;
  number += 1;
  leaving = await insertStaff(sql, {
    countyId,
    name: "Lo Lämnar",
    title: "Handläggare",
    hsaId: `SE2120000142-L00${number}`,
  });
  await insertAssignment(sql, {
    staffId: leaving.id,
    unitId: town.homeCare.id,
    roles: ["coordinator"],
    startsOn: "2026-01-01",
  });
  sipId = await started(people, town);
  await done(people.mona, sipId, "appoint-coordinator", { coordinatorId: leaving.id, reason: "Känner personen" });
});
afterAll(() => server.close());

async function waiting(who: Visitor, query = "") {
  const { items, total } = (await who.get(`/api/v1/work-list?limit=200${query}`)).json;
  expect(total).toBe(items.length);
  return (
    items
      // That nobody is deputy is another matter.
      .filter((it: { sipId: string; task: { kind: string } }) => it.sipId === sipId && it.task.kind !== "appointDeputy")
      .map(({ task }: { task: { kind: string; audience: string } }) => [task.kind, task.audience.split(":")[0]])
  );
}
const today = () => server.clock.now().toISOString().slice(0, 10);

test("while the coordinator works there, the manager has nothing to do", async () => {
  expect(await waiting(people.mona)).toEqual([]);
});

test.each([
  [
    "the assignment has ended",
    () => server.sql`update assignment set ends_on = ${today()} where staff_id = ${leaving.id}`,
  ],
  ["the employment has ended", () => server.sql`update staff set ended_on = ${today()} where id = ${leaving.id}`],
])(
  "when %s the manager is to appoint another, and has what waits meanwhile; then it is the new one's",
  async (_, end) => {
    await end();
    const seen = await waiting(people.mona);
    expect(seen).toHaveLength(2);
    expect(seen).toContainEqual(["appointCoordinator", "manager"]);
    expect(seen).toContainEqual(["giveInformation", "manager"]);
    // It is neither a colleague's, nor another unit's, nor the manager's in person.
    for (const who of [people.klara, people.vera, people.erik]) expect(await waiting(who)).toEqual([]);
    expect(await waiting(people.mona, "&mine=true")).toEqual([]);

    await done(people.mona, sipId, "appoint-coordinator", { coordinatorId: town.klara.id, reason: "Lo har slutat" });
    expect(await waiting(people.mona)).toEqual([]);
    expect(await waiting(people.klara)).toEqual([["giveInformation", "staff"]]);
  },
);

test("one who has an assignment at the unit again keeps the SIPs", async () => {
  await server.sql`update assignment set ends_on = ${today()} where staff_id = ${leaving.id}`;
  await insertAssignment(server.sql, {
    staffId: leaving.id,
    unitId: town.homeCare.id,
    roles: ["staff"],
    startsOn: today(),
  });
  expect(await waiting(people.mona)).toEqual([]);
});
