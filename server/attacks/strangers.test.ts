// Those who may not see a SIP try everything they can think of. What they get is, to the byte and to the statement, what
// they get for a SIP that is not there.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Role } from "../../core/access.ts";
import { documentKinds } from "../../core/documents.ts";
import { commandNames } from "../../core/sip/commands.ts";
import { establish } from "../../test/establishedSip.ts";
import { everyRoute } from "../../test/everyRoute.ts";
import { samplePdf } from "../../test/sampleFiles.ts";
import { type Answer, type TestServer, testServer, type Visitor } from "../../test/server.ts";
import {
  buildSipTown,
  done,
  eriksNumber,
  give,
  knownPerson,
  type SipTown,
  signInAll,
  summoned,
  unitElsewhere,
} from "../../test/sipTown.ts";
import { insertAssignment, insertStaff, insertUnit } from "../directory/directoryStore.ts";
import { pathOf } from "../sip/commandPath.ts";

let server: TestServer;
let town: SipTown;
let people: Awaited<ReturnType<typeof signInAll>>;
let sipId: string;
let meetingId: string;
let attachmentId: string;
let statements: string[] = [];
const strangers: Record<string, Visitor> = {};

beforeAll(async () => {
  server = await testServer();
  town = await buildSipTown(server);
  people = await signInAll(server, town);
  const called = await summoned(people, town);
  ({ sipId, meetingId } = called);
  strangers.removed = await removedParticipant(called.meetingId);
  await establish(people, town, called);
  attachmentId = await attach();
  await people.klara.send("PUT", "/api/v1/drafts/plan.text", { text: "Hemligt utkast", baseVersion: 0, sipId });
  strangers.manager = await signInNew("Per Annan", town.school.id, ["manager", "coordinator"]);
  strangers.reviewer = await signInNew("Lova Logg", town.school.id, ["logReviewer", "admin", "analyst"]);
  strangers.relative = await relativeWithoutConsent();
  strangers.elsewhere = await signInElsewhere();
  // Those of requests. The owner's go on beside them, when the log is sealed.
  (server.deps.sql.options as { debug: unknown }).debug = (_: number, statement: string) => {
    // A new connection asks for these, whoever it was opened for.
    if (!statement.includes("pg_catalog.pg_type")) statements.push(statement);
  };
});
afterAll(() => server.close());

const names = ["manager", "reviewer", "removed", "relative", "elsewhere"];

/** What can be told apart: status, every header and every byte, but for the number that each request has of its own. */
function heard({ status, headers, text }: Answer, ...masked: string[]) {
  const shown = Object.fromEntries([...headers].filter(([name]) => name !== "date" && name !== "keep-alive"));
  const body = masked.reduce((it, id) => it.replaceAll(id, "…"), text);
  return { status, headers: shown, body: body.replace(/urn:samlad:request:[0-9a-f-]{36}/, "…") };
}

/** The answer, and the statements it took. */
async function counted(ask: () => Promise<Answer>): Promise<[Answer, string[]]> {
  statements = [];
  const answer = await ask();
  // Whoever has the page open is told of earlier commands a moment after them: no part of this answer.
  return [answer, statements.filter((one) => !one.includes("pg_notify"))];
}

/** Documents by the names that some route knows, and one that is not there. */
const documentNames = () => [
  ...["1.pdf", "99.pdf", "extract.csv", "extract.pdf", `${meetingId}.pdf`, "record.txt"],
  ...documentKinds.map((kind) => `${kind}.pdf`),
];
const queries: Record<string, string[]> = {
  "/changes": ["?from=2026-11-21"],
  "/plan/1.pdf": ["", "?size=large"],
  "/documents/summons.pdf": ["", "?meeting=MEETING"],
  "/calendar.ics": ["", "?place=true"],
};

/** All that can be read of a SIP, from the routes there are: a new one is among them. Each as an address after the SIP's own. */
function reads(): string[] {
  const id = randomUUID();
  const start = "/api/v1/sips/:id";
  const parts = documentNames().flatMap((document) =>
    everyRoute(server.app, { id, attachmentId, document })
      .filter(({ method, route }) => method === "GET" && new RegExp(`^GET ${start}(/|$)`).test(route))
      .map(({ path }) => path.slice(start.length - ":id".length + id.length)),
  );
  return [...new Set(parts)].flatMap((part) =>
    (queries[part] ?? [""]).map((query) => `${part}${query.replace("MEETING", meetingId)}`),
  );
}

