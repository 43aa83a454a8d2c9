// The plan as a document, through HTTP: who gets what, and what is left behind about it.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { established } from "../../test/establishedSip.ts";
import { insideOf } from "../../test/insideOf.ts";
import { type TestServer, testServer } from "../../test/server.ts";
import { buildSipTown, done, type SipTown, signInAll } from "../../test/sipTown.ts";
import { textOfPdf } from "../../test/textOfPdf.ts";

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

describe("the plan as a document", () => {
  test("is given to those who see the plan, in the language they ask for", async () => {
    for (const who of [people.klara, people.vera, people.erik]) {
      const answer = await who.get(`/api/v1/sips/${sipId}/plan/1.pdf?lang=en`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get("content-type")).toBe("application/pdf");
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(answer.headers.get("content-disposition")).toBe('inline; filename="sip-plan-version-1.pdf"');
      expect(answer.text.slice(0, 5)).toBe("%PDF-");
      expect(answer.text).toMatch(/\/Lang\s*\(en/);
    }
    expect((await people.klara.get(`/api/v1/sips/${sipId}/plan/1.pdf`)).text).toMatch(/\/Lang\s*\(sv/);
  });

  test("is given in large type and easy to read, and logged as that", async () => {
    for (const size of ["large", "easy"]) {
      const answer = await people.erik.get(`/api/v1/sips/${sipId}/plan/1.pdf?size=${size}`);
      expect([answer.status, answer.text.slice(0, 5)]).toEqual([200, "%PDF-"]);
      expect((await prints()).at(-1)).toMatchObject({ personId: town.erik.id, detail: { version: 1, size } });
    }
    const answer = await people.erik.get(`/api/v1/sips/${sipId}/plan/1.pdf?size=huge`);
    expect([answer.status, answer.json.code, answer.json.field]).toEqual([400, "field.notAChoice", "size"]);
  });

  test("is not there for those who do not see the SIP, nor without a session", async () => {
    const answer = await people.sofia.get(`/api/v1/sips/${sipId}/plan/1.pdf`);
    expect([answer.status, answer.json.code]).toEqual([404, "sip.notFound"]);
    const posted = await people.sofia.post(`/api/v1/sips/${sipId}/documents/plan`, { version: 1 });
    expect([posted.status, posted.json.code]).toEqual([404, "sip.notFound"]);
    expect((await server.visitor().get(`/api/v1/sips/${sipId}/plan/1.pdf`)).status).toBe(401);
  });

  test.each(["2.pdf", "0.pdf", "1", "1.png", "01.pdf", "99999999.pdf"])("has no version %s", async (document) => {
    const answer = await people.klara.get(`/api/v1/sips/${sipId}/plan/${document}`);
    expect([answer.status, answer.json.code]).toEqual([404, "request.notFound"]);
  });

  test.each([
    [{ version: 2 }, "item.unknown", "version"],
    [{}, "field.missing", "version"],
    [{ version: 1, how: "pigeon" }, "field.notAChoice", "how"],
    [{ version: 1, givenTo: "x".repeat(201) }, "text.tooLong", "givenTo"],
    [{ version: 1, givenTo: "<b>Erik</b>" }, "text.html", "givenTo"],
    [{ version: 1, givenTo: "Grannen" }, "field.missing", "ground"],
    [{ version: 1, givenTo: "Grannen", ground: "other" }, "field.missing", "why"],
    [{ version: 1, extra: true }, "field.unknown", "extra"],
  ])("refuses %j with its field, and records nothing", async (body, code, field) => {
    const before = await prints();
    const answer = await people.klara.post(`/api/v1/sips/${sipId}/documents/plan`, body);
    expect([answer.status, answer.json.code, answer.json.field]).toEqual([400, code, field]);
    expect(await prints()).toEqual(before);
  });

  test("is logged each time, with what was printed and never to whom", async () => {
    const before = await prints();
    await people.vera.get(`/api/v1/sips/${sipId}/plan/1.pdf?lang=sv`);
    const after = await prints();
    expect(after.length).toBe(before.length + 1);
    expect(after.at(-1)).toMatchObject({
      action: "print",
      staffId: town.vera.id,
      subjectPersonId: town.erik.id,
      detail: { version: 1, language: "sv" },
    });
  });

  test("given to somebody is recorded in the plan once, however many times it is asked for", async () => {
    const body = { version: 1, givenTo: "Erik Enskild", how: "paper", commandId: randomUUID() };
    for (let time = 0; time < 2; time++) {
      const answer = await people.klara.post(`/api/v1/sips/${sipId}/documents/plan`, body);
      expect(answer.status).toBe(200);
      expect(answer.text.slice(0, 5)).toBe("%PDF-");
    }
    const { json } = await people.klara.get(`/api/v1/sips/${sipId}`);
    expect(json.view.plan.copiesGiven).toMatchObject([{ version: 1, to: "Erik Enskild", how: "paper", ground: "own" }]);
    expect(JSON.stringify(await prints())).not.toContain("Erik");
  });

  test("given in easy-read form is easy to read, and speaks to the one it is made for", async () => {
    const body = { version: 1, givenTo: "Erik Enskild", how: "easyRead" };
    const answer = await fetch(`${server.url}/api/v1/sips/${sipId}/documents/plan`, {
      method: "POST",
      headers: { cookie: people.klara.cookie(), "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    expect(insideOf(Buffer.from(await answer.arrayBuffer()))).toContain("Planen, lätt att läsa");
    const { json } = await people.klara.get(`/api/v1/sips/${sipId}`);
    expect(json.view.plan.copiesGiven.at(-1)).toMatchObject({ to: "Erik Enskild", how: "easyRead" });
  });

  test.each(["paper", "easyRead"])(
    "given to the individual on %s holds nothing that is kept from the individual",
    async (how) => {
      const printedFor = async (givenTo: string, more: object = {}) => {
        const answer = await fetch(`${server.url}/api/v1/sips/${sipId}/documents/plan`, {
          method: "POST",
          headers: { cookie: people.klara.cookie(), "content-type": "application/json" },
          body: JSON.stringify({ version: 1, givenTo, how, language: "sv", ...more }),
        });
        expect(answer.status).toBe(200);
        return textOfPdf(Buffer.from(await answer.arrayBuffer())).replace(/\s+/g, " ");
      };
      const { view } = (await people.klara.get(`/api/v1/sips/${sipId}`)).json;
      const [kept, shown] = view.plan.versions[0].content.measures;
      const item = `plan.measure:${kept.id}`;
      await done(people.klara, sipId, "mark-entry", { item, kind: "thirdParty", reason: "Grannen berättade" });
      const own = await printedFor("Erik Enskild");
      expect(own).not.toContain(kept.what);
      expect(own).toContain(shown.what);
      // Those who run the SIP have it whole, also to give to somebody else who may have it.
      expect(await printedFor("Arkivet", { ground: "other", why: "Arkivlagen" })).toContain(kept.what);
      await done(people.klara, sipId, "unmark-entry", { item, reason: "Provat" });
      expect(await printedFor("Erik Enskild")).toContain(kept.what);
    },
  );

  test("given to somebody by one who does not run the SIP is logged, and changes nothing in it", async () => {
    const body = { version: 1, givenTo: "Anhörig", how: "paper", ground: "consent" };
    const version = async () => (await people.klara.get(`/api/v1/sips/${sipId}`)).json.version;
    const before = await version();
    expect((await people.vera.post(`/api/v1/sips/${sipId}/documents/plan`, body)).status).toBe(200);
    expect(await version()).toBe(before);
    expect((await prints()).at(-1)).toMatchObject({
      staffId: town.vera.id,
      detail: { how: "paper", ground: "consent" },
    });
  });

  test("is rendered for many at once", async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => people.klara.get(`/api/v1/sips/${sipId}/plan/1.pdf`)),
    );
    expect(answers.map((one) => one.status)).toEqual(answers.map(() => 200));
  });
});

describe("the invitation and the consent as documents", () => {
  const paths = () => [`/api/v1/sips/${sipId}/invitation/${meetingId}.pdf`, `/api/v1/sips/${sipId}/consent.pdf`];

  test("are given to the person in the size and language asked for, logged each time, with a name that tells nothing", async () => {
    for (const path of paths()) {
      const before = await prints();
      const answer = await people.erik.get(`${path}?size=large&lang=en`);
      expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
      expect(answer.headers.get("content-disposition")).toMatch(/^inline; filename="(invitation|consent)\.pdf"$/);
      expect(answer.text).toMatch(/\/Lang\s*\(en/);
      const [print, ...more] = (await prints()).slice(before.length);
      expect(more).toEqual([]);
      expect(print).toMatchObject({ personId: town.erik.id, subjectPersonId: town.erik.id });
      expect(print?.detail).toEqual({ document: expect.any(String), language: "en", size: "large" });
    }
  });

  test("are shown to a unit as far as it sees: the meeting, and not who has consented to what", async () => {
    const [invitation, consent] = await Promise.all(paths().map((path) => people.vera.get(path)));
    expect([invitation?.status, consent?.status]).toEqual([200, 404]);
  });

  test("are not there for those who do not see the SIP, nor for another meeting", async () => {
    for (const path of paths()) expect((await people.sofia.get(path)).json.code).toBe("sip.notFound");
    for (const other of [randomUUID(), "x"])
      expect((await people.erik.get(`/api/v1/sips/${sipId}/invitation/${other}.pdf`)).status).toBe(404);
  });
});

function prints() {
  return server.sql<{ action: string; staffId: string; personId: string; subjectPersonId: string; detail: object }[]>`
    select action, staff_id, person_id, subject_person_id, detail from access_log where action = 'print' order by id`;
}
