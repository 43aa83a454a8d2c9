import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkImports } from "./imports.ts";
import { root } from "./sources.ts";

describe("who imports whom", () => {
  it("follows the rules everywhere", () => {
    const { modules, faults } = checkImports(root);
    expect(faults).toEqual([]);
    // A checker that reads nothing finds no fault either.
    for (const layer of ["core/", "server/", "client/", "test/"])
      expect(modules.filter((it) => it.path.startsWith(layer)).length).toBeGreaterThan(3);
    expect(modules.find((it) => it.path === "server/main.ts")?.imports).toContainEqual({
      of: "server/app.ts",
      when: "now",
    });
  });

  const samples: string[] = [];
  afterAll(() => {
    for (const folder of samples) rmSync(folder, { recursive: true });
  });
  const faultsIn = (files: Record<string, string>) => {
    const folder = mkdtempSync(join(tmpdir(), "samlad-imports-"));
    samples.push(folder);
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return checkImports(folder).faults;
  };

  it.each([
    ["core must not know Node", { "core/a.ts": 'import { join } from "node:path"; export const a = join;' }],
    ["core must not know other packages", { "core/a.ts": 'import type { Sql } from "postgres"; export type A = Sql;' }],
    [
      "core must not know the server",
      { "core/a.ts": 'export { b } from "../server/b.ts";', "server/b.ts": "export const b = 1;" },
    ],
    [
      "the server must not know the client",
      { "server/a.ts": 'const b = await import("../client/b.ts");', "client/b.ts": "export const b = 1;" },
    ],
    [
      "the server must not know the demo",
      { "server/a.ts": 'import "../demo/b.ts";', "demo/b.ts": "export const b = 1;" },
    ],
    [
      "the client must not know the server, not even its types",
      {
        "client/a.tsx": 'import type { B } from "../server/b.ts"; export type A = B;',
        "server/b.ts": "export type B = 1;",
      },
    ],
    ["the client must not know Node", { "client/a.ts": 'import fs from "fs"; export const a = fs;' }],
    [
      "areas of the client must not know each other",
      { "client/sip/a.ts": 'import "../admin/b.ts";', "client/admin/b.ts": "export const b = 1;" },
    ],
    [
      "the components must not know SIP",
      {
        "client/ui/a.ts": 'import type { B } from "../../core/sip/b.ts"; export type A = B;',
        "core/sip/b.ts": "export type B = 1;",
      },
    ],
    [
      "there must be no circles",
      {
        "core/a.ts": 'import "./b.ts";',
        "core/b.ts": 'import "./c.ts";',
        "core/c.ts": 'export { a } from "./a.ts";',
      },
    ],
    ["there must be no index files", { "core/index.ts": "export const a = 1;" }],
    ["there must be no utils", { "server/utils/text.ts": "export const a = 1;" }],
    ["an imported file must be there", { "core/a.ts": 'import "./gone.ts";' }],
  ])("is faulted: %s", (_, files) => {
    expect(faultsIn(files as Record<string, string>)).toHaveLength(1);
  });

  it("is not faulted in a sample that follows the rules", () => {
    expect(
      faultsIn({
        "core/a.ts": 'import { z } from "zod"; import type { E } from "./e.ts"; export const a: E = z;',
        "core/e.ts": 'import type { a } from "./a.ts"; export type E = typeof a;',
        "core/a.test.ts": 'import "node:fs"; import "vitest"; import "../test/given.ts";',
        "test/given.ts": "export const given = 1;",
        "server/b.ts": 'import "node:fs"; import "../core/a.ts"; import "fastify";',
        "client/sip/c.tsx": 'import "../../core/a.ts"; import "../ui/d.tsx"; import "../api.ts"; import "react";',
        "client/ui/d.tsx": 'import "./d.css"; export const d = <p>import "../server/b.ts"</p>;',
        "client/api.ts": "export const api = 1;",
        "client/routes.tsx": 'const page = () => import("./sip/c.tsx"); export const routes = [page];',
      }),
    ).toEqual([]);
  });
});
