import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type TestServer, testServer, type Visitor } from "../../test/server.ts";
import { unitElsewhere } from "../../test/sipTown.ts";
import { buildTown, type Town } from "../../test/town.ts";
import { buildApp } from "../app.ts";
import { insertAssignment, insertStaff } from "../directory/directoryStore.ts";
import { deviceOf } from "./device.ts";

let server: TestServer;
let town: Town;
const start = "2026-11-21T09:00:00Z";
const edge =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0";
const iphone =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1";

beforeAll(async () => {
  server = await testServer({ now: start });
  town = await buildTown(server.sql);
});
beforeEach(async () => {
  server.clock.set(start);
  await server.sql`delete from session`;
});
afterAll(() => server.close());

type Listed = { id: string; device: string; begunAt: string; lastSeenAt: string; isThis: boolean };
const mine = async (who: Visitor): Promise<Listed[]> => (await who.get("/api/v1/session/sessions")).json.sessions;
const isSignedIn = async (who: Visitor) => (await who.get("/api/v1/session")).status === 200;
async function signInWith(userAgent: string, as: string): Promise<Visitor> {
  const visitor = server.visitor();
  await visitor.get(`/sign-in?as=${as}`, { "user-agent": userAgent });
  return visitor;
}

describe("one's own sessions", () => {
  test("are listed with device and times, this one marked and first, nobody else's among them", async () => {
    const atWork = await signInWith(edge, town.anna.hsaId);
    server.clock.advance({ minutes: 10 });
    const inPocket = await signInWith(iphone, town.anna.hsaId);
    await server.signIn(town.cilla.hsaId);
    await server.signIn("erik");
    const listed = await mine(atWork);
    expect(listed).toMatchObject([
      { device: "Edge, Windows", begunAt: "2026-11-21T09:00:00.000Z", isThis: true },
      { device: "Safari, iPhone", begunAt: "2026-11-21T09:10:00.000Z", isThis: false },
    ]);
    expect((await mine(inPocket)).map((it) => it.isThis)).toEqual([true, false]);
  });

  test("tell nothing of the token, and the header itself is not kept", async () => {
    const anna = await signInWith(edge, town.anna.hsaId);
    const { text } = await anna.get("/api/v1/session/sessions");
    const [row] = await server.sql<{ hash: string; everything: string }[]>`
      select encode(token_hash, 'hex') as hash, s::text as everything from session s`;
    expect(text).not.toContain(row?.hash);
    expect(row?.everything).not.toContain("Mozilla");
    expect(text).not.toContain(/samlad_session=([^;]+)/.exec(anna.cookie())?.[1]);
  });

  test("that have been left too long, or are past their limit, are not there", async () => {
    await server.signIn("erik");
    server.clock.advance({ minutes: 61 });
    expect(await mine(await server.signIn("erik"))).toHaveLength(1);
  });

  test("are ended one by one, at once, in every process", async () => {
    const second = await buildApp(server.deps);
    try {
      const [one, other] = [await server.signIn("erik"), await server.signIn("erik")];
      const inSecond = (who: Visitor) => second.inject({ url: "/api/v1/session", headers: { cookie: who.cookie() } });
      expect((await inSecond(other)).statusCode).toBe(200);
      const wanted = (await mine(one)).find((it) => !it.isThis)?.id;
      expect((await one.post(`/api/v1/session/sessions/${wanted}/end`)).status).toBe(204);
      expect((await inSecond(other)).statusCode).toBe(401);
      expect(await isSignedIn(other)).toBe(false);
      expect(await isSignedIn(one)).toBe(true);
    } finally {
      await second.close();
    }
  });

  test("all the others are ended together; how many is told", async () => {
    const [one, two, three] = [await server.signIn("erik"), await server.signIn("erik"), await server.signIn("erik")];
    expect((await one.post("/api/v1/session/end-others")).json).toEqual({ ended: 2 });
    expect(await Promise.all([one, two, three].map(isSignedIn))).toEqual([true, false, false]);
    expect((await one.post("/api/v1/session/end-others")).json).toEqual({ ended: 0 });
  });

  test("of others cannot be ended, and what is no id is told so", async () => {
    const [anna, erik] = [await server.signIn(town.anna.hsaId), await server.signIn("erik")];
    const annas = (await mine(anna))[0]?.id;
    expect((await erik.post(`/api/v1/session/sessions/${annas}/end`)).status).toBe(404);
    expect((await erik.post("/api/v1/session/sessions/x/end")).status).toBe(400);
    await erik.post("/api/v1/session/end-others");
    expect(await isSignedIn(anna)).toBe(true);
  });

  test("cannot be ended by another site", async () => {
    const [one, other] = [await server.signIn("erik"), await server.signIn("erik")];
    const evil = { origin: "https://evil.example" };
    expect((await one.post("/api/v1/session/end-others", {}, evil)).status).toBe(403);
    expect(await isSignedIn(other)).toBe(true);
  });
});

