// Builds the client when it is missing or older than its sources. Runs before every `npm start`.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const built = join(root, "dist", "client", "index.html");
const sources = ["client", "core", "vite.config.ts", "package-lock.json"];

if (newest(sources.map((it) => join(root, it))) > changedAt(built)) {
  process.stdout.write("Building the client …\n");
  // Whoever asks for it (the tests' NODE_ENV is test): it is what users get, with React's production code.
  process.env.NODE_ENV = "production";
  const { build } = await import("vite");
  await build({ root: join(root, "client"), configFile: join(root, "vite.config.ts"), logLevel: "warn" });
}

function newest(paths: string[]): number {
  return Math.max(
    ...paths.map((path) => {
      const entry = statSync(path, { throwIfNoEntry: false });
      if (!entry?.isDirectory()) return entry?.mtimeMs ?? 0;
      return newest([path, ...readdirSync(path).map((name) => join(path, name))].slice(1));
    }),
  );
}

function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.NEGATIVE_INFINITY;
}
