// One's meetings in a calendar of one's own: what stands in the file (as another program reads it), and the private address.

import { Writable } from "node:stream";
import ICAL from "ical.js";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PersonCard } from "../../core/sip/view.ts";
import { addDays, dayOf } from "../../core/time.ts";
import { established } from "../../test/establishedSip.ts";
import { people as planPeople, planStory } from "../../test/planStory.ts";
import { type TestServer, testServer, type Visitor } from "../../test/server.ts";
import { buildSipTown, done, knownPerson, type SipTown, signInAll } from "../../test/sipTown.ts";
import { hashOf, secretIn } from "./addressStore.ts";
import { calendarFile } from "./calendarFile.ts";
import { calendarEntries } from "./entries.ts";
import { readUids, uidsFrom } from "./uids.ts";

const own = "/api/v1/my/calendar-address";
const uid = (what: string) => uidsFrom(Buffer.alloc(32, 7))(what, "person:x");
let server: TestServer;
let town: SipTown;
let people: Awaited<ReturnType<typeof signInAll>>;
let sipId: string;
let meetingId: string;
/** What the meeting is called in Erik's own calendar. */
let called: (what: string) => string;
let logged = "";

beforeAll(async () => {
  const sink = new Writable({
    write: (part, _, next) => {
      logged += part;
      next();
    },
  });
  server = await testServer({ log: pino({ level: "trace" }, sink), config: { limitDocuments: 30 } });
  town = await buildSipTown(server);
  people = await signInAll(server, town);
  ({ sipId, meetingId } = await established(people, town));
  const uidOf = await readUids(server.sql);
  called = (what) => uidOf(what, `person:${town.erik.id}`);
});
afterAll(() => server.close());

type Seen = { uid: string; sequence: number; summary: string; location: string | null; status: string; starts: string };

/** A file as Mozilla's reader sees it; it throws at what is no iCalendar. */
function read(file: string): Seen[] {
  const calendar = new ICAL.Component(ICAL.parse(file));
  return calendar.getAllSubcomponents("vevent").map((one) => {
    const { uid, sequence, summary, location, startDate } = new ICAL.Event(one);
    const status = String(one.getFirstPropertyValue("status"));
    return { uid, sequence, summary, location, status, starts: startDate.toString() };
  });
}

const make = async (who: Visitor, input: object = { withPlace: false }) =>
  (await who.post(own, input)).json.path as string;
const fetched = async (path: string) => {
  const answer = await server.visitor().get(path);
  return { ...answer, events: answer.status === 200 ? read(answer.text) : [] };
};
const rows = (action: string) =>
  server.sql<Record<string, unknown>[]>`select * from access_log where action = ${action} order by id`;

