// A county's own looks, templates and texts: kept when they hold, refused with a reason when they do not, and never in the way of a
// paper that somebody needs.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { crc32, deflateSync } from "node:zlib";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { established } from "../../test/establishedSip.ts";
import { insideOf } from "../../test/insideOf.ts";
import { type TestServer, testServer, type Visitor } from "../../test/server.ts";
import { buildSipTown, type SipTown, signInAll } from "../../test/sipTown.ts";
import { insertAssignment, insertStaff } from "../directory/directoryStore.ts";
import type { AdminPapers } from "./adminPapers.ts";

let server: TestServer;
let town: SipTown;
let people: Awaited<ReturnType<typeof signInAll>>;
let admin: Visitor;
let sipId: string;
let folder: string;
let log = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "samlad-templates-"));
  const stream = new Writable({
    write(chunk, _encoding, done) {
      log += String(chunk);
      done();
    },
  });
  server = await testServer({ config: { templatesDir: folder }, log: pino({ level: "warn" }, stream) });
  town = await buildSipTown(server);
  people = await signInAll(server, town);
  ({ sipId } = await established(people, town));
  admin = await countyAdmin();
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

async function countyAdmin(): Promise<Visitor> {
  const { sql } = server;
  await sql`update principal set manages_county = true where id = ${town.municipality.id}`;
  const staff = await insertStaff(sql, {
    countyId: town.county.id,
    hsaId: "SE2120000142-ADM",
    name: "Ada Admin",
    title: "administratör",
  });
  await insertAssignment(sql, {
    staffId: staff.id,
    unitId: town.homeCare.id,
    roles: ["admin"],
    startsOn: "2026-01-01",
  });
  return server.signIn("SE2120000142-ADM");
}

const own = (name: string, text: string) => writeFile(join(folder, name), text);
const papers = async (): Promise<AdminPapers> => (await admin.get("/api/v1/admin/papers")).json;
const put = (body: object, who = admin) => who.send("PUT", "/api/v1/admin/papers/look", body);

/** A PNG of one colour. */
function png(width: number, height: number): Buffer {
  const chunk = (kind: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(data.length, 0);
    body.copy(out, 4);
    out.writeUInt32BE(crc32(body), body.length + 4);
    return out;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((width + 1) * height, 0));
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([mark, chunk("IHDR", head), chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0))]);
}

