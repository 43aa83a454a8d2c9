import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { removedText } from "../../core/sip/redaction.ts";
import { placesOf } from "../../test/everywhere.ts";
import { type TestServer, testServer } from "../../test/server.ts";
import { buildSipTown, consented, done, give, type SipTown, signInAll } from "../../test/sipTown.ts";
import { verify } from "./verify.ts";

let server: TestServer;
let town: SipTown;
let people: Awaited<ReturnType<typeof signInAll>>;
beforeAll(async () => {
  server = await testServer();
  town = await buildSipTown(server);
  people = await signInAll(server, town);
});
afterAll(() => server.close());

const item = "assessment.area:sleep";
const decision = { item, decision: "IVO 8.4-123", reason: "Uppgiften gäller någon annan" };

/** A SIP with a text under a word of its own, and another one that is not to be touched. */
async function planted() {
  const sipId = await consented(people, town);
  const word = `Plommon${randomUUID().slice(0, 8)}`;
  await done(people.klara, sipId, "assess-area", { area: "sleep", works: `${word} ett`, hard: `${word} två` });
  await done(people.klara, sipId, "assess-area", { area: "sleep", works: `${word} tre` });
  await done(people.klara, sipId, "assess-area", { area: "home", works: "Står kvar" });
  return { sipId, word };
}

describe("an entry removed by a decision", () => {
  test("is nowhere in the database afterwards, in none of its versions; what stood beside it is untouched", async () => {
    const { sipId, word } = await planted();
    const before = await server.sql`select seq, hash, prev_hash from sip_event where sip_id = ${sipId} order by seq`;
    expect(await placesOf(server.sql, word)).toEqual(["sip.state", "sip_event.data"]);
    const { json } = await done(people.mona, sipId, "redact-entry", decision);
    expect(await placesOf(server.sql, word)).toEqual([]);
    expect(json.view.assessment.areas.sleep.works).toBe(removedText);
    expect(json.view.assessment.areas.home.works).toBe("Står kvar");
    expect(json.view.redactions[item]).toMatchObject({ decision: "IVO 8.4-123" });
    const after = await server.sql`select seq, hash, prev_hash from sip_event where sip_id = ${sipId} order by seq`;
    expect(after.slice(0, -1)).toEqual(before);
    expect(await verify(server.sql)).toMatchObject({ broken: null });
  });

  test("is shown as removed in the history, on an earlier day, and to the person; who wrote it remains", async () => {
    const { sipId, word } = await planted();
    await done(people.mona, sipId, "redact-entry", decision);
    for (const who of [people.klara, people.erik]) {
      const history = await who.get(`/api/v1/sips/${sipId}/history`);
      const day = await who.get(`/api/v1/sips/${sipId}/as-of/2026-11-21`);
      for (const answer of [history, day]) {
        expect(answer.status).toBe(200);
        expect(answer.text).not.toContain(word);
        expect(answer.text).toContain(removedText);
      }
      const written = history.json.entries.filter((one: { items: string[] }) => one.items.includes(item));
      expect(written.map((one: { by: { name: string } }) => one.by.name)).toEqual(["Klara Klok", "Klara Klok"]);
      expect(history.json.entries.at(-1)).toMatchObject({ type: "EntryRedacted", by: { name: "Mona Modig" } });
    }
  });

  test("is carried out once however often it is sent, and logged as what it is", async () => {
    const { sipId } = await planted();
    const commandId = randomUUID();
    const first = await done(people.mona, sipId, "redact-entry", decision, { commandId });
    const again = await done(people.mona, sipId, "redact-entry", decision, { commandId });
    expect(again.json.version).toBe(first.json.version);
    const rows = await server.sql`select detail from access_log where sip_id = ${sipId} and action = 'redact'`;
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain("någon annan");
  });

  test("can be written anew, and the new text stands", async () => {
    const { sipId } = await planted();
    await done(people.mona, sipId, "redact-entry", decision);
    const { json } = await done(people.klara, sipId, "assess-area", { area: "sleep", works: "Sover gott" });
    expect(json.view.assessment.areas.sleep.works).toBe("Sover gott");
    expect(await verify(server.sql)).toMatchObject({ broken: null });
    await done(people.mona, sipId, "redact-entry", decision);
    expect(await verify(server.sql)).toMatchObject({ broken: null });
  });

  test("is removed by the manager of the lead alone", async () => {
    const { sipId } = await planted();
    for (const who of [people.klara, people.erik])
      expect((await give(who, sipId, "redact-entry", decision)).status).toBe(403);
    expect((await give(people.sofia, sipId, "redact-entry", decision)).status).toBe(404);
  });
});

