// For one who changes Samlad: the server starts again when its files change, the pages follow as one saves.
// Open http://localhost:5173.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { createServer } from "vite";

const root = join(import.meta.dirname, "..");
const vite = await createServer({ configFile: join(root, "vite.config.ts") });
await vite.listen();
const address = vite.resolvedUrls?.local[0]?.replace(/\/$/, "") ?? "http://localhost:5173";

// The pages are reached at Vite's address, so that is where sign-in must come back to.
const server = spawn(process.execPath, ["--watch", "--watch-preserve-output", join(root, "server", "main.ts")], {
  stdio: "inherit",
  env: { BASE_URL: address, ...process.env },
});

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => {
    server.kill(signal);
    void vite.close();
  });
server.on("exit", (code) => {
  void vite.close().finally(() => process.exit(code ?? 0));
});
