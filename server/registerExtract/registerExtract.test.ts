import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { established } from "../../test/establishedSip.ts";
import { insideOf } from "../../test/insideOf.ts";
import { type TestServer, testServer, type Visitor } from "../../test/server.ts";
import { buildSipTown, done, knownPerson, type SipTown, signInAll } from "../../test/sipTown.ts";

let server: TestServer;
let town: SipTown;
let people: Awaited<ReturnType<typeof signInAll>>;
let sipId: string;
let goodMan: Visitor;
const own = "/api/v1/my/register-extract";
const ofSip = () => `/api/v1/sips/${sipId}/register-extract`;

beforeAll(async () => {
  server = await testServer();
  town = await buildSipTown(server);
  people = await signInAll(server, town);
  ({ sipId } = await established(people, town));
  await done(people.klara, sipId, "assess-area", { area: "sleep", works: "Sover gott" });
  await done(people.klara, sipId, "assess-area", { area: "sleep", works: "Sover illa" });
  await done(people.erik, sipId, "write-what-matters", { text: "Att få vara ute" });
  await people.erik.send("PUT", "/api/v1/drafts/own.words", { text: "Påbörjad mening", baseVersion: 0, sipId });
  const gustav = await knownPerson(server, town, "Gustav God", 3, "gustav");
  await done(people.klara, sipId, "add-party", {
    kind: "relative",
    name: "Gustav God",
    relation: "Bror",
    personalIdentityNumber: gustav.personalIdentityNumber,
  });
  goodMan = await server.signIn("gustav");
  // News and readings that the person has not caused.
  await people.vera.get(`/api/v1/sips/${sipId}`);
});
afterAll(() => server.close());

