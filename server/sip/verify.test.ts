import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { programEnvironment } from "../../test/programEnvironment.ts";
import { type TestServer, testServer } from "../../test/server.ts";
import { buildSipTown, knownPerson, raised, type SipTown, signInAll, started, summoned } from "../../test/sipTown.ts";
import type { Person } from "../directory/directoryStore.ts";
import { verify } from "./verify.ts";

let server: TestServer;
let town: SipTown;
let people: Awaited<ReturnType<typeof signInAll>>;
let otherPerson: Person;
let sipId: string;
beforeAll(async () => {
  server = await testServer();
  town = await buildSipTown(server);
  people = await signInAll(server, town);
  otherPerson = await knownPerson(server, town, "Annan Person", 3, "annan");
  await raised(people.vera, town);
  await summoned(people, town);
});
beforeEach(async () => {
  sipId = await started(people, town);
});
afterAll(() => server.close());

/** Goes round the triggers as only the database's owner can, looks, and puts it back. */
async function verifiedAfter(change: string) {
  const { sql } = server;
  await sql`alter table sip_event disable trigger append_only`;
  await sql`alter table attachment disable trigger append_only`;
  // The look is another connection's: the change must be committed, so what was there is kept and put back.
  await sql`create table kept_event as select * from sip_event where sip_id = ${sipId}`;
  await sql`create table kept_sip as select * from sip where id = ${sipId}`;
  await sql`create table kept_reader as select * from sip_reader where sip_id = ${sipId}`;
  await sql`create table kept_task as select * from sip_task where sip_id = ${sipId}`;
  try {
    await sql.unsafe(change);
    return await verify(sql);
  } finally {
    await sql`delete from sip_event where sip_id = ${sipId}`;
    await sql`insert into sip_event select * from kept_event`;
    await sql`
      update sip set version = k.version, state = k.state, head_hash = k.head_hash, person_id = k.person_id,
             lead_unit_id = k.lead_unit_id, coordinator_id = k.coordinator_id, stage = k.stage, closed_on = k.closed_on,
             next_due_on = k.next_due_on, raised_by = k.raised_by, raised_at = k.raised_at, last_event_at = k.last_event_at
        from kept_sip k where sip.id = k.id`;
    await sql`delete from sip_reader where sip_id = ${sipId}`;
    await sql`insert into sip_reader select * from kept_reader`;
    await sql`delete from sip_task where sip_id = ${sipId}`;
    await sql`insert into sip_task select * from kept_task`;
    await sql`delete from attachment where sip_id = ${sipId}`;
    await sql`drop table kept_event, kept_sip, kept_reader, kept_task`;
    await sql`alter table sip_event enable trigger append_only`;
    await sql`alter table attachment enable trigger append_only`;
  }
}

