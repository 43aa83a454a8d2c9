import { afterEach, expect, it } from "vitest";
import { openBrowser } from "../browser.ts";

const before = process.env.CHROMIUM;
afterEach(() => {
  if (before === undefined) delete process.env.CHROMIUM;
  else process.env.CHROMIUM = before;
});

const onLinux = process.platform === "linux" && process.arch === "x64";

it.skipIf(!onLinux)("the Chromium that npm brings shows a page (Linux on x64)", async () => {
  process.env.CHROMIUM = "npm";
  const browser = await openBrowser();
  const page = await browser.newPage();
  await page.setContent("<h1>Samlad</h1>");
  expect(await page.getByRole("heading").textContent()).toBe("Samlad");
  await browser.close();
});

it("a Chromium that cannot be started is answered with what to do", async () => {
  process.env.CHROMIUM = "/nowhere/chromium";
  await expect(openBrowser()).rejects.toThrow(/Install one .*apt-get install chromium[\s\S]*\/nowhere\/chromium/);
});
