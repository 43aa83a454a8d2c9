// What becomes of transactions, and of those who come after, when the database ends a connection in their midst.
import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { databaseAt } from "../../test/globalSetup.ts";
import { type TestServer, testServer, type Visitor } from "../../test/server.ts";
import { buildSipTown, type SipTown, signInAll } from "../../test/sipTown.ts";
import { connect, type Sql } from "./database.ts";
import { LostConnection } from "./hold.ts";
import { type Door, doorOf } from "./wall.ts";

let server: TestServer;
let town: SipTown;
let pool: Sql;
let klara: Door;
let sofia: Door;

beforeAll(async () => {
  server = await testServer();
  town = await buildSipTown(server);
  const people = await signInAll(server, town);
  const database = new URL(server.deps.databaseUrl).pathname.slice(1);
  // One connection: whoever comes next gets the same.
  pool = connect(databaseAt(inject("postgres").appUrl, database), 1);
  const door = (who: Visitor) => {
    const token = /samlad_session=([\w-]{43})/.exec(who.cookie())![1]!;
    const tokenHash = createHash("sha256").update(token).digest();
    return doorOf({ ...server.deps, sql: pool }, { tokenHash }, null);
  };
  [klara, sofia] = [door(people.klara), door(people.sofia)];
});
afterAll(async () => {
  await pool.end({ timeout: 1 });
  await server.close();
});

const end = (pid: number) => server.sql`select pg_terminate_backend(${pid})`;
const callerOf = async (door: Door) =>
  (await door.ask((sql) => sql<{ caller: string }[]>`select wall_caller() as caller`))[0];
const isKlara = () => expect.objectContaining({ caller: `staff:${town.klara.id}` });

describe("when the database ends a connection", () => {
  test("a transaction that is between two statements is over, and does not go on in another's", async () => {
    let pid = 0;
    let goOn = () => {};
    const wait = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const first = sofia.all(async (sql) => {
      pid = (await sql<{ pid: number }[]>`select pg_backend_pid() as pid`)[0]!.pid;
      await wait;
      return sql`select wall_caller() as caller`;
    });
    const refused = expect(first).rejects.toThrow(LostConnection);
    while (pid === 0) await sleep(10);
    const second = klara.all(async (sql) => {
      goOn();
      await sleep(200);
      return (await sql`select wall_caller() as caller, wall_holds() as holds`)[0];
    });
    await end(pid);
    // The second may be the one whom the pool forgets: then it is asked for again.
    await sleep(200);
    goOn();
    await refused;
    expect(await second).toEqual({ caller: `staff:${town.klara.id}`, holds: true });
    expect(await callerOf(klara)).toEqual(isKlara());
  });

  test("a statement under way is refused, and the next ones are answered", async () => {
    const slow = klara.ask((sql) => sql`select pg_sleep(20)`);
    const refused = expect(slow).rejects.toThrow(/CONNECTION|terminat/);
    let running: { pid: number }[] = [];
    while (running.length === 0)
      running = await server.sql<{ pid: number }[]>`
        select pid from pg_stat_activity where query like 'select pg_sleep%' and datname = current_database()`;
    await end(running[0]!.pid);
    await refused;
    expect(await callerOf(klara)).toEqual(isKlara());
    const several = await Promise.all([callerOf(klara), callerOf(sofia), callerOf(klara)]);
    expect(several.map((it) => it?.caller === `staff:${town.klara.id}`)).toEqual([true, false, true]);
  });
});