describe("the looks of a county's papers", () => {
  test.each([
    ["a text", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"), "look.notAPicture"],
    [
      "what only begins as a picture",
      Buffer.concat([png(4, 4).subarray(0, 40), Buffer.from("och sedan inget")]),
      "look.notAPicture",
    ],
    ["a picture with too many points", png(3001, 1), "look.tooLarge"],
    ["a file that is too large", Buffer.concat([png(4, 4), Buffer.alloc(300_001)]), "look.tooLarge"],
  ])("are not kept with %s for a logo", async (_, file, code) => {
    const answer = await put({ version: null, colour: "#0b4648", logo: file.toString("base64") });
    expect([answer.status, answer.json.code, answer.json.field]).toEqual([400, code, "logo"]);
    expect((await papers()).look.version).toBe(null);
  });

  test("are not kept with a colour that cannot be read by everybody, nor by somebody else", async () => {
    const faint = await put({ version: null, colour: "#8fd3d0" });
    expect([faint.status, faint.json.code, faint.json.field]).toEqual([400, "look.faint", "colour"]);
    expect((await put({ version: null, colour: "#000000" }, people.klara)).status).toBe(403);
    expect((await people.klara.get("/api/v1/admin/papers")).status).toBe(403);
  });

  test("stand on every paper once they are kept, with the county's name for those who listen", async () => {
    const kept = await put({ version: null, colour: "#502020", logo: png(40, 20).toString("base64") });
    expect(kept.json).toEqual({ colour: "#502020", hasLogo: true, version: 1 });
    const stale = await put({ version: null, colour: "#000000" });
    expect([stale.status, stale.json.code]).toEqual([409, "request.stale"]);
    // Without a logo in the change the one there is stays.
    expect((await put({ version: 1, colour: "#402020" })).json).toEqual({
      colour: "#402020",
      hasLogo: true,
      version: 2,
    });
    for (const path of [
      "/api/v1/admin/papers/closing.pdf",
      `/api/v1/sips/${sipId}/documents/plan.pdf`,
      `/api/v1/sips/${sipId}/plan/1.pdf`,
    ]) {
      const who = path.includes("admin") ? admin : people.klara;
      const answer = await fetch(`${server.url}${path}`, { headers: { cookie: who.cookie() } });
      const inside = insideOf(Buffer.from(await answer.arrayBuffer()));
      expect(inside, path).toMatch(/\/Subtype\s*\/Image/);
      expect(inside, path).toMatch(/\/S\s*\/Figure/);
    }
  });
});

describe("a county's own templates and texts", () => {
  test("take the built-in ones' place, text by text", async () => {
    await own("papers.sv.json", JSON.stringify({ record: { law: "Grund: länets rutin." } }));
    expect((await people.vera.get(`/api/v1/sips/${sipId}/documents/record.txt`)).text).toContain(
      "Grund: länets rutin.",
    );
    expect((await papers()).faults).toEqual([]);
  });

  test("reach the extracts and the leaflet, too", async () => {
    await own("aboutSip.sv.json", JSON.stringify({ title: "Vi i Exempel: folder" }));
    await own("logExtract.sv.json", JSON.stringify({ title: "Vi i Exempel: logg" }));
    await own("registerExtract.sv.json", JSON.stringify({ title: "Vi i Exempel: register" }));
    const inside = async (path: string) => {
      const answer = await fetch(`${server.url}${path}`, { headers: { cookie: admin.cookie() } });
      return insideOf(Buffer.from(await answer.arrayBuffer()));
    };
    expect(await inside("/api/v1/admin/papers/aboutSip.pdf")).toContain("Vi i Exempel: folder");
    expect(await inside("/api/v1/admin/papers/logExtract.pdf")).toContain("Vi i Exempel: logg");
    expect(await inside("/api/v1/admin/papers/registerExtract.pdf")).toContain("Vi i Exempel: register");
    expect(await inside("/om-sip/samlad-om-sip.pdf")).toContain("Vi i Exempel: folder");
    expect((await papers()).faults).toEqual([]);
    for (const name of ["aboutSip", "logExtract", "registerExtract"]) await rm(join(folder, `${name}.sv.json`));
  });

  test("are told of when they do not fit, and what stands beside them holds", async () => {
    await own(
      "papers.sv.json",
      JSON.stringify({ record: { law: "Enligt {vem}", heading: "Vår text" }, agenda: [], nytt: "x" }),
    );
    await own("plan.en.json", "{");
    const { faults, ownFiles } = await papers();
    expect(faults.map(({ file, key, reason }) => [file, key, reason])).toEqual([
      ["papers.sv.json", "record.law", "unknownHole"],
      ["papers.sv.json", "agenda", "otherKind"],
      ["papers.sv.json", "nytt", "unknownKey"],
      ["plan.en.json", "", "notJson"],
    ]);
    expect(ownFiles).toEqual(["papers.sv.json", "plan.en.json"]);
    expect((await people.vera.get(`/api/v1/sips/${sipId}/documents/record.txt`)).text).toContain("SoL (2025:400)");
    await rm(join(folder, "plan.en.json"));
    await own("papers.sv.json", "{}");
  });

  test("that do not compile are told of with file and line; papers are made all the same, and the log holds no word of them", async () => {
    await own(
      "plan.typ",
      '#import "/pieces.typ": *\n= Vår plan\n\n#let plan = json(bytes(sys.inputs.plan))\n#plan.nothing\n',
    );
    const [fault, ...more] = (await papers()).faults;
    expect(more).toEqual([]);
    expect(fault).toMatchObject({ file: "plan.typ", line: 5, reason: "doesNotCompile" });
    expect(fault?.message).toContain("nothing");
    const answer = await people.klara.get(`/api/v1/sips/${sipId}/documents/plan.pdf`);
    expect([answer.status, answer.text.slice(0, 5)]).toEqual([200, "%PDF-"]);
    expect(log).toContain('"template":"plan","line":5');
    expect(log).not.toMatch(/Erik|Ramlar/);
  });

  test("may be for one paper alone", async () => {
    await own(
      "plan.typ",
      '#import "/pieces.typ": *\n#let plan = json(bytes(sys.inputs.plan))\n#set document(title: "Vår egen plan")\n#set text(lang: "sv")\n= Vår egen plan\n',
    );
    const plan = await people.klara.get(`/api/v1/sips/${sipId}/documents/plan.pdf`);
    expect(insideOf(Buffer.from(plan.text, "latin1"))).toContain("Vår egen plan");
    expect((await papers()).faults).toEqual([]);
    await own("vad.typ", "x");
    expect((await papers()).faults).toMatchObject([{ file: "vad.typ", reason: "unknownName" }]);
  });
});
