// PostgreSQL as a process of the machine: is it there, start it, stop it.
import { spawn } from "node:child_process";
import { open, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import postgres from "postgres";
import { bareEnvironment, type Programs, type RunAs } from "./embeddedPrograms.ts";
import { NoDatabase } from "./noDatabase.ts";

type PidFile = { pid: number; port: number };

/** What PostgreSQL says of itself while it runs: its number and its port; null when it left nothing. */
export async function readPidFile(data: string): Promise<PidFile | null> {
  const lines = await readFile(join(data, "postmaster.pid"), "utf8").then(
    (text) => text.split("\n"),
    () => null,
  );
  if (!lines) return null;
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return Number.isInteger(pid) && pid > 0 ? { pid, port: port || 0 } : null;
}

/** The port of a PostgreSQL that already runs on this data; removes the trace of one that does not. */
export async function running(data: string): Promise<number | null> {
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

export type Start = {
  data: string;
  dataDir: string;
  runAs: RunAs;
  programs: Programs;
  settings: Record<string, string>;
};

/**
 * Starts PostgreSQL, at a free port unless one is given, and gives the port when it answers.
 * @throws NoDatabase with the last lines PostgreSQL said.
 */
export async function start(
  { data, dataDir, runAs, programs, settings }: Start,
  samePort: number | null = null,
): Promise<number> {
  const logFile = join(dataDir, "postgres.log");
  for (let attempt = 1; ; attempt++) {
    const port = samePort ?? (await freePort());
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

/** Ends PostgreSQL in order: its sessions first, everything written down. */
export async function stopProcess(pid: number, programs: Programs, data: string) {
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
