// Whatever the consent covers, no answer of any address holds a text whose area its reader has no right to (C4, Z1).
// Every text is marked with its area; the consent is drawn at random, again and again.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sevenPhases } from "../../core/agreements/sevenPhases.ts";
import { documentsFor } from "../../core/documents.ts";
import { protectionLevels } from "../../core/protection.ts";
import { everyRoute, paperAddress } from "../../test/everyRoute.ts";
import { identityNumbers } from "../../test/identityNumbers.ts";
import { type TestServer, testServer, type Visitor } from "../../test/server.ts";
import { buildSipTown, done, give, raised, type SipTown, signInAll } from "../../test/sipTown.ts";
import { textOfPdf } from "../../test/textOfPdf.ts";

const lifeAreas = sevenPhases.lifeAreas.adult.map((one) => one.key);
const areas = ["contact", "need", "meeting", "plan", ...lifeAreas];
const mark = (area: string) => `Ord${area}xq`;
const partyId = "00000000-0000-4000-8000-0000000000aa";
const meetingId = "00000000-0000-4000-8000-0000000000bb";

let server: TestServer;
let town: SipTown;
let people: Awaited<ReturnType<typeof signInAll>>;
let sipId: string;
let daughter: Visitor;
let readers: { recipient: string; who: Visitor }[];
/** Every paper that the coordinator is offered; the others ask for the same. */
let papers: string[];
/** The areas that have been found on paper. */
const onPaper = new Set<string>();

