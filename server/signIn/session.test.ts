import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type TestServer, testServer, type Visitor } from "../../test/server.ts";
import { buildTown, type Town } from "../../test/town.ts";

let server: TestServer;
let town: Town;
const start = "2026-11-21T09:00:00Z";

beforeAll(async () => {
  server = await testServer({ now: start, config: { sessionIdleMinutes: 30, sessionMaxHours: 8 } });
  town = await buildTown(server.sql);
});
beforeEach(() => server.clock.set(start));
afterAll(() => server.close());

const status = async (who: Visitor) => (await who.get("/api/v1/session")).status;
const assignmentOf = async (who: Visitor) => (await who.get("/api/v1/session")).json.assignment;

describe("without a session", () => {
  test("nothing is answered but where to turn", async () => {
    const answer = await server.visitor().get("/api/v1/session");
    expect(answer.status).toBe(401);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    expect(answer.json).toMatchObject({ code: "session.missing", title: "Logga in", status: 401 });
  });

  test("a made-up cookie is no session", async () => {
    for (const token of ["x", "A".repeat(43), "'; drop table session; --", "%00"])
      expect((await server.visitor().get("/api/v1/session", { cookie: `samlad_session=${token}` })).status).toBe(401);
  });
});

describe("the limits of a session", () => {
  test("it ends when nothing is done for the idle time", async () => {
    const anna = await server.signIn(town.anna.hsaId);
    server.clock.advance({ minutes: 29 });
    expect(await status(anna)).toBe(200);
    server.clock.advance({ minutes: 29 });
    expect(await status(anna)).toBe(200);
    server.clock.advance({ minutes: 30 });
    expect(await status(anna)).toBe(401);
  });

  test("what a page asks for on its own does not lengthen it: news, and what is fetched because of news", async () => {
    const anna = await server.signIn(town.anna.hsaId);
    const background = { "x-samlad-background": "1" };
    server.clock.advance({ minutes: 20 });
    expect((await anna.get("/api/v1/work-list", background)).status).toBe(200);
    const stop = new AbortController();
    const live = await fetch(`${server.url}/api/v1/live`, { headers: { cookie: anna.cookie() }, signal: stop.signal });
    expect(live.status).toBe(200);
    stop.abort();
    server.clock.advance({ minutes: 10 });
    expect((await anna.get("/api/v1/work-list", background)).status).toBe(401);
  });

  test("it ends at the absolute limit, however much is done", async () => {
    const anna = await server.signIn(town.anna.hsaId);
    for (let quarter = 1; quarter < 8 * 4; quarter++) {
      server.clock.advance({ minutes: 15 });
      expect(await status(anna), `after ${quarter} quarters of an hour`).toBe(200);
    }
    server.clock.advance({ minutes: 15 });
    expect(await status(anna)).toBe(401);
  });

  test("that somebody is there is written down at most once a minute", async () => {
    await server.sql`delete from session`;
    const anna = await server.signIn(town.anna.hsaId);
    const seen = async () =>
      (
        await server.sql<{ at: Date }[]>`select max(last_seen_at) as at from session where staff_id = ${town.anna.id}`
      )[0]?.at.toISOString();
    server.clock.advance({ seconds: 59 });
    await anna.get("/api/v1/session");
    expect(await seen()).toBe("2026-11-21T09:00:00.000Z");
    server.clock.advance({ seconds: 1 });
    await anna.get("/api/v1/session");
    expect(await seen()).toBe("2026-11-21T09:01:00.000Z");
  });
});

describe("signing out", () => {
  test("ends the session for every copy of its cookie, and the provider's too", async () => {
    const anna = await server.signIn(town.anna.hsaId);
    const copy = anna.cookie();
    const { status: answered, json } = await anna.post("/api/v1/session/sign-out");
    expect(answered).toBe(200);
    expect(anna.cookie()).not.toContain("samlad_session");
    expect((await server.visitor().get("/api/v1/session", { cookie: copy })).status).toBe(401);

    const away = new URL(json.redirectTo);
    expect(away.pathname).toBe("/oidc/session/end");
    // The built-in provider's ID tokens tell who it is, so none may stand in an address.
    expect([...away.searchParams.keys()].sort()).toEqual(["client_id", "post_logout_redirect_uri"]);
    const sessionsAtProvider = async () =>
      (
        await server.sql`select 1 from oidc_payload where model = 'Session' and payload->>'accountId' = ${`staff:${town.anna.id}`}`
      ).length;
    const before = await sessionsAtProvider();
    const left = await fetch(away, { redirect: "manual", headers: { cookie: copy } });
    expect(left.headers.get("location")).toBe(`${server.url}/signed-out`);
    expect(await sessionsAtProvider()).toBe(before - 1);
  });

  test("of a session that has ended already is no error", async () => {
    const answer = await server.visitor().post("/api/v1/session/sign-out");
    expect(answer).toMatchObject({ status: 200, json: { redirectTo: "/signed-out" } });
  });

  test("cannot be done by another site", async () => {
    const anna = await server.signIn(town.anna.hsaId);
    const answer = await anna.post("/api/v1/session/sign-out", {}, { origin: "https://evil.example" });
    expect(answer.status).toBe(403);
    expect(await status(anna)).toBe(200);
  });

  test("signing in anew ends the session before it", async () => {
    const anna = await server.signIn(town.anna.hsaId);
    const former = /samlad_session=[^;]+/.exec(anna.cookie())?.[0] ?? "";
    await anna.get(`/sign-in?as=${town.bo.hsaId}`);
    expect((await anna.get("/api/v1/session")).json.user.name).toBe("Bo Byter");
    expect((await server.visitor().get("/api/v1/session", { cookie: former })).status).toBe(401);
  });
});

