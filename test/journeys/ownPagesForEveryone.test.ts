// The pages of the one whom a plan is about, for those who read in the dark, at 400 per cent or in type twice as large.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { rooms } from "../../client/individual/rooms/rooms.ts";
import { idOf } from "../../demo/ids.ts";
import { staffHsaId } from "../../demo/staff.ts";
import { type CountyStage, openCounty, type Visitor } from "./county.ts";
import { giveVoice, type Heard } from "./voice.ts";

const my = (story: string) => `/my/${idOf("sip", story)}`;
const phone = { width: 390, height: 844 };
let stage: CountyStage;
beforeAll(async () => {
  stage = await openCounty();
});
afterAll(() => stage?.close());

// All that one may open, and of the children what differs: the page is another, the rooms are the same.
const own = ["", ...Object.values(rooms).map(({ path }) => `/${path}`), "/prepare", "/survey", "/readers"];
it.each([
  ["a woman of 84", "ingrid", own],
  ["a boy of fourteen", "elias", ["", "/consent"]],
  ["a girl of ten", "alva", [""]],
])("%s reads every page in the dark, at 400 per cent and in type twice as large", async (_, hint, paths) => {
  const visitor = await stage.enter(hint, my(hint), "phone");
  const { page } = visitor;
  await page.emulateMedia({ colorScheme: "dark" });
  const cut: string[] = [];
  for (const path of paths) {
    await visitor.open(my(hint) + path);
    await inspectDark(visitor);
    // The page is opened once, and looked at in each size: the loading is most of what it costs.
    for (const [viewport, times] of [
      [{ width: 320, height: 640 }, 1],
      [phone, 2],
    ] as const) {
      await page.setViewportSize(viewport);
      const found = await cutOff(page, times);
      cut.push(...found.map((what) => `${path || "/"}, ${viewport.width} wide, ${times} times: ${what}`));
    }
    await page.setViewportSize(phone);
  }
  await visitor.leave();
  expect(cut).toEqual([]);
});

it("who reads easily has every page so, and each can be read aloud from its heading", async () => {
  const visitor = await stage.enter("ingrid", "/my", "phone");
  const { page } = visitor;
  await page.addInitScript(giveVoice);
  await page.context().addCookies([{ name: "samlad_reading", value: "easy", url: stage.server.url }]);
  const found: object[] = [];
  for (const path of [...own.map((it) => my("ingrid") + it), "/my/raise", "/my/words", "/my/access-log"]) {
    await visitor.open(path);
    await visitor.inspect();
    const size = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
    const cut = await cutOff(page, 1);
    await page.getByRole("button", { name: "Läs upp" }).click();
    // What has been heard stays; the mark on what is being read is gone when a short page has been read to its end.
    await page.waitForFunction(() => (window as unknown as Heard).heard.length > 0);
    const title = (await page.getByRole("heading", { level: 1 }).textContent())?.trim();
    const heard = await page.evaluate(() => (window as unknown as Heard).heard[0]?.text);
    found.push({ path, isLarge: size >= 20, cut, starts: heard === title });
  }
  await visitor.leave();
  expect(found).toEqual(found.map((it) => ({ ...it, isLarge: true, cut: [], starts: true })));
});

it("who asks for more contrast gets it, in the light and in the dark", async () => {
  const visitor = await stage.enter("ingrid", my("ingrid"), "phone");
  const { page } = visitor;
  await page.emulateMedia({ contrast: "more" });
  for (const path of ["", "/plan", "/consent", "/circle"]) {
    await visitor.open(my("ingrid") + path);
    await page.waitForLoadState("networkidle");
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await visitor.inspect();
      const weak = await page.evaluate(async () => {
        // Seven to one, by the axe that the inspection has just read.
        const { axe } = globalThis as unknown as { axe: { run: (where: Document, how: object) => Promise<Found> } };
        type Found = { violations: { nodes: { target: string[] }[] }[] };
        const { violations } = await axe.run(document, { runOnly: ["color-contrast-enhanced"] });
        return violations.flatMap(({ nodes }) => nodes.map((node) => node.target.join(" ")));
      });
      expect({ path, colorScheme, weak }).toEqual({ path, colorScheme, weak: [] });
    }
  }
  await visitor.leave();
});

