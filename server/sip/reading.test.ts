// What is read: lists, history, an earlier day, drafts, papers and live news; and that all of it is logged.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { samplePdf, samplePng } from "../../test/sampleFiles.ts";
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
  summoned,
} from "../../test/sipTown.ts";

let server: TestServer;
let town: SipTown;
let people: Awaited<ReturnType<typeof signInAll>>;
const start = "2026-11-21T09:00:00Z";
beforeAll(async () => {
  server = await testServer({ now: start, config: { sessionMaxHours: 48, sessionIdleMinutes: 1440 } });
  town = await buildSipTown(server);
  people = await signInAll(server, town);
});
beforeEach(async () => {
  server.clock.set(start);
  // A session cannot go back to before it was in use; here the same ones live through several days.
  await server.sql`update session set last_seen_at = ${start} where last_seen_at > ${start}`;
});
afterAll(() => server.close());

const logged = (action: string) =>
  server.sql`select * from access_log where action = ${action} order by id desc limit 1`.then(([row]) => row);
const ids = (list: { id: string }[]) => list.map((it) => it.id);

describe("history", () => {
  test("tells who did what, cut to what the reader may see", async () => {
    const { sipId } = await summoned(people, town);
    const whole = (await people.klara.get(`/api/v1/sips/${sipId}/history`)).json.entries;
    expect(whole.map((it: { type: string }) => it.type).slice(0, 3)).toEqual([
      "NeedRaised",
      "SipStarted",
      "InformationGiven",
    ]);
    const part = (await people.vera.get(`/api/v1/sips/${sipId}/history`)).json.entries;
    expect(part.length).toBeLessThan(whole.length);
    expect(part.length).toBeGreaterThan(0);
    expect(await logged("readHistory")).toMatchObject({ staffId: town.vera.id, sipId, subjectPersonId: town.erik.id });
  });

  test("shows the SIP as it stood at the end of an earlier day, in Sweden, and what differs between two days", async () => {
    const sipId = await started(people, town);
    server.clock.set("2026-11-21T22:59:00Z");
    await done(people.klara, sipId, "write-what-matters", { text: "Att bo kvar" });
    server.clock.set("2026-11-21T23:01:00Z");
    await done(people.klara, sipId, "write-what-matters", { text: "Att slippa ramla" });
    server.clock.set("2026-11-22T09:00:00Z");
    const on = async (day: string) => (await people.klara.get(`/api/v1/sips/${sipId}/as-of/${day}`)).json;
    expect((await on("2026-11-21")).view).toMatchObject({
      version: 3,
      may: [],
      assessment: { whatMatters: { text: "Att bo kvar" } },
    });
    expect((await on("2026-11-22")).view.assessment.whatMatters.text).toBe("Att slippa ramla");
    expect(await on("2026-11-20")).toMatchObject({ status: 400, code: "field.outOfRange", field: "day" });
    expect(await on("2026-11-23")).toMatchObject({ status: 400, code: "field.inTheFuture", field: "day" });
    expect(await on("2026-11-31")).toMatchObject({ status: 400, code: "field.dateDoesNotExist", field: "day" });
    const { json } = await people.klara.get(`/api/v1/sips/${sipId}/changes?from=2026-11-21&to=2026-11-22`);
    expect(json.changes).toEqual([
      { item: "assessment.whatMatters", field: "text", before: "Att bo kvar", after: "Att slippa ramla" },
    ]);
    expect(await logged("compare")).toMatchObject({ detail: { from: "2026-11-21", to: "2026-11-22" } });
  });

  test("of an earlier day shows no more than may be seen today", async () => {
    const { sipId } = await summoned(people, town);
    expect((await people.vera.get(`/api/v1/sips/${sipId}/as-of/2026-11-21`)).json.view.meetings).toHaveLength(1);
    await done(people.erik, sipId, "withdraw-consent", { way: "digital" });
    // Vera raised the need, and sees what became of it; of the rest nothing.
    const { view } = (await people.vera.get(`/api/v1/sips/${sipId}/as-of/2026-11-21`)).json;
    expect(view).toMatchObject({ meetings: [], areas: [], plan: { versions: [], draft: null } });
  });
});

