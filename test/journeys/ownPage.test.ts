import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { idOf } from "../../demo/ids.ts";
import { staffHsaId } from "../../demo/staff.ts";
import { type CountyStage, openCounty, type Visitor } from "./county.ts";
import { sees, toRoom } from "./onPage.ts";

const sipId = idOf("sip", "ingrid");
let stage: CountyStage;
let ingrid: Visitor;
let bySara: (command: string, input: unknown) => Promise<void>;
beforeAll(async () => {
  stage = await openCounty();
  // First, so that her page listens when Sara writes.
  ingrid = await stage.enter("ingrid", `/my/${sipId}`, "phone");
  // From when she was here first, what is new is counted.
  await vi.waitFor(async () => expect(await stage.server.sql`select from last_seen`).not.toEqual([]), 15_000);
  await toRoom(ingrid, "Planen");
  const sara = await stage.server.signIn(staffHsaId("sara"));
  bySara = async (command, input) => {
    const { version } = (await sara.get(`/api/v1/sips/${sipId}`)).json;
    const { status, json } = await sara.post(`/api/v1/sips/${sipId}/${command}`, {
      commandId: randomUUID(),
      version,
      input,
    });
    expect(status, json.title).toBe(200);
  };
});
afterAll(async () => {
  await ingrid?.leave();
  await stage?.close();
});

it("draws what has been struck through, and says by whom and why", async () => {
  const { page, hand } = ingrid;
  await bySara("strike-entry", { item: "plan.ifWorse", reason: "Numret är fel." });
  await sees(ingrid, /Skäl: Numret är fel\./);
  await page.locator("del").getByText("Går vikten upp två kilo").waitFor();

  await toRoom(ingrid, "Mina egna ord");
  await hand.press(page.getByRole("button", { name: /^Din sömn/ }));
  await sees(ingrid, /Skrevs på fel person\./);
  await page.locator("del").getByText("Vaknar av andnöd fem nätter av sju.").waitFor();
  await ingrid.inspect();
});

it("moves nothing for who has asked for less motion, and all that is else moved for others", async () => {
  const { page } = ingrid;
  await toRoom(ingrid, "Mitt samtycke");
  await page.locator(".Disclosure-arrow").first().waitFor();
  const moving = () =>
    page.evaluate(
      () => [...document.querySelectorAll("*")].filter((it) => getComputedStyle(it).transitionDuration !== "0s").length,
    );
  expect(await moving()).toBe(0);
  await page.emulateMedia({ reducedMotion: "no-preference" });
  expect(await moving()).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: "reduce" });
});

it("asks what the person thinks of the text that is being written, and says which text it is", async () => {
  const { page, hand } = ingrid;
  await toRoom(ingrid, "Planen");
  await bySara("revise-plan", { reason: "Ensamheten." });
  await bySara("write-plan-text", { section: "needs", text: "Någon att dricka kaffe med." });
  const card = page.getByRole("region", { name: "Vad tycker du om den nya planen?" });
  await card.getByText("Det här gäller förslaget så som det ser ut nu.").waitFor();
  await hand.press(card.getByRole("button", { name: "Läs förslaget" }));
  await card.getByText("Någon att dricka kaffe med.").first().waitFor();
  await hand.pick(card.getByRole("radio", { name: "Delvis" }));
  await hand.write(card.getByRole("textbox", { name: "Vad håller du inte med om?" }), "Inte på måndagar.");
  await hand.press(card.getByRole("button", { name: "Skicka mitt svar" }));
  await card.getByText("Inte på måndagar.").waitFor();
  await ingrid.inspect();

  const own = await stage.server.signIn("ingrid");
  const { plan } = (await own.get(`/api/v1/sips/${sipId}`)).json.view;
  expect(plan.draftAnswer).toMatchObject({ agrees: "partly", comment: "Inte på måndagar." });
  expect(plan.versions.at(-1).personsAnswer).toMatchObject({ agrees: "yes" });
});

