// The survey from the meeting to the results, over HTTP and as somebody who has the database would look at it (X3).
import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { surveyQuestionsOf } from "../../core/agreements/surveyQuestions.ts";
import { placesOf } from "../../test/everywhere.ts";
import { type TestServer, testServer, type Visitor } from "../../test/server.ts";
import { buildSipTown, done, type SipTown, signInAll, summoned } from "../../test/sipTown.ts";
import { insertAssignment, insertStaff } from "../directory/directoryStore.ts";
import { surveyKey } from "./surveyKey.ts";
import { leastGroup } from "./surveyRoutes.ts";

let server: TestServer;
let town: SipTown;
let people: Awaited<ReturnType<typeof signInAll>>;
let sipId: string;
let occasion: string;
const path = () => `/api/v1/sips/${sipId}/survey`;

beforeAll(async () => {
  server = await testServer();
  town = await buildSipTown(server);
  people = await signInAll(server, town);
  const called = await summoned(people, town);
  sipId = called.sipId;
  occasion = `meeting:${called.meetingId}`;
  const as = (command: string, input: object) => done(people.klara, sipId, command, input);
  await as("set-meeting-roles", { meetingId: called.meetingId, chair: "Klara Klok", secretary: "Mona Modig" });
  await as("start-meeting", { meetingId: called.meetingId });
  await as("record-attendance", { ...called, sipId: undefined, attendance: "present" });
  await as("record-persons-attendance", { meetingId: called.meetingId, how: "present" });
  await as("end-meeting", { meetingId: called.meetingId });
});
afterAll(() => server.close());

const answers = { listenedTo: "fully", decided: "little", turnTo: "dontKnow" };
const rows = async () => ({
  counts: await server.sql<{ month: string; counts: Record<string, Group> }[]>`
    select month::text as month, counts from survey_count order by month`,
  spent: (await server.sql`select mark from survey_spent`).length,
});
type Group = { since: string; answered: number; questions: Record<string, number[]> };