it("what is chosen is told from what is not where the reader's own colours go before ours", async () => {
  const grounds = (page: Page, chosen: string, other: string) =>
    page.evaluate(
      (both) =>
        both.map((one) => {
          const element = document.querySelector(one);
          if (!element) throw new Error(`There is no ${one}`);
          return getComputedStyle(element).backgroundColor;
        }),
      [chosen, other],
    );
  const look = async (visitor: Visitor, path: string, open: () => Promise<void>, chosen: string, other: string) => {
    for (const colorScheme of ["light", "dark"] as const) {
      await visitor.page.emulateMedia({ forcedColors: "active", colorScheme });
      await visitor.open(path);
      await open();
      // The contrast is the reader's own, and axe measures ours.
      const [one, another] = await grounds(visitor.page, chosen, other);
      expect(one, `${chosen}, ${colorScheme}`).not.toBe(another);
    }
  };
  const ingrid = await stage.enter("ingrid", "/my", "phone");
  await look(
    ingrid,
    `${my("ingrid")}/consent`,
    () =>
      ingrid.page
        .getByRole("button", { name: /^Ändra svaren om / })
        .first()
        .click(),
    ".Question-choice--yes[data-selected]",
    ".Question-choice--no:not([data-selected])",
  );
  await look(
    ingrid,
    "/my/raise",
    () => ingrid.page.getByRole("radio").first().waitFor(),
    ".Choice[data-selected] .Choice-mark--round",
    ".Choice:not([data-selected]) .Choice-mark--round",
  );
  await ingrid.leave();
  const jenny = await stage.enter("jenny", "/my", "phone");
  await look(
    jenny,
    `${my("jenny")}/prepare`,
    () => jenny.page.getByRole("checkbox", { checked: true }).first().waitFor(),
    ".Choice[data-selected] .Choice-mark",
    ".Choice:not([data-selected]) .Choice-mark",
  );
  await jenny.leave();
});

it("a member of staff reads a SIP in the dark", async () => {
  const sip = `/sips/${idOf("sip", "ingrid")}`;
  const visitor = await stage.enter(staffHsaId("yusuf"), sip);
  await visitor.page.emulateMedia({ colorScheme: "dark" });
  for (const stagePath of ["", "/plan", "/consent", "/meeting"]) {
    await visitor.open(sip + stagePath);
    await inspectDark(visitor);
  }
  await visitor.leave();
});

/** Inspects the page as it is in the dark; were it light, the contrast that axe measures would be another. */
async function inspectDark({ page, inspect }: Visitor) {
  await page.waitForLoadState("networkidle");
  await inspect();
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = Math.max(...(ground.match(/\d+(\.\d+)?/g) ?? []).slice(0, 3).map(Number));
  expect({ ground, isDark: light < 80 }).toEqual({ ground, isDark: true });
}

/** What cannot be read on the page as wide as it is, with the type that many times as large: none, when it is as it should. */
async function cutOff(page: Page, times: number): Promise<string[]> {
  return page.evaluate((factor) => {
    const { documentElement: root } = document;
    root.style.fontSize = "";
    root.style.fontSize = `${Number.parseFloat(getComputedStyle(root).fontSize) * factor}px`;
    const found: string[] = [];
    if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth - root.clientWidth} wider`);
    const told = (text: string) => text.trim().replace(/\s+/g, " ").slice(0, 50);
    const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    // What is there for screen readers alone is one pixel large, and what scrolls can be brought into view.
    const isApart = (element: Element | null): boolean => {
      if (!element || element === root || element === document.body) return false;
      const { overflowX } = getComputedStyle(element);
      const isTiny = element.clientWidth <= 1 && overflowX !== "visible";
      return isTiny || overflowX === "auto" || overflowX === "scroll" || isApart(element.parentElement);
    };
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = words.nextNode(); node; node = words.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !node.nodeValue?.trim() || !seen(parent) || isApart(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const beside = [...range.getClientRects()].some(
        (it) => it.width > 1 && (it.right > root.clientWidth + 1 || it.left < -1),
      );
      if (beside) found.push(`beside the page: ${told(node.nodeValue)}`);
    }
    for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides = (overflow: string) => overflow === "hidden" || overflow === "clip";
      if (!element.textContent?.trim() || !seen(element) || isApart(element)) continue;
      const across = hides(overflowX) && element.scrollWidth > element.clientWidth + 1;
      const down = hides(overflowY) && element.scrollHeight > element.clientHeight + 1;
      if (element.clientWidth > 1 && (across || down)) found.push(`cut off: ${told(element.textContent)}`);
    }
    root.style.fontSize = "";
    return found;
  }, times);
}
