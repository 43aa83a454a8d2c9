import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ReviewRow } from "../../core/logReview.ts";
import { identityNumbers } from "../../test/identityNumbers.ts";
import { type TestServer, testServer, type Visitor } from "../../test/server.ts";
import { buildSipTown, eriksNumber, type SipTown, signInAll, summoned } from "../../test/sipTown.ts";
import { doorOf } from "../db/wall.ts";
import { insertAssignment, insertStaff } from "../directory/directoryStore.ts";
import { hashOf } from "../signIn/sessionStore.ts";
import { reviewsVerdict } from "../verify.ts";
import { verifyReviews } from "./verifyReviews.ts";

let server: TestServer;
let town: SipTown;
let people: Awaited<ReturnType<typeof signInAll>>;
let sipId: string;
let reviewer: Visitor;
let regions: Visitor;
const day = "2026-11-20"; // a Friday
beforeAll(async () => {
  server = await testServer({ now: `${day}T13:00:00Z` });
  town = await buildSipTown(server);
  people = await signInAll(server, town);
  ({ sipId } = await summoned(people, town, day));
  reviewer = await reviewerAt("Greta Granskare", "SE2120000142-G001", town.homeCare.id);
  regions = await reviewerAt("Rune Region", "SE2321000016-G002", town.primaryCare.id);
  await people.vera.get(`/api/v1/sips/${sipId}`);
  await people.sofia.post("/api/v1/sips/search", { personalIdentityNumber: eriksNumber });
});
afterAll(() => server.close());

async function reviewerAt(name: string, hsaId: string, unitId: string): Promise<Visitor> {
  const staff = await insertStaff(server.sql, { countyId: town.county.id, name, title: "Loggranskare", hsaId });
  await insertAssignment(server.sql, { staffId: staff.id, unitId, roles: ["logReviewer"], startsOn: "2026-01-01" });
  return server.signIn(hsaId);
}
const draw = (who: Visitor, more: object) =>
  who.post("/api/v1/log-reviews", { way: "random", from: day, to: day, size: 200, ...more });
async function rowsOf(who: Visitor, more: object): Promise<ReviewRow[]> {
  const { status, json } = await draw(who, more);
  expect(json.code).toBeUndefined();
  expect(status).toBe(200);
  return json.rows;
}
const readers = (rows: ReviewRow[]) => [...new Set(rows.map((row) => row.staff.name))].sort();

