// What time alone brings about: told once, when its day has come, also after an outage; and what moves when the agreement does.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type TestServer, testServer } from "../../test/server.ts";
import { buildSipTown, done, type SipTown, signInAll, started, summoned } from "../../test/sipTown.ts";
import { verify } from "../sip/verify.ts";
import { tellOfDeadlines } from "./tellOfDeadlines.ts";
import { workOutAnew } from "./workOutAnew.ts";

let server: TestServer;
let town: SipTown;
let people: Awaited<ReturnType<typeof signInAll>>;
const start = "2026-11-23T09:00:00Z";
beforeAll(async () => {
  server = await testServer({ now: start, config: { sessionMaxHours: 4800, sessionIdleMinutes: 144_000 } });
  town = await buildSipTown(server);
  people = await signInAll(server, town);
});
beforeEach(async () => {
  server.clock.set(start);
  await server.sql`update session set last_seen_at = ${start} where last_seen_at > ${start}`;
  await server.sql`delete from county_sweep`;
  await tellOfDeadlines(server.deps);
});
afterAll(() => server.close());

const told = async (sipId: string) =>
  (
    await server.sql`
      select audience, kind, params ->> 'task' as task from letter
       where sip_id = ${sipId} and kind like 'task%'`
  )
    .map((it) => `${it.kind} ${it.task} ${it.audience.replace(/[0-9a-f-]{36}/g, "")}`)
    .sort();
const sweep = async () => (await tellOfDeadlines(server.deps)).map((it) => it.letters);

describe("the sweep of deadlines (T)", () => {
  test("reminds whom a summons waits for the working day before, and tells their manager after", async () => {
    const { sipId } = await summoned(people, town, "2026-11-23");
    const [task] = await server.sql`
      select due_on, audience from sip_task where sip_id = ${sipId} and kind = 'answerSummons' and audience like 'unit:%' limit 1`;
    const before = new Date(`${task!.dueOn}T08:00:00Z`);
    const dayBefore = before.getUTCDay() === 1 ? 3 : 1;
    server.clock.set(new Date(before.getTime() - dayBefore * 86_400_000));
    await sweep();
    expect(await told(sipId)).toContain("taskSoon answerSummons unit:");
    server.clock.set(new Date(before.getTime() + 86_400_000));
    await sweep();
    expect(await told(sipId)).toEqual(
      expect.arrayContaining(["taskLate answerSummons unit:", "taskLate answerSummons manager:"]),
    );
    // Whoever is late or soon late reads it in their list, where the line says which task it is.
    const { letters } = (await people.vera.get("/api/v1/work-list")).json;
    expect(letters).toContainEqual(
      expect.objectContaining({
        kind: "taskLate",
        sipId,
        params: { task: "answerSummons" },
        personName: "Erik Enskild",
      }),
    );
  });

  test("catches up a week's outage: nothing missed, nothing told twice, from however many processes", async () => {
    const { sipId } = await summoned(people, town, "2026-11-23");
    server.clock.advance({ days: 30 });
    const counts = await Promise.all([sweep(), sweep(), sweep()]);
    expect(counts.flat().filter((letters) => letters > 0)).toHaveLength(1);
    const first = await told(sipId);
    expect(first.filter((line) => line.startsWith("taskLate answerSummons"))).toHaveLength(2);
    expect(first.filter((line) => line.includes("person:") && line.startsWith("taskLate"))).toEqual([]);
    server.clock.advance({ minutes: 1 });
    expect(await sweep()).toEqual([]);
    server.clock.advance({ days: 1 });
    await sweep();
    expect((await told(sipId)).filter((line) => line.startsWith("taskLate answerSummons"))).toHaveLength(2);
  });

  test("begins each day when it begins in Sweden, and a clock that goes back does nothing anew", async () => {
    server.clock.set("2026-11-23T22:59:00Z");
    expect(await sweep()).toEqual([]);
    server.clock.set("2026-11-23T23:00:30Z");
    expect(await sweep()).toHaveLength(1);
    server.clock.set("2026-11-21T10:00:00Z");
    expect(await sweep()).toEqual([0]);
  });

  test("tells nobody whose consent has ended, and lets a clock that was wrong for a minute change nothing", async () => {
    const { sipId } = await summoned(people, town, "2026-11-23");
    await server.sql`update sip_reader set until = '2026-11-25' where sip_id = ${sipId} and audience like 'unit:%'`;
    server.clock.set("2031-11-23T09:00:00Z");
    expect(await sweep()).toEqual([]);
    server.clock.set("2026-11-28T09:00:00Z");
    expect(await sweep()).toHaveLength(1);
    expect((await told(sipId)).filter((line) => line.includes("answerSummons"))).toEqual([]);
    await server.sql`update county_sweep set told_through = '2029-01-01'`;
    expect(await sweep()).toHaveLength(1);
  });

  test("tells when what was put off to a later day waits, and is silent when it has been done", async () => {
    const sipId = await started(people, town);
    const other = await started(people, town);
    await done(people.mona, other, "close-sip", { reason: "individualWishes", text: "Vill inte längre." });
    // A month at a time: a longer leap is believed only when the database's clock has made it, too.
    for (let month = 0; month < 14; month++) {
      server.clock.advance({ days: 30 });
      await sweep();
    }
    expect(await told(sipId)).toEqual([
      "taskCame inactive manager:",
      "taskCame inactive staff:@",
      "taskLate giveInformation manager:",
      "taskLate giveInformation staff:@",
    ]);
    expect(await told(other)).toEqual([]);
  });
});

