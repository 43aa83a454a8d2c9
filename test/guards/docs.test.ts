// The documents are true: what they link to is there, what they tell one to run can be run, what is made is fresh.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";
import { parts, withPart } from "../../docs/generate.ts";
import { keptFiles, root } from "./sources.ts";

/** Not the guides: their links are pages of Samlad, and are tested with them. */
const documents = keptFiles().filter((file) => file.endsWith(".md") && !file.startsWith("server/support/guides/"));
const read = (file: string) => readFileSync(join(root, file), "utf8");
const scripts = Object.keys((JSON.parse(read("package.json")) as { scripts: Record<string, string> }).scripts);

describe("the documents", () => {
  it("are read", () => {
    expect(documents).toEqual(expect.arrayContaining(["README.md", "SECURITY.md", "CHANGELOG.md", "docs/RUNNING.md"]));
  });

  it.each(parts.map((part) => [part.file, part.name, part] as const))(
    "%s has a fresh %s (npm run docs)",
    (file, _, part) => {
      expect(withPart(read(file), part)).toBe(read(file));
    },
  );

  it.each(documents)("%s links to what is there", (document) => {
    expect(brokenLinks(document, read(document))).toEqual([]);
  });

  it.each(documents)("%s tells only of commands that are there", (document) => {
    expect(brokenCommands(read(document))).toEqual([]);
  });

  it.each(documents)("%s names only files that are there", (document) => {
    expect(brokenPaths(read(document))).toEqual([]);
  });

  it("would be faulted if they were not true", () => {
    const text = "[a](gone.md) [b](#nowhere) `npm run nothing` `server/gone.ts`\n```sh\nnode server/gone.ts\n```\n";
    expect(brokenLinks("README.md", text)).toEqual(["gone.md", "#nowhere"]);
    expect(brokenCommands(text)).toEqual(["npm run nothing", "node server/gone.ts"]);
    expect(brokenPaths(text)).toEqual(["server/gone.ts"]);
  });
});

function brokenLinks(document: string, text: string): string[] {
  const prose = text.replace(/```[\s\S]*?```/g, "").replace(/`[^`\n]*`/g, "");
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((it) => it[1]!)
    .filter((it) => !/^(https?|mailto):/.test(it));
  return links.filter((link) => {
    const [path = "", anchor] = link.split("#");
    const target = path === "" ? document : normalize(join(dirname(document), path));
    if (path !== "" && !existsSync(join(root, target))) return true;
    if (anchor === undefined || !target.endsWith(".md")) return false;
    return !anchors(path === "" ? text : read(target)).has(anchor);
  });
}

/** The anchors GitHub and others make of headings. */
function anchors(text: string): Set<string> {
  const headings = text.replace(/```[\s\S]*?```/g, "").matchAll(/^#{1,6} (.+)$/gm);
  return new Set(
    [...headings].map((it) =>
      it[1]!
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, "")
        .trim()
        .replaceAll(" ", "-"),
    ),
  );
}

const npmOwn = ["ci", "cit", "install", "start", "test", "audit", "ls"];

function brokenCommands(text: string): string[] {
  const npm = [...text.matchAll(/\bnpm (run )?([a-z][\w:-]*)/g)].filter(([, run, name]) =>
    run ? !scripts.includes(name!) : /[`\n&|]/.test(text) && !npmOwn.includes(name!) && isCommand(text, `npm ${name}`),
  );
  const node = [...text.matchAll(/\bnode ((?:server|bench|docs|demo|test)\/[\w./-]+)/g)].filter(
    ([, file]) => !existsSync(join(root, file!)),
  );
  return [...npm, ...node].map(([whole]) => whole.trim());
}

/** Written as code, not as a word of a sentence ("npm brings"). */
function isCommand(text: string, command: string): boolean {
  const code = [...text.matchAll(/```[\s\S]*?```|`[^`\n]+`/g)].map(([it]) => it);
  return code.some((it) => new RegExp(`(^|[\`\\n&|;] *)${command}\\b`).test(it));
}

function brokenPaths(text: string): string[] {
  const named = [...text.matchAll(/`((?:core|server|client|demo|bench|test|docs|\.ci)\/[\w./-]*)`/g)].map(
    (it) => it[1]!,
  );
  return named.filter((path) => !existsSync(join(root, path)));
}