describe("the work list", () => {
  test("shows what waits for the caller, most urgent first, and the news", async () => {
    const sipId = await started(people, town);
    const { json } = await people.klara.get("/api/v1/work-list?limit=200");
    const own = json.items.filter((it: { sipId: string }) => it.sipId === sipId);
    expect(own).toMatchObject([
      {
        personName: "Erik Enskild",
        age: 84,
        protection: "none",
        leadUnit: { name: "Hemtjänsten Söder" },
        coordinator: { name: "Klara Klok" },
        task: { kind: "giveInformation" },
      },
    ]);
    const due = json.items.map((it: { task: { dueOn: string | null } }) => it.task.dueOn ?? "9999");
    expect(due).toEqual([...due].sort());
    expect(json.total).toBeGreaterThanOrEqual(json.items.length);
    const letter = json.letters.find((it: { sipId: string }) => it.sipId === sipId);
    expect(letter).toMatchObject({ kind: "coordinatorChanged", personName: "Erik Enskild", readAt: null });
    expect((await people.vera.post(`/api/v1/letters/${letter.id}/read`)).status).toBe(404);
    expect((await people.klara.post(`/api/v1/letters/${letter.id}/read`)).status).toBe(204);
    const after = (await people.klara.get("/api/v1/work-list")).json.letters.find(
      (it: { id: string }) => it.id === letter.id,
    );
    expect(after.readAt).toBe("2026-11-21T09:00:00.000Z");
    expect((await logged("workList"))?.listedSipIds).toContain(sipId);
  });

  test("leaves out what appears another day, and what is no longer seen", async () => {
    const { sipId } = await summoned(people, town);
    const kinds = async (who: Visitor) =>
      (await who.get("/api/v1/work-list?limit=200")).json.items.flatMap(
        (it: { sipId: string; task: { kind: string } }) => (it.sipId === sipId ? [it.task.kind] : []),
      );
    expect(await kinds(people.vera)).toContain("answerSummons");
    expect(await kinds(people.klara)).not.toContain("holdMeeting");
    server.clock.set("2026-11-28T08:00:00Z");
    people.klara = await server.signIn(town.klara.hsaId);
    expect(await kinds(people.klara)).toContain("holdMeeting");
    server.clock.set(start);
    people = await signInAll(server, town);
    await done(people.erik, sipId, "withdraw-consent", { way: "digital" });
    expect(await kinds(people.vera)).toEqual([]);
    expect((await people.vera.get("/api/v1/work-list?mine=true")).json.items).toEqual([]);
  });

  test("counts and shows only what waits in SIPs that one finds, whatever else stands as waiting", async () => {
    const sipId = await started(people, town);
    const mine = [`staff:${town.klara.id}@${town.homeCare.id}`, `unit:${town.homeCare.id}`];
    const seen = async () => {
      const { items, total } = (await people.klara.get("/api/v1/work-list?limit=200")).json;
      expect(total).toBe(items.length);
      return items.filter((it: { sipId: string }) => it.sipId === sipId).length;
    };
    expect(await seen()).toBeGreaterThan(0);
    await server.sql`update sip_reader set until = '2026-11-20' where sip_id = ${sipId} and audience = any(${mine})`;
    expect(await seen()).toBe(0);
    await server.sql`update sip_reader set until = '2026-11-21' where sip_id = ${sipId} and audience = any(${mine})`;
    expect(await seen()).toBeGreaterThan(0);
    // Others find it still.
    await server.sql`delete from sip_reader where sip_id = ${sipId} and audience = any(${mine})`;
    const [others] = await server.sql`select count(*)::int as left from sip_reader where sip_id = ${sipId}`;
    expect(others!.left).toBeGreaterThan(0);
    expect(await seen()).toBe(0);
  });
});

