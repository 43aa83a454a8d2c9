import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { placesOf } from "../../test/everywhere.ts";
import { programEnvironment } from "../../test/programEnvironment.ts";
import { samplePdf } from "../../test/sampleFiles.ts";
import { type TestServer, testServer, type Visitor } from "../../test/server.ts";
import {
  buildSipTown,
  consented,
  done,
  knownPerson,
  raised,
  type SipTown,
  signInAll,
  summoned,
} from "../../test/sipTown.ts";
import { makeMonths } from "../accessLog/months.ts";
import { verifyLog } from "../accessLog/verifyLog.ts";
import { verify } from "../sip/verify.ts";
import { dueAsText, reportDue } from "./dueReport.ts";
import { readKeepers } from "./findDue.ts";
import { CannotHold, holdSip, releaseSip } from "./holds.ts";
import { removeDue } from "./removeDue.ts";
import { NotYet, type RunRequest, runRetention } from "./runRetention.ts";

let server: TestServer;
let town: SipTown;
let people: Awaited<ReturnType<typeof signInAll>>;
beforeAll(async () => {
  server = await testServer();
  town = await buildSipTown(server);
});
afterAll(() => server.close());

/** A SIP that ended today, with words of each kind: the municipality's, the region's, the person's, and a paper. */
async function ended() {
  people = await signInAll(server, town);
  const today = server.clock().toISOString().slice(0, 10);
  const { sipId, meetingId, participantId } = await summoned(people, town, today);
  const word = (whose: string) => `${whose}${randomUUID().slice(0, 8)}`;
  const words = {
    town: word("Plommon"),
    region: word("Hallon"),
    own: word("Krusbär"),
    paper: word("Paron"),
    why: word("Lingon"),
  };
  await done(people.klara, sipId, "assess-area", { area: "sleep", works: words.town });
  await done(people.vera, sipId, "answer-summons", {
    meetingId,
    participantId,
    answer: "coming",
    representativeId: town.vera.id,
    comment: words.region,
  });
  await done(people.erik, sipId, "write-own-words", { area: "sleep", works: words.own });
  await upload(people.klara, sipId, words.paper);
  await upload(people.erik, sipId, words.own);
  // Why somebody was protected stands beside the SIP.
  for (const level of ["marked", "none"]) {
    const set = await people.klara.post(`/api/v1/sips/${sipId}/protection`, { level, reason: words.why });
    if (set.status !== 200) throw new Error(set.text);
  }
  await people.klara.send("PUT", "/api/v1/drafts/closing.text", { text: words.town, baseVersion: 0, sipId });
  for (const who of [people.klara, people.erik]) await who.send("PUT", `/api/v1/sips/${sipId}/seen`, { upTo: 1 });
  await done(people.klara, sipId, "close-sip", { reason: "moved", text: `Flyttat, ${words.town}` });
  return { sipId, words };
}

async function upload(who: Visitor, sipId: string, word: string) {
  const form = new FormData();
  form.append("file", new Blob([new Uint8Array(samplePdf(word))], { type: "application/pdf" }), `${word}.pdf`);
  const request = new Request("http://x", { method: "POST", body: form });
  const answer = await who.send(
    "POST",
    `/api/v1/sips/${sipId}/attachments`,
    new Uint8Array(await request.arrayBuffer()),
    {
      "content-type": request.headers.get("content-type")!,
    },
  );
  if (answer.status !== 201) throw new Error(answer.text);
}

/** Moves time; the log's months are made before anything is written in them, as they are when time goes its own way. */
async function itIs(day: string) {
  server.clock.set(`${day}T09:00:00Z`);
  await makeMonths(server.sql, server.clock());
}

const run = async (asOf: string, more: Pick<RunRequest, "signal" | "patience"> = {}) => {
  await itIs(asOf);
  return runRetention(server.sql, { asOf, countyId: null, by: "Arkivarien", now: server.clock(), ...more });
};
const seen = async (who: string, sipId: string) =>
  (await (await server.signIn(who)).get(`/api/v1/sips/${sipId}`)).status;

