// A unit's private calendar address: its manager makes it, and a calendar reads when the unit has been called to meet.
import ICAL from "ical.js";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { calendarServer, hasRadicale } from "../../test/calendarServer.ts";
import { type TestServer, testServer, type Visitor } from "../../test/server.ts";
import { buildSipTown, done, type SipTown, signInAll, summoned } from "../../test/sipTown.ts";
import { insertAssignment, insertStaff } from "../directory/directoryStore.ts";
import { hashOf, secretIn } from "./addressStore.ts";
import { readUids } from "./uids.ts";

let server: TestServer;
let town: SipTown;
let people: Awaited<ReturnType<typeof signInAll>>;
let chief: Visitor;
let chiefId: string;
let path: string;
const start = "2026-11-21T09:00:00Z";

beforeAll(async () => {
  server = await testServer({ now: start });
  town = await buildSipTown(server);
  const { id } = await insertStaff(server.sql, {
    ...{ countyId: town.county.id, name: "Viola Vård", title: "Enhetschef", hsaId: "SE2321000016-B019" },
  });
  chiefId = id;
  await insertAssignment(server.sql, {
    ...{ staffId: id, unitId: town.primaryCare.id, roles: ["manager"], startsOn: "2026-01-01" },
  });
  people = await signInAll(server, town);
  chief = await server.signIn("SE2321000016-B019");
  path = `/api/v1/units/${town.primaryCare.id}/calendar-address`;
});
beforeEach(async () => {
  // What earlier stories called the unit to.
  await server.sql`update sip_reader set until = '2026-01-01'`;
  await server.sql`update person set protection = 'none'`;
});
afterAll(() => server.close());

function read(file: string) {
  return new ICAL.Component(ICAL.parse(file)).getAllSubcomponents("vevent").map((one) => {
    const { uid, sequence, summary, location, startDate } = new ICAL.Event(one);
    const status = String(one.getFirstPropertyValue("status"));
    return { uid, sequence, summary, location, status, starts: startDate.toJSDate().toISOString() };
  });
}
const make = async () => (await chief.post(path, { language: "sv" })).json.path as string;
const fetched = async (at: string) => {
  const answer = await server.visitor().get(at);
  return { status: answer.status, text: answer.text, events: answer.status === 200 ? read(answer.text) : [] };
};

