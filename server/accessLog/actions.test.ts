import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accessActions } from "../../core/accessLog.ts";
import { type TestServer, testServer } from "../../test/server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

test("the database takes the actions of the list and no others", async () => {
  const constraints = await server.sql<{ said: string }[]>`
    select pg_get_constraintdef(oid) as said from pg_constraint
     where contype = 'c' and conrelid in (select inhrelid from pg_inherits where inhparent = 'access_log'::regclass
                                          union select 'access_log'::regclass)
       and pg_get_constraintdef(oid) like '%ANY (ARRAY[%''searchPerson''%'`;
  expect(constraints.length).toBeGreaterThan(3);
  for (const { said } of constraints)
    expect([...said.matchAll(/'(\w+)'/g)].map(([, action]) => action).toSorted()).toEqual(accessActions.toSorted());
});

test("each action is explained once, and nothing else is", async () => {
  const page = await readFile(join(import.meta.dirname, "../../docs/ACCESS_LOG.md"), "utf8");
  const explained = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, action]) => action);
  expect(explained.toSorted()).toEqual(accessActions.toSorted());
});
