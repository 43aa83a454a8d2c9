// Makes the data folder of the own PostgreSQL, whole or not at all.
import { spawnSync } from "node:child_process";
import {
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import type { Log } from "../log.ts";
import { bareEnvironment, canUse, type Programs, type RunAs, sharedFolder } from "./embeddedPrograms.ts";
import { NoDatabase } from "./noDatabase.ts";

/** The major version our PostgreSQL has; data of another cannot be read by it. */
const majorVersion = "18";

/**
 * Gives the data folder of DATA_DIR, making it the first time, and who runs PostgreSQL on it.
 * @throws NoDatabase when it cannot be made, or belongs to another version of PostgreSQL.
 */
export async function initialise(
  dataDir: string,
  programs: Programs,
  password: string,
  log: Log,
): Promise<{ data: string; runAs: RunAs }> {
  const place = join(dataDir, "postgres");
  const version = await readFile(join(place, "PG_VERSION"), "utf8").catch(() => null);
  if (version === null) {
    if (await stat(place).catch(() => null))
      throw new NoDatabase(`${place} is in the way: it holds no PostgreSQL data. Move it.`);
    await rm(place, { force: true }); // a link whose target is gone
    await make(dataDir, place, programs, password, log);
  } else if (version.trim() !== majorVersion)
    throw new NoDatabase(
      `${place} was made by PostgreSQL ${version.trim()}, and this Samlad has PostgreSQL ${majorVersion}. See "Moving to a new PostgreSQL" in docs/RUNNING.md.`,
    );
  const data = await realpath(place);
  return { data, runAs: await ownerOf(data) };
}

/** PostgreSQL must be run by the data's owner, also when root had another system user at hand the first time. */
async function ownerOf(data: string): Promise<RunAs> {
  if (process.platform === "win32") return {};
  const { uid, gid } = await stat(data);
  const own = process.getuid?.();
  if (own === 0 && uid !== 0) return { uid, gid };
  if (own === uid) return {};
  throw new NoDatabase(
    `${data} belongs to another user (number ${uid}). Start Samlad as that user or as root, or set another DATA_DIR.`,
  );
}

async function make(dataDir: string, place: string, programs: Programs, password: string, log: Log) {
  for (const name of await readdir(dataDir))
    if (name.startsWith("postgres.making-")) await rm(join(dataDir, name), { recursive: true, force: true });
  const { runAs } = programs;
  const part = await mkdtemp(join(dataDir, "postgres.making-"));
  try {
    await give(part, runAs);
    if (canReach(part, runAs)) {
      runInitdb(join(part, "data"), part, programs, await passwordFile(part, password, runAs));
      await rename(join(part, "data"), place);
      return;
    }
    await mkdir(sharedFolder, { recursive: true, mode: 0o755 });
    const apart = await mkdtemp(join(sharedFolder, "data-"));
    await give(apart, runAs);
    const file = await passwordFile(apart, password, runAs);
    runInitdb(join(apart, "postgres"), apart, programs, file);
    await rm(file);
    await symlink(join(apart, "postgres"), place);
    log.info(
      { data: apart },
      "DATA_DIR is closed to PostgreSQL's user; the data lies apart, DATA_DIR has a link to it",
    );
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}

const canReach = (path: string, runAs: RunAs) => runAs.uid === undefined || canUse(path, "-w", runAs);

async function give(path: string, { uid, gid }: RunAs) {
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid);
}

async function passwordFile(folder: string, password: string, runAs: RunAs): Promise<string> {
  const file = join(folder, "password");
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  await give(file, runAs);
  return file;
}

/** Letters as UTF-8 sorted by code point whatever the machine has; Swedish order is asked for in SQL. */
function runInitdb(target: string, cwd: string, programs: Programs, pwfile: string) {
  const { status, stderr, error } = spawnSync(
    programs.initdb,
    [
      `--pgdata=${target}`,
      "--username=samlad",
      `--pwfile=${pwfile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
      "--no-instructions",
    ],
    { ...programs.runAs, cwd, encoding: "utf8", env: bareEnvironment() },
  );
  if (status !== 0)
    throw new NoDatabase(
      `The own PostgreSQL could not be made in ${target}: ${error?.message ?? stderr.trim().split("\n").slice(-2).join(" ")}`,
    );
}
