import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const serverAddress = `http://127.0.0.1:${process.env.PORT ?? "3000"}`;

/** The client is built to dist/client. Nothing is inlined: the content security policy forbids it. */
export default defineConfig({
  root: fileURLToPath(new URL("client", import.meta.url)),
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL("dist/client", import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(
      ["/api", "/sign-in", "/sign-out", "/oidc", "/health", "/metrics"].map((path) => [path, serverAddress]),
    ),
  },
});
