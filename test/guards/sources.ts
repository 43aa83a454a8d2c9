// What the guards read: the project's own files.
import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";

/** The project's folder. */
export const root = join(import.meta.dirname, "..", "..");

const notOurs = new Set(["node_modules", ".git", "dist", "data", "coverage", "test-results"]);

/** Every file under a folder, as paths from it with `/`, without what was installed or built. */
export function filesUnder(folder: string, from = folder): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return notOurs.has(name) ? [] : filesUnder(path, from);
      return [relative(from, path).replaceAll("\\", "/")];
    });
}

/** The files git keeps, and those about to be added; all of them where there is no git. */
export function keptFiles(): string[] {
  try {
    const list = ["ls-files", "--cached", "--others", "--exclude-standard", "-z"];
    const files = execFileSync("git", list, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    return files.split("\0").filter((file) => file && statSync(join(root, file), { throwIfNoEntry: false })?.isFile());
  } catch {
    return filesUnder(root);
  }
}
