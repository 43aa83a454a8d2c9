// The stage of the stories: the real server with the demo county, and a browser where everybody has a window of their own.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import { loadDemo } from "../../demo/load.ts";
import { openBrowser } from "../browser.ts";
import { root } from "../guards/sources.ts";
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
  /** Signs in by the hint of a demo person, in an own browser context, and opens a page. */
  enter: (hint: string, path: string, way?: Way) => Promise<Visitor>;
  close: () => Promise<void>;
};

/** Builds the client when it is older than its sources, loads the demo county and starts a Chromium. */
export async function openCounty(): Promise<CountyStage> {
  const node = join(root, "node_modules", ".bin", "node");
  await promisify(execFile)(node, [join(root, "server", "buildClient.ts")], { cwd: root });
  const server = await testServer({ now: new Date().toISOString() });
  await loadDemo(server.deps);
  const browser = await openBrowser();
  return {
    server,
    enter: (hint, path, way = "mouse") => enter(server, browser, hint, path, way),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

const screens = {
  mouse: { viewport: { width: 1280, height: 900 } },
  keyboard: { viewport: { width: 1280, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};

async function enter(server: TestServer, browser: Browser, hint: string, path: string, way: Way): Promise<Visitor> {
  // Time passes between one and the next.
  server.clock.advance({ minutes: 1 });
  const context = await browser.newContext({
    ...screens[way],
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
    reducedMotion: "reduce",
    acceptDownloads: true,
  });
  await context.clock.setSystemTime(server.clock.now());
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
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
    inspect: async () => {
      // The keyboard meets the very pages that the mouse does.
      if (way === "keyboard") return;
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.locator(".Skeleton").first().waitFor({ state: "detached" });
      // Our pages hold no frames, so the old and quicker way sees them whole. What React Aria has said aloud lies there for some seconds, pointing at what may be gone.
      const axe = new AxeBuilder({ page }).setLegacyMode().exclude("[data-live-announcer]");
      // While a dialog is open the page behind it, with its heading, is out of reach for everybody.
      if (await page.getByRole("alertdialog").or(page.getByRole("dialog")).count())
        axe.disableRules("page-has-heading-one");
      const { violations } = await axe.analyze();
      const found = violations.map(({ id, help, nodes }) => ({
        page: new URL(page.url()).pathname.replace(/[0-9a-f-]{36}/, "…"),
        id,
        help,
        where: nodes.slice(0, 3).map((node) => node.target.join(" ")),
      }));
      expect(found).toEqual([]);
    },
    leave: async () => {
      await context.close();
      expect(faults).toEqual([]);
    },
  };
}
