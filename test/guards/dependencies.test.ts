import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { faultsInDependencies, type Lockfile, type Manifest } from "./dependencies.ts";
import { root } from "./sources.ts";

const read = (file: string) => JSON.parse(readFileSync(join(root, file), "utf8"));
const manifest = read("package.json") as Manifest;
const lockfile = read("package-lock.json") as Lockfile;

describe("what Samlad is built on", () => {
  it("is named by one version each, known by checksum, under licences we may use, and runs nothing when installed", () => {
    expect(faultsInDependencies(manifest, lockfile)).toEqual([]);
    expect(Object.keys(lockfile.packages).length).toBeGreaterThan(100);
  });

  const good = { version: "1.0.0", integrity: `sha512-${"a".repeat(86)}==`, license: "MIT" };
  it.each([
    ["a version that moves", { dependencies: { a: "^1.0.0" } }, good],
    ["any version", { devDependencies: { a: "*" } }, good],
    ["a place on the net", { dependencies: { a: "github:b/a" } }, good],
    ["no checksum", {}, { ...good, integrity: undefined }],
    ["a weak checksum", {}, { ...good, integrity: `sha1-${"a".repeat(27)}=` }],
    ["another registry", {}, { ...good, resolved: "https://registry.example.org/a.tgz" }],
    ["a folder", {}, { ...good, link: true }],
    ["a licence that has not been looked at", {}, { ...good, license: "SSPL-1.0" }],
    ["no licence", {}, { ...good, license: undefined }],
    ["a program at install", {}, { ...good, hasInstallScript: true }],
  ])("would be faulted for %s", (_, asked, locked) => {
    expect(
      faultsInDependencies({ name: "x", ...asked } as Manifest, { packages: { "node_modules/a": locked } }),
    ).toHaveLength(1);
  });
});
