import { inflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LogAnswer, sentenceOf } from "../../core/accessLog.ts";
import { identityNumbers } from "../../test/identityNumbers.ts";
import { type TestServer, testServer, type Visitor } from "../../test/server.ts";
import { buildSipTown, done, eriksNumber, knownPerson, type SipTown, signInAll, summoned } from "../../test/sipTown.ts";

let server: TestServer;
let town: SipTown;
let people: Awaited<ReturnType<typeof signInAll>>;
let sipId: string;
beforeAll(async () => {
  server = await testServer({ now: "2026-11-03T13:05:00Z" });
  town = await buildSipTown(server);
  people = await signInAll(server, town);
  ({ sipId } = await summoned(people, town, "2026-11-03"));
});
afterAll(() => server.close());

const at = (path: string) => `/api/v1/sips/${sipId}${path}`;
const sentences = ({ groups, person }: LogAnswer) => groups.map((group) => sentenceOf(group, person, "sv"));
async function readBy(who: Visitor, query = ""): Promise<LogAnswer> {
  const { status, json } = await who.get(at(`/access-log${query}`));
  expect(status).toBe(200);
  return json;
}

describe("the person's view of who has read", () => {
  test("tells it in plain words, what the same one did the same day counted together", async () => {
    for (let time = 0; time < 3; time++) await people.vera.get(at(""));
    const told = sentences(await readBy(people.erik, "?limit=100"));
    expect(told).toContain(
      "Vera Vård, handläggare på Vårdcentralen Ängen, öppnade din SIP 3 gånger den 3 november 2026, senast kl. 14.05",
    );
    expect(
      told.some((one) => /^Klara Klok, handläggare på Hemtjänsten Söder, skrev i din SIP \d+ gånger/.test(one)),
    ).toBe(true);
  });

  test("says of what goes out to others that it was disclosed, and not only that something was written", async () => {
    expect(sentences(await readBy(people.erik, "?limit=100"))).toContain(
      "Klara Klok, handläggare på Hemtjänsten Söder, lämnade ut uppgifter ur din SIP den 3 november 2026 kl. 14.05",
    );
  });

  test("leaves own readings out until they are asked for, and the lists", async () => {
    await people.erik.get(at(""));
    await people.mona.get("/api/v1/sips");
    const plain = sentences(await readBy(people.erik, "?limit=100"));
    expect(plain.filter((one) => /Den enskilde|Erik|i en lista/.test(one))).toEqual([]);
    const whole = sentences(await readBy(people.erik, "?limit=100&own=true&lists=true"));
    expect(whole.some((one) => /öppnade din SIP/.test(one) && /den enskilde själv/i.test(one))).toBe(true);
    expect(whole.some((one) => /^Mona Modig, .* såg din SIP i en lista/.test(one))).toBe(true);
  });

  test("tells that it was found by a search; a search that found nothing is in the log, too", async () => {
    await people.klara.post("/api/v1/sips/search", { query: "Erik" });
    expect(
      sentences(await readBy(people.erik, "?limit=100")).some((one) => /^Klara Klok, .* sökte fram din SIP/.test(one)),
    ).toBe(true);
    await people.sofia.post("/api/v1/sips/search", { query: "Erik" });
    const [last] =
      await server.sql`select action, staff_id, listed_sip_ids, detail from access_log order by id desc limit 1`;
    expect(last).toMatchObject({ action: "search", staffId: town.sofia.id, listedSipIds: [], detail: { found: 0 } });
  });

  test("tells who searched for the person's number, also without finding; of a number nobody has, there is the search alone", async () => {
    const { value: unknown } = identityNumbers.samordningsnummer[0];
    const last = async () =>
      (await server.sql`select action, subject_person_id, listed_sip_ids from access_log order by id desc limit 1`)[0];
    const hidden = await people.sofia.post("/api/v1/sips/search", { personalIdentityNumber: eriksNumber });
    expect(await last()).toEqual({ action: "searchPerson", subjectPersonId: town.erik.id, listedSipIds: [] });
    const nobody = await people.sofia.post("/api/v1/sips/search", { personalIdentityNumber: unknown });
    expect(await last()).toEqual({ action: "searchPerson", subjectPersonId: null, listedSipIds: [] });
    expect(hidden.text).toBe(nobody.text);
    const told = sentences(await readBy(people.erik, "?limit=100"));
    expect(told.some((one) => /^Sofia Skola, .* sökte på ditt personnummer/.test(one))).toBe(true);
    expect(
      sentences((await people.erik.get("/api/v1/my/access-log?limit=100")).json).some((one) =>
        /^Sofia Skola, .* sökte på ditt personnummer/.test(one),
      ),
    ).toBe(true);
  });

  test("shows a page at a time, newest first, and says whom to ask", async () => {
    server.clock.advance({ days: 1 });
    // Yesterday's sessions have ended.
    people = await signInAll(server, town);
    await people.klara.get(at("/history"));
    const first = await readBy(people.erik, "?limit=1");
    expect(sentences(first)).toEqual([
      "Klara Klok, handläggare på Hemtjänsten Söder, läste historiken i din SIP den 4 november 2026 kl. 14.05",
    ]);
    expect(first.groups[0]!.ask).toEqual({
      unit: "Hemtjänsten Söder",
      manager: "Bo Byter",
      phone: "010-100 00 01",
      principal: "Sjököpings kommun",
    });
    const second = await readBy(people.erik, "?limit=1&page=2");
    expect(second._meta).toEqual({ total: first._meta.total, limit: 1, page: 2 });
    expect(second.groups[0]!.key).not.toBe(first.groups[0]!.key);
    expect(first.keptYears).toBe(5);
    // Nobody whose own data are protected is named as whom to ask.
    await server.sql`update staff set protected = true where name = 'Bo Byter'`;
    expect((await readBy(people.erik, "?limit=1")).groups[0]!.ask?.manager).not.toBe("Bo Byter");
    await server.sql`update staff set protected = false where name = 'Bo Byter'`;
  });

  test("never names a staff member whose data are protected, here, on paper or in the file", async () => {
    await server.sql`update staff set protected = true where id = ${town.vera.id}`;
    try {
      const answer = await readBy(people.erik, "?limit=100&lists=true");
      expect(JSON.stringify(answer)).not.toContain("Vera");
      expect(
        sentences(answer).some((one) =>
          /^En medarbetare med skyddade personuppgifter på Vårdcentralen Ängen öppnade/.test(one),
        ),
      ).toBe(true);
      expect((await people.erik.get(at("/access-log/extract.csv"))).text).not.toContain("Vera");
      expect(await insideOf(people.erik, at("/access-log/extract.pdf"))).not.toContain("Vera");
    } finally {
      await server.sql`update staff set protected = false where id = ${town.vera.id}`;
    }
  });

  test("is for the person's side alone: others who see the SIP are refused, and who does not see it finds nothing", async () => {
    for (const path of ["/access-log", "/access-log/extract.pdf", "/access-log/extract.csv"]) {
      expect((await people.klara.get(at(path))).status).toBe(403);
      expect((await people.vera.get(at(path))).status).toBe(403);
      expect((await people.sofia.get(at(path))).status).toBe(404);
    }
    expect((await people.klara.get("/api/v1/my/access-log")).status).toBe(403);
    const stranger = await knownPerson(server, town, "Okänd Person", 4, "okand");
    const asStranger = await server.signIn(stranger.loginHint!);
    expect((await asStranger.get(at("/access-log"))).status).toBe(404);
    const own: LogAnswer = (await asStranger.get("/api/v1/my/access-log?own=true&lists=true")).json;
    expect(own.groups.map((one) => one.action)).toEqual(["signIn"]);
  });

  test("gathers all that concerns oneself, whatever the SIP: also lists, and searches among whose hits one was", async () => {
    await people.mona.get("/api/v1/work-list");
    await people.klara.post("/api/v1/sips/search", { query: "Erik" });
    const mine = async (query: string) => sentences((await people.erik.get(`/api/v1/my/access-log?${query}`)).json);
    const plain = await mine("limit=100");
    expect(plain.some((one) => /^Vera Vård, .* öppnade din SIP/.test(one))).toBe(true);
    expect(plain.some((one) => /^Klara Klok, .* sökte fram din SIP/.test(one))).toBe(true);
    expect(plain.filter((one) => /lista/.test(one))).toEqual([]);
    const whole = await mine("limit=100&lists=true");
    expect(whole.some((one) => /^Mona Modig, .* såg din SIP i en lista/.test(one))).toBe(true);
    expect(whole.some((one) => /^Mona Modig, .* såg din SIP i sin arbetslista/.test(one))).toBe(true);
    // Erik has one SIP: what is told of it alone is told of all.
    const ofOne = sentences(await readBy(people.erik, "?limit=100&lists=true"));
    expect(whole.toSorted()).toEqual(ofOne.toSorted());
    expect((await people.erik.get("/api/v1/my/access-log/extract.csv?lang=sv")).text).toContain("sökte fram din SIP");
  });

  test("tells nobody of lists and searches in which others' SIPs stood", async () => {
    const other = await knownPerson(server, town, "Nils Annan", 3, "nils");
    const number = identityNumbers.personnummer[3].value;
    const othersSip = crypto.randomUUID();
    await done(people.klara, othersSip, "raise-need", {
      personalIdentityNumber: number,
      personName: other.name,
      unitId: town.homeCare.id,
      what: "x",
    });
    await people.mona.post("/api/v1/sips/search", { query: "Nils" });
    const asNils = await server.signIn(other.loginHint!);
    expect(sentences((await asNils.get("/api/v1/my/access-log?limit=100")).json)).toContainEqual(
      expect.stringMatching(/^Mona Modig, .* sökte fram din SIP/),
    );
    const told = sentences((await people.erik.get("/api/v1/my/access-log?limit=100")).json);
    expect(told.filter((one) => /^Mona Modig, .* sökte fram/.test(one))).toEqual([]);
  });

  test("tells of own sign-ins when own doings are asked for, and never in the log of a SIP", async () => {
    const own = async (who: Visitor, query: string) =>
      sentences((await who.get(`/api/v1/my/access-log?limit=100${query}`)).json).filter((one) => /loggade/.test(one));
    await server.signIn("erik");
    expect(await own(people.erik, "")).toEqual([]);
    expect(await own(people.erik, "&own=true")).toContainEqual(expect.stringMatching(/^Den enskilde själv loggade in/));
    expect(
      sentences(await readBy(people.erik, "?limit=100&own=true&lists=true")).filter((one) => /loggade/.test(one)),
    ).toEqual([]);
  });

  test("tells nobody of a text that is only begun: its writer alone has seen it", async () => {
    const draft = { county_id: town.county.id, at: server.clock.now(), actor_kind: "staff", staff_id: town.klara.id };
    await server.sql`
      insert into access_log ${server.sql({ ...draft, unit_id: town.homeCare.id, action: "draft", sip_id: sipId, subject_person_id: town.erik.id, ground: "coordinator" })}`;
    const told = sentences(await readBy(people.erik, "?limit=100&own=true&lists=true"));
    expect(told.length).toBeGreaterThan(1);
    expect(told.filter((one) => /började skriva/.test(one))).toEqual([]);
  });

  test("is itself logged", async () => {
    await readBy(people.erik);
    const [last] =
      await server.sql`select action, person_id, subject_person_id, sip_id from access_log order by id desc limit 1`;
    expect(last).toEqual({ action: "readLog", personId: town.erik.id, subjectPersonId: town.erik.id, sipId });
  });

  test("a unit that gives a place away is named to the person, and to nobody who acts for the person", async () => {
    await server.sql`update unit set reveals_place = true where id = ${town.primaryCare.id}`;
    const mother = await knownPerson(server, town, "Gudrun God Man", 5, "gudrun");
    await done(people.klara, sipId, "add-party", {
      partyId: crypto.randomUUID(),
      kind: "representative",
      name: mother.name,
      personalIdentityNumber: (
        await server.sql<{ n: string }[]>`select personal_identity_number as n from person where id = ${mother.id}`
      )[0]!.n,
      appointment: { kind: "godMan", coversConsent: true, scope: "Sörja för person" },
    });
    const asGudrun = await server.signIn("gudrun");
    const hers = await asGudrun.get(at("/access-log?limit=100"));
    expect(hers.status).toBe(200);
    expect(JSON.stringify(hers.json)).not.toContain("Ängen");
    expect(
      sentences(hers.json).some((one) =>
        one.startsWith("Vera Vård, handläggare på en verksamhet, öppnade SIP:en för Erik"),
      ),
    ).toBe(true);
    const his: LogAnswer = (await people.erik.get(at("/access-log?limit=100"))).json;
    const contacts = his.groups.flatMap(({ ask }) => (ask?.unit === "Vårdcentralen Ängen" ? [ask] : []));
    expect(contacts.length).toBeGreaterThan(0);
    for (const one of contacts) expect(one).toMatchObject({ manager: null, phone: null });
    await server.sql`update unit set reveals_place = false where id = ${town.primaryCare.id}`;
  });
});

