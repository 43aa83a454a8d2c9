// Opens the database that is there, for programs that look at it: nothing is made or brought up to date, and a Samlad that
// is running goes on undisturbed.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "../config.ts";
import { createLog } from "../log.ts";
import { connect, openDatabase, type Sql } from "./database.ts";
import { NoDatabase } from "./noDatabase.ts";

/** As the owner of the tables. @throws NoDatabase when there is none, or Samlad has not been started on it. */
export async function openExisting(config: Config): Promise<{ owner: Sql; close: () => Promise<unknown> }> {
  if (config.databaseUrl === null && !existsSync(join(config.dataDir, "postgres")))
    throw new NoDatabase(
      `There is no database in ${config.dataDir}. Set DATA_DIR or DATABASE_URL to the one to look at.`,
    );
  const running = config.databaseUrl === null ? await connectToRunning(config.dataDir) : null;
  const opened = running ?? (await openDatabase(config, createLog("error")));
  const [there] = await opened.owner`select to_regclass('sip_event') as there`;
  if (there?.there) return opened;
  await opened.close();
  throw new NoDatabase("There are no SIPs in this database: Samlad has not been started on it.");
}

/** A connection to the own PostgreSQL when it is up; null when it is not, and has to be started. */
async function connectToRunning(dataDir: string): Promise<{ owner: Sql; close: () => Promise<unknown> } | null> {
  try {
    const port = (await readFile(join(dataDir, "postgres", "postmaster.pid"), "utf8")).split("\n")[3];
    const password = (await readFile(join(dataDir, "postgres.password"), "utf8")).trim();
    const owner = connect(`postgres://samlad:${password}@127.0.0.1:${port}/samlad`, 4);
    await owner`select 1`.catch(async (error) => {
      await owner.end({ timeout: 1 });
      throw error;
    });
    return { owner, close: () => owner.end({ timeout: 5 }) };
  } catch {
    return null;
  }
}
