// npm run verify: walks the whole database and says whether it holds what it says. Exit 0: whole. 1: a row is broken,
// and which. 2: it could not be looked at.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { BadConfig, type Config, readConfig } from "./config.ts";
import { connect, openDatabase, type Sql } from "./db/database.ts";
import { NoDatabase } from "./db/noDatabase.ts";
import { createLog } from "./log.ts";
import { type Verified, verify } from "./sip/verify.ts";

/** The outcome in words. */
export function verdict({ sips, events, broken }: Verified): string {
  if (!broken)
    return `Whole: ${sips} SIPs with ${events} events; every chain holds, and every state is what its events add up to.`;
  const where = broken.seq === null ? `SIP ${broken.sipId}` : `SIP ${broken.sipId}, event ${broken.seq}`;
  return `Broken: ${where}: ${broken.what}. (${sips} SIPs with ${events} events were whole before it.)`;
}

if (import.meta.main) process.exit(await run());

async function run(): Promise<number> {
  try {
    const { sql, close } = await openExisting(readConfig(process.env));
    try {
      const verified = await verify(sql);
      process.stdout.write(`${verdict(verified)}\n`);
      return verified.broken ? 1 : 0;
    } finally {
      await close();
    }
  } catch (error) {
    const known = error instanceof BadConfig || error instanceof NoDatabase;
    console.error(known ? error.message : error);
    return 2;
  }
}

/** The database as it is: nothing is made or brought up to date, and a Samlad that is running goes on undisturbed. */
async function openExisting(config: Config): Promise<{ sql: Sql; close: () => Promise<unknown> }> {
  if (config.databaseUrl === null && !existsSync(join(config.dataDir, "postgres")))
    throw new NoDatabase(
      `There is no database in ${config.dataDir}. Set DATA_DIR or DATABASE_URL to the one to look at.`,
    );
  const running = config.databaseUrl === null ? await connectToRunning(config.dataDir) : null;
  const opened = running ?? (await openAsOwner(config));
  const [there] = await opened.sql`select to_regclass('sip_event') as there`;
  if (there?.there) return opened;
  await opened.close();
  throw new NoDatabase("There are no SIPs in this database: Samlad has not been started on it.");
}

async function openAsOwner(config: Config): Promise<{ sql: Sql; close: () => Promise<unknown> }> {
  const { owner, close } = await openDatabase(config, createLog("error"));
  return { sql: owner, close };
}

/** A connection to the own PostgreSQL when it is up; null when it is not, and has to be started. */
async function connectToRunning(dataDir: string): Promise<{ sql: Sql; close: () => Promise<unknown> } | null> {
  try {
    const port = (await readFile(join(dataDir, "postgres", "postmaster.pid"), "utf8")).split("\n")[3];
    const password = (await readFile(join(dataDir, "postgres.password"), "utf8")).trim();
    const sql = connect(`postgres://samlad:${password}@127.0.0.1:${port}/samlad`, 2);
    await sql`select 1`.catch(async (error) => {
      await sql.end({ timeout: 1 });
      throw error;
    });
    return { sql, close: () => sql.end({ timeout: 5 }) };
  } catch {
    return null;
  }
}
