// Somebody joins by a link and an e-ID, the way a browser goes it; and those who try to who should not.
import { createHash, randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LogAnswer } from "../../core/accessLog.ts";
import { sentenceOf } from "../../core/accessLog.ts";
import { identityNumbers } from "../../test/identityNumbers.ts";
import { type TestServer, testServer, type Visitor } from "../../test/server.ts";
import { buildSipTown, consented, done, give, knownPerson, type SipTown, signInAll } from "../../test/sipTown.ts";

let server: TestServer;
let town: SipTown;
let people: Awaited<ReturnType<typeof signInAll>>;
const [tomas, lisa] = [0, 3].map((index) => identityNumbers.personnummer[index]!.value);

beforeAll(async () => {
  server = await testServer();
  town = await buildSipTown(server);
  await knownPerson(server, town, "Tomas Torn", 0, "tomas");
  await knownPerson(server, town, "Lisa Lind", 3, "lisa");
  people = await signInAll(server, town);
});
afterAll(() => server.close());

/** A SIP about Erik, who lets a teacher see the plan and when the meetings are. */
async function withTeacher(areas = ["plan", "meeting"], until: string | null = null) {
  const sipId = await consented(people, town);
  await done(people.klara, sipId, "add-party", { kind: "other", name: "Läraren", relation: "lärare" });
  const partyId: string = (await people.klara.get(`/api/v1/sips/${sipId}`)).json.view.parties.at(-1).id;
  await done(people.klara, sipId, "set-consent-scope", {
    cells: areas.map((area) => ({ recipient: `party:${partyId}`, area, allowed: true, until })),
  });
  return { sipId, partyId };
}
type Made = Awaited<ReturnType<typeof withTeacher>>;

