// Somebody who may have any statement run as the app's role, with a live session, tries the doors (0012, 0019): in another's name,
// unseen by the one it is about, and to remove what has happened.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ActorRef } from "../../core/access.ts";
import type { SipEvent } from "../../core/sip/events.ts";
import { evolve } from "../../core/sip/evolve.ts";
import type { Sip, StoredEvent } from "../../core/sip/state.ts";
import { hashOf, type Sql, undone } from "../../test/asApp.ts";
import { identityNumbers } from "../../test/identityNumbers.ts";
import { type TestServer, testServer, type Visitor } from "../../test/server.ts";
import { buildSipTown, done, knownPerson, type SipTown, signInAll, summoned } from "../../test/sipTown.ts";
import { hashOfEvent } from "../sip/eventChain.ts";

let server: TestServer;
let town: SipTown;
let people: Awaited<ReturnType<typeof signInAll>>;
let sipId: string;

beforeAll(async () => {
  server = await testServer();
  town = await buildSipTown(server);
  people = await signInAll(server, town);
  ({ sipId } = await summoned(people, town));
});
afterAll(() => server.close());

/** As the app's role. */
const asApp = <Result>(work: (sql: Sql) => Promise<Result>) => undone(server.deps.sql as never, work);
const session = (sql: Sql, who: Visitor) => sql`${hashOf(who)}, ${server.clock.now()}, ${new Date(0)}, '2026-11-21'`;
const bytes = (hash: Uint8Array) => `\\x${Buffer.from(hash).toString("hex")}`;

/** Writes one event as the program would, with a chain that holds. */
async function write(
  sql: Sql,
  who: Visitor,
  { by, event, access = {} }: { by?: ActorRef; event?: SipEvent; access?: object },
) {
  const [row] = await server.sql<{ state: Sip; headHash: Buffer; stage: string; unitId: string }[]>`
    select state, head_hash, stage, lead_unit_id as unit_id from sip where id = ${sipId}`;
  const [own] = await server.sql<{ by: ActorRef; event: SipEvent }[]>`
    select by_actor as by, data as event from sip_event where sip_id = ${sipId} and type = 'InformationGiven'`;
  const at = server.clock.now().toISOString();
  const commandId = randomUUID();
  const stored: StoredEvent = {
    seq: row!.state.version + 1,
    at,
    by: by ?? own!.by,
    commandId,
    event: event ?? own!.event,
  };
  const hash = hashOfEvent(sipId, stored, row!.headHash);
  const after = evolve(row!.state, stored);
  const written = {
    row: {
      version: after.version,
      stage: row!.stage,
      lead_unit_id: row!.unitId,
      last_event_at: at,
      head_hash: bytes(hash),
    },
    events: [{ ...stored, prev_hash: bytes(row!.headHash), hash: bytes(hash) }],
    commandId,
    command: "giveInformation",
    inputHash: bytes(Buffer.alloc(32)),
  };
  const entry = { action: "command", ground: "", ...access };
  const [answer] = await sql<{ done: boolean | null }[]>`
    select carry_out(${session(sql, who)}, ${sipId}, ${row!.state.version}, ${sql.json(written as never)}, ${JSON.stringify(after)}::text::json, ${sql.json(entry as never)}) as done`;
  return answer!.done;
}

describe("what is written through a door", () => {
  test("is by the one who is signed in", async () => {
    expect(await asApp((sql) => write(sql, people.klara, {}))).toBe(true);
    for (const who of [people.vera, people.mona, people.erik])
      await expect(asApp((sql) => write(sql, who, {}))).rejects.toThrow(/by the one who is signed in/);
    await expect(asApp((sql) => write(sql, people.klara, { by: { kind: "system" } }))).rejects.toThrow(
      /by the one who is signed in/,
    );
  });

  test("is logged as a command, about the one whom the SIP is about, whatever is said", async () => {
    await expect(asApp((sql) => write(sql, people.klara, { access: { action: "draft" } }))).rejects.toThrow(
      /logged as one/,
    );
    const access = { subject_person_id: null, listed_sip_ids: [randomUUID()], sip_id: randomUUID() };
    const rows = await asApp(async (sql) => {
      await write(sql, people.klara, { access });
      await sql`select 1 from enter_session(${session(sql, people.erik)}, ${sipId})`;
      return sql`select sip_id, staff_id, listed_sip_ids from log_about(${sipId}) order by id desc limit 1`;
    });
    expect(rows).toEqual([{ sipId, staffId: town.klara.id, listedSipIds: null }]);
  });

  test("is no end of the time of keeping", async () => {
    const event: SipEvent = { type: "TextsRemoved", upTo: 1, principals: null, units: [], seqs: [] };
    await expect(asApp((sql) => write(sql, people.klara, { event }))).rejects.toThrow(/by the one who is signed in/);
  });
});

test("texts are taken out by the manager of the unit that holds the SIP alone", async () => {
  const tried = (who: Visitor) =>
    asApp(async (sql) => {
      await sql`select 1 from enter_session(${session(sql, who)}, ${sipId})`;
      const [row] = await sql<{ taken: number }[]>`select redact_texts('[]') as taken`;
      return row!.taken;
    });
  for (const who of [people.vera, people.klara, people.erik])
    await expect(tried(who)).rejects.toThrow(/for the manager of the unit/);
  expect(await tried(people.mona)).toBe(0);
});

test("the log of a SIP is for the person's side, not for a relative who sees a part of it", async () => {
  const partyId = randomUUID();
  await knownPerson(server, town, "Rut Relativ", 3, "rut");
  await done(people.klara, sipId, "add-party", {
    partyId,
    kind: "relative",
    name: "Rut Relativ",
    personalIdentityNumber: identityNumbers.personnummer[3]!.value,
  });
  await done(people.klara, sipId, "set-consent-scope", {
    cells: [{ recipient: `party:${partyId}`, area: "contact", allowed: true }],
  });
  const rut = await server.signIn("rut");
  expect((await rut.get(`/api/v1/sips/${sipId}`)).status).toBe(200);
  const rowsFor = (who: Visitor) =>
    asApp(async (sql) => {
      await sql`select 1 from enter_session(${session(sql, who)}, ${sipId})`;
      return (await sql`select 1 from log_about(${sipId})`).length;
    });
  expect(await rowsFor(rut)).toBe(0);
  expect(await rowsFor(people.erik)).toBeGreaterThan(5);
});