describe.each(names)("to a stranger (%s)", (name) => {
  const who = () => strangers[name]!;

  test("whatever is read of it is as if it were not there, and takes no other work", async () => {
    for (const part of reads()) {
      const [mine, mineTook] = await counted(() => who().get(`/api/v1/sips/${sipId}${part}`));
      const [other, otherTook] = await counted(() => who().get(`/api/v1/sips/${randomUUID()}${part}`));
      expect([part, mine.status]).toEqual([part, 404]);
      expect([part, heard(mine), mineTook]).toEqual([part, heard(other), otherTook]);
      expect([part, mineTook.length > 0]).toEqual([part, true]);
    }
  });

  test("every command is refused as for a SIP that is not there, and takes no other work", async () => {
    const before = await server.sql`select version from sip where id = ${sipId}`;
    const inputs = [{}, { text: "x", reason: "x", personalIdentityNumber: "1" }];
    for (const [at, command] of commandNames.filter((it) => it !== "raiseNeed").entries()) {
      const input = inputs[at % 2];
      const [mine, mineTook] = await counted(() => give(who(), sipId, pathOf(command), input));
      const [other, otherTook] = await counted(() => give(who(), randomUUID(), pathOf(command), input));
      expect([command, mine.status]).toEqual([command, 404]);
      expect([command, heard(mine), mineTook]).toEqual([command, heard(other), otherTook]);
    }
    expect(await server.sql`select version from sip where id = ${sipId}`).toEqual(before);
  });

  test("what is written beside a SIP is refused alike", async () => {
    for (const [path, body] of [
      ["contact", { address: "", phone: "1", email: "", interpreterLanguage: "" }],
      ["documents/plan", { version: 1, givenTo: "Mig", ground: "own" }],
      ["documents/plan", {}],
      ["attachments", {}],
    ] as const) {
      const [mine, mineTook] = await counted(() => who().post(`/api/v1/sips/${sipId}/${path}`, body));
      const [other, otherTook] = await counted(() => who().post(`/api/v1/sips/${randomUUID()}/${path}`, body));
      expect([path, mine.status]).toEqual([path, 404]);
      expect([path, heard(mine), mineTook]).toEqual([path, heard(other), otherTook]);
    }
  });

  test("no list, no search and no count knows of it", async () => {
    for (const answer of [
      await who().get("/api/v1/sips?closed=all"),
      await who().get("/api/v1/sips?closed=all&part=participant"),
      await who().post("/api/v1/sips/search", { personalIdentityNumber: eriksNumber }),
      await who().post("/api/v1/sips/search", { query: "Er", closed: "all" }),
    ]) {
      expect(answer.json.sips).toEqual([]);
      expect(answer.json._meta.total).toBe(0);
    }
    const work = await who().get("/api/v1/work-list");
    expect(work.json).toMatchObject({ items: [], total: 0 });
    for (const letter of work.json.letters) expect(letter).toMatchObject({ sipId: null, personName: null });
    const waiting = await who().get("/api/v1/work-list/waiting");
    expect(waiting.json.waiting).toEqual([]);
    if (waiting.json.load) expect(waiting.json.load).toMatchObject({ open: 0, late: 0, byCoordinator: [] });
    for (const answer of [work, waiting]) expect(answer.text).not.toMatch(new RegExp(`Erik|${sipId}`));
  });

  test("nobody else's draft is there, by its key or its SIP", async () => {
    expect((await who().get(`/api/v1/drafts?sipId=${sipId}`)).json).toEqual({ drafts: [] });
    expect((await who().send("DELETE", "/api/v1/drafts/plan.text")).status).toBe(204);
    const own = await who().send("PUT", "/api/v1/drafts/plan.text", { text: "Mitt", baseVersion: 0 });
    expect(own.json).toMatchObject({ text: "Mitt" });
    const { json } = await people.klara.get(`/api/v1/drafts?sipId=${sipId}`);
    expect(json.drafts).toMatchObject([{ key: "plan.text", text: "Hemligt utkast" }]);
  });

  test("the live stream says nothing when it changes", async () => {
    const [theirs, ours] = await Promise.all([listen(who()), listen(people.klara)]);
    await done(people.klara, sipId, "write-what-matters", { text: `Katten (${name})` });
    await ours.until(sipId);
    await new Promise((later) => setTimeout(later, 100));
    expect(theirs.text()).toMatch(/: here/);
    expect(theirs.text()).not.toMatch(/event: sip/);
    theirs.stop();
    ours.stop();
  });
});

