// npm run audit: is anything known to be wrong with what Samlad is built on? First by the lockfile, which needs no network,
// then by asking the registry for known weaknesses. Ends with 1 when something is wrong; with --strict also when the
// registry does not answer, which is what an automatic run wants.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { faultsInDependencies } from "./guards/dependencies.ts";

const root = join(import.meta.dirname, "..");
const strict = process.argv.includes("--strict");
const say = (line: string) => process.stdout.write(`${line}\n`);
const read = (file: string) => JSON.parse(readFileSync(join(root, file), "utf8"));

const faults = faultsInDependencies(read("package.json"), read("package-lock.json"));
for (const fault of faults) console.error(fault);
say(`The lockfile: ${faults.length === 0 ? "in order" : `${faults.length} faults`}.`);

const known = askRegistry();
if (known === null) say("The registry has no answer about known weaknesses. Ask again where it can be reached.");
else
  for (const it of known) console.error(`${it.name}: ${it.severity}${it.fixed ? ", mended in a later version" : ""}`);
if (known?.length === 0) say("Known weaknesses in what is delivered: none.");

process.exit(faults.length > 0 || (known?.length ?? 0) > 0 || (strict && known === null) ? 1 : 0);

/** Known weaknesses in what is delivered, not in what it is built and tested with; null when nobody answers. */
function askRegistry(): { name: string; severity: string; fixed: boolean }[] | null {
  const { stdout } = spawnSync("npm", ["audit", "--omit=dev", "--json"], {
    cwd: root,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  try {
    const { vulnerabilities } = JSON.parse(stdout) as {
      vulnerabilities?: Record<string, { severity: string; fixAvailable: unknown }>;
    };
    if (!vulnerabilities) return null;
    return Object.entries(vulnerabilities).map(([name, it]) => ({
      name,
      severity: it.severity,
      fixed: !!it.fixAvailable,
    }));
  } catch {
    return null;
  }
}
