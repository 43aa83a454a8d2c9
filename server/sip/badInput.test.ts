// What is sent wrong gets its own clear answer, and changes nothing.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, type TestServer, testServer, type Visitor } from "../../test/server.ts";
import {
  buildSipTown,
  consented,
  done,
  eriksNumber,
  give,
  type SipTown,
  signInAll,
  started,
  unitElsewhere,
} from "../../test/sipTown.ts";

import { insertAssignment, insertStaff } from "../directory/directoryStore.ts";

let server: TestServer;
let town: SipTown;
let people: Awaited<ReturnType<typeof signInAll>>;
let sipId: string;
beforeAll(async () => {
  server = await testServer();
  town = await buildSipTown(server);
  people = await signInAll(server, town);
  sipId = await consented(people, town);
});
afterAll(() => server.close());

/** Everything that a command could have changed. */
async function everything() {
  const { sql } = server;
  const [row] = await sql`
    select (select count(*)::int from sip) as sips, (select count(*)::int from sip_event) as events,
           (select count(*)::int from sip_command) as commands, (select count(*)::int from person) as persons,
           (select count(*)::int from letter) as letters, (select count(*)::int from sip_task) as tasks,
           (select max(version) from sip) as version`;
  return row;
}

const told = ({ status, json }: Answer) => [status, json.code, json.field];
const meeting = () => ({
  purpose: "Planera",
  startsAt: "2026-11-28T09:00:00Z",
  minutes: 60,
  place: "Här",
  replyBy: "2026-11-25",
});
const need = () => ({
  personalIdentityNumber: eriksNumber,
  personName: "Erik",
  unitId: town.homeCare.id,
  what: "Ramlar",
});
const send = (who: Visitor, path: string, body: unknown) => who.post(`/api/v1/sips/${path}`, body);