describe("the administrator's list", () => {
  const listed = async (who: Visitor, more = "") =>
    (await who.get(`/api/v1/admin/sessions${more}`)).json.sessions as { id: string; name: string; unitName: string }[];

  test("holds the staff of the own principal, and nobody else", async () => {
    const cilla = await server.signIn(town.cilla.hsaId);
    await server.signIn(town.anna.hsaId);
    await server.signIn(town.disa.hsaId);
    await server.signIn("erik");
    expect((await listed(cilla)).map((it) => it.name).sort()).toEqual(["Anna Assistent", "Cilla Kommun"]);
    const disa = await server.signIn(town.disa.hsaId);
    const names = (await listed(disa)).map((it) => it.name);
    expect(names).toContain("Anna Assistent");
    expect(names).not.toContain("Erik Enskild");
  });

  test("finds by name, a page at a time", async () => {
    const cilla = await server.signIn(town.cilla.hsaId);
    await server.signIn(town.anna.hsaId);
    const found = async (query: string) =>
      (await cilla.post("/api/v1/admin/sessions/search", { query })).json.sessions.map(
        (it: { name: string }) => it.name,
      );
    expect(await found("ann assist")).toEqual(["Anna Assistent"]);
    expect(await found("%")).toEqual([]);
    const page = (await cilla.get("/api/v1/admin/sessions?limit=1&page=2")).json;
    expect(page).toMatchObject({ sessions: [{}], _meta: { page: 2, limit: 1, total: 2 } });
  });

  test("does not hold what somebody does for another principal", async () => {
    const cilla = await server.signIn(town.cilla.hsaId);
    const bo = await server.signIn(town.bo.hsaId);
    const bos = async () => (await listed(cilla)).filter((it) => it.name === "Bo Byter");
    expect(await bos()).toEqual([]);
    await bo.post("/api/v1/session/assignment", { assignmentId: town.bosAssignments[0].id });
    expect(await bos()).toMatchObject([{ unitName: "Hemtjänsten Söder" }]);
    await bo.post("/api/v1/session/assignment", { assignmentId: town.bosAssignments[1].id });
    expect(await bos()).toEqual([]);
  });

  test("does not grow by giving another principal's staff an assignment, begun or not", async () => {
    const [cilla, disa] = [await server.signIn(town.cilla.hsaId), await server.signIn(town.disa.hsaId)];
    const disas = (await mine(disa))[0]?.id;
    for (const startsOn of ["2027-11-21", "2026-11-21"]) {
      const body = { staffId: town.disa.id, unitId: town.homeCare.id, roles: ["staff"], startsOn, endsOn: null };
      expect((await cilla.post("/api/v1/admin/assignments", body)).status).toBe(201);
      expect((await listed(cilla)).map((it) => it.name)).toEqual(["Cilla Kommun"]);
      expect((await cilla.post(`/api/v1/admin/sessions/${disas}/end`)).status).toBe(404);
      expect(await isSignedIn(disa)).toBe(true);
    }
    await server.sql`delete from assignment where staff_id = ${town.disa.id} and unit_id = ${town.homeCare.id}`;
  });

  test("ends a session, and keeps who ended it", async () => {
    const [cilla, anna] = [await server.signIn(town.cilla.hsaId), await server.signIn(town.anna.hsaId)];
    const annas = (await listed(cilla)).find((it) => it.name === "Anna Assistent")?.id;
    expect((await cilla.post(`/api/v1/admin/sessions/${annas}/end`)).status).toBe(204);
    expect(await isSignedIn(anna)).toBe(false);
    const [noted] = await server.sql`select what, before from directory_change where row_id = ${annas ?? ""}`;
    expect(noted).toMatchObject({ what: "session", before: { staffId: town.anna.id } });
    expect((await cilla.post(`/api/v1/admin/sessions/${annas}/end`)).status).toBe(404);
  });

  test("ends nobody's of another principal, and no individual's", async () => {
    const [disa, erik] = [await server.signIn(town.disa.hsaId), await server.signIn("erik")];
    const cilla = await server.signIn(town.cilla.hsaId);
    for (const other of [disa, erik]) {
      const id = (await mine(other))[0]?.id;
      expect((await cilla.post(`/api/v1/admin/sessions/${id}/end`)).status).toBe(404);
      expect(await isSignedIn(other)).toBe(true);
    }
  });

  test("holds nobody's of another county, whole as one's own may be, and ends none there", async () => {
    const unit = await unitElsewhere(server);
    const elsewhere = { countyId: unit.countyId, name: "Olle Annan", hsaId: "SE2120000142-E001" };
    const olle = await insertStaff(server.sql, elsewhere);
    await insertAssignment(server.sql, { staffId: olle.id, unitId: unit.id, roles: ["staff"], startsOn: "2026-01-01" });
    const [disa, other] = [await server.signIn(town.disa.hsaId), await server.signIn(olle.hsaId)];
    expect((await listed(disa)).map((it) => it.name)).toEqual(["Disa Region"]);
    expect((await disa.post(`/api/v1/admin/sessions/${(await mine(other))[0]?.id}/end`)).status).toBe(404);
    expect(await isSignedIn(other)).toBe(true);
  });

  test("is for administrators", async () => {
    for (const who of [town.anna.hsaId, "erik"]) {
      const other = await server.signIn(who);
      expect((await other.get("/api/v1/admin/sessions")).status).toBe(403);
      const id = (await mine(other))[0]?.id;
      expect((await other.post(`/api/v1/admin/sessions/${id}/end`)).status).toBe(403);
    }
  });
});

