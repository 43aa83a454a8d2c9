import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { eicar, hasClamd, startClamd } from "../../test/clamd.ts";
import { photograph, samplePdf } from "../../test/sampleFiles.ts";
import { type TestServer, testServer, type Visitor } from "../../test/server.ts";
import { buildSipTown, done, give, type SipTown, signInAll, started, summoned } from "../../test/sipTown.ts";
import type { Config } from "../config.ts";
import { insertAssignment, insertStaff } from "../directory/directoryStore.ts";
import { createLog } from "../log.ts";
import { verify } from "../sip/verify.ts";
import { sealAll } from "./sealAll.ts";

const key = (id: string) => ({ id, key: randomBytes(32) });
const [first, second] = [key("first"), key("second")];

/** The server's own: what a test changes here is changed there. */
const keys = [first];

let server: TestServer;
let town: SipTown;
let people: Awaited<ReturnType<typeof signInAll>>;
let sipId: string;
beforeAll(async () => {
  server = await testServer({ config: { attachmentKeys: keys }, log: createLog("silent") });
  town = await buildSipTown(server);
  people = await signInAll(server, town);
  ({ sipId } = await summoned(people, town));
});
afterAll(() => server.close());
afterEach(() => set({ clamdAddress: null }));

/** Settings are read when they are needed. */
const set = (settings: Partial<Config>) => Object.assign(server.deps.config, settings);

async function attach(who: Visitor, bytes: Buffer, area: string | null = null, of = sipId) {
  const form = new FormData();
  if (area !== null) form.append("area", area);
  form.append("file", new Blob([new Uint8Array(bytes)]), "papper.pdf");
  const answer = await fetch(`${server.url}/api/v1/sips/${of}/attachments`, {
    method: "POST",
    body: form,
    headers: { cookie: who.cookie() },
  });
  return { status: answer.status, json: JSON.parse(await answer.text()) };
}

async function fetched(
  who: Visitor,
  id: string,
  of = sipId,
): Promise<{ status: number; bytes: Buffer; headers: Headers }> {
  const headers = { cookie: who.cookie() };
  const answer = await fetch(`${server.url}/api/v1/sips/${of}/attachments/${id}`, { headers });
  return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()), headers: answer.headers };
}

const linesOf = async (who: Visitor, of = sipId) => (await who.get(`/api/v1/sips/${of}/attachments`)).json.attachments;
const idsOf = async (who: Visitor) => (await linesOf(who)).map((it: { id: string }) => it.id);

describe("a file of an information area", () => {
  test("is read by the unit that the consent opens the area for, until it no longer does; others never learn of it", async () => {
    const inPlan = (await attach(people.klara, samplePdf("plan"), "plan")).json;
    const inSleep = (await attach(people.klara, samplePdf("sleep"), "sleep")).json;
    const signed = (await attach(people.klara, samplePdf("signed"))).json;
    const all = [inPlan.id, inSleep.id, signed.id];
    for (const who of [people.klara, people.mona, people.erik]) expect((await idsOf(who)).sort()).toEqual(all.sort());
    expect(await idsOf(people.vera)).toEqual([inPlan.id]);
    expect((await fetched(people.vera, inPlan.id)).bytes.equals(samplePdf("plan"))).toBe(true);
    for (const id of [inSleep.id, signed.id]) expect((await fetched(people.vera, id)).status).toBe(404);
    expect((await people.sofia.get(`/api/v1/sips/${sipId}/attachments`)).status).toBe(404);
    expect((await fetched(people.sofia, inPlan.id)).status).toBe(404);

    const cells = (allowed: boolean) => ({
      cells: [{ recipient: `unit:${town.primaryCare.id}`, area: "plan", allowed }],
    });
    await done(people.klara, sipId, "set-consent-scope", cells(false));
    expect(await idsOf(people.vera)).toEqual([]);
    expect((await fetched(people.vera, inPlan.id)).status).toBe(404);
    await done(people.klara, sipId, "set-consent-scope", cells(true));
    expect(await idsOf(people.vera)).toEqual([inPlan.id]);
  });

  test("is brought by a called unit for the areas it reads, and for no others; by nobody else", async () => {
    const { status, json } = await attach(people.vera, samplePdf("from care"), "plan");
    expect([status, json.area, json.by.unitName]).toEqual([201, "plan", town.primaryCare.name]);
    for (const who of [people.klara, people.erik]) expect(await idsOf(who)).toContain(json.id);
    for (const area of ["sleep", null]) {
      const refused = await attach(people.vera, samplePdf(), area);
      expect([refused.status, refused.json.code]).toEqual([403, "attachment.notYourArea"]);
    }
    expect((await attach(people.sofia, samplePdf(), "plan")).status).toBe(404);
  });

  test("is brought by the individual too, whose name a called unit is not told", async () => {
    const { status, json } = await attach(people.erik, photograph, "meeting");
    expect([status, json.mediaType, json.by]).toEqual([201, "image/jpeg", { name: "Erik Enskild", unitName: null }]);
    const seen = (await linesOf(people.vera)).find((it: { id: string }) => it.id === json.id);
    expect(seen.by).toEqual({ name: "", unitName: null });
    const { bytes, headers } = await fetched(people.vera, json.id);
    expect(bytes.includes("SAMLADKAMERA")).toBe(false);
    expect(headers.get("content-disposition")).toMatch(/^attachment; /);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    const [row] = await server.sql`
      select staff_id, detail from access_log where sip_id = ${sipId} and action = 'download' order by id desc limit 1`;
    expect(row).toEqual({ staffId: town.vera.id, detail: { attachmentId: json.id } });
  });

  test("is of an area that there is, and of nothing else", async () => {
    expect((await attach(people.klara, samplePdf(), "secrets")).json).toMatchObject({
      status: 400,
      code: "consent.unknownArea",
    });
    expect((await attach(people.klara, samplePdf(), "x".repeat(5000))).status).toBeGreaterThanOrEqual(400);
  });

  test("is not taken when the SIP has ended", async () => {
    const ended = await started(people, town);
    await server.sql`update sip set state = jsonb_set(state::jsonb, '{closing}', '{"reason": "x"}') where id = ${ended}`;
    expect((await attach(people.klara, samplePdf(), null, ended)).json.code).toBe("sip.closed");
    await server.sql`update sip set state = jsonb_set(state::jsonb, '{closing}', 'null') where id = ${ended}`;
  });
});

