// The write path, from the outside: what a command answers, and what it leaves in the database.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { replay } from "../../core/sip/evolve.ts";
import { type TestServer, testServer } from "../../test/server.ts";
import {
  buildSipTown,
  consented,
  done,
  eriksNumber,
  give,
  raised,
  type SipTown,
  signInAll,
  started,
  summoned,
} from "../../test/sipTown.ts";
import { askIn } from "../db/wall.ts";
import { insertAssignment, insertStaff } from "../directory/directoryStore.ts";
import { listEvents } from "./sipStore.ts";

let server: TestServer;
let town: SipTown;
let people: Awaited<ReturnType<typeof signInAll>>;
beforeAll(async () => {
  server = await testServer();
  town = await buildSipTown(server);
  people = await signInAll(server, town);
});
afterAll(() => server.close());

const need = () => ({
  personalIdentityNumber: eriksNumber,
  personName: "Erik Enskild",
  unitId: town.homeCare.id,
  what: "Ramlar ofta",
});
const kinds = (tasks: { kind: string }[]) => tasks.map((task) => task.kind);
const eventsOf = (sipId: string) => listEvents(askIn(server.sql), sipId);
async function countOf(table: string): Promise<number> {
  const [row] = await server.sql<{ count: number }[]>`select count(*)::int as count from ${server.sql(table)}`;
  return row!.count;
}

describe("a command", () => {
  test("is answered with what the caller now sees, may do and has to do", async () => {
    const sipId = randomUUID();
    const { json } = await done(people.vera, sipId, "raise-need", need());
    expect(json.version).toBe(1);
    expect(json.view).toMatchObject({ id: sipId, version: 1, stage: "need", person: { name: "Erik Enskild" } });
    expect(json.may).toEqual(json.view.may);
    const opened = await people.mona.get(`/api/v1/sips/${sipId}`);
    expect(opened.json.tasks).toMatchObject([{ kind: "decideNeed" }]);
    expect(opened.json.may).toContain("startSip");
    expect(opened.headers.get("cache-control")).toBe("no-store");
  });

  test("of a whole process goes through, and every participant sees the own part", async () => {
    const { sipId, participantId, meetingId } = await summoned(people, town);
    const opened = await people.vera.get(`/api/v1/sips/${sipId}`);
    expect(opened.json.view.ownParticipants).toEqual([participantId]);
    expect(kinds(opened.json.tasks)).toContain("answerSummons");
    await done(people.vera, sipId, "answerSummons", {
      meetingId,
      participantId,
      answer: "coming",
      representativeId: town.vera.id,
    });
    const [row] = await server.sql`select state from sip where id = ${sipId}`;
    expect(JSON.parse(JSON.stringify(replay(await eventsOf(sipId))))).toEqual(row!.state);
  });

  test("may be written in both ways of naming it", async () => {
    const sipId = await raised(people.vera, town);
    await done(people.mona, sipId, "startSip", { coordinatorId: town.klara.id, reason: "Behövs" });
    await done(people.klara, sipId, "give-information", { how: "spoken" });
  });

  test("leaves event, state, tasks, readers, letters and log together", async () => {
    const { sql } = server;
    const sipId = await started(people, town);
    const [found] = await sql<{ audiences: string[] }[]>`
      select array_agg(audience order by audience) as audiences from sip_reader where sip_id = ${sipId}`;
    expect(found!.audiences.sort()).toEqual(
      [
        `manager:${town.homeCare.id}`,
        `person:${town.erik.id}`,
        `staff:${town.klara.id}@${town.homeCare.id}`,
        `staff:${town.mona.id}@${town.homeCare.id}`,
        `staff:${town.vera.id}@${town.primaryCare.id}`,
      ].sort(),
    );
    const tasks = await sql<
      { kind: string }[]
    >`select kind, audience from sip_task where sip_id = ${sipId} order by kind`;
    expect(kinds(tasks)).toContain("giveInformation");
    expect(kinds(tasks)).not.toContain("decideNeed");
    const letters = await sql`select kind, audience from letter where sip_id = ${sipId} order by kind, audience`;
    expect(letters).toContainEqual({ kind: "needDecided", audience: `person:${town.erik.id}` });
    const log = await sql`
      select action, staff_id, unit_id, subject_person_id, ground, detail from access_log where sip_id = ${sipId} order by id`;
    expect(log).toMatchObject([
      {
        action: "command",
        staffId: town.vera.id,
        unitId: town.primaryCare.id,
        subjectPersonId: town.erik.id,
        detail: { command: "raiseNeed", version: 1 },
      },
      {
        action: "command",
        staffId: town.mona.id,
        ground: expect.stringContaining("leadManager"),
        detail: { command: "startSip" },
      },
    ]);
  });

  test("that took the caller's own sight away is answered without a view", async () => {
    const sipId = await raised(people.vera, town);
    const commandId = randomUUID();
    const input = { unitId: town.primaryCare.id, why: "Hör till vårdcentralen" };
    const passed = await done(people.mona, sipId, "pass-on-need", input, { commandId });
    expect(passed.json).toEqual({ view: null, version: null, may: [], tasks: [] });
    expect((await give(people.mona, sipId, "pass-on-need", input, { commandId })).json).toEqual(passed.json);
    expect((await people.mona.get(`/api/v1/sips/${sipId}`)).status).toBe(404);
  });
});