describe("bad input", () => {
  type Case = [name: string, expected: unknown[], answer: () => Promise<Answer>];
  const klara =
    (command: string, input: object, more = {}) =>
    () =>
      give(people.klara, sipId, command, input, more);
  const cases: Case[] = [
    ["an unknown command", [404, "request.unknownCommand", undefined], klara("make-coffee", {})],
    ["a word every object has", [404, "request.unknownCommand", undefined], klara("constructor", {})],
    ["a missing field", [400, "field.missing", "text"], klara("write-what-matters", {})],
    [
      "an unknown field",
      [400, "field.unknown", "colour"],
      klara("write-what-matters", { text: "Katten", colour: "röd" }),
    ],
    ["a too long text", [400, "text.tooLong", "text"], klara("write-what-matters", { text: "x".repeat(20_001) })],
    [
      "HTML in a text",
      [400, "text.html", "text"],
      klara("write-what-matters", { text: 'Hej <img src="x" onerror="alert(1)">' }),
    ],
    ["a control character", [400, "text.badCharacters", "text"], klara("write-what-matters", { text: "Hej\u0007" })],
    ["a NUL", [400, "request.badCharacter", undefined], klara("write-what-matters", { text: "Hej\u0000" })],
    [
      "a SIP's id that is not one",
      [400, "field.notAnId", "id"],
      () => give(people.klara, "17", "write-what-matters", { text: "x" }),
    ],
    [
      "an id in capitals",
      [400, "field.notAnId", "id"],
      () => give(people.klara, sipId.toUpperCase(), "write-what-matters", { text: "x" }),
    ],
    [
      "a commandId that is not one",
      [400, "field.notAnId", "commandId"],
      klara("write-what-matters", { text: "x" }, { commandId: "1" }),
    ],
    [
      "no commandId",
      [400, "field.missing", "commandId"],
      () => send(people.klara, `${sipId}/write-what-matters`, { input: { text: "x" } }),
    ],
    [
      "an unknown field around the input",
      [400, "field.unknown", "text"],
      () => send(people.klara, `${sipId}/write-what-matters`, { commandId: randomUUID(), text: "x" }),
    ],
    [
      "a list for the body",
      [400, "field.invalid", undefined],
      () => send(people.klara, `${sipId}/write-what-matters`, []),
    ],
    [
      "an input that is a text",
      [400, "field.invalid", "input"],
      () => send(people.klara, `${sipId}/write-what-matters`, { commandId: randomUUID(), input: "x" }),
    ],
    [
      "a version that is no number",
      [400, "field.invalid", "version"],
      klara("write-what-matters", { text: "x" }, { version: "1" as never }),
    ],
    [
      "a version yet to come",
      [400, "field.outOfRange", "version"],
      klara("write-what-matters", { text: "x" }, { version: 4711 }),
    ],
    [
      "a goal's id that is not one",
      [400, "field.notAnId", "goalId"],
      klara("write-goal", { goalId: "g1", ownWords: "x" }),
    ],
    [
      "a date that does not exist",
      [400, "field.dateDoesNotExist", "startsAt"],
      klara("plan-meeting", { ...meeting(), startsAt: "2026-02-30T09:00:00Z" }),
    ],
    [
      "a day that does not exist",
      [400, "field.dateDoesNotExist", "replyBy"],
      klara("plan-meeting", { ...meeting(), replyBy: "2026-13-01" }),
    ],
    [
      "a meeting of zero minutes",
      [400, "meeting.tooShort", "minutes"],
      klara("plan-meeting", { ...meeting(), minutes: 0 }),
    ],
    [
      "a unit that is not there",
      [400, "unit.unknown", "unitId"],
      () => give(people.vera, randomUUID(), "raise-need", { ...need(), unitId: randomUUID() }),
    ],
    [
      "a staff member who is not there",
      [400, "staff.unknown", "coordinatorId"],
      () => give(people.mona, sipId, "appoint-coordinator", { coordinatorId: randomUUID(), reason: "x" }),
    ],
    [
      "a staff member of another unit",
      [400, "staff.notAtUnit", "coordinatorId"],
      () => give(people.mona, sipId, "appoint-coordinator", { coordinatorId: town.vera.id, reason: "x" }),
    ],
    [
      "an attachment of nobody's",
      [400, "item.unknown", "attachmentId"],
      klara("decide-plan-consent", { answer: "yes", attachmentId: randomUUID() }),
    ],
    [
      "something the caller may not do",
      [403, "access.notAllowed", undefined],
      () => give(people.erik, sipId, "write-goal", { ownWords: "x" }),
    ],
    [
      "something whose time has passed",
      [409, "need.alreadyDecided", undefined],
      () => give(people.mona, sipId, "decline-need", { reason: "x" }),
    ],
    ["a SIP that exists", [409, "sip.exists", undefined], () => give(people.vera, sipId, "raise-need", need())],
    [
      "content that is not JSON",
      [400, "request.notJson", undefined],
      () => send(people.klara, `${sipId}/write-what-matters`, '{"commandId": '),
    ],
    [
      "broken UTF-8",
      [400, "request.notUtf8", undefined],
      () => send(people.klara, `${sipId}/write-what-matters`, Buffer.from('{"input": {"text": "\xe5"}}', "latin1")),
    ],
    [
      "10 MB",
      [413, "request.tooLarge", undefined],
      klara("write-what-matters", { text: "x".repeat(10 * 1024 * 1024) }),
    ],
  ];

  test.each(cases)("%s", async (_, expected, answer) => {
    const before = await everything();
    const answered = await answer();
    expect(told(answered)).toEqual(expected);
    expect(answered.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    expect(answered.json).toMatchObject({
      type: `urn:samlad:problem:${expected[1]}`,
      title: expect.any(String),
      detail: expect.any(String),
    });
    expect(await everything()).toEqual(before);
  });

  test("a unit that is closed", async () => {
    await server.sql`update unit set closed_on = '2026-11-21' where id = ${town.school.id}`;
    const before = await everything();
    expect(told(await give(people.vera, randomUUID(), "raise-need", { ...need(), unitId: town.school.id }))).toEqual([
      400,
      "unit.closed",
      "unitId",
    ]);
    const cells = [{ recipient: `unit:${town.school.id}`, area: "contact", allowed: true }];
    expect(told(await give(people.klara, sipId, "set-consent-scope", { cells }))).toEqual([
      400,
      "unit.closed",
      "cells.0.recipient",
    ]);
    expect(await everything()).toEqual(before);
    await server.sql`update unit set closed_on = null where id = ${town.school.id}`;
  });

  test("a coordinator who has left, whose assignment is over or has not begun", async () => {
    const { sql } = server;
    const someone = async (suffix: string, startsOn: string, endsOn: string | null) => {
      const hsaId = `SE2120000142-Y00${suffix}`;
      const { id } = await insertStaff(sql, { countyId: town.county.id, name: `Någon ${suffix}`, hsaId });
      await insertAssignment(sql, { staffId: id, unitId: town.homeCare.id, roles: ["coordinator"], startsOn, endsOn });
      return id;
    };
    const left = await someone("1", "2026-01-01", null);
    await sql`update staff set ended_on = '2026-11-21' where id = ${left}`;
    const over = await someone("2", "2026-01-01", "2026-11-21");
    const later = await someone("3", "2026-11-22", null);
    const lastDay = await someone("4", "2026-01-01", "2026-11-22");
    const appoint = (coordinatorId: string) =>
      give(people.mona, sipId, "appoint-coordinator", { coordinatorId, reason: "Byte" });
    const before = await everything();
    expect(told(await appoint(left))).toEqual([400, "staff.unknown", "coordinatorId"]);
    expect(told(await appoint(over))).toEqual([400, "staff.notAtUnit", "coordinatorId"]);
    expect(told(await appoint(later))).toEqual([400, "staff.notAtUnit", "coordinatorId"]);
    expect(await everything()).toEqual(before);
    expect((await appoint(lastDay)).status).toBe(200);
    expect((await appoint(town.klara.id)).status).toBe(200);
  });

  test("a session that ended while writing: the same command goes through after signing in again", async () => {
    const klara = await server.signIn(town.klara.hsaId);
    const command = { commandId: randomUUID(), input: { text: "Att kunna gå ut med hunden" } };
    await server.sql`delete from session where staff_id = ${town.klara.id}`;
    const before = await everything();
    expect(told(await send(klara, `${sipId}/write-what-matters`, command))).toEqual([
      401,
      "session.missing",
      undefined,
    ]);
    expect(await everything()).toEqual(before);
    people.klara = await server.signIn(town.klara.hsaId);
    expect(
      (await send(people.klara, `${sipId}/write-what-matters`, command)).json.view.assessment.whatMatters.text,
    ).toBe("Att kunna gå ut med hunden");
  });

  test("text that only looks dangerous is kept as it was written", async () => {
    for (const text of ["3 < 5 och 7 > 2", "Robert'); drop table sip; --", "å ä ö 🙂 ‮", "{{y}} %s \\u0041"]) {
      const { json } = await done(people.klara, sipId, "write-what-matters", { text });
      expect(json.view.assessment.whatMatters.text).toBe(text);
    }
  });
});

describe("what one may not see", () => {
  test("is answered exactly as what is not there", async () => {
    const hidden = await started(people, town);
    const reads = [
      "",
      "/history",
      "/as-of/2026-11-21",
      "/changes?from=2026-11-21",
      "/attachments",
      `/attachments/${randomUUID()}`,
    ];
    const strip = ({ status, json, headers }: Answer) => ({
      status,
      ...json,
      instance: null,
      type: headers.get("content-type"),
    });
    for (const path of reads) {
      const [mine, nobodys] = [
        await people.sofia.get(`/api/v1/sips/${hidden}${path}`),
        await people.sofia.get(`/api/v1/sips/${randomUUID()}${path}`),
      ];
      expect(strip(mine), path).toEqual(strip(nobodys));
      expect(mine.status, path).toBe(404);
    }
    for (const [command, input] of [
      ["write-what-matters", { text: "x" }],
      ["write-what-matters", {}],
      ["add-party", { personalIdentityNumber: "1" }],
    ] as const) {
      const answers = [
        await give(people.sofia, hidden, command, input),
        await give(people.sofia, randomUUID(), command, input),
      ];
      expect(strip(answers[0]!)).toEqual(strip(answers[1]!));
      expect(answers[0]!.json.code).toBe("sip.notFound");
    }
    expect((await people.sofia.get("/api/v1/sips")).json.sips).toEqual([]);
  });

  test("keeps its id: a need raised under it is refused, and changes nothing", async () => {
    const hidden = await started(people, town);
    const eventsOf = () => server.sql`select seq, hash from sip_event where sip_id = ${hidden} order by seq`;
    const before = await eventsOf();
    const need = { personalIdentityNumber: eriksNumber, personName: "Erik", unitId: town.homeCare.id, what: "x" };
    expect(told(await give(people.sofia, hidden, "raise-need", need))).toEqual([409, "sip.exists", undefined]);
    expect(await eventsOf()).toEqual(before);
  });

  test("includes every SIP of another county, whoever it says it is for", async () => {
    const { sql } = server;
    const unit = await unitElsewhere(server);
    const staff = await insertStaff(sql, {
      countyId: unit.countyId,
      name: "Olle Annan",
      hsaId: "SE2120000142-X001",
    });
    await insertAssignment(sql, { staffId: staff.id, unitId: unit.id, roles: ["manager"], startsOn: "2026-01-01" });
    // As if something had gone wrong with who finds it.
    await sql`insert into sip_reader (sip_id, county_id, audience) values (${sipId}, ${town.county.id}, ${`manager:${unit.id}`})`;
    const olle = await server.signIn(staff.hsaId);
    expect((await olle.get(`/api/v1/sips/${sipId}`)).json.code).toBe("sip.notFound");
    expect((await give(olle, sipId, "take-over", { reason: "x" })).json.code).toBe("sip.notFound");
    expect((await olle.get("/api/v1/sips?closed=all")).json.sips).toEqual([]);
    expect((await olle.post("/api/v1/sips/search", { personalIdentityNumber: eriksNumber })).json.sips).toEqual([]);
    await sql`delete from sip_reader where audience = ${`manager:${unit.id}`}`;
  });
});

test("without an assignment staff are told to choose one", async () => {
  const bo = await server.signIn(town.bo.hsaId);
  expect(told(await bo.get(`/api/v1/sips/${sipId}`))).toEqual([403, "session.noAssignment", undefined]);
  expect(told(await give(bo, sipId, "write-what-matters", { text: "x" }))).toEqual([
    403,
    "session.noAssignment",
    undefined,
  ]);
});
