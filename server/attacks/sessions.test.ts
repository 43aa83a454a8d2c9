// A session that has ended opens nothing, one cannot be made up, and what one may see is never a mixture of what two
// assignments may, whenever the assignment is changed.
import { randomBytes, randomUUID } from "node:crypto";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { establish } from "../../test/establishedSip.ts";
import { everyRoute } from "../../test/everyRoute.ts";
import { type Answer, type TestServer, testServer, type Visitor } from "../../test/server.ts";
import { buildSipTown, done, give, type SipTown, signInAll, summoned } from "../../test/sipTown.ts";
import { type Assignment, insertAssignment, insertStaff } from "../directory/directoryStore.ts";

let server: TestServer;
let town: SipTown;
let people: Awaited<ReturnType<typeof signInAll>>;
let sipId: string;
beforeAll(async () => {
  server = await testServer();
  town = await buildSipTown(server);
  people = await signInAll(server, town);
  const called = await summoned(people, town);
  sipId = called.sipId;
  await establish(people, town, called);
});
afterAll(() => server.close());

/** The same request with the cookie as it was, whatever has been said about it since. */
const withCookie = (cookie: string, path = `/api/v1/sips/${sipId}`) => server.visitor().get(path, { cookie });
const told = ({ status, json }: Answer) => [status, json?.code];
const missing = [401, "session.missing"];

describe("an old session", () => {
  test("that was signed out opens no route", async () => {
    const klara = await server.signIn(town.klara.hsaId);
    const old = klara.cookie();
    expect((await withCookie(old)).status).toBe(200);
    await klara.post("/api/v1/session/sign-out");
    for (const { method, path, public: isPublic } of everyRoute(server.app, { id: sipId })) {
      if (isPublic || method === "HEAD") continue;
      const answer = await server.visitor().send(method, path, method === "GET" ? undefined : {}, { cookie: old });
      expect([method, path, ...told(answer)]).toEqual([method, path, ...missing]);
    }
  });

  test("that nobody has used for an hour, or that is twelve hours old, opens nothing", async () => {
    const hours = async (count: number, use: boolean) => {
      const cookie = (await server.signIn(town.klara.hsaId)).cookie();
      for (let hour = 0; hour < count; hour++) {
        server.clock.advance({ minutes: 59 });
        if (use) await withCookie(cookie);
      }
      server.clock.advance({ minutes: 2 });
      return told(await withCookie(cookie));
    };
    const start = server.clock();
    expect(await hours(1, false)).toEqual(missing);
    expect(await hours(6, true)).toEqual([200, undefined]);
    expect(await hours(13, true)).toEqual(missing);
    server.clock.set(start);
  });

  test("is replaced at sign-in: one that was planted before is not the one used after", async () => {
    const visitor = await server.signIn(town.klara.hsaId);
    const planted = visitor.cookie();
    await visitor.get(`/sign-in?as=${town.klara.hsaId}`, { accept: "text/html" });
    expect(visitor.cookie()).not.toBe(planted);
    expect(told(await withCookie(planted))).toEqual(missing);
    const chosen = `samlad_session=${randomBytes(32).toString("base64url")}`;
    await server.visitor().get(`/sign-in?as=${town.klara.hsaId}`, { accept: "text/html", cookie: chosen });
    expect(told(await withCookie(chosen))).toEqual(missing);
  });
});

test("a made-up session opens nothing, however it is written", async () => {
  const token = people.klara.cookie().split("samlad_session=")[1]!.split(";")[0]!;
  const flipped = `${token.slice(0, -2)}${token.at(-2) === "A" ? "B" : "A"}${token.at(-1)}`;
  for (const value of [
    flipped,
    token.toLowerCase(),
    token.slice(0, 42),
    `${token}A`,
    ` ${token.slice(1)}`,
    "",
    "null",
    "' or 1=1 --",
    "%00".padEnd(43, "A"),
    "A".repeat(5000),
    "{}",
    "admin",
  ]) {
    const answer = await withCookie(`samlad_session=${value}`);
    expect([value, ...told(answer)]).toEqual([value, ...missing]);
  }
  for (const headers of [
    { authorization: `Bearer ${token}` },
    { "x-samlad-session": token },
    { cookie: `SAMLAD_SESSION=${token}` },
    { cookie: `samlad_session =${flipped}` },
  ] as Record<string, string>[])
    expect(told(await server.visitor().get(`/api/v1/sips/${sipId}`, headers))).toEqual(missing);
  for (const path of [`/api/v1/sips/${sipId}?samlad_session=${token}`, `/api/v1/sips/${sipId};samlad_session=${token}`])
    expect((await server.visitor().get(path)).status).toBe(401);
});

