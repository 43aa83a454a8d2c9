// The steps of age, hand-over and the end of a mission: in every answer from that very day, without any command.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { identityNumbers } from "../../test/identityNumbers.ts";
import { type TestServer, testServer, type Visitor } from "../../test/server.ts";
import { buildSipTown, done, give, knownPerson, type SipTown } from "../../test/sipTown.ts";
import { insertPerson } from "../directory/directoryStore.ts";

let server: TestServer;
let town: SipTown;
let made = 0;
const [mothersNumber, fathersNumber] = [identityNumbers.personnummer[3].value, identityNumbers.personnummer[4].value];

const spare = [
  ...[0, 1, 5, 6].map((index) => identityNumbers.personnummer[index as 0].value),
  ...identityNumbers.samordningsnummer.map((one) => one.value),
  ...identityNumbers.nationalReserveNumber.map((one) => one.value),
];

beforeAll(async () => {
  server = await testServer();
  town = await buildSipTown(server);
  await knownPerson(server, town, "Mor", 3, "mor");
  await knownPerson(server, town, "Far", 4, "far");
});
afterAll(() => server.close());
beforeEach(() => server.clock.set("2026-11-21T11:00:00Z"));

/** Somebody born on a day, with a SIP that has been started; nobody stands beside yet. */
async function born(birthDate: string) {
  const hint = `barn${++made}`;
  await insertPerson(server.sql, {
    countyId: town.county.id,
    name: `Barn ${made}`,
    // For signing in; the day of birth is what the rules go by.
    personalIdentityNumber: spare[made - 1]!,
    birthDate,
    loginHint: hint,
  });
  const sipId = randomUUID();
  const self = await server.signIn(hint);
  await done(self, sipId, "raise-need", { unitId: town.homeCare.id, what: "Behöver stöd" });
  const reason = { reason: "Flera behövs" };
  await done(await server.signIn(town.mona.hsaId), sipId, "start-sip", {
    coordinatorId: town.klara.id,
    deputyId: town.mona.id,
    ...reason,
  });
  const klara = await server.signIn(town.klara.hsaId);
  const run = (command: string, input: object = {}) => done(klara, sipId, command, input);
  await run("give-information", { how: "spoken" });
  return { sipId, hint, run };
}

async function beside(run: Awaited<ReturnType<typeof born>>["run"], number: string, input: object) {
  const partyId = randomUUID();
  await run("add-party", { partyId, name: "Någon", personalIdentityNumber: number, ...input });
  return partyId;
}

/** What one gets of a SIP from everywhere, as statuses and whether the list holds it. */
async function sight(who: Visitor, sipId: string) {
  const at = (part: string) => who.get(`/api/v1/sips/${sipId}${part}`);
  const [sip, history, paper, list] = await Promise.all([
    at(""),
    at("/history"),
    at("/plan/1.pdf"),
    who.get("/api/v1/sips"),
  ]);
  const found = list.json.sips.some((one: { id: string }) => one.id === sipId);
  return { sip: sip.status, history: history.status, paper: paper.status, list: found };
}
const all = { sip: 200, history: 200, paper: 200, list: true };
const noPaper = { ...all, paper: 404 };
const nothing = { sip: 404, history: 404, paper: 404, list: false };

/** From both guardians' yes to an established plan. */
async function planned({ run }: Awaited<ReturnType<typeof born>>, givers: string[]) {
  for (const giver of givers) {
    await run("decide-plan-consent", { giver, answer: "yes" });
    const cells = ["meeting", "plan"].map((area) => ({
      recipient: `unit:${town.primaryCare.id}`,
      area,
      allowed: true,
    }));
    await run("set-consent-scope", { giver, cells });
  }
  const meetingId = randomUUID();
  await run("add-participant", { recipient: `unit:${town.primaryCare.id}`, why: "Behövs" });
  await run("plan-meeting", {
    meetingId,
    purpose: "Planera",
    startsAt: "2026-11-27T09:00:00Z",
    minutes: 60,
    place: "Kontoret",
    replyBy: "2026-11-25",
  });
  await run("send-summons", { meetingId });
  await run("set-meeting-roles", { meetingId, chair: "Klara", secretary: "Mona" });
  await run("start-meeting", { meetingId });
  await run("write-plan-text", { section: "needs", text: "Stöd" });
  await run("write-goal", { ownWords: "Jag vill klara skolan." });
  for (const unit of [town.homeCare, town.primaryCare])
    await run("write-measure", { what: "Ger stöd", owner: `unit:${unit.id}`, contact: "Växeln" });
  await run("write-measure", { what: "Går dit", owner: "person" });
  await run("choose-responsible", { principalId: town.municipality.id });
  await run("book-follow-up", { on: "2027-02-15", how: "Möte" });
  await run("establish-plan");
}

