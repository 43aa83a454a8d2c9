import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type TestServer, testServer } from "../../test/server.ts";
import { buildSipTown, raised, type SipTown, signInAll, started, summoned } from "../../test/sipTown.ts";
import { verify } from "./verify.ts";

let server: TestServer;
let town: SipTown;
let people: Awaited<ReturnType<typeof signInAll>>;
let sipId: string;
beforeAll(async () => {
  server = await testServer();
  town = await buildSipTown(server);
  people = await signInAll(server, town);
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
  // The look is another connection's: the change must be committed, so what was there is kept and put back.
  await sql`create table kept_event as select * from sip_event where sip_id = ${sipId}`;
  await sql`create table kept_sip as select * from sip where id = ${sipId}`;
  try {
    await sql.unsafe(change);
    return await verify(sql);
  } finally {
    await sql`delete from sip_event where sip_id = ${sipId}`;
    await sql`insert into sip_event select * from kept_event`;
    await sql`update sip set version = k.version, state = k.state, head_hash = k.head_hash from kept_sip k where sip.id = k.id`;
    await sql`drop table kept_event, kept_sip`;
    await sql`alter table sip_event enable trigger append_only`;
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
      "the state",
      () => `update sip set state = jsonb_set(state, '{need,what}', '"Något annat"') where id = '${sipId}'`,
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
  ])("names the row when somebody has changed %s", async (_, change, seq, what) => {
    const { broken } = await verifiedAfter(change());
    expect(broken).toMatchObject({ sipId, seq });
    expect(broken?.what).toMatch(what);
    expect((await verify(server.sql)).broken).toBeNull();
  });

  test("as a program says it in words and by its exit code", async () => {
    const program = () =>
      promisify(execFile)(process.execPath, ["server/verify.ts"], {
        env: { PATH: process.env.PATH, DATABASE_URL: server.deps.databaseUrl },
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