describe("who has two assignments", () => {
  let who: Visitor;
  let lead: Assignment;
  let called: Assignment;
  beforeAll(async () => {
    const inCounty = { countyId: town.county.id };
    const staff = await insertStaff(server.sql, {
      ...inCounty,
      name: "Dana Dubbel",
      title: "Chef",
      hsaId: "SE2120000142-D001",
    });
    const at = (unitId: string) => ({ staffId: staff.id, unitId, startsOn: "2026-01-01" });
    lead = await insertAssignment(server.sql, { ...at(town.homeCare.id), roles: ["manager"] });
    called = await insertAssignment(server.sql, { ...at(town.school.id), roles: ["manager"] });
    who = await server.signIn(staff.hsaId);
  });
  const choose = (assignmentId: string) => who.post("/api/v1/session/assignment", { assignmentId });

  test("sees as the one or as the other, while the choice changes under the requests", async () => {
    await choose(lead.id);
    const seen = (await who.get(`/api/v1/sips/${sipId}`)).text;
    expect(seen).toContain("Ramlar");
    let stop = false;
    const answers: Answer[] = [];
    const reading = Array.from({ length: 6 }, async () => {
      while (!stop) {
        answers.push(await who.get(`/api/v1/sips/${sipId}`));
        answers.push(await who.get(`/api/v1/sips/${sipId}/history`));
      }
    });
    for (let turn = 0; turn < 30; turn++) await choose(turn % 2 === 0 ? called.id : lead.id);
    stop = true;
    await Promise.all(reading);
    const kinds = new Set(
      answers.map(({ status, json, text }) =>
        status === 200 && json.view
          ? text === seen
            ? "all of it"
            : "a mixture"
          : status === 200
            ? "history"
            : `${status} ${json.code}`,
      ),
    );
    expect([...kinds].sort()).toEqual(["404 sip.notFound", "all of it", "history"]);
  });

  test("does nothing in the one after having chosen the other", async () => {
    await choose(lead.id);
    const before = await version();
    await choose(called.id);
    expect(told(await give(who, sipId, "take-over", { reason: "x" }))).toEqual([404, "sip.notFound"]);
    const attempts = Array.from({ length: 20 }, (_, at) =>
      at === 10 ? choose(lead.id).then(() => choose(called.id)) : give(who, sipId, "take-over", { reason: "x" }),
    );
    const statuses = (await Promise.all(attempts)).map((it) => it.status);
    expect(statuses.filter((it) => ![200, 404, 409].includes(it))).toEqual([]);
    const events = await server.sql<{ unitId: string }[]>`
      select by_actor ->> 'unitId' as unit_id from sip_event where sip_id = ${sipId} and seq > ${before}`;
    expect(events.filter((it) => it.unitId !== town.homeCare.id)).toEqual([]);
  });

  test("cannot choose what is somebody else's, has ended, or is at a closed unit", async () => {
    const [others] = await server.sql<{ id: string }[]>`select id from assignment where staff_id = ${town.klara.id}`;
    for (const id of [others!.id, randomUUID()])
      expect(told(await choose(id))).toEqual([403, "session.notYourAssignment"]);
    await server.sql`update unit set closed_on = '2026-11-21' where id = ${town.school.id}`;
    expect(told(await choose(called.id))).toEqual([403, "session.notYourAssignment"]);
    await server.sql`update unit set closed_on = null where id = ${town.school.id}`;
  });
});

describe("what ends, ends at once", () => {
  const ways: [string, (staffId: string) => Promise<unknown>, (staffId: string) => Promise<unknown>, unknown[]][] = [
    [
      "an assignment",
      (id) => server.sql`update assignment set ends_on = '2026-11-21' where staff_id = ${id}`,
      (id) => server.sql`update assignment set ends_on = null where staff_id = ${id}`,
      [403, "session.noAssignment"],
    ],
    [
      "a unit",
      () => server.sql`update unit set closed_on = '2026-11-21' where id = ${town.primaryCare.id}`,
      () => server.sql`update unit set closed_on = null where id = ${town.primaryCare.id}`,
      [403, "session.noAssignment"],
    ],
    [
      "an employment",
      (id) => server.sql`update staff set ended_on = '2026-11-21' where id = ${id}`,
      (id) => server.sql`update staff set ended_on = null where id = ${id}`,
      missing,
    ],
  ];
  test.each(ways)("%s, with requests in the air", async (_, end, undo, refused) => {
    const vera = await server.signIn(town.vera.hsaId);
    let ended = false;
    const late: Answer[] = [];
    const asking = Array.from({ length: 6 }, async () => {
      for (let at = 0; at < 25; at++) {
        const after = ended;
        const answer = await vera.get(`/api/v1/sips/${sipId}`);
        if (after) late.push(answer);
      }
    });
    await vera.get("/api/v1/session");
    await end(town.vera.id);
    ended = true;
    await Promise.all(asking);
    const own = [
      await vera.get(`/api/v1/sips/${sipId}`),
      await vera.get(`/api/v1/sips/${sipId}/history`),
      await vera.get(`/api/v1/sips/${sipId}/plan/1.pdf`),
      await vera.get("/api/v1/sips"),
      await vera.get("/api/v1/work-list"),
      await vera.get("/api/v1/live"),
      await give(vera, sipId, "report-measure", {}),
    ];
    for (const answer of [...late, ...own]) expect(told(answer)).toEqual(refused);
    await undo(town.vera.id);
    expect((await (await server.signIn(town.vera.hsaId)).get(`/api/v1/sips/${sipId}`)).status).toBe(200);
  });
});