describe("one SIP through its years", () => {
  let one: Awaited<ReturnType<typeof ended>>;
  beforeAll(async () => {
    await itIs("2026-11-21");
    one = await ended();
    const erik = `person:${town.erik.id}`;
    await server.sql`
      insert into calendar_invitation (uid, county_id, sip_id, meeting_id, owner, audience, sequence, meeting_sequence, starts_at, minutes, planned_at)
      values (${randomUUID()}, ${town.county.id}, ${one.sipId}, ${randomUUID()}, ${erik}, ${erik}, 0, 0, '2026-12-01T09:00:00Z', 60, '2026-11-21T09:00:00Z')`;
  });

  test("is whole for as long as nobody's time is over", async () => {
    expect(await run("2031-11-20")).toMatchObject({ sips: 0, events: 0 });
    expect(await placesOf(server.sql, one.words.town)).not.toEqual([]);
  });

  test("is listed by principal and ground, without anything that was written", async () => {
    const report = await reportDue(server.sql, { asOf: "2031-11-21", countyId: null });
    expect(report).toMatchObject({ sips: 1, everything: 0 });
    expect(report.lines).toMatchObject([
      {
        sipId: one.sipId,
        principal: "Sjököpings kommun",
        record: "socialServices",
        law: "SoL (2025:400) 16 kap. 1 §",
        removeBy: "2032-12-31",
      },
    ]);
    const later = await reportDue(server.sql, { asOf: "2033-01-01", countyId: null });
    expect(later.late).toBe(1);
    for (const word of [...Object.values(one.words), "Erik", "Klara"])
      expect(JSON.stringify(report)).not.toContain(word);
    expect(await placesOf(server.sql, one.words.town)).not.toEqual([]);
  });

  test("is not removed before its day, whatever is asked", async () => {
    await itIs("2027-01-01");
    const request = { asOf: "2031-11-21", countyId: null, by: "x", now: server.clock() };
    await expect(runRetention(server.sql, request)).rejects.toThrow(NotYet);
  });

  test("loses what the municipality wrote after five years, and its staff find it no longer", async () => {
    expect(await run("2031-11-21")).toMatchObject({ sips: 1, everything: 0, papers: 1, drafts: 1, persons: 0 });
    expect(await placesOf(server.sql, one.words.town)).toEqual([]);
    expect(await placesOf(server.sql, one.words.region)).toEqual(["sip.state", "sip_event.data"]);
    // What is in a file is sealed; its name is not. What the individual brought is for the last clock.
    expect(await placesOf(server.sql, one.words.own)).toEqual(["attachment.name", "sip.state", "sip_event.data"]);
    expect(await placesOf(server.sql, one.words.paper)).toEqual([]);
    expect(await seen(town.klara.hsaId, one.sipId)).toBe(404);
    expect(await seen(town.mona.hsaId, one.sipId)).toBe(404);
    expect(await seen(town.vera.hsaId, one.sipId)).toBe(200);
    expect(await seen("erik", one.sipId)).toBe(200);
    expect(await verify(server.sql)).toMatchObject({ broken: null });
  });

  test("keeps the log of a month while something that may write in it goes on, and says so", async () => {
    await server.sql.begin(async (tx) => {
      await tx`select pg_current_xact_id()`;
      await server.sql`
        insert into access_log (county_id, at, actor_kind, action, ground)
        select id, '2026-11-21T10:00:00Z', 'system', 'read', '' from county limit 1`;
      expect(await run("2032-03-01", { patience: { times: 2, everyMs: 10 } })).toMatchObject({
        sips: 0,
        months: [],
        monthsLeft: ["2026-11"],
      });
    });
  });

  test("loses nothing a second time", async () => {
    const before = await server.sql`select version, head_hash from sip where id = ${one.sipId}`;
    const report = await run("2032-03-01");
    expect(report).toMatchObject({ sips: 0, events: 0, drafts: 0 });
    // The agreement keeps the access log five years: its first month is let go by the same run.
    expect(report.months.map((one) => one.month)).toEqual(["2026-11"]);
    expect(await server.sql`select version, head_hash from sip where id = ${one.sipId}`).toEqual(before);
  });

  test("is not touched while it is exempted", async () => {
    const hold = { sipId: one.sipId, by: "Chefsjuristen", reason: "Skadeståndskrav", now: server.clock() };
    await holdSip(server.sql, hold);
    await expect(holdSip(server.sql, hold)).rejects.toThrow(CannotHold);
    expect(await run("2036-11-21")).toMatchObject({ sips: 0, held: 1 });
    // Exempted after it was found to be due: it is looked at again in the moment of removal.
    const late = { asOf: "2036-11-21", runId: 1, now: server.clock(), keepers: await readKeepers(server.sql) };
    expect(await removeDue(server.sql, one.sipId, late)).toBeNull();
    expect(await placesOf(server.sql, one.words.own)).not.toEqual([]);
    await releaseSip(server.sql, { ...hold, reason: "Kravet är avgjort" });
    await expect(releaseSip(server.sql, hold)).rejects.toThrow(/not exempted/);
    await expect(holdSip(server.sql, { ...hold, reason: " " })).rejects.toThrow(/why/);
    await expect(holdSip(server.sql, { ...hold, sipId: "x" })).rejects.toThrow(/There is no SIP/);
  });

  test("loses everything with the last clock: words, papers, news, and the person; who, when and why remain", async () => {
    expect(await run("2036-11-21")).toMatchObject({ sips: 1, everything: 1, papers: 1, persons: 1 });
    for (const word of [...Object.values(one.words), "Erik Enskild", "Flera huvudmän behövs"])
      expect([word, await placesOf(server.sql, word)]).toEqual([word, []]);
    expect(await placesOf(server.sql, town.erik.personalIdentityNumber ?? "-")).toEqual([]);
    const [person] =
      await server.sql`select personal_identity_number, birth_date, address from person where id = ${town.erik.id}`;
    expect(person).toEqual({ personalIdentityNumber: null, birthDate: null, address: null });
    for (const table of ["draft", "letter", "last_seen", "sip_task", "sip_reader", "calendar_invitation"]) {
      const rows = await server.sql`select 1 from ${server.sql(table)} where sip_id = ${one.sipId}`;
      expect([table, rows.length]).toEqual([table, 0]);
    }
    const papers = await server.sql`select length(bytes) as bytes, length(sha256) as sum from attachment`;
    expect(papers).toEqual([
      { bytes: 0, sum: 32 },
      { bytes: 0, sum: 32 },
    ]);
    expect(await seen(town.vera.hsaId, one.sipId)).toBe(404);
    const events =
      await server.sql`select type, by_actor ->> 'name' as name from sip_event where sip_id = ${one.sipId} order by seq`;
    expect(events).toContainEqual({ type: "SipClosed", name: "Klara Klok" });
    expect(events.slice(-2).map((event) => event.type)).toEqual(["TextsRemoved", "TextsRemoved"]);
    expect(await verify(server.sql)).toMatchObject({ sips: 1, broken: null });
  });

  test("is told of in the stored reports, and in the log", async () => {
    const rows = await server.sql`select sip_id, everything, events, papers from retention_removal order by seq`;
    expect(rows).toMatchObject([
      { everything: false, papers: 1 },
      { everything: true, papers: 1 },
    ]);
    const [last] = await server.sql`select run_by, ended_at, report from retention_run order by id desc limit 1`;
    expect(last).toMatchObject({ runBy: "Arkivarien", report: { everything: 1 } });
    expect(last!.endedAt).not.toBeNull();
    // A seal has the time of the database's own clock, which has not moved: to it the month went too soon. The rows are whole.
    const { faults } = await verifyLog(server.sql, { against: [] });
    expect(faults.filter((fault) => !/before its time/.test(fault.says))).toEqual([]);
    const log =
      await server.sql`select actor_kind, ground, detail from access_log where action = 'redact' and sip_id = ${one.sipId}`;
    expect(log).toHaveLength(2);
    expect(log[0]).toMatchObject({ actorKind: "system", ground: "retention" });
  });
});

