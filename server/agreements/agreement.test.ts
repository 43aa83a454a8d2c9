// A county changes its own agreement: who may, what it moves, who follows, and what is kept of it.
import { afterAll, beforeAll, expect, test } from "vitest";
import { getAgreement } from "../../core/agreements/shipped.ts";
import { type TestServer, testServer, type Visitor } from "../../test/server.ts";
import { buildSipTown, done, raised, type SipTown, signInAll, started } from "../../test/sipTown.ts";
import { yearsToKeep } from "../accessLog/retire.ts";
import { doorOf } from "../db/wall.ts";
import { workOutAnew } from "../deadlines/workOutAnew.ts";
import { startNotices } from "../notices/worker.ts";
import { findDue } from "../retention/findDue.ts";
import { hashOf } from "../signIn/sessionStore.ts";
import { verify } from "../sip/verify.ts";
import { openAgreements } from "./agreements.ts";

let server: TestServer;
let town: SipTown;
let people: Awaited<ReturnType<typeof signInAll>>;
/** Administrators of the region, which manages the county, and of the municipality. */
let disa: Visitor;
let cilla: Visitor;
const path = "/api/v1/admin/agreement";
const start = "2026-11-23T09:00:00Z";

beforeAll(async () => {
  server = await testServer({ now: start, config: { sessionMaxHours: 48_000, sessionIdleMinutes: 1_440_000 } });
  town = await buildSipTown(server);
  people = await signInAll(server, town);
  disa = await server.signIn(town.disa.hsaId);
  cilla = await server.signIn(town.cilla.hsaId);
});
afterAll(() => server.close());

/** Puts changes beside those that are there, as the page does. */
async function change(changes: object, more: object = {}) {
  const { version, shipped, history } = (await disa.get(path)).json;
  expect(shipped.key).toBe("seven-phases");
  const [row] =
    await server.sql`select changes from own_agreement where version = ${version} and county_id = ${town.county.id}`;
  expect(history).toHaveLength(version);
  const body = {
    version,
    changes: { ...row?.changes, ...changes },
    fromDay: "2026-11-23",
    reason: "Beslut 2026-14",
    ...more,
  };
  return disa.send("PUT", path, body);
}

const quietOn = async (sipId: string) =>
  (await server.sql`select due_on from sip_task where sip_id = ${sipId} and kind = 'inactive' limit 1`)[0]?.dueOn;

/** Sessions that were used in what is the future again would be none. */
async function backToStart() {
  server.clock.set(start);
  await server.sql`update session set last_seen_at = ${start} where last_seen_at > ${start}`;
}

async function until(holds: () => unknown, ms: number) {
  const began = performance.now();
  while (!(await holds())) {
    if (performance.now() - began > ms) throw new Error(`It did not happen within ${ms} ms.`);
    await new Promise((then) => setTimeout(then, 10));
  }
}

test("a change is told of before it is made, decides from its answer on, moves what waits, and stands in the history", async () => {
  const worker = await startNotices(server.deps);
  const other = await openAgreements(server.deps);
  try {
    const sipId = await started(people, town);
    await until(
      async () => (await server.sql`select 1 from county_sweep where worked_out_by is not null`).length,
      10_000,
    );
    expect(await quietOn(sipId)).toBe("2027-05-22");
    const wanted = {
      version: 0,
      changes: { "deadlines.inactivity": { days: 90, counted: "calendar" } },
      fromDay: "2026-11-23",
    };
    const { status, json } = await disa.post(`${path}/preview`, wanted);
    expect(status, json.title).toBe(200);
    expect(json).toMatchObject({
      sips: 1,
      sipsMoved: 1,
      tasksMoved: 2,
      becomeLate: 0,
      becomeInactive: 0,
      isEstimate: false,
    });
    expect(await quietOn(sipId)).toBe("2027-05-22");

    const saved = await change(wanted.changes);
    expect(saved.status, saved.json.title).toBe(200);
    // The same process at once; another within a second; what waits without a new start.
    expect((await people.mona.get("/api/v1/session")).json.agreement.deadlines.inactivity.days).toBe(90);
    const county = { id: town.county.id, agreementKey: "seven-phases" };
    await until(() => other.of(county, "2026-11-23").deadlines.inactivity.days === 90, 1000);
    await until(async () => (await quietOn(sipId)) === "2027-02-21", 10_000);
    expect((await verify(server.sql, "2026-11-23")).broken).toBeNull();
    expect(saved.json).toMatchObject({
      version: 1,
      fromDay: "2026-11-23",
      mayChange: true,
      history: [
        {
          version: 1,
          reason: "Beslut 2026-14",
          madeBy: town.disa.name,
          madeAt: "2026-11-23T09:00:00.000Z",
          differences: [
            {
              path: "deadlines.inactivity",
              from: { days: 180, counted: "calendar" },
              to: { days: 90, counted: "calendar" },
            },
          ],
        },
      ],
    });
  } finally {
    await other.close();
    await worker.stop();
  }
});

