// Every address and command is asked for real, and what it answers is held against the OpenAPI document, field by field.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CommandName, commandNames } from "../../core/sip/commands.ts";
import { idOf } from "../../demo/ids.ts";
import { loadDemo } from "../../demo/load.ts";
import { people } from "../../demo/people.ts";
import { staffHsaId } from "../../demo/staff.ts";
import { type AnswerCheck, answerCheck } from "../../test/answerCheck.ts";
import { established } from "../../test/establishedSip.ts";
import { identityNumbers } from "../../test/identityNumbers.ts";
import { samplePdf } from "../../test/sampleFiles.ts";
import { type Answer, type TestServer, testServer, type Visitor } from "../../test/server.ts";
import { buildSipTown, give, signInAll } from "../../test/sipTown.ts";
import { insertCounty, insertPerson } from "../directory/directoryStore.ts";
import type { JsonSchema } from "./jsonSchema.ts";
import { operations } from "./operations.ts";

const ingridsSip = idOf("sip", "ingrid");
let server: TestServer;
let document: JsonSchema;
let answers: AnswerCheck;
const who = new Map<string, Visitor>();

/** Whose answers are looked at: every kind of reader there is. */
const individuals = ["ingrid", "anderse", "elias", "jonas", "rebecka", "marcus", "nora", "gunnar"];
const staff = ["sara", "helena", "birgitta", "maria", "mona", "ylva", "linda"] as const;
const others = ["vera", "ulf", "kerstin", "lovisa", "lotta"] as const;

beforeAll(async () => {
  server = await testServer();
  await loadDemo(server.deps);
  document = (await server.visitor().get("/api/v1/openapi.json")).json;
  answers = answerCheck(document);
  const hints = [
    ...individuals.map((one) => [one, one]),
    ...[...staff, ...others].map((one) => [one, staffHsaId(one)]),
  ];
  const signedIn = hints.map(async ([name = "", as = ""]) =>
    who.set(name, counted(answers.checked(await server.signIn(as)))),
  );
  await Promise.all(signedIn);
});
afterAll(() => server.close());

/** Of each operation, how many lines its answers have left in the access log: the fewest and the most. */
const lines = new Map<string, { least: number; most: number }>();

/** The same visitor, whose answers are counted in the log; one at a time, so that each line is known for its own. */
function counted(visitor: Visitor): Visitor {
  const inLog = async () => Number((await server.sql`select count(*) as lines from access_log`)[0]!.lines);
  const send: Visitor["send"] = async (method, path, body, headers) => {
    const before = await inLog();
    const answer = await visitor.send(method, path, body, headers);
    const id = path.startsWith(api) ? answers.nameOf(method, path.slice(api.length)) : undefined;
    if (!id || answer.status >= 300) return answer;
    const more = (await inLog()) - before;
    const { least, most } = lines.get(id) ?? { least: more, most: more };
    lines.set(id, { least: Math.min(least, more), most: Math.max(most, more) });
    return answer;
  };
  return {
    send,
    get: (path, headers) => send("GET", path, undefined, headers),
    post: (path, body = {}, headers) => send("POST", path, body, headers),
    cookie: visitor.cookie,
  };
}

const as = (name: string) => who.get(name)!;
const api = "/api/v1";
const ask = async (name: string, method: string, path: string, body?: unknown): Promise<Answer> => {
  const answer = await as(name).send(method, `${api}${path}`, body);
  expect(answer.status, `${method} ${path}: ${answer.text.slice(0, 300)}`).toBeLessThan(300);
  return answer;
};
const get = async (name: string, path: string) => (await ask(name, "GET", path)).json;
const post = async (name: string, path: string, body: object = {}) => (await ask(name, "POST", path, body)).json;
const put = async (name: string, path: string, body: object) => (await ask(name, "PUT", path, body)).json;

describe("the OpenAPI document", () => {
  test("tells of every answer by its fields, and of none as just anything", () => {
    const described = Object.entries<JsonSchema>(document.components.schemas);
    expect(described.filter(([, schema]) => !schema.properties && !schema.anyOf)).toEqual([]);
    const open = described.filter(([, schema]) => schema.additionalProperties === true).map(([name]) => name);
    // A problem may tell more than its words, and the document itself is described by the OpenAPI Initiative.
    expect(open).toEqual(["Problem", "OpenApiDocument"]);
  });

  test("is held against answers so that a field too many, one too few and one of another kind are found", async () => {
    const answer = await as("sara").get(`${api}/session`);
    const told = (json: object) => () => answers.check("GET", "/session", { ...answer, json });
    expect(told(answer.json)).not.toThrow();
    expect(told({ ...answer.json, secret: 1 })).toThrow(/additional properties.*secret/);
    expect(told({ ...answer.json, county: { id: answer.json.county.id } })).toThrow(/county must have.*name/);
    expect(told({ ...answer.json, demo: "yes" })).toThrow(/demo must be boolean/);
    expect(() => answers.check("GET", "/session", { ...answer, status: 418 })).toThrow(/not told of/);
  });
});

