import { afterAll, beforeAll, expect, test } from "vitest";
import { buildProtectedTown, type ProtectedTown, plantWords, type Reader } from "../../test/protectedTown.ts";
import { type TestServer, testServer } from "../../test/server.ts";
import { doorOf } from "../db/wall.ts";
import { hashOf } from "../signIn/sessionStore.ts";

// What the database itself gives of the log, whatever the program asks.
let server: TestServer;
let town: ProtectedTown;
let sipId: string;
const elsewhere = crypto.randomUUID();
beforeAll(async () => {
  server = await testServer({ now: "2026-11-21T09:00:00Z" });
  town = await buildProtectedTown(server);
  ({ sipId } = await plantWords(town, "none"));
  await server.sql`
    insert into access_log (county_id, at, actor_kind, staff_id, action, sip_id, subject_person_id, listed_sip_ids, ground)
    select ${town.county.id}, '2026-11-21T09:00:00Z', 'staff', ${town.olle.id}, r.action, r.sip_id, r.subject, r.listed, 'planted'
      from (values ('read', ${elsewhere}::uuid, ${town.child.id}::uuid, null::uuid[]),
                   ('searchPerson', null, ${town.child.id}::uuid, ${[elsewhere]}::uuid[]),
                   ('compare', ${elsewhere}::uuid, ${town.father.id}::uuid, null),
                   ('list', null, null, ${[elsewhere]}::uuid[]),
                   ('workList', null, null, ${[elsewhere, sipId]}::uuid[])) r(action, sip_id, subject, listed)`;
});
afterAll(() => server.close());

function door(reader: Reader, atHand: string | null) {
  const token = /samlad_session=([^;]+)/.exec(town.as[reader].cookie())?.[1] ?? "";
  return doorOf(server.deps, { tokenHash: hashOf(token) }, atHand);
}
const planted = async (reader: Reader, atHand: string | null, asked = atHand) =>
  (
    await door(reader, atHand).ask(
      (sql) => sql<{ action: string }[]>`
    select action from log_about(${asked}) where ground = 'planted' order by action`,
    )
  ).map((row) => row.action);

test("an individual is given what is about oneself and the lists that own SIPs stood in", async () => {
  expect(await planted("child", null)).toEqual(["read", "searchPerson", "workList"]);
  expect(await planted("father", null)).toEqual(["compare"]);
});

test("of one SIP nobody but the person is given what is about another", async () => {
  expect(await planted("child", sipId)).toEqual(["read", "searchPerson", "workList"]);
  expect(await planted("mother", sipId)).toEqual(["workList"]);
  expect(await planted("mother", null, sipId)).toEqual([]);
  expect(await planted("mother", sipId, elsewhere)).toEqual([]);
  expect(await planted("mother", elsewhere)).toEqual([]);
});

test("a relative is given nothing by it, whom the plan is shown to all the same", async () => {
  for (const at of [sipId, null]) expect(await planted("grandmother", at)).toEqual([]);
});

test("staff are given nothing by it, and individuals nothing by the table itself", async () => {
  for (const reader of ["coordinator", "manager", "otherUnit"] as const) {
    expect(await planted(reader, null)).toEqual([]);
    expect(await planted(reader, sipId)).toEqual([]);
  }
  for (const reader of ["child", "mother", "coordinator"] as const)
    expect(await door(reader, sipId).ask((sql) => sql`select 1 from access_log`)).toHaveLength(0);
});
