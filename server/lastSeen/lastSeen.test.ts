// What is new since one last looked: told until one has said that one has seen it, to each of their own.
import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { established } from "../../test/establishedSip.ts";
import { type TestServer, testServer, type Visitor } from "../../test/server.ts";
import { buildSipTown, done, raised, type SipTown, signInAll } from "../../test/sipTown.ts";
import { doorOf } from "../db/wall.ts";
import { insertAssignment } from "../directory/directoryStore.ts";

let server: TestServer;
let town: SipTown;
let people: Awaited<ReturnType<typeof signInAll>>;
let sipId: string;

beforeAll(async () => {
  server = await testServer();
  town = await buildSipTown(server);
  people = await signInAll(server, town);
  ({ sipId } = await established(people, town));
});
afterAll(() => server.close());

const news = async (who: Visitor) => (await who.get(`/api/v1/sips/${sipId}/news`)).json;
const say = (who: Visitor, upTo: number) => who.send("PUT", `/api/v1/sips/${sipId}/seen`, { upTo });
const told = async (who: Visitor) => (await news(who)).lines.map(({ kind }: { kind: string }) => kind);
const logged = () => server.sql`select detail from access_log where action = 'readHistory' and sip_id = ${sipId}`;
const door = (who: Visitor, at: string | null) => {
  const token = /samlad_session=([\w-]{43})/.exec(who.cookie())![1]!;
  return doorOf(server.deps, { tokenHash: createHash("sha256").update(token).digest() }, at);
};

test("the first time nothing is news; then it stays, over every reload, until one says that one has seen it", async () => {
  const first = await news(people.erik);
  expect(first).toMatchObject({ since: null, lines: [] });
  expect((await say(people.erik, first.upTo)).json).toEqual({ since: server.clock().toISOString() });
  expect(await told(people.erik)).toEqual([]);
  expect(await logged()).toHaveLength(0);

  await done(people.erik, sipId, "write-message", { text: "När kommer ledstången?" });
  expect(await told(people.erik), "one's own doing").toEqual([]);
  const { view } = (await people.klara.get(`/api/v1/sips/${sipId}`)).json;
  await done(people.klara, sipId, "answer-message", { messageId: view.messages[0].id, text: "På tisdag." });
  const now = await news(people.erik);
  expect(now).toMatchObject({
    since: server.clock().toISOString(),
    lines: [{ kind: "messageAnswer", count: 1, by: { name: "Klara Klok" } }],
  });
  expect(await told(people.erik)).toEqual(["messageAnswer"]);
  expect((await logged()).at(-1)?.detail).toEqual({ from: first.upTo, upTo: now.upTo });

  // Another window that has been open since before takes nothing back.
  expect((await say(people.erik, now.upTo)).status).toBe(200);
  expect((await say(people.erik, first.upTo)).status).toBe(200);
  expect(await told(people.erik)).toEqual([]);
});

test("what has not happened yet cannot have been seen, and who does not find the SIP is told of none", async () => {
  const { upTo } = await news(people.erik);
  expect((await say(people.erik, upTo + 1)).json).toMatchObject({ code: "field.outOfRange", field: "upTo" });
  expect((await people.sofia.get(`/api/v1/sips/${sipId}/news`)).json).toMatchObject({ code: "sip.notFound" });
  expect((await say(people.sofia, 1)).status).toBe(404);
});

test("nobody else is shown how far somebody has seen, or can write it, whatever the program asks", async () => {
  const own = { reader: `person:${town.erik.id}`, countyId: town.county.id, now: server.clock() };
  const insert = (who: Visitor, at: string, { reader, to }: { reader: string; to: string }) =>
    door(who, at).ask(
      (sql) => sql`
      insert into last_seen (reader, county_id, sip_id, version, seen_at)
      values (${reader}, ${own.countyId}, ${to}, 1, ${own.now}) returning 1`,
    );
  expect(await door(people.erik, sipId).ask((sql) => sql`select version from last_seen`)).toHaveLength(1);
  expect(await door(people.klara, sipId).ask((sql) => sql`select version from last_seen`)).toHaveLength(0);
  expect(
    await door(people.klara, sipId).ask(
      (sql) => sql`update last_seen set version = 1 where sip_id = ${sipId} returning 1`,
    ),
  ).toHaveLength(0);
  await expect(insert(people.klara, sipId, { reader: own.reader, to: randomUUID() })).rejects.toThrow(/row-level/);
  // A SIP of which Erik is told nothing yet is as one that is not there.
  const others = await raised(people.vera, town);
  const [{ unitId }] = await server.sql<[{ unitId: string }]>`
    select unit_id from assignment where staff_id = ${town.sofia.id}`;
  const asSofia = `staff:${town.sofia.id}@${unitId}`;
  await expect(insert(people.sofia, others, { reader: asSofia, to: others })).rejects.toThrow(/row-level/);
  await expect(insert(people.sofia, randomUUID(), { reader: asSofia, to: others })).rejects.toThrow(/row-level/);
  for (const statement of ["delete from last_seen", "update last_seen set reader = 'x'"])
    await expect(door(people.erik, sipId).ask((sql) => sql.unsafe(statement))).rejects.toThrow(/permission denied/);
});

test("it stands in one's register extract", async () => {
  const { lastSeen } = (await people.erik.get("/api/v1/my/register-extract.json")).json;
  expect(lastSeen).toMatchObject([{ sipId, version: (await news(people.erik)).upTo }]);
});

test("who works at two units has seen it for the one that they looked for", async () => {
  await insertAssignment(server.sql, {
    staffId: town.klara.id,
    unitId: town.primaryCare.id,
    roles: ["staff"],
    startsOn: "2026-01-01",
  });
  const { assignments, ...here } = (await people.klara.get("/api/v1/session")).json;
  const act = (unitName: string) => {
    const { id } = assignments.find((one: { unitName: string }) => one.unitName === unitName);
    return people.klara.post("/api/v1/session/assignment", { assignmentId: id });
  };
  await say(people.klara, (await news(people.klara)).upTo);
  await done(people.erik, sipId, "write-own-words", { area: "home", hard: "Trappan är tung." });
  expect(await told(people.klara)).toEqual(["ownWords"]);
  expect((await act("Vårdcentralen Ängen")).status, JSON.stringify(here)).toBe(200);
  // The page says so by itself when nothing is new there.
  await say(people.klara, (await news(people.klara)).upTo);
  await act("Hemtjänsten Söder");
  expect(await told(people.klara)).toEqual(["ownWords"]);
});