describe("a reviewer's draw", () => {
  test("holds what the own principal's staff have done, and nothing of another's", async () => {
    expect(readers(await rowsOf(reviewer, {}))).toEqual(["Klara Klok", "Mona Modig", "Sofia Skola"]);
    expect(readers(await rowsOf(regions, {}))).toEqual(["Vera Vård"]);
  });

  test("says who read about whom, when and on what ground, and nothing that the SIP holds", async () => {
    const answer = await draw(reviewer, {});
    expect(answer.text).not.toContain("Ramlar ofta hemma");
    expect(answer.text).not.toContain(eriksNumber);
    const row = answer.json.rows.find((one: ReviewRow) => one.command === "sendSummons");
    expect(row).toMatchObject({
      action: "disclose",
      staff: { name: "Klara Klok", hsaId: "SE2120000142-B002" },
      unit: "Hemtjänsten Söder",
      person: { name: town.erik.name, isProtected: false },
      mark: null,
    });
    expect(row.ground).toContain("coordinator");
  });

  test("does not say who it was about, when that is somebody with protected data", async () => {
    await server.sql`update person set protection = 'marked' where id = ${town.erik.id}`;
    const answer = await draw(reviewer, {});
    await server.sql`update person set protection = 'none' where id = ${town.erik.id}`;
    const row = answer.json.rows.find((one: ReviewRow) => one.command === "sendSummons");
    expect(row.person).toEqual({ name: "", age: null, isProtected: true });
    expect(answer.text).not.toContain(town.erik.name);
  });

  test("is random among those that meet the criteria, and as large as asked for", async () => {
    const { json } = await draw(reviewer, { size: 3 });
    expect(json.rows).toHaveLength(3);
    expect(json.found).toBeGreaterThan(3);
    // Not the same one each time, of so many.
    const drawn = new Set<number>();
    for (let time = 0; time < 20 && drawn.size < 2; time++) drawn.add((await rowsOf(reviewer, { size: 1 }))[0]!.id);
    expect(drawn.size).toBe(2);
  });

  test("holds the days asked for, as the clocks show in Sweden, and no text that is only begun", async () => {
    const before = (await draw(regions, {})).json.found;
    const add = (at: string, action: string) => server.sql`
      insert into access_log (county_id, at, actor_kind, staff_id, unit_id, action, subject_person_id, ground)
      values (${town.county.id}, ${at}, 'staff', ${town.vera.id}, ${town.primaryCare.id}, ${action}, ${town.erik.id}, 'participantUnit')`;
    await add(`${day}T23:30:00Z`, "read"); // half past midnight on the day after
    await add("2026-11-11T23:30:00Z", "read"); // half past midnight on the 12th
    await add(`${day}T11:00:00Z`, "draft");
    expect((await draw(regions, {})).json.found).toBe(before);
    expect((await draw(regions, { from: "2026-11-12" })).json.found).toBe(before + 1);
    await add(`${day}T11:00:00Z`, "compare");
    expect((await draw(regions, {})).json.found).toBe(before + 1);
  });

  test("compares names and streets, in the database, among rows of the own principal alone, and for reviewers alone", async () => {
    const asked = async (who: Visitor) => {
      const token = /samlad_session=([^;]+)/.exec(who.cookie())?.[1] ?? "";
      const { ask } = doorOf(server.deps, { tokenHash: hashOf(token) }, null);
      const likeness = await ask(
        (sql) => sql`select row_id from reviewed_likeness('2026-01-01', '2027-01-01', 'ownName')`,
      );
      const persons = await ask((sql) => sql`select person_id from reviewed_persons(${[town.erik.id]}::uuid[])`);
      return [likeness.length > 0, persons.length];
    };
    const surname = town.erik.name.split(" ").at(-1);
    await server.sql`update staff set name = ${`Vera ${surname}`} where id = ${town.vera.id}`;
    expect(await asked(regions)).toEqual([true, 1]);
    expect((await asked(reviewer))[0]).toBe(false);
    for (const who of [people.klara, people.mona, people.vera, people.erik])
      expect(await asked(who)).toEqual([false, 0]);
    await server.sql`update staff set name = 'Vera Vård' where id = ${town.vera.id}`;
  });

  test("finds readers of the person's own name, and those who may live next door", async () => {
    expect(await rowsOf(regions, { way: "ownName" })).toEqual([]);
    expect(await rowsOf(regions, { way: "neighbour" })).toEqual([]);
    const [erik] = await server.sql<
      { name: string; address: string | null }[]
    >`select name, address from person where id = ${town.erik.id}`;
    const surname = erik!.name.split(" ").at(-1);
    await server.sql`update staff set name = ${`Vera ${surname}`} where id = ${town.vera.id}`;
    await server.sql`update person set address = 'Storgatan 12 B, 123 45 Ort' where id = ${town.erik.id}`;
    await server.sql`insert into person (county_id, name, address) values (${town.county.id}, ${`Vera ${surname}`}, 'storgatan 7')`;
    expect(readers(await rowsOf(regions, { way: "ownName" }))).toEqual([`Vera ${surname}`]);
    expect(readers(await rowsOf(regions, { way: "neighbour" }))).toEqual([`Vera ${surname}`]);
    await server.sql`update staff set name = 'Vera Vård' where id = ${town.vera.id}`;
  });

  test("finds one staff member, one person, and those who read about many in a day", async () => {
    expect(readers(await rowsOf(reviewer, { way: "staff", hsaId: "se2120000142-b001" }))).toEqual(["Mona Modig"]);
    expect((await rowsOf(regions, { way: "person", personalIdentityNumber: eriksNumber })).length).toBeGreaterThan(0);
    expect(
      await rowsOf(regions, { way: "person", personalIdentityNumber: identityNumbers.personnummer[4].value }),
    ).toEqual([]);
    expect(await rowsOf(reviewer, { way: "manyReads", least: 2 })).toEqual([]);
    await server.sql`
      insert into access_log (county_id, at, actor_kind, staff_id, unit_id, action, subject_person_id, ground)
      select ${town.county.id}, ${`${day}T12:00:00Z`}::timestamptz, 'staff', ${town.klara.id}, ${town.homeCare.id}, 'read', gen_random_uuid(), 'anyStaff'
        from generate_series(1, 2)`;
    expect(readers(await rowsOf(reviewer, { way: "manyReads", least: 3 }))).toEqual(["Klara Klok"]);
  });

  test("finds what was done at night or on a day off, and by those who had no part in the SIP", async () => {
    expect(await rowsOf(regions, { way: "nights" })).toEqual([]);
    const add = (at: string, ground: string) => server.sql`
      insert into access_log (county_id, at, actor_kind, staff_id, unit_id, action, subject_person_id, ground)
      values (${town.county.id}, ${at}, 'staff', ${town.vera.id}, ${town.primaryCare.id}, 'read', ${town.erik.id}, ${ground})`;
    await add("2026-11-19T23:30:00Z", "participantUnit anyStaff"); // half past midnight on the 20th in Sweden
    await add("2026-11-15T12:00:00Z", "participantUnit anyStaff"); // a Sunday
    expect(await rowsOf(regions, { way: "nights" })).toHaveLength(1);
    expect(await rowsOf(regions, { way: "nights", from: "2026-11-14" })).toHaveLength(2);
    expect(await rowsOf(regions, { way: "noRelation" })).toEqual([]);
    await add(`${day}T12:00:00Z`, "anyStaff");
    expect(await rowsOf(regions, { way: "noRelation" })).toHaveLength(1);
    // A search that found nobody is one, too.
    expect((await rowsOf(reviewer, { way: "noRelation" })).map((row) => [row.staff.name, row.action])).toContainEqual([
      "Sofia Skola",
      "searchPerson",
    ]);
  });

  test("is refused to everybody else, and for a period that is none", async () => {
    for (const who of [people.klara, people.mona, people.erik]) {
      expect((await draw(who, {})).status).toBe(403);
      expect((await who.get("/api/v1/log-reviews")).status).toBe(403);
    }
    const refused = async (more: object) => (await draw(reviewer, more)).json;
    expect(await refused({ from: "2026-11-21", to: day })).toMatchObject({ code: "field.outOfRange", field: "to" });
    expect(await refused({ to: "2026-12-24" })).toMatchObject({ code: "field.inTheFuture", field: "to" });
    expect(await refused({ from: "2026-01-01" })).toMatchObject({ code: "field.outOfRange" });
    expect(await refused({ way: "staff" })).toMatchObject({ code: "field.missing", field: "hsaId" });
    expect(await refused({ way: "staff", hsaId: "SE1-NONE" })).toMatchObject({ code: "staff.unknown", field: "hsaId" });
    expect(await refused({ way: "person", personalIdentityNumber: "123" })).toMatchObject({
      field: "personalIdentityNumber",
    });
  });
});

