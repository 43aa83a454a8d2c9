// The client: its built files, and index.html for every address that is a page of it.
import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

const folder = join(import.meta.dirname, "..", "dist", "client");

/** Addresses the server answers itself; the rest are pages. */
const serverPaths = /^\/(api|health|metrics|fhir|sign-in|sign-out|oidc|assets)(\/|$|\?)/;

export async function registerPages(app: FastifyInstance) {
  await app.register(fastifyStatic, { root: folder, serve: false, preCompressed: true });

  /** Named after their content, so they never change. */
  app.get("/assets/*", { config: { public: true } }, async (request, reply) => {
    const name = (request.params as { "*": string })["*"];
    return reply.sendFile(`assets/${name}`, { maxAge: "365d", immutable: true });
  });

  app.get("/*", { config: { public: true } }, async (request, reply) => {
    const path = request.url.split("?")[0]!;
    if (serverPaths.test(path)) return reply.callNotFound();
    // A service worker that is old would stand between the reader and the newest program.
    if (path === "/sw.js") return reply.header("cache-control", "no-cache").sendFile("sw.js", { cacheControl: false });
    if (/\.[a-z0-9]+$/i.test(path)) return reply.sendFile(path.slice(1), { maxAge: "1h" });
    if (!existsSync(join(folder, "index.html")))
      return reply.code(503).type("text/plain; charset=utf-8").send("The client is not built: npm run build\n");
    return reply.header("cache-control", "no-cache").sendFile("index.html", { cacheControl: false });
  });
}