beforeAll(async () => {
  server = await testServer();
  town = await buildSipTown(server);
  people = await signInAll(server, town);
  const { klara, mona, erik } = people;
  sipId = await raised(mona, town, { what: mark("need"), wish: mark("need") });
  await done(mona, sipId, "start-sip", { coordinatorId: town.klara.id, deputyId: town.mona.id, reason: "x" });
  const as = (command: string, input: object = {}) => done(klara, sipId, command, input);
  await klara.post(`/api/v1/sips/${sipId}/contact`, {
    address: mark("contact"),
    phone: mark("contact"),
    email: "",
    interpreterLanguage: "",
  });
  await as("give-information", { how: "spoken" });
  const number = identityNumbers.personnummer[5]!.value;
  await as("add-party", { partyId, kind: "relative", name: "Dottern", personalIdentityNumber: number });
  await server.sql`update person set login_hint = 'dottern' where personal_identity_number = ${number}`;
  daughter = await server.signIn("dottern");
  await as("decide-plan-consent", { answer: "yes" });
  readers = [
    { recipient: `unit:${town.primaryCare.id}`, who: people.vera },
    { recipient: `unit:${town.school.id}`, who: people.sofia },
    { recipient: `party:${partyId}`, who: daughter },
  ];
  await setScope(new Map(readers.map(({ recipient }) => [recipient, areas])));
  for (const { recipient } of readers) await as("add-participant", { recipient, why: mark("meeting") });
  await as("plan-meeting", {
    meetingId,
    purpose: mark("meeting"),
    keyQuestions: mark("meeting"),
    startsAt: "2026-11-28T09:00:00Z",
    minutes: 60,
    place: mark("meeting"),
    contact: mark("meeting"),
    replyBy: "2026-11-25",
  });
  await as("send-summons", { meetingId });
  for (const area of lifeAreas) {
    await as("assess-area", { area, works: mark(area), hard: mark(area), needs: mark(area) });
    await done(erik, sipId, "write-own-words", { area, hard: mark(area) });
  }
  await done(erik, sipId, "write-what-matters", { text: mark("plan") });
  await as("set-meeting-roles", { meetingId, chair: mark("meeting"), secretary: "x" });
  await as("start-meeting", { meetingId });
  await as("write-meeting-notes", { meetingId, part: "needs", text: mark("meeting") });
  for (const section of ["needs", "whatMatters", "ifWorse"])
    await as("write-plan-text", { section, text: mark("plan") });
  const goalId = "00000000-0000-4000-8000-0000000000cc";
  await as("write-goal", { goalId, ownWords: mark("plan"), professional: mark("plan") });
  for (const [index, area] of lifeAreas.entries()) {
    const subgoalId = `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;
    await as("write-subgoal", { subgoalId, goalId, text: mark(area), area });
    await as("write-measure", {
      subgoalId,
      what: mark(area),
      contact: mark(area),
      howOften: mark(area),
      owner: `unit:${town.homeCare.id}`,
    });
  }
  await as("declare-no-measures", { principalId: town.region.id, reason: mark("plan") });
  await as("declare-no-others", { none: true });
  await as("choose-responsible", { principalId: town.municipality.id });
  await as("book-follow-up", { on: "2027-01-15", how: mark("plan") });
  await done(erik, sipId, "answer-plan", { agrees: "partly", comment: mark("plan") });
  await as("establish-plan");
  await as("strike-entry", { item: "assessment.area:sleep", reason: mark("sleep") });
  await done(erik, sipId, "dispute-entry", { item: "plan.needs", text: mark("plan") });
  await as("assess-area", { area: "economy", works: mark("economy") });
  const { view } = (await klara.get(`/api/v1/sips/${sipId}`)).json;
  papers = [
    ...documentsFor(view).map((offer) => paperAddress(sipId, offer)),
    `/api/v1/sips/${sipId}/invitation/${meetingId}.pdf`,
  ];
}, 120_000);
afterAll(() => server.close());

/** Exactly these areas for each recipient: everything else is said no to. */
function setScope(scope: Map<string, string[]>) {
  const cells = [...scope].flatMap(([recipient, open]) =>
    areas.map((area) => ({ recipient, area, allowed: open.includes(area) })),
  );
  return done(people.klara, sipId, "set-consent-scope", { cells });
}

/** All that one reader can be answered: every address that shows something, and commands that are refused as stale. */
async function everythingFor(who: Visitor): Promise<string> {
  const document = "1.pdf";
  const shown = everyRoute(server.app, { id: sipId, day: "2026-11-21", document })
    .filter((it) => it.method === "GET" && !it.public && !/live|admin/.test(it.path))
    .map((it) => it.path);
  const more = [
    "/api/v1/sips?closed=all",
    "/api/v1/sips?part=participant",
    `/api/v1/sips/${sipId}/changes?from=2026-11-21&to=2026-11-21`,
  ];
  const answers = await Promise.all([...shown, ...more, ...papers].map((path) => read(who, path)));
  const searched = await who.post("/api/v1/sips/search", { query: "Erik" });
  const refused = await Promise.all(
    ["assess-area", "write-plan-text", "report-measure", "answer-summons", "strike-entry"].map((command) =>
      give(
        who,
        sipId,
        command,
        { area: "sleep", section: "needs", text: "x", item: "plan.needs", reason: "x" },
        { version: 1 },
      ),
    ),
  );
  return [...answers, ...[searched, ...refused].map(({ text }) => text)].join("\n");
}

/** An answer as somebody reads it: of a paper the words on it, which its bytes do not show. */
async function read(who: Visitor, path: string): Promise<string> {
  const answer = await fetch(`${server.url}${path}`, {
    headers: { accept: "application/json", cookie: who.cookie() },
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (answer.headers.get("content-type") !== "application/pdf") return bytes.toString("utf8");
  const text = textOfPdf(bytes);
  for (const area of areas) if (text.includes(mark(area))) onPaper.add(area);
  return text;
}

describe("over random consents", { timeout: 240_000 }, () => {
  test("no answer holds a text whose area the reader has no right to, and each open area is shown", async () => {
    let looks = 0;
    const scope = fc.record({
      open: fc.tuple(...[0, 1, 2].map(() => fc.subarray(areas))),
      protection: fc.constantFrom(...protectionLevels),
    });
    await fc.assert(
      fc.asyncProperty(scope, async ({ open, protection }) => {
        await server.sql`update person set protection = ${protection} where id = ${town.erik.id}`;
        const chosen = new Map(readers.map(({ recipient }, index) => [recipient, open[index] ?? []]));
        await setScope(chosen);
        for (const { recipient, who } of readers) {
          const allowed = chosen.get(recipient) ?? [];
          const text = await everythingFor(who);
          for (const area of areas) {
            const has = text.includes(mark(area));
            if (!allowed.includes(area)) expect([recipient, area, has]).toEqual([recipient, area, false]);
            else if (area !== "contact" && area !== "need")
              expect([recipient, area, has]).toEqual([recipient, area, true]);
            looks += 1;
          }
        }
      }),
      { numRuns: 12 },
    );
    expect(looks).toBeGreaterThan(400);
    expect([...onPaper]).toEqual(expect.arrayContaining(["meeting", "plan", ...lifeAreas]));
  });

  test("nothing is shown once the consent to the plan is withdrawn, nor on the stream of news", async () => {
    const url = `${server.url}/api/v1/live`;
    const stop = new AbortController();
    let heard = "";
    for (const { who } of readers) {
      const stream = await fetch(url, { headers: { cookie: who.cookie() }, signal: stop.signal });
      void (async () => {
        for await (const chunk of stream.body!) heard += Buffer.from(chunk).toString();
      })().catch(() => {});
    }
    await setScope(new Map(readers.map(({ recipient }) => [recipient, areas])));
    await done(people.klara, sipId, "assess-area", { area: "sleep", works: mark("sleep") });
    await done(people.erik, sipId, "withdraw-consent", { way: "digital" });
    await expect.poll(() => heard, { timeout: 20_000 }).toContain(sipId);
    stop.abort();
    expect(heard).not.toMatch(/Ord\w+xq|Erik/);
    for (const { who } of readers) {
      const text = await everythingFor(who);
      for (const area of areas) expect([area, text.includes(mark(area))]).toEqual([area, false]);
    }
    expect(await everythingFor(people.klara)).toContain(mark("sleep"));
  });
});
