import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { idOf } from "../../demo/ids.ts";
import { people } from "../../demo/people.ts";
import { staffHsaId } from "../../demo/staff.ts";
import { done } from "../sipTown.ts";
import { type CountyStage, openCounty, type Visitor } from "./county.ts";
import { sees } from "./onPage.ts";

const sipId = idOf("sip", "ingrid");
const room = `/my/${sipId}/take-along`;
const keep = "Spara min plan på den här enheten";
let stage: CountyStage;
let ingrid: Visitor;
let context: BrowserContext;

beforeAll(async () => {
  stage = await openCounty();
  ingrid = await stage.enter("ingrid", room, "phone");
  context = ingrid.page.context();
});
afterAll(async () => {
  await context?.setOffline(false);
  await ingrid?.leave();
  await stage?.close();
});

/** What lies in this browser of a plan: databases, caches, and the flag that says that there is one. */
function kept(page: Page) {
  return page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map((it) => it.name),
    caches: await caches.keys(),
    flag: localStorage.getItem("samlad.saved"),
  }));
}
const nothing = { databases: [], caches: [], flag: null };

async function save({ page, hand }: Visitor) {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await hand.press(page.getByRole("button", { name: keep }));
  await page.getByRole("button", { name: "Ta bort planen från den här enheten" }).waitFor();
}

it("keeps nothing before one has chosen to, and tells what it means", async () => {
  await sees(ingrid, /Den som kan låsa upp din telefon eller dator kan då läsa planen/);
  expect(await kept(ingrid.page)).toEqual(nothing);
});

it("shows the plan without a network, as it was, and lets it be read only", async () => {
  const { page } = ingrid;
  await save(ingrid);
  await ingrid.inspect();
  // What lies on the disk can be read by nobody, and holds no answer of the server's.
  const stored = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open("samlad-saved");
      request.onsuccess = () => done(request.result);
    });
    const row = await new Promise<{ key: CryptoKey; sealed: ArrayBuffer }>((done) => {
      const request = database.transaction("kept").objectStore("kept").get("plan");
      request.onsuccess = () => done(request.result);
    });
    database.close();
    const cache = await caches.open("samlad-program");
    return {
      extractable: row.key.extractable,
      text: new TextDecoder().decode(row.sealed),
      addresses: (await cache.keys()).map((it) => new URL(it.url).pathname),
      shell: await (await cache.match("/index.html"))?.text(),
    };
  });
  expect(stored.extractable).toBe(false);
  expect(stored.text).not.toMatch(/Ingrid|vikten/);
  expect(
    stored.addresses.filter((it) => !/^\/(assets\/|index\.html|theme\.js|layers\.css|icon\.svg)/.test(it)),
  ).toEqual([]);
  expect(stored.shell).not.toContain("Ingrid");

  await context.setOffline(true);
  await page.reload();
  await sees(ingrid, /Du har inget nät just nu/);
  await sees(ingrid, /så som den såg ut \d/);
  await sees(ingrid, /Den kan ha ändrats sedan dess/);
  await sees(ingrid, /Går vikten upp två kilo/);
  await page.getByRole("heading", { name: "Vem gör vad" }).waitFor();
  expect(await page.getByRole("textbox").count()).toBe(0);
  expect(await page.getByRole("button", { name: "Ta bort planen från den här enheten" }).count()).toBe(1);
  await ingrid.inspect();

  // With a network again the page comes by itself.
  await context.setOffline(false);
  await sees(ingrid, /Sparad \d/);
});

it("leaves nothing when one signs out", async () => {
  const { page, hand } = ingrid;
  await ingrid.open(room);
  await page.getByRole("button", { name: "Ta bort planen från den här enheten" }).waitFor();
  await hand.press(page.getByRole("button", { name: /Ditt konto|Ingrid/ }).first());
  await hand.press(page.getByRole("menuitem", { name: "Logga ut" }));
  await page.waitForURL(/signed-out|sign-in|oidc/);
  await ingrid.open("/signed-out");
  expect(await kept(page)).toEqual(nothing);
});

it("wipes what one person kept when another one signs in, staff too", async () => {
  const { page } = ingrid;
  for (const [other, path] of [
    [staffHsaId("sara"), "/work"],
    ["malin", "/my"],
  ] as const) {
    await ingrid.open(`/sign-in?as=ingrid&returnTo=${room}`);
    await save(ingrid);
    expect((await kept(page)).databases).toEqual(["samlad-saved"]);
    await context.clearCookies();
    await ingrid.open(`/sign-in?as=${encodeURIComponent(other)}&returnTo=${path}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await expect.poll(() => kept(page)).toEqual(nothing);
    await context.clearCookies();
  }
});

it.each([
  ["the plan", `/my/${sipId}/plan`],
  ["one's plans", "/my"],
])("wipes it when its reader may no longer see it and opens %s", async (_, path) => {
  const sara = await stage.server.signIn(staffHsaId("sara"));
  const { name, number } = people.gunnar;
  const appointment = { kind: "godMan", coversConsent: true, scope: "Sörja för person" };
  await done(sara, sipId, "add-party", { kind: "representative", name, personalIdentityNumber: number, appointment });
  const { view } = (await sara.get(`/api/v1/sips/${sipId}`)).json;
  const partyId = view.parties.findLast((one: { name: string }) => one.name === name).id;
  const gunnar = await stage.enter("gunnar", room, "phone");
  await save(gunnar);
  await done(sara, sipId, "remove-party", { partyId, reason: "Uppdraget har upphört" });
  await gunnar.open(path);
  await gunnar.page.getByRole("heading", { level: 1 }).waitFor();
  await expect.poll(() => kept(gunnar.page)).toEqual(nothing);
  await gunnar.leave();
});

it("wipes it when the session is found to have ended, and after fourteen days", async () => {
  const { page } = ingrid;
  await ingrid.open(`/sign-in?as=ingrid&returnTo=${room}`);
  await save(ingrid);
  await context.clearCookies();
  await ingrid.open("/");
  await expect.poll(() => kept(page)).toEqual(nothing);

  await ingrid.open(`/sign-in?as=ingrid&returnTo=${room}`);
  await save(ingrid);
  await context.setOffline(true);
  const later = new Date(stage.server.clock.now().getTime() + 16 * 86_400_000);
  await context.clock.setSystemTime(later);
  await page.reload().catch(() => undefined);
  await expect.poll(() => kept(page)).toMatchObject({ databases: [], flag: null });
  await context.setOffline(false);
  await context.clock.setSystemTime(stage.server.clock.now());
});