describe("a command sent again", () => {
  test("gets the same answer and makes no second event, also when more has happened since", async () => {
    const sipId = await started(people, town);
    const commandId = randomUUID();
    const send = () => give(people.klara, sipId, "give-information", { how: "spoken" }, { commandId });
    const first = await send();
    const again = await send();
    expect([again.status, again.json]).toEqual([first.status, first.json]);
    await done(people.klara, sipId, "decide-plan-consent", { answer: "yes" });
    const late = await send();
    expect(late.json.version).toBe(first.json.version);
    expect(late.json.view.information).toEqual(first.json.view.information);
    expect(late.json.view.consent.plan).toEqual({});
    expect(await eventsOf(sipId)).toHaveLength(4);
  });

  test("twenty times at once, too", async () => {
    const sipId = await started(people, town);
    const commandId = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => give(people.klara, sipId, "give-information", { how: "spoken" }, { commandId })),
    );
    for (const answer of answers) expect([answer.status, answer.json]).toEqual([200, answers[0]!.json]);
    expect(await eventsOf(sipId)).toHaveLength(3);
    const raise = randomUUID();
    const id = randomUUID();
    const raisings = await Promise.all(
      Array.from({ length: 20 }, () => give(people.vera, raise, "raise-need", need(), { commandId: id })),
    );
    expect(raisings.map((it) => it.status)).toEqual(Array(20).fill(200));
    expect(await eventsOf(raise)).toHaveLength(1);
  });

  test("with another content, name or SIP is refused", async () => {
    const [sipId, other] = [await started(people, town), await started(people, town)];
    const commandId = randomUUID();
    await done(people.klara, sipId, "give-information", { how: "spoken" }, { commandId });
    const answers = [
      await give(people.klara, sipId, "give-information", { how: "written" }, { commandId }),
      await give(people.klara, sipId, "take-over", { how: "spoken" }, { commandId }),
      await give(people.klara, other, "give-information", { how: "spoken" }, { commandId }),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(409);
      expect(answer.json).toMatchObject({ code: "request.commandIdReused", field: "commandId" });
    }
    expect(await eventsOf(other)).toHaveLength(2);
    // Numbers are each caller's own.
    await done(people.mona, other, "give-information", { how: "spoken" }, { commandId });
  });
});

