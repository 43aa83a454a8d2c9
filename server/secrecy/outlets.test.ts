// Protected identity in every outlet: words planted in a SIP, and everything that each reader can get searched for them.
import { randomUUID } from "node:crypto";
import { Writable } from "node:stream";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getAgreement } from "../../core/agreements/shipped.ts";
import { documentsFor } from "../../core/documents.ts";
import { commandNames } from "../../core/sip/commands.ts";
import { everyRoute, paperAddress } from "../../test/everyRoute.ts";
import { identityNumbers } from "../../test/identityNumbers.ts";
import {
  buildProtectedTown,
  type ProtectedTown,
  plantWords,
  type Reader,
  type Word,
  words,
} from "../../test/protectedTown.ts";
import { type TestServer, testServer, type Visitor } from "../../test/server.ts";
import { done } from "../../test/sipTown.ts";
import { textOfPdf } from "../../test/textOfPdf.ts";
import { consentSheet } from "../documents/consentSheet.ts";
import { invitationSheet } from "../documents/invitationSheet.ts";
import { madeFrom } from "../documents/papers/frame.ts";
import { makePaper } from "../documents/papers/makePaper.ts";
import { recordText } from "../documents/papers/recordSheet.ts";
import { planPaper } from "../documents/planPaper.ts";
import { planSheet } from "../documents/planSheets.ts";
import { sheetSizes } from "../documents/sheet.ts";
import { withoutDetail } from "../log.ts";
import { pathOf } from "../sip/commandPath.ts";

const everybodyNear: Reader[] = ["coordinator", "manager", "child", "mother", "called", "shelter"];
const lead: Reader[] = ["coordinator", "manager"];
const family: Reader[] = [...lead, "child", "mother"];

/**
 * Who is given which word, with protected registration. Reviewed: a reader who stands here must get the word from some
 * address, and nobody else may get it from any. The father is shielded from the place; the mother has protected identity.
 */
const may: Record<Word, Reader[]> = {
  need: [...everybodyNear, "father", "grandmother", "raiser"],
  plan: [...everybodyNear, "father", "grandmother"],
  // How the child is reached: the lead and the child's side.
  address: family,
  phone: family,
  email: family,
  // Where the child will be: those who are called, and the side that lives with the child.
  place: everybodyNear,
  time: everybodyNear,
  video: everybodyNear,
  meetingContact: everybodyNear,
  measureContact: everybodyNear,
  followUpHow: everybodyNear,
  followUpDay: everybodyNear,
  // The unit of whoever raised the need, which its name does not give away.
  school: [...everybodyNear, "raiser"],
  // A unit whose name gives the place away: those who must know it, and itself.
  shelter: [...family, "shelter"],
  shelterStaff: [...family, "shelter"],
  shelterContact: [...family, "shelter"],
  shelterPrincipal: [...family, "shelter"],
  // The protected mother: staff who take part, never the others near the child. Her number is for the lead.
  protectedName: everybodyNear,
  protectedPhone: [...lead, "mother", "child"],
  protectedWords: everybodyNear,
  protectedComment: family,
  // Told by a third person: staff alone. The child's own words: not the father.
  thirdParty: [...lead, "called", "shelter"],
  notToFather: [...everybodyNear, "grandmother"],
  fathersWords: [...everybodyNear, "father", "grandmother"],
  markReason: lead,
  shieldReason: lead,
  levelReason: lead,
};

const readers: Reader[] = [...everybodyNear, "father", "grandmother", "raiser", "otherUnit"];
/**
 * The directory tells staff every unit's name: without it no unit could be called. It never says who is there. To those on the
 * person's side it tells none that gives a place away, so what they get of that from it counts as from any other address.
 */
const directory = ["GET /api/v1/units"];
const isStaff = (reader: Reader) => !["child", "mother", "father", "grandmother"].includes(reader);

const childsNumber = identityNumbers.personnummer[5].value;