describe("a unit's private calendar address", () => {
  test("is made by the unit's manager, shown once, and tells when it is called to meet and nothing more", async () => {
    expect((await chief.get(path)).json).toEqual({ isOffered: true, address: null });
    const made = await chief.post(path, { language: "sv" });
    expect([made.status, made.json.path]).toEqual([201, expect.stringMatching(/^\/calendar\/[\w-]{43}\.ics$/)]);
    expect((await fetched(made.json.path)).events).toEqual([]);
    const { sipId, meetingId } = await summoned(people, town);
    const { events, text } = await fetched(made.json.path);
    // Under the name that it has in the invitation to the unit's mailbox: a calendar that has both shows it once.
    const uid = (await readUids(server.sql))(meetingId, `unit:${town.primaryCare.id}`);
    const at = "2026-11-28T09:00:00.000Z";
    expect(events).toEqual([{ uid, sequence: 0, summary: "Möte", location: null, status: "CONFIRMED", starts: at }]);
    for (const hidden of ["Erik", "Planera", "Vårdcentral", sipId, town.erik.id]) expect(text).not.toContain(hidden);
    const [row] = await server.sql`select * from access_log where action = 'calendarFeed' order by id desc limit 1`;
    expect(row).toMatchObject({ sipId, staffId: chiefId, unitId: town.primaryCare.id, subjectPersonId: town.erik.id });
    const told = (await chief.get(path)).json.address;
    expect(told).toMatchObject({ fetchedAt: expect.any(String), withPlace: false });
    const kept = await server.sql`select * from unit_calendar_address`;
    expect(JSON.stringify([told, row, kept])).not.toContain(made.json.path.slice(10, 53));
  });

  test("follows a meeting that is moved, cancelled, or that the unit is no longer to come to", async () => {
    const { sipId, meetingId } = await summoned(people, town);
    const address = await make();
    const place = { minutes: 60, place: "Rum 2", replyBy: "2026-11-25", reason: "Krock" };
    await done(people.klara, sipId, "move-meeting", { meetingId, startsAt: "2026-12-01T09:00:00Z", ...place });
    expect((await fetched(address)).events).toMatchObject([{ sequence: 1, starts: "2026-12-01T09:00:00.000Z" }]);
    await done(people.klara, sipId, "cancel-meeting", { meetingId, reason: "Behövs inte" });
    expect((await fetched(address)).events).toMatchObject([{ status: "CANCELLED" }]);
    const other = await summoned(people, town);
    const ofOther = async () => (await fetched(address)).events.filter((one) => one.status === "CONFIRMED").length;
    expect(await ofOther()).toBe(1);
    await done(people.vera, other.sipId, "return-wrongly-addressed", {
      participantId: other.participantId,
      reason: "Fel vårdcentral",
    });
    expect(await ofOther()).toBe(0);
  });

  test("tells nothing the moment the consent is taken back, nor where somebody is protected", async () => {
    const { sipId } = await summoned(people, town);
    const address = await make();
    expect((await fetched(address)).events).toHaveLength(1);
    await server.sql`update person set protection = 'marked' where id = ${town.erik.id}`;
    expect((await fetched(address)).events).toEqual([]);
    await server.sql`update person set protection = 'none'`;
    await done(people.klara, sipId, "withdraw-consent", { giver: "person", way: "oral" });
    expect((await fetched(address)).events).toEqual([]);
  });

  test("is gone when it is revoked or another one is made, and with the manager who made it", async () => {
    const first = await make();
    const second = await make();
    expect([(await fetched(first)).status, (await fetched(second)).status]).toEqual([404, 200]);
    expect((await chief.send("DELETE", path, {})).status).toBe(204);
    expect((await fetched(second)).status).toBe(404);
    const third = await make();
    await server.sql`update assignment set ends_on = '2026-11-21' where staff_id = ${chiefId}`;
    expect((await fetched(third)).status).toBe(404);
    await server.sql`update assignment set ends_on = null where staff_id = ${chiefId}`;
    // It does not come to life again.
    expect((await fetched(third)).status).toBe(404);
  });

  test("is nobody else's: not the staff's, not another unit's manager's, not the individual's", async () => {
    for (const who of [people.vera, people.mona, people.erik])
      for (const answer of [await who.get(path), await who.post(path, {}), await who.send("DELETE", path, {})])
        expect(answer.status).toBe(404);
    expect((await server.visitor().get(path)).status).toBe(401);
  });

  test("believes no program about the time, neither another day nor one before it was last in use", async () => {
    const hash = hashOf(secretIn((await make()).split("/").at(-1)!)!);
    const opened = (now: string, today: string) =>
      server.sql`select 1 from unit_calendar_of(${hash}, ${new Date(now)}, ${today})`;
    const now = server.deps.clock();
    const today = now.toISOString().slice(0, 10);
    expect(await opened(now.toISOString(), "2026-11-01")).toHaveLength(0);
    expect(await opened(new Date(now.getTime() - 3_600_000).toISOString(), today)).toHaveLength(0);
    expect(await opened(now.toISOString(), today)).toHaveLength(1);
  });

  test.skipIf(!hasRadicale)("is taken by a real calendar server (skipped when there is no radicale)", async () => {
    await summoned(people, town);
    const { text, events } = await fetched(await make());
    const calendar = await calendarServer();
    try {
      const { uid } = events[0]!;
      expect([201, 204]).toContain(await calendar.put(uid, text.replace(/^METHOD:.*\r\n/m, "")));
      expect(read(await calendar.get(uid))).toMatchObject(events);
    } finally {
      await calendar.close();
    }
  });
});
