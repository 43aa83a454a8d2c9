// One PostgreSQL for the whole run, and a database that holds every migration, for the tests to copy.
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import type { ProvidedContext } from "vitest";
import type { TestProject } from "vitest/node";
import { makeAppRole } from "../server/db/appRole.ts";
import { connect } from "../server/db/database.ts";
import { startEmbedded } from "../server/db/embedded.ts";
import { migrate } from "../server/db/migrate.ts";
import { createLog } from "../server/log.ts";
import { migrateJobs } from "../server/notices/worker.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of a database that may create others; `template` is the one to copy. */
    postgres: { url: string; appUrl: string; template: string };
  }
}

type Started = { provided: ProvidedContext["postgres"]; stop: () => Promise<void> };
/** Each project reads this file anew, in the same process. */
const inProcess = globalThis as { samladPostgres?: { users: number; started: Promise<Started> } };

/** Uses the server of TEST_DATABASE_URL when it is set (its user must be allowed to create databases and roles). */
export async function setup(project: TestProject) {
  inProcess.samladPostgres ??= { users: 0, started: start() };
  const shared = inProcess.samladPostgres;
  shared.users += 1;
  const { provided, stop } = await shared.started;
  project.provide("postgres", provided);
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    delete inProcess.samladPostgres;
    await stop();
  };
}

async function start(): Promise<Started> {
  const dataDir = await mkdtemp(join(tmpdir(), "samlad-test-"));
  // Open to PostgreSQL's own user, when root runs the tests; or the data would lie elsewhere and stay there.
  await chmod(dataDir, 0o755);
  const given = process.env.TEST_DATABASE_URL;
  // A test's data need not survive a power cut.
  const quick = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" };
  const server = given ? { url: given, stop: async () => {} } : await startEmbedded(dataDir, createLog("warn"), quick);

  const template = `samlad_template_${process.pid}`;
  const admin = postgres(server.url, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${template}`);
  const sql = connect(databaseAt(server.url, template), 2);
  await migrate(sql);
  await migrateJobs({ databaseUrl: databaseAt(server.url, template), log: createLog("warn") });
  const appUrl = await makeAppRole(sql, databaseAt(server.url, template));
  if (appUrl === null) throw new Error("The user of TEST_DATABASE_URL must be allowed to create roles, too.");
  await sql.end();

  const stop = async () => {
    await admin.unsafe(`drop database if exists ${template} with (force)`);
    await admin.end({ timeout: 1 });
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { provided: { url: server.url, appUrl, template }, stop };
}

/** The same server, another database. */
export function databaseAt(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}