test("a file that was attached by mistake is struck: it stays, and says so to everybody who reads it", async () => {
  const { id } = (await attach(people.klara, samplePdf(), "plan")).json;
  const strike = { attachmentId: id, reason: "Gäller någon annan" };
  expect((await give(people.vera, sipId, "strike-entry", strike)).status).toBe(403);
  const elsewhere = await started(people, town);
  expect((await give(people.klara, elsewhere, "strike-entry", strike)).json.code).toBe("item.unknown");
  const struck = (await done(people.klara, sipId, "strike-entry", strike)).json;
  expect(struck.view.strikes[`attachment:${id}`]).toMatchObject({ reason: "Gäller någon annan" });
  expect((await give(people.klara, sipId, "strike-entry", strike)).json.code).toBe("correction.alreadyStruck");
  for (const who of [people.klara, people.vera, people.erik]) {
    const line = (await linesOf(who)).find((it: { id: string }) => it.id === id);
    expect(line.struck).toMatchObject({ reason: "Gäller någon annan" });
    expect((await fetched(who, id)).status).toBe(200);
  }
});

describe("at rest", () => {
  const columns = (id: string) =>
    server.sql`select bytes, key_id, size, sha256, sealed_sha256 from attachment where id = ${id}`.then(
      ([row]) => row!,
    );

  test("nothing of a file can be read in the database, and the database alone cannot put another in its place", async () => {
    const secret = samplePdf("HEMLIGHETEN");
    const { id } = (await attach(people.klara, secret)).json;
    const row = await columns(id);
    expect(row.bytes.includes("HEMLIGHETEN")).toBe(false);
    expect([row.keyId, row.size, row.bytes.length]).toEqual(["first", secret.length, secret.length + 28]);
    expect((await verify(server.sql)).broken).toBeNull();
    const other = await columns((await attach(people.klara, samplePdf("ett annat"))).json.id);
    await changed(id, other.bytes);
    expect((await fetched(people.klara, id)).status).toBe(500);
    await changed(id, row.bytes);
    expect((await fetched(people.klara, id)).bytes.equals(secret)).toBe(true);
  });

  test("what was kept before there were keys opens, and is sealed when one asks for it; an old key can then be let go", async () => {
    const old = samplePdf("från förr");
    const [before] = await server.sql<{ id: string }[]>`
      insert into attachment (county_id, sip_id, name, media_type, bytes, sha256, uploaded_by, uploaded_at)
      values (${town.county.id}, ${sipId}, 'förr.pdf', 'application/pdf', ${old}, sha256(${old}),
              '{"kind": "staff", "name": "Klara Klok", "unitName": "Hemtjänsten"}', '2026-10-01') returning id`;
    const id = before!.id;
    expect((await fetched(people.klara, id)).bytes.equals(old)).toBe(true);
    expect((await linesOf(people.klara)).find((it: { id: string }) => it.id === id)).toMatchObject({
      bytes: old.length,
      area: null,
    });
    const later = (await attach(people.klara, samplePdf("senare"))).json.id;

    const both = [second, first];
    expect((await sealAll(server.sql, both)).left).toBe(0);
    expect(await sealAll(server.sql, both)).toEqual({ sealed: 0, left: 0 });
    expect([(await columns(id)).keyId, (await columns(later)).keyId]).toEqual(["second", "second"]);
    expect((await verify(server.sql)).broken).toBeNull();
    // This server has the first key alone, until it gets both.
    expect((await fetched(people.klara, id)).status).toBe(503);
    keys.unshift(second);
    expect((await fetched(people.klara, id)).bytes.equals(old)).toBe(true);
    expect((await fetched(people.klara, later)).bytes.equals(samplePdf("senare"))).toBe(true);
    keys.shift();
    expect(await sealAll(server.sql, [first])).toMatchObject({ sealed: 0 });
    expect((await sealAll(server.sql, [first])).left).toBeGreaterThan(1);
    await sealAll(server.sql, [first, second]);
    expect((await fetched(people.klara, id)).bytes.equals(old)).toBe(true);
  });

  test("the app's role can neither seal anew nor change", async () => {
    const app = server.deps.sql;
    await expect(app`select seal_attachment(gen_random_uuid(), '', '', 'x', 1)`).rejects.toThrow(/permission denied/);
    await expect(app`update attachment set area = 'plan'`).rejects.toThrow(/permission denied/);
    await expect(server.sql`update attachment set area = 'plan'`).rejects.toThrow(/append-only/);
  });

  test("without a key nothing is taken, and it is said why", async () => {
    const held = keys.splice(0);
    const { status, json } = await attach(people.klara, samplePdf());
    expect([status, json.code]).toEqual([503, "attachment.noKey"]);
    expect((await linesOf(people.klara)).length).toBeGreaterThan(1);
    keys.push(...held);
  });

  async function changed(id: string, bytes: Buffer) {
    const sum = createHash("sha256").update(bytes).digest();
    await server.sql`alter table attachment disable trigger append_only`;
    await server.sql`update attachment set bytes = ${bytes}, size = ${bytes.length - 28}, sealed_sha256 = ${sum} where id = ${id}`;
    await server.sql`alter table attachment enable trigger append_only`;
  }
});

