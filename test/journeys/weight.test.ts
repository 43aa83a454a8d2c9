import { afterAll, beforeAll, expect, it } from "vitest";
import { idOf } from "../../demo/ids.ts";
import { staffHsaId } from "../../demo/staff.ts";
import { sharedBrowser } from "../browser.ts";
import { type CountyStage, openCounty } from "./county.ts";
import { weigh } from "./weighing.ts";

const sip = idOf("sip", "ingrid");
const sara = staffHsaId("sara");

/** `most`: kB gzip (of 1000 bytes) of HTML, JavaScript and CSS that may be asked for before the page works. */
const pages = [
  { name: "the start page, not signed in", as: null, path: "/", most: 115 },
  { name: "the person's own page", as: "ingrid", path: `/my/${sip}`, most: 140 },
  { name: "the same in Arabic", as: "ingrid", path: `/my/${sip}`, most: 140, language: "ar" },
  { name: "the room of the plan", as: "ingrid", path: `/my/${sip}/plan`, most: 150 },
  { name: "the room of the consent", as: "ingrid", path: `/my/${sip}/consent`, most: 150 },
  ...["meeting", "circle", "messages", "words", "shared", "take-along", "settings", "prepare"].map((room) => ({
    name: `the person's page at ${room}`,
    as: "ingrid",
    path: `/my/${sip}/${room}`,
    most: 150,
  })),
  { name: "the work list", as: sara, path: "/work", most: 140 },
  { name: "a SIP, overview", as: sara, path: `/sips/${sip}`, most: 165 },
  { name: "a SIP, consent", as: sara, path: `/sips/${sip}/consent`, most: 290 },
  { name: "a SIP, assessment", as: sara, path: `/sips/${sip}/assessment`, most: 170 },
  { name: "a SIP, plan", as: sara, path: `/sips/${sip}/plan`, most: 230 },
  { name: "a SIP, meeting", as: sara, path: `/sips/${sip}/meeting`, most: 240 },
  { name: "a SIP, history", as: sara, path: `/sips/${sip}/history`, most: 250 },
] satisfies { name: string; as: string | null; path: string; most: number; language?: string }[];

let stage: CountyStage;
beforeAll(async () => {
  stage = await openCounty();
});
afterAll(async () => {
  await stage?.close();
});

/** The table of docs/PERFORMANCE.md has all of them: SAMLAD_WEIGH=all. */
const weighed = process.env.SAMLAD_WEIGH === "all" ? pages : pages.slice(0, 4);

it("asks for no more code than a slow line bears before a page works", async () => {
  const kB = (bytes: number) => Math.round(bytes / 100) / 10;
  const rows = [];
  const browser = await sharedBrowser();
  for (const { name, as, path, most, ...more } of weighed) {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "sv-SE" });
    const session = as === null ? [] : (await stage.server.signIn(as)).cookie().split("; ");
    const chosen = "language" in more ? [`samlad_language=${more.language}`] : [];
    for (const cookie of [...session, ...chosen]) {
      const at = cookie.indexOf("=");
      await context.addCookies([{ name: cookie.slice(0, at), value: cookie.slice(at + 1), url: stage.server.url }]);
    }
    const { first, all } = await weigh(await context.newPage(), stage.server.url + path);
    await context.close();
    rows.push({ name, most, gzip: kB(first.gzip), br: kB(first.br), allGzip: kB(all.gzip), fonts: kB(all.fonts) });
  }
  const line = (cells: unknown[]) => `| ${cells.join(" | ")} |\n`;
  process.stdout.write(
    [
      line(["Page", "Before it works, kB gzip", "brotli", "With what follows by itself, gzip", "Fonts"]),
      line(["---", "---:", "---:", "---:", "---:"]),
      ...rows.map((row) => line([row.name, row.gzip, row.br, row.allGzip, row.fonts])),
    ].join(""),
  );
  // A measure that sees nothing would be below every limit.
  for (const row of rows) expect.soft(row.gzip, row.name).toBeGreaterThan(60);
  for (const row of rows) expect.soft(row.gzip, row.name).toBeLessThanOrEqual(row.most);
});

it("lets search engines show the start page, and nothing of a page for those signed in", async () => {
  const robots = async (path: string, cookie = "") =>
    (await fetch(stage.server.url + path, { headers: { cookie } })).headers.get("x-robots-tag");
  expect([await robots("/"), await robots("/my"), await robots(`/my/${sip}`), await robots("/work")]).toEqual([
    null,
    "noindex",
    "noindex",
    "noindex",
  ]);
});

it("writes no fault in a visitor's console, and asks nobody who is signed in when nobody is", async () => {
  const context = await (await sharedBrowser()).newContext();
  const page = await context.newPage();
  const faults: string[] = [];
  const asked: string[] = [];
  page.on("console", (it) => it.type() === "error" && faults.push(it.text()));
  page.on("request", (it) => asked.push(new URL(it.url()).pathname));
  await page.goto(stage.server.url);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await context.close();
  expect(faults).toEqual([]);
  expect(asked.filter((path) => path.startsWith("/api/"))).toEqual([]);
});

it("asks for a plan once, while the program is on its way", async () => {
  const context = await (await sharedBrowser()).newContext();
  for (const cookie of (await stage.server.signIn("ingrid")).cookie().split("; ")) {
    const at = cookie.indexOf("=");
    await context.addCookies([{ name: cookie.slice(0, at), value: cookie.slice(at + 1), url: stage.server.url }]);
  }
  const page = await context.newPage();
  const asked: string[] = [];
  page.on("request", (it) => asked.push(new URL(it.url()).pathname));
  await page.goto(`${stage.server.url}/my/${sip}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.locator("#my-next").waitFor();
  await context.close();
  expect(asked.filter((path) => path === `/api/v1/sips/${sip}` || path === "/api/v1/session")).toHaveLength(2);
  expect(asked.indexOf(`/api/v1/sips/${sip}`)).toBeLessThan(asked.indexOf("/api/v1/live"));
});

it("says that the page is on its way, in the reader's language alone, while the program has not come", async () => {
  for (const [language, said, later] of [
    ["sv", "Sidan hämtas …", "Det dröjer. Prova att ladda om sidan."],
    ["ar", "يجري تحميل الصفحة …", "يستغرق الأمر وقتًا طويلًا. حاول إعادة تحميل الصفحة."],
  ] as const) {
    const context = await (await sharedBrowser()).newContext();
    await context.addCookies([{ name: "samlad_language", value: language, url: stage.server.url }]);
    const page = await context.newPage();
    await page.route("**/*.js", (route) =>
      route.request().url().endsWith("/theme.js") ? route.continue() : route.abort(),
    );
    await page.goto(stage.server.url);
    await page.getByText(said).waitFor();
    const shown = () => page.locator(".Waiting > *").filter({ visible: true }).allTextContents();
    expect(await shown()).toEqual([said]);
    // As when the seconds have gone.
    await page.evaluate(() => {
      for (const one of document.getAnimations()) one.finish();
    });
    expect(await shown()).toEqual([said, later]);
    await context.close();
  }
});