let server: TestServer;
let town: ProtectedTown;
let planted: Awaited<ReturnType<typeof plantWords>>;
let log = "";
const asked: string[] = [];
/** Per reader the words that were found, with the addresses they were found at. */
const found = new Map<Reader, Map<Word, Set<string>>>();

/** Per route that answers with a PDF, who was given one. */
const printed = new Map<string, Set<Reader>>();
const papersAt = "GET /api/v1/sips/:id/documents/:document";
/** The papers of the process that anybody has been offered: the next reader asks for them too. */
const offered = new Set<string>();

beforeAll(async () => {
  const stream = new Writable({
    write(chunk, _encoding, done) {
      log += String(chunk);
      done();
    },
  });
  server = await testServer({
    log: pino({ level: "trace", serializers: { err: withoutDetail } }, stream),
    routes: keepAddresses,
  });
  town = await buildProtectedTown(server);
  planted = await plantWords(town);
  for (const reader of readers) {
    found.set(reader, new Map());
    await readEverything(reader);
  }
  for (const reader of readers) await tryEverything(reader);
}, 180_000);
afterAll(() => server.close());

function keepAddresses(app: TestServer["app"]) {
  app.addHook("onRequest", async (request) => {
    asked.push(request.url);
  });
}

function note(reader: Reader, where: string, text: string) {
  const by = found.get(reader)!;
  for (const [word, said] of Object.entries(words) as [Word, string][])
    if (text.includes(said)) by.set(word, (by.get(word) ?? new Set()).add(where));
}