describe("several assignments", () => {
  test("none is chosen until the staff member does; then it can be changed", async () => {
    const bo = await server.signIn(town.bo.hsaId);
    const { json } = await bo.get("/api/v1/session");
    expect(json.assignment).toBeNull();
    expect(json.assignments.map((it: { unitName: string }) => it.unitName)).toEqual([
      "Hemtjänsten Söder",
      "Vårdcentralen Ängen",
    ]);
    const [homeCare, primaryCare] = town.bosAssignments;

    const chosen = await bo.post("/api/v1/session/assignment", { assignmentId: homeCare.id });
    expect(chosen.json.assignment).toMatchObject({ id: homeCare.id, roles: ["manager", "coordinator"] });
    const changed = await bo.post("/api/v1/session/assignment", { assignmentId: primaryCare.id });
    expect(changed.json.assignment).toMatchObject({
      id: primaryCare.id,
      unitName: "Vårdcentralen Ängen",
      roles: ["staff"],
    });
    expect(await assignmentOf(bo)).toMatchObject({ id: primaryCare.id });
  });

  test("the browser is sent to the choice, and then where it was going", async () => {
    expect(await lastStop(`/sign-in?as=${town.bo.hsaId}&returnTo=/work`)).toBe("/choose-assignment?returnTo=%2Fwork");
  });

  test("somebody else's cannot be chosen, nor one that does not exist", async () => {
    const bo = await server.signIn(town.bo.hsaId);
    for (const assignmentId of [town.annasAssignment.id, "00000000-0000-4000-8000-000000000000"]) {
      const answer = await bo.post("/api/v1/session/assignment", { assignmentId });
      expect(answer).toMatchObject({ status: 403, json: { code: "session.notYourAssignment", field: "assignmentId" } });
    }
    expect(await assignmentOf(bo)).toBeNull();
  });

  test("what is no id is told so", async () => {
    const bo = await server.signIn(town.bo.hsaId);
    for (const body of [{}, { assignmentId: "x" }, { assignmentId: 7 }, []])
      expect((await bo.post("/api/v1/session/assignment", body)).status).toBe(400);
  });

  test("an individual has none to choose", async () => {
    const erik = await server.signIn("erik");
    const answer = await erik.post("/api/v1/session/assignment", { assignmentId: town.annasAssignment.id });
    expect(answer.status).toBe(403);
  });
});

describe("what ends in the directory ends at once in running sessions", () => {
  test("an assignment", async () => {
    const anna = await server.signIn(town.anna.hsaId);
    await server.sql`update assignment set ends_on = '2026-11-22' where id = ${town.annasAssignment.id}`;
    expect(await assignmentOf(anna)).not.toBeNull();
    await server.sql`update assignment set ends_on = '2026-11-21' where id = ${town.annasAssignment.id}`;
    expect((await anna.get("/api/v1/session")).json).toMatchObject({ assignment: null, assignments: [] });
    await server.sql`update assignment set ends_on = null where id = ${town.annasAssignment.id}`;
  });

  test("an assignment that has not begun cannot be used", async () => {
    const [homeCare] = town.bosAssignments;
    const bo = await server.signIn(town.bo.hsaId);
    await server.sql`update assignment set starts_on = '2026-11-22' where id = ${homeCare.id}`;
    expect((await bo.post("/api/v1/session/assignment", { assignmentId: homeCare.id })).status).toBe(403);
    await server.sql`update assignment set starts_on = '2026-01-01' where id = ${homeCare.id}`;
  });

  test("a unit that closes", async () => {
    const anna = await server.signIn(town.anna.hsaId);
    await server.sql`update unit set closed_on = '2026-11-21' where id = ${town.homeCare.id}`;
    expect((await anna.get("/api/v1/session")).json).toMatchObject({ assignment: null, assignments: [] });
    await server.sql`update unit set closed_on = null where id = ${town.homeCare.id}`;
  });

  test("an employment", async () => {
    const anna = await server.signIn(town.anna.hsaId);
    await server.sql`update staff set ended_on = '2026-11-21' where id = ${town.anna.id}`;
    expect(await status(anna)).toBe(401);
    await server.sql`update staff set ended_on = null where id = ${town.anna.id}`;
  });

  test("the day is Sweden's: at 23.30 UTC it is already tomorrow there", async () => {
    server.clock.set("2026-11-21T22:55:00Z");
    const anna = await server.signIn(town.anna.hsaId);
    await server.sql`update assignment set ends_on = '2026-11-22' where id = ${town.annasAssignment.id}`;
    expect(await assignmentOf(anna)).not.toBeNull();
    server.clock.set("2026-11-21T23:05:00Z");
    expect(await assignmentOf(anna)).toBeNull();
    await server.sql`update assignment set ends_on = null where id = ${town.annasAssignment.id}`;
  });
});

/** Where the browser stands when all redirects of the sign-in are done. */
async function lastStop(path: string): Promise<string> {
  let url = new URL(path, server.url).href;
  const jar = new Map<string, string>();
  for (let step = 0; step < 10; step++) {
    const answer = await fetch(url, { redirect: "manual", headers: { cookie: [...jar.values()].join("; ") } });
    for (const line of answer.headers.getSetCookie())
      jar.set(line.slice(0, line.indexOf("=")), line.split(";")[0] ?? "");
    const next = answer.headers.get("location");
    if (next === null) break;
    url = new URL(next, url).href;
  }
  const { pathname, search } = new URL(url);
  return pathname + search;
}
