import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestServer, testServer, type Visitor } from "../../test/server.ts";
import { buildSipTown, type SipTown, signInAll, summoned } from "../../test/sipTown.ts";
import type { OpenedRow } from "../sip/sipStore.ts";
import { openTogether, type ToOpen } from "./openTogether.ts";

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

const reads = async () =>
  (
    await server.sql<{ staffId: string; tx: string }[]>`
      select staff_id, tx::text from access_log where sip_id = ${sipId} and action = 'read' order by id`
  ).map((row) => ({ ...row }));

function asking(who: Visitor | null, changed: Partial<ToOpen> = {}): ToOpen {
  const token = who ? /samlad_session=([\w-]{43})/.exec(who.cookie())![1]! : "";
  return {
    tokenHash: createHash("sha256").update(token).digest(),
    now: server.clock.now(),
    seenAfter: new Date(0),
    today: "2026-11-21",
    opens: { sipId, forCommand: false, address: "127.0.0.1" },
    ...changed,
  };
}

test("those who ask at once are each given their own, and each that is given is logged, in one transaction", async () => {
  const before = await reads();
  const open = (asked: ToOpen) => openTogether<OpenedRow & { staffId: string }>(server.deps.sql, asked);
  const first = open(asking(people.klara));
  const [klara, again, sofia, nobody, noSip, tomorrow] = await Promise.all([
    open(asking(people.klara)),
    open(asking(people.klara, { opens: { sipId, forCommand: true, address: "127.0.0.1" } })),
    open(asking(people.sofia)),
    open(asking(null)),
    open(asking(people.klara, { opens: null })),
    open(asking(people.klara, { today: "2026-11-22" })),
  ]);
  await first;
  expect([klara!.staffId, klara!.state!.id, klara!.readers]).toEqual([town.klara.id, sipId, null]);
  expect([again!.staffId, Array.isArray(again!.readers)]).toEqual([town.klara.id, true]);
  expect([sofia!.staffId, sofia!.state, sofia!.person]).toEqual([town.sofia.id, null, null]);
  expect([noSip!.staffId, noSip!.state]).toEqual([town.klara.id, null]);
  expect([nobody, tomorrow]).toEqual([undefined, undefined]);
  const now = (await reads()).slice(before.length);
  expect(now.map((one) => one.staffId)).toEqual([town.klara.id, town.klara.id]);
  expect(new Set(now.map((one) => one.tx)).size, "the first went at once, the others together").toBe(2);
});

test("forty who ask at once are all answered, as one who asks alone", async () => {
  const before = await reads();
  const every = (number: number) => (number % 2 ? people.sofia : people.klara);
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, number) => every(number).get(`/api/v1/sips/${sipId}`)),
  );
  expect(answers.map((one) => one.status)).toEqual(Array.from({ length: 40 }, (_, n) => (n % 2 ? 404 : 200)));
  expect((await reads()).length - before.length).toBe(20);
});

test("when the log cannot be written nobody is given anything, and the next are", async () => {
  const stop = "create function stop() returns trigger language plpgsql as 'begin raise ''full''; end'";
  await server.sql.unsafe(
    `${stop}; create trigger stopped before insert on access_log for each row execute function stop()`,
  );
  try {
    const asked = Array.from({ length: 3 }, () => openTogether(server.deps.sql, asking(people.klara)));
    const answers = await Promise.allSettled(asked);
    expect(answers.map((one) => one.status)).toEqual(["rejected", "rejected", "rejected"]);
    expect((await people.klara.get(`/api/v1/sips/${sipId}`)).status).toBe(500);
  } finally {
    await server.sql.unsafe("drop function stop cascade");
  }
  expect((await people.klara.get(`/api/v1/sips/${sipId}`)).status).toBe(200);
});

test("a statement that takes long does not hold up those who come after it", async () => {
  const wait =
    "create function wait() returns trigger language plpgsql as 'begin perform pg_sleep(2); return new; end'";
  await server.sql.unsafe(
    `${wait}; create trigger slow before insert on access_log for each row execute function wait()`,
  );
  try {
    const answered: string[] = [];
    const slow = openTogether(server.deps.sql, asking(people.klara)).then(() => answered.push("slow"));
    const next = openTogether(server.deps.sql, asking(people.klara, { opens: null })).then(() => answered.push("next"));
    await Promise.all([slow, next]);
    expect(answered).toEqual(["next", "slow"]);
  } finally {
    await server.sql.unsafe("drop function wait cascade");
  }
});
