// Where somebody is signed in: found in the menu, and ended. By the administrator too. And the page before it all, where
// one chooses how to sign in.
import AxeBuilder from "@axe-core/playwright";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { sharedBrowser } from "../browser.ts";
import { signInTown } from "../signInTown.ts";
import { type CountyStage, openCounty, type Way } from "./county.ts";
import { sees } from "./onPage.ts";

let county: CountyStage;
beforeAll(async () => {
  county = await openCounty();
});
beforeEach(async () => {
  await county.server.sql`delete from session`;
});
afterAll(() => county.close());

const sara = "SE2321990018-SARA";
const vera = "SE2321990018-VERA";

for (const way of ["keyboard", "phone"] as Way[])
  it(`signs out where one is no longer, from the menu (${way})`, async () => {
    const elsewhere = await county.server.signIn("ingrid");
    const visitor = await county.enter("ingrid", "/my", way);
    const { page, hand, inspect, leave } = visitor;
    // Led on to the only plan: that page takes the focus when it comes, and a menu closes when the focus leaves it.
    await page.waitForURL(/\/my\/[0-9a-f-]{36}$/);
    await page.getByRole("heading", { level: 1, name: /^Hej / }).waitFor();
    await hand.press(page.getByRole("button", { name: /^Ingrid Sandelin/ }));
    // In a menu one goes by the arrows, from the first of it.
    if (way === "keyboard") {
      await page.locator("[role=menuitem]:focus").waitFor();
      await page.keyboard.press("ArrowDown");
    }
    await hand.press(page.getByRole("menuitem", { name: "Mina inloggningar" }));
    await page.getByRole("heading", { level: 1, name: "Mina inloggningar" }).waitFor();
    await sees(visitor, "Du är här");
    await inspect();
    const other = page.getByRole("button", {
      name: /^Logga ut den här: Okänd dator eller telefon, senast använd i dag/,
    });
    await hand.press(other.first());
    await sees(visitor, "Du är inte inloggad någon annanstans.");
    expect((await elsewhere.get("/api/v1/session")).status).toBe(401);
    await inspect();
    await leave();
  });

it("all others at once, after being told what follows", async () => {
  const others = [await county.server.signIn(sara), await county.server.signIn(sara)];
  const visitor = await county.enter(sara, "/sessions");
  const { page, inspect, leave } = visitor;
  await page.getByRole("button", { name: "Logga ut alla andra" }).click();
  await page.getByText("Du loggas ut från 2 andra webbläsare").waitFor();
  await inspect();
  await page.getByRole("alertdialog").getByRole("button", { name: "Logga ut alla andra" }).click();
  await sees(visitor, "Du är inte inloggad någon annanstans.");
  for (const other of others) expect((await other.get("/api/v1/session")).status).toBe(401);
  expect(await page.getByRole("alertdialog").count()).toBe(0);
  await leave();
});

it("an administrator ends the session of somebody whose computer is lost", async () => {
  const worker = await county.server.signIn(sara);
  const visitor = await county.enter(vera, "/admin/sessions", "phone");
  const { page, hand, inspect, leave } = visitor;
  await hand.write(page.getByRole("searchbox"), "sara");
  const end = page.getByRole("button", { name: /^Avsluta inloggningen för Sara Nyman/ });
  await expect.poll(() => page.getByRole("button", { name: /^Avsluta inloggningen för/ }).count()).toBe(1);
  // One's own is gone from the list: it has been searched, and the rows do not move any more.
  await page.getByText("Du själv", { exact: true }).waitFor({ state: "detached" });
  await inspect();
  await hand.press(end);
  const sure = page.getByRole("alertdialog").getByRole("button", { name: "Avsluta inloggningen" });
  await sure.waitFor();
  await inspect();
  await hand.press(sure);
  await sees(visitor, "Ingen träff");
  expect((await worker.get("/api/v1/session")).status).toBe(401);
  await leave();
});

it("what asks for a fresh sign-in says so and leads there and back", async () => {
  const visitor = await county.enter("ingrid", "/my");
  const { page, inspect, leave } = visitor;
  await page.route("**/api/v1/session/sessions", (route) =>
    route.fulfill({
      status: 401,
      contentType: "application/problem+json",
      body: JSON.stringify({
        code: "session.stepUp",
        title: "Visa vem du är en gång till",
        signIn: "/sign-in?stepUp=3",
      }),
    }),
  );
  await page.goto(`${county.server.url}/sessions`);
  const dialog = page.getByRole("alertdialog", { name: "Visa vem du är en gång till" });
  await dialog.waitFor();
  await inspect();
  await page.unroute("**/api/v1/session/sessions");
  await dialog.getByRole("button", { name: "Logga in igen" }).click();
  await page.getByRole("heading", { name: "Vem vill du vara?" }).waitFor();
  await page
    .getByRole("link", { name: /Ingrid Sandelin/ })
    .first()
    .click();
  await page.getByRole("heading", { level: 1, name: "Mina inloggningar" }).waitFor();
  await leave();
});

it("the page where one chooses how to sign in has no fault that axe can see, and fits a phone", async () => {
  const provider = (key: string, whom: string, sv: string) => ({
    key,
    title: { sv, en: sv },
    for: whom,
    issuer: "https://idp.example.org",
    clientId: "samlad",
    vocabulary: "inera",
  });
  const town = await signInTown([provider("siths", "staff", "SITHS eID"), provider("eid", "person", "BankID, Freja")]);
  const context = await (await sharedBrowser()).newContext({ viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  await page.goto(`${town.server.url}/sign-in`);
  await page.getByRole("link", { name: /SITHS eID/ }).waitFor();
  expect((await new AxeBuilder({ page }).analyze()).violations.map((it) => it.id)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  for (const link of await page.getByRole("link").all())
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await context.close();
  await town.server.close();
});
