// Somebody with plans in two counties: one session sees one of them, and one goes between them without signing in anew.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { identityNumbers } from "../../test/identityNumbers.ts";
import { type TestServer, testServer, type Visitor } from "../../test/server.ts";
import { buildSipTown, done, type SipTown } from "../../test/sipTown.ts";
import { insertCounty, insertPerson } from "../directory/directoryStore.ts";
import { countiesOf } from "./counties.ts";

const [number, another] = [identityNumbers.personnummer[0].value, identityNumbers.personnummer[1].value];
const reserve = identityNumbers.localReserveNumber[0].value;
let server: TestServer;
let town: SipTown;
let far: { id: string; name: string };

beforeAll(async () => {
  server = await testServer();
  town = await buildSipTown(server);
  far = await insertCounty(server.sql, { name: "Fjärrlän", agreementKey: "six-phases" });
  const one = (name: string, countyId: string, personalIdentityNumber: string, loginHint?: string) =>
    insertPerson(server.sql, {
      name,
      countyId,
      personalIdentityNumber,
      birthDate: "1950-01-01",
      ...(loginHint ? { loginHint } : {}),
    });
  await one("Tvålän", town.county.id, number, "here");
  await one("Tvålän", far.id, number);
  await one("Ettlän", town.county.id, another, "only");
  await one("Reserv ett", town.county.id, reserve);
  await one("Reserv två", far.id, reserve);
});
afterAll(() => server.close());

const seen = async (who: Visitor) => {
  const { status, json } = await who.get("/api/v1/session");
  return status === 200 ? [json.county.name, json.counties.map((it: { name: string }) => it.name).sort()] : status;
};
const go = (who: Visitor, countyId: string) => who.post("/api/v1/session/county", { countyId });
const both = ["Fjärrlän", "Mellanlän"];
const idOf = (name: string) => (name === "Fjärrlän" ? far.id : town.county.id);

test("one goes from the one county to the other, and each shows its own plans", async () => {
  const who = await server.signIn("here");
  const [first] = (await seen(who)) as [string];
  expect(await seen(who)).toEqual([first, both]);
  if (first !== "Mellanlän") await go(who, town.county.id);
  const sipId = randomUUID();
  await done(who, sipId, "raise-need", { unitId: town.homeCare.id, what: "Behöver stöd" });
  const before = who.cookie();
  const [limit] = await server.sql`select max(expires_at) as until from session`;
  server.clock.advance({ minutes: 5 });

  expect((await go(who, idOf("Fjärrlän"))).status).toBe(200);
  expect(await seen(who)).toEqual(["Fjärrlän", both]);
  expect((await who.get(`/api/v1/sips/${sipId}`)).status).toBe(404);
  expect((await who.get("/api/v1/sips?closed=all")).json.sips).toEqual([]);
  // The session before is over, and this one is no longer than it was.
  expect((await server.visitor().get("/api/v1/session", { cookie: before })).status).toBe(401);
  expect((await server.sql`select max(expires_at) as until from session`)[0]).toEqual(limit);

  await go(who, town.county.id);
  expect((await who.get(`/api/v1/sips/${sipId}`)).status).toBe(200);
  const lines = await server.sql`
    select action, detail->>'how' as how, county_id from access_log
     where action in ('signIn', 'signOut') and county_id = ${far.id} order by id`;
  expect(lines.map((it) => `${it.action} ${it.how}`)).toEqual(
    first === "Fjärrlän"
      ? ["signIn begun", "signOut replaced", "signIn begun", "signOut replaced"]
      : ["signIn begun", "signOut replaced"],
  );
});

test("nobody goes to a county that does not know them, whatever the number is there", async () => {
  const only = await server.signIn("only");
  expect(await seen(only)).toEqual(["Mellanlän", ["Mellanlän"]]);
  for (const countyId of [far.id, town.county.id, randomUUID()]) {
    const { status, json } = await go(only, countyId);
    expect([status, json.code]).toEqual([403, "session.notYourCounty"]);
  }
  expect(await seen(only)).toEqual(["Mellanlän", ["Mellanlän"]]);
  const staff = await server.signIn(town.klara.hsaId);
  expect([(await go(staff, far.id)).status, await seen(staff)]).toEqual([403, ["Mellanlän", ["Mellanlän"]]]);
  expect((await go(server.visitor(), far.id)).status).toBe(401);
});

test("a reserve number is one county's own: who has it in the next one is somebody else", async () => {
  const [person] = await server.sql`select id from person where name = 'Reserv ett'`;
  const session = { user: { kind: "person", id: person!.id, name: "" }, county: town.county };
  expect(await countiesOf(server.deps, session as never)).toEqual([{ id: town.county.id, name: "Mellanlän" }]);
});