describe("a stream of news", () => {
  test("ends within its heartbeat when session, assignment, unit or employment does", async () => {
    const people = {
      session: await server.signIn(town.cilla.hsaId),
      unit: await server.signIn(town.anna.hsaId),
      assignment: await server.signIn(town.disa.hsaId),
      staff: await server.signIn(town.bo.hsaId),
    };
    await people.staff.post("/api/v1/session/assignment", { assignmentId: town.bosAssignments[1].id });
    const streams = Object.values(people).map(async (who) => {
      const answer = await fetch(`${server.url}/api/v1/live`, { headers: { cookie: who.cookie() } });
      expect(answer.status).toBe(200);
      const reader = answer.body?.getReader();
      for (;;) if ((await reader?.read())?.done) return performance.now();
    });
    const other = await server.signIn(town.cilla.hsaId);
    // All of them are open by now: what is told to a session comes after its first word.
    await new Promise((done) => setTimeout(done, 300));
    const ended = performance.now();
    await other.post("/api/v1/session/end-others");
    await server.sql`update unit set closed_on = '2026-11-21' where id = ${town.homeCare.id}`;
    await server.sql`update assignment set ends_on = '2026-11-21' where staff_id = ${town.disa.id}`;
    await server.sql`update staff set ended_on = '2026-11-21' where id = ${town.bo.id}`;
    for (const at of await Promise.all(streams)) expect(at - ended).toBeLessThan(22_000);
    await server.sql`update unit set closed_on = null where id = ${town.homeCare.id}`;
    await server.sql`update assignment set ends_on = null where staff_id = ${town.disa.id}`;
    await server.sql`update staff set ended_on = null where id = ${town.bo.id}`;
  });
});

describe("a device", () => {
  test.each([
    [edge, "Edge, Windows"],
    [iphone, "Safari, iPhone"],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Linux"],
    [
      "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36",
      "Chrome, Android",
    ],
    [
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15",
      "Safari, Mac",
    ],
    ["curl/8.0 <script>", ""],
    [undefined, ""],
  ])("%s", (userAgent, words) => {
    expect(deviceOf(userAgent)).toBe(words);
  });
});