describe("a survey", () => {
  test("is offered to those who were there from the day of the meeting, with questions of their own, and to nobody else", async () => {
    const { survey } = (await people.erik.get(path())).json;
    expect(survey).toMatchObject({
      occasion,
      kind: "meeting",
      set: "individual",
      on: "2026-11-21",
      until: "2026-12-12",
    });
    expect(survey.questions).toHaveLength(9);
    for (const who of [people.klara, people.vera])
      expect((await who.get(path())).json.survey).toMatchObject({ occasion, set: "participant" });
    // The manager holds the SIP, but was not at the meeting.
    expect((await people.mona.get(path())).json).toEqual({ survey: null });
    for (const method of ["GET", "POST"]) {
      const { status, json } = await people.sofia.send(
        method,
        path(),
        method === "GET" ? undefined : { occasion, answers },
      );
      expect({ status, code: json.code }).toEqual({ status: 404, code: "sip.notFound" });
    }
  });

  test("takes no answer that is none, and counts nothing of it", async () => {
    const fault = async (body: object) => (await people.erik.post(path(), body)).json.code;
    expect(await fault({ occasion, answers: {} })).toBe("survey.empty");
    expect(await fault({ occasion, answers: { listenedTo: "yes" } })).toBe("field.notAChoice");
    expect(await fault({ occasion, answers: { inTime: "fully" } })).toBe("field.unknown");
    expect(await fault({ occasion: "closing", answers })).toBe("survey.notOpen");
    expect(await fault({ occasion: `meeting:${randomUUID()}`, answers })).toBe("survey.notOpen");
    expect(await fault({ occasion, answers, name: "Erik" })).toBe("field.unknown");
    expect(await rows()).toEqual({ counts: [], spent: 0 });
  });

  test("is answered once, also when it is sent many times at once; the second try is told so", async () => {
    const tries = await Promise.all([1, 2, 3, 4].map(() => people.erik.post(path(), { occasion, answers })));
    expect(tries.map((it) => it.status).toSorted()).toEqual([204, 409, 409, 409]);
    const again = await people.erik.post(path(), { occasion, answers: null });
    expect([again.status, again.json.code]).toEqual([409, "survey.answered"]);
    expect((await people.erik.get(path())).json).toEqual({ survey: null });
    const { counts, spent } = await rows();
    expect(spent).toBe(1);
    expect(counts).toHaveLength(1);
    expect(counts[0]?.counts["individual meeting municipality"]).toEqual({
      since: "2026-11",
      answered: 1,
      questions: {
        ...Object.fromEntries(
          surveyQuestionsOf("ordinary").individual.meeting.map(({ key }) => [key, [0, 0, 0, 0, 0, 0, 1]]),
        ),
        listenedTo: [0, 0, 0, 0, 1, 0, 0],
        decided: [0, 1, 0, 0, 0, 0, 0],
        turnTo: [0, 0, 0, 0, 0, 1, 0],
      },
    });
  });

  test("is answered once for a unit, whoever of its staff does; and declined it leaves the same mark and nothing else", async () => {
    const before = await rows();
    expect((await people.vera.post(path(), { occasion, answers: null })).status).toBe(204);
    const colleague = await insertStaff(server.sql, {
      countyId: town.county.id,
      name: "Kaj Kollega",
      title: "",
      hsaId: "SE2321000016-K001",
    });
    await insertAssignment(server.sql, {
      staffId: colleague.id,
      unitId: town.primaryCare.id,
      roles: ["staff"],
      startsOn: "2026-01-01",
    });
    const kaj = await server.signIn("SE2321000016-K001");
    expect((await kaj.get(path())).json).toEqual({ survey: null });
    expect((await kaj.post(path(), { occasion, answers: { inTime: "fully" } })).json.code).toBe("survey.answered");
    expect(await rows()).toEqual({ counts: before.counts, spent: before.spent + 1 });
  });

  test("leaves no line in the access log, and no trace of itself in the SIP", async () => {
    const seen = async () => [
      (await server.sql`select count(*)::int from access_log`)[0],
      (await server.sql`select version, last_event_at from sip where id = ${sipId}`)[0],
    ];
    const before = await seen();
    await people.klara.get(path());
    expect((await people.klara.post(path(), { occasion, answers: { inTime: "mostly" } })).status).toBe(204);
    expect(await seen()).toEqual(before);
  });
});