describe("what a command shows besides is in the access log", () => {
  const reads = (sipId: string) =>
    server.sql`select staff_id, person_id, subject_person_id, ground, detail from access_log
                where action = 'read' and sip_id = ${sipId} order by id`;

  test("when it is sent again and answered with the SIP", async () => {
    const sipId = await started(people, town);
    const commandId = randomUUID();
    const send = () => give(people.klara, sipId, "give-information", { how: "spoken" }, { commandId });
    await send();
    expect(await reads(sipId)).toEqual([]);
    expect((await send()).json.view.id).toBe(sipId);
    expect(await reads(sipId)).toMatchObject([
      {
        staffId: town.klara.id,
        subjectPersonId: town.erik.id,
        ground: expect.stringContaining("coordinator"),
        detail: { again: "giveInformation", version: 3 },
      },
    ]);
  });

  test("when it is refused with what somebody else has written", async () => {
    const sipId = await consented(people, town);
    const { version } = (await people.klara.get(`/api/v1/sips/${sipId}`)).json;
    await done(people.klara, sipId, "write-what-matters", { text: "Att få bo kvar" }, { version });
    const before = await reads(sipId);
    const late = await give(people.mona, sipId, "write-what-matters", { text: "Att slippa ramla" }, { version });
    expect([late.status, late.json.changes[0].event.text]).toEqual([409, "Att få bo kvar"]);
    const after = await reads(sipId);
    expect(after.slice(before.length)).toMatchObject([
      {
        staffId: town.mona.id,
        subjectPersonId: town.erik.id,
        detail: { refused: "writeWhatMatters", items: ["assessment.whatMatters"], version: version + 1 },
      },
    ]);
    expect(JSON.stringify(after)).not.toContain("bo kvar");
  });
});

describe("two people at once", () => {
  test("on different items never meet a conflict, however many they are", async () => {
    const sipId = await consented(people, town);
    const { json } = await people.klara.get(`/api/v1/sips/${sipId}`);
    const areas = json.view.consent.areas
      .filter((area: string) => !["contact", "need", "meeting", "plan"].includes(area))
      .slice(0, 8);
    expect(areas.length).toBeGreaterThan(5);
    const answers = await Promise.all([
      ...areas.map((area: string) =>
        give(people.klara, sipId, "assess-area", { area, works: `Fungerar: ${area}` }, { version: json.version }),
      ),
      ...areas.map((area: string) =>
        give(people.erik, sipId, "write-own-words", { area, works: `Jag kan: ${area}` }, { version: json.version }),
      ),
      ...areas.map((_: string, index: number) =>
        give(people.mona, sipId, "write-goal", { ownWords: `Mål ${index}` }, { version: json.version }),
      ),
    ]);
    expect(answers.map((it) => it.json.code ?? it.status)).toEqual(answers.map(() => 200));
    const events = await eventsOf(sipId);
    expect(events.map((it) => it.seq)).toEqual(events.map((_, index) => index + 1));
    expect(new Set(events.map((it) => it.commandId)).size).toBe(events.length);
    const now = (await people.klara.get(`/api/v1/sips/${sipId}`)).json.view;
    expect(Object.keys(now.assessment.areas)).toHaveLength(areas.length);
    expect(Object.keys(now.assessment.ownWords)).toHaveLength(areas.length);
    expect(now.plan.draft.goals).toHaveLength(areas.length);
  });

  test("on the same item: the later gets 409 with what changed, and nothing of it is stored", async () => {
    const sipId = await consented(people, town);
    const { version } = (await people.klara.get(`/api/v1/sips/${sipId}`)).json;
    await done(people.klara, sipId, "write-what-matters", { text: "Att få bo kvar" }, { version });
    const late = await give(people.mona, sipId, "write-what-matters", { text: "Att slippa ramla" }, { version });
    expect(late.status).toBe(409);
    expect(late.json).toMatchObject({
      code: "request.stale",
      items: ["assessment.whatMatters"],
      version: version + 1,
      changes: [{ type: "WhatMattersWritten", by: { name: "Klara Klok" }, event: { text: "Att få bo kvar" } }],
    });
    expect((await people.klara.get(`/api/v1/sips/${sipId}`)).json.view.assessment.whatMatters.text).toBe(
      "Att få bo kvar",
    );
    await done(people.mona, sipId, "write-what-matters", { text: "Att slippa ramla" }, { version: version + 1 });
  });

  test("on the same item in the same moment: exactly one is first", async () => {
    const sipId = await consented(people, town);
    const { version } = (await people.klara.get(`/api/v1/sips/${sipId}`)).json;
    const answers = await Promise.all(
      [people.klara, people.mona, people.klara, people.mona].map((who, index) =>
        give(who, sipId, "write-what-matters", { text: `Version ${index}` }, { version }),
      ),
    );
    expect(answers.map((it) => it.status).sort()).toEqual([200, 409, 409, 409]);
  });
});