test("those who may see it did all the while", async () => {
  // What was asked for is there: the strangers were not refused for a name that means nothing.
  const answers = await Promise.all(
    reads().map(async (part) => {
      const asked = [people.klara, people.erik].map((who) => who.get(`/api/v1/sips/${sipId}${part}`));
      return { part, isThere: (await Promise.all(asked)).some(({ status }) => status === 200) };
    }),
  );
  const routes = new Set(reads().map((part) => part.split("/")[1]));
  const there = new Set(answers.filter((it) => it.isThere).map(({ part }) => part.split("/")[1]));
  expect([...routes].filter((one) => !there.has(one))).toEqual([]);
  expect(routes.size).toBeGreaterThan(14);
  expect((await people.klara.get(`/api/v1/sips/${sipId}/attachments/${attachmentId}`)).status).toBe(200);
  expect((await people.vera.get(`/api/v1/sips/${sipId}`)).status).toBe(200);
});

async function listen(who: Visitor) {
  const stop = new AbortController();
  const answer = await fetch(`${server.url}/api/v1/live`, { headers: { cookie: who.cookie() }, signal: stop.signal });
  let text = "";
  const reading = (async () => {
    for await (const part of answer.body ?? []) text += Buffer.from(part).toString();
  })().catch(() => {});
  return {
    text: () => text,
    until: async (what: string) => {
      for (let wait = 0; wait < 300 && !text.includes(what); wait++)
        await new Promise((later) => setTimeout(later, 20));
      expect(text).toContain(what);
    },
    stop: () => {
      stop.abort();
      return reading;
    },
  };
}

async function attach(): Promise<string> {
  const form = new FormData();
  form.append("file", new Blob([new Uint8Array(samplePdf())], { type: "application/pdf" }), "samtycke.pdf");
  const headers = { cookie: people.klara.cookie() };
  const answer = await fetch(`${server.url}/api/v1/sips/${sipId}/attachments`, { method: "POST", body: form, headers });
  return ((await answer.json()) as { id: string }).id;
}

let last = 100;
async function signInNew(name: string, unitId: string, roles: Role[], countyId = town.county.id): Promise<Visitor> {
  last += 1;
  const staff = await insertStaff(server.sql, { countyId, name, title: "Chef", hsaId: `SE2120000142-S${last}` });
  await insertAssignment(server.sql, { staffId: staff.id, unitId, roles, startsOn: "2026-01-01" });
  return server.signIn(staff.hsaId);
}

/** Called, let in by the consent, read it; then removed, and the consent taken back. */
async function removedParticipant(meetingId: string): Promise<Visitor> {
  const { id: unitId } = await insertUnit(server.sql, {
    countyId: town.county.id,
    principalId: town.region.id,
    name: "Rehab Norr",
    kind: "primaryCare",
  });
  const who = await signInNew("Rut Rehab", unitId, ["manager", "staff"]);
  const participantId = randomUUID();
  const recipient = `unit:${unitId}`;
  await scope(recipient, true);
  await done(people.klara, sipId, "add-participant", { participantId, recipient, why: "Träning" });
  await done(people.klara, sipId, "send-summons", { meetingId });
  expect((await who.get(`/api/v1/sips/${sipId}`)).status).toBe(200);
  await done(people.klara, sipId, "remove-participant", { participantId, reason: "Behövs inte" });
  await scope(recipient, false);
  return who;
}

async function relativeWithoutConsent(): Promise<Visitor> {
  const person = await knownPerson(server, town, "Lisa Lind", 5, "lisa");
  const partyId = randomUUID();
  await done(people.klara, sipId, "add-party", {
    partyId,
    kind: "relative",
    name: "Lisa Lind",
    personalIdentityNumber: person.personalIdentityNumber,
  });
  await scope(`party:${partyId}`, true);
  const who = await server.signIn("lisa");
  expect((await who.get(`/api/v1/sips/${sipId}`)).status).toBe(200);
  await scope(`party:${partyId}`, false);
  return who;
}

function scope(recipient: string, allowed: boolean) {
  const cells = ["contact", "need", "meeting", "plan"].map((area) => ({ recipient, area, allowed }));
  return done(people.klara, sipId, "set-consent-scope", { cells });
}

/** As if something had gone wrong with who finds it, too. */
async function signInElsewhere(): Promise<Visitor> {
  const unit = await unitElsewhere(server);
  return signInNew("Olle Annan", unit.id, ["manager", "coordinator", "admin"], unit.countyId);
}
