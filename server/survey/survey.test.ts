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
type Group = { since: string; answered: number; questions: Record<string, number[]> };
/** What waits, opened with the key, and how many marks there are. */
const rows = async () => ({
  groups: (
    await server.sql<{ book: { groups: Record<string, Group> } }[]>`
      select survey_open(${town.county.id}, ${surveyKey(server.deps)}) as book`
  )[0]!.book.groups,
  spent: (await server.sql`select mark from survey_spent`).length,
});

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
    expect(await rows()).toEqual({ groups: {}, spent: 0 });
  });

  test("is answered once, also when it is sent many times at once; the second try is told so", async () => {
    const tries = await Promise.all([1, 2, 3, 4].map(() => people.erik.post(path(), { occasion, answers })));
    expect(tries.map((it) => it.status).toSorted()).toEqual([204, 409, 409, 409]);
    const again = await people.erik.post(path(), { occasion, answers: null });
    expect([again.status, again.json.code]).toEqual([409, "survey.answered"]);
    expect((await people.erik.get(path())).json).toEqual({ survey: null });
    const { groups, spent } = await rows();
    expect(spent).toBe(1);
    expect(groups["individual meeting municipality"]).toEqual({
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
    expect(await rows()).toEqual({ groups: before.groups, spent: before.spent + 1 });
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
  const tables = ["survey_group", "survey_waiting", "survey_spent"];

  test("reads nothing of what was answered until it is told of, whoever was alone in answering", async () => {
    for (const word of ["listenedTo", "individual meeting"]) expect(await placesOf(server.sql, word)).toEqual([]);
    expect(await server.sql`select 1 from survey_group`).toHaveLength(0);
    const [waiting] = await server.sql<{ nonce: Buffer; sealed: Buffer }[]>`select nonce, sealed from survey_waiting`;
    // Written anew each time under a seal of its own, as long as before: two copies say nothing by what differs.
    await server.sql`select survey_close(${town.county.id}, ${surveyKey(server.deps)},
      survey_open(${town.county.id}, ${surveyKey(server.deps)}))`;
    const [again] = await server.sql<{ nonce: Buffer; sealed: Buffer }[]>`select nonce, sealed from survey_waiting`;
    expect(again!.sealed).toHaveLength(waiting!.sealed.length);
    const same = again!.sealed.filter((byte, at) => byte === waiting!.sealed[at]).length;
    expect(same / again!.sealed.length).toBeLessThan(0.02);
    // Another key opens nothing, and loses nothing.
    const [other] = await server.sql`select survey_open(${town.county.id}, ${createHash("sha256").digest()}) as book`;
    expect(other).toEqual({ book: { month: null, groups: {} } });
  });

  test("finds no person, SIP, unit, staff or meeting beside it, and no time finer than the month", async () => {
    const columns = await server.sql<{ column: string }[]>`
      select table_name || '.' || column_name || ' ' || data_type as column from information_schema.columns
       where table_name = any(${tables}) order by table_name, ordinal_position`;
    expect(columns.map((it) => it.column)).toEqual([
      "survey_group.county_id uuid",
      "survey_group.since date",
      "survey_group.until date",
      "survey_group.about text",
      "survey_group.answered integer",
      "survey_group.questions jsonb",
      "survey_spent.mark bytea",
      "survey_spent.forget_from date",
      "survey_waiting.county_id uuid",
      "survey_waiting.key_mark bytea",
      "survey_waiting.nonce bytea",
      "survey_waiting.sealed bytea",
    ]);
    const days = await server.sql<{ day: string }[]>`select distinct forget_from::text as day from survey_spent`;
    expect(days.map((it) => it.day)).toEqual(["2027-02-01"]);
  });

  test("cannot tell whose a mark is, and with the key not what was said: a mark says answered or declined", async () => {
    const [row] = await server.sql<{ marks: Buffer[] }[]>`select array_agg(mark) as marks from survey_spent`;
    const own = (key: Buffer, who: string) =>
      createHash("sha256")
        .update(key)
        .update(createHash("sha256").update(`${sipId} ${occasion} ${who}`).digest())
        .digest("hex");
    const found = (key: Buffer) =>
      [`person:${town.erik.id}`, `unit:${town.homeCare.id}`, `unit:${town.primaryCare.id}`].map((who) =>
        row!.marks.some((mark) => Buffer.from(mark).toString("hex") === own(key, who)),
      );
    expect(found(surveyKey(server.deps))).toEqual([true, true, true]);
    const another = { ...server.deps, config: { ...server.deps.config, surveyKey: "x".repeat(32) } };
    expect(found(surveyKey(another))).toEqual([false, false, false]);
  });

  test("as the app's role reads none of the tables, and gets no more by the doors than the reader may know", async () => {
    const app = server.deps.sql;
    for (const statement of [
      ...tables.flatMap((table) => [`select * from ${table}`, `delete from ${table}`]),
      "insert into survey_spent values (sha256('x'), '2027-01-01')",
      `select count_survey('${town.county.id}', '2026-11-21', '\\x00', 'individual meeting region', '{"x": 1}')`,
      `select survey_open('${town.county.id}', '\\x00')`,
      `select survey_mark(null, '2026-11-21', '${sipId}', 'closing', '\\x00')`,
    ])
      await expect(app.unsafe(statement)).rejects.toThrow(/permission denied/);
    const token = (who: Visitor) =>
      createHash("sha256")
        .update(/samlad_session=([\w-]{43})/.exec(who.cookie())![1]!)
        .digest();
    const now = server.clock();
    const told =
      await app`select * from survey_results(${token(people.vera)}, ${now}, ${new Date(0)}, '2027-06-01', ${surveyKey(server.deps)})`;
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
      await server.sql`select count_survey(${town.county.id}, '2026-11-30', ${surveyKey(server.deps)}, 'individual meeting municipality', ${server.sql.json({ listenedTo: more })})`;
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
      "2026-11;2026-11;individual;meeting;municipality;listenedTo;De som var med lyssnade på mig.;5;0;1;1;1;2;0;0\r\n",
    );
  });

  test("give nothing under five away by what differs between any two things that were ever told", async () => {
    const key = createHash("sha256").update("another county's").digest();
    const [county] = await server.sql<{ id: string }[]>`
      insert into county (id, name, agreement_key) values (gen_random_uuid(), 'Slumplän', 'seven-phases') returning id`;
    const countyId = county!.id;
    let random = 7;
    const next = (most: number) => {
      random = (random * 1103515245 + 12345) % 2147483648;
      return random % most;
    };
    const told = new Map<string, string>();
    let answered = 0;
    let newest: { since: string; until: string; answered: number; questions: Record<string, number[]> }[] = [];
    for (let month = 0; month < 14; month += 1) {
      const day = `${2027 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-15`;
      for (let more = next(9); more > 0; more -= 1) {
        answered += 1;
        const answer = server.sql.json({ listenedTo: next(7) });
        await server.sql`select count_survey(${countyId}, ${day}, ${key}, 'child meeting region', ${answer})`;
      }
      newest = await server.sql`
        select since::text as since, until::text as until, answered, questions from survey_group
         where county_id = ${countyId} order by until`;
      for (const group of newest) {
        // Told of once and never changed: so any difference is made of whole groups, each of five or more.
        expect(told.get(group.until) ?? JSON.stringify(group)).toBe(JSON.stringify(group));
        told.set(group.until, JSON.stringify(group));
        expect(group.answered).toBeGreaterThanOrEqual(leastGroup);
        expect(group.questions.listenedTo?.reduce((sum, count) => sum + count, 0)).toBe(group.answered);
        // Nothing of the month that is not over.
        expect(group.until < day.slice(0, 7)).toBe(true);
      }
      expect(newest).toHaveLength(told.size);
    }
    expect(newest.length).toBeGreaterThan(4);
    for (const [at, group] of newest.entries()) if (at > 0) expect(group.since > newest[at - 1]!.until).toBe(true);
    // Nobody's answer was lost on the way.
    const [left] = await server.sql<{ book: { groups: Record<string, Group> } }[]>`
      select survey_open(${countyId}, ${key}) as book`;
    const waiting = Object.values(left!.book.groups).reduce((sum, group) => sum + group.answered, 0);
    expect(newest.reduce((sum, group) => sum + group.answered, 0) + waiting).toBe(answered);
    await expect(
      server.sql`insert into survey_group values (${countyId}, '2027-01-01', '2027-01-01', 'child meeting region', 4, '{}')`,
    ).rejects.toThrow(/check constraint/);
  });
});