describe("whoever has the database", () => {
  test("finds no person, SIP, unit, staff or meeting in what was answered, and no time finer than the month", async () => {
    const all = [
      ...(await server.sql`select to_jsonb(t)::text as text from survey_count t`),
      ...(await server.sql`select to_jsonb(t)::text as text from survey_spent t`),
    ].map((it) => String(it.text));
    expect(all.length).toBeGreaterThan(3);
    const secrets = [
      sipId,
      occasion.slice(8),
      town.erik.id,
      town.klara.id,
      town.vera.id,
      town.homeCare.id,
      town.primaryCare.id,
    ];
    for (const text of all) {
      for (const secret of secrets) expect(text).not.toContain(secret);
      expect(text).not.toMatch(/\d{2}:\d{2}|\d{4}-\d{2}-(?!01")\d/);
    }
    // In each of the two tables nothing stands that stands in the other.
    const tables = await server.sql<{ table: string; column: string; type: string }[]>`
      select table_name as table, column_name as column, data_type as type from information_schema.columns
       where table_name in ('survey_count', 'survey_spent') order by 1, 2`;
    expect(tables.map((it) => `${it.table}.${it.column} ${it.type}`)).toEqual([
      "survey_count.counts jsonb",
      "survey_count.county_id uuid",
      "survey_count.month date",
      "survey_spent.forget_from date",
      "survey_spent.mark bytea",
    ]);
    expect(await placesOf(server.sql, "listenedTo")).toEqual(["survey_count.counts"]);
  });

  test("has one row a month for all that was said, in an order that tells nothing, and marks that only the key can make", async () => {
    const { counts } = await rows();
    expect(counts).toHaveLength(1);
    const [{ marks }] = await server.sql<[{ marks: Buffer[] }]>`select array_agg(mark) as marks from survey_spent`;
    const own = (key: Buffer, who: string) =>
      createHash("sha256")
        .update(key)
        .update(createHash("sha256").update(`${sipId} ${occasion} ${who}`).digest())
        .digest("hex");
    const found = (key: Buffer) =>
      [`person:${town.erik.id}`, `unit:${town.homeCare.id}`, `unit:${town.primaryCare.id}`].map((who) =>
        marks.some((mark) => Buffer.from(mark).toString("hex") === own(key, who)),
      );
    expect(found(surveyKey(server.deps))).toEqual([true, true, true]);
    expect(found(surveyKey({ ...server.deps, config: { ...server.deps.config, surveyKey: "x".repeat(32) } }))).toEqual([
      false,
      false,
      false,
    ]);
  });

  test("as the app's role reads neither table, and gets no more by the doors than the reader may know", async () => {
    const app = server.deps.sql;
    for (const statement of [
      "select * from survey_count",
      "select * from survey_spent",
      "delete from survey_spent",
      "insert into survey_count values (gen_random_uuid(), '2026-11-01', '{}')",
      `select count_survey('${town.county.id}', '2026-11-21', 'individual meeting region', '{"x": 1}')`,
      `select survey_mark(null, '2026-11-21', '${sipId}', 'closing', '\\x00')`,
    ])
      await expect(app.unsafe(statement)).rejects.toThrow(/permission denied/);
    const token = (who: Visitor) =>
      createHash("sha256")
        .update(/samlad_session=([\w-]{43})/.exec(who.cookie())![1]!)
        .digest();
    const now = server.clock();
    const told = await app`select * from survey_results(${token(people.vera)}, ${now}, ${new Date(0)}, '2027-06-01')`;
    expect(told).toHaveLength(0);
    const key = randomUUID();
    const outcome = async (who: Visitor, about: string) =>
      (
        await app`select answer_survey(${token(who)}, ${now}, ${new Date(0)}, '2026-11-21', ${sipId}, ${about},
          sha256(${Buffer.from(key)}), '2026-12-12', 'participant meeting region', '{"x": 1}') as it`
      )[0]?.it;
    expect(await outcome(people.sofia, occasion)).toBe("notFound");
    expect(await outcome(people.vera, "closing")).toBe("notFound");
    expect(await outcome(people.vera, `meeting:${randomUUID()}`)).toBe("notFound");
  });
});

test("a closing is asked about instead of the meeting before it, and a survey closes on its day", async () => {
  await done(people.klara, sipId, "close-sip", { reason: "noNeedOfCoordination", text: "Klart." });
  expect((await people.erik.get(path())).json.survey).toMatchObject({
    occasion: "closing",
    kind: "closing",
    set: "individual",
  });
  const start = server.clock.now();
  server.clock.set("2026-12-13T09:00:00Z");
  const late = await server.signIn("erik");
  expect((await late.get(path())).json).toEqual({ survey: null });
  expect((await late.post(path(), { occasion: "closing", answers })).json.code).toBe("survey.notOpen");
  server.clock.set(start);
});

describe("the results", () => {
  let lotta: Visitor;
  beforeAll(async () => {
    const analyst = await insertStaff(server.sql, {
      countyId: town.county.id,
      name: "Lotta Analys",
      title: "",
      hsaId: "SE2321000016-L001",
    });
    await insertAssignment(server.sql, {
      staffId: analyst.id,
      unitId: town.primaryCare.id,
      roles: ["analyst"],
      startsOn: "2026-01-01",
    });
    // As many more as are needed, answered as the door would count them.
    for (let more = 1; more < leastGroup; more += 1)
      await server.sql`select count_survey(${town.county.id}, '2026-11-30', 'individual meeting municipality', ${server.sql.json({ listenedTo: more })})`;
    [people, lotta] = await Promise.all([signInAll(server, town), server.signIn("SE2321000016-L001")]);
  });

  test("are for managers and analysts", async () => {
    for (const who of [people.klara, people.vera, people.erik])
      for (const file of ["results", "results.csv"]) expect((await who.get(`/api/v1/survey/${file}`)).status).toBe(403);
    for (const who of [people.mona, lotta]) expect((await who.get("/api/v1/survey/results")).status).toBe(200);
  });

  test("tell of a group when the month is over and not before, and never of fewer than five", async () => {
    expect((await lotta.get("/api/v1/survey/results")).json).toMatchObject({ groups: [], least: leastGroup });
    const [{ least }] = await server.sql<[{ least: number }]>`select survey_least() as least`;
    expect(least).toBe(leastGroup);
    server.clock.set("2026-12-01T08:00:00Z");
    const who = await server.signIn("SE2321000016-L001");
    const { groups } = (await who.get("/api/v1/survey/results")).json;
    // The two who answered for units are too few.
    expect(groups).toEqual([
      expect.objectContaining({
        since: "2026-11",
        until: "2026-11",
        set: "individual",
        kind: "meeting",
        lead: "municipality",
        answered: 5,
      }),
    ]);
    expect(groups[0].questions.listenedTo).toEqual([0, 1, 1, 1, 2, 0, 0]);
    const csv = await who.get("/api/v1/survey/results.csv");
    expect(csv.headers.get("content-type")).toContain("text/csv");
    expect(csv.text).toContain(
      "2026-11,2026-11,individual,meeting,municipality,listenedTo,De som var med lyssnade på mig.,5,0,1,1,1,2,0,0\r\n",
    );
  });

  test("give nothing under five away by what differs between any two things that were ever told", async () => {
    const [county] = await server.sql<{ id: string }[]>`
      insert into county (id, name, agreement_key) values (gen_random_uuid(), 'Slumplän', 'seven-phases') returning id`;
    const told = new Map<string, number>();
    let random = 7;
    const next = (most: number) => {
      random = (random * 1103515245 + 12345) % 2147483648;
      return random % most;
    };
    let answered = 0;
    for (let month = 0; month < 24; month += 1) {
      const day = `${2027 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-15`;
      for (let more = next(9); more > 0; more -= 1) {
        answered += 1;
        await server.sql`select count_survey(${county!.id}, ${day}, 'child meeting region', ${server.sql.json({ listenedTo: next(7) })})`;
      }
      // What would be told on the first of the next month.
      const now = await server.sql<
        { until: string; since: string; answered: number; questions: Record<string, number[]> }[]
      >`
        select to_char(s.month, 'YYYY-MM') as until, e.value ->> 'since' as since, (e.value ->> 'answered')::int as answered,
               e.value -> 'questions' as questions
          from survey_count s cross join jsonb_each(s.counts) e
         where s.county_id = ${county!.id} and s.month <= ${day} and (e.value ->> 'answered')::int >= survey_least()`;
      for (const group of now) {
        const before = told.get(group.until);
        // Told once and never changed: so any difference is made of whole groups, each of five or more.
        if (before !== undefined) expect(group.answered).toBe(before);
        told.set(group.until, group.answered);
        expect(group.answered).toBeGreaterThanOrEqual(5);
        expect(group.questions.listenedTo?.reduce((sum, count) => sum + count, 0)).toBe(group.answered);
      }
      expect(now).toHaveLength(told.size);
      // No month is told of by two groups.
      const spans = now.toSorted((a, b) => (a.until < b.until ? -1 : 1));
      for (const [at, span] of spans.entries()) if (at > 0) expect(span.since > spans[at - 1]!.until).toBe(true);
    }
    const [left] = await server.sql<{ waiting: number }[]>`
      select coalesce(sum((e.value ->> 'answered')::int), 0)::int as waiting
        from survey_count s cross join jsonb_each(s.counts) e
       where s.county_id = ${county!.id} and (e.value ->> 'answered')::int < survey_least()`;
    // Nobody's answer was lost on the way.
    expect([...told.values()].reduce((sum, count) => sum + count, 0) + left!.waiting).toBe(answered);
    expect(left!.waiting).toBeLessThan(5);
  });
});
