import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase } from "../../test/server.ts";
import { keepLog } from "./keeper.ts";

let database: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test("the keeper makes the months ahead, also when a day has gone, seals what is written, and tells of seals that are broken", async () => {
  const { sql } = database;
  const told: unknown[] = [];
  let now = new Date("2031-10-31T23:59:59Z");
  const log = { error: (...what: unknown[]) => told.push(what) } as never;
  const stop = keepLog({ owner: sql, clock: () => now, log });
  try {
    const isThere = async (month: string) =>
      (await sql<{ there: boolean }[]>`select to_regclass(${month}) is not null as there`)[0]!.there;
    await expect.poll(() => isThere("access_log_2032_01")).toBe(true);
    expect(await isThere("access_log_2032_02")).toBe(false);
    now = new Date("2031-11-01T23:59:59Z");
    await expect.poll(() => isThere("access_log_2032_02")).toBe(true);
    await sql`
      insert into access_log (county_id, at, actor_kind, action, ground) values (gen_random_uuid(), '2032-01-01T00:00:00Z', 'system', 'print', '')`;
    expect(await sql`select from access_log_2032_01`).toHaveLength(1);
    await expect.poll(() => sql`select month::text from access_seal where rows = 1`).toEqual([{ month: "2032-01-01" }]);
    expect(told).toEqual([]);
    await sql`update access_seal_head set number = number + 1`;
    await expect
      .poll(() => told[0])
      .toEqual([{ seals: expect.stringContaining("the one written last was 2") }, "the access log was not sealed"]);
  } finally {
    await stop();
  }
});