it("tells what is new since one was here, and keeps telling until one says that one has seen it", async () => {
  const { page, hand } = ingrid;
  await hand.press(page.getByRole("link", { name: "Till Min SIP" }).first());
  const news = page.getByRole("region", { name: "Nytt sedan du var här senast" });
  const inPlan = news.getByRole("link", { name: /^Någon har skrivit i planen/ });
  await inPlan.waitFor();
  await page.reload();
  await inPlan.waitFor();
  await ingrid.inspect();
  await hand.press(news.getByRole("button", { name: "Jag har sett det" }));
  const done = page.getByText("Du har sett allt som är nytt.", { exact: true }).first();
  await done.waitFor();
  await expect.poll(() => done.evaluate((it) => it === document.activeElement)).toBe(true);
  await page.reload();
  await sees(ingrid, "Vad vill du se?");

  const own = await stage.server.signIn("ingrid");
  const { json } = await own.post(`/api/v1/sips/${sipId}/write-message`, {
    commandId: randomUUID(),
    input: { text: "När kommer ledstången?" },
  });
  await bySara("answer-message", { messageId: json.view.messages.at(-1).id, text: "På tisdag." });
  await hand.press(page.getByRole("link", { name: "Du har fått svar på ditt meddelande" }));
  await page.getByRole("heading", { level: 1, name: "Skriv och fråga" }).waitFor();
  await sees(ingrid, "På tisdag.");
  // A screen reader and the keyboard start where the room starts; the browser's own way back leads back.
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
  await page.goBack();

  // What somebody else does afterwards is news again, on the page as it stands open.
  await bySara("write-plan-text", { section: "ifWorse", text: "Ring 1177." });
  await hand.press(inPlan);
  await page.getByRole("heading", { level: 1, name: "Planen" }).waitFor();
});

it("leads an address from before there were rooms to the place in its room, and says so where a room is empty", async () => {
  const { page } = ingrid;
  await ingrid.open(`/my/${sipId}#answer`);
  await page.waitForURL(/\/plan#answer$/);
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("answer");
  const malin = await stage.enter("malin", `/my/${sipId}/shared`, "phone");
  await sees(malin, "Här finns inget för dig att se nu");
  await malin.inspect();
  await malin.open(`/my/${idOf("sip", "jenny")}/plan`);
  await sees(malin, "Du ser inte den här sidan längre");
  await malin.leave();
});

it("says that there is no connection when a room cannot be fetched, and comes there by itself when there is", async () => {
  const { page, hand } = ingrid;
  await ingrid.open(`/my/${sipId}`);
  await sees(ingrid, "Vad vill du se?");
  const told = page.getByText(/^Ingen kontakt med servern\. Det du skriver finns kvar här/);
  await page.context().setOffline(true);
  // At once, from the device itself: the stream from the server stands open a while longer.
  await told.waitFor();
  await page.context().setOffline(false);
  await told.waitFor({ state: "detached" });
  await page.context().setOffline(true);
  await hand.press(page.getByRole("link", { name: /^Inställningar/ }).first());
  await sees(ingrid, "Ingen kontakt med servern");
  await ingrid.inspect();
  await hand.press(page.getByRole("button", { name: "Försök igen" }));
  await sees(ingrid, "Ingen kontakt med servern");
  await page.context().setOffline(false);
  await page.getByRole("heading", { level: 1, name: "Inställningar" }).waitFor();
});

it("says in its place that a part could not be fetched, and leaves the rest of the page as it is", async () => {
  const { page, hand } = ingrid;
  await ingrid.open(`/my/${sipId}`);
  const change = page.getByRole("button", { name: "Ändra", exact: true }).first();
  await change.waitFor();
  await page.context().setOffline(true);
  await hand.press(change);
  const part = page.getByRole("alert").filter({ hasText: "Den här delen gick inte att hämta" });
  await part.waitFor();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await ingrid.inspect();
  // Without a network nothing would come back of a page that is loaded anew.
  await hand.press(part.getByRole("button", { name: "Ladda om sidan" }));
  await part.waitFor();
  await page.context().setOffline(false);
  await hand.press(part.getByRole("button", { name: "Ladda om sidan" }));
  await part.waitFor({ state: "detached" });
  await change.waitFor();
});

it("lets one ask about a reading: whom to turn to, and by a message to the one who runs the SIP", async () => {
  const { page, hand } = ingrid;
  await ingrid.open(`/my/${sipId}/readers`);
  await hand.press(page.getByRole("button", { name: /^Fråga om det här/ }).first());
  await sees(ingrid, /Du kan också vända dig till .+, som ansvarar för verksamheten/);
  await ingrid.inspect();
  await hand.press(page.getByRole("link", { name: "Skriv en fråga till den som håller ihop planen" }).first());
  await page.getByRole("heading", { level: 1, name: "Skriv och fråga" }).waitFor();
  await hand.press(page.getByRole("button", { name: "Skriv ett meddelande" }));
  await hand.write(page.getByRole("textbox").first(), "Varför läste någon min plan i natt?");
  await hand.press(page.getByRole("button", { name: "Skicka" }));
  await sees(ingrid, "Varför läste någon min plan i natt?");
  const sara = await stage.enter(staffHsaId("sara"), "/work", "phone");
  await sees(sara, /har skrivit och väntar på svar/);
  await sara.leave();
});
