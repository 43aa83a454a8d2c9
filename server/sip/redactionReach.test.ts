// How far a decision to remove reaches, in the database: what was written about the entry, drafts that hold it, and papers.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { removedText } from "../../core/sip/redaction.ts";
import { placesOf } from "../../test/everywhere.ts";
import { samplePdf } from "../../test/sampleFiles.ts";
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
const decision = { decision: "IVO 8.4-123", reason: "Uppgiften gäller någon annan" };
const word = () => `Plommon${randomUUID().slice(0, 8)}`;
const foundOf = (words: Record<string, string>) =>
  Promise.all(Object.entries(words).map(async ([key, it]) => [key, await placesOf(server.sql, it)])).then(
    (rows) => Object.fromEntries(rows) as Record<string, string[]>,
  );

describe("a decision that names what was said about an entry", () => {
  async function planted() {
    const sipId = await consented(people, town);
    const words = { text: word(), strike: word(), dispute: word(), mark: word(), other: word() };
    await done(people.klara, sipId, "assess-area", { area: "sleep", works: `${words.text} hela texten` });
    await done(people.klara, sipId, "mark-entry", { item, kind: "thirdParty", reason: words.mark });
    await done(people.klara, sipId, "unmark-entry", { item, reason: words.mark });
    await done(people.erik, sipId, "dispute-entry", { item, text: words.dispute });
    await done(people.klara, sipId, "strike-entry", { item, reason: words.strike });
    await done(people.klara, sipId, "assess-area", { area: "home", works: words.other });
    await done(people.klara, sipId, "strike-entry", { item: "assessment.area:home", reason: words.other });
    return { sipId, words };
  }
  const kept = ["sip.state", "sip_event.data"];

  test("leaves nothing of it in any table, and nothing else is touched", async () => {
    const { sipId, words } = await planted();
    const before = await server.sql`select seq, hash from sip_event where sip_id = ${sipId} order by seq`;
    const parts = ["text", "strikes", "disputes", "marks"];
    const { json } = await done(people.mona, sipId, "redact-entry", { ...decision, item, parts });
    expect(await foundOf(words)).toEqual({ text: [], strike: [], dispute: [], mark: [], other: kept });
    expect(json.view.strikes[item]).toMatchObject({ reason: removedText, by: { name: "Klara Klok" } });
    expect(json.view.disputes[0]).toMatchObject({ text: removedText });
    expect(json.view.redactions[item]).toMatchObject({ parts });
    const after = await server.sql`select seq, hash from sip_event where sip_id = ${sipId} order by seq`;
    expect(after.slice(0, -1)).toEqual(before);
    expect(await verify(server.sql)).toMatchObject({ broken: null });
  });

  test("leaves the person's own words when it does not say them, until another does", async () => {
    const { sipId, words } = await planted();
    await done(people.mona, sipId, "redact-entry", { ...decision, item, parts: ["text", "strikes", "marks"] });
    expect(await foundOf(words)).toMatchObject({ text: [], strike: [], mark: [], dispute: kept });
    await done(people.mona, sipId, "redact-entry", { ...decision, item, parts: ["disputes"] });
    expect(await foundOf(words)).toMatchObject({ dispute: [] });
    expect(await verify(server.sql)).toMatchObject({ broken: null });
  });

  test("takes with it what somebody has begun to write from the text, and no other draft", async () => {
    const { sipId, words } = await planted();
    const draft = (key: string, text: string) =>
      people.klara.send("PUT", `/api/v1/drafts/${key}`, { text, baseVersion: 0, sipId, sipVersion: 1 });
    const keys = [randomUUID(), randomUUID()];
    expect((await draft(keys[0]!, `Jag ändrar: ${words.text} hela texten, och mer`)).status).toBe(200);
    expect((await draft(keys[1]!, "En helt annan text")).status).toBe(200);
    expect((await foundOf(words)).text).toContain("draft.text");
    await done(people.mona, sipId, "redact-entry", { ...decision, item });
    expect((await foundOf(words)).text).toEqual([]);
    const rows = await server.sql`select key from draft where sip_id = ${sipId}`;
    expect(rows.map((row) => row.key)).toEqual([keys[1]]);
  });

  test("is broken, for verify, when one of those texts is put back", async () => {
    const { sipId } = await planted();
    await done(people.mona, sipId, "redact-entry", { ...decision, item, parts: ["strikes"] });
    const { sql } = server;
    await sql`alter table sip_event disable trigger append_only`;
    const put = (reason: string) => sql`
      update sip_event set data = jsonb_set(data, '{reason}', ${sql.json(reason)})
       where sip_id = ${sipId} and type = 'EntryStruck' and data ->> 'item' = ${item}`;
    try {
      await put("Påhittat");
      expect((await verify(sql)).broken).toMatchObject({
        sipId,
        what: "a text stands where it should have been removed",
      });
    } finally {
      await put(removedText);
      await sql`alter table sip_event enable trigger append_only`;
    }
    expect(await verify(sql)).toMatchObject({ broken: null });
  });
});

