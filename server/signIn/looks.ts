// The style sheet and the typeface of the pages the server writes itself.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";

export function registerLooks(app: FastifyInstance) {
  const modules = join(import.meta.dirname, "..", "..", "node_modules");
  const font =
    "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2";
  const files = {
    "/sign-in/page.css": { path: join(import.meta.dirname, "page.css"), type: "text/css; charset=utf-8" },
    "/sign-in/font.woff2": { path: join(modules, font), type: "font/woff2" },
  };
  for (const [url, { path, type }] of Object.entries(files))
    app.get(url, { config: { public: true } }, async (_request, reply) =>
      reply
        .type(type)
        .header("cache-control", "public, max-age=3600")
        .send(await readFile(path)),
    );
}
