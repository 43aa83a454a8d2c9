// The start: settings → database → migrations → demo county → listen. Ctrl-C stops it all in order.
import { openAgreements } from "./agreements/agreements.ts";
import { buildApp } from "./app.ts";
import { sealKeysOf } from "./attachments/sealKeys.ts";
import { BadConfig, type Config, readConfig } from "./config.ts";
import { openAsApp } from "./db/appRole.ts";
import { openDatabase } from "./db/database.ts";
import { CannotMigrate, migrate } from "./db/migrate.ts";
import { NoDatabase } from "./db/noDatabase.ts";
import type { Deps } from "./deps.ts";
import { createLog } from "./log.ts";
import { migrateJobs, startNotices } from "./notices/worker.ts";
import { OpenToAnyone, refuseOpenCounties, usesBuiltIn } from "./signIn/providers.ts";

await main();

async function main() {
  const config = settingsOrStop();
  const log = createLog(config.logLevel);
  const undo: (() => Promise<unknown>)[] = [];
  let opening: Promise<unknown> | undefined;
  const stop = async (code: number) => {
    // Our own PostgreSQL must have come up before it can be stopped.
    if (config.databaseUrl === null) await opening?.catch(() => {});
    for (const step of undo.reverse()) await step().catch((error) => log.error({ err: error }, "stopping"));
    process.exit(code);
  };
  const stopping = stopOnSignal(log, () => stop(0));
  try {
    const opened = openDatabase(config, log).then((it) => {
      undo.push(it.close);
      return it;
    });
    opening = opened;
    const database = await opened;
    const ran = await migrate(database.owner);
    if (ran.length > 0) log.info({ migrations: ran }, "migrated");
    const sql = await openAsApp(database.owner, database.url, config, log);
    undo.push(() => sql.end({ timeout: 5 }));
    const { owner, url: databaseUrl } = database;
    const clock = () => new Date();
    const agreements = await openAgreements({ owner, clock, log });
    undo.push(agreements.close);
    const deps: Deps = { sql, owner, databaseUrl, agreements, clock, config, log };
    const examples = await fillDemo(deps);
    await migrateJobs(deps);
    const notices = await startNotices(deps);
    undo.push(notices.stop);
    const app = await buildApp(deps);
    // What is under way is finished; a reader of live updates would never be.
    undo.push(() => Promise.race([app.close(), new Promise((done) => setTimeout(done, 10_000))]));
    await app.listen({ port: config.port, host: config.host });
    log.info({ port: config.port, baseUrl: config.baseUrl, demo: config.demo }, "listening");
    welcome(config, examples);
  } catch (error) {
    // What breaks because we are stopping is no news.
    if (stopping()) return;
    sayAndExplain(error, config);
    await stop(1);
  }
}

function settingsOrStop(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof BadConfig)) throw error;
    console.error(`\n${error.message}\n`);
    process.exit(1);
  }
}

/**
 * npm passes a Ctrl-C on that we also get ourselves: two at once are one. A later one stops without waiting.
 * Gives a function that says whether we are stopping.
 */
function stopOnSignal(log: Deps["log"], stop: () => Promise<unknown>): () => boolean {
  let firstAt = 0;
  const asked = (signal: string) => {
    const now = performance.now();
    if (firstAt === 0) {
      firstAt = now;
      log.info({ signal }, "stopping");
      void stop();
    } else if (now - firstAt > 1000) process.exit(1);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, asked);
  if (process.env.npm_lifecycle_event) whenParentEnds(() => asked("npm ended"));
  return () => firstAt > 0;
}

/** npm told to end (`kill`, a container's stop) ends the shell between us, and the shell tells nobody. */
function whenParentEnds(then: () => void) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    then();
  }, 500);
  timer.unref();
}

/**
 * An empty database in demo mode gets the demo county. Gives some of its people to begin with.
 * @throws OpenToAnyone when there is a county of somebody's own, which the demo's sign-in would open.
 */
async function fillDemo(deps: Deps): Promise<Example[]> {
  if (!deps.config.demo) return [];
  const { loadDemo } = await import("../demo/load.ts");
  const { loaded, sips, examples, otherCounties } = await loadDemo(deps, sealKeysOf(deps.config, deps.log));
  refuseOpenCounties(deps.config, otherCounties);
  if (loaded) deps.log.info({ sips }, "demo county loaded");
  return examples;
}

type Example = { name: string; does: string; as: string };

function welcome(config: Config, examples: Example[]) {
  // Where nobody reads along, the output is log lines alone.
  if (!process.stdout.isTTY && !config.demo) return;
  const lines = [`Samlad: ${config.baseUrl}`];
  const chosen = usesBuiltIn(config);
  if (chosen) lines.push("Demo: choose whom to sign in as on the first page. Nobody in it is real.");
  else if (config.demo)
    lines.push("Demo: nobody in it is real. One signs in by the identity provider of the settings.");
  const widest = Math.max(0, ...examples.map(({ name, does }) => `${name}, ${does}`.length));
  for (const { name, does, as } of chosen ? examples : [])
    lines.push(`  ${`${name}, ${does}`.padEnd(widest)}  ${config.baseUrl}/sign-in?as=${as}`);
  lines.push("Stop with Ctrl-C.");
  process.stdout.write(`\n  ${lines.join("\n  ")}\n\n`);
}

function sayAndExplain(error: unknown, config: Config) {
  const code = (error as { code?: string }).code;
  const known = [NoDatabase, CannotMigrate, OpenToAnyone].some((it) => error instanceof it);
  if (known) return console.error(`\n${(error as Error).message}\n`);
  if (code === "EADDRINUSE")
    return console.error(
      `\nPORT ${config.port} is used by another program. Stop it, or choose another: PORT=${config.port + 1}\n`,
    );
  if (code === "EACCES" && config.port < 1024)
    return console.error(`\nPORT ${config.port} may only be used by root. Choose one above 1023.\n`);
  console.error(error);
}