describe("with a virus scanner", () => {
  const stops: (() => unknown)[] = [];
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop();
  });

  async function scanner(speak: (line: Socket) => void) {
    const listening = createServer((line) => {
      line.on("error", () => {});
      speak(line);
    }).listen(0, "127.0.0.1");
    stops.push(() => listening.close());
    await once(listening, "listening");
    set({ clamdAddress: { host: "127.0.0.1", port: (listening.address() as { port: number }).port } });
  }

  test.each<[string, (line: Socket) => void]>([
    ["is cut off", (line) => line.once("data", () => line.destroy())],
    ["answers with a fault", (line) => line.once("data", () => line.end("stream: Access denied. ERROR\0"))],
  ])("that %s nothing is kept, and the same file is taken when it is back", async (_, speak) => {
    const before = await idsOf(people.klara);
    await scanner(speak);
    const away = await attach(people.klara, samplePdf(), "plan");
    expect([away.status, away.json.code, away.json.title]).toEqual([
      503,
      "attachment.scanAway",
      "Filen kan inte kontrolleras just nu",
    ]);
    expect(await idsOf(people.klara)).toEqual(before);
    set({ clamdAddress: null });
    expect((await attach(people.klara, samplePdf(), "plan")).status).toBe(201);
  });

  test.skipIf(!hasClamd)(
    "the real one: EICAR is refused and a paper kept (skipped where clamav-daemon is not installed)",
    async () => {
      const clamd = await startClamd();
      stops.push(clamd.stop);
      set({ clamdAddress: clamd.address });
      const before = await idsOf(people.klara);
      expect((await attach(people.klara, samplePdf(eicar))).json).toMatchObject({
        status: 400,
        code: "attachment.virus",
      });
      expect(await idsOf(people.klara)).toEqual(before);
      expect((await attach(people.klara, samplePdf())).status).toBe(201);
      await clamd.stop();
      stops.pop();
      expect((await attach(people.klara, samplePdf())).json.code).toBe("attachment.scanAway");
    },
    40_000,
  );
});

test("the administrator is told whether files are encrypted and looked through", async () => {
  const adam = await insertStaff(server.sql, {
    countyId: town.county.id,
    name: "Adam",
    title: "Admin",
    hsaId: "SE2120000142-B009",
  });
  await insertAssignment(server.sql, {
    staffId: adam.id,
    unitId: town.homeCare.id,
    roles: ["admin"],
    startsOn: "2026-01-01",
  });
  const admin = await server.signIn(adam.hsaId);
  const path = "/api/v1/admin/attachments";
  expect((await admin.get(path)).json).toEqual({ keys: ["first"], scanner: "notSet" });
  set({ clamdAddress: { path: "/nowhere/clamd.sock" } });
  expect((await admin.get(path)).json).toEqual({ keys: ["first"], scanner: "away" });
  expect((await people.klara.get(path)).status).toBe(403);
});
