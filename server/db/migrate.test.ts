import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { testDatabase } from "../../test/server.ts";
import { connect, type Sql } from "./database.ts";
import { CannotMigrate, migrate, ownFolder, readMigrations } from "./migrate.ts";
import { otherLine } from "./otherLine.ts";

describe("migrations", () => {
  let database: { sql: Sql; url: string; close: () => Promise<void> };
  let folder: string;
  const write = (files: Record<string, string>) =>
    Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));

  beforeEach(async () => {
    database = await testDatabase();
    await database.sql`drop table schema_migration`;
    folder = await mkdtemp(join(tmpdir(), "samlad-migrations-"));
  });
  afterEach(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });

  it("run in order, each once", async () => {
    await write({
      "0002_more.sql": "insert into ran values (2)",
      "0001_first.sql": "create table ran (n int); insert into ran values (1)",
    });
    expect(await migrate(database.sql, folder)).toEqual(["0001_first", "0002_more"]);
    expect(await migrate(database.sql, folder)).toEqual([]);
    expect(await database.sql`select n from ran order by n`).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it("run once even when several processes start together", async () => {
    // A plain insert without any constraint: run twice, it would show.
    await write({
      "0001_slow.sql": "select pg_sleep(0.3); create table if not exists ran (n int); insert into ran values (1)",
    });
    const processes = Array.from({ length: 4 }, () => connect(database.url, 2));
    const results = await Promise.all(processes.map((sql) => migrate(sql, folder)));
    await Promise.all(processes.map((sql) => sql.end()));
    expect(results.filter((names) => names.length === 1)).toHaveLength(1);
    expect(await database.sql`select n from ran`).toHaveLength(1);
  });

  it("leave nothing of one that fails, and keep those before it", async () => {
    await write({
      "0001_good.sql": "create table good (n int)",
      "0002_bad.sql": "create table half (n int); select 1/0",
    });
    await expect(migrate(database.sql, folder)).rejects.toThrow(
      /^Migration 0002_bad failed, and nothing of it was kept/,
    );
    const [row] = await database.sql`select to_regclass('good') as good, to_regclass('half') as half`;
    expect(row).toEqual({ good: "good", half: null });
    await write({ "0002_bad.sql": "create table mended (n int)" });
    expect(await migrate(database.sql, folder)).toEqual(["0002_bad"]);
  });

  it("refuse one that was changed after it ran", async () => {
    await write({ "0001_first.sql": "create table ran (n int)" });
    await migrate(database.sql, folder);
    await write({ "0001_first.sql": "create table ran (n bigint)" });
    await expect(migrate(database.sql, folder)).rejects.toThrow(/0001_first has been changed/);
  });

  it("refuse a database that a newer version has used", async () => {
    await write({ "0001_first.sql": "select 1", "0002_newer.sql": "select 2" });
    await migrate(database.sql, folder);
    await rm(join(folder, "0002_newer.sql"));
    await expect(migrate(database.sql, folder)).rejects.toThrow(/newer Samlad \(it has migration 0002_newer\)/);
  });

  it("refuse two with one number, and a misspelt name", async () => {
    await write({ "0001_a.sql": "select 1", "0001_b.sql": "select 1" });
    await expect(migrate(database.sql, folder)).rejects.toThrow(CannotMigrate);
    await rm(join(folder, "0001_b.sql"));
    await write({ "two.sql": "select 1" });
    await expect(migrate(database.sql, folder)).rejects.toThrow(/two.sql is not named as a migration/);
  });

  it("know a database that was set up while some of them had other names", async () => {
    await database.sql`create table schema_migration (number integer primary key, name text not null, checksum text not null)`;
    const ours = (await readMigrations(ownFolder)).filter((one) => one.number <= 24);
    await write(Object.fromEntries(ours.map((one) => [`${one.name}.sql`, one.text])));
    const before = ours.filter((one) => one.number < 7).map((one) => [one.name, one.checksum] as const);
    for (const [name, checksum] of [...before, ...otherLine])
      await database.sql`insert into schema_migration values (${Number(name.slice(0, 4))}, ${name}, ${checksum})`;
    expect(await migrate(database.sql, folder)).toEqual([]);
    const names = (await database.sql`select name from schema_migration order by number`).map((row) => row.name);
    expect(names).toEqual(ours.map((one) => one.name));
    await database.sql`update schema_migration set name = '0015_words', number = 15 where number = 18`;
    await expect(migrate(database.sql, folder)).rejects.toThrow(/newer Samlad/);
  });

  it("give a collation with Swedish order", async () => {
    const rows = await database.sql`
      select name from (values ('Örjan'), ('Åsa'), ('Zara'), ('Ärla'), ('Adam')) as t (name) order by name collate swedish`;
    expect(rows.map((row) => row.name)).toEqual(["Adam", "Zara", "Åsa", "Ärla", "Örjan"]);
  });
});