describe("a run", () => {
  let sips: Awaited<ReturnType<typeof ended>>[];
  let young: Awaited<ReturnType<typeof ended>>;
  beforeAll(async () => {
    await itIs("2040-01-10");
    await knownPerson(server, town, "Erik Enskild", 2, "erik");
    sips = [await ended(), await ended(), await ended()];
    await itIs("2045-01-10");
    young = await ended();
  });
  const left = async () => {
    const rows = await server.sql<{ id: string }[]>`select id from sip where forgotten_on is null`;
    return sips.filter(({ sipId }) => rows.some((row) => row.id === sipId)).length;
  };

  test("that is stopped has done whole SIPs, and the next one does the rest", async () => {
    const stop = new AbortController();
    const [first] = sips.map(({ sipId }) => sipId).sort();
    // Stopped while the first is being removed: its row is held until the run has been told to stop.
    const reached = server.sql.begin(async (tx) => {
      await tx`select 1 from sip where id = ${first!} for update`;
      const [{ pid }] = await tx<[{ pid: number }]>`select pg_backend_pid() as pid`;
      const running = run("2050-02-01", { signal: stop.signal });
      await expect
        .poll(() => server.sql`select 1 from pg_stat_activity where ${pid} = any(pg_blocking_pids(pid))`, {
          timeout: 20_000,
        })
        .toHaveLength(1);
      stop.abort();
      return { running };
    });
    const report = await (await reached).running;
    expect(report).toMatchObject({ stopped: true, everything: 1, persons: 0 });
    expect(await left()).toBe(2);
    expect(await verify(server.sql)).toMatchObject({ broken: null });
    expect(await run("2050-02-01")).toMatchObject({ stopped: false, everything: 2 });
    expect(await left()).toBe(0);
  });

  test("that begins while another goes on takes turns with it, and nothing is removed twice", async () => {
    await itIs("2055-02-01");
    const [one, other] = await Promise.all([run("2055-02-01"), run("2055-02-01")]);
    expect(one.everything + other.everything).toBe(1);
    expect(await server.sql`select 1 from retention_removal where sip_id = ${young.sipId}`).toHaveLength(2);
    expect(await placesOf(server.sql, young.words.own)).toEqual([]);
  });

  test("leaves a person whom another SIP holds, until that one is gone too", async () => {
    const names = await server.sql<{ seq: number }[]>`
      select r.run_id, (x.report ->> 'persons')::int as persons from retention_removal r join retention_run x on x.id = r.run_id
       where r.everything and r.sip_id = any(${[...sips, young].map((one) => one.sipId)}::uuid[]) order by r.run_id`;
    expect(names.map((row) => (row as unknown as { persons: number }).persons)).toEqual([0, 0, 0, 1]);
  });
});