describe("verify, beside a removal", () => {
  let sipId: string;
  beforeAll(async () => {
    ({ sipId } = await planted());
    await done(people.mona, sipId, "redact-entry", decision);
  });
  const seqOf = async (type: string, nth = 0) => {
    const rows = await server.sql<{ seq: number }[]>`
      select seq from sip_event where sip_id = ${sipId} and type = ${type} order by seq`;
    return rows[nth]!.seq;
  };
  /** Changes one event's data past the trigger, looks, and puts it back. */
  async function verifiedWith(seq: number, path: string, value: unknown, column = "data") {
    const { sql } = server;
    const [kept] = await sql`select ${sql(column)} as was from sip_event where sip_id = ${sipId} and seq = ${seq}`;
    await sql`alter table sip_event disable trigger append_only`;
    try {
      await sql`update sip_event set ${sql(column)} = jsonb_set(${sql(column)}, ${`{${path}}`}::text[], ${sql.json(value as never)})
                 where sip_id = ${sipId} and seq = ${seq}`;
      return (await verify(sql)).broken;
    } finally {
      await sql`update sip_event set ${sql(column)} = ${sql.json(kept!.was)} where sip_id = ${sipId} and seq = ${seq}`;
      await sql`alter table sip_event enable trigger append_only`;
    }
  }

  test("finds a text put where one was removed", async () => {
    const seq = await seqOf("AreaAssessed");
    expect(await verifiedWith(seq, "works", "Påhittat")).toEqual({
      sipId,
      seq,
      what: "a text stands where it should have been removed",
    });
  });

  test("finds what is no text changed in an event that lost its texts", async () => {
    const seq = await seqOf("AreaAssessed", 1);
    expect((await verifiedWith(seq, "area", "economy"))?.seq).toBe(seq);
    expect(await verifiedWith(seq, "name", "Någon Annan", "by_actor")).toEqual({
      sipId,
      seq,
      what: "the event is not what was left when its texts were removed",
    });
  });

  test("finds a text removed from an event that no decision names", async () => {
    const seq = await seqOf("AreaAssessed", 2);
    expect(await verifiedWith(seq, "works", removedText)).toEqual({
      sipId,
      seq,
      what: "the event is not the one that was written",
    });
  });

  test("finds a decision that has been made to name another entry", async () => {
    const seq = await seqOf("EntryRedacted");
    const broken = await verifiedWith(seq, "item", "assessment.area:home");
    expect(broken?.sipId).toBe(sipId);
  });
});

describe("the database itself", () => {
  test("lets the app's role take out nothing but texts, and only with the decision in the same transaction", async () => {
    const { sipId, word } = await planted();
    await done(people.mona, sipId, "redact-entry", { ...decision, item: "assessment.area:home" });
    const [event] = await server.sql`
      select seq, data, by_actor from sip_event where sip_id = ${sipId} and data ->> 'works' = ${`${word} ett`}`;
    const rows = (data: object) => [{ seq: event!.seq, data, by_actor: event!.byActor }];
    const bare = { ...event!.data, works: removedText, hard: removedText };
    const asOwner = (data: object) =>
      server.sql`select take_out_texts(${sipId}, ${server.sql.json(rows(data) as never)})`;
    await expect(asOwner(bare)).rejects.toThrow(/no removal of texts/);
    await expect(server.deps.sql`select take_out_texts(${sipId}, '[]')`).rejects.toThrow(/permission denied/);
    await expect(server.deps.sql`select redact_texts('[]')`).rejects.toThrow(/no SIP at hand/);
    await expect(server.deps.sql`update sip_event set data = data`).rejects.toThrow(/permission denied/);
    await expect(server.sql`update sip_event set data = data where sip_id = ${sipId}`).rejects.toThrow(/append-only/);
    const takes = async (data: object) => {
      const [row] =
        await server.sql`select only_takes_out(${server.sql.json(event!.data)}, ${server.sql.json(data as never)}) as takes`;
      return row!.takes;
    };
    expect(await takes(bare)).toBe(true);
    for (const other of [
      { ...event!.data, works: "Något annat" },
      { ...event!.data, works: null },
      { ...event!.data, more: "x" },
      { type: event!.data.type },
    ])
      expect(await takes(other)).toBe(false);
  });
});