describe("a need about a person", () => {
  const unknown = "199304872386";

  test("not met before enters the person once, although many raise it at once", async () => {
    const before = await countOf("person");
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        give(people.vera, randomUUID(), "raise-need", {
          ...need(),
          personalIdentityNumber: "19930487-2386",
          personName: " Nya Nilsson ",
        }),
      ),
    );
    expect(answers.map((it) => it.status)).toEqual(Array(8).fill(200));
    expect(answers[0]!.json.view.person).toMatchObject({ name: "Nya Nilsson", personalIdentityNumber: unknown });
    expect(await countOf("person")).toBe(before + 1);
  });

  test("that is refused enters nobody", async () => {
    const before = await countOf("person");
    const input = { ...need(), personalIdentityNumber: "189001019802", personName: "Aldrig Inskriven" };
    for (const [bad, field] of [
      [{ ...input, what: "" }, "what"],
      [{ ...input, unitId: randomUUID() }, "unitId"],
      [{ ...input, personName: undefined }, "personName"],
      [{ ...input, personName: "<b>Namn</b>" }, "personName"],
    ] as const) {
      const answer = await give(people.vera, randomUUID(), "raise-need", bad);
      expect([answer.status, answer.json.field]).toEqual([400, field]);
    }
    expect(await countOf("person")).toBe(before);
  });

  test("Z5: that is refused answers the same of somebody known as of nobody, and the number that was asked about is in the log", async () => {
    const faults = [
      { personName: undefined },
      { personName: "<b>Namn</b>" },
      { unitId: randomUUID() },
      { what: "" },
      { seenOn: "2099-01-01" },
      { trigger: "own", ownTrigger: "none" },
    ];
    for (const fault of faults) {
      const told = [];
      for (const personalIdentityNumber of [eriksNumber, "189001019802"]) {
        const input = { ...need(), personName: "Någon", personalIdentityNumber, ...fault };
        const { status, json } = await give(people.vera, randomUUID(), "raise-need", input);
        told.push([status, json.code, json.field]);
      }
      expect(told[0], JSON.stringify(fault)).toEqual(told[1]);
      expect(told[0]?.[0]).toBe(400);
      const logged = await server.sql`
        select action, staff_id, sip_id, subject_person_id, listed_sip_ids, detail from access_log order by id desc limit 2`;
      const asked = {
        action: "searchPerson",
        staffId: town.vera.id,
        sipId: null,
        listedSipIds: [],
        detail: { command: "raiseNeed", refused: told[0]?.[1] },
      };
      expect(logged.map((row) => ({ ...row }))).toEqual([
        { ...asked, subjectPersonId: null },
        { ...asked, subjectPersonId: town.erik.id },
      ]);
    }
  });

  test("N1: is refused to an administrator as such, whoever it is about", async () => {
    const hsaId = "SE2120000142-ADM1";
    const ada = await insertStaff(server.sql, { countyId: town.county.id, name: "Ada Admin", title: "", hsaId });
    const work = { unitId: town.homeCare.id, roles: ["admin" as const], startsOn: "2026-01-01" };
    await insertAssignment(server.sql, { ...work, staffId: ada.id });
    const admin = await server.signIn(hsaId);
    for (const personalIdentityNumber of [eriksNumber, "189001019802", "1"]) {
      const answer = await give(admin, randomUUID(), "raise-need", { ...need(), personalIdentityNumber });
      expect([answer.status, answer.json.code]).toEqual([403, "need.onlyInCare"]);
    }
  });

  test("with a number that is not one says what is wrong with it", async () => {
    for (const [number, code] of [
      ["19420107709", "personalIdentity.format"],
      ["194201077099", "personalIdentity.checkDigit"],
      ["194213077098", "personalIdentity.dateDoesNotExist"],
    ]) {
      const answer = await give(people.vera, randomUUID(), "raise-need", { ...need(), personalIdentityNumber: number });
      expect([answer.status, answer.json.code, answer.json.field]).toEqual([400, code, "personalIdentityNumber"]);
    }
  });

  test("raised by the person is about the person, without a number", async () => {
    const { personalIdentityNumber: _, personName: __, ...input } = need();
    const own = await done(people.erik, randomUUID(), "raise-need", input);
    expect(own.json.view.relations).toContain("individual");
    const missing = await give(people.vera, randomUUID(), "raise-need", input);
    expect([missing.status, missing.json.code, missing.json.field]).toEqual([
      400,
      "field.missing",
      "personalIdentityNumber",
    ]);
  });

  test("keeps the identity number out of events, state and log", async () => {
    const sipId = await started(people, town);
    await done(people.klara, sipId, "add-party", {
      kind: "relative",
      name: "Rut Rask",
      personalIdentityNumber: "191001269818",
    });
    const { sql } = server;
    const rows = [
      ...(await sql`select state::text as text from sip where id = ${sipId}`),
      ...(await sql`select data::text as text from sip_event where sip_id = ${sipId}`),
      ...(await sql`select row_to_json(l)::text as text from access_log l where sip_id = ${sipId}`),
    ];
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.map((row) => row.text).join()).not.toMatch(/191001269818|194201077098|Rut Rask.*access/);
  });
});

