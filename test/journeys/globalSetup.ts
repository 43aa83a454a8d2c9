// What all stories begin from, made once: the client as users get it (they run at the same time and must not build it under
// each other), and a database that holds the demo county, to copy.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { loadDemo } from "../../demo/load.ts";
import { connect } from "../../server/db/database.ts";
import { prepareBrowser } from "../browser.ts";
import { databaseAt } from "../globalSetup.ts";
import { root } from "../guards/sources.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The database to copy, and the time at which the county was loaded. */
    demo: { template: string; at: string };
  }
}

/** Builds the client when it is older than its sources, unpacks the browser, and loads the demo county. */
export async function setup(project: TestProject) {
  const { url, template } = project.getProvidedContext().postgres;
  const demo = { template: `${template}_demo`, at: new Date().toISOString() };
  const admin = postgres(url, { max: 1, onnotice: () => {} });
  await Promise.all([buildClient(), prepareBrowser(), makeCounty()]);
  project.provide("demo", demo);

  async function makeCounty() {
    await admin.unsafe(`create database ${demo.template} template ${template}`);
    const owner = connect(databaseAt(url, demo.template), 2);
    await loadDemo({ owner, clock: () => new Date(demo.at) });
    await owner.end();
  }

  return async () => {
    await admin.unsafe(`drop database if exists ${demo.template} with (force)`);
    await admin.end({ timeout: 1 });
  };
}

async function buildClient() {
  const node = join(root, "node_modules", ".bin", "node");
  await promisify(execFile)(node, [join(root, "server", "buildClient.ts")], { cwd: root });
}
