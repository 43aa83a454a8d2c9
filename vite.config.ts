import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const serverAddress = `http://127.0.0.1:${process.env.PORT ?? "3000"}`;

/** The client is built to dist/client. Nothing is inlined: the content security policy forbids it. */
export default defineConfig({
  root: fileURLToPath(new URL("client", import.meta.url)),
  plugins: [react(), ownLanguages(), compressed()],
  build: {
    outDir: fileURLToPath(new URL("dist/client", import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(
      [
        ...["/api", "/sign-in", "/sign-out", "/oidc", "/health", "/metrics"],
        ...["/om-sip", "/en/about-sip", "/robots.txt", "/sitemap.xml"],
      ].map((path) => [
        `^${path}(/|$|\\?)`,
        // The server must see the name the browser uses: sign-in comes back to it.
        { target: serverAddress, changeOrigin: false },
      ]),
    ),
  },
});

/** React Aria carries its words in over thirty languages; the screen speaks two. */
function ownLanguages(): Plugin {
  return {
    name: "own-languages",
    apply: "build",
    enforce: "pre",
    load(id) {
      const language = /\/react-(?:aria|stately)[^/]*\/dist\/private\/intl\/(?:\w+\/)?([a-z]{2}-[A-Z]{2})\.mjs$/.exec(
        id,
      )?.[1];
      if (language && language !== "sv-SE" && language !== "en-US") return "export default {};";
      return null;
    },
  };
}

/** Writes .br and .gz beside what is worth it, once, instead of compressing every answer. */
function compressed(): Plugin {
  return {
    name: "compressed",
    apply: "build",
    generateBundle: {
      // After Vite's own last changes to the chunks: what is compressed must be what is written.
      order: "post",
      handler(_, bundle) {
        for (const [fileName, it] of Object.entries(bundle)) {
          const source = Buffer.from(it.type === "chunk" ? it.code : it.source);
          if (source.length < 1024 || !/\.(js|css|svg|json)$/.test(fileName)) continue;
          this.emitFile({ type: "asset", fileName: `${fileName}.br`, source: brotliCompressSync(source) });
          this.emitFile({ type: "asset", fileName: `${fileName}.gz`, source: gzipSync(source) });
        }
      },
    },
  };
}
