// The real virus scanner (clamd of Debian's clamav-daemon) with one signature of our own: that of the EICAR test file.
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isThere } from "../server/attachments/clamd.ts";

/** What every scanner calls a virus, and is none. In two pieces, or this file would be one. */
export const eicar = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}", "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join("");

/** Whether the scanner is installed here. */
export const hasClamd = spawnSync("clamd", ["--version"]).status === 0;

/** Starts the scanner on a socket of its own. */
export async function startClamd(): Promise<{ address: { path: string }; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "samlad-clamd-"));
  chmodSync(folder, 0o755);
  const path = join(folder, "clamd.sock");
  writeFileSync(join(folder, "test.ndb"), `Test.Eicar:0:*:${Buffer.from(eicar).toString("hex")}\n`);
  const settings = {
    LocalSocket: path,
    DatabaseDirectory: folder,
    Foreground: "yes",
    StreamMaxLength: "11M",
    SelfCheck: "0",
  };
  const conf = join(folder, "clamd.conf");
  writeFileSync(
    conf,
    Object.entries(settings)
      .map((it) => `${it.join(" ")}\n`)
      .join(""),
  );
  const daemon = spawn("clamd", ["--config-file", conf], { stdio: "ignore" });
  const ended = new Promise<void>((done) => daemon.once("exit", () => done()));
  const stop = async () => {
    daemon.kill("SIGKILL");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const until = Date.now() + 30_000;
  while (!(await isThere({ path }))) {
    if (Date.now() > until || daemon.exitCode !== null) {
      await stop();
      throw new Error(`clamd did not come up (${daemon.exitCode})`);
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  return { address: { path }, stop };
}