describe("another agreement while the clocks run", () => {
  test("moves what waits, for every SIP, as the command that wrote it would have done", async () => {
    await workOutAnew(server.deps);
    const sipId = await started(people, town);
    const due = async () =>
      (await server.sql`select due_on from sip_task where sip_id = ${sipId} and kind = 'inactive' limit 1`)[0]?.dueOn;
    expect(await workOutAnew(server.deps)).toEqual([]);
    const before = await due();
    const [county] = await server.sql`select agreement_key from county where id = ${town.county.id}`;
    const other = county!.agreementKey === "six-phases" ? "seven-phases" : "six-phases";
    await server.sql`update county set agreement_key = ${other} where id = ${town.county.id}`;
    const [done] = await workOutAnew(server.deps);
    expect(done?.changed).toBeGreaterThan(0);
    expect(await due()).not.toBe(before);
    expect((await verify(server.sql)).broken).toBeNull();
    expect(await workOutAnew(server.deps)).toEqual([]);
    await server.sql`update county set agreement_key = ${county!.agreementKey} where id = ${town.county.id}`;
    await workOutAnew(server.deps);
    expect(await due()).toBe(before);
  });

  test("tells nobody a second time of what was late already, though the days before are looked through again", async () => {
    const { sipId } = await summoned(people, town, "2026-11-23");
    await workOutAnew(server.deps);
    server.clock.advance({ days: 12 });
    await sweep();
    const first = await told(sipId);
    expect(first.filter((line) => line.startsWith("taskLate answerSummons"))).toHaveLength(2);
    const [county] = await server.sql`select agreement_key from county where id = ${town.county.id}`;
    const other = county!.agreementKey === "six-phases" ? "seven-phases" : "six-phases";
    await server.sql`update county set agreement_key = ${other} where id = ${town.county.id}`;
    const [done] = await workOutAnew(server.deps);
    expect(done?.changed).toBeGreaterThan(0);
    expect(await sweep()).toHaveLength(1);
    expect((await told(sipId)).filter((line) => first.includes(line))).toEqual(first);
    await server.sql`update county set agreement_key = ${county!.agreementKey} where id = ${town.county.id}`;
  });
});