test("what was done before the sight was lost is answered again without the SIP", async () => {
  const commandId = randomUUID();
  const body = { commandId, input: { text: "Viktigt för mig" } };
  const path = `/api/v1/sips/${sipId}/write-what-matters`;
  const klara = await server.signIn(town.klara.hsaId);
  expect((await klara.post(path, body)).json.view).not.toBeNull();
  await server.sql`update assignment set unit_id = ${town.school.id} where staff_id = ${town.klara.id}`;
  const again = await (await server.signIn(town.klara.hsaId)).post(path, body);
  expect(again.text).not.toMatch(/Viktigt|Ramlar|Erik/);
  expect([200, 404]).toContain(again.status);
  await server.sql`update assignment set unit_id = ${town.homeCare.id} where staff_id = ${town.klara.id}`;
  await done(people.mona, sipId, "write-what-matters", { text: "x" });
});

async function version(): Promise<number> {
  const [row] = await server.sql<{ version: number }[]>`select version from sip where id = ${sipId}`;
  return row!.version;
}

describe("live streams", () => {
  const open = async (cookie: string) => {
    const leaving = new AbortController();
    const answer = await fetch(`${server.url}/api/v1/live`, { headers: { cookie }, signal: leaving.signal });
    // With the answer in it: fetch breaks off one that nobody holds any more, when the memory is tidied.
    return { answer, status: answer.status, leave: () => leaving.abort() };
  };

  test("tell nothing more from when an assignment ends: the next change ends them instead", async () => {
    const mona = await server.signIn(town.mona.hsaId);
    const { answer } = await open(mona.cookie());
    let heard = "";
    const over = (async () => {
      for await (const part of answer.body ?? []) heard += Buffer.from(part).toString();
    })();
    await done(people.erik, sipId, "write-what-matters", { text: "Hon hör det" });
    await expect.poll(() => heard).toContain(sipId);
    heard = "";
    await server.sql`update assignment set ends_on = '2026-11-21' where staff_id = ${town.mona.id}`;
    await done(people.erik, sipId, "write-what-matters", { text: "Inte det här" });
    await over;
    expect(heard).not.toContain(sipId);
    await server.sql`update assignment set ends_on = null where staff_id = ${town.mona.id}`;
  });

  test("that are cut while they begin leave nothing behind", async () => {
    const cookie = (await server.signIn(town.klara.hsaId)).cookie();
    const { port } = new URL(server.url);
    const before = server.app.liveStreams();
    // The session cannot be looked up while this holds: the line is cut meanwhile.
    await server.sql.begin(async (tx) => {
      await tx`lock table session in access exclusive mode`;
      const lines = Array.from({ length: 5 }, () => {
        const line = connect(Number(port), "localhost");
        line.write(`GET /api/v1/live HTTP/1.1\r\nHost: localhost:${port}\r\nCookie: ${cookie}\r\n\r\n`);
        return line;
      });
      // The first is looked for by itself, those that come meanwhile together.
      await expect.poll(async () => (await tx`select 1 from pg_locks where not granted`).length).toBeGreaterThan(1);
      for (const line of lines) line.destroy();
      await new Promise((done) => setTimeout(done, 100));
    });
    await (await open(cookie)).leave();
    await expect.poll(() => server.app.liveStreams()).toBe(before);
  });

  test("have a ceiling for each session, and a place again when one is left", async () => {
    const cookie = (await server.signIn(town.klara.hsaId)).cookie();
    const before = server.app.liveStreams();
    const streams = await Promise.all(Array.from({ length: 30 }, () => open(cookie)));
    expect(streams.map((it) => it.status)).toEqual(streams.map(() => 200));
    expect((await open(cookie)).status).toBe(429);
    for (const it of streams) it.leave();
    await expect.poll(() => server.app.liveStreams()).toBe(before);
    (await open(cookie)).leave();
  });
});
