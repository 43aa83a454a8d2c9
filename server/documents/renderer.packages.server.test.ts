// A county's template is a program that has a person's papers at hand: it may fetch nothing, for what it asks for it also tells.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { insideOf } from "../../test/insideOf.ts";
import { examplePaper } from "./examplePapers.ts";
import { sourceFault } from "./ownSources.ts";
import { createRenderer } from "./renderer.ts";

const start = '#import "/pieces.typ": *\n#let plan = json(bytes(sys.inputs.plan))\n';
const proxies = ["HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY"];
const before = proxies.map((name) => [name, process.env[name]] as const);

let folder: string;
let proxy: Server;
let seen = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "samlad-packages-"));
  proxy = createServer((socket) => {
    seen++;
    socket.destroy();
  });
  await new Promise<void>((done) => proxy.listen(0, "127.0.0.1", done));
  for (const name of proxies) process.env[name] = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
});
afterAll(async () => {
  for (const [name, value] of before) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  await new Promise((done) => proxy.close(done));
  await rm(folder, { recursive: true });
});

describe("a template that asks for a package", () => {
  test.each([
    ["by its name", '#import "@preview/cetz:0.3.0"'],
    ["by a name with words of the paper", '#import ("@preview/p-" + lower(plan.title).slice(0, 1) + ":0.1.0")'],
    [
      "by a name made out of sight",
      '#let run = dictionary(std).at("ev" + "al")\n#run("im" + "port \\"@" + "preview/p-1:0.1.0\\"", mode: "code")',
    ],
  ])("%s is told of, reaches nobody, and the built-in one makes the paper", async (_, asks) => {
    await writeFile(join(folder, "plan.typ"), `${start}${asks}\n`);
    const renderer = createRenderer({ config: { templatesDir: folder } } as never);
    try {
      const { kind, paper } = examplePaper("plan", { language: "sv" });
      const { pdf, fault } = await renderer.preview(paper, kind, { name: "plan" });
      expect(fault?.template).toBe("plan");
      expect(fault?.message).toContain("Packages are not allowed");
      expect(insideOf(pdf)).toMatch(/\/S\s*\/H1/);
      expect(seen).toBe(0);
    } finally {
      await renderer.close();
    }
  });
});

describe("what a template may import", () => {
  test.each([
    ['#import "/pieces.typ": *', null],
    ['#import "/pieces.typ" as pieces\n#let a = { import "/plan.typ": b; b }', null],
    ["// import the county's mark\nImportant: Include everybody, and to include them is to ask.\n@label", null],
    ["Welcome:\ninclude everybody (import what you need)\n(include the child)\n[\nimport is a word\n]", null],
    ["#block[\n  include everybody,\n  import nothing\n]\n#text(weight: 700)[include her]", null],
    ['#block({\n  [Words]\n  import ("@" + "preview/x:1.0.0")\n})', 3],
    ['#let b = [Words]\n#let a = (\n  include "/x" + ".typ",\n)', 3],
    ['a\n#import "@local/x:1.0.0"', 2],
    ['#import ("@" + "preview/x:1.0.0")', 1],
    ['#let way = "@pre"\n#{\n  import way + "view/x:1.0.0"\n}', 3],
    ['#include "/a" + ".typ"', 1],
    ['#include "\\u{40}preview/x:1.0.0"', 1],
    ['#import/* */"@preview/x:1.0.0"', 1],
    ['#let x = "@preview/x:1.0.0"', 1],
  ])("%j has its fault on line %j", (source, line) => {
    expect(sourceFault("plan", source)?.line ?? null).toBe(line);
  });
});