describe("the answer is as the document says", () => {
  test.each([...individuals, ...staff])("in all that %s reads of SIPs", async (name) => {
    for (const list of ["/work-list", "/work-list/waiting", "/drafts"]) await get(name, list);
    const { sips } = await get(name, "/sips?closed=all&limit=100");
    expect(sips.length).toBeGreaterThan(0);
    for (const { id } of sips) {
      const { view } = await get(name, `/sips/${id}`);
      const called = view.meetings.find((one: { status: string }) => one.status === "sent");
      if (called) await ask(name, "GET", `/sips/${id}/invitation/${called.id}.pdf`);
      const { entries } = await get(name, `/sips/${id}/history`);
      const day = entries[0]?.at.slice(0, 10) ?? "2026-11-21";
      // Some of these are not for everybody: a refusal is held against the document, too.
      for (const part of [
        ...[`as-of/${day}`, "as-of/2026-11-21", `changes?from=${day}`, "attachments", "protection"],
        ...["access-log?lists=true&own=true", "register-extract.json"],
      ])
        await as(name).get(`${api}/sips/${id}/${part}`);
      const { upTo } = await get(name, `/sips/${id}/news`);
      if (upTo > 1) await put(name, `/sips/${id}/seen`, { upTo: upTo - 1 });
      await get(name, `/sips/${id}/news`);
    }
  });

  test("in what individuals read about themselves", async () => {
    for (const name of individuals) {
      await get(name, "/my/access-log?own=true&lists=true&limit=100");
      await get(name, "/my/register-extract.json");
    }
    for (const paper of [
      "/my/access-log/extract.pdf",
      "/my/access-log/extract.csv",
      "/my/register-extract.pdf?lang=en",
    ])
      await ask("ingrid", "GET", paper);
    for (const paper of [
      "plan/1.pdf?lang=sv&size=easy",
      "consent.pdf",
      "documents/plan.pdf?size=large",
      "calendar.ics",
      "access-log/extract.csv",
      "register-extract.pdf",
    ])
      await ask("ingrid", "GET", `/sips/${ingridsSip}/${paper}`);
    const address = "/my/calendar-address";
    await post("ingrid", address, { withPlace: true });
    expect((await get("ingrid", address)).address.withPlace).toBe(true);
    await ask("ingrid", "DELETE", address, {});
    const ofUnit = `/units/${idOf("unit", "careAlvhamn")}/calendar-address`;
    await post("birgitta", ofUnit, {});
    expect((await get("birgitta", ofUnit)).address.withPlace).toBe(false);
    await ask("birgitta", "DELETE", ofUnit, {});
    expect((await as("sara").get(`${api}/my/access-log`)).status).toBe(403);
    const notices = {
      ...(await get("ingrid", "/my/notices")).setting,
      email: "ingrid@example.org",
      emailWhen: "daily",
    };
    await put("ingrid", "/my/notices", notices);
    await get("ingrid", "/my/register-extract.json");
    await get("sara", `/sips/${ingridsSip}/notices`);
    await server.sql`
      insert into calendar_invitation (uid, county_id, sip_id, meeting_id, owner, audience, sequence, meeting_sequence, starts_at, minutes,
                                       planned_at, reply, reply_at)
      select gen_random_uuid(), county_id, id, gen_random_uuid(), 'person:' || person_id, 'person:' || person_id, 0, 0, now(), 60,
             now(), 'accepted', now() from sip where id = ${ingridsSip}`;
    expect((await get("sara", `/sips/${ingridsSip}/calendar-answers`)).answers).toHaveLength(1);
  });

  test("in papers, contact, protection, searches, drafts and news", async () => {
    const form = `--b\r\nContent-Disposition: form-data; name="file"; filename="ja.pdf"\r\n\r\n${samplePdf()}\r\n--b--\r\n`;
    const headers = { "content-type": "multipart/form-data; boundary=b" };
    const kept = await as("sara").send(
      "POST",
      `${api}/sips/${ingridsSip}/attachments`,
      new TextEncoder().encode(form),
      headers,
    );
    expect(kept.status).toBe(201);
    await ask("sara", "GET", `/sips/${ingridsSip}/attachments/${kept.json.id}`);
    expect((await get("sara", `/sips/${ingridsSip}/attachments`)).attachments).toHaveLength(1);
    await post("sara", `/sips/${ingridsSip}/documents/plan`, {
      version: 1,
      givenTo: "Malin Sandelin",
      ground: "consent",
    });
    await post("sara", `/sips/${ingridsSip}/contact`, { address: "", phone: "", email: "", interpreterLanguage: "" });
    await post("sara", `/sips/${ingridsSip}/protection`, { level: "marked", reason: "Ber om det själv" });
    expect((await get("sara", `/sips/${ingridsSip}/protection`)).changes).toHaveLength(1);
    const { view } = (await give(as("sara"), ingridsSip, "add-party", { kind: "other", name: "Körledaren" })).json;
    const partyId = view.parties.at(-1).id;
    const cells = [{ recipient: `party:${partyId}`, area: "plan", allowed: true }];
    expect((await give(as("sara"), ingridsSip, "set-consent-scope", { cells })).status).toBe(200);
    const invitation = { partyId, until: "2026-11-28", personalIdentityNumber: identityNumbers.personnummer[0].value };
    await post("sara", `/sips/${ingridsSip}/guests`, invitation);
    await get("ingrid", `/sips/${ingridsSip}`);
    await post("sara", "/sips/search", { query: "Ingrid" });
    await post("ingrid", "/units/search", { about: "home" });
    await put("sara", "/drafts/need.what", { text: "Påbörjat", baseVersion: 0 });
    expect((await get("sara", "/drafts")).drafts).toHaveLength(1);
    await ask("sara", "DELETE", "/drafts/need.what");
    const read: number[] = [];
    for (const name of [...staff, ...individuals]) {
      const { letters } = await get(name, "/work-list");
      if (letters[0]) await post(name, `/letters/${letters[0].id}/read`);
      read.push(letters.length);
    }
    expect(Math.max(...read)).toBeGreaterThan(0);
  });

  test("in the directory and to its administrators", async () => {
    expect((await get("sara", "/support?lang=en")).guides.length).toBeGreaterThan(15);
    expect((await as("ingrid").get(`${api}/support`)).status).toBe(403);
    await get("ingrid", "/municipalities");
    const { units } = await get("ingrid", "/units?limit=100");
    await get("ingrid", `/units/${units[0].id}`);
    for (const { id } of units) await get("sara", `/units/${id}/staff`);
    for (const name of ["vera", "ulf"]) {
      await get(name, "/admin/principals");
      await get(name, "/admin/attachments");
      for (const { id } of (await get(name, "/admin/units?state=all&limit=100")).units.slice(0, 20))
        await get(name, `/admin/units/${id}`);
      for (const { id } of (await get(name, "/admin/staff?state=all&limit=100")).staff.slice(0, 20))
        await get(name, `/admin/staff/${id}`);
      await post(name, "/admin/staff/search", { query: "a" });
      await get(name, "/admin/sessions");
      await post(name, "/admin/sessions/search", { query: "a" });
    }
    expect((await as("sara").get(`${api}/admin/units`)).status).toBe(403);
  });

  test("to an administrator who looks after the county's papers", async () => {
    const { look } = await get("vera", "/admin/papers");
    expect(look.version).toBe(null);
    const changed = await put("vera", "/admin/papers/look", { version: null, colour: "#1C2422" });
    expect(changed).toEqual({ colour: "#1c2422", hasLogo: false, version: 1 });
    await ask("vera", "GET", "/admin/papers/summons.pdf?lang=en");
  });

  test("to an administrator who adds, changes and ends", async () => {
    const principal = { name: "Ny huvudman", kind: "private", orgNumber: null };
    const { id: principalId, version } = await post("vera", "/admin/principals", principal);
    await put("vera", `/admin/principals/${principalId}`, { ...principal, name: "Nyare", version });
    const unit = { name: "Ny enhet", kind: "homeCare", hsaId: null, phone: null, address: null, revealsPlace: false };
    const added = await post("vera", "/admin/units", { principalId, ...unit });
    const changed = await put("vera", `/admin/units/${added.id}`, { ...unit, phone: "010-1", version: added.version });
    const person = { hsaId: "SE2321000016-NY01", name: "Ny Nyström", title: "Kurator", phone: null, email: null };
    const hired = await post("vera", "/admin/staff", { ...person, protected: true });
    const again = await put("vera", `/admin/staff/${hired.id}`, { ...person, version: hired.version });
    const work = { roles: ["staff"], startsOn: "2026-11-21", endsOn: null };
    const assignment = await post("vera", "/admin/assignments", { staffId: hired.id, unitId: added.id, ...work });
    await get("vera", `/admin/staff/${hired.id}`);
    await put("vera", `/admin/assignments/${assignment.id}`, { ...work, version: assignment.version });
    await post("vera", `/admin/staff/${hired.id}/end`, { version: again.version, endedOn: "2026-12-31" });
    await post("vera", `/admin/units/${added.id}/close`, { version: changed.version, closedOn: "2026-12-31" });
    expect((await as("vera").post(`${api}/admin/units`, {})).status).toBe(400);
    const mailbox = (await get("vera", `/units/${added.id}/notices`)).setting;
    await put("vera", `/units/${added.id}/notices`, {
      ...mailbox,
      email: "kuratorer@example.org",
      emailWhen: "atOnce",
    });
    await get("vera", "/admin/notices");
    await post("vera", "/notices/again", { ids: [added.id] });
    await post("vera", "/notices/handled", { ids: [added.id] });
    await post("vera", "/admin/notices/handled", { ids: [added.id] });
    const said = { forms: "närvårdsteam", means: "De som kommer hem till dig." };
    const word = { version: null, state: "shown", sv: said, en: { forms: "", means: "" } };
    await put("vera", "/admin/words/own-team", word);
    expect((await get("ingrid", "/words")).words).toHaveLength(1);
    expect((await get("ulf", "/admin/words")).words).toHaveLength(1);
    const trial = {
      version: 0,
      fromDay: "2026-11-21",
      changes: {
        "deadlines.inactivity": { days: 90, counted: "calendar" },
        "deadlines.plan": null,
        "ownTriggers.eviction": { sv: "Vräkning", en: "Eviction", retired: true },
        ...{
          "phases.call": { sv: "Kalla", en: "Summon" },
          dutyBound: [],
          "planDemands.needs": false,
          "survey.openDays": 9,
        },
        "discharge.liability.model": "eachCase",
      },
    };
    expect((await post("vera", "/admin/agreement/preview", trial)).sipsMoved).toBeGreaterThan(0);
    await put("vera", "/admin/agreement", { ...trial, reason: "Beslut" });
    expect((await get("ulf", "/admin/agreement")).history[0].differences).toHaveLength(8);
  });

  test("about the survey, and what surveys have said", async () => {
    const { sips } = await get("nora", "/sips");
    const survey = `/sips/${sips[0].id}/survey`;
    const { occasion, questions } = (await get("nora", survey)).survey;
    await post("nora", survey, { occasion, answers: { [questions[0].key]: "mostly" } });
    expect((await get("nora", survey)).survey).toBeNull();
    expect((await as("nora").post(`${api}${survey}`, { occasion, answers: null })).status).toBe(409);
    expect((await get("birgitta", "/survey/results")).groups.length).toBeGreaterThan(10);
    await ask("birgitta", "GET", "/survey/results.csv");
  });

  test("to a log reviewer", async () => {
    for (const name of ["kerstin", "lovisa"]) {
      const period = { from: "2026-11-01", to: "2026-11-21", size: 50 };
      for (const way of ["random", "manyReads", "nights", "noRelation"])
        await post(name, "/log-reviews", { ...period, way });
      const { id, rows } = await post(name, "/log-reviews", { ...period, way: "staff", hsaId: staffHsaId("sara") });
      await post(name, "/log-reviews", { ...period, way: "person", personalIdentityNumber: people.ingrid.number });
      if (rows[0]) await post(name, `/log-reviews/${id}/marks`, { marks: [{ rowId: rows[0].id, verdict: "inOrder" }] });
      await get(name, `/log-reviews/${id}`);
      await post(name, `/log-reviews/${id}/sign`, { verdict: "inOrder", text: "Utan anmärkning" });
      await get(name, "/log-reviews");
    }
  });

  test("about sessions and about the interface", async () => {
    const { assignments } = await get("lotta", "/session");
    expect(assignments.length).toBeGreaterThan(1);
    expect((await as("lotta").get(`${api}/work-list`)).status).toBe(403);
    await post("lotta", "/session/assignment", { assignmentId: assignments[0].id });
    await server.signIn(staffHsaId("lotta"));
    const { sessions } = await get("lotta", "/session/sessions");
    await post("lotta", `/session/sessions/${sessions[1].id}/end`);
    await server.signIn(staffHsaId("lotta"));
    await post("lotta", "/session/end-others");
    const { id } = (await post("vera", "/admin/sessions/search", { query: "Lotta" })).sessions[0];
    await post("vera", `/admin/sessions/${id}/end`);
    const another = await insertCounty(server.sql, { name: "Grannlän", agreementKey: "six-phases" });
    const { name, number } = people.marcus;
    await insertPerson(server.sql, { countyId: another.id, name, personalIdentityNumber: number, birthDate: null });
    await post("marcus", "/session/county", { countyId: another.id });
    expect((await get("marcus", "/session")).counties).toHaveLength(2);
    await post("ingrid", "/session/sign-out");
    expect((await as("ingrid").get(`${api}/session`)).status).toBe(401);
    for (const name of ["vera", "elias"]) await get(name, "/session");
    await get("vera", "/openapi.json");
    await get("vera", "/api-info");
  });
});