/** Makes a link; gives its secret and the invitation's id. */
async function invite({ sipId, partyId }: Made, more: object = {}, who: Visitor = people.klara) {
  const body = { partyId, until: today(7), ...more };
  const answer = await who.post(`/api/v1/sips/${sipId}/guests`, body);
  expect(answer.status, answer.text).toBe(200);
  const { link, linkId } = answer.json as { link: string; linkId: string };
  expect(link).toMatch(/^http:\/\/localhost:\d+\/inbjudan#[A-Za-z0-9_-]{43}$/);
  return { secret: link.split("#")[1]!, linkId };
}
const today = (days = 0) => new Date(server.clock().getTime() + days * 86_400_000).toISOString().slice(0, 10);

/** Opens a link and signs in there. Gives the page one ends at, and the browser. */
async function come(secret: string, as: string, visitor = server.visitor()) {
  expect((await visitor.post("/sign-in/invitation", { secret, language: "sv" })).status).toBe(204);
  const page = await visitor.get(`/sign-in?as=${as}&returnTo=/inbjudan`, { accept: "text/html" });
  const title = /<h1>([^<]*)<\/h1>/.exec(page.text)?.[1] ?? "";
  return { visitor, page, title, signedIn: (await visitor.get("/api/v1/session")).status === 200 };
}
const statusOf = async (who: Visitor, sipId: string) => (await who.get(`/api/v1/sips/${sipId}`)).status;
const hashOf = (secret: string) => createHash("sha256").update(secret).digest();

const said = {
  waiting: "Tack, du har tagit emot inbjudan",
  withdrawn: "Inbjudan gäller inte längre",
  expired: "Länken har gått ut",
  used: "Länken är redan använd",
  another: "Länken är till någon annan",
  unknown: "Länken går inte att använda",
  lost: "Öppna länken en gång till",
  staff: "Logga in som privatperson",
};

describe("a link made for one person", () => {
  test("lets them in when they have signed in, to what the consent gives and no more, and afterwards as usual", async () => {
    const made = await withTeacher();
    const { secret } = await invite(made, { personalIdentityNumber: tomas });
    expect(await statusOf(await server.signIn("tomas"), made.sipId)).toBe(404);
    const { visitor, signedIn } = await come(secret, "tomas");
    expect(signedIn).toBe(true);
    const { view } = (await visitor.get(`/api/v1/sips/${made.sipId}`)).json;
    expect(view).toMatchObject({ limited: true, need: null, parties: null, consent: null });
    expect(view.areas.toSorted()).toEqual(["meeting", "plan"]);
    expect(view.guests).toEqual([expect.objectContaining({ state: "joined", cameName: null })]);
    const later = await server.signIn("tomas");
    expect((await later.get("/api/v1/sips")).json.sips.map((sip: { id: string }) => sip.id)).toContain(made.sipId);
    // The same person with the same link comes to the same place; nobody else does.
    expect((await come(secret, "tomas")).signedIn).toBe(true);
    expect(await come(secret, "lisa")).toMatchObject({ title: said.unknown, signedIn: false });
    // Withdrawn consent is not found in the same moment.
    await done(people.erik, made.sipId, "set-consent-scope", {
      way: "digital",
      cells: ["plan", "meeting"].map((area) => ({ recipient: `party:${made.partyId}`, area, allowed: false })),
    });
    expect([await statusOf(visitor, made.sipId), await statusOf(later, made.sipId)]).toEqual([404, 404]);
    expect((await come(secret, "tomas")).title).toBe(said.withdrawn);
  });

  test("is another's to everybody else; and a dead one is to them exactly what one that never was is", async () => {
    const made = await withTeacher();
    const { secret, linkId } = await invite(made, { personalIdentityNumber: tomas });
    expect(await come(secret, "lisa")).toMatchObject({ title: said.another, signedIn: false });
    const { page: never } = await come(randomBytes(32).toString("base64url"), "lisa");
    await done(people.erik, made.sipId, "withdraw-invitation", { linkId });
    const dead = await come(secret, "lisa");
    expect([dead.page.status, dead.page.text]).toEqual([never.status, never.text]);
    expect(dead.title).toBe(said.unknown);
    expect(await come(secret, "tomas")).toMatchObject({ title: said.withdrawn, signedIn: false });
    for (const page of [dead.page.text, never.text]) expect(page).not.toMatch(/Erik|Läraren|Klara|Hemtjänsten/);
  });
});

describe("a link without a number", () => {
  test("shows nothing until the coordinator has recognised who came, who then finds the SIP", async () => {
    const made = await withTeacher();
    const { secret, linkId } = await invite(made, {}, people.erik);
    const { visitor, title, signedIn } = await come(secret, "tomas");
    expect([title, signedIn]).toEqual([said.waiting, false]);
    expect(await statusOf(await server.signIn("tomas"), made.sipId)).toBe(404);
    const { view } = (await people.klara.get(`/api/v1/sips/${made.sipId}`)).json;
    expect(view.guests.at(-1)).toMatchObject({ state: "waiting", cameName: "Tomas Torn" });
    const erik = await people.erik.get(`/api/v1/sips/${made.sipId}`);
    expect(erik.text).not.toContain("Tomas Torn");
    const work = (await people.klara.get("/api/v1/work-list?mine=true")).json;
    expect(work.items.map((item: { task: { kind: string } }) => item.task.kind)).toContain("recogniseGuest");
    expect((await give(people.erik, made.sipId, "confirm-guest", { linkId })).status).toBe(403);
    await done(people.klara, made.sipId, "confirm-guest", { linkId });
    const later = await server.signIn("tomas");
    expect(await statusOf(later, made.sipId)).toBe(200);
    // What the browser carried was taken out of it; the same sign-in again takes nothing.
    expect(visitor.cookie()).not.toContain("samlad_invitation");
    const again = await visitor.get("/sign-in?as=tomas&returnTo=/inbjudan", { accept: "text/html" });
    expect(again.text).toContain(said.lost);
  });

  test("is had by one of two who come in the same moment; the other is told that it is used", async () => {
    const made = await withTeacher();
    const { secret, linkId } = await invite(made);
    const both = await Promise.all([come(secret, "tomas"), come(secret, "lisa")]);
    expect(both.map((it) => it.title).toSorted()).toEqual([said.used, said.waiting].toSorted());
    expect(both.map((it) => it.signedIn)).toEqual([false, false]);
    const came = await server.sql`select 1 from sip_event where sip_id = ${made.sipId} and type = 'GuestCame'`;
    expect(came).toHaveLength(1);
    await done(people.klara, made.sipId, "turn-away-guest", { linkId, reason: "Inte läraren" });
    for (const as of ["tomas", "lisa"]) expect([said.used, said.withdrawn]).toContain((await come(secret, as)).title);
  });

  test("is made by one of those who make it in the same moment; another is told that a newer has been made", async () => {
    const made = await withTeacher();
    const body = { partyId: made.partyId, until: today(7) };
    const post = (who: Visitor) => who.post(`/api/v1/sips/${made.sipId}/guests`, body);
    // As many at once as there are connections, until two have met: on a busy machine they may come one after the other.
    const several = Array.from({ length: 10 }, (_, at) => (at % 2 === 0 ? people.klara : people.erik));
    const refused = [];
    for (let round = 0; round < 40 && refused.length === 0; round++)
      refused.push(...(await Promise.all(several.map(post))).filter((it) => it.status !== 200));
    expect(refused.length).toBeGreaterThan(0);
    for (const it of refused) expect(it.json).toMatchObject({ status: 409, code: "guest.replaced" });
    const { secret } = await invite(made);
    expect((await come(secret, "tomas")).title).toBe(said.waiting);
  });

  test("is not made where somebody has protected identity, and not before the consent", async () => {
    const open = await withTeacher();
    await done(people.klara, open.sipId, "add-party", { kind: "other", name: "Vän" });
    const friend = (await people.klara.get(`/api/v1/sips/${open.sipId}`)).json.view.parties.at(-1).id;
    const unasked = await people.klara.post(`/api/v1/sips/${open.sipId}/guests`, { partyId: friend, until: today(7) });
    expect(unasked.json).toMatchObject({ status: 409, code: "guest.consentFirst" });
    await done(people.klara, open.sipId, "add-party", { kind: "relative", name: "Hemlig", protected: true });
    const refused = await people.klara.post(`/api/v1/sips/${open.sipId}/guests`, {
      partyId: open.partyId,
      until: today(7),
    });
    expect(refused.json).toMatchObject({ code: "guest.numberNeeded", field: "personalIdentityNumber" });
    const [before] = await server.sql`select count(*)::int as links from invitation_link`;
    for (const who of [people.vera, people.sofia]) {
      const body = { partyId: open.partyId, until: today(7), personalIdentityNumber: lisa };
      expect((await who.post(`/api/v1/sips/${open.sipId}/guests`, body)).status).not.toBe(200);
    }
    const [after] = await server.sql`select count(*)::int as links from invitation_link`;
    expect(after).toEqual(before);
  });
});

test("a link for anybody is worth nothing once the individual has protected identity (Z4)", async () => {
  const [open, waiting] = [await withTeacher(), await withTeacher()];
  const { secret } = await invite(open);
  const { secret: taken, linkId } = await invite(waiting);
  expect((await come(taken, "lisa")).title).toBe(said.waiting);
  const protect = (level: string) =>
    people.klara.post(`/api/v1/sips/${open.sipId}/protection`, { level, reason: "Hot" });
  expect((await protect("marked")).status).toBe(200);
  expect([(await come(secret, "tomas")).title, (await come(taken, "lisa")).title]).toEqual([
    said.withdrawn,
    said.withdrawn,
  ]);
  expect((await give(people.klara, waiting.sipId, "confirm-guest", { linkId })).json.code).toBe("guest.numberNeeded");
  const again = { partyId: open.partyId, until: today(7) };
  expect((await people.klara.post(`/api/v1/sips/${open.sipId}/guests`, again)).json.code).toBe("guest.numberNeeded");
  expect((await protect("none")).status).toBe(200);
});

describe("a sign-in that was not begun on the page of the invitation", () => {
  test("takes none, whatever the browser carries; nor does one as staff", async () => {
    const made = await withTeacher();
    const { secret } = await invite(made);
    const visitor = server.visitor();
    await visitor.post("/sign-in/invitation", { secret, language: "sv" });
    await visitor.get("/sign-in?as=lisa&returnTo=/my", { accept: "text/html" });
    expect((await visitor.get("/api/v1/session")).json.user.name).toBe("Lisa Lind");
    expect(await come(secret, town.vera.hsaId)).toMatchObject({ title: said.staff, signedIn: false });
    const tries = await server.sql`
      select detail from access_log where sip_id = ${made.sipId} and action = 'joinRefused' and staff_id is null`;
    expect(tries.map((row) => row.detail)).toEqual([{ outcome: "staff" }]);
    expect((await come(secret, "tomas")).title).toBe(said.waiting);
  });
});

test("each act stands in the individual's own log in plain words, and nobody's name does", async () => {
  const made = await withTeacher();
  const { secret } = await invite(made, { personalIdentityNumber: tomas });
  await come(secret, "lisa");
  const { visitor } = await come(secret, "tomas");
  expect((await visitor.get(`/api/v1/sips/${made.sipId}`)).status).toBe(200);
  const { linkId } = await invite(await withTeacher());
  const log: LogAnswer = (await people.erik.get("/api/v1/my/access-log?limit=100")).json;
  const sentences = log.groups.map((group) => sentenceOf(group, log.person, "sv")).join("\n");
  for (const sentence of [
    "Klara Klok, handläggare på Hemtjänsten Söder, bjöd in någon till din SIP med en länk",
    "Någon öppnade en inbjudan till din SIP och släpptes inte in",
    "En inbjuden person tog emot en inbjudan till din SIP",
    "En inbjuden person öppnade din SIP",
  ])
    expect(sentences).toContain(sentence);
  expect(sentences, "who joined by a link is no relative").not.toContain("närstående");
  const onSip: LogAnswer = (await people.erik.get(`/api/v1/sips/${made.sipId}/access-log?limit=100`)).json;
  expect(onSip.groups.map(({ actor }) => (actor.kind === "person" ? actor.relation : ""))).toContain("invited");
  expect(onSip.groups.map(({ actor }) => (actor.kind === "person" ? actor.relation : ""))).not.toContain("relative");
  expect(sentences).not.toMatch(/Lisa|Tomas/);
  expect(linkId).toBeTruthy();
  const own = await server.sql`select action, detail from access_log where sip_id = ${made.sipId} order by id`;
  expect(own.filter((row) => row.action.startsWith("join")).map((row) => row.detail.outcome)).toEqual([
    "another",
    "joined",
  ]);
});

describe("the secret", () => {
  test("is stored nowhere but as a hash, and the app's role cannot even see that there are links", async () => {
    const made = await withTeacher();
    const { secret, linkId } = await invite(made);
    const [row] = await server.sql`select link_id, secret_hash from invitation_link where link_id = ${linkId}`;
    expect(row!.secretHash).toEqual(hashOf(secret));
    const kept = JSON.stringify(
      await server.sql`select state::text from sip where id = ${made.sipId}
                       union all select data::text from sip_event where sip_id = ${made.sipId}
                       union all select row_to_json(c)::text from sip_command c
                       union all select row_to_json(l)::text from access_log l`,
    );
    expect(kept).not.toContain(secret);
    expect(kept).not.toContain(hashOf(secret).toString("hex"));
    for (const statement of [
      "select 1 from invitation_link",
      "insert into invitation_link select * from invitation_link",
      "update invitation_link set until = '2099-01-01'",
      "delete from invitation_link",
    ])
      await expect(server.deps.sql.unsafe(statement)).rejects.toThrow(/permission denied/);
  });

  test("is kept once, for an invitation that the session itself has made in a SIP that it finds", async () => {
    const made = await withTeacher();
    const { linkId, secret } = await invite(made);
    const own = "7f0c0a4e-0000-4000-8000-000000000001";
    await done(people.klara, made.sipId, "invite-guest", { linkId: own, partyId: made.partyId, until: today(7) });
    const keep = async (who: Visitor, link: string, text: string) => {
      const token = hashOf(/samlad_session=([\w-]{43})/.exec(who.cookie())![1]!);
      const { sql, clock } = server.deps;
      const [row] = await sql`
        select keep_invitation(${token}, ${clock()}, ${new Date(0)}, ${today()}, ${made.sipId}, ${link}, ${hashOf(text)}) as kept`;
      return row!.kept;
    };
    // The first has been replaced, and has a hash; the second is Klara's own to give one.
    expect(await keep(people.klara, linkId, "another")).toBe(false);
    for (const who of [people.mona, people.erik, people.vera]) expect(await keep(who, own, "mine")).toBe(false);
    expect([await keep(people.klara, own, "x"), await keep(people.klara, own, "y")]).toEqual([true, false]);
    expect((await come(secret, "tomas")).title).toBe(said.withdrawn);
  });

  test("that is guessed leads nowhere, and is logged about nobody", async () => {
    const [before] = await server.sql`select count(*)::int as lines from access_log where action = 'joinRefused'`;
    expect((await come(randomBytes(32).toString("base64url"), "tomas")).title).toBe(said.unknown);
    const [after] = await server.sql`select count(*)::int as lines from access_log where action = 'joinRefused'`;
    expect(after).toEqual(before);
    for (const secret of ["", "x", `${"a".repeat(43)}'`, "a".repeat(44), null, { a: 1 }])
      expect((await server.visitor().post("/sign-in/invitation", { secret, language: "sv" })).status).toBe(400);
  });
});

describe("a link ends", () => {
  test("with the SIP, and with the yes to the plan, in the same moment", async () => {
    const closed = await withTeacher();
    const { secret } = await invite(closed);
    await done(people.klara, closed.sipId, "close-sip", { reason: "individualWishes", text: "Vill inte längre" });
    expect((await come(secret, "tomas")).title).toBe(said.withdrawn);
    const withdrawn = await withTeacher();
    const link = await invite(withdrawn);
    await come(link.secret, "tomas");
    await done(people.erik, withdrawn.sipId, "withdraw-consent", { way: "digital" });
    const late = await give(people.klara, withdrawn.sipId, "confirm-guest", { linkId: link.linkId });
    expect(late.status).toBe(409);
    expect((await come(link.secret, "tomas")).title).toBe(said.withdrawn);
  });

  test("by the clock, at the end of its last day in Sweden", async () => {
    const made = await withTeacher();
    const [one, other] = [
      await invite(made, { until: today() }),
      await invite(await withTeacher(), { until: today() }),
    ];
    const before = server.clock.now();
    server.clock.set(`${today()}T22:59:00Z`);
    expect((await come(one.secret, "tomas")).title).toBe(said.waiting);
    server.clock.set(`${today()}T23:01:00Z`);
    expect((await come(other.secret, "tomas")).title).toBe(said.expired);
    server.clock.set(before);
  });
});
