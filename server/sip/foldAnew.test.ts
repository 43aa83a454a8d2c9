// After an update by whose rules the same events add up to another SIP: every document is what its events say, and nothing else is touched.
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestServer, testServer } from "../../test/server.ts";
import { buildSipTown, done, type SipTown, signInAll, started } from "../../test/sipTown.ts";
import { workOutAnew } from "../deadlines/workOutAnew.ts";
import { foldAnew } from "./foldAnew.ts";
import { verify } from "./verify.ts";

let server: TestServer;
let town: SipTown;
let people: Awaited<ReturnType<typeof signInAll>>;
beforeAll(async () => {
  server = await testServer();
  town = await buildSipTown(server);
  people = await signInAll(server, town);
});
afterAll(() => server.close());

const stateOf = async (sipId: string) => (await server.sql`select state from sip where id = ${sipId}`)[0]!.state;
const asBefore = () => server.sql`update county_sweep set folded_by = 1`;

test("a document that older rules made becomes what its events add up to, and the lists follow", async () => {
  const [older, other] = [await started(people, town), await started(people, town)];
  await done(people.erik, older, "write-what-matters", { text: "Att bo kvar" });
  const now = await stateOf(older);
  expect(await foldAnew(server.deps)).toMatchObject([{ sips: 2, changed: 0, broken: 0 }]);
  await workOutAnew(server.deps);
  expect(await foldAnew(server.deps), "once").toEqual([]);

  await asBefore();
  const made = JSON.stringify({ ...now, assessment: { ...now.assessment, whatMatters: null } });
  await server.sql`update sip set state = ${server.sql.typed(made as never, 25)}::json where id = ${older}`;
  expect((await verify(server.sql)).broken?.what).toMatch(/not what the events add up to/);
  const untouched = await server.sql`select xmin from sip where id = ${other}`;
  expect(await foldAnew(server.deps)).toMatchObject([{ sips: 2, changed: 1, broken: 0 }]);
  expect(await stateOf(older)).toEqual(now);
  expect(await server.sql`select xmin from sip where id = ${other}`).toEqual(untouched);
  expect(await workOutAnew(server.deps), "the lists are made of the documents").toHaveLength(1);
  expect((await verify(server.sql)).broken).toBeNull();
});

test("a SIP whose chain is broken is left as it stands: its document is not made of events that somebody has changed", async () => {
  const sipId = await started(people, town);
  const before = await stateOf(sipId);
  await asBefore();
  await server.sql`alter table sip_event disable trigger append_only`;
  await server.sql`
    update sip_event set data = jsonb_set(data, '{need,what}', '"Något annat"') where sip_id = ${sipId} and seq = 1`;
  await server.sql`alter table sip_event enable trigger append_only`;
  expect(await foldAnew(server.deps)).toMatchObject([{ sips: 3, changed: 0, broken: 1 }]);
  expect(await stateOf(sipId)).toEqual(before);
});
