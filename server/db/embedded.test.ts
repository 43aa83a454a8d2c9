import { spawn } from "node:child_process";
import { chmod, mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import postgres from "postgres";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Embedded, startEmbedded } from "./embedded.ts";

const log = pino({ level: "silent" });

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe("the own PostgreSQL", { timeout: 180_000 }, () => {
  let folder: string;
  let dataDir: string;
  const started: Embedded[] = [];
  const start = async () => {
    const own = await startEmbedded(dataDir, log);
    started.push(own);
    return own;
  };
  const pid = async () => Number((await readFile(join(dataDir, "postgres", "postmaster.pid"), "utf8")).split("\n")[0]);
  const ask = async (url: string, question: string) => {
    const sql = postgres(url, { max: 1, onnotice: () => {} });
    try {
      return (await sql.unsafe(question))[0];
    } finally {
      await sql.end();
    }
  };

  const eventually = async <T>(ask: () => Promise<T>): Promise<T> => {
    for (const deadline = Date.now() + 20_000; ; ) {
      try {
        return await ask();
      } catch (error) {
        if (Date.now() > deadline) throw error;
        await new Promise((done) => setTimeout(done, 100));
      }
    }
  };

  const makeFolder = async () => {
    folder = await mkdtemp(join(tmpdir(), "samlad embedded "));
    await chmod(folder, 0o755);
    dataDir = join(folder, "the data, å");
  };
  const stopAll = async () => {
    for (const own of started.splice(0)) await own.stop();
  };
  // PostgreSQL may still be putting its last files away.
  const removeFolder = () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });

  describe("being made", () => {
    beforeEach(makeFolder);
    afterEach(async () => {
      await stopAll();
      await removeFolder();
    });

    it("is made in a folder whose path has spaces, safe against power cuts, UTF-8, behind a password of its own", async () => {
      const { url } = await start();
      expect(await ask(url, "select current_setting('fsync') as f, current_setting('server_encoding') as e")).toEqual({
        f: "on",
        e: "UTF8",
      });
      expect((await stat(join(dataDir, "postgres.password"))).mode & 0o777).toBe(0o600);
      const wrong = new URL(url);
      wrong.password = "guess";
      await expect(ask(wrong.href, "select 1")).rejects.toMatchObject({ code: "28P01" });
    });

    it("is made anew after its making was cut off", async () => {
      await (await start()).stop();
      started.pop();
      await rm(join(dataDir, "postgres"), { recursive: true });
      await mkdtemp(join(dataDir, "postgres.making-"));
      expect(await ask((await start()).url, "select 1 as n")).toEqual({ n: 1 });
      expect((await readdir(dataDir)).sort()).toEqual(["postgres", "postgres.log", "postgres.password"]);
    });
  });

  // The making takes longer than all that is done with it, so these share what is made.
  describe("once made", () => {
    beforeAll(async () => {
      await makeFolder();
      await start();
      await stopAll();
    });
    afterEach(stopAll);
    afterAll(removeFolder);

    it("keeps its data from one start to the next, and is gone in between", async () => {
      const first = await start();
      await ask(first.url, "create table kept_when_stopped as select 7 as n");
      const running = await pid();
      await first.stop();
      // On a busy machine it takes a moment until an ended process is taken off the list.
      await expect.poll(() => isRunning(running), { timeout: 5000 }).toBe(false);
      expect(await ask((await start()).url, "select n from kept_when_stopped")).toEqual({ n: 7 });
    });

    it("is used by one at a time", async () => {
      const { url } = await start();
      await expect(startEmbedded(dataDir, log)).rejects.toThrow(/is used by another Samlad that is running/);
      expect(await ask(url, "select 1 as n")).toEqual({ n: 1 });
    });

    it("starts again after it was killed", async () => {
      const first = await start();
      await ask(first.url, "create table kept_when_killed as select 7 as n");
      process.kill(await pid(), "SIGKILL");
      started.pop();
      await first.stop();
      expect(await ask((await start()).url, "select n from kept_when_killed")).toEqual({ n: 7 });
    });

    it("is started again when it dies while it is used, at the same address, and still by one alone", async () => {
      const { url } = await start();
      await ask(url, "create table kept_when_dead as select 7 as n");
      const dead = await pid();
      process.kill(dead, "SIGKILL");
      const row = await eventually(() => ask(url, "select n from kept_when_dead"));
      expect(row).toEqual({ n: 7 });
      expect(await pid()).not.toBe(dead);
      await eventually(async () => {
        await expect(startEmbedded(dataDir, log)).rejects.toThrow(/is used by another Samlad/);
      });
    });

    it("starts although the number in its pid file has gone to another program", async () => {
      await (await start()).stop();
      const other = spawn("sleep", ["60"]);
      const data = await realpath(join(dataDir, "postgres"));
      await writeFile(join(data, "postmaster.pid"), `${other.pid}\n${data}\n1700000000\n1\n\n127.0.0.1\n\nready\n`);
      expect(await ask((await start()).url, "select 1 as n")).toEqual({ n: 1 });
      other.kill();
    });

    it("writes no values from the data in its log", async () => {
      const { url } = await start();
      await expect(ask(url, "select 'Astrid Hemlig'::uuid")).rejects.toThrow();
      await ask(url, "create table t (name text primary key); insert into t values ('Astrid Hemlig')");
      await expect(ask(url, "insert into t values ('Astrid Hemlig')")).rejects.toThrow();
      const said = await readFile(join(dataDir, "postgres.log"), "utf8");
      expect(said).toContain("ready to accept connections");
      expect(said).not.toContain("Astrid");
    });

    it("says so when the data is of another PostgreSQL, or the password is another's", async () => {
      await (await start()).stop();
      started.pop();
      const version = join(dataDir, "postgres", "PG_VERSION");
      const before = await readFile(version, "utf8");
      await writeFile(version, "17\n");
      await expect(startEmbedded(dataDir, log)).rejects.toThrow(
        /made by PostgreSQL 17, and this Samlad has PostgreSQL 18/,
      );
      await writeFile(version, before);
      await writeFile(join(dataDir, "postgres.password"), "another");
      await expect(startEmbedded(dataDir, log)).rejects.toThrow(/postgres.password is not the one/);
      expect(await readdir(join(dataDir, "postgres"))).not.toContain("postmaster.pid");
    });
  });
});
