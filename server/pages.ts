// The client: its built files, and its one page for every address that is a page of it, with a head for that address.
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { headKey, makePage, type Page, readBuilt } from "./pageHead.ts";
import { sessionToken } from "./signIn/authenticate.ts";

const folder = join(import.meta.dirname, "..", "dist", "client");

/** Addresses the server answers itself; the rest are pages. */
const serverPaths = /^\/(api|health|metrics|fhir|sign-in|sign-out|oidc|assets)(\/|$|\?)/;

export async function registerPages(app: FastifyInstance) {
  await app.register(fastifyStatic, { root: folder, serve: false, preCompressed: true });
  const pageFor = keptPages();

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

    const isVisitor = sessionToken(request) === null;
    const { body, gzip, br, etag } = await pageFor(headKey(path, request.cookies.samlad_language, isVisitor));
    reply.header("cache-control", "no-cache").header("vary", "accept-encoding, cookie").header("etag", etag);
    // What a search engine can get of a page for those signed in: nothing, and that it shall not be shown.
    if (isVisitor && path !== "/") reply.header("x-robots-tag", "noindex");
    if (request.headers["if-none-match"] === etag) return reply.code(304).send();
    reply.type("text/html; charset=utf-8");
    const accepted = request.headers["accept-encoding"] ?? "";
    if (/\bbr\b/.test(accepted)) return reply.header("content-encoding", "br").send(br);
    if (/\bgzip\b/.test(accepted)) return reply.header("content-encoding", "gzip").send(gzip);
    return reply.send(body);
  });
}

/** Each page is made when it is first asked for, and anew when the client has been built anew. */
function keptPages() {
  let builtAt = 0;
  let built: ReturnType<typeof readBuilt>;
  const pages = new Map<string, Promise<Page>>();
  return (key: string): Promise<Page> => {
    const { mtimeMs } = statSync(join(folder, "index.html"));
    if (mtimeMs !== builtAt) {
      built = readBuilt(folder);
      builtAt = mtimeMs;
      pages.clear();
    }
    const page = pages.get(key) ?? makePage(built, key);
    pages.set(key, page);
    return page;
  };
}