test("every address has now been asked, and has answered", () => {
  // A stream of news never ends; live.test.ts reads it.
  const asked = operations.filter(({ id }) => id !== "getLive").map(({ id }) => id);
  expect(asked.filter((id) => !answers.done.has(id))).toEqual([]);
  expect(asked.length).toBeGreaterThan(60);
});

test("each leaves its line in the access log, but for those that tell of nobody, or of the reader alone (Z3)", () => {
  const reviewed = {
    // Of the reader: where one is signed in, what one has begun to write, how one wants to be told, one's own survey.
    own: [
      ...["getSession", "chooseAssignment", "listOwnSessions", "listDrafts", "removeDraft", "saySeen", "readLetter"],
      ...["readNoticeSetting", "changeNoticeSetting", "getSurvey", "answerSurvey"],
      ...["makeCalendarAddress", "readCalendarAddress", "revokeCalendarAddress"],
    ],
    // Of units, staff and the county. Each change there has its row in directory_change, or a history of its own.
    directory: [
      ...[
        "listMunicipalities",
        "listUnits",
        "searchUnits",
        "getUnit",
        "listUnitStaff",
        "listPrincipals",
        "listAllUnits",
      ],
      ...[
        "getUnitForAdministration",
        "listStaff",
        "getStaff",
        "searchStaff",
        "listStaffSessions",
        "searchStaffSessions",
      ],
      ...[
        "addPrincipal",
        "changePrincipal",
        "addUnit",
        "changeUnit",
        "closeUnit",
        "addStaff",
        "changeStaff",
        "endStaff",
      ],
      ...["addAssignment", "changeAssignment", "endStaffSession", "readUnitNoticeSetting", "changeUnitNoticeSetting"],
      ...["makeUnitCalendarAddress", "readUnitCalendarAddress", "revokeUnitCalendarAddress"],
      ...["getPapers", "changeLook", "getExamplePaper", "changeWord", "listWords", "listWordsForAdministration"],
      ...["previewAgreement", "changeAgreement", "getAgreement", "getAttachmentStatus"],
    ],
    // Of nobody: ids alone, sums that nobody is found in, and what is the same for all.
    nobody: [
      ...["listFailedNotices", "sendNoticesAgain", "settleNotices", "putAsideFailedNotices"],
      ...["getSurveyResults", "getSurveyResultsAsCsv", "readSupport", "getOpenApi", "getApiInfo"],
    ],
    // A line for what is shown: none where there was nothing.
    whenThereIsSomething: ["getWorkList", "getWaitingList", "getNews"],
  };
  const silent = [...lines].filter(([, { least }]) => least === 0).map(([id]) => id);
  expect(silent.toSorted()).toEqual(Object.values(reviewed).flat().toSorted());
  const never = (id: string) => lines.get(id)?.most === 0;
  expect(reviewed.whenThereIsSomething.filter(never)).toEqual([]);
});

test("the commands of a story are answered as the document says", async () => {
  const small = await testServer();
  const town = await buildSipTown(small);
  const all = await signInAll(small, town);
  const { checked, done } = answerCheck(document);
  const people = { vera: checked(all.vera), mona: checked(all.mona), klara: checked(all.klara) };
  const { sipId } = await established(people, town);
  await give(checked(all.erik), sipId, "answer-plan", { agrees: "partly", comment: "Nästan" });
  expect((await give(people.klara, sipId, "establish-plan", {})).status).toBe(409);
  expect([...done.keys()].filter((id) => commandNames.includes(id as CommandName)).length).toBeGreaterThan(15);
  await small.close();
});