describe("a party with an identity number", () => {
  test("becomes somebody who can sign in, and finds the SIP when the consent says so", async () => {
    const sipId = await consented(people, town);
    const partyId = randomUUID();
    await done(people.klara, sipId, "add-party", {
      partyId,
      kind: "relative",
      name: "Rut Rask",
      relation: "dotter",
      personalIdentityNumber: "191001269818",
    });
    await server.sql`update person set login_hint = 'rut' where personal_identity_number = '191001269818'`;
    const rut = await server.signIn("rut");
    expect((await rut.get(`/api/v1/sips/${sipId}`)).status).toBe(404);
    await done(people.klara, sipId, "set-consent-scope", {
      cells: [{ recipient: `party:${partyId}`, area: "plan", allowed: true }],
    });
    expect((await rut.get(`/api/v1/sips/${sipId}`)).json.view.areas).toEqual(["plan"]);
    expect((await rut.get("/api/v1/sips")).json.sips).toMatchObject([{ id: sipId }]);
    await done(people.klara, sipId, "change-party", {
      partyId,
      kind: "relative",
      name: "Rut Rask",
      relation: "syster",
    });
    expect((await rut.get(`/api/v1/sips/${sipId}`)).status).toBe(200);
  });

  test("cannot be a stranger given by an id alone", async () => {
    const sipId = await started(people, town);
    const answer = await give(people.klara, sipId, "add-party", {
      kind: "relative",
      name: "Okänd",
      personId: town.erik.id.replace(/^./, "0"),
    });
    expect([answer.status, answer.json.code, answer.json.field]).toEqual([400, "item.unknown", "personId"]);
  });
});

test("what has been written is never changed or removed", async () => {
  await started(people, town);
  for (const table of ["sip_event", "sip_command", "access_log", "attachment"])
    for (const sql of [
      `update ${table} set county_id = county_id`,
      `delete from ${table}`,
      `truncate ${table} cascade`,
    ])
      await expect(server.sql.unsafe(sql), sql).rejects.toMatchObject({ code: "23001" });
});
