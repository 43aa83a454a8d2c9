// The papers of the process through HTTP: who gets which, as what, and the line in the log.
import { afterAll, beforeAll, expect, test } from "vitest";
import { documentsFor } from "../../core/documents.ts";
import { established } from "../../test/establishedSip.ts";
import { insideOf } from "../../test/insideOf.ts";
import { type TestServer, testServer, type Visitor } from "../../test/server.ts";
import { buildSipTown, type SipTown, signInAll } from "../../test/sipTown.ts";

let server: TestServer;
let town: SipTown;
let people: Awaited<ReturnType<typeof signInAll>>;
let sipId: string;
let meetingId: string;

beforeAll(async () => {
  server = await testServer();
  town = await buildSipTown(server);
  people = await signInAll(server, town);
  ({ sipId, meetingId } = await established(people, town));
});
afterAll(() => server.close());

const at = (document: string) => `/api/v1/sips/${sipId}/documents/${document}`;
const pathOf = ({ kind, meeting, followUp, version, for: to }: ReturnType<typeof documentsFor>[number]) => {
  const chosen = Object.entries({ meeting, followUp, version, for: to }).filter(([, value]) => value !== undefined);
  return at(`${kind}.pdf?${new URLSearchParams(chosen.map(([key, value]) => [key, `${value}`]))}`);
};
const offersOf = async (who: Visitor) => documentsFor((await who.get(`/api/v1/sips/${sipId}`)).json.view);

test("each one that the view offers is given, by whoever coordinates, a called unit and the individual, and logged", async () => {
  for (const who of [people.klara, people.vera, people.erik]) {
    const offers = await offersOf(who);
    expect(offers.length).toBeGreaterThan(2);
    for (const offer of offers) {
      const before = (await prints()).length;
      const answer = await who.get(`${pathOf(offer)}&lang=en`);
      expect([answer.status, offer.kind]).toEqual([200, offer.kind]);
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(answer.headers.get("content-disposition")).toBe(`inline; filename="${offer.kind}.pdf"`);
      expect(answer.text).toMatch(/\/Lang\s*\(en/);
      const [line, ...more] = (await prints()).slice(before);
      expect(more).toEqual([]);
      expect(line).toMatchObject({ subjectPersonId: town.erik.id, detail: { document: offer.kind, language: "en" } });
      expect(JSON.stringify(line)).not.toMatch(/Erik|Enskild|Vera/);
    }
  }
});

test("a called unit is offered its own record text and nobody else's, nor the consent", async () => {
  const offers = await offersOf(people.vera);
  expect(offers.filter((one) => one.kind === "record").length).toBe(1);
  expect(offers.some((one) => ["consent", "consent-form", "information"].includes(one.kind))).toBe(false);
  for (const kind of ["consent", "consent-form", "information"])
    expect((await people.vera.get(at(`${kind}.pdf`))).status).toBe(404);
  const others = (await offersOf(people.klara)).filter((one) => one.kind === "record").map((one) => one.for);
  const own = offers.find((one) => one.kind === "record")?.for;
  for (const to of others) {
    const { status } = await people.vera.get(at(`record.pdf?for=${to}`));
    expect([status, to]).toEqual([to === own ? 200 : 404, to]);
  }
});

test("the text for the record is plain, holds the unit's own measures, and is logged", async () => {
  const answer = await people.vera.get(at("record.txt?lang=sv"));
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/plain; charset=utf-8"]);
  expect(answer.text).toMatch(/^Samordnad individuell plan \(SIP\), version 1, upprättad /);
  expect(answer.text).toContain("SoL (2025:400) 10 kap.");
  expect((await prints()).at(-1)).toMatchObject({ detail: { document: "recordText" } });
});

test("the same paper is PDF/UA to read and PDF/A to archive", async () => {
  const answer = await fetch(`${server.url}${at("plan.pdf?standard=archive")}`, {
    headers: { cookie: people.klara.cookie() },
  });
  const inside = insideOf(Buffer.from(await answer.arrayBuffer()));
  expect(inside).toMatch(/<pdfaid:part>2<\/pdfaid:part>/);
  expect(inside).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
  expect((await prints()).at(-1)).toMatchObject({ detail: { document: "plan", standard: "archive", version: 1 } });
});

test.each([
  ["agenda.pdf?audience=nobody", 400, "field.notAChoice"],
  ["agenda.pdf?size=large", 400, "field.notAChoice"],
  ["plan.pdf?version=x", 400, "field.outOfRange"],
  ["plan.pdf?version=9", 404, "request.notFound"],
  ["plan.txt", 404, "request.notFound"],
  ["plan.docx", 404, "request.notFound"],
  ["../plan.pdf", 404, undefined],
  ["closing.pdf", 404, "request.notFound"],
  ["summons.pdf?for=Erik", 400, "field.notAnId"],
])("%s is answered %i %s", async (document, status, code) => {
  const answer = await people.klara.get(at(document));
  expect(answer.status).toBe(status);
  if (code) expect(answer.json.code).toBe(code);
});

test("nothing is there for those who do not see the SIP, nor without a session", async () => {
  for (const document of ["plan.pdf", "record.txt", `notes.pdf?meeting=${meetingId}`]) {
    expect((await people.sofia.get(at(document))).json.code).toBe("sip.notFound");
    expect((await server.visitor().get(at(document))).status).toBe(401);
  }
});

function prints() {
  return server.sql<{ subjectPersonId: string; detail: object }[]>`
    select subject_person_id, detail from access_log where action = 'print' order by id`;
}
