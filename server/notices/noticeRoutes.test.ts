// Who may see and change what about notices, through the app and through the database's own wall.
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noSetting } from "../../core/notices.ts";
import { type TestServer, testServer, type Visitor } from "../../test/server.ts";
import { buildSipTown, type SipTown, signInAll, summoned } from "../../test/sipTown.ts";
import { doorOf } from "../db/wall.ts";
import { forgetPersons } from "../retention/forgetPersons.ts";
import { planNotices } from "./planNotices.ts";

let server: TestServer;
let town: SipTown;
let people: Awaited<ReturnType<typeof signInAll>>;
let cilla: Visitor;
let disa: Visitor;
let sipId: string;

const own = "/api/v1/my/notices";
const on = (email: string) => ({ ...noSetting("sv", "staff"), email, emailWhen: "atOnce" });
const put = (who: Visitor, body: object, path = own) => who.send("PUT", path, body);

beforeAll(async () => {
  server = await testServer({ config: { smtpUrl: "smtp://127.0.0.1:1" } });
  town = await buildSipTown(server);
  people = await signInAll(server, town);
  [cilla, disa] = [await server.signIn(town.cilla.hsaId), await server.signIn(town.disa.hsaId)];
  for (const [who, email] of [
    [people.mona, "mona@example.org"],
    [people.klara, "klara@example.org"],
    [people.erik, "erik@example.org"],
  ] as const)
    expect((await put(who, on(email))).status).toBe(200);
  expect((await put(people.mona, on("soder@example.org"), `/api/v1/units/${town.homeCare.id}/notices`)).status).toBe(
    200,
  );
  ({ sipId } = await summoned(people, town));
  while ((await planNotices(server.deps, { email: true, sms: false })) > 0);
});
afterAll(() => server.close());

describe("one's own setting", () => {
  test("is off until one chooses, and is kept as it was chosen", async () => {
    expect((await people.vera.get(own)).json).toMatchObject({
      isOffered: true,
      channels: { email: true, sms: false },
      setting: { version: 0, emailWhen: "never", smsWhen: "never", email: "" },
    });
    expect((await people.mona.get(own)).json.setting).toMatchObject({ version: 1, email: "mona@example.org" });
  });

  test("is refused when another window has changed it, or when it is wrong", async () => {
    expect((await put(people.mona, on("annan@example.org"))).json.code).toBe("notices.changed");
    expect((await put(people.mona, { ...on("annan"), version: 1 })).json).toMatchObject({
      code: "directory.email",
      field: "email",
    });
    expect((await put(people.mona, { ...on(""), version: 1 })).json).toMatchObject({
      code: "notices.emailMissing",
      field: "email",
    });
  });

  test("is seen by nobody else, not by the database's role for requests either", async () => {
    const door = (who: Visitor) => {
      const token = /samlad_session=([\w-]{43})/.exec(who.cookie())![1]!;
      return doorOf(server.deps, { tokenHash: createHash("sha256").update(token).digest() }, sipId);
    };
    const seen = async (who: Visitor) =>
      (await door(who).ask((sql) => sql<{ email: string }[]>`select email from notice_setting order by email`)).map(
        (it) => it.email,
      );
    expect(await seen(people.klara)).toEqual(["klara@example.org"]);
    expect(await seen(people.mona)).toEqual(["mona@example.org", "soder@example.org"]);
    expect(await seen(people.erik)).toEqual(["erik@example.org"]);
    expect(await seen(cilla)).toEqual(["soder@example.org"]);
    expect(await seen(people.vera)).toEqual([]);
    const write = (who: Visitor, owner: string) =>
      door(who).ask(
        (sql) => sql`
        insert into notice_setting (owner, county_id, language, email, email_when, sms_when, changed_at)
        values (${owner}, ${town.county.id}, 'sv', 'x@example.org', 'atOnce', 'never', now())`,
      );
    for (const owner of [`staff:${town.vera.id}`, `person:${town.erik.id}`, `unit:${town.primaryCare.id}`])
      await expect(write(people.mona, owner)).rejects.toThrow(/row-level security/);
    // Her own principal's units, too, are its administrators' alone.
    for (const who of [people.klara, people.mona])
      await expect(write(who, `unit:${town.school.id}`)).rejects.toThrow(/row-level security/);
    for (const table of ["notice", "letter_waiting"])
      await expect(server.deps.sql.unsafe(`select 1 from ${table}`)).rejects.toThrow(/permission denied/);
  });

  test("is not offered to somebody with protected identity, and its addresses are taken away", async () => {
    await server.sql`update person set protection = 'marked' where id = ${town.erik.id}`;
    expect((await people.erik.get(own)).json).toMatchObject({
      isOffered: false,
      setting: { email: "", emailWhen: "never" },
    });
    expect((await put(people.erik, { ...on("erik@example.org"), version: 2 })).json.code).toBe("notices.protected");
    await server.sql`update person set protection = 'none' where id = ${town.erik.id}`;
    expect((await people.erik.get(own)).json).toMatchObject({ isOffered: true, setting: { version: 2, email: "" } });
    expect((await put(people.erik, { ...on("erik@example.org"), version: 2 })).status).toBe(200);
  });
});