describe("the person's own extract", () => {
  test("holds everything: the row, the SIP with every version of every text, disclosures, drafts, readings, sessions", async () => {
    const { status, json, headers } = await people.erik.get(`${own}.json`);
    expect(status).toBe(200);
    expect(headers.get("content-disposition")).toMatch(/attachment; filename="samlad-registerutdrag-2026-11-21.json"/);
    expect(headers.get("cache-control")).toContain("no-store");
    expect(json).toMatchObject({ format: "samlad-register-extract", formatVersion: 1, madeFor: { self: true } });
    expect(json.person).toMatchObject({
      name: "Erik Enskild",
      personalIdentityNumber: town.erik.personalIdentityNumber,
    });
    expect(json.sips.map((one: { view: { id: string } }) => one.view.id)).toEqual([sipId]);
    const [held] = json.sips;
    expect(held.view.plan.versions).toHaveLength(1);
    const history = JSON.stringify(held.history);
    for (const text of ["Sover gott", "Sover illa", "Att få vara ute", "Ramlar ofta hemma"])
      expect(history).toContain(text);
    expect(held.whoHasWhat.map((one: { receiver: { unit: { name: string } } }) => one.receiver.unit.name)).toEqual([
      town.primaryCare.name,
    ]);
    expect(json.drafts).toMatchObject([{ text: "Påbörjad mening", sipId }]);
    expect(json.news.length).toBeGreaterThan(0);
    expect(JSON.stringify(json.accessLog.acts)).toContain("Vera Vård");
    expect(json.sessions).toMatchObject([{ isThis: true }]);
  });

  test("is a PDF too, tagged for those who listen", async () => {
    for (const lang of ["sv", "en"]) {
      const answer = await fetch(`${server.url}${own}.pdf?lang=${lang}`, { headers: { cookie: people.erik.cookie() } });
      expect(answer.status).toBe(200);
      const inside = insideOf(Buffer.from(await answer.arrayBuffer()));
      expect(inside).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
      expect(inside).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
      expect(inside).toMatch(lang === "sv" ? /\/Lang\s*\(sv/ : /\/Lang\s*\(en/);
    }
  });

  test("is there in large type, with nothing below 18 points", async () => {
    const answer = await fetch(`${server.url}${own}.pdf?size=large`, { headers: { cookie: people.erik.cookie() } });
    const inside = insideOf(Buffer.from(await answer.arrayBuffer()));
    expect(inside).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    const sizes = [...inside.matchAll(/\/\w+ (\d+(?:\.\d+)?) Tf/g)].map(([, size]) => Number(size));
    expect(Math.min(...sizes)).toBe(18);
    expect((await people.erik.get(`${own}.pdf?size=easy`)).json).toMatchObject({ code: "field.notAChoice" });
  });

  test("is in the log, where the person reads of it", async () => {
    const rows = await server.sql`
      select actor_kind, person_id, subject_person_id, detail from access_log where action = 'registerExtract' and person_id = ${town.erik.id}`;
    expect(rows.length).toBeGreaterThan(0);
    expect(rows[0]).toMatchObject({ subjectPersonId: town.erik.id, detail: { sips: 1 } });
  });

  test("is nobody's who is not an individual, and asks who one is just now", async () => {
    expect((await people.klara.get(`${own}.json`)).status).toBe(403);
    expect((await server.visitor().get(`${own}.json`)).status).toBe(401);
    server.clock.advance({ minutes: 29 });
    await people.erik.get("/api/v1/session");
    server.clock.advance({ minutes: 2 });
    const answer = await people.erik.get(`${own}.json`);
    expect(answer).toMatchObject({ status: 401, json: { code: "session.stepUp" } });
    people = await signInAll(server, town);
    goodMan = await server.signIn("gustav");
  });

  test("of somebody who stands in another's SIP holds what is about oneself there, and nothing of the other", async () => {
    await done(people.klara, sipId, "set-consent-scope", {
      cells: [{ recipient: `party:${await gustavsParty()}`, area: "plan", allowed: true }],
    });
    const { json, text } = await goodMan.get(`${own}.json`);
    expect(json.sips).toEqual([]);
    expect(json.besideOthers).toMatchObject([{ sipId }]);
    for (const of of ["Ramlar ofta", "Att få vara ute", town.erik.personalIdentityNumber ?? "-"])
      expect(text).not.toContain(of);
  });
});

const gustavsParty = async () => {
  const { json } = await people.klara.get(`/api/v1/sips/${sipId}`);
  return json.view.parties.find((one: { name: string }) => one.name === "Gustav God").id as string;
};

describe("the extract of one SIP", () => {
  test("is for the person's side of it alone", async () => {
    expect((await people.erik.get(`${ofSip()}.json`)).json.sips).toHaveLength(1);
    expect((await people.klara.get(`${ofSip()}.json`)).status).toBe(403);
    expect((await goodMan.get(`${ofSip()}.json`)).status).toBe(403);
    expect((await people.sofia.get(`${ofSip()}.json`)).status).toBe(404);
  });

  test("is for a representative, as far as that one may see", async () => {
    await done(people.klara, sipId, "mark-entry", {
      item: "assessment.area:sleep",
      kind: "notToParties",
      parties: [await gustavsParty()],
      reason: "Hemligt",
    });
    await done(people.klara, sipId, "change-party", {
      partyId: await gustavsParty(),
      kind: "representative",
      name: "Gustav God",
      relation: "God man",
      appointment: { kind: "godMan", coversConsent: true, scope: "Allt", until: null },
    });
    const { status, json, text } = await goodMan.get(`${ofSip()}.json`);
    expect(status).toBe(200);
    expect(json.madeFor).toEqual({ name: "Gustav God", self: false });
    expect(text).toContain("Att få vara ute");
    for (const kept of ["Sover gott", "Sover illa", "Hemligt"]) expect(text).not.toContain(kept);
    // A paper cannot be shown in part: it is there for those from whom nothing is kept.
    expect(json.sips[0].papers).toBeNull();
    expect((await people.erik.get(`${ofSip()}.json`)).json.sips[0].papers).toEqual([]);
    const pdf = await fetch(`${server.url}${ofSip()}.pdf`, { headers: { cookie: goodMan.cookie() } });
    expect(pdf.status).toBe(200);
  });
});
