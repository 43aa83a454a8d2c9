import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestServer, testServer, type Visitor } from "../../test/server.ts";
import { buildSipTown, consented, done, raised, type SipTown, signInAll, started } from "../../test/sipTown.ts";

let server: TestServer;
let town: SipTown;
let people: Awaited<ReturnType<typeof signInAll>>;
beforeAll(async () => {
  server = await testServer();
  town = await buildSipTown(server);
  people = await signInAll(server, town);
});
afterAll(() => server.close());

const details = {
  address: "Björkvägen 3, Ekby",
  phone: "070-174 06 06",
  email: "nya@example.org",
  interpreterLanguage: "arabiska",
};
const write = (who: Visitor, sipId: string, body: object = details) => who.post(`/api/v1/sips/${sipId}/contact`, body);

test("a person entered with the need gets contact details, which those who run the SIP and the person keep", async () => {
  const sipId = await raised(people.vera, town, {
    personalIdentityNumber: "199304872386",
    personName: "Nya Nilsson",
  });
  const before = (await people.mona.get(`/api/v1/sips/${sipId}`)).json;
  expect(before.view.person.contact).toEqual({ address: "", phone: "", email: "", interpreterLanguage: "" });

  const written = await write(people.mona, sipId, {
    ...details,
    address: "  Björkvägen 3, Ekby ",
    commandId: randomUUID(),
  });
  expect(written.status).toBe(200);
  expect(written.json.view.person.contact).toEqual(details);
  expect(written.json).toEqual((await people.mona.get(`/api/v1/sips/${sipId}`)).json);
  await done(people.mona, sipId, "start-sip", { coordinatorId: town.klara.id, reason: "Flera huvudmän behövs" });
  const changed = await write(people.klara, sipId, { ...details, phone: "", email: "" });
  expect(changed.json.view.person.contact).toEqual({ ...details, phone: "", email: "" });

  const log = await server.sql`
    select action, staff_id, subject_person_id, detail from access_log
     where sip_id = ${sipId} and detail ->> 'command' = 'changeContact' order by id`;
  expect(log).toMatchObject([
    { action: "command", staffId: expect.any(String), detail: { fields: Object.keys(details) } },
    { action: "command", staffId: town.klara.id, detail: { fields: ["phone", "email"] } },
  ]);
  expect(JSON.stringify(log)).not.toMatch(/Björk|0701|example/);
});

test("the person keeps the own details, in every SIP about the person", async () => {
  const [one, other] = [await started(people, town), await started(people, town)];
  expect((await write(people.erik, one)).json.view.person.contact).toEqual(details);
  expect((await people.klara.get(`/api/v1/sips/${other}`)).json.view.person.contact).toEqual(details);
});

test("nobody else does, and to those who do not see the SIP there is none", async () => {
  const sipId = await consented(people, town);
  const seen = async () => (await people.klara.get(`/api/v1/sips/${sipId}`)).json.view.person.contact;
  const before = await seen();
  expect((await write(people.vera, sipId, { ...details, address: "Fel" })).json).toMatchObject({
    status: 403,
    code: "access.notAllowed",
  });
  expect((await write(people.sofia, sipId)).json).toMatchObject({ status: 404, code: "sip.notFound" });
  expect((await write(people.klara, randomUUID())).json).toMatchObject({ status: 404, code: "sip.notFound" });
  expect(await seen()).toEqual(before);
});

test.each([
  [{ ...details, phone: "ring mig" }, "field.invalid", "phone"],
  [{ ...details, email: "nya@" }, "directory.email", "email"],
  [{ ...details, address: "x".repeat(201) }, "text.tooLong", "address"],
  [{ ...details, address: "<b>hem</b>" }, "text.html", "address"],
  [{ address: "", phone: "", email: "" }, "field.missing", "interpreterLanguage"],
  [{ ...details, protection: "none" }, "field.unknown", "protection"],
  [{ ...details, commandId: "x" }, "field.notAnId", "commandId"],
])("what cannot be right is refused: %o", async (body, code, field) => {
  const sipId = await started(people, town);
  expect((await write(people.klara, sipId, body)).json).toMatchObject({ status: 400, code, field });
});

test("to set the protection that holds already changes nothing, and the whole SIP that it answers is a read in the log", async () => {
  const sipId = await started(people, town);
  const count = async () => {
    const [row] = await server.sql<{ reads: number; changes: number }[]>`
      select (select count(*)::int from access_log where sip_id = ${sipId} and action = 'read') as reads,
             (select count(*)::int from protection_change where sip_id = ${sipId}) as changes`;
    return row!;
  };
  const before = await count();
  const answer = await people.klara.post(`/api/v1/sips/${sipId}/protection`, { level: "none", reason: "Ser efter" });
  expect(answer.json.view.person.name).toBe(town.erik.name);
  expect(await count()).toEqual({ reads: before.reads + 1, changes: before.changes });
});

test("of two levels set at once the second is refused, and the log says what each began from", async () => {
  const sipId = await started(people, town);
  const set = (level: string) => people.klara.post(`/api/v1/sips/${sipId}/protection`, { level, reason: "Hot" });
  const both = await server.sql.begin(async (tx) => {
    await tx`select 1 from person where id = ${town.erik.id} for update`;
    const asked = Promise.all([set("marked"), set("fictitious")]);
    await expect
      .poll(async () => {
        const waits = await server.sql`
          select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
        return waits.length;
      })
      .toBe(2);
    // Not waited for in here: they go on when this transaction ends.
    return { asked };
  });
  const answers = await both.asked;
  expect(answers.map((it) => it.status).sort()).toEqual([200, 409]);
  expect(answers.find((it) => it.status === 409)!.json).toMatchObject({ code: "request.stale" });
  const changes = await server.sql`select before from protection_change where sip_id = ${sipId}`;
  expect(changes.map((it) => it.before)).toEqual(["none"]);
  expect((await set("none")).status).toBe(200);
});
