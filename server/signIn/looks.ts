// The style sheet and the typeface of the pages the server writes itself.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";

export function registerLooks(app: FastifyInstance) {
  const modules = join(import.meta.dirname, "..", "..", "node_modules");
  const font =
    "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2";
  const sheets = ["colours.css", "page.css", "people.css", "choices.css", join("..", "guests", "guests.css")];
  const files = {
    "/sign-in/page.css": {
      paths: sheets.map((sheet) => join(import.meta.dirname, sheet)),
      type: "text/css; charset=utf-8",
    },
    "/sign-in/font.woff2": { paths: [join(modules, font)], type: "font/woff2" },
  };
  for (const [url, { paths, type }] of Object.entries(files))
    app.get(url, { config: { public: true } }, async (_request, reply) =>
      reply
        .type(type)
        .header("cache-control", "public, max-age=3600")
        .send(Buffer.concat(await Promise.all(paths.map((path) => readFile(path))))),
    );
}
