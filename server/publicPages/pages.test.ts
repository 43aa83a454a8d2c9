// The public pages as they are answered: found, in order, linked, kept for a while, and never written down who asks.
import { readFileSync } from "node:fs";
import { Writable } from "node:stream";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { languageFacts, partLanguageKeys } from "../../core/languages.ts";
import { insideOf } from "../../test/insideOf.ts";
import { type TestServer, testServer } from "../../test/server.ts";
import { sharePicture } from "./layout.ts";
import { mainPathContents } from "./mainPath/mainPathPage.ts";
import { everyStart, languages, leafletPath, mainPathPath, pageKeys, pathOf, root, searchPath } from "./places.ts";

let samlad: TestServer;
let logged = "";
beforeAll(async () => {
  const sink = new Writable({
    write: (part, _, done) => {
      logged += part;
      done();
    },
  });
  samlad = await testServer({
    log: pino({ level: "trace" }, sink),
    config: { serviceOwner: "Region <Mellan>", accessibilityContact: "hjalp@example.org" },
  });
});
afterAll(() => samlad.close());

const html = { accept: "text/html" };
const read = (path: string, headers: Record<string, string> = html) => samlad.visitor().get(path, headers);
const all = languages.flatMap((language) => pageKeys.map((key) => [language, key, pathOf(key, language)] as const));
const found = (page: string, expression: RegExp) => [...page.matchAll(expression)].map(([, it = ""]) => it);

describe.each(all)("in %s the page %s", (language, key, path) => {
  let page: string;
  beforeAll(async () => {
    const answer = await read(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(answer.headers.get("set-cookie")).toBeNull();
    page = answer.text;
  });

  it("is well-formed, with one heading of the first level and the landmarks", () => {
    expect(faultsIn(page)).toEqual([]);
    expect(found(page, /<(h1)[ >]/g)).toHaveLength(1);
    expect(found(page, /<(main|header|footer)[ >]/g).sort()).toEqual(["footer", "header", "main"]);
    // No level of heading is left out.
    const levels = found(page, /<h(\d)[ >]/g).map(Number);
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 1) + 1)).toEqual([]);
  });

  it("needs no script and nothing from anybody else", () => {
    expect(page).not.toMatch(/<script|<iframe|style=|\son\w+=/);
    const fetched = found(page, /<(?:link rel="(?:icon|preload|stylesheet)"|img|source)[^>]*(?:href|src)="([^"]*)"/g);
    expect(fetched.length).toBe(3);
    expect(fetched.filter((it) => !it.startsWith("/"))).toEqual([]);
    const elsewhere = found(page, /href="(https?:[^"]*)"/g).filter((it) => !it.startsWith(samlad.url));
    expect(elsewhere.filter((it) => it !== "https://www.digg.se/tdosanmalan")).toEqual([]);
  });

  it("says its language, its other language, its address and what it is about", () => {
    const here = `${samlad.url}${path}`;
    expect(page).toMatch(new RegExp(`^<!doctype html>\n<html lang="${language}"`));
    expect(found(page, /<link rel="canonical" href="([^"]*)"/g)).toEqual([here]);
    expect(found(page, /<link rel="alternate" hreflang="([^"]*)"/g)).toEqual([
      ...(key === "start" ? Object.keys(everyStart) : ["sv", "en"]),
      "x-default",
    ]);
    expect(page).toContain(`hreflang="sv" href="${samlad.url}${pathOf(key, "sv")}"`);
    expect(page).toContain(`hreflang="en" href="${samlad.url}${pathOf(key, "en")}"`);
    expect(found(page, /<title>([^<]*) – Samlad<\/title>/g)).toHaveLength(1);
    expect(found(page, /<meta name="description" content="([^"]+)"/g)).toHaveLength(1);
    expect(page).toContain(`<meta property="og:url" content="${here}">`);
    expect(page).not.toContain("noindex");
  });

  it("has a picture of ours beside it when it is shared, as large as it says", () => {
    expect(found(page, /<meta property="og:image" content="([^"]*)"/g)).toEqual([`${samlad.url}/share.png`]);
    const picture = readFileSync(new URL("../../client/public/share.png", import.meta.url));
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([sharePicture.width, sharePicture.height]);
    expect(picture.length).toBeLessThan(20_000);
  });

  it("has links that all lead somewhere", async () => {
    const links = [...new Set(found(page, /href="([^"]*)"/g))].filter((it) => /^[/#]/.test(it));
    expect(links.length).toBeGreaterThan(15);
    for (const link of links) {
      const [to = "", part] = link.split("#");
      // The sign-in begins something; the icon is built with the client.
      if (to === "/sign-in" || to === "/icon.svg") continue;
      const target = to === "" ? { status: 200, text: page } : await read(to);
      expect([link, target.status]).toEqual([link, 200]);
      if (part !== undefined) expect(found(target.text, /\sid="([^"]*)"/g)).toContain(part);
    }
  });
});