describe("the eighteenth birthday", () => {
  test("ends a guardian's sight at midnight in Sweden, in an open session too, and hands over to the individual", async () => {
    const child = await born("2008-11-22");
    const { sipId, run } = child;
    const mother = await beside(run, mothersNumber, { kind: "guardian" });
    const father = await beside(run, fathersNumber, { kind: "guardian" });
    await planned(child, [`party:${mother}`, `party:${father}`]);
    server.clock.set("2026-11-21T22:50:00Z");
    const who = await server.signIn("mor");
    expect(await sight(who, sipId)).toEqual(all);
    const stop = new AbortController();
    const stream = await fetch(`${server.url}/api/v1/live`, { headers: { cookie: who.cookie() }, signal: stop.signal });
    let heard = "";
    const reading = (async () => {
      for await (const part of stream.body!) heard += new TextDecoder().decode(part);
    })().catch(() => {});
    await done(await server.signIn(town.klara.hsaId), sipId, "write-what-matters", { text: "Före" });
    await expect.poll(() => heard).toContain(sipId);

    server.clock.set("2026-11-21T23:05:00Z");
    heard = "";
    expect(await sight(who, sipId)).toEqual(nothing);
    expect((await give(who, sipId, "write-own-words", { area: "education", hard: "x" })).status).toBe(404);
    const self = await server.signIn(child.hint);
    const { view } = (await self.get(`/api/v1/sips/${sipId}`)).json;
    expect(view.child).toBe(false);
    expect(view.consent.givers.map((one: { key: string }) => one.key)).toEqual(["person"]);
    expect(view.consent.state).toBe("notAsked");
    await done(self, sipId, "decide-plan-consent", { giver: "person", answer: "yes", way: "digital" });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(heard).not.toContain(sipId);
    stop.abort();
    await reading;
  });

  test("of somebody born on 29 February is the same day in the view and in the list", async () => {
    server.clock.set("2026-02-20T11:00:00Z");
    const { sipId, run } = await born("2008-02-29");
    await beside(run, mothersNumber, { kind: "guardian" });
    const days = ["2026-02-27", "2026-02-28", "2026-03-01", "2026-03-02"];
    const seen = [];
    for (const day of days) {
      server.clock.set(`${day}T11:00:00Z`);
      seen.push(await sight(await server.signIn("mor"), sipId));
    }
    expect(seen).toEqual([noPaper, noPaper, nothing, nothing]);
  });
});

test("from the fifteenth birthday a child is asked itself, and its own no stops what its guardians have let others see", async () => {
  const child = await born("2011-11-22");
  const { sipId, run } = child;
  const mother = await beside(run, mothersNumber, { kind: "guardian" });
  const father = await beside(run, fathersNumber, { kind: "guardian" });
  await planned(child, [`party:${mother}`, `party:${father}`]);
  const waits = async (who: Visitor) => {
    const { json } = await who.get("/api/v1/work-list");
    return json.items.flatMap((one: { sipId: string; task: { kind: string } }) =>
      one.sipId === sipId ? [one.task.kind] : [],
    );
  };
  const no = { giver: "person", answer: "no", way: "digital" };
  const self = await server.signIn(child.hint);
  const vera = await server.signIn(town.vera.hsaId);
  await done(self, sipId, "decide-plan-consent", no);
  expect((await sight(vera, sipId)).sip).toBe(200);

  server.clock.set("2026-11-21T22:50:00Z");
  expect(await waits(await server.signIn(town.klara.hsaId))).not.toContain("hearAt15");
  server.clock.set("2026-11-21T23:05:00Z");
  expect(await waits(await server.signIn(town.klara.hsaId))).toContain("hearAt15");
  const nurse = await server.signIn(town.vera.hsaId);
  expect((await sight(nurse, sipId)).sip).toBe(200);
  const { view } = (await (await server.signIn(child.hint)).get(`/api/v1/sips/${sipId}`)).json;
  expect(view.consent.givers.map((one: { key: string }) => one.key)).toEqual([
    `party:${mother}`,
    `party:${father}`,
    "person",
  ]);
  const spoken = { agrees: "yes", view: "Hon vill" };
  const refused = await give(await server.signIn("mor"), sipId, "record-child-view", spoken);
  expect([refused.status, refused.json.code]).toEqual([403, "consent.childSpeaksItself"]);

  await done(await server.signIn(child.hint), sipId, "decide-plan-consent", no);
  expect((await sight(nurse, sipId)).paper).toBe(404);
  expect((await sight(await server.signIn("mor"), sipId)).sip).toBe(200);
  const klara = await server.signIn(town.klara.hsaId);
  expect(await waits(klara)).toContain("childSaysNo");
  expect((await klara.get(`/api/v1/sips/${sipId}`)).json.view).toMatchObject({ closing: null, stage: "consent" });
});