describe("the list of SIPs", () => {
  test("is filtered, sorted and paged, with links", async () => {
    const sipId = await started(people, town);
    const list = async (query: string) => (await people.klara.get(`/api/v1/sips?${query}`)).json;
    const first = await list("limit=1&sort=-changed&closed=all");
    expect(first.sips).toHaveLength(1);
    expect(first._meta).toMatchObject({ limit: 1, page: 1, total: expect.any(Number) });
    expect(first._links.next.href).toBe(
      `${server.url}/api/v1/sips?part=any&mine=false&closed=all&sort=-changed&page=2&limit=1`,
    );
    const second = await list("limit=1&sort=-changed&closed=all&page=2");
    expect(ids(second.sips)).not.toEqual(ids(first.sips));
    expect(ids((await list("stage=consent&limit=100")).sips)).toContain(sipId);
    expect(ids((await list("stage=plan&limit=100")).sips)).not.toContain(sipId);
    expect(await list("query=ensk")).toMatchObject({ status: 400, code: "field.unknown", field: "query" });
    expect(ids((await list("part=lead&mine=true&limit=100")).sips)).toContain(sipId);
    expect(await list("sort=colour")).toMatchObject({ code: "field.notAChoice", field: "sort" });
    expect(await list("limit=101")).toMatchObject({ code: "field.outOfRange", field: "limit" });
    expect(await list("colour=red")).toMatchObject({ code: "field.unknown", field: "colour" });
    for (const sort of ["due", "changed", "person", "stage", "raised", "-due", "-person", "-stage", "-raised"])
      expect((await list(`sort=${sort}`)).sips.length, sort).toBeGreaterThan(0);
    expect((await logged("list"))?.listedSipIds.length).toBeGreaterThan(0);
  });

  test("separates those going on from those that have ended", async () => {
    const sipId = await consented(people, town);
    await done(people.erik, sipId, "withdraw-consent", { way: "digital" });
    const list = async (closed: string) =>
      ids((await people.klara.get(`/api/v1/sips?closed=${closed}&limit=100`)).json.sips);
    expect(await list("false")).not.toContain(sipId);
    expect(await list("true")).toContain(sipId);
    expect(await list("all")).toContain(sipId);
  });

  test("is searched by the beginning of a name, in the body: a name never stands in an address", async () => {
    const sipId = await started(people, town);
    const search = async (body: object) => (await people.klara.post("/api/v1/sips/search", body)).json;
    for (const query of ["ensk", "ERIK"]) expect(ids((await search({ query, limit: 100 })).sips)).toContain(sipId);
    expect(await logged("search")).toMatchObject({ staffId: town.klara.id, detail: { page: 1 } });
    expect((await search({ query: "nsk" })).sips).toEqual([]);
    expect((await search({ query: "%" })).sips).toEqual([]);
    const one = await search({ query: "erik", limit: 1, page: 2, sort: "-changed", closed: "all" });
    expect(one.sips).toHaveLength(1);
    expect(one._meta).toMatchObject({ limit: 1, page: 2, total: expect.any(Number) });
    expect(ids((await search({ query: "erik", stage: "plan", limit: 100 })).sips)).not.toContain(sipId);
    expect(await search({})).toMatchObject({ status: 400, code: "field.missing", field: "query" });
    expect(await search({ query: "" })).toMatchObject({ status: 400, code: "field.missing", field: "query" });
  });

  test("is searched by the whole identity number, in the body, among those one sees", async () => {
    const sipId = await started(people, town);
    const search = (who: Visitor, personalIdentityNumber: string) =>
      who.post("/api/v1/sips/search", { personalIdentityNumber });
    expect(ids((await search(people.klara, "19420107-7098")).json.sips)).toContain(sipId);
    expect(await logged("searchPerson")).toMatchObject({
      staffId: town.klara.id,
      detail: { found: expect.any(Number) },
    });
    expect((await search(people.sofia, eriksNumber)).json.sips).toEqual([]);
    expect((await search(people.klara, "19420107")).json).toMatchObject({
      code: "personalIdentity.format",
      field: "personalIdentityNumber",
    });
  });
});

