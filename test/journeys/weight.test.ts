import { afterAll, beforeAll, expect, it } from "vitest";
import { rooms } from "../../client/individual/rooms/rooms.ts";
import { idOf } from "../../demo/ids.ts";
import { staffHsaId } from "../../demo/staff.ts";
import { sharedBrowser } from "../browser.ts";
import { type CountyStage, openCounty } from "./county.ts";
import { weigh } from "./weighing.ts";

const sip = idOf("sip", "ingrid");
const sara = staffHsaId("sara");
const otherRooms = Object.values(rooms)
  .map(({ path }) => path)
  .filter((path) => path !== "plan" && path !== "consent");

/** `most`: kB gzip (of 1000 bytes) of HTML, JavaScript and CSS that may be asked for before the page works. */
const pages = [
  { name: "the start page, not signed in", as: null, path: "/", most: 120 },
  { name: "the person's own page", as: "ingrid", path: `/my/${sip}`, most: 150 },
  { name: "the same in Arabic", as: "ingrid", path: `/my/${sip}`, most: 150, language: "ar" },
  { name: "the room of the plan", as: "ingrid", path: `/my/${sip}/plan`, most: 150 },
  { name: "the room of the consent", as: "ingrid", path: `/my/${sip}/consent`, most: 150 },
  ...[...otherRooms, "prepare", "survey", "readers"].map((room) => ({
    name: `the person's page at ${room}`,
    as: "ingrid",
    path: `/my/${sip}/${room}`,
    most: 150,
  })),
  ...["meeting", "prepare"].map((room) => ({
    name: `the same at ${room}, of one who is called`,
    as: "jenny",
    path: `/my/${idOf("sip", "jenny")}/${room}`,
    most: 150,
  })),
  { name: "the list of words", as: "ingrid", path: "/my/words", most: 150 },
  { name: "to ask for a SIP", as: "ingrid", path: "/my/raise", most: 150 },
  ...[
    ["eight", "tilda"],
    ["ten, in hospital", "alva"],
    ["fourteen", "elias"],
    ["seventeen", "nora"],
  ].map(([age, hint = ""]) => ({
    name: `the page of a child of ${age}`,
    as: hint,
    path: `/my/${idOf("sip", hint)}`,
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

/** The table of docs/PERFORMANCE.md has those of staff, too, and what comes after a page works: SAMLAD_WEIGH=all. */
const isWhole = process.env.SAMLAD_WEIGH === "all";
const weighed = pages.filter((it) => isWhole || it.as !== sara);

it("asks for no more code than a slow line bears before a page works", async () => {
  const kB = (bytes: number) => Math.round(bytes / 100) / 10;
  const rows = [];
  const browser = await sharedBrowser();
  for (const [as, theirs] of Map.groupBy(weighed, (it) => it.as)) {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "sv-SE" });
    const url = stage.server.url;
    if (as !== null) await context.addCookies(cookiesOf((await stage.server.signIn(as)).cookie()));
    const page = await context.newPage();
    for (const { name, path, most, ...more } of theirs) {
      await context.addCookies([
        { name: "samlad_language", value: ("language" in more && more.language) || "sv", url },
      ]);
      const { first, all } = await weigh(page, url + path, { onlyFirst: !isWhole });
      const after = isWhole ? [kB(all.gzip), kB(all.fonts)] : ["–", "–"];
      rows.push({ name, most, gzip: kB(first.gzip), br: kB(first.br), after });
    }
    await context.close();
  }
  const line = (cells: unknown[]) => `| ${cells.join(" | ")} |\n`;
  process.stdout.write(
    [
      line(["Page", "Before it works, kB gzip", "brotli", "With what follows by itself, gzip", "Fonts"]),
      line(["---", "---:", "---:", "---:", "---:"]),
      ...rows.map((row) => line([row.name, row.gzip, row.br, ...row.after])),
    ].join(""),
  );
  // A measure that sees nothing would be below every limit.
  for (const row of rows) expect.soft(row.gzip, row.name).toBeGreaterThan(60);
  for (const row of rows) expect.soft(row.gzip, row.name).toBeLessThanOrEqual(row.most);
});

/** The cookies of a request's header, as a browser keeps them. */
function cookiesOf(header: string) {
  return header.split("; ").map((cookie) => {
    const at = cookie.indexOf("=");
    return { name: cookie.slice(0, at), value: cookie.slice(at + 1), url: stage.server.url };
  });
}

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

it("can be installed: the page leads to a manifest with a name, a start that answers, and icons of the sizes they say", async () => {
  const at = (path: string) => fetch(new URL(path, stage.server.url));
  const page = await (await at("/")).text();
  const answer = await at(/<link rel="manifest" href="([^"]+)"/.exec(page)?.[1] ?? "/none");
  expect(answer.headers.get("content-type")).toContain("application/manifest+json");
  const { name, short_name, start_url, scope, display, icons } = (await answer.json()) as {
    [key: string]: string;
  } & { icons: { src: string; sizes: string; type: string; purpose: string }[] };
  expect({ name, short_name, start_url, scope, display }).toEqual({
    name: expect.stringMatching(/^Samlad/),
    short_name: "Samlad",
    start_url: "/",
    scope: "/",
    display: "standalone",
  });
  expect((await at(start_url ?? "")).status).toBe(200);
  // What Chromium and Android ask for: 192 and 512, and one that may be cut to a shape.
  expect(icons.map((it) => `${it.sizes} ${it.purpose}`).sort()).toEqual([
    "192x192 any",
    "512x512 any",
    "512x512 maskable",
  ]);
  for (const icon of icons) {
    const picture = await at(icon.src);
    expect(picture.headers.get("content-type"), icon.src).toBe(icon.type);
    const bytes = Buffer.from(await picture.arrayBuffer());
    // Width and height stand first in a PNG.
    expect(bytes.subarray(1, 4).toString(), icon.src).toBe("PNG");
    expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, icon.src).toBe(icon.sizes);
  }
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
  await context.addCookies(cookiesOf((await stage.server.signIn("ingrid")).cookie()));
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

it("draws the person's page in its own size of type from the first, before it is known who reads", async () => {
  for (const [path, size] of [
    ["/my", "18px"],
    ["/", "16px"],
  ] as const) {
    const context = await (await sharedBrowser()).newContext();
    const page = await context.newPage();
    await page.route("**/*.js", (route) =>
      route.request().url().endsWith("/theme.js") ? route.continue() : route.abort(),
    );
    await page.goto(stage.server.url + path);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), path).toBe(size);
    await context.close();
  }
});