test("a child marks own words from the day it is twelve", async () => {
  const { sipId, hint, run } = await born("2014-11-22");
  const father = await beside(run, fathersNumber, { kind: "guardian" });
  const self = await server.signIn(hint);
  await done(self, sipId, "write-own-words", { area: "education", hard: "Jag är rädd" });
  const mark = { item: "assessment.own:education", kind: "notToParties", parties: [father], reason: "Han blir arg" };
  expect((await give(self, sipId, "mark-entry", mark)).json.code).toBe("secrecy.tooYoung");
  expect((await (await server.signIn("far")).get(`/api/v1/sips/${sipId}`)).text).toContain("Jag är rädd");
  server.clock.set("2026-11-22T11:00:00Z");
  await done(await server.signIn(hint), sipId, "mark-entry", mark);
  expect((await (await server.signIn("far")).get(`/api/v1/sips/${sipId}`)).text).not.toContain("Jag är rädd");
});

describe("those who act for an adult", () => {
  const appointment = { kind: "godMan", scope: "Förvalta egendom", coversConsent: false, until: null };

  test("see by an appointment for property alone only what the individual lets them", async () => {
    const { sipId, hint, run } = await born("1950-01-01");
    const partyId = await beside(run, mothersNumber, { kind: "representative", appointment });
    const who = await server.signIn("mor");
    expect(await sight(who, sipId)).toEqual(nothing);
    const self = await server.signIn(hint);
    await done(self, sipId, "decide-plan-consent", { answer: "yes", way: "digital" });
    await done(self, sipId, "write-own-words", { area: "health", hard: "Egna ord" });
    await done(self, sipId, "set-consent-scope", {
      way: "digital",
      cells: [{ recipient: `party:${partyId}`, area: "economy", allowed: true }],
    });
    const { view } = (await who.get(`/api/v1/sips/${sipId}`)).json;
    expect(view).toMatchObject({ limited: true, areas: ["economy"], consent: null, parties: null, need: null });
    expect(JSON.stringify(view)).not.toContain("Egna ord");
    expect((await give(who, sipId, "withdraw-consent", { giver: "person", reason: "x" })).json.code).toBe(
      "access.notAllowed",
    );
  });

  test("see until the last day of the appointment and not the day after", async () => {
    const { sipId, run } = await born("1950-01-01");
    const input = { kind: "representative", appointment: { ...appointment, coversConsent: true, until: "2026-12-01" } };
    await beside(run, mothersNumber, input);
    server.clock.set("2026-12-01T22:50:00Z");
    const who = await server.signIn("mor");
    expect(await sight(who, sipId)).toEqual(noPaper);
    server.clock.set("2026-12-01T23:05:00Z");
    expect(await sight(who, sipId)).toEqual(nothing);
  });
});

