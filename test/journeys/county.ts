// The stage of the stories: the real server with the demo county, and a browser where everybody has a window of their own.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect, inject } from "vitest";
import type { Config } from "../../server/config.ts";
import { sharedBrowser } from "../browser.ts";
import { type TestServer, testServer } from "../server.ts";
import { type Hand, keyboard, mouse } from "./hands.ts";

export type Way = "mouse" | "keyboard" | "phone";

/** Somebody in front of a screen of their own. */
export type Visitor = {
  page: Page;
  hand: Hand;
  way: Way;
  open: (path: string) => Promise<void>;
  /** The page as it is now has no fault that axe can see. */
  inspect: () => Promise<void>;
  leave: () => Promise<void>;
};

export type CountyStage = {
  server: TestServer;
  /** Signs in by the hint of a demo person, in a window where nothing is left of anybody else, and opens a page. */
  enter: (hint: string, path: string, way?: Way) => Promise<Visitor>;
  /** False while the pages that come are those that another story has inspected. */
  inspects: boolean;
  close: () => Promise<void>;
};

/** Starts Samlad on a copy of the demo county, with windows of its own in a Chromium. globalSetup.ts has made the county and the client. */
export async function openCounty(config: Partial<Config> = {}): Promise<CountyStage> {
  const { template, at } = inject("demo");
  const server = await testServer({ now: at, template, config });
  const browser = await sharedBrowser();
  const windows: Windows = { opened: [], empty: { mouse: [], keyboard: [], phone: [] } };
  const stage: CountyStage = {
    server,
    inspects: true,
    enter: async (hint, path, way = "mouse") => {
      const visitor = await enter(server, browser, windows, hint, path, way);
      return { ...visitor, inspect: async () => (stage.inspects ? visitor.inspect() : undefined) };
    },
    close: async () => {
      for (const context of windows.opened) await context.close();
      await server.close();
    },
  };
  return stage;
}

const screens = {
  mouse: { viewport: { width: 1280, height: 900 } },
  keyboard: { viewport: { width: 1280, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};

type Window = { context: BrowserContext; page: Page };
type Windows = {
  opened: BrowserContext[];
  /** Those that somebody has left, for the next one: with the client's code still read, which is most of what an opening costs. */
  empty: Record<Way, Window[]>;
};

async function openWindow(browser: Browser, { opened }: Windows, way: Way): Promise<Window> {
  const context = await browser.newContext({
    ...screens[way],
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
    reducedMotion: "reduce",
    acceptDownloads: true,
  });
  opened.push(context);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return { context, page };
}

/** Leaves the client for a mere picture of the same address, and takes away what a person left in the window. */
async function emptyWindow({ context, page }: Window, url: string) {
  await page.goto(`${url}/icon.svg`);
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await context.clearCookies();
}

async function enter(
  server: TestServer,
  browser: Browser,
  windows: Windows,
  hint: string,
  path: string,
  way: Way,
): Promise<Visitor> {
  // Time passes between one and the next.
  server.clock.advance({ minutes: 1 });
  const window = windows.empty[way].pop() ?? (await openWindow(browser, windows, way));
  const { context, page } = window;
  await context.clock.setSystemTime(server.clock.now());
  const faults: string[] = [];
  const keepFault = (error: Error) => faults.push(error.message);
  page.on("pageerror", keepFault);
  const open = async (to: string) => {
    await page.goto(`${server.url}${to}`);
    await page.getByRole("main").waitFor();
  };
  await open(`/sign-in?as=${encodeURIComponent(hint)}&returnTo=${encodeURIComponent(path)}`);
  return {
    page,
    hand: way === "keyboard" ? keyboard(page) : mouse(page),
    way,
    open,
    // The keyboard meets the very pages that the mouse does.
    inspect: async () => (way === "keyboard" ? undefined : inspect(page)),
    leave: async () => {
      await emptyWindow(window, server.url);
      page.off("pageerror", keepFault);
      windows.empty[way].push(window);
      expect(faults).toEqual([]);
    },
  };
}

const smallAxe = await readFile(
  createRequire(import.meta.resolve("@axe-core/playwright")).resolve("axe-core/axe.min.js"),
  "utf8",
);

async function inspect(page: Page) {
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.locator(".Skeleton").first().waitFor({ state: "detached" });
  // Read once by each page that is loaded, and the small one of the two that axe comes as.
  const hasAxe = await page.evaluate(() => "axe" in globalThis);
  const axe = new AxeBuilder(hasAxe ? { page, axeSource: ";" } : { page, axeSource: smallAxe })
    // Our pages hold no frames, so the old and quicker way sees them whole.
    .setLegacyMode()
    // Every rule is run; only of what breaks one are the places told.
    .options({ resultTypes: ["violations"] })
    // What React Aria has said aloud lies there for some seconds, pointing at what may be gone.
    .exclude("[data-live-announcer]");
  // While a dialog is open the page behind it, with its heading and its main part, is out of reach for everybody. Axe
  // knows that of a dialog, but an alertdialog it only guesses at, by what it meets at five points of the window.
  if (await page.getByRole("alertdialog").or(page.getByRole("dialog")).count())
    axe.disableRules(["page-has-heading-one", "landmark-one-main"]);
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    page: new URL(page.url()).pathname.replace(/[0-9a-f-]{36}/, "…"),
    id,
    help,
    where: nodes.slice(0, 3).map((node) => node.target.join(" ")),
  }));
  expect(found).toEqual([]);
}