describe("what the reviewer has done", () => {
  const read = (staffId: string) => server.sql`
    insert into access_log (county_id, at, actor_kind, staff_id, unit_id, action, subject_person_id, ground)
    values (${town.county.id}, ${`${day}T12:30:00Z`}, 'staff', ${staffId}, ${town.homeCare.id}, 'read', ${town.erik.id}, 'anyStaff')`;

  test("is left out of the draw, and how much it is stands there", async () => {
    const [greta] = await server.sql<{ id: string }[]>`select id from staff where name = 'Greta Granskare'`;
    await read(greta!.id);
    for (const more of [{}, { way: "noRelation" }, { way: "staff", hsaId: "SE2120000142-G001" }]) {
      const { json } = await draw(reviewer, more);
      expect(readers(json.rows), JSON.stringify(more)).not.toContain("Greta Granskare");
      expect(json.criteria.ownLeftOut, JSON.stringify(more)).toBe(1);
    }
    expect((await draw(regions, {})).json.criteria.ownLeftOut).toBe(0);
  });

  test("is judged and signed by another, also in a draw that a colleague made", async () => {
    const gun = await reviewerAt("Gun Granskare", "SE2120000142-G003", town.homeCare.id);
    const { json } = await draw(gun, { way: "staff", hsaId: "SE2120000142-G001" });
    expect(readers(json.rows)).toEqual(["Greta Granskare"]);
    const at = `/api/v1/log-reviews/${json.id}`;
    const marks = { marks: [{ rowId: json.rows[0].id, verdict: "inOrder" }] };
    const signing = { verdict: "inOrder", text: "Allt är bra." };
    for (const answer of [await reviewer.post(`${at}/marks`, marks), await reviewer.post(`${at}/sign`, signing)])
      expect(answer.json).toMatchObject({ status: 409, code: "review.ownRows" });
    expect((await gun.post(`${at}/marks`, marks)).status).toBe(200);
    expect((await gun.post(`${at}/sign`, signing)).status).toBe(200);
  });
});

