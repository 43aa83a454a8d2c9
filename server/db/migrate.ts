// Forward only: migrations/NNNN_name.sql, each run once, in order, in a transaction of its own.
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Sql } from "./database.ts";
import { sameInThisLine } from "./otherLine.ts";

export type Migration = { number: number; name: string; text: string; checksum: string };

/** Stops the start: the database and the program do not belong together. */
export class CannotMigrate extends Error {
  override name = "CannotMigrate";
}

/** Where this program's own stand. */
export const ownFolder = join(import.meta.dirname, "migrations");

/** Held while migrating, so that processes starting together take turns. Any number, the same in every version. */
const migrationLock = 7_412_017;

/**
 * Brings the database up to this program's last migration and gives the names of those it ran.
 * @throws CannotMigrate when the database is newer than the program, or a migration already run has been changed.
 */
export async function migrate(sql: Sql, folder = ownFolder): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const connection = await sql.reserve();
  try {
    await connection`select pg_advisory_lock(${migrationLock})`;
    try {
      await connection`
        create table if not exists schema_migration (
          number integer primary key,
          name text not null,
          checksum text not null,
          ran_at timestamptz not null default now()
        )`;
      let ran: Ran[] = await connection<Ran[]>`
        select number, name, checksum from schema_migration order by number`;
      const same = sameInThisLine(ran, migrations);
      if (same) ran = await rename(connection, same);
      compare(migrations, ran);
      const waiting = migrations.filter((it) => !ran.some((row) => row.number === it.number));
      for (const it of waiting) await run(connection, it);
      return waiting.map((it) => it.name);
    } finally {
      await connection`select pg_advisory_unlock(${migrationLock})`;
    }
  } finally {
    connection.release();
  }
}

/** Tells the database the names that its migrations have in this line. */
async function rename(connection: Connection, rows: Ran[]): Promise<Ran[]> {
  await connection`begin`;
  await connection`delete from schema_migration where not (name = any(${rows.map((row) => row.name)}))`;
  await connection`
    insert into schema_migration ${connection(rows, "number", "name", "checksum")}
    on conflict (number) do update set name = excluded.name, checksum = excluded.checksum`;
  await connection`commit`;
  return rows;
}

type Ran = { number: number; name: string; checksum: string };
type Connection = Awaited<ReturnType<Sql["reserve"]>>;

async function run(connection: Connection, it: Migration) {
  await connection`begin`;
  try {
    await connection.unsafe(it.text);
    await connection`
      insert into schema_migration (number, name, checksum) values (${it.number}, ${it.name}, ${it.checksum})`;
    await connection`commit`;
  } catch (error) {
    await connection`rollback`;
    throw new CannotMigrate(`Migration ${it.name} failed, and nothing of it was kept: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

/** Reads a folder of migrations. @throws CannotMigrate when two have the same number or a name is misspelt. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const migrations: Migration[] = [];
  for (const file of (await readdir(folder)).sort()) {
    const named = /^(\d{4})_[a-z0-9-]+(?:_[a-z0-9-]+)*\.sql$/i.exec(file);
    if (!named) throw new CannotMigrate(`${file} is not named as a migration: NNNN_name.sql.`);
    const number = Number(named[1]);
    if (migrations.some((it) => it.number === number))
      throw new CannotMigrate(`Two migrations have the number ${named[1]}.`);
    const text = (await readFile(join(folder, file), "utf8")).replaceAll("\r\n", "\n");
    migrations.push({
      number,
      name: file.slice(0, -4),
      text,
      checksum: createHash("sha256").update(text).digest("hex"),
    });
  }
  if (migrations.length === 0) throw new CannotMigrate(`There are no migrations in ${folder}.`);
  return migrations;
}

function compare(known: Migration[], ran: readonly Ran[]) {
  for (const row of ran) {
    const it = known.find((migration) => migration.number === row.number);
    if (!it)
      throw new CannotMigrate(
        `The database has been used by a newer Samlad (it has migration ${row.name}). Start that version or a later one.`,
      );
    if (it.checksum !== row.checksum)
      throw new CannotMigrate(
        `Migration ${row.name} has been changed after this database ran it. Migrations are never changed: restore the file and write a new one. (A demo database without value: remove the folder DATA_DIR.)`,
      );
  }
}