describe("reading on", () => {
  it("goes from the first page to the last, and back", async () => {
    for (const language of languages) {
      const walked: string[] = [];
      for (let path: string | undefined = root[language]; path !== undefined; ) {
        walked.push(path);
        path = found((await read(path)).text, /<a rel="next"[^>]*href="([^"]*)"/g)[0];
      }
      expect(walked).toEqual(pageKeys.map((key) => pathOf(key, language)));
      const back = found((await read(walked[3] ?? "")).text, /<a rel="prev"[^>]*href="([^"]*)"/g);
      expect(back).toEqual([walked[2]]);
    }
  });

  it("tells where one is", async () => {
    const { text } = await read("/om-sip/myter");
    expect(text.match(/aria-current="page"/g)).toHaveLength(2);
    expect(text).toMatch(/<nav class="breadcrumb"[\s\S]*<li aria-current="page">Myter om SIP<\/li>/);
  });
});

describe("the search", () => {
  it("answers with pages, the words marked", async () => {
    const { text, headers } = await read(`${searchPath.sv}?q=samtycke`);
    expect(text).toMatch(/\d+ träffar på ”samtycke”/);
    expect(text).toMatch(/<mark>samtycke<\/mark>/i);
    expect(text).toContain('<a href="/om-sip/ordlista#consent"><mark>Samtycke</mark></a>');
    expect(text).toContain('<meta name="robots" content="noindex">');
    expect(headers.get("cache-control")).toBe("no-store");
    expect((await read(`${searchPath.en}?q=consent`)).text).toMatch(/hits for “consent”/);
  });

  it("shows what was written as text and nothing else", async () => {
    const evil = `"><script>alert(1)</script>`;
    const { text } = await read(`${searchPath.sv}?q=${encodeURIComponent(evil)}`);
    expect(text).not.toContain("<script");
    expect(faultsIn(text)).toEqual([]);
    expect(text).toContain("Ingen träff");
  });

  it.each([
    ["nothing", ""],
    ["an empty word", "?q="],
    ["space", "?q=%20"],
    ["two words that are one field each", "?q=a&q=b"],
    ["another field", "?q[x]=1"],
    ["a very long word", `?q=${"å".repeat(1000)}`],
    ["a picture", "?q=%F0%9F%99%82"],
    ["half a character", "?q=%ED%A0%80"],
  ])("is a page in order for %s", async (_, query) => {
    const { status, text } = await read(`${searchPath.sv}${query}`);
    expect(status).toBe(200);
    expect(faultsIn(text)).toEqual([]);
  });

  it("is never written down: neither the word nor the address", async () => {
    await read(`${searchPath.sv}?q=hemligtsokord`);
    await read("/om-sip/hemligsida?q=hemligtsokord");
    await expect.poll(() => logged).toContain(searchPath.sv);
    expect(logged).not.toContain("hemlig");
  });
});