test("with a person's last SIP everybody is forgotten who stood beside them there, and what they had of their own", async () => {
  const { sql } = server;
  await itIs("2062-01-10");
  const erik = await knownPerson(server, town, "Erik Enskild", 2, "erik");
  const beside = await Promise.all([
    knownPerson(server, town, "Tomas Torn", 0, "tomas"),
    knownPerson(server, town, "Lisa Lind", 3, "lisa"),
    knownPerson(server, town, "Ludvig Lind", 4, "ludvig"),
    knownPerson(server, town, "Greta Granne", 5, "greta"),
  ]);
  const numberOf = (index: number) => beside[index]!.personalIdentityNumber;
  people = await signInAll(server, town);
  // A need that led to nothing: whoever raised it stands nowhere else.
  const declined = await raised(await server.signIn("greta"), town);
  await done(people.mona, declined, "decline-need", { reason: "Inget behov" });
  const sipId = await consented(people, town);
  const parties: string[] = [];
  for (const name of ["Systern", "Läraren", "Vännen"]) {
    const number = name === "Systern" ? { personalIdentityNumber: numberOf(0) } : {};
    await done(people.klara, sipId, "add-party", { kind: "other", name, relation: "känd", ...number });
    const partyId: string = (await people.klara.get(`/api/v1/sips/${sipId}`)).json.view.parties.at(-1).id;
    await done(people.klara, sipId, "set-consent-scope", {
      cells: [{ recipient: `party:${partyId}`, area: "plan", allowed: true, until: null }],
    });
    parties.push(partyId);
  }
  const invite = async (partyId: string | undefined, more: object) => {
    const answer = await people.klara.post(`/api/v1/sips/${sipId}/guests`, { partyId, until: "2062-01-20", ...more });
    expect(answer.status, answer.text).toBe(200);
    return (answer.json.link as string).split("#")[1]!;
  };
  await invite(parties[1], { personalIdentityNumber: numberOf(1) });
  const visitor = server.visitor();
  await visitor.post("/sign-in/invitation", { secret: await invite(parties[2], {}), language: "sv" });
  await visitor.get("/sign-in?as=ludvig&returnTo=/inbjudan", { accept: "text/html" });
  const { id } = erik;
  await people.erik.send("PUT", `/api/v1/sips/${sipId}/seen`, { upTo: 1 });
  await people.erik.send("PUT", "/api/v1/drafts/raise.what", { text: "Något annat", baseVersion: 0 });
  await sql`
    insert into notice_setting (owner, county_id, language, email, email_when, sms_when, changed_at)
    values (${`person:${id}`}, ${town.county.id}, 'sv', 'erik@example.org', 'atOnce', 'never', now())`;
  await sql`
    insert into calendar_address (county_id, person_id, secret_hash, with_place, language, made_at)
    values (${town.county.id}, ${id}, sha256('x'), false, 'sv', now())`;
  await done(people.klara, sipId, "close-sip", { reason: "moved", text: "Flyttat" });
  const own = async () => {
    const [row] = await sql`
      select (select count(*)::int from session where person_id = ${id}) as sessions,
             (select count(*)::int from calendar_address where person_id = ${id}) as calendars,
             (select count(*)::int from last_seen where reader = ${`person:${id}`}) as seen,
             (select count(*)::int from notice_setting where owner = ${`person:${id}`}) as settings,
             (select count(*)::int from draft where owner = ${`person:${id}`}) as drafts`;
    return row;
  };
  expect(Object.values((await own())!).every((count) => Number(count) > 0)).toBe(true);
  await itIs("2080-01-11");
  expect(await run("2080-01-11")).toMatchObject({ everything: 2, persons: 5 });
  for (const person of [erik, ...beside]) {
    const [row] = await sql`select name, personal_identity_number, login_hint from person where id = ${person.id}`;
    expect([person.name, row]).toEqual([
      person.name,
      { name: "[borttagen uppgift]", personalIdentityNumber: null, loginHint: null },
    ]);
  }
  expect(await placesOf(sql, "Ludvig")).toEqual([]);
  expect(await own()).toEqual({ sessions: 0, calendars: 0, seen: 0, settings: 0, drafts: 0 });
});