describe("two guardians", () => {
  test("see until one is taken away, and the other goes on", async () => {
    const { sipId, run } = await born("2014-01-01");
    await beside(run, mothersNumber, { kind: "guardian" });
    const father = await beside(run, fathersNumber, { kind: "guardian" });
    const [mor, far] = [await server.signIn("mor"), await server.signIn("far")];
    expect(await sight(far, sipId)).toEqual(noPaper);
    await run("remove-party", { partyId: father, reason: "Inte längre vårdnadshavare" });
    expect(await sight(far, sipId)).toEqual(nothing);
    expect(await sight(mor, sipId)).toEqual(noPaper);
  });

  test("decide together; one alone on the ground that the other is absent, until the absent one answers", async () => {
    const { sipId, run } = await born("2014-01-01");
    const mother = await beside(run, mothersNumber, { kind: "guardian" });
    const father = await beside(run, fathersNumber, { kind: "guardian" });
    const state = async () => (await (await server.signIn("mor")).get(`/api/v1/sips/${sipId}`)).json.view.consent.state;
    await done(await server.signIn("mor"), sipId, "decide-plan-consent", {
      giver: `party:${mother}`,
      answer: "yes",
      way: "digital",
    });
    expect(await state()).toBe("oneGuardianMissing");
    await run("record-guardian-ground", { ground: "otherAbsent", note: "Sjö till mars, kan inte nås" });
    expect(await state()).toBe("given");
    await done(await server.signIn("far"), sipId, "decide-plan-consent", {
      giver: `party:${father}`,
      answer: "no",
      way: "digital",
    });
    expect(await state()).not.toBe("given");
  });

  test("answer in the same second: both answers are kept, and everybody is told the same of where it stands", async () => {
    const child = await born("2013-03-03");
    const { sipId, run } = child;
    const [mother, father] = [
      `party:${await beside(run, mothersNumber, { kind: "guardian" })}`,
      `party:${await beside(run, fathersNumber, { kind: "guardian" })}`,
    ];
    const [mor, far, klara] = [
      await server.signIn("mor"),
      await server.signIn("far"),
      await server.signIn(town.klara.hsaId),
    ];
    const version = async () => (await klara.get(`/api/v1/sips/${sipId}`)).json.version as number;
    /** Both at once, from the same version of the page, and what everybody then reads. */
    async function atOnce(one: [string, object], other: [string, object]) {
      const from = await version();
      const answers = await Promise.all([
        give(mor, sipId, one[0], { giver: mother, way: "digital", ...one[1] }, { version: from }),
        give(far, sipId, other[0], { giver: father, way: "digital", ...other[1] }, { version: from }),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      const seen = await Promise.all(
        [mor, far, klara].map(async (who) => (await who.get(`/api/v1/sips/${sipId}`)).json.view),
      );
      const said = seen.map(({ consent, closing }) => [
        consent.state,
        ...[mother, father].map((key) => consent.plan[key].answer),
        closing?.reason ?? null,
      ]);
      expect(said[1]).toEqual(said[0]);
      expect(said[2]).toEqual(said[0]);
      return said[0];
    }
    const decide = (answer: string): [string, object] => ["decide-plan-consent", { answer }];
    const scope = (unitId: string): [string, object] => [
      "set-consent-scope",
      { cells: [{ recipient: `unit:${unitId}`, area: "plan", allowed: true }] },
    ];
    expect(await atOnce(decide("yes"), decide("no"))).toEqual(["guardiansDisagree", "yes", "no", null]);
    expect(await atOnce(decide("yes"), decide("yes"))).toEqual(["given", "yes", "yes", null]);
    await atOnce(scope(town.primaryCare.id), scope(town.primaryCare.id));
    const { consent } = (await klara.get(`/api/v1/sips/${sipId}`)).json.view;
    expect(consent.rows[0].cells.plan).toEqual({ state: "allowed", until: null });
    // The one takes back while the other still says yes: the one's word holds.
    expect(await atOnce(["withdraw-consent", {}], decide("yes"))).toEqual([
      "guardiansDisagree",
      "withdrawn",
      "yes",
      null,
    ]);
    await atOnce(decide("yes"), decide("yes"));
    // Both take back: the second of them closes the plan, once.
    expect(await atOnce(["withdraw-consent", {}], ["withdraw-consent", {}])).toEqual([
      "withdrawn",
      "withdrawn",
      "withdrawn",
      "consentWithdrawn",
    ]);
    const { entries } = (await klara.get(`/api/v1/sips/${sipId}/history`)).json;
    const told = (type: string) => entries.filter((one: { type: string }) => one.type === type).length;
    expect(["PlanConsentDecided", "PlanConsentWithdrawn", "ConsentScopeSet", "SipClosed"].map(told)).toEqual([
      7, 3, 2, 1,
    ]);
  });
});