test("a unit's mailbox is its manager's and its administrator's to set", async () => {
  const path = `/api/v1/units/${town.homeCare.id}/notices`;
  expect((await cilla.get(path)).json.setting.email).toBe("soder@example.org");
  expect((await disa.get(path)).status).toBe(200);
  for (const who of [people.klara, people.vera, people.erik]) {
    expect((await who.get(path)).status).toBe(404);
    expect((await put(who, on("x@example.org"), path)).status).toBe(404);
  }
  expect((await cilla.get(`/api/v1/units/${town.primaryCare.id}/notices`)).status).toBe(404);
});

describe("what has been sent", () => {
  const path = () => `/api/v1/sips/${sipId}/notices`;

  test("is shown to those who run the SIP: unit or part, channel and state, never an address or a name", async () => {
    const { letters } = (await people.klara.get(path())).json;
    const summons = letters.filter((it: { kind: string }) => it.kind === "summonsReceived");
    expect(summons).toHaveLength(2);
    expect(summons.find((it: { audience: string }) => it.audience === "unit")).toMatchObject({
      unitName: town.primaryCare.name,
      notices: [],
    });
    expect(summons.find((it: { audience: string }) => it.audience === "person")).toMatchObject({
      isSubject: true,
      unitName: null,
      notices: [{ to: "person", channel: "email", state: "planned" }],
    });
    const text = JSON.stringify(letters);
    for (const hidden of ["@example.org", "Mona", "Erik", "Klara", town.erik.id]) expect(text).not.toContain(hidden);
    expect((await people.mona.get(path())).json.letters).toEqual(letters);
    const [logged] =
      await server.sql`select detail from access_log where action = 'readHistory' and detail ? 'notices'`;
    expect(logged).toBeTruthy();
  });

  test("is nobody else's", async () => {
    for (const who of [people.vera, people.erik]) expect((await who.get(path())).status).toBe(403);
    for (const who of [people.sofia, cilla]) expect((await who.get(path())).status).toBe(404);
  });

  test("and did not get there is a task for those who run the SIP and for the administrator, who can send it again", async () => {
    await server.sql`update notice set state = 'failed', why = 'addressRefused', tries = 3, settled_at = now()`;
    const failed = async (who: Visitor) => (await who.get("/api/v1/admin/notices")).json.failed;
    const all = await failed(disa);
    expect(all.length).toBeGreaterThan(3);
    expect(JSON.stringify(all)).not.toMatch(/example.org|Erik|sipId/);
    expect(
      all.filter((it: { to: string }) => it.to === "person").every((it: { staffName: null }) => it.staffName === null),
    ).toBe(true);
    expect((await people.klara.get("/api/v1/admin/notices")).status).toBe(403);
    const again = async (who: Visitor, ids: string[]) =>
      (await who.post("/api/v1/notices/again", { ids })).json.planned;
    const ids = all.map((it: { id: string }) => it.id);
    for (const who of [people.vera, people.erik, people.sofia]) expect(await again(who, ids)).toBe(0);
    expect(await again(people.klara, ids.slice(0, 1))).toBe(1);
    expect(await again(cilla, ids)).toBe(ids.length - 1);
    expect(await failed(disa)).toEqual([]);
    expect(await server.sql`select 1 from notice where state = 'planned' and tries = 0 and why is null`).toHaveLength(
      ids.length,
    );
  });
});

