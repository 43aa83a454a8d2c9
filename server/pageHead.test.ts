import { gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { anyLanguages } from "../core/languages.ts";
import { textFile } from "../core/textFiles.ts";
import { idOf } from "../demo/ids.ts";
import { readModules } from "../test/guards/imports.ts";
import { root } from "../test/guards/sources.ts";
import { type Built, begins, headKey, makePage } from "./pageHead.ts";

const built: Built = {
  index:
    '<html><head><meta name="description" content="x" /><script src="/assets/index-1.js"></script><link rel="modulepreload" href="/assets/base-1.js"></head><body></body></html>',
  files: {
    "individual/MySip.tsx": { file: "assets/MySip-1.js", imports: ["_own.js"], css: ["assets/own-1.css"] },
    "_own.js": { file: "assets/own-1.js", imports: ["_base.js", "individual/MySip.tsx"] },
    "_base.js": { file: "assets/base-1.js" },
    "session/LandingPage.tsx": { file: "assets/LandingPage-1.js" },
    "text/packs/sv-first.ts": { file: "assets/first-sv.js" },
    "text/packs/ar.ts": { file: "assets/ar.js" },
    "text/packs/sv-base.ts": { file: "assets/base-sv.js" },
    "text/sv/survey.ts": { file: "assets/survey-sv.js" },
  },
};
const mine = `/my/${idOf("sip", "ingrid")}`;
const head = async (path: string, language: string | undefined, isVisitor = false) =>
  (await makePage(built, headKey(path, language, isVisitor))).body.toString();
const files = (page: string) => [...page.matchAll(/assets\/[\w.-]+/g)].map(([file]) => file);

it("has a page's files come at once, each once, and in the reader's language where there is one", async () => {
  expect(files(await head(mine, undefined)).sort()).toEqual(
    ["MySip-1.js", "base-1.js", "base-sv.js", "first-sv.js", "index-1.js", "own-1.css", "own-1.js"].map(
      (it) => `assets/${it}`,
    ),
  );
  expect(files(await head(mine, "ar"))).toContain("assets/ar.js");
  expect(files(await head(`${mine}/survey`, "ar"))).toEqual(
    ["index-1.js", "base-1.js", "ar.js", "survey-sv.js"].map((it) => `assets/${it}`),
  );
  expect(files(await head(`${mine}/unknown`, "xx"))).toEqual(
    ["index-1.js", "base-1.js", "base-sv.js"].map((it) => `assets/${it}`),
  );
});

it("says to one without a session that nobody need be asked who is signed in, and gives the start page alone", async () => {
  const start = await head("/", "en", true);
  expect(start).toContain('<meta name="samlad-session" content="none" />');
  expect(start).toContain('content="Samlad is for you');
  expect(files(start)).toContain("assets/LandingPage-1.js");
  expect(files(await head(mine, "sv", true))).not.toContain("assets/MySip-1.js");
  const own = await head("/", "sv");
  expect(own).not.toContain("samlad-session");
  expect(files(own)).not.toContain("assets/LandingPage-1.js");
});

it("sends the same page packed and unpacked, with a mark that changes with it", async () => {
  const one = await makePage(built, headKey(mine, "sv", false));
  expect(gunzipSync(one.gzip)).toEqual(one.body);
  expect((await makePage(built, headKey(mine, "sv", true))).etag).not.toBe(one.etag);
});

it("names modules of the client that are there", () => {
  const paths = new Set(readModules(root).map((it) => it.path));
  const named = Object.values(begins).flatMap(({ modules, texts }) => [
    ...modules,
    ...anyLanguages.flatMap((language) =>
      [...texts, "shell", "ui", "errors"].map((area) => `text/${textFile(language, area)}`),
    ),
  ]);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((it) => !paths.has(`client/${it}`))).toEqual([]);
});