describe("a draft", () => {
  const put = (who: Visitor, key: string, text: string, baseVersion: number, sipId?: string) =>
    who.send("PUT", `/api/v1/drafts/${key}`, { text, baseVersion, ...(sipId ? { sipId } : {}) });

  test("is kept for its owner alone, until it is cleared", async () => {
    const sipId = randomUUID();
    const key = `${sipId}.assessment.sleep`;
    const saved = await put(people.klara, key, "Sover dåligt <ofta>", 0, sipId);
    expect(saved.json).toEqual({
      key,
      sipId,
      text: "Sover dåligt <ofta>",
      version: 1,
      sipVersion: null,
      savedAt: "2026-11-21T09:00:00.000Z",
    });
    expect((await put(people.klara, key, "Sover dåligt på natten", 1, sipId)).json.version).toBe(2);
    const again = await server.signIn(town.klara.hsaId);
    expect((await again.get(`/api/v1/drafts?sipId=${sipId}`)).json.drafts).toMatchObject([
      { key, text: "Sover dåligt på natten" },
    ]);
    expect((await people.mona.get(`/api/v1/drafts?sipId=${sipId}`)).json.drafts).toEqual([]);
    expect((await people.klara.send("DELETE", `/api/v1/drafts/${key}`, {})).status).toBe(204);
    expect((await people.klara.get(`/api/v1/drafts?sipId=${sipId}`)).json.drafts).toEqual([]);
  });

  test("remembers the version of the SIP it began from", async () => {
    const sipId = randomUUID();
    const key = `${sipId}.assessment.sleep`;
    const save = (text: string, baseVersion: number, sipVersion: number) =>
      people.klara.send("PUT", `/api/v1/drafts/${key}`, { text, baseVersion, sipId, sipVersion });
    expect((await save("Sover", 0, 7)).json).toMatchObject({ sipVersion: 7 });
    expect((await save("Sover dåligt", 1, 7)).json).toMatchObject({ version: 2, sipVersion: 7 });
    const { json } = await people.klara.get(`/api/v1/drafts?sipId=${sipId}`);
    expect(json.drafts).toMatchObject([{ text: "Sover dåligt", sipVersion: 7 }]);
    expect((await save("Sover", 2, -1)).json).toMatchObject({ code: "field.outOfRange", field: "sipVersion" });
  });

  test("saved in two windows loses neither text", async () => {
    await put(people.klara, "need.what", "Den ena", 0);
    const other = await put(people.klara, "need.what", "Den andra", 0);
    expect([other.status, other.json.code, other.json.draft.text]).toEqual([409, "request.stale", "Den ena"]);
    expect((await put(people.klara, "need.what", "Den andra", 1)).json).toMatchObject({
      version: 2,
      text: "Den andra",
    });
    expect((await people.klara.get("/api/v1/drafts")).json.drafts).toMatchObject([{ key: "need.what" }]);
  });

  test("is one of at most two hundred and five megabytes, and one that is there can still be saved", async () => {
    const owner = `staff:${town.sofia.id}`;
    const fill = (key: string, count: number, bytes: number) => server.sql`
      insert into draft (owner, key, county_id, text, version, saved_at)
      select ${owner}, ${key} || n, ${town.county.id}, repeat('x', ${bytes}), 1, now() from generate_series(1, ${count}) as n`;
    const full = [409, "draft.full"];
    const told = ({ status, json }: Answer) => [status, json.code];
    await fill("many.", 200, 10);
    expect(told(await put(people.sofia, "new", "Text", 0))).toEqual(full);
    expect((await put(people.sofia, "many.7", "Text", 1)).status).toBe(200);
    await server.sql`delete from draft where owner = ${owner}`;
    await fill("long.", 50, 99_999);
    expect(told(await put(people.sofia, "new", "x".repeat(51), 0))).toEqual(full);
    expect((await put(people.sofia, "new", "x".repeat(50), 0)).status).toBe(200);
    await server.sql`delete from draft where owner = ${owner}`;
  });

  test("has its limits", async () => {
    expect((await put(people.klara, "long", "x".repeat(100_000), 0)).status).toBe(200);
    expect((await put(people.klara, "long", "x".repeat(100_001), 1)).json).toMatchObject({
      status: 400,
      code: "text.tooLong",
      field: "text",
    });
    expect((await put(people.klara, "a%2Fb", "x", 0)).json).toMatchObject({ code: "field.invalid", field: "key" });
    expect((await put(people.klara, "x", "x", -1)).json).toMatchObject({
      code: "field.outOfRange",
      field: "baseVersion",
    });
  });
});

