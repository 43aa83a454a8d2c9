// What could not be sent is a task for those who run the SIP, as long as it still holds and may be told.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ShownLetter, ShownNotice, Undelivered } from "../../core/notices.ts";
import { type TestServer, testServer, type Visitor } from "../../test/server.ts";
import { buildSipTown, done, type SipTown, signInAll, summoned } from "../../test/sipTown.ts";

let server: TestServer;
let town: SipTown;
let people: Awaited<ReturnType<typeof signInAll>>;
let cilla: Visitor;
let disa: Visitor;

beforeAll(async () => {
  server = await testServer({ config: { smtpUrl: "smtp://127.0.0.1:1" } });
  town = await buildSipTown(server);
  people = await signInAll(server, town);
  [cilla, disa] = [await server.signIn(town.cilla.hsaId), await server.signIn(town.disa.hsaId)];
});
afterAll(() => server.close());

/** The mail about the newest news of a kind to the primary care is returned. Gives its id. */
async function bounced(
  sipId: string,
  kind = "summonsReceived",
  owner = `unit:${town.primaryCare.id}`,
): Promise<string> {
  const [row] = await server.sql<{ id: string }[]>`
    insert into notice (county_id, sip_id, letter_id, owner, channel, message_id, state, why, planned_at, due_at, settled_at)
    select county_id, sip_id, id, ${owner}, 'email', id, 'failed', 'bounced', planned_at, planned_at, ${server.deps.clock()}
      from letter where sip_id = ${sipId} and kind = ${kind} and audience = ${owner} order by planned_at desc limit 1
    returning id`;
  return row!.id;
}
const tasks = async (who: Visitor, sipId: string): Promise<Undelivered[]> =>
  (await who.get("/api/v1/work-list/waiting")).json.undelivered.filter((it: Undelivered) => it.sipId === sipId);
const sent = async (sipId: string, id: string): Promise<ShownNotice> => {
  const { letters } = (await people.klara.get(`/api/v1/sips/${sipId}/notices`)).json;
  return letters.flatMap((it: ShownLetter) => it.notices).find((it: ShownNotice) => it.id === id);
};

type Summoned = Awaited<ReturnType<typeof summoned>>;
const ways: [string, string, (it: Summoned) => object][] = [
  [
    "the consent is narrowed",
    "set-consent-scope",
    () => ({
      cells: ["contact", "need", "meeting", "plan"].map((area) => ({
        recipient: `unit:${town.primaryCare.id}`,
        area,
        allowed: false,
      })),
    }),
  ],
  ["the consent is withdrawn", "withdraw-consent", () => ({})],
  ["the unit is removed", "remove-participant", ({ participantId }) => ({ participantId, reason: "Behövs inte" })],
  ["the meeting is cancelled", "cancel-meeting", ({ meetingId }) => ({ meetingId, reason: "Behövs inte" })],
  [
    "the meeting is moved",
    "move-meeting",
    ({ meetingId }) => ({
      ...{ meetingId, startsAt: "2026-12-01T09:00:00Z", minutes: 60, place: "Rum 2" },
      ...{ replyBy: "2026-11-25", reason: "Krock" },
    }),
  ],
];