test("a run takes away the addresses of staff who have left, and of no others", async () => {
  const { sql } = server;
  const today = server.clock().toISOString().slice(0, 10);
  const staff = [town.mona, town.klara, town.vera, town.sofia];
  for (const { id } of staff)
    await sql`
      insert into notice_setting (owner, county_id, language, email, email_when, sms_when, changed_at)
      values (${`staff:${id}`}, ${town.county.id}, 'sv', 'privat@example.org', 'atOnce', 'never', now())
      on conflict (owner) do nothing`;
  const left = () =>
    sql<{ owner: string }[]>`select owner from notice_setting where owner like 'staff:%'`.then((rows) =>
      rows.map((one) => staff.find((it) => `staff:${it.id}` === one.owner)?.name).sort(),
    );
  await sql`update assignment set ends_on = ${today} where staff_id = ${town.klara.id}`;
  await sql`update staff set ended_on = ${today} where id = ${town.sofia.id}`;
  // On leave: comes back.
  await sql`update assignment set starts_on = '2090-01-01' where staff_id = ${town.vera.id}`;
  const due = await reportDue(sql, { asOf: today, countyId: null });
  expect(due.settings).toBe(2);
  expect(dueAsText({ ...due, lines: [] })).toContain("2 members of staff have left");
  expect((await run(today)).settings).toBe(2);
  expect((await run(today)).settings).toBe(0);
  expect(await left()).toEqual(["Mona Modig", "Vera Vård"]);
  await sql`delete from notice_setting`;
  await sql`update assignment set ends_on = null where staff_id = ${town.klara.id}`;
  await sql`update staff set ended_on = null where id = ${town.sofia.id}`;
  await sql`update assignment set starts_on = '2026-01-01' where staff_id = ${town.vera.id}`;
});