describe("a review", () => {
  test("keeps what was found about each row, is signed, and stays as it was signed", async () => {
    const drawn = (await draw(reviewer, { size: 2 })).json;
    const [first, second] = drawn.rows as ReviewRow[];
    const at = `/api/v1/log-reviews/${drawn.id}`;
    await reviewer.post(`${at}/marks`, { marks: [{ rowId: first!.id, verdict: "investigate", note: "Fråga chefen" }] });
    const changed = await reviewer.post(`${at}/marks`, {
      marks: [
        { rowId: first!.id, verdict: "inOrder", note: "Chefen har svarat" },
        { rowId: second!.id, verdict: "investigate" },
      ],
    });
    expect(changed.json.rows.map((row: ReviewRow) => row.mark)).toEqual([
      { verdict: "inOrder", note: "Chefen har svarat" },
      { verdict: "investigate", note: "" },
    ]);
    expect((await reviewer.post(`${at}/marks`, { marks: [{ rowId: 1_000_000, verdict: "inOrder" }] })).json.code).toBe(
      "item.unknown",
    );
    const signed = await reviewer.post(`${at}/sign`, { verdict: "investigate", text: "En läsning utreds." });
    expect(signed.json.signed).toMatchObject({
      verdict: "investigate",
      by: "Greta Granskare",
      text: "En läsning utreds.",
    });
    for (const [path, body] of [
      ["marks", { marks: [{ rowId: first!.id, verdict: "investigate" }] }],
      ["sign", { verdict: "inOrder", text: "Allt är bra." }],
    ] as const)
      expect((await reviewer.post(`${at}/${path}`, body)).json).toMatchObject({ status: 409, code: "review.signed" });
    for (const table of ["log_review", "log_review_mark", "log_review_signature"])
      await expect(server.sql.unsafe(`delete from ${table}`)).rejects.toThrow(/append-only/);
    await expect(server.sql`
      insert into log_review_mark (review_id, county_id, row_id, verdict, note, by_staff, at)
      values (${drawn.id}, ${town.county.id}, ${first!.id}, 'inOrder', '', ${town.klara.id}, now())`).rejects.toThrow(
      /signed/,
    );
    const { reviews } = (await reviewer.get("/api/v1/log-reviews")).json;
    expect(reviews[0]).toMatchObject({ id: drawn.id, rows: 2, investigate: 1, signed: { verdict: "investigate" } });
    expect(reviews.length).toBeGreaterThan(3);
  });

  test.each([
    ["a mark", "update log_review_mark set note = 'Inget att fråga om' where review_id = $1"],
    ["a mark's verdict", "update log_review_mark set verdict = 'inOrder' where review_id = $1"],
    ["a mark, removed", "delete from log_review_mark where review_id = $1"],
    ["a row of the draw", "update log_review set row_ids[1] = row_ids[1] + 1000000 where id = $1"],
    ["who drew", "update log_review set drawn_by_name = 'Någon Annan' where id = $1"],
    ["how many met the criteria", "update log_review set found = found + 1 where id = $1"],
    ["the criteria", "update log_review set criteria = criteria - 'ownLeftOut' where id = $1"],
    ["the text", "update log_review_signature set text = 'Allt är bra.' where review_id = $1"],
    ["the verdict", "update log_review_signature set verdict = 'inOrder' where review_id = $1"],
  ])("is named by npm run verify when it is not what was signed: %s", async (_, change) => {
    const { id, number, rows } = (await draw(reviewer, { size: 2 })).json;
    const at = `/api/v1/log-reviews/${id}`;
    await reviewer.post(`${at}/marks`, {
      marks: [{ rowId: rows[0].id, verdict: "investigate", note: "Fråga chefen" }],
    });
    expect((await reviewer.post(`${at}/sign`, { verdict: "investigate", text: "En läsning utreds." })).status).toBe(
      200,
    );
    const whole = await verifyReviews(server.sql);
    expect(whole.signed).toBeGreaterThan(0);
    expect(whole.broken).toEqual([]);
    const undone = new Error("undone");
    const trying = server.sql.begin(async (tx) => {
      for (const table of ["log_review", "log_review_mark", "log_review_signature"])
        await tx.unsafe(`alter table ${table} disable trigger append_only`);
      await tx.unsafe(change, [id]);
      const found = await verifyReviews(tx as never);
      expect(found.broken).toEqual([{ id, number, signedOn: day }]);
      expect(reviewsVerdict(found)).toContain(`Review ${number} (${id}): it is not what was signed on ${day}`);
      throw undone;
    });
    await expect(trying).rejects.toBe(undone);
  });

  test.each([
    ["with its signature and its marks", ["draw", "sign"], ["log_review_signature", "log_review_mark", "log_review"]],
    ["but its draw", ["sign"], ["log_review_signature"]],
  ])("is named by npm run verify when it is gone, %s", async (_, steps, tables) => {
    const { id } = (await draw(reviewer, { size: 1 })).json;
    const at = `/api/v1/log-reviews/${id}`;
    expect((await reviewer.post(`${at}/sign`, { verdict: "inOrder", text: "Genomgånget." })).status).toBe(200);
    expect((await verifyReviews(server.sql)).gone).toEqual([]);
    const undone = new Error("undone");
    const trying = server.sql.begin(async (tx) => {
      for (const table of tables) {
        await tx.unsafe(`alter table ${table} disable trigger append_only`);
        await tx.unsafe(`delete from ${table} where ${table === "log_review" ? "id" : "review_id"} = $1`, [id]);
      }
      const found = await verifyReviews(tx as never);
      expect(found).toMatchObject({ broken: [], gone: steps.map((step) => ({ id, step, on: day })) });
      expect(reviewsVerdict(found)).toMatch(/^Broken: .*\n {2}Review .* the log says that it was /);
      throw undone;
    });
    await expect(trying).rejects.toBe(undone);
  });

  test("is signed once, also when it is signed twice at the same time", async () => {
    const { id } = (await draw(reviewer, { size: 1 })).json;
    const sign = () => reviewer.post(`/api/v1/log-reviews/${id}/sign`, { verdict: "inOrder", text: "Genomgånget." });
    expect((await Promise.all([sign(), sign(), sign()])).map((one) => one.status).sort()).toEqual([200, 409, 409]);
  });

  test("is not there for another principal's reviewer", async () => {
    const { id } = (await draw(reviewer, {})).json;
    expect((await regions.get(`/api/v1/log-reviews/${id}`)).status).toBe(404);
    expect((await regions.post(`/api/v1/log-reviews/${id}/sign`, { verdict: "inOrder", text: "x" })).status).toBe(404);
    const theirs = (await regions.get("/api/v1/log-reviews")).json.reviews.map((one: { id: string }) => one.id);
    expect(theirs).not.toContain(id);
  });

  test("is itself in the log, and the person sees that it was made", async () => {
    const { id } = (await draw(reviewer, {})).json;
    await reviewer.get(`/api/v1/log-reviews/${id}`);
    const { json } = await draw(regions, { size: 1 });
    await regions.post(`/api/v1/log-reviews/${json.id}/marks`, {
      marks: [{ rowId: json.rows[0].id, verdict: "inOrder" }],
    });
    await regions.post(`/api/v1/log-reviews/${json.id}/sign`, { verdict: "inOrder", text: "Genomgånget." });
    const steps = await server.sql<{ step: string }[]>`
      select detail ->> 'step' as step from access_log where action = 'review' and detail ->> 'review' = ${json.id} order by id`;
    expect(steps.map((one) => one.step)).toEqual(["draw", "mark", "sign"]);
    const rows = await server.sql`
      select detail ->> 'step' as step, ${sipId} = any(listed_sip_ids) as holds from access_log
       where action = 'review' and detail ->> 'review' = ${id} order by id`;
    expect(rows.map((row) => ({ ...row }))).toEqual([
      { step: "draw", holds: true },
      { step: "open", holds: true },
    ]);
    const told = (await people.erik.get(`/api/v1/sips/${sipId}/access-log?limit=100`)).json;
    expect(told.groups.some((one: { action: string }) => one.action === "review")).toBe(true);
  });

  test("that the list of reviews was read is in the log too, without any SIP and so on nobody's page", async () => {
    const { reviews } = (await reviewer.get("/api/v1/log-reviews")).json;
    const [last] = await server.sql`
      select action, staff_id is not null as by_staff, unit_id, sip_id, subject_person_id, listed_sip_ids, ground, detail,
             address is not null as from_somewhere
        from access_log order by id desc limit 1`;
    expect(last).toEqual({
      action: "review",
      byStaff: true,
      unitId: town.homeCare.id,
      sipId: null,
      subjectPersonId: null,
      listedSipIds: null,
      ground: "logReviewer",
      detail: { step: "list", reviews: reviews.length },
      fromSomewhere: true,
    });
  });

  test("is signed only by one who has just shown who one is", async () => {
    const { id } = (await draw(reviewer, { size: 1 })).json;
    const sign = (who: Visitor) =>
      who.post(`/api/v1/log-reviews/${id}/sign`, { verdict: "inOrder", text: "Genomgånget." });
    server.clock.advance({ minutes: 20 });
    expect((await sign(reviewer)).json).toMatchObject({ status: 401, code: "session.stepUp" });
    expect((await sign(await server.signIn("SE2120000142-G001"))).status).toBe(200);
  });
});