test("a process that lost the database for a while reads anew what it missed", async () => {
  const other = await openAgreements(server.deps);
  const county = { id: town.county.id, agreementKey: "seven-phases" };
  await server.sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ilike 'listen%agreement%'`;
  expect((await change({ "survey.openDays": 30 })).status).toBe(200);
  await until(() => other.of(county, "2026-11-23").survey.openDays === 30, 10_000);
  await other.close();
});

test("what is written by an older agreement about the time of a change is worked out once more", async () => {
  await workOutAnew(server.deps);
  const sipId = await started(people, town);
  await change({ "deadlines.inactivity": { days: 60, counted: "calendar" } });
  await workOutAnew(server.deps);
  const right = await quietOn(sipId);
  // As a process would have written it that had not heard of the change.
  const writeByOlder = () =>
    server.sql`update sip_task set due_on = '2027-05-22', appears_on = '2027-05-22' where sip_id = ${sipId} and kind = 'inactive'`;
  await writeByOlder();
  // Until then it is no fault to go by one that the county has had; afterwards it is.
  expect((await verify(server.sql, "2026-11-23")).broken).toBeNull();
  server.clock.advance({ seconds: 30 });
  expect((await workOutAnew(server.deps)).map((one) => one.changed)).toEqual([1]);
  expect(await quietOn(sipId)).toBe(right);
  expect((await verify(server.sql, "2026-11-23")).broken).toBeNull();
  server.clock.advance({ seconds: 30 });
  expect(await workOutAnew(server.deps)).toEqual([]);
  await writeByOlder();
  expect((await verify(server.sql, "2026-11-23")).broken?.what).toMatch(/sip_task has a row changed: inactive/);
  await server.sql`update county_sweep set worked_out_by = null`;
  await workOutAnew(server.deps);
  await backToStart();
});

test("one that holds from a later day changes nothing before, and moves what waits when the day has come", async () => {
  const sipId = await started(people, town);
  const before = await quietOn(sipId);
  const saved = await change({ "deadlines.inactivity": { days: 45, counted: "calendar" } }, { fromDay: "2027-01-01" });
  expect(saved.json.now.deadlines.inactivity.days).toBe(60);
  expect(saved.json.newest.deadlines.inactivity.days).toBe(45);
  await workOutAnew(server.deps);
  expect(await quietOn(sipId)).toBe(before);
  server.clock.set("2026-12-31T23:00:01Z");
  await workOutAnew(server.deps);
  expect(await quietOn(sipId)).toBe("2027-01-07");
  expect((await people.mona.get("/api/v1/session")).json.agreement.deadlines.inactivity.days).toBe(45);
  await backToStart();
  // A newer one takes its place, also before it has begun.
  await change({ "deadlines.inactivity": { days: 60, counted: "calendar" } });
  await workOutAnew(server.deps);
  expect(await quietOn(sipId)).toBe(before);
});

test("only those who look after the whole county change it; administrators read it, others do not", async () => {
  const body = { version: 99, changes: {}, fromDay: "2026-11-23", reason: "x" };
  for (const who of [cilla, people.mona, people.erik]) {
    expect((await who.send("PUT", path, body)).status).toBe(403);
    expect((await who.post(`${path}/preview`, body)).status).toBe(403);
  }
  for (const who of [people.mona, people.erik]) expect((await who.get(path)).status).toBe(403);
  expect((await cilla.get(path)).json.mayChange).toBe(false);
  expect((await server.visitor().get(path)).status).toBe(401);
});

test("two administrators: the second is told that the first was there, also in the same moment", async () => {
  const { version } = (await disa.get(path)).json;
  const body = { version, changes: { "survey.openDays": 14 }, fromDay: "2026-11-23", reason: "Beslut" };
  const answers = await Promise.all(
    [1, 2, 3].map((days) => disa.send("PUT", path, { ...body, changes: { "survey.openDays": days } })),
  );
  expect(answers.map((one) => one.status).sort()).toEqual([200, 409, 409]);
  const { reason, ...trial } = body;
  expect(reason).not.toBe("");
  const { status, json } = await disa.post(`${path}/preview`, trial);
  expect({ status, code: json.code }).toEqual({ status: 409, code: "request.stale" });
});

test("what is not allowed is refused with its field and a sentence, and what changes nothing, too", async () => {
  const refusal = async (changes: object, more: object = {}) => {
    const { status, json } = await change(changes, more);
    return [status, json.code, json.field].join(" ");
  };
  expect(await refusal({ "deadlines.start": { days: 9999, counted: "working" } })).toBe(
    "400 agreement.days changes.deadlines.start.days",
  );
  expect(await refusal({ "retention.records.healthCare.years": 3 })).toBe(
    "400 agreement.healthCareTooShort changes.retention.records.healthCare.years",
  );
  expect(await refusal({ "lifeAreas.adult": [] })).toBe("400 agreement.unknownField changes");
  expect(await refusal({})).toBe("400 agreement.unchanged changes");
  expect(await refusal({ "survey.openDays": 40 }, { fromDay: "2026-11-22" })).toBe("400 field.inThePast fromDay");
  expect(await refusal({ "survey.openDays": 40 }, { fromDay: "2036-11-22" })).toBe("400 agreement.tooFarAhead fromDay");
  expect(await refusal({ "survey.openDays": 40 }, { reason: "" })).toBe("400 field.missing reason");
  expect((await change({ "retention.accessLogYears": 4 })).json.detail).toBe("Skriv 5 år eller mer.");
});

test("a ground of the county's own can be chosen from the answer on, is retired and never removed", async () => {
  const words = { sv: "Risk för vräkning", en: "Risk of eviction" };
  const need = { trigger: "own", ownTrigger: "eviction" };
  await expect(raised(people.vera, town, need)).rejects.toThrow(/need.unknownTrigger/);
  await change({ "ownTriggers.eviction": words });
  await raised(people.vera, town, need);
  const { version } = (await disa.get(path)).json;
  const without = await disa.send("PUT", path, { version, changes: {}, fromDay: "2026-11-23", reason: "Bort" });
  expect([without.json.code, without.json.field]).toEqual(["agreement.groundInUse", "changes.ownTriggers.eviction"]);
  expect((await change({ "ownTriggers.eviction": { ...words, retired: true } })).json.keptGrounds).toEqual([
    "eviction",
  ]);
  await expect(raised(people.vera, town, need)).rejects.toThrow(/need.unknownTrigger/);
});

test("retention and the access log go by it, by the day it is removed", async () => {
  const sipId = await started(people, town);
  await done(people.mona, sipId, "close-sip", { reason: "individualWishes", text: "Vill inte längre." });
  const due = async () =>
    (await Array.fromAsync(findDue(server.sql, { asOf: "2032-06-01", countyId: null }))).map((one) => one.sipId);
  expect(await due()).toContain(sipId);
  await change({ "retention.records.socialServices.years": 7, "retention.accessLogYears": 8 });
  expect(await due()).not.toContain(sipId);
  expect(await yearsToKeep(server.sql, server.clock())).toBe(8);
});

test("the database itself lets nobody change what was decided, and only the county's own administrators decide", async () => {
  await expect(server.sql`update own_agreement set reason = 'x'`).rejects.toThrow(/append-only/);
  const doorFor = (who: Visitor) =>
    doorOf(server.deps, { tokenHash: hashOf(/samlad_session=([\w-]{43})/.exec(who.cookie())?.[1] ?? "") }, null);
  const insert = (who: Visitor, countyId: string, by: string) =>
    doorFor(who).ask(
      (sql) => sql`
        insert into own_agreement (county_id, agreement_key, version, changes, from_day, reason, made_by, made_at)
        values (${countyId}, 'seven-phases', 500, '{}', '2026-11-23', 'x', ${by}, now())`,
    );
  const [elsewhere] = await server.sql<{ id: string }[]>`
    insert into county (id, name, agreement_key) values (gen_random_uuid(), 'Annat län', 'seven-phases') returning id`;
  await expect(insert(cilla, town.county.id, town.cilla.id)).rejects.toThrow(/row-level security/);
  await expect(insert(people.mona, town.county.id, town.mona.id)).rejects.toThrow(/row-level security/);
  await expect(insert(disa, elsewhere!.id, town.disa.id)).rejects.toThrow(/row-level security/);
  await expect(insert(disa, town.county.id, town.cilla.id)).rejects.toThrow(/row-level security/);
  expect(await doorFor(people.mona).ask((sql) => sql`select 1 from own_agreement`)).toHaveLength(0);
  const other = { id: elsewhere!.id, agreementKey: "seven-phases" };
  expect(server.deps.agreements.of(other, "2026-11-23")).toBe(getAgreement("seven-phases"));
});