describe("nobody is asked to call about a summons that did not get there", () => {
  test.each(ways)("once %s", async (_what, command, input) => {
    const it = await summoned(people, town);
    const id = await bounced(it.sipId);
    expect(await tasks(people.klara, it.sipId)).toMatchObject([{ kind: "summonsReceived", audience: "unit" }]);
    expect(await sent(it.sipId, id)).toMatchObject({ state: "failed", waits: true });
    server.clock.advance({ minutes: 1 });
    await done(people.klara, it.sipId, command, input(it));
    expect(await tasks(people.klara, it.sipId)).toEqual([]);
    expect(await sent(it.sipId, id)).toMatchObject({ state: "failed", waits: false });
  });

  test("but about what came instead, when that did not get there either", async () => {
    const { sipId, meetingId } = await summoned(people, town);
    await bounced(sipId);
    server.clock.advance({ minutes: 1 });
    await done(people.klara, sipId, "cancel-meeting", { meetingId, reason: "Behövs inte" });
    await bounced(sipId, "meetingCancelled");
    expect(await tasks(people.klara, sipId)).toMatchObject([{ kind: "meetingCancelled", messages: 1 }]);
    // That sharing has stopped may be told to those it stopped for, and that they need not come.
    await done(people.klara, sipId, "withdraw-consent");
    await bounced(sipId, "consentChanged");
    expect(await tasks(people.klara, sipId)).toMatchObject([{ messages: 2 }]);
  });

  test("or of somebody whose identity is protected", async () => {
    const { sipId } = await summoned(people, town);
    await bounced(sipId, "summonsReceived", `person:${town.erik.id}`);
    expect(await tasks(people.klara, sipId)).toMatchObject([{ audience: "person", isSubject: true }]);
    await server.sql`update person set protection = 'marked' where id = ${town.erik.id}`;
    expect(await tasks(people.klara, sipId)).toEqual([]);
    await server.sql`update person set protection = 'none' where id = ${town.erik.id}`;
  });
});

describe("to put aside what did not get there", () => {
  const handled = async (who: Visitor, ids: string[], path = "notices") =>
    (await who.post(`/api/v1/${path}/handled`, { ids })).json.settled;
  const listed = async (who: Visitor) =>
    (await who.get("/api/v1/admin/notices")).json.failed.map((it: { id: string }) => it.id);

  test("is done by those who run the SIP, and who it was stands beside it", async () => {
    const { sipId } = await summoned(people, town);
    const ids = [await bounced(sipId), await bounced(sipId, "summonsReceived", `person:${town.erik.id}`)];
    expect(await handled(people.klara, ids.slice(0, 1))).toBe(1);
    expect(await sent(sipId, ids[0]!)).toMatchObject({
      ...{ state: "dropped", why: "takenCareOf", waits: false },
      ...{ handledBy: "Klara Klok", handledAt: expect.stringMatching(/^2026-11-21T09:/) },
    });
    // The other recipient has not been told by that.
    expect(await sent(sipId, ids[1]!)).toMatchObject({
      state: "failed",
      waits: true,
      handledBy: null,
      handledAt: null,
    });
    expect(await tasks(people.klara, sipId)).toMatchObject([{ audience: "person", messages: 1 }]);
  });

  test("takes nothing from them when the administrator does so in the own list, until it is sent again", async () => {
    const { sipId } = await summoned(people, town);
    const id = await bounced(sipId);
    expect(await listed(disa)).toContain(id);
    expect(await handled(disa, [id])).toBe(0);
    expect(await handled(cilla, [id], "admin/notices")).toBe(0);
    expect((await people.klara.post("/api/v1/admin/notices/handled", { ids: [id] })).status).toBe(403);
    expect(await handled(disa, [id], "admin/notices")).toBe(1);
    expect(await listed(disa)).not.toContain(id);
    expect(await tasks(people.klara, sipId)).toMatchObject([{ audience: "unit", messages: 1 }]);
    const [kept] = await server.sql`select state, put_aside_by, put_aside_at, handled_by from notice where id = ${id}`;
    expect(kept).toEqual({
      ...{ state: "failed", handledBy: null },
      ...{ putAsideBy: town.disa.id, putAsideAt: server.deps.clock() },
    });
    expect((await people.klara.post("/api/v1/notices/again", { ids: [id] })).json.planned).toBe(1);
    await server.sql`update notice set state = 'failed', why = 'bounced', settled_at = ${server.deps.clock()} where id = ${id}`;
    expect(await listed(disa)).toContain(id);
  });

  test("says what is wrong when it is asked of too many, or of what is no id", async () => {
    const ids = Array(201).fill(town.erik.id);
    for (const path of ["notices/again", "notices/handled", "admin/notices/handled"]) {
      const ask = async (some: string[]) => (await disa.post(`/api/v1/${path}`, { ids: some })).json;
      expect(await ask(ids)).toMatchObject({ status: 400, code: "notices.tooMany" });
      expect(await ask(["-".repeat(36)])).toMatchObject({ status: 400, code: "field.notAnId" });
    }
  });
});
