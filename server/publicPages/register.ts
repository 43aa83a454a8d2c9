// The public pages: what a SIP is, for those who are not signed in. Without script, cookies or anything kept about anyone.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Language } from "../../core/errors.ts";
import { partLanguageKeys } from "../../core/languages.ts";
import type { Deps } from "../deps.ts";
import { rendererOf } from "../documents/renderer.ts";
import { textsIn } from "../documents/texts.ts";
import { contentsFor } from "./contents.ts";
import { leafletPaper } from "./leaflet.ts";
import { mainPathPage } from "./mainPath/mainPathPage.ts";
import { contentPage, indexOf, missingPage, searchPage } from "./pages.ts";
import {
  type LeafletKind,
  languages,
  leafletPath,
  mainPathPath,
  pageKeys,
  pathOf,
  root,
  searchPath,
} from "./places.ts";
import { longestQuery } from "./search.ts";
import { robots, sitemap } from "./sitemap.ts";

/** Something that is the same for all: kept for a while, and asked for again by its mark. */
type Ready = { type: string; body: Buffer; packed: Buffer | null; etag: string };

const open = { config: { public: true } };
const pack = promisify(gzip);

/** Registers every public page, their search, the leaflet, and what search engines ask for. */
export async function registerPublicPages(app: FastifyInstance, deps: Deps) {
  const { config } = deps;
  const contents = contentsFor(config);
  const { baseUrl } = config;
  const given = (language: Language) => ({ language, baseUrl, contents: contents[language] });

  const serve = async (path: string, type: string, text: string | Buffer) => {
    const it = await ready(type, text);
    app.get(path, open, async (request, reply) => answer(request, reply, it, 300));
  };

  const sheets = [join("..", "signIn", "colours.css"), "colours.css", "pages.css", "pieces.css", "mainPath.css"];
  const css = await Promise.all(sheets.map((sheet) => readFile(join(import.meta.dirname, sheet))));
  await serve("/om-sip/pages.css", "text/css; charset=utf-8", Buffer.concat(css));
  await serve("/robots.txt", "text/plain; charset=utf-8", robots(baseUrl));
  await serve("/sitemap.xml", "application/xml; charset=utf-8", sitemap(baseUrl));

  for (const language of languages) {
    for (const key of pageKeys)
      await serve(pathOf(key, language), "text/html; charset=utf-8", contentPage(key, given(language)));
    registerSearch(language);
    registerLeaflets(language);
    app.get(`${root[language]}/*`, open, async (request, reply) => {
      // A program gets what it gets everywhere else.
      if (!request.headers.accept?.includes("text/html")) return reply.callNotFound();
      return reply
        .code(404)
        .type("text/html; charset=utf-8")
        .send(missingPage(given(language)));
    });
  }

  for (const language of partLanguageKeys)
    await serve(mainPathPath(language), "text/html; charset=utf-8", mainPathPage(language, baseUrl));

  /** The word stands in the address, as forms that need no script must have it: it is answered, not kept, and never logged. */
  function registerSearch(language: Language) {
    const index = indexOf(contents[language], language);
    app.get<{ Querystring: { q?: unknown } }>(searchPath[language], open, async (request, reply) => {
      const { q } = request.query;
      const query = typeof q === "string" ? q.toWellFormed().trim().slice(0, longestQuery) : "";
      return reply.type("text/html; charset=utf-8").send(searchPage(query, index, given(language)));
    });
  }

  function registerLeaflets(language: Language) {
    const made = new Map<LeafletKind, Promise<Ready>>();
    for (const [kind, path] of Object.entries(leafletPath[language]) as [LeafletKind, string][])
      app.get(path, open, async (request, reply) => {
        // Made once, by whoever asks first; anew if that failed, or a county's folder may have changed.
        const leaflet = made.get(kind) ?? ready("application/pdf", render(language, kind));
        if (!made.has(kind) && deps.config.templatesDir) setTimeout(() => made.delete(kind), aMinute).unref();
        made.set(kind, leaflet);
        leaflet.catch(() => made.delete(kind));
        const name = path.split("/").at(-1);
        return answer(request, reply.header("content-disposition", `inline; filename="${name}"`), await leaflet, 3600);
      });
  }

  const renderer = rendererOf(app, deps);
  const render = (language: Language, kind: LeafletKind) =>
    renderer.render(leafletPaper(language, kind, `${baseUrl}${root[language]}`, textsIn(deps, language)), "aboutSip");
}

const aMinute = 60_000;

async function ready(type: string, content: string | Buffer | Promise<Buffer>): Promise<Ready> {
  const body = Buffer.from(await content);
  // The same mark for the packed and the unpacked: it says that the words are the same.
  const etag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  return { type, body, packed: type.includes("charset") ? await pack(body) : null, etag };
}

function answer(request: FastifyRequest, reply: FastifyReply, { type, body, packed, etag }: Ready, seconds: number) {
  reply.header("cache-control", `public, max-age=${seconds}`).header("etag", etag);
  if (packed) reply.header("vary", "accept-encoding");
  const known = request.headers["if-none-match"]?.split(",").map((it) => it.trim());
  if (known?.includes(etag) || known?.includes("*")) return reply.code(304).send();
  if (packed && /\bgzip\b/.test(request.headers["accept-encoding"] ?? ""))
    return reply.type(type).header("content-encoding", "gzip").send(packed);
  return reply.type(type).send(body);
}