describe("verify", () => {
  test("finds everything whole after ordinary work, and says how much there is", async () => {
    const [there] =
      await server.sql`select (select count(*)::int from sip) as sips, (select count(*)::int from sip_event) as events`;
    expect(await verify(server.sql)).toEqual({ ...there, broken: null });
    expect(there!.events).toBeGreaterThan(10);
  });

  const one = () => `where sip_id = '${sipId}'`;
  test.each<[string, () => string, number | null, RegExp]>([
    [
      "a text in an event",
      () => `update sip_event set data = jsonb_set(data, '{need,what}', '"Något annat"') ${one()} and seq = 1`,
      1,
      /not the one that was written/,
    ],
    [
      "who did it",
      () => `update sip_event set by_actor = jsonb_set(by_actor, '{name}', '"Någon Annan"') ${one()} and seq = 2`,
      2,
      /not the one that was written/,
    ],
    [
      "when it was",
      () => `update sip_event set at = at + interval '1 millisecond' ${one()} and seq = 2`,
      2,
      /not the one that was written/,
    ],
    ["an event removed from the middle", () => `delete from sip_event ${one()} and seq = 1`, 2, /event 1 is missing/],
    [
      "the last event removed",
      () => `delete from sip_event ${one()} and seq = 2`,
      null,
      /version 2, the last event is 1/,
    ],
    [
      "a hash",
      () => `update sip_event set hash = decode(repeat('ab', 32), 'hex') ${one()} and seq = 1`,
      1,
      /not the one that was written/,
    ],
    [
      "what a hash follows on",
      () => `update sip_event set prev_hash = decode(repeat('ab', 32), 'hex') ${one()} and seq = 2`,
      2,
      /does not follow/,
    ],
    [
      "who raised it",
      () => `update sip set raised_by = 'staff:x@y' where id = '${sipId}'`,
      null,
      /raised_by is staff:x@y/,
    ],
    [
      "the state",
      () => `update sip set state = jsonb_set(state::jsonb, '{need,what}', '"Något annat"') where id = '${sipId}'`,
      null,
      /not what the events add up to/,
    ],
    ["the version", () => `update sip set version = 7 where id = '${sipId}'`, null, /version 7/],
    [
      "the last hash",
      () => `update sip set head_hash = decode(repeat('ab', 32), 'hex') where id = '${sipId}'`,
      null,
      /not the last that was written/,
    ],
    [
      "whom it is about",
      () => `update sip set person_id = '${otherPerson.id}' where id = '${sipId}'`,
      null,
      /^person_id is .*, by the events it is /,
    ],
    [
      "which unit holds it",
      () => `update sip set lead_unit_id = '${town.primaryCare.id}' where id = '${sipId}'`,
      null,
      /^lead_unit_id is/,
    ],
    [
      "who coordinates",
      () => `update sip set coordinator_id = null where id = '${sipId}'`,
      null,
      /^coordinator_id is empty, by the events it is /,
    ],
    ["where it stands", () => `update sip set stage = 'plan' where id = '${sipId}'`, null, /^stage is plan/],
    [
      "that it has ended",
      () => `update sip set closed_on = '2026-11-21' where id = '${sipId}'`,
      null,
      /^closed_on is 2026-11-21, by the events it is empty/,
    ],
    [
      "who finds it",
      () =>
        `insert into sip_reader (sip_id, audience, county_id)
         values ('${sipId}', 'unit:${town.school.id}', '${town.county.id}')`,
      null,
      /^sip_reader has a row too many: unit:[0-9a-f-]{36}$/,
    ],
    [
      "that somebody finds it",
      () => `delete from sip_reader ${one()} and audience like 'person:%'`,
      null,
      /^sip_reader lacks a row: person:/,
    ],
    [
      "until when somebody finds it",
      () => `update sip_reader set until = '2099-01-01' ${one()} and audience like 'person:%'`,
      null,
      /^sip_reader has a row changed: person:/,
    ],
    [
      "when something is due",
      () => `update sip_task set due_on = '2099-01-01' ${one()} and kind = 'giveInformation'`,
      null,
      /^sip_task has a row changed: giveInformation for staff:/,
    ],
    [
      "a signed paper",
      () =>
        `insert into attachment (county_id, sip_id, name, media_type, bytes, sha256, uploaded_by, uploaded_at)
         values ('${town.county.id}', '${sipId}', 'samtycke.pdf', 'application/pdf', 'en text', sha256('en annan'), '{}', now())`,
      null,
      /^the bytes of attachment [0-9a-f-]{36} are not those that came/,
    ],
  ])("names the row when somebody has changed %s", async (_, change, seq, what) => {
    const { broken } = await verifiedAfter(change());
    expect(broken).toMatchObject({ sipId, seq });
    expect(broken?.what).toMatch(what);
    expect((await verify(server.sql)).broken).toBeNull();
  });

  test("finds nothing broken by time alone", async () => {
    server.clock.advance({ days: 400 });
    expect((await verify(server.sql)).broken).toBeNull();
    server.clock.advance({ days: -400 });
  });

  test("tells of a broken chain before a row too many elsewhere", async () => {
    const { sql } = server;
    const [first] = await sql<{ id: string }[]>`select id from sip where id <> ${sipId} order by id limit 1`;
    const stray = `unit:${town.school.id}`;
    await sql`insert into sip_reader (sip_id, audience, county_id) values (${first!.id}, ${stray}, ${town.county.id})`;
    try {
      expect((await verifiedAfter(`update sip set version = 7 where id = '${sipId}'`)).broken?.what).toMatch(
        /version 7/,
      );
      expect((await verify(sql)).broken).toMatchObject({ sipId: first!.id, what: expect.stringContaining(stray) });
    } finally {
      await sql`delete from sip_reader where sip_id = ${first!.id} and audience = ${stray}`;
    }
  });

  test("as a program says it in words and by its exit code", async () => {
    const program = () =>
      promisify(execFile)(process.execPath, ["server/verify.ts"], {
        env: { ...programEnvironment(), DATABASE_URL: server.deps.databaseUrl },
      }).then(
        ({ stdout }) => [0, stdout],
        (error: { code: number; stdout: string; stderr: string }) => [error.code, error.stdout + error.stderr],
      );
    expect(await program()).toEqual([0, expect.stringMatching(/^Whole: \d+ SIPs with \d+ events/)]);
    await server.sql`update sip set version = version + 1 where id = ${sipId}`;
    expect(await program()).toEqual([1, expect.stringContaining(`Broken: SIP ${sipId}: the row says version 3`)]);
    await server.sql`update sip set version = version - 1 where id = ${sipId}`;
  });
});
