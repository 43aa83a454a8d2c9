// The start and the stop, as one who types `node server/main.ts` meets them.
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { databaseAt } from "../test/globalSetup.ts";
import { programEnvironment } from "../test/programEnvironment.ts";
import { testDatabase } from "../test/server.ts";
import { insertCounty } from "./directory/directoryStore.ts";

const port = 4900 + (process.pid % 90);

describe("the start", { timeout: 180_000 }, () => {
  let folder: string;
  const running: ChildProcess[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "samlad-main-"));
    await chmod(folder, 0o755);
  });
  afterEach(() => {
    for (const child of running.splice(0)) child.kill("SIGKILL");
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const start = (env: Record<string, string>) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, "main.ts")], {
      env: { ...programEnvironment(), PORT: `${port}`, DATA_DIR: join(folder, "data"), ...env },
    });
    running.push(child);
    let said = "";
    child.stdout.on("data", (part) => {
      said += part;
    });
    child.stderr.on("data", (part) => {
      said += part;
    });
    const ended = new Promise<number | null>((done) => child.on("exit", done));
    const says = async (text: string) => {
      while (!said.includes(text)) {
        if (child.exitCode !== null) throw new Error(`ended with: ${said}`);
        await new Promise((done) => setTimeout(done, 50));
      }
    };
    return { child, ended, says, said: () => said };
  };

  it("serves, and at Ctrl-C (twice, as npm sends it) ends with everything it started", async () => {
    const samlad = start({});
    await samlad.says("Stop with Ctrl-C");
    expect((await fetch(`http://localhost:${port}/health/ready`)).status).toBe(200);
    const postgres = Number(
      (await readFile(join(folder, "data", "postgres", "postmaster.pid"), "utf8")).split("\n")[0],
    );
    expect(samlad.said()).toContain("/sign-in?as=");
    samlad.child.kill("SIGINT");
    samlad.child.kill("SIGINT");
    expect(await samlad.ended).toBe(0);
    expect(() => process.kill(postgres, 0)).toThrow();
  });

  it("names nobody to sign in as where the demo has an identity provider of one's own", async () => {
    const samlad = start({ OIDC_ISSUER: "https://idp.example.org" });
    await samlad.says("Stop with Ctrl-C");
    expect(samlad.said()).not.toContain("/sign-in?as=");
    samlad.child.kill("SIGINT");
    expect(await samlad.ended).toBe(0);
  });

  it("takes over what a killed one left", async () => {
    const killed = start({});
    await killed.says("Stop with Ctrl-C");
    killed.child.kill("SIGKILL");
    await killed.ended;
    const samlad = start({});
    await samlad.says("Stop with Ctrl-C");
    expect((await fetch(`http://localhost:${port}/health/ready`)).status).toBe(200);
    samlad.child.kill("SIGTERM");
    expect(await samlad.ended).toBe(0);
  });

  it("is ended in order also before it is done", async () => {
    const samlad = start({});
    const pidFile = join(folder, "data", "postgres", "postmaster.pid");
    while (!existsSync(pidFile)) await new Promise((done) => setTimeout(done, 5));
    samlad.child.kill("SIGINT");
    expect(await samlad.ended).toBe(0);
    expect(samlad.said()).not.toContain("Stop with Ctrl-C");
    expect(existsSync(pidFile)).toBe(false);
  });

  it("of two on one new database runs the migrations once", async () => {
    const empty = await testDatabase();
    await empty.sql`drop schema public cascade`;
    await empty.sql`create schema public`;
    const both = [0, 1].map((more) => start({ DATABASE_URL: empty.url, PORT: `${port + more}`, DEMO: "false" }));
    await Promise.all(both.map((it) => it.says('"listening"')));
    expect(both.filter((it) => it.said().includes('"migrated"'))).toHaveLength(1);
    for (const it of both) it.child.kill("SIGTERM");
    expect(await Promise.all(both.map((it) => it.ended))).toEqual([0, 0]);
    await empty.close();
  });

  it.each([
    ["a bad setting", { PORT: "many" }, /PORT is "many", but it must be a whole number/],
    ["an unknown setting", { SAMLAD_COLOUR: "red" }, /SAMLAD_COLOUR is not a variable of Samlad/],
    ["a folder that cannot be made", { DATA_DIR: "/dev/null/data" }, /The folder \/dev\/null\/data cannot be made/],
  ])("stops with a sentence and no stack at %s", async (_, env, sentence) => {
    const samlad = start(env);
    expect(await samlad.ended).toBe(1);
    expect(samlad.said()).toMatch(sentence);
    expect(samlad.said()).not.toMatch(/\n {4}at /);
  });

  it("stops with a sentence when there is no such database", async () => {
    const samlad = start({ DATABASE_URL: databaseAt(inject("postgres").url, "nowhere"), DEMO: "false" });
    expect(await samlad.ended).toBe(1);
    expect(samlad.said()).toMatch(/there is no database by that name\. Create it, or correct DATABASE_URL/);
  });

  it("opens no county of somebody's own to the demo's sign-in, where anyone is anyone", async () => {
    const own = await testDatabase();
    await insertCounty(own.sql, { name: "Mellanlän", agreementKey: "seven-phases" });
    const samlad = start({ DATABASE_URL: own.url, DEMO: "true" });
    const listens = samlad.says("listening").then(
      () => "listens",
      () => samlad.ended,
    );
    expect(await Promise.race([samlad.ended, listens])).toBe(1);
    expect(samlad.said()).toMatch(/a county that is not the demo's: Mellanlän\. .* Set DEMO=false/);
    await own.close();
  });

  it("stops with a sentence, and its PostgreSQL too, when the port is taken", async () => {
    const other = createServer().listen(port, "localhost");
    const samlad = start({});
    expect(await samlad.ended).toBe(1);
    expect(samlad.said()).toMatch(new RegExp(`PORT ${port} is used by another program\\. .* PORT=${port + 1}`));
    await expect(readFile(join(folder, "data", "postgres", "postmaster.pid"))).rejects.toThrow();
    other.close();
  });
});