describe("the entries", () => {
  const story = planStory();
  const entries = (
    withPlace = false,
    reader = planPeople.ingrid as typeof planPeople.ingrid | typeof planPeople.nurse,
  ) => calendarEntries(story.view(reader)!, { today: "2026-11-25", withPlace, parties: [], uid });

  test("are times alone, in UTC, with lines of the length the standard wants", () => {
    const file = calendarFile(entries(), "sv");
    expect(file).toContain("DTSTART:20261125T120000Z\r\n");
    expect(file).toContain("DTEND:20261125T130000Z\r\n");
    expect(file).toContain("METHOD:PUBLISH\r\n");
    expect(file.endsWith("END:VCALENDAR\r\n")).toBe(true);
    for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    for (const kept of [/Ingrid|Lund/, /Hemtj|Vårdcentral/, /Planera hemgång/, /Storgatan/, /SIP/])
      expect(file).not.toMatch(kept);
    expect(read(file)).toMatchObject([{ summary: "Möte", location: null, status: "CONFIRMED" }]);
    expect(read(calendarFile(entries(true), "en"))).toMatchObject([{ summary: "Meeting", location: "Storgatan 1" }]);
  });

  test("never tell the place of somebody protected, whoever asks", () => {
    const view = story.view(planPeople.ingrid)!;
    const hidden = { ...view, person: { ...view.person, protection: "marked" as const } };
    expect(calendarEntries(hidden, { today: "2026-11-25", withPlace: true, parties: [], uid })).toMatchObject([
      { place: "" },
    ]);
  });

  test("never tell where a protected party will be, also when the reader is not shown the parties", () => {
    const beside = planStory();
    beside.give(planPeople.coordinator, "addParty", { kind: "relative", name: "Dotter Dold", protected: true });
    const place = (parties = beside.sip().parties) => {
      const view = { ...beside.view(planPeople.ingrid)!, parties: null };
      return calendarEntries(view, { today: "2026-11-25", withPlace: true, parties, uid })[0]?.place;
    };
    expect(place()).toBe("");
    const [party] = beside.sip().parties;
    beside.give(planPeople.coordinator, "removeParty", { partyId: party!.id, reason: "Ska inte vara med" });
    expect(place()).toBe("Storgatan 1");
  });

  test("leave out a meeting that nobody has been told of, one long past, and one that the reader is not called to", () => {
    const view = story.view(planPeople.ingrid)!;
    const unsent = { ...view, meetings: view.meetings.map((one) => ({ ...one, sentAt: null })) };
    expect(calendarEntries(unsent, { today: "2026-11-25", withPlace: false, parties: [], uid })).toEqual([]);
    expect(calendarEntries(view, { today: "2026-12-26", withPlace: false, parties: [], uid })).toHaveLength(1);
    expect(calendarEntries(view, { today: "2026-12-27", withPlace: false, parties: [], uid })).toEqual([]);
    const beside = { ...view, limited: true, ownParticipants: [] };
    expect(calendarEntries(beside, { today: "2026-11-25", withPlace: false, parties: [], uid })).toEqual([]);
    expect(entries(false, planPeople.nurse)).toHaveLength(1);
  });

  test("are the same whatever clock the machine has", () => {
    const day = { uid: "x", sequence: 0, kind: "followUp", when: { day: "2027-01-15" } } as const;
    const entry = { ...day, isCancelled: false, place: "", changedAt: "2026-11-25T12:00:00.000Z" };
    const zone = process.env.TZ;
    try {
      for (const TZ of ["Pacific/Kiritimati", "America/Los_Angeles", "Europe/Stockholm"]) {
        process.env.TZ = TZ;
        expect(calendarFile([entry], "sv")).toContain("DTSTART;VALUE=DATE:20270115\r\n");
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});

describe("the file", () => {
  test("holds my meeting and the next follow-up, is logged, and tells the place only when asked", async () => {
    const answer = await people.erik.get(`/api/v1/sips/${sipId}/calendar.ics`);
    expect(answer.headers.get("content-type")).toContain("text/calendar");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="samlad.ics"');
    expect(read(answer.text)).toMatchObject([
      { uid: called(meetingId), summary: "Möte", location: null, starts: "2026-11-28T09:00:00Z" },
      { summary: "Uppföljning", starts: "2027-01-15" },
    ]);
    expect(answer.text).not.toMatch(/Erik|Enskild|Klara|Vårdcentral|Ramlar/);
    expect((await rows("calendarFile")).at(-1)).toMatchObject({ personId: town.erik.id, sipId });
    const withPlace = await people.erik.get(`/api/v1/sips/${sipId}/calendar.ics?place=true&lang=en`);
    expect(read(withPlace.text)[0]).toMatchObject({ summary: "Meeting", location: "Vårdcentralen" });
    expect((await people.sofia.get(`/api/v1/sips/${sipId}/calendar.ics`)).status).toBe(404);
  });
});

describe("the private address", () => {
  test("is made by the person, shown once, and then fetched without signing in", async () => {
    expect((await people.erik.get(own)).json).toEqual({ isOffered: true, address: null });
    const made = await people.erik.post(own, { withPlace: true, language: "sv" });
    expect(made.status).toBe(201);
    expect(made.json.path).toMatch(/^\/calendar\/[\w-]{43}\.ics$/);
    const before = (await rows("calendarFeed")).length;
    const { events, headers } = await fetched(made.json.path);
    expect(events).toMatchObject([{ uid: called(meetingId), location: "Vårdcentralen" }, { summary: "Uppföljning" }]);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("x-robots-tag")).toContain("noindex");
    expect(headers.get("set-cookie")).toBeNull();
    const [row, ...more] = (await rows("calendarFeed")).slice(before);
    expect(more).toEqual([]);
    expect(row).toMatchObject({ actorKind: "person", personId: town.erik.id, sipId });
    const told = (await people.erik.get(own)).json;
    expect(told.address).toMatchObject({ fetchedAt: expect.any(String), withPlace: true });
    expect(JSON.stringify([told, row])).not.toContain(made.json.path.slice(10, 53));
  });

  test("follows what happens, under the same name with a higher number", async () => {
    const path = await make(people.erik);
    const [, followUp] = (await fetched(path)).events;
    await done(people.klara, sipId, "revise-plan", { reason: "Nytt datum" });
    await done(people.klara, sipId, "book-follow-up", { on: "2027-02-01", how: "Möte" });
    await done(people.klara, sipId, "establish-plan", {});
    const moved = (await fetched(path)).events.find((one) => one.summary === "Uppföljning");
    expect(moved).toMatchObject({ uid: followUp?.uid, starts: "2027-02-01" });
    expect(moved?.sequence).toBeGreaterThan(followUp?.sequence ?? 99);
  });

  test("is gone the same second when it is revoked or another one is made; unknown ones are answered alike", async () => {
    const first = await make(people.erik);
    const second = await make(people.erik);
    const gone = await fetched(first);
    const unknown = await fetched(`/calendar/${"A".repeat(43)}.ics`);
    const odd = await fetched("/calendar/x.ics");
    const words = ({ status, json: { instance: _, ...said } }: typeof gone) => ({ status, said });
    expect(words(gone)).toMatchObject({ status: 404, said: { code: "request.notFound" } });
    expect([words(unknown), words(odd)]).toEqual([words(gone), words(gone)]);
    expect((await fetched(second)).status).toBe(200);
    expect((await people.erik.send("DELETE", own, {})).status).toBe(204);
    expect(words(await fetched(second))).toEqual(words(gone));
    expect((await people.erik.get(own)).json).toEqual({ isOffered: true, address: null });
    const held = (await people.erik.get("/api/v1/my/register-extract.json")).json;
    expect(held.calendarAddresses.length).toBeGreaterThan(2);
    expect(held.calendarAddresses.at(-1).revokedAt).not.toBeNull();
  });

  test("of somebody beside shows what the consent gives just then, and nothing the moment it is taken back", async () => {
    const gustav = await knownPerson(server, town, "Gustav God", 3, "gustav");
    await done(people.klara, sipId, "add-party", {
      kind: "relative",
      name: "Gustav God",
      relation: "Bror",
      personalIdentityNumber: gustav.personalIdentityNumber,
    });
    const party = (await people.klara.get(`/api/v1/sips/${sipId}`)).json.view.parties.at(-1).id;
    const allow = (allowed: boolean) =>
      done(people.klara, sipId, "set-consent-scope", {
        cells: [{ recipient: `party:${party}`, area: "plan", allowed }],
      });
    await allow(true);
    const asGustav = await server.signIn("gustav");
    const path = await make(asGustav);
    // Not called to the meeting, but reads the plan.
    expect((await fetched(path)).events).toMatchObject([{ summary: "Uppföljning" }]);
    expect((await rows("calendarFeed")).at(-1)).toMatchObject({ personId: gustav.id, subjectPersonId: town.erik.id });
    await allow(false);
    const before = (await rows("calendarFeed")).length;
    expect(await fetched(path)).toMatchObject({ status: 200, events: [] });
    expect((await rows("calendarFeed")).length).toBe(before);

    // Nor anything of somebody protected, whatever the consent gives.
    await allow(true);
    await server.sql`update person set protection = 'marked' where id = ${town.erik.id}`;
    expect((await fetched(path)).events).toEqual([]);
    await server.sql`update person set protection = 'none' where id = ${town.erik.id}`;
    expect((await fetched(path)).events).toHaveLength(1);
  });

  const protect = (level: string) => server.sql`update person set protection = ${level} where id = ${town.erik.id}`;

  test("is not for somebody with protected identity: neither made nor answered, nor again when it is lifted", async () => {
    const path = await make(people.erik);
    await protect("marked");
    expect((await fetched(path)).status).toBe(404);
    await protect("none");
    expect((await fetched(path)).status).toBe(404);

    // It is over, too, when nothing has fetched it meanwhile but the person has looked.
    const another = await make(people.erik);
    await protect("marked");
    expect((await people.erik.get(own)).json).toEqual({ isOffered: false, address: null });
    const refused = await people.erik.post(own, { withPlace: false });
    expect([refused.status, refused.json.code]).toEqual([409, "calendar.protected"]);
    await protect("none");
    expect((await people.erik.get(own)).json).toEqual({ isOffered: true, address: null });
    expect((await fetched(another)).status).toBe(404);
  });

  test("of a protected party is revoked, also when the one SIP that says so is not told; the others' says nothing of it", async () => {
    const asGustav = await server.signIn("gustav");
    const [gustavs, eriks] = [await make(asGustav), await make(people.erik, { withPlace: true })];
    const party = (await people.klara.get(`/api/v1/sips/${sipId}`)).json.view.parties.at(-1);
    const mark = (isProtected: boolean) =>
      done(people.klara, sipId, "change-party", {
        partyId: party.id,
        kind: party.kind,
        name: party.name,
        relation: party.relation,
        protected: isProtected,
      });
    expect((await fetched(gustavs)).events).not.toEqual([]);
    await mark(true);
    expect(await fetched(eriks)).toMatchObject({ status: 200, events: [] });
    const file = read((await people.erik.get(`/api/v1/sips/${sipId}/calendar.ics?place=true`)).text);
    expect(file[0]).toMatchObject({ uid: called(meetingId), location: null });
    await protect("marked");
    expect((await fetched(gustavs)).status).toBe(404);
    await protect("none");
    await mark(false);
    expect((await fetched(gustavs)).status).toBe(404);
    // What the directory says of a party holds, too, when it came after the party.
    await server.sql`update person set protection = 'marked' where id = ${party.personId}`;
    expect((await fetched(await make(people.erik))).events).toEqual([]);
    await server.sql`update person set protection = 'none' where id = ${party.personId}`;
  });

  test("asks who one is just now, is no staff's, and takes nothing else", async () => {
    expect((await people.klara.post(own, { withPlace: false })).status).toBe(403);
    expect((await people.erik.post(own, {})).json).toMatchObject({ code: "field.missing", field: "withPlace" });
    server.clock.advance({ minutes: 29 });
    await people.erik.get(own);
    server.clock.advance({ minutes: 2 });
    expect((await people.erik.post(own, { withPlace: false })).json.code).toBe("session.stepUp");
    people = await signInAll(server, town);
  });

  test("is asked for no more often than anybody could mean to", async () => {
    const path = await make(people.erik);
    const answers = await Promise.all(Array.from({ length: 40 }, () => server.visitor().get(path)));
    expect(answers.filter((one) => one.status === 200)).toHaveLength(30);
    const refused = answers.find((one) => one.status === 429);
    expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(0);
    server.clock.advance({ minutes: 1 });
  });

  test("stands in no log, and the database holds its hash alone", async () => {
    const path = await make(people.erik);
    await fetched(path);
    await fetched(`${path}x`);
    const secret = path.slice(10, 53);
    expect(logged).toContain("/calendar/:document");
    expect(logged).not.toContain(secret);
    const [found] = await server.sql<{ rows: string }[]>`
      select coalesce(string_agg(a::text, ''), '') || (select string_agg(l::text, '') from access_log l) as rows
        from calendar_address a`;
    expect(found?.rows).not.toContain(secret);
    expect(found?.rows).not.toContain(Buffer.from(secret, "base64url").toString("hex"));
  });
});

describe("the wall", () => {
  test("shows an address to its own person alone, and lets nobody take a revoked one back", async () => {
    await make(people.erik);
    const held = async (who: string) =>
      ((await (await server.signIn(who)).get("/api/v1/my/register-extract.json")).json.calendarAddresses ?? []).length;
    expect(await held("erik")).toBeGreaterThan(await held("gustav"));
    const [bare] = await server.deps.sql<{ n: number }[]>`select count(*)::int as n from calendar_address`;
    expect(bare?.n).toBe(0);
    await expect(server.deps.sql`delete from calendar_address`).rejects.toThrow(/permission denied/);
    const undone = await server.deps.sql`update calendar_address set revoked_at = null`;
    expect(undone.count).toBe(0);
  });

  test("believes no program about the time: neither another day, nor one before the address was last in use", async () => {
    const path = await make(people.erik);
    await fetched(path);
    const hash = hashOf(secretIn(path.slice(10))!);
    const now = server.deps.clock();
    const asked = (minutes: number, days = 0) => {
      const at = new Date(now.getTime() + minutes * 60_000);
      const day = addDays(dayOf(at.toISOString()), days);
      return server.deps.sql<Row[]>`select person_name, sips from calendar_of(${hash}, ${at}, ${day})`;
    };
    type Row = { personName: string; sips: { person: PersonCard }[] };
    const [row] = await asked(0);
    expect(row?.sips).toHaveLength(1);
    expect(row?.sips[0]?.person).toMatchObject({ personId: town.erik.id, name: "", personalIdentityNumber: "" });
    expect([await asked(0, -1), await asked(0, 1), await asked(-2)]).toEqual([[], [], []]);
    // A minute is what clocks may differ; minute by minute it leads nowhere.
    expect(await asked(-1)).toHaveLength(1);
    expect(await asked(-2)).toEqual([]);
    expect(await asked(-24 * 60)).toEqual([]);
  });

  test("shows nothing to a calendar when its person finds nothing any longer", async () => {
    const path = await make(people.erik);
    await server.sql`update sip_reader set until = ${addDays("2026-11-21", -1)} where audience = ${`person:${town.erik.id}`}`;
    expect(await fetched(path)).toMatchObject({ status: 200, events: [] });
  });
});
