// The whole code as the compiler and the linter see it. Tests like the others, so that one fault hides no other.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "./sources.ts";

/** Runs a program of node_modules and gives what it says when it is not content. */
function complaints(program: string, ...parameters: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(
    join(root, "node_modules", ".bin", process.platform === "win32" ? `${program}.cmd` : program),
    parameters,
    { cwd: root, encoding: "utf8", shell: process.platform === "win32" },
  );
  if (error) throw error;
  return status === 0 ? "" : `${stdout}${stderr}`.trim() || `${program} ended with ${status}`;
}

it("has types that agree (npm run types)", () => {
  expect(complaints("tsc", "--noEmit")).toBe("");
}, 180_000);

it("is formatted and passes the lint (npm run lint; npm run format mends most)", () => {
  expect(complaints("biome", "check", "--error-on-warnings", "--colors=off", "--max-diagnostics=20")).toBe("");
}, 180_000);
