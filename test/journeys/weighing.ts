// How much code, style and page a browser asks for to show a page, as the server sends it.
import { get } from "node:http";
import type { Page, Response } from "playwright-core";
import { pageWorks } from "../../client/ui/pageWorks.ts";

/** Bytes of HTML, JavaScript and CSS, compressed in the two ways that browsers ask for; fonts beside them, as they are. */
export type Weight = { files: number; gzip: number; br: number; fonts: number };
/** `first`: before the page works. `all`: and what it fetches by itself afterwards, further down. */
export type Weighed = { first: Weight; all: Weight; parts: { path: string; gzip: number; isFirst: boolean }[] };

/**
 * Opens an address as in a window that has nothing of Samlad kept, and weighs what is asked for until nothing more is:
 * without a touch, so what is only fetched when somebody opens it is not counted. The data of the page is not either.
 * With `onlyFirst` it looks no longer than until the page works, and `all` is then no more than what had come by then.
 */
export async function weigh(page: Page, address: string, { onlyFirst = false } = {}): Promise<Weighed> {
  const line = await page.context().newCDPSession(page);
  await line.send("Network.enable");
  await line.send("Network.setCacheDisabled", { cacheDisabled: true });
  // What the page before still waits for is not this one's.
  await page.goto("about:blank");
  const asked = new Map<string, string>();
  const keep = (answer: Response) => {
    const kind = answer.request().resourceType();
    if (["document", "script", "stylesheet", "font"].includes(kind) && answer.status() === 200)
      asked.set(answer.url(), kind);
  };
  page.on("response", keep);
  await page.goto(address);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.locator(".Skeleton").first().waitFor({ state: "detached" });
  // The live updates are one request that never ends, so the network is never idle for Playwright.
  const works = () => page.evaluate((mark) => performance.getEntriesByName(mark).length > 0, pageWorks);
  for (let quiet = 0, before = -1; quiet < 7 && !(onlyFirst && (await works())); await page.waitForTimeout(100)) {
    quiet = before === asked.size ? quiet + 1 : 0;
    before = asked.size;
  }
  page.off("response", keep);
  await line.detach();
  // When something was asked for is known when it has come; what has not come by then counts as asked for first.
  const scripts = [...asked].flatMap(([url, kind]) => (kind === "script" ? [url] : []));
  const allHaveCome = (urls: string[]) => {
    const come = new Set(performance.getEntriesByType("resource").map((one) => one.name));
    return urls.every((url) => come.has(url));
  };
  await page.waitForFunction(allHaveCome, scripts, { timeout: 5_000 }).catch(() => undefined);

  const later = new Set(await page.evaluate(askedAfter, pageWorks));
  const weighed: Weighed = { first: nothing(), all: nothing(), parts: [] };
  for (const [url, kind] of asked) {
    const [gzip, br] = await Promise.all([bytesOf(url, "gzip"), bytesOf(url, "br")]);
    const isFirst = !later.has(url);
    for (const weight of isFirst ? [weighed.first, weighed.all] : [weighed.all]) {
      if (kind === "font") {
        weight.fonts += gzip;
        continue;
      }
      weight.files += 1;
      weight.gzip += gzip;
      weight.br += br;
    }
    if (kind !== "font") weighed.parts.push({ path: new URL(url).pathname, gzip, isFirst });
  }
  weighed.parts.sort((a, b) => b.gzip - a.gzip);
  return weighed;
}

const nothing = (): Weight => ({ files: 0, gzip: 0, br: 0, fonts: 0 });

/** In the page: what was asked for after the page had said that it works. Where none says so, everything comes before. */
function askedAfter(mark: string): string[] {
  const at = performance.getEntriesByName(mark)[0]?.startTime;
  if (at === undefined) return [];
  const entries = performance.getEntriesByType("resource");
  return entries.filter((one) => one.startTime > at).map((one) => one.name);
}

const known = new Map<string, Promise<number>>();

/** How many bytes of content the server sends to who asks for it packed so. A file is named after its content: asked once. */
function bytesOf(url: string, encoding: "gzip" | "br"): Promise<number> {
  const key = `${encoding} ${url}`;
  const bytes = known.get(key) ?? askBytes(url, encoding);
  if (url.includes("/assets/")) known.set(key, bytes);
  return bytes;
}

function askBytes(url: string, encoding: "gzip" | "br"): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { "accept-encoding": encoding } }, (answer) => {
      let bytes = 0;
      answer.on("data", (piece: Buffer) => {
        bytes += piece.length;
      });
      answer.on("end", () => resolve(bytes));
      answer.on("error", reject);
    }).on("error", reject);
  });
}
