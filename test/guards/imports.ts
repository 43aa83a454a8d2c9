// Who imports whom, read from the sources as the compiler reads them.
import { readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join, posix } from "node:path";
import { parseSync } from "vite";
import { filesUnder } from "./sources.ts";

/** `when`: at once, later (`import()`), or never at run time because only types are taken. */
export type Module = { path: string; imports: { of: string; when: "now" | "later" | "type" }[] };

/** The faults found, as sentences, and how many modules were read. */
export function checkImports(folder: string): { modules: Module[]; faults: string[] } {
  const modules = readModules(folder);
  const known = new Set(modules.map((it) => it.path));
  return { modules, faults: [...modules.flatMap((it) => faultsOf(it, known)), ...cycles(modules)] };
}

/** Every TypeScript file with what it imports: paths from the root for our own, names for packages. */
export function readModules(folder: string): Module[] {
  return filesUnder(folder)
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts"))
    .map((path) => {
      const text = readFileSync(join(folder, path), "utf8");
      const { module, errors } = parseSync(path, text);
      if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0]?.message}`);
      const imported = module.staticImports.map((it) => ({
        of: it.moduleRequest.value,
        when: it.entries.length > 0 && it.entries.every((entry) => entry.isType) ? ("type" as const) : ("now" as const),
      }));
      const exported = module.staticExports.flatMap((it) =>
        it.entries.flatMap(({ moduleRequest, isType }) =>
          moduleRequest ? [{ of: moduleRequest.value, when: isType ? ("type" as const) : ("now" as const) }] : [],
        ),
      );
      const later = module.dynamicImports
        .map(({ moduleRequest: at }) => text.slice(at.start, at.end))
        .filter((it) => /^["'`]/.test(it))
        .map((it) => ({ of: it.slice(1, -1), when: "later" as const }));
      return {
        path,
        imports: [...imported, ...exported, ...later].map(({ of, when }) => ({ of: resolve(path, of), when })),
      };
    });
}

const resolve = (from: string, to: string) =>
  to.startsWith(".") ? posix.join(posix.dirname(from), to.replace(/\?.*$/, "")) : to;

const builtins = new Set(builtinModules);
const isNode = (name: string) => name.startsWith("node:") || builtins.has(name);
const isTest = (path: string) => /\.test\.tsx?$/.test(path);
const packageName = (of: string) =>
  of
    .split("/")
    .slice(0, of.startsWith("@") ? 2 : 1)
    .join("/");

/** Our own folders; everything else an import names is a package. */
const layers = ["core", "server", "client", "demo", "bench", "test", "docs"];
const layerOf = (path: string) => layers.find((layer) => path.startsWith(`${layer}/`));

/** Which of our folders each may import. */
const allowed: Record<string, string[]> = {
  core: ["core"],
  server: ["server", "core"],
  client: ["client", "core"],
  demo: ["demo", "core", "server"],
  bench: ["bench", "core", "server", "demo", "test"],
  docs: ["docs", "core", "server"],
};

/** Folders of the client that every area may import; files directly in client/ are shared too, but for these two. */
const sharedInClient = [
  "ui",
  "text",
  "shell",
  "session",
  "documents",
  "draft",
  "act",
  "consent",
  "meeting",
  "plan",
  "readAloud",
  "messages",
  "notices",
  "guests",
  "saved",
  "survey",
  "attachments",
  "support",
];
const clientRoots = ["client/main.tsx", "client/routes.tsx"];

function faultsOf({ path, imports }: Module, known: Set<string>): string[] {
  const faults: string[] = [];
  const layer = layerOf(path);
  const name = posix.basename(path).replace(/\..*$/, "");
  if (name === "index") faults.push(`${path}: no index files; import the file that has it`);
  if (/^(utils?|helpers?|common|misc)$/i.test(name) || /(^|\/)(utils?|helpers?|common|misc)\//i.test(path))
    faults.push(`${path}: a name that says nothing; name it after what it does`);
  if (!layer || layer === "test" || isTest(path)) return faults;

  for (const { of, when } of imports) {
    const target = layerOf(of);
    if (target) {
      // Only the start may fetch the demo county, and only when asked.
      if (path === "server/main.ts" && of === "demo/load.ts" && when === "later") continue;
      if (!allowed[layer]!.includes(target)) faults.push(`${path} imports ${of}: ${layer} never imports ${target}`);
      else if (layer === "client" && target === "client") faults.push(...betweenAreas(path, of));
      if (path.startsWith("client/ui/") && of.startsWith("core/sip/"))
        faults.push(`${path} imports ${of}: client/ui has never heard of SIP`);
      if (/\.tsx?$/.test(of) && !of.endsWith(".d.ts") && !known.has(of))
        faults.push(`${path} imports ${of}: no such file`);
      if (isTest(of)) faults.push(`${path} imports ${of}: a test is not imported`);
    } else if (layer === "core" && packageName(of) !== "zod")
      faults.push(`${path} imports ${of}: core imports zod and nothing else`);
    else if (layer === "client" && (isNode(of) || serverPackages.has(packageName(of))))
      faults.push(`${path} imports ${of}: the client runs in a browser`);
    else if (layer === "server" && clientPackages.test(packageName(of)))
      faults.push(`${path} imports ${of}: the server draws no pages`);
  }
  return faults;
}

const serverPackages = new Set(["fastify", "postgres", "pino", "oauth4webapi", "jose", "oidc-provider"]);
const clientPackages = /^(react|react-.*|@tanstack\/.*)$/;

function betweenAreas(path: string, of: string): string[] {
  const areaOf = (it: string) => (it.split("/").length > 2 ? it.split("/")[1]! : null);
  const [from, to] = [areaOf(path), areaOf(of)];
  if (clientRoots.includes(of) && !clientRoots.includes(path))
    return [`${path} imports ${of}: nobody imports the start`];
  if (clientRoots.includes(path) || to === null || from === to || sharedInClient.includes(to)) return [];
  if (from === null) return [`${path} imports ${of}: what all areas share does not know the areas`];
  return [`${path} imports ${of}: areas of the client do not import each other`];
}

/** Circles of modules that need each other to run, each named once. Types may know each other: they are gone by then. */
function cycles(modules: Module[]): string[] {
  const next = new Map(modules.map((it) => [it.path, it.imports.filter((i) => i.when === "now").map((i) => i.of)]));
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, trail: string[]) => {
    const at = trail.indexOf(path);
    if (at >= 0) found.push(`a circle of imports: ${[...trail.slice(at), path].join(" → ")}`);
    if (at >= 0 || done.has(path)) return;
    for (const of of next.get(path) ?? []) if (next.has(of)) walk(of, [...trail, path]);
    done.add(path);
  };
  for (const path of next.keys()) walk(path, []);
  return found;
}