describe("a decision that names a paper", () => {
  async function withPaper() {
    const sipId = await consented(people, town);
    const words = { bytes: word(), name: word() };
    const upload = async (name: string, text: string) => {
      const form = new FormData();
      form.append("file", new Blob([new Uint8Array(samplePdf(text))], { type: "application/pdf" }), `${name}.pdf`);
      const request = new Request("http://x", { method: "POST", body: form });
      const contentType = request.headers.get("content-type")!;
      const answer = await people.klara.send(
        "POST",
        `/api/v1/sips/${sipId}/attachments`,
        new Uint8Array(await request.arrayBuffer()),
        { "content-type": contentType },
      );
      expect(answer.status).toBe(201);
      return answer.json.id as string;
    };
    const attachmentId = await upload(words.name, words.bytes);
    const otherId = await upload("annat", "Ett annat papper");
    return { sipId, attachmentId, otherId, words };
  }
  const rowOf = async (attachmentId: string) => {
    const [row] = await server.sql`
      select name, length(bytes) as bytes, encode(sha256, 'hex') as sha256, uploaded_by, uploaded_at, removed_at
        from attachment where id = ${attachmentId}`;
    return row!;
  };

  test("removes its bytes and its name; who brought it, when, the checksum and why it is gone remain", async () => {
    const { sipId, attachmentId, otherId, words } = await withPaper();
    await done(people.klara, sipId, "decide-plan-consent", { answer: "yes", way: "written", attachmentId });
    const [before, other] = [await rowOf(attachmentId), await rowOf(otherId)];
    expect(await foundOf(words)).toEqual({ bytes: [], name: ["attachment.name"] });
    const { json } = await done(people.mona, sipId, "redact-entry", { ...decision, attachmentId });
    expect(await foundOf(words)).toEqual({ bytes: [], name: [] });
    expect(await rowOf(attachmentId)).toEqual({
      ...before,
      name: removedText,
      bytes: 0,
      removedAt: server.clock(),
    });
    expect(await rowOf(otherId)).toEqual(other);
    expect(json.view.redactions[`attachment:${attachmentId}`]).toMatchObject({ decision: "IVO 8.4-123" });
    expect(json.view.consent.plan.person).toMatchObject({ answer: "yes", attachmentId });
    expect(await verify(server.sql)).toMatchObject({ broken: null });
  });

  test("is told of in the list, and the paper is no longer given out", async () => {
    const { sipId, attachmentId, otherId } = await withPaper();
    await done(people.mona, sipId, "redact-entry", { ...decision, attachmentId });
    const { json } = await people.klara.get(`/api/v1/sips/${sipId}/attachments`);
    const lines = json.attachments.map((one: { id: string; name: string; bytes: number; removedAt: string | null }) => [
      one.id,
      one.name,
      one.bytes > 0,
      one.removedAt !== null,
    ]);
    expect(lines).toContainEqual([attachmentId, removedText, false, true]);
    expect(lines).toContainEqual([otherId, "annat.pdf", true, false]);
    const gone = await people.klara.get(`/api/v1/sips/${sipId}/attachments/${attachmentId}`);
    expect([gone.status, gone.json.code]).toEqual([404, "attachment.removed"]);
    expect((await people.klara.get(`/api/v1/sips/${sipId}/attachments/${otherId}`)).status).toBe(200);
  });

  test("names one of this SIP's papers, once; sent again it is answered as before", async () => {
    const { sipId, attachmentId } = await withPaper();
    const elsewhere = await withPaper();
    const wrong = await give(people.mona, sipId, "redact-entry", { ...decision, attachmentId: elsewhere.attachmentId });
    expect([wrong.status, wrong.json.code]).toEqual([400, "item.unknown"]);
    expect((await rowOf(elsewhere.attachmentId)).bytes).toBeGreaterThan(0);
    const commandId = randomUUID();
    const first = await done(people.mona, sipId, "redact-entry", { ...decision, attachmentId }, { commandId });
    const again = await done(people.mona, sipId, "redact-entry", { ...decision, attachmentId }, { commandId });
    expect(again.json.version).toBe(first.json.version);
    expect((await give(people.mona, sipId, "redact-entry", { ...decision, attachmentId })).json.code).toBe(
      "attachment.removed",
    );
    expect((await give(people.klara, sipId, "redact-entry", { ...decision, attachmentId })).status).toBe(403);
  });

  test("is what verify asks for: neither a paper gone without it, nor one that is there in spite of it, passes", async () => {
    const { sipId, attachmentId, otherId } = await withPaper();
    const { sql } = server;
    const bytesOf = async (id: string) => (await sql`select bytes from attachment where id = ${id}`)[0]!.bytes;
    const [kept, other] = [await bytesOf(attachmentId), await bytesOf(otherId)];
    await done(people.mona, sipId, "redact-entry", { ...decision, attachmentId });
    await sql`alter table attachment disable trigger append_only`;
    try {
      await sql`update attachment set bytes = ${kept}, removed_at = null where id = ${attachmentId}`;
      expect((await verify(sql)).broken).toMatchObject({ sipId, what: expect.stringContaining(attachmentId) });
      await sql`update attachment set bytes = '', removed_at = now() where id in (${attachmentId}, ${otherId})`;
      expect((await verify(sql)).broken).toMatchObject({ sipId, what: expect.stringContaining(otherId) });
    } finally {
      await sql`update attachment set bytes = ${other}, removed_at = null where id = ${otherId}`;
      await sql`alter table attachment enable trigger append_only`;
    }
    expect(await verify(sql)).toMatchObject({ broken: null });
  });

  test("reaches a paper through the app's role in no other way", async () => {
    const { sipId } = await withPaper();
    const app = server.deps.sql;
    await expect(app`select take_out_named_papers(${sipId})`).rejects.toThrow(/permission denied/);
    await expect(app`select take_out_drafts(${sipId}, '[]')`).rejects.toThrow(/permission denied/);
    await expect(app`update attachment set name = 'x'`).rejects.toThrow(/permission denied/);
  });
});
