// The open pages in a real browser, by somebody who has not signed in: without script, in large type, in the dark.
import AxeBuilder from "@axe-core/playwright";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { partLanguageKeys } from "../../core/languages.ts";
import { languages, mainPathPath, pageKeys, pathOf, searchPath } from "../../server/publicPages/places.ts";
import { sharedBrowser } from "../browser.ts";
import { type TestServer, testServer } from "../server.ts";

let samlad: TestServer;
let browser: Browser;
beforeAll(async () => {
  samlad = await testServer();
  browser = await sharedBrowser();
});
afterAll(() => samlad.close());

const narrow = { width: 320, height: 640 };
const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 900 };

async function within(options: BrowserContextOptions, tell: (page: Page) => Promise<void>) {
  const context = await browser.newContext({ locale: "sv-SE", reducedMotion: "reduce", ...options });
  await tell(await context.newPage());
  await context.close();
}

describe("axe finds no fault", () => {
  it.each([
    // Each page in one of the two: the pages are made of the same parts.
    ["on a phone in the dark", { viewport: phone, colorScheme: "dark" }, 0],
    ["on a desktop", { viewport: desktop }, 1],
  ] as [string, BrowserContextOptions, number][])("%s", async (_, options, part) => {
    const found: unknown[] = [];
    await within(options, async (page) => {
      const others = [
        `${searchPath.sv}?q=samtycke`,
        `${searchPath.sv}?q=xyzzy`,
        "/om-sip/finns-inte",
        pathOf("staff", "en"),
        ...partLanguageKeys.map(mainPathPath),
      ];
      const paths = [...pageKeys.map((key) => pathOf(key, "sv")), ...others];
      for (const path of paths.filter((_path, at) => at % 2 === part)) {
        await page.goto(`${samlad.url}${path}`);
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        found.push(...violations.map(({ id, nodes }) => ({ path, id, where: nodes[0]?.target.join(" ") })));
      }
    });
    expect(found).toEqual([]);
  });
});

it("everything fits: at 400 per cent, as wide as 320; on a phone and on a desktop with the type twice as large", async () => {
  const wider: string[] = [];
  await within({ viewport: narrow }, async (page) => {
    // In every language where it is narrowest, for there it is words that matter; in larger type the parts, which are the same.
    const pages = languages.flatMap((it) => pageKeys.map((key) => pathOf(key, it)));
    for (const path of [...pages, ...partLanguageKeys.map(mainPathPath), "/sign-in"]) {
      const isTold = path.startsWith(pathOf("start", "sv")) || !pages.includes(path);
      await page.setViewportSize(narrow);
      await page.goto(`${samlad.url}${path}`);
      const sizes = isTold
        ? ([
            [narrow, 1],
            [phone, 2],
            [desktop, 2],
          ] as const)
        : ([[narrow, 1]] as const);
      for (const [viewport, times] of sizes) {
        if (viewport !== narrow) await page.setViewportSize(viewport);
        const over = await page.evaluate((factor) => {
          const { documentElement: root } = document;
          root.style.fontSize = "";
          root.style.fontSize = `${Number.parseFloat(getComputedStyle(root).fontSize) * factor}px`;
          return root.scrollWidth - root.clientWidth;
        }, times);
        if (over > 0) wider.push(`${path}, ${viewport.width} wide, ${times} times: ${over}`);
      }
    }
  });
  expect(wider).toEqual([]);
});

describe("somebody without script", () => {
  it("searches with the keyboard, reads, and turns the page", async () => {
    await within({ viewport: phone, javaScriptEnabled: false }, async (page) => {
      await page.goto(`${samlad.url}/om-sip`);
      await page.keyboard.press("Tab");
      await page.getByRole("link", { name: "Till innehållet" }).and(page.locator(":focus")).waitFor();
      for (let step = 0; step < 2; step++) await page.keyboard.press("Tab");
      await page.keyboard.type("utskrivning sjukhus");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 1, name: "Sök om SIP" }).waitFor();
      expect(await page.locator("mark").count()).toBeGreaterThan(3);
      await page.getByRole("link", { name: "Vid utskrivning från sjukhus" }).click();
      await page.getByRole("heading", { level: 1, name: "För dig som arbetar med SIP" }).waitFor();
      await page.getByRole("link", { name: "Nästa Ordlista" }).click();
      await page.getByRole("heading", { level: 1, name: "Ordlista" }).waitFor();
      await page.getByRole("link", { name: "English" }).click();
      await page.getByRole("heading", { level: 1, name: "Word list" }).waitFor();
      expect(await page.context().cookies()).toEqual([]);
    });
  });

  it("finds the way from the sign-in to what a SIP is, and back", async () => {
    await within({ viewport: desktop, javaScriptEnabled: false }, async (page) => {
      await page.goto(`${samlad.url}/sign-in`);
      await page.getByRole("contentinfo").getByRole("link", { name: "Vad är en SIP?" }).click();
      await page.getByRole("heading", { level: 1, name: "Vad är en SIP?" }).waitFor();
      await page.getByRole("link", { name: "Logga in" }).click();
      await page.getByRole("heading", { level: 1, name: "Vem vill du vara?" }).waitFor();
    });
  });
});