describe.each(partLanguageKeys)("in %s the page of the main path", (language) => {
  const path = mainPathPath(language);

  it("is well-formed, says its language and direction, and where it is in the others", async () => {
    const { status, text, headers } = await read(path);
    expect([status, headers.get("set-cookie")]).toEqual([200, null]);
    expect(faultsIn(text)).toEqual([]);
    expect(text).toContain(`<html lang="${language}" dir="${languageFacts(language).direction}"`);
    expect(found(text, /<(h1|main|header|footer)[ >]/g).sort()).toEqual(["footer", "h1", "header", "main"]);
    expect(text).not.toMatch(/<script|style=|\son\w+=/);
    expect(found(text, /<link rel="canonical" href="([^"]*)"/g)).toEqual([`${samlad.url}${path}`]);
    const others = found(text, /<link rel="alternate" hreflang="([^"]*)"/g);
    expect(others).toEqual([...Object.keys(everyStart), "x-default"]);
    for (const [it, where] of Object.entries(everyStart))
      if (it !== language) expect(text).toContain(`<a href="${where}" lang="${it}" hreflang="${it}"`);
  });

  it("says that a reviewer is waited for, and marks what is Swedish in it", async () => {
    const { text } = await read(path);
    expect(text).toContain(`<p class="translation">${mainPathContents[language].around.waiting}`);
    expect(text).toContain('<blockquote lang="sv" dir="ltr"><p>Hej! Jag får hjälp av er');
    expect(text).toContain('<dt><span lang="sv">samtycke</span></dt>');
    expect(text).toContain(`<a href="/?language=${language}">`);
    const links = found(text, /href="(\/[^"?]*)"/g).filter((it) => it !== "/icon.svg");
    for (const link of links) expect([link, (await read(link)).status]).toEqual([link, 200]);
  });
});

describe("what is kept", () => {
  it("is kept for a while by a mark, packed or not, and asked for again", async () => {
    for (const path of ["/om-sip", "/om-sip/pages.css", "/sitemap.xml", leafletPath.sv.folder]) {
      const { headers } = await read(path);
      const etag = headers.get("etag") ?? "";
      expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
      expect(headers.get("cache-control")).toMatch(/^public, max-age=(300|3600)$/);
      const again = await fetch(`${samlad.url}${path}`, { headers: { "if-none-match": `"other", ${etag}` } });
      expect([again.status, await again.text()]).toEqual([304, ""]);
      const other = await fetch(`${samlad.url}${path}`, { headers: { "if-none-match": '"other"' } });
      expect(other.status).toBe(200);
      await other.arrayBuffer();
    }
  });

  it("is sent packed to those who can unpack it", async () => {
    const answer = await samlad.app.inject({ url: "/om-sip", headers: { "accept-encoding": "gzip, br" } });
    expect(answer.headers["content-encoding"]).toBe("gzip");
    expect(answer.headers.vary).toBe("accept-encoding");
    expect(answer.rawPayload.length).toBeLessThan(8 * 1024);
    expect((await samlad.app.inject({ url: "/om-sip" })).headers["content-encoding"]).toBeUndefined();
  });
});

describe("search engines", () => {
  it("are shown these pages and no others", async () => {
    const { text } = await read("/sitemap.xml");
    const paths = [...all.map(([, , path]) => path), ...partLanguageKeys.map(mainPathPath)];
    expect(found(text, /<loc>([^<]*)<\/loc>/g).sort()).toEqual(paths.map((path) => `${samlad.url}${path}`).sort());
    expect(faultsIn(text.replace(/<\?xml[^>]*>/, ""))).toEqual([]);
    const robots = (await read("/robots.txt")).text;
    expect(robots).toContain(`Sitemap: ${samlad.url}/sitemap.xml`);
    const may = (path: string) => mayBeFetched(robots, path);
    expect(paths.filter((path) => !may(path))).toEqual([]);
    expect(["/om-sip/pages.css", leafletPath.en.large, "/sitemap.xml"].filter((it) => !may(it))).toEqual([]);
    const closed = ["/api/v1/session", "/oidc/auth", "/sign-in", "/om-sip/sok?q=x", "/en/about-sip/search"];
    expect(closed.filter(may)).toEqual([]);
    // The start page may be shown; the others say to those who may read them that they shall not be.
    expect(["/", "/work", "/my", "/sips/1"].filter((it) => !may(it))).toEqual([]);
  });
});

describe("an address that is no page", () => {
  it("is told of as everywhere else, and on a page to those with a browser", async () => {
    const program = await read("/om-sip/finns-inte", { accept: "application/json" });
    expect([program.status, program.json.code]).toEqual([404, "request.notFound"]);
    const page = await read("/om-sip/finns-inte");
    expect([page.status, page.headers.get("cache-control")]).toEqual([404, "no-store"]);
    expect(page.text).toContain("<h1>Sidan finns inte</h1>");
    expect(faultsIn(page.text)).toEqual([]);
    expect((await read("/en/about-sip/steps/9")).text).toContain("<h1>There is no such page</h1>");
  });
});