describe("verify", () => {
  test("finds a paper that is gone before its time", async () => {
    await itIs("2060-01-10");
    await knownPerson(server, town, "Erik Enskild", 2, "erik");
    const { sipId } = await ended();
    await server.sql`alter table attachment disable trigger append_only`;
    await server.sql`update attachment set bytes = '', name = '[borttagen uppgift]', removed_at = now() where sip_id = ${sipId}`;
    await server.sql`alter table attachment enable trigger append_only`;
    expect((await verify(server.sql)).broken).toMatchObject({ sipId, seq: null });
  });
});

describe("npm run retain", () => {
  const retain = async (...args: string[]) => {
    try {
      const env = { ...programEnvironment(), DATABASE_URL: server.deps.databaseUrl };
      const { stdout } = await promisify(execFile)(process.execPath, ["server/retention/retain.ts", ...args], {
        env,
      });
      return { code: 0, out: stdout };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { code, out: stdout + stderr };
    }
  };

  test("lists what will be due as a table and as JSON, and removes nothing", async () => {
    const { sipId } = (
      await server.sql<{ sipId: string }[]>`
      select id as sip_id from sip where forgotten_on is null and closed_on is not null`
    )[0]!;
    const table = await retain("--dry-run", "--as-of", "2068-01-01");
    expect(table.out).toMatch(new RegExp(`${sipId} +Sjököpings kommun +socialServices`));
    const json = JSON.parse(
      (await retain("--dry-run", "--json", "--as-of", "2068-01-01", "--county", "Mellanlän")).out,
    );
    expect(json).toMatchObject({ sips: 1, lines: [{ sipId, events: expect.any(Number) }] });
    expect(await retain("--dry-run")).toMatchObject({ code: 0, out: expect.stringMatching(/^Nothing is due/) });
  });

  test("says what it cannot do", async () => {
    expect(await retain("--as-of", "2099-01-01")).toMatchObject({
      code: 2,
      out: expect.stringContaining("has not come"),
    });
    expect(await retain("--dry-run", "--as-of", "nu")).toMatchObject({
      code: 2,
      out: expect.stringContaining("not a day"),
    });
    expect(await retain("--county", "Ingenstans")).toMatchObject({ code: 2 });
    expect(await retain("--hold", randomUUID(), "--reason", "x", "--by", "y")).toMatchObject({ code: 2 });
    expect(await retain("--nothing")).toMatchObject({ code: 2 });
  });
});