describe("a signed paper", () => {
  const pdf = samplePdf();
  const upload = async (who: Visitor, sipId: string, bytes: Buffer, name: string, type = "application/pdf") => {
    const form = new FormData();
    form.append("file", new Blob([new Uint8Array(bytes)], { type }), name);
    const response = await fetch(`${server.url}/api/v1/sips/${sipId}/attachments`, {
      method: "POST",
      body: form,
      headers: { cookie: who.cookie() },
    });
    return { status: response.status, json: JSON.parse(await response.text()) };
  };

  test("is kept beside the SIP, and shown to those who see the whole of it", async () => {
    const { sipId } = await summoned(people, town);
    const { status, json } = await upload(people.klara, sipId, pdf, "C:\\hem\\samtycke.pdf");
    expect([status, json]).toEqual([
      201,
      {
        id: expect.any(String),
        name: "samtycke.pdf",
        mediaType: "application/pdf",
        area: null,
        bytes: pdf.length,
        by: { name: "Klara Klok", unitName: town.homeCare.name },
        uploadedAt: "2026-11-21T09:00:00.000Z",
        struck: null,
        removedAt: null,
      },
    ]);
    await done(people.klara, sipId, "decide-plan-consent", { answer: "yes", way: "written", attachmentId: json.id });
    for (const who of [people.mona, people.erik]) {
      const answer = await who.get(`/api/v1/sips/${sipId}/attachments/${json.id}`);
      expect([answer.status, answer.text, answer.headers.get("content-type")]).toEqual([
        200,
        pdf.toString(),
        "application/pdf",
      ]);
      expect(answer.headers.get("content-disposition")).toMatch(/^attachment; /);
    }
    expect((await people.vera.get(`/api/v1/sips/${sipId}/attachments/${json.id}`)).status).toBe(404);
    expect((await upload(people.vera, sipId, pdf, "x.pdf")).json.code).toBe("attachment.notYourArea");
    expect((await upload(people.sofia, sipId, pdf, "x.pdf")).status).toBe(404);
    const other = await started(people, town);
    expect((await people.klara.get(`/api/v1/sips/${other}/attachments/${json.id}`)).status).toBe(404);
    expect((await people.klara.get(`/api/v1/sips/${sipId}/attachments`)).json.attachments).toHaveLength(1);
    expect(await logged("download")).toMatchObject({ sipId, detail: { attachmentId: json.id } });
  });

  test("is what its bytes are, of a reasonable size, and one at a time", async () => {
    const sipId = await started(people, town);
    expect((await upload(people.klara, sipId, Buffer.from("<html>"), "x.pdf")).json).toMatchObject({
      status: 400,
      code: "attachment.notTaken",
      field: "file",
    });
    expect((await upload(people.klara, sipId, Buffer.alloc(0), "x.pdf")).status).toBe(400);
    expect((await upload(people.klara, sipId, samplePng(), "x.pdf")).json.mediaType).toBe("image/png");
    const large = Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024)]);
    expect((await upload(people.klara, sipId, large, "x.pdf")).status).toBe(413);
    const notAForm = await people.klara.post(`/api/v1/sips/${sipId}/attachments`, { file: "x" });
    expect(notAForm.json).toMatchObject({ status: 400, field: "file" });
  });
});