describe("what did not get there", () => {
  const undelivered = async (who: Visitor) => (await who.get("/api/v1/work-list/waiting")).json.undelivered;
  const handled = async (who: Visitor, ids: string[]) =>
    (await who.post("/api/v1/notices/handled", { ids })).json.settled;
  const fail = () =>
    server.sql<{ id: string; letterId: string; messageId: string; owner: string }[]>`
      update notice set state = 'failed', why = 'bounced', settled_at = ${server.deps.clock()}
       where sip_id = ${sipId} returning id, letter_id, message_id, owner`;

  test("waits for the coordinator until it is sent again, read, or told in another way", async () => {
    const failed = await fail();
    const [waits, ...more] = await undelivered(people.klara);
    expect(more).toEqual([]);
    // What was to her is no task for her: she reads it here.
    const others = failed.filter((one) => one.owner !== `staff:${town.klara.id}`);
    expect(others.length).toBeLessThan(failed.length);
    const messages = new Set(others.map((one) => one.messageId)).size;
    expect(waits).toMatchObject({ sipId, personName: "Erik Enskild", messages, task: null });
    expect(JSON.stringify(waits)).not.toMatch(/example\.org|Mona|Klara/);
    // The deputy.
    expect(await undelivered(people.mona)).toMatchObject([{ sipId }]);
    for (const who of [people.vera, people.sofia, cilla, people.erik]) expect(await undelivered(who)).toEqual([]);
    const ids = failed.map((one) => one.id);
    for (const who of [people.vera, people.sofia, people.erik]) expect(await handled(who, ids)).toBe(0);
    const last = others[0]!;
    const rest = ids.filter((id) => id !== last.id);
    expect(await handled(people.klara, rest)).toBe(ids.length - 1);
    expect(await undelivered(people.klara)).toMatchObject([{ messages: 1 }]);
    await server.sql`update letter set read_at = ${server.deps.clock()} where id = ${last.letterId}`;
    expect(await undelivered(people.klara)).toEqual([]);
    expect(await server.sql`select 1 from notice where state = 'dropped' and why = 'takenCareOf'`).toHaveLength(
      ids.length - 1,
    );
  });

  test("of a reminder says which task it was about, to the coordinator as among all that was sent", async () => {
    const [letter] = await server.sql<{ id: string }[]>`
      insert into letter (county_id, sip_id, audience, kind, params, planned_at)
      values (${town.county.id}, ${sipId}, ${`unit:${town.primaryCare.id}`}, 'taskLate', '{"task": "answerSummons"}', ${server.deps.clock()})
      returning id`;
    await server.sql`
      insert into notice (county_id, sip_id, letter_id, owner, channel, message_id, state, why, planned_at, due_at, settled_at)
      select county_id, sip_id, id, ${`unit:${town.primaryCare.id}`}, 'email', id, 'failed', 'bounced', planned_at, planned_at, planned_at
        from letter where id = ${letter!.id}`;
    const reminder = { kind: "taskLate", task: "answerSummons", audience: "unit", unitName: town.primaryCare.name };
    expect(await undelivered(people.klara)).toMatchObject([reminder]);
    const { letters } = (await people.klara.get(`/api/v1/sips/${sipId}/notices`)).json;
    expect(letters.find((one: { letterId: string }) => one.letterId === letter!.id)).toMatchObject(reminder);
    // A unit whose name would tell where somebody is has none here.
    await server.sql`update unit set reveals_place = true where id = ${town.primaryCare.id}`;
    expect(await undelivered(people.klara)).toMatchObject([{ ...reminder, unitName: null }]);
    await server.sql`update unit set reveals_place = false where id = ${town.primaryCare.id}`;
  });
});

test("one's register extract has the setting, and nothing is left of it when the person is forgotten", async () => {
  const extract = await people.erik.get("/api/v1/my/register-extract.json");
  expect(extract.json.noticeSettings).toMatchObject([{ email: "erik@example.org", emailWhen: "atOnce" }]);
  expect((await people.erik.get("/api/v1/my/register-extract.pdf")).status).toBe(200);
  await server.sql`update sip set forgotten_on = '2026-11-21'`;
  await forgetPersons(server.sql, "2026-11-21");
  expect(await server.sql`select 1 from notice_setting where owner = ${`person:${town.erik.id}`}`).toHaveLength(0);
});
