import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");

it("nothing that is delivered has a weakness that the registry knows of; without an answer, at least the lockfile is in order (npm run audit)", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["test/audit.ts"], { cwd: root, encoding: "utf8" });
  expect(`${stderr}${status}`, stdout).toBe("0");
}, 60_000);