describe("a screen that is open", () => {
  /** Reads what comes until it has read enough, or long enough has passed. */
  async function screen(who: Visitor) {
    const stop = new AbortController();
    const response = await fetch(`${server.url}/api/v1/live`, {
      headers: { cookie: who.cookie() },
      signal: stop.signal,
    });
    expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    let text = "";
    const reader = response.body!.getReader();
    const reading = (async () => {
      for (let part = await reader.read(); !part.done; part = await reader.read())
        text += Buffer.from(part.value).toString();
    })().catch(() => {});
    return {
      changes: () => [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data!)),
      close: async () => {
        stop.abort();
        await reading;
      },
    };
  }

  test("is told of a change at once, by those who see the SIP and no others, also of losing sight", async () => {
    const { sipId } = await summoned(people, town);
    const [vera, erik, sofia] = [await screen(people.vera), await screen(people.erik), await screen(people.sofia)];
    const { json } = await done(people.klara, sipId, "write-what-matters", { text: "Hemlig text" });
    // News of what came before may still be on its way when a screen opens.
    const since = (who: typeof vera) => who.changes().filter((change) => change.version >= json.version);
    await expect.poll(() => since(erik), { timeout: 10_000 }).toEqual([{ sipId, version: json.version }]);
    await expect.poll(() => since(vera), { timeout: 10_000 }).toEqual([{ sipId, version: json.version }]);
    await done(people.erik, sipId, "withdraw-consent", { way: "digital" });
    await expect.poll(() => since(vera).length, { timeout: 10_000 }).toBe(2);
    expect(sofia.changes()).toEqual([]);
    for (const one of [vera, erik, sofia]) await one.close();
  });

  test("is told when it opens of what changed while its page was being fetched", async () => {
    const { sipId } = await summoned(people, town);
    const other = await screen(people.vera);
    const { json } = await done(people.klara, sipId, "write-what-matters", { text: "Nytt" });
    const told = (who: typeof other) =>
      who.changes().filter((change) => change.sipId === sipId && change.version === json.version);
    await expect.poll(() => told(other), { timeout: 10_000 }).toHaveLength(1);
    const [late, stranger] = [await screen(people.erik), await screen(people.sofia)];
    await expect.poll(() => told(late), { timeout: 10_000 }).toEqual([{ sipId, version: json.version }]);
    expect(stranger.changes()).toEqual([]);
    for (const one of [other, late, stranger]) await one.close();
  });
});

test("every read of a person's data is in the log, with who, in which assignment, and on what ground", async () => {
  const sipId = await started(people, town);
  await people.klara.get(`/api/v1/sips/${sipId}`);
  await people.sofia.get(`/api/v1/sips/${sipId}`);
  await people.erik.get(`/api/v1/sips/${sipId}`);
  await give(people.sofia, sipId, "take-over", { reason: "x" });
  const rows = await server.sql`
    select actor_kind, staff_id, person_id, assignment_id is not null as assigned, unit_id, subject_person_id, ground, at, host(address) as address
      from access_log where sip_id = ${sipId} and action = 'read' order by id`;
  expect(rows).toMatchObject([
    {
      actorKind: "staff",
      staffId: town.klara.id,
      assigned: true,
      unitId: town.homeCare.id,
      subjectPersonId: town.erik.id,
      at: new Date(start),
    },
    { actorKind: "person", personId: town.erik.id, assigned: false, ground: expect.stringContaining("individual") },
  ]);
  expect(rows[0]!.ground.split(" ")).toContain("coordinator");
  expect(rows[0]!.address).toMatch(/^(127\.0\.0\.1|::1)$/);
});