/** An answer as somebody reads it: of a PDF the words on it, which its bytes do not show. */
async function read(who: Visitor, path: string): Promise<{ status: number; text: string; isPdf: boolean }> {
  const answer = await fetch(`${server.url}${path}`, {
    headers: { accept: "application/json", cookie: who.cookie() },
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const isPdf = answer.headers.get("content-type") === "application/pdf";
  return { status: answer.status, text: isPdf ? textOfPdf(bytes) : bytes.toString("utf8"), isPdf };
}

async function readEverything(reader: Reader) {
  const who = town.as[reader];
  const values = { day: "2026-11-21", id: planted.sipId };
  const documents = ["1.pdf", "extract.csv", "extract.pdf", `${planted.meetingId}.pdf`];
  const paths = documents.flatMap((document) => everyRoute(server.app, { ...values, document }));
  const gets = paths.filter(
    (one) => one.method === "GET" && one.path.startsWith("/api/") && one.path !== "/api/v1/live",
  );
  const queries: Record<string, string> = {
    units: "?limit=100",
    changes: "?from=2026-11-21",
    "work-list": "?limit=200",
  };
  const unique = new Map(gets.map((one) => [one.path, one]));
  for (const { path, route } of unique.values()) {
    const answer = await read(who, `${path}${queries[path.split("/").at(-1) ?? ""] ?? ""}`);
    expect(answer.status, `${path} as ${reader}`).toBeLessThan(500);
    if (answer.isPdf) printed.set(route, (printed.get(route) ?? new Set()).add(reader));
    if (!directory.includes(route)) note(reader, route, answer.text);
    // That there is a school is told to all; that it raised the need is what is kept.
    else if (!isStaff(reader)) note(reader, route, answer.text.replaceAll(words.school, ""));
  }
  if (!isStaff(reader))
    for (const search of ["query=Kvinnojouren", `query=${town.shelter.hsaId}`, "kind=shelter"]) {
      const { json, text } = await who.get(`/api/v1/units?${search}`);
      expect(json._meta.total, `units by ${search} as ${reader}`).toBe(0);
      note(reader, "the directory", text);
      const found = await who.post("/api/v1/units/search", Object.fromEntries(new URLSearchParams(search)));
      expect(found.json._meta.total, `units found by ${search} as ${reader}`).toBe(0);
    }
  // The directory by the ids that the answers hold.
  const ids = JSON.stringify([...(await idsIn(reader))]);
  for (const unit of [town.shelter, town.association])
    if (ids.includes(unit.id)) note(reader, "an id to look up in the directory", `${unit.name} ${unit.id}`);
  const search = await who.post("/api/v1/sips/search", { query: "Tindra" });
  note(reader, "search", search.text);
  const paper = await who.post(`/api/v1/sips/${planted.sipId}/documents/plan`, { version: 1 });
  note(reader, "a paper", paper.text);
  // A PDF keeps its text as numbers of drawn characters, so its words are read before they are drawn.
  const { view } = (await who.get(`/api/v1/sips/${planted.sipId}`)).json;
  const request = { version: 1, language: "sv" as const, today: "2026-11-21" };
  const planned = view && planPaper(view, getAgreement(town.county.agreementKey), request);
  expect(paper.status === 200, `paper as ${reader}`).toBe(Boolean(planned));
  note(reader, "the words of the paper", JSON.stringify(planned ?? null));
  const sheets = sheetSizes.flatMap((size) => {
    const wanted = { ...request, size, isSelf: false };
    const agreement = getAgreement(town.county.agreementKey);
    return view
      ? [
          planSheet(view, agreement, wanted),
          invitationSheet(view, planted.meetingId, wanted),
          consentSheet(view, agreement, wanted),
        ]
      : [];
  });
  note(reader, "the words of the sheets", JSON.stringify(sheets));
  for (const offer of view ? documentsFor(view) : []) offered.add(paperAddress(planted.sipId, offer));
  for (const path of offered) {
    const { status, text, isPdf } = await read(who, path);
    expect(status, `${path} as ${reader}`).toBeLessThan(500);
    if (isPdf) printed.set(papersAt, (printed.get(papersAt) ?? new Set()).add(reader));
    note(reader, papersAt, text);
  }
  const papers = (view ? documentsFor(view) : []).map((offer) => {
    const wanted = { ...request, offer, agreement: getAgreement(town.county.agreementKey), size: "ordinary" as const };
    const made = { ...wanted, isSelf: false };
    return [makePaper(view, made), offer.kind === "record" && recordText(madeFrom(view, made))];
  });
  note(reader, "the words of the papers of the process", JSON.stringify(papers));
  const calendar = await who.get(`/api/v1/sips/${planted.sipId}/calendar.ics?place=true`);
  const days = calendar.text.replace(/\b(\d{4})(\d\d)(\d\d)\b/g, "$1-$2-$3");
  note(reader, "the calendar", days.replace(/\b(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)/g, "$1-$2-$3T$4:$5"));
}

/** Every id in the SIP and its history, as the reader gets them. */
async function idsIn(reader: Reader): Promise<Set<string>> {
  const who = town.as[reader];
  const texts = await Promise.all(
    ["", "/history", "/as-of/2026-11-21"].map(
      async (part) => (await who.get(`/api/v1/sips/${planted.sipId}${part}`)).text,
    ),
  );
  return new Set(texts.join().match(/[0-9a-f]{8}-[0-9a-f-]{27}/g));
}

/** Every command without anything in it, some that go through, an old one again, and one that comes too late. */
async function tryEverything(reader: Reader) {
  const who = town.as[reader];
  const at = (name: string) => `/api/v1/sips/${planted.sipId}/${name}`;
  const give = async (name: string, body: object) => {
    const answer = await who.post(at(name), { commandId: randomUUID(), ...body });
    expect(answer.status, `${name} as ${reader}`).toBeLessThan(500);
    note(reader, name, answer.text);
    return answer;
  };
  const harmless = commandNames.filter((name) => !["withdrawConsent", "revisePlan", "startFollowUp"].includes(name));
  for (const name of harmless) await give(pathOf(name), { input: {} });
  await give("comment-invitation", { input: { meetingId: planted.meetingId, text: "Jaha" } });
  await give("write-own-words", { version: 1, input: { area: "childHealth", hard: "Nytt" } });
  await give("assess-area", { version: 1, input: { area: "safety", hard: "Nytt" } });
  await give("report-measure", { input: { measureId: randomUUID(), status: "done" } });
  if (reader === "father") {
    const again = await give("write-own-words", planted.early);
    expect(again.status).toBe(200);
  }
  if (!lead.includes(reader))
    note(
      reader,
      "contact",
      (await who.post(at("contact"), { address: "", phone: "", email: "", interpreterLanguage: "" })).text,
    );
}

test.each(readers)("the %s gets the words of the table and no others", (reader) => {
  const got = found.get(reader)!;
  const given = [...got].map(([word, places]) =>
    `${word} ${may[word].includes(reader) ? "" : [...places].join(", ")}`.trim(),
  );
  const expected = (Object.keys(may) as Word[]).filter((word) => may[word].includes(reader));
  expect(given.sort()).toEqual(expected.sort());
});

test("the papers are read as the words on them, each from its own address", () => {
  const pdfs = server.app.allRoutes.filter(
    (it) => it.method === "GET" && /^\/api\/v1\/(my|sips\/:id)\/.*(\.pdf|:document)$/.test(it.url),
  );
  expect([...printed.keys()].sort()).toEqual(pdfs.map((it) => `GET ${it.url}`).sort());
  const seenIn = (word: Word) => [...(found.get("coordinator")!.get(word) ?? [])];
  expect(seenIn("plan")).toEqual(expect.arrayContaining(["GET /api/v1/sips/:id/plan/:document", papersAt]));
  expect(seenIn("place")).toEqual(expect.arrayContaining(["GET /api/v1/sips/:id/invitation/:document", papersAt]));
  expect(seenIn("protectedName")).toContain("GET /api/v1/sips/:id/consent.pdf");
});

test("no word stands in what the program logs, in the figures, in the addresses, or in the access log", async () => {
  const accessLog = JSON.stringify(await server.sql`select * from access_log`);
  const metrics = (await server.visitor().get("/metrics")).text;
  const texts = { log, metrics, addresses: asked.join("\n"), accessLog };
  expect(asked.length).toBeGreaterThan(500);
  expect(log.split("\n").length).toBeGreaterThan(500);
  expect(accessLog).toContain("changeProtection");
  expect(metrics).toContain("http_request_duration_seconds");
  for (const [where, text] of Object.entries(texts))
    for (const word of Object.values(words)) expect(text, `${word} in ${where}`).not.toContain(word);
});

/** With another level: who of these is given it. The place is kept from the father whatever the level. */
const byLevel: Record<string, Partial<Record<Reader, Partial<Record<Word | "number", boolean>>>>> = {
  none: {
    called: { address: true, shelter: true, number: true },
    father: { place: false, address: false, shelter: false, shelterStaff: false, protectedName: false, plan: true },
  },
  marked: { called: { address: true, shelter: false, place: true }, grandmother: { place: false, need: true } },
  fictitious: {
    called: { address: false, shelter: false, number: false, place: true },
    mother: { address: true, number: true },
    coordinator: { address: true, number: true },
  },
};

test.each(Object.keys(byLevel))("at the level %s, what is kept is what the rules of that level say", async (level) => {
  // What the child's side wrote over when everything was tried.
  await server.sql`update person set protection = ${level}, address = ${words.address} where id = ${town.child.id}`;
  for (const [reader, expected] of Object.entries(byLevel[level]!)) {
    const texts: string[] = [];
    for (const part of ["", "/history", "/as-of/2026-11-21", "/access-log", "/changes?from=2026-11-21"])
      texts.push((await town.as[reader as Reader].get(`/api/v1/sips/${planted.sipId}${part}`)).text);
    texts.push((await town.as[reader as Reader].get("/api/v1/sips")).text);
    for (const [word, isGiven] of Object.entries(expected)) {
      const said = word === "number" ? childsNumber : words[word as Word];
      expect(texts.join().includes(said), `${word} to the ${reader}`).toBe(isGiven);
    }
  }
});

test("the directory gives a unit that gives a place away to staff, and to nobody on the person's side", async () => {
  const byId = `/api/v1/units/${town.shelter.id}`;
  for (const reader of readers) {
    const answers = [await town.as[reader].get("/api/v1/units?limit=100"), await town.as[reader].get(byId)];
    for (const { text } of answers) expect(text.includes(words.shelter), reader).toBe(isStaff(reader));
    expect(answers[0]!.text).toContain(words.school);
    expect(answers[1]!.status, reader).toBe(isStaff(reader) ? 200 : 404);
  }
});

test("a list names no unit that gives the place away, nor its coordinator, to other units", async () => {
  await server.sql`update person set protection = 'marked' where id = ${town.child.id}`;
  const sipId = randomUUID();
  await done(town.as.raiser, sipId, "raise-need", {
    personalIdentityNumber: childsNumber,
    personName: "Den som anmälaren tror",
    unitId: town.shelter.id,
    what: "x",
  });
  await done(town.as.shelter, sipId, "start-sip", { coordinatorId: town.lykta.id, reason: "x" });
  const lineOf = async (reader: Reader) =>
    (await town.as[reader].get("/api/v1/sips?sort=-raised")).json.sips.find((one: { id: string }) => one.id === sipId);
  expect(await lineOf("raiser")).toMatchObject({ leadUnit: { name: "" }, coordinator: { name: "" } });
  expect(JSON.stringify(await lineOf("raiser"))).not.toContain(town.shelter.id);
  expect(JSON.stringify(await lineOf("raiser"))).not.toContain(town.lykta.id);
  expect(await lineOf("shelter")).toMatchObject({ leadUnit: { name: town.shelter.name } });
  expect(await lineOf("child")).toMatchObject({ leadUnit: { name: town.shelter.name } });
  expect(await lineOf("otherUnit")).toBeUndefined();
});

test("the news tell which SIP and nothing else", async () => {
  const stop = new AbortController();
  const headers = { cookie: town.as.father.cookie() };
  const stream = await fetch(`${server.url}/api/v1/live`, { headers, signal: stop.signal });
  let heard = "";
  const reading = (async () => {
    for await (const part of stream.body!) heard += new TextDecoder().decode(part);
  })().catch(() => {});
  await done(town.as.coordinator, planted.sipId, "assess-area", { area: "safety", hard: words.thirdParty });
  await expect.poll(() => heard).toContain("event: sip");
  stop.abort();
  await reading;
  const data = [...heard.matchAll(/^data: (.*)$/gm)].map((match) => Object.keys(JSON.parse(match[1]!)));
  expect(data.every((keys) => keys.join() === "sipId,version")).toBe(true);
});

test("only those who run the SIP set the level, with a reason, and the screens are told", async () => {
  const path = `/api/v1/sips/${planted.sipId}/protection`;
  for (const reader of readers.filter((one) => !lead.includes(one))) {
    const isStranger = reader === "otherUnit";
    expect((await town.as[reader].post(path, { level: "none", reason: "x" })).status).toBe(isStranger ? 404 : 403);
    expect((await town.as[reader].get(path)).status).toBe(isStranger ? 404 : 403);
  }
  expect((await town.as.coordinator.post(path, { level: "none" })).json.code).toBe("field.missing");
  const [before] = await server.sql`select version from person where id = ${town.child.id}`;
  const set = await town.as.coordinator.post(path, { level: "fictitious", reason: "Nytt besked" });
  expect(set.json.view.person.protection).toBe("fictitious");
  const [after] = await server.sql`select version, protection from person where id = ${town.child.id}`;
  expect(after).toMatchObject({ version: before!.version + 1, protection: "fictitious" });
  const { changes } = (await town.as.manager.get(path)).json;
  expect(changes[0]).toMatchObject({
    before: "marked",
    after: "fictitious",
    reason: "Nytt besked",
    by: { name: "Klara Klok" },
  });
});