describe("the accessibility statement", () => {
  it("says who stands behind, where to report, and who sees that the law is followed", async () => {
    const { text } = await read("/om-sip/tillganglighet");
    expect(text).toContain("Region &#60;Mellan&#62; står bakom den här tjänsten");
    expect(text).toContain('<a href="mailto:hjalp@example.org">hjalp@example.org</a>');
    expect(text).toContain("https://www.digg.se/tdosanmalan");
    expect(text).toContain("2018:1937");
    expect(text).toContain("delvis förenlig");
    expect(text).toContain("22 november 2026");
  });

  it.each([
    ["https://example.org/tyck-till", '<a href="https://example.org/tyck-till">https://example.org/tyck-till</a>'],
    ["Servicedesk, 010-123 45 67", "Säg till här: Servicedesk, 010-123 45 67."],
    ["[x](javascript:alert(1))", "Säg till här: xjavascript:alert1."],
    ["javascript:alert@a.b", "Säg till här: "],
  ])("takes whatever contact there is: %s", async (accessibilityContact, shown) => {
    const other = await testServer({ config: { accessibilityContact } });
    const { text } = await other.visitor().get("/om-sip/tillganglighet", html);
    expect(text).toContain(shown);
    expect(text).not.toMatch(/href="javascript/);
    expect(text).toContain("Den kommun eller region som du har kontakt med står bakom");
    await other.close();
  });
});

describe("the leaflet", () => {
  it.each(languages.flatMap((it) => [[it, "folder", 419, 595] as const, [it, "large", 595, 841] as const]))(
    "in %s as %s is a tagged PDF/UA-1 of four pages with title and language",
    async (language, kind, width, height) => {
      const answer = await fetch(`${samlad.url}${leafletPath[language][kind]}`);
      expect(answer.headers.get("content-type")).toBe("application/pdf");
      expect(answer.headers.get("content-disposition")).toMatch(/^inline; filename="samlad-[a-z-]+\.pdf"$/);
      const inside = insideOf(Buffer.from(await answer.arrayBuffer()));
      expect(inside).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
      expect(inside).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
      expect(inside).toMatch(new RegExp(`/Lang\\s*\\(${language}`));
      expect(inside).toMatch(/\/DisplayDocTitle true/);
      expect(inside).toContain(
        language === "sv" ? "SIP – en gemensam plan när flera hjälper dig" : "SIP – one shared plan",
      );
      expect(inside).toMatch(new RegExp(`/MediaBox\\s*\\[0 0 ${width}\\.\\d+ ${height}\\.\\d+\\]`));
      expect(inside).toMatch(/\/Type\s*\/Pages\b[^>]*\/Count 4\b/);
      const count = (role: string) => [...inside.matchAll(new RegExp(`/S\\s*/${role}\\b`, "g"))].length;
      expect([count("H1"), count("H2"), count("L") > 4]).toEqual([1, 7, true]);
    },
  );
});

/** What is wrong with a page's marks: tags that do not fit into each other, ids that are there twice, loose ampersands. */
function faultsIn(page: string): string[] {
  const empty = new Set(["meta", "link", "input", "br", "circle", "path", "xhtml:link"]);
  const faults: string[] = [];
  const openTags: string[] = [];
  for (const [tag, slash, name = ""] of page.replace(/<!doctype html>/, "").matchAll(/<(\/?)([a-z][\w:-]*)[^<>]*>/g)) {
    if (slash === "" && !empty.has(name) && !tag.endsWith("/>")) openTags.push(name);
    else if (slash === "/" && openTags.pop() !== name) faults.push(tag);
  }
  const ids = found(page, /\sid="([^"]*)"/g);
  return [
    ...faults,
    ...openTags,
    ...ids.filter((it, at) => ids.indexOf(it) !== at).map((it) => `twice: ${it}`),
    ...found(page, /(&(?!#\d+;)[^"<]{0,10})/g),
    ...found(page, /(<p[^>]*>\s*<\/p>|undefined|\[object|\{\w+\}|\]\()/g),
  ];
}

/** As RFC 9309 says: of the lines that fit, the longest holds. */
function mayBeFetched(robots: string, path: string): boolean {
  const rules = [...robots.matchAll(/^(Allow|Disallow): (\S+)$/gm)].filter(([, , start = ""]) =>
    path.startsWith(start),
  );
  return rules.sort((a, b) => (b[2]?.length ?? 0) - (a[2]?.length ?? 0))[0]?.[1] !== "Disallow";
}