describe("the extract", () => {
  test("comes as CSV that any spreadsheet reads, in which nothing becomes a formula", async () => {
    await server.sql`update staff set title = '=HYPERLINK("http://x")' where id = ${town.vera.id}`;
    const answer = await people.erik.get(at("/access-log/extract.csv?lang=sv"));
    await server.sql`update staff set title = 'Handläggare' where id = ${town.vera.id}`;
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="samlad-logg-2026-11-04.csv"');
    const lines = answer.text.replace(/^\ufeff/, "").split("\r\n");
    expect(lines[0]).toBe("dag;klockslag;vem;titel;enhet;huvudman;vad");
    expect(lines).toContain(
      "2026-11-03;14:05;Klara Klok;Handläggare;Hemtjänsten Söder;Sjököpings kommun;skrev i din SIP",
    );
    // Own acts are in it, too: it is all that there is.
    expect(lines.some((line) => /den enskilde själv.*öppnade din SIP/i.test(line))).toBe(true);
    expect(lines.find((line) => line.includes("HYPERLINK"))).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(lines.at(-1)).toBe("");
  });

  test("comes as tagged PDF in the language asked for, with every act", async () => {
    const answer = await people.erik.get(at("/access-log/extract.pdf?lang=en"));
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    expect(answer.text.slice(0, 5)).toBe("%PDF-");
    expect(answer.text).toMatch(/\/Lang\s*\(en/);
    expect(await insideOf(people.erik, at("/access-log/extract.pdf"))).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    expect((await people.erik.get(at("/access-log/extract.docx"))).status).toBe(404);
    const [last] =
      await server.sql`select action, detail from access_log where action = 'logExtract' order by id desc limit 1`;
    expect(last).toMatchObject({ action: "logExtract", detail: { format: "pdf" } });
  });
});

/** Everything readable in a PDF: its streams unpacked. */
async function insideOf(who: Visitor, path: string): Promise<string> {
  const answer = await fetch(new URL(path, server.url), { headers: { cookie: who.cookie() } });
  const raw = Buffer.from(await answer.arrayBuffer()).toString("latin1");
  return [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)]
    .map(([, stream = ""]) => {
      try {
        return inflateSync(Buffer.from(stream, "latin1")).toString("latin1");
      } catch {
        return stream;
      }
    })
    .join("\n");
}
